import { expect, test } from 'vitest'
import { districts } from '../districts.ts'
import { demoPictures, type PictureName } from './pictures.ts'
import { christmasMarketOpens, comingWeekday, seasonOf, type Scene } from './scene.ts'
import { demoStories } from './stories.ts'
import type { StoryText } from './story.ts'
import type { Block, Inline } from './text.ts'
import { topics } from './topics.ts'

const names = Object.keys(demoPictures) as PictureName[]
const pictures = Object.fromEntries(names.map((name) => [name, `picture ${name}`])) as Scene['pictures']
const sceneAt = (now: string, operation: string | null = 'operation'): Scene => ({
  ...{ now: Date.parse(now), operation, pictures },
})
const autumn = sceneAt('2026-11-22T15:00:00+01:00')
const stories = demoStories(autumn)
const texts = stories.flatMap(({ key, versions }) =>
  Object.entries(versions).map(([language, text]) => ({ name: `${key}/${language}`, language, text })),
)

const inlines = (block: Block): readonly Inline[] => {
  if (block.type === 'picture' || block.type === 'gallery') return []
  return block.content.flatMap((part) =>
    part.type === 'text' || part.type === 'figure'
      ? part
      : part.type === 'paragraph'
        ? part.content
        : part.type === 'bulletList'
          ? inlines(part)
          : part.content.flatMap(({ content }) => content),
  )
}
const wordsOf = (parts: readonly Inline[]) =>
  parts.map((part) => (part.type === 'text' ? part.text : '45 Kräfte')).join('')
const sayings = (text: StoryText) => text.body.flatMap((block) => (block.type === 'quote' ? block.attrs : []))
const allWords = (text: StoryText) =>
  [
    ...[text.kicker, text.headline, text.author, text.series ?? '', ...Object.values(text.event ?? {})],
    wordsOf(text.lead),
    ...text.body.map((block) => wordsOf(inlines(block))),
    ...text.body.map((block) => (block.type === 'box' || block.type === 'gallery' ? block.attrs.title : '')),
    ...sayings(text).map((said) => `${said.speaker}, ${said.function}`),
  ].join('\n')

test('a city newsroom: some two dozen articles, six and more of them in English, two in Leichte Sprache', () => {
  const of = (language: string) => texts.filter((text) => text.language === language)
  expect(of('de').length).toBeGreaterThanOrEqual(24)
  expect(of('en').length).toBeGreaterThanOrEqual(6)
  expect(of('de-simple')).toHaveLength(2)
  expect(new Set(stories.map(({ key }) => key)).size).toBe(stories.length)
})

test.each(texts)('$name: whoever speaks has an office or a role', ({ text }) => {
  for (const { speaker, function: office } of sayings(text)) {
    expect(speaker).toMatch(/\p{L}{4}/u)
    expect(office).toMatch(/\p{L}{4}/u)
  }
})

const firstNames =
  'Anna Anne Andrea Andreas Ahmet Ali Barbara Ben Bernd Birgit Christian Christine Claudia Daniel David Dennis Dieter Elif Emma Eva Fatma Felix Florian Frank Fritz Gabriele Gerd Gisela Hannah Hans Heike Heinz Helga Ingrid Jan Jana Jens Johanna Jonas Julia Jürgen Karin Karl Katharina Klaus Lara Laura Lea Lena Leon Lisa Lukas Manfred Manuela Marco Maria Marie Markus Martin Martina Matthias Max Mehmet Michael Monika Mustafa Nicole Nina Noah Oliver Olaf Paul Peter Petra Ralf Renate Sabine Sandra Sarah Sebastian Silke Simon Sophie Stefan Stefanie Susanne Sven Thomas Tim Tobias Ulrich Ursula Ute Uwe Werner Wolfgang Yusuf'
const surnames =
  'Müller Schmidt Schneider Fischer Weber Meyer Meier Maier Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann Köhler Kaiser Fuchs Scholz Möller Jung Hahn Keller Vogel Friedrich Berger Winkler Roth Lorenz Baumann Schuster Kraus Böhm Simon Franke Albrecht Yılmaz Kaya Demir'
const personsName = new RegExp(
  `(?<!\\p{L})(?:${[...firstNames.split(' '), ...surnames.split(' ')].join('|')})(?!\\p{L})|\\b(?:Herrn?|Frau|Dr\\.|Mr|Mrs|Ms) \\p{Lu}`,
  'u',
)

test.each(texts)('$name: nobody is called by a name', ({ text }) => {
  expect(personsName.exec(allWords(text))?.[0]).toBeUndefined()
})

test.each(['Die Leiterin Sabine sagt', 'Herr X. sagt', 'sagt Müller'])('a name is found: %s', (sentence) => {
  expect(sentence).toMatch(personsName)
})

test.each(Object.entries(demoPictures))('picture %s has all that belongs to it', (_, picture) => {
  for (const text of [picture.altDe, picture.altEn, picture.captionDe, picture.captionEn]) {
    expect(text).toMatch(/^\p{Lu}.{15,}\.$/u)
    expect(text).not.toMatch(personsName)
  }
  expect(picture.credit).toBe('Augenmaß / Demo')
  const drawing = picture.svg()
  // letters would need a font, and a file that is not there
  expect(drawing).not.toMatch(/<text|<image|href=|NaN|undefined/)
})

test('every picture is shown somewhere', () => {
  const shown = JSON.stringify(stories)
  expect(names.filter((name) => !shown.includes(`"picture ${name}"`))).toEqual([])
})

test.each(stories)('$key: districts and topics exist', (story) => {
  expect(districts.map(({ key }) => key)).toEqual(expect.arrayContaining([...story.districts]))
  expect(topics.map(({ key }) => key)).toEqual(expect.arrayContaining([...story.topics]))
})

test.each(texts)('$name has headline, lead and kicker, and is no novel', ({ name, text }) => {
  expect(text.headline.length).toBeLessThanOrEqual(100)
  expect(text.kicker).not.toBe('')
  expect(wordsOf(text.lead).length).toBeGreaterThan(40)
  const words = allWords(text).split(/\s+/).length
  expect(words).toBeLessThan(500)
  if (!name.includes('withdrawn') && !name.startsWith('desk')) expect(words).toBeGreaterThan(80)
})

test('Leichte Sprache has short sentences and takes long words apart', () => {
  for (const { text } of texts.filter(({ language }) => language === 'de-simple'))
    for (const sentence of allWords(text).split(/[.?!:\n]+/)) {
      expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(12)
      expect(/\p{L}{15,}/u.exec(sentence)?.[0], sentence).toBeUndefined()
    }
})

test.each([
  '2025-11-10T08:00:00+01:00',
  '2026-01-02T00:10:00+01:00',
  '2026-07-15T12:00:00+02:00',
  '2027-03-31T23:59:00+02:00',
])('at a first start on %s nothing is later than now, a warning stands on top and an event is to come', (first) => {
  const scene = sceneAt(first)
  const told = demoStories(scene)
  const civilNow = first.slice(0, 16)
  const moments = told.flatMap(({ course }) => [
    course.at,
    ...('correctedAt' in course ? [course.correctedAt] : []),
    ...('withdrawnAt' in course ? [course.withdrawnAt] : []),
  ])
  expect(Math.max(...moments)).toBeLessThan(scene.now)
  const published = told.filter(({ course }) => course.state === 'published')
  expect(published.filter(({ warnUntil }) => warnUntil && warnUntil > civilNow)).toHaveLength(1)
  expect(published.filter(({ warnUntil }) => warnUntil && warnUntil < civilNow)).toHaveLength(1)
  const toCome = published.filter(({ versions }) => versions.de.event && versions.de.event.startsAt > civilNow)
  expect(toCome.length).toBeGreaterThanOrEqual(2)
  // something of the last days, whenever it begins
  expect(Math.max(...published.map(({ course }) => course.at))).toBeGreaterThan(scene.now - 3 * 86_400_000)
  const due = told.flatMap(({ course }) => ('publishAt' in course ? course.publishAt : []))
  expect(due.every((at) => at > civilNow)).toBe(true)
})

test('without the closed operation nothing tells of it', () => {
  const before = demoStories(sceneAt('2025-11-05T12:00:00+01:00', null))
  expect(before.filter(({ ofOperation }) => ofOperation)).toEqual([])
  expect(JSON.stringify(before)).not.toContain('"figure"')
})

test('figures of the operation are asked for, never typed', () => {
  for (const { versions, ofOperation } of stories)
    for (const text of Object.values(versions))
      if (ofOperation)
        expect(allWords(text)).not.toMatch(/\b(?!45 Kräfte)\d+ (Kräfte|Maßnahmen|Streifen|staff|measures)/)
})

test('seasons: the Christmas market is told of when it is near or was', () => {
  expect(christmasMarketOpens(2025)).toBe('2025-11-20')
  expect(christmasMarketOpens(2026)).toBe('2026-11-19')
  const told = (year: number) => `${year}-11-10`
  expect(seasonOf(Date.parse('2026-11-10T12:00:00+01:00'), told)).toBe(2025)
  expect(seasonOf(Date.parse('2026-11-11T12:00:00+01:00'), told)).toBe(2026)
  // a Sunday: the next Saturday that is at least eight days ahead
  expect(comingWeekday(autumn.now, 6, 8)).toBe('2026-12-05')
})
