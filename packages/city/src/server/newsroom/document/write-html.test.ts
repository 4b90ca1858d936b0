import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import type { ShownPicture } from '../pictures/read-pictures.ts'
import { figureAddress } from '../../../language/figure-address.ts'
import { readHtml } from '../../exchange/articles/read-html.ts'
import { wordsOf } from '../../exchange/articles/words.ts'
import { wordingOf } from '../figures/wording.ts'
import { plainLines } from './plain-text.ts'
import { documentSchema, type ArticleDocument, type FigureAttributes, type Flow } from './schema.ts'
import { writeHtml, type HtmlContext } from './write-html.ts'

const pictureId = '019a4a00-0000-7000-8000-000000000001'
const fileId = '019a4a00-0000-7000-8000-000000000002'
const picture: ShownPicture = {
  ...{ id: pictureId, version: 3, alt: 'Zwei Streifen', caption: 'Auf dem Platz.', credit: 'Presseamt' },
  ...{ width: 1920, height: 1080, focal: { x: 0.5, y: 0.5 }, widths: [320, 1280, 1920] },
}
const attributes: FigureAttributes = { query: 'q', key: 'k', parameters: { a: 'x' }, show: 'words' }
const context: HtmlContext = {
  ...{ language: 'de', origin: 'https://stadt.example', pictures: new Map([[pictureId, picture]]), namesFigures: true },
  figures: {
    [figureAddress(attributes)]: {
      ...{ key: 'k', value: 45, unit: 'people', kind: 'at-most', period: null, places: [] },
      origin: { query: 'q', parameters: {}, asOf: 0, generated: false },
    },
  },
}
const text = (value: string) => ({ type: 'text' as const, text: value })
const paragraph = (value: string): Flow => ({ type: 'paragraph', content: [text(value)] })
const html = (...content: ArticleDocument['content']) => writeHtml({ type: 'doc', content }, context)
const everything: ArticleDocument['content'] = [
  { type: 'heading', attrs: { level: 2 }, content: [text('Was & wo')] },
  {
    type: 'paragraph',
    content: [
      { ...text('stark'), marks: [{ type: 'strong' }, { type: 'link', attrs: { href: '/report?a=1&b="2"' } }] },
      { type: 'hardBreak' },
      { type: 'figure', attrs: attributes },
    ],
  },
  {
    type: 'quote',
    attrs: { speaker: 'N. N.', function: 'Amtsleitung', releasedBy: 'Presse', portrait: pictureId },
    content: [paragraph('Wir sind da.')],
  },
  { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('eins')] }] },
  { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('zwei')] }] },
  { type: 'picture', attrs: { id: pictureId } },
  { type: 'gallery', attrs: { title: 'Bilder', ids: [pictureId] } },
  { type: 'box', attrs: { title: 'Kontakt' }, content: [paragraph('0231')] },
  { type: 'video', attrs: { address: 'https://video.example/1', title: 'Film', transcript: 'Eins\nZwei' } },
  { type: 'download', attrs: { id: fileId, title: 'Plan (PDF)' } },
]

test('each kind of block has its form', () => {
  const image = (size: string) =>
    `<img src="https://stadt.example/newsroom/picture/${pictureId}/1280.jpeg?v=3" alt="Zwei Streifen" ${size}>`
  const shown = image('width="1280" height="720"')
  const captioned = `<figure>${shown}<figcaption>Auf dem Platz. Bild:\u00a0Presseamt</figcaption></figure>`
  const question =
    '{&quot;query&quot;:&quot;q&quot;,&quot;key&quot;:&quot;k&quot;,&quot;parameters&quot;:{&quot;a&quot;:&quot;x&quot;},&quot;show&quot;:&quot;words&quot;}'
  expect(html(...everything).split('\n')).toEqual([
    '<h2>Was &amp; wo</h2>',
    `<p><strong><a href="https://stadt.example/report?a=1&amp;b=&quot;2&quot;">stark</a></strong><br><data value="45" data-figure="${question}">bis zu 45\u00a0Kräfte</data></p>`,
    `<blockquote><p>Wir sind da.</p><footer>${shown}<cite>N. N.</cite>, Amtsleitung</footer></blockquote>`,
    '<ul><li><p>eins</p></li></ul>',
    '<ol><li><p>zwei</p></li></ol>',
    captioned,
    `<figure><figcaption>Bilder</figcaption>${captioned}</figure>`,
    '<aside><header>Kontakt</header><p>0231</p></aside>',
    '<figure><a href="https://video.example/1">Film</a><figcaption>Eins<br>Zwei</figcaption></figure>',
    `<p><a href="https://stadt.example/newsroom/file/${fileId}" download>Plan (PDF)</a></p>`,
  ])
})

test('the public is told number and words of a figure, not what it answers', () => {
  const document = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'figure' as const, attrs: attributes }] }],
  }
  expect(writeHtml(document, { ...context, namesFigures: false })).toBe(
    '<p><data value="45">bis zu 45\u00a0Kräfte</data></p>',
  )
})

test('what the quoted text says by itself does not stand below it again', () => {
  const said = (speaker: string, role: string) =>
    html({
      type: 'quote',
      attrs: { speaker, function: role, releasedBy: '', portrait: null },
      content: [paragraph('„Ja“, betont N. N., Leiterin, „gern.“')],
    }).replace(/^.*<\/p>/, '')
  expect(said('N. N.', 'Leiterin')).toBe('</blockquote>')
  expect(said('N. N.', 'Amt')).toBe('<footer data-tells="function">Amt</footer></blockquote>')
  expect(said('M. M.', 'Amt')).toBe('<footer><cite>M. M.</cite>, Amt</footer></blockquote>')
})

test('it is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-trailing-whitespace': 'off' },
  })
  const page = `<!doctype html><html lang="de"><head><title>T</title></head><body><main><h1>T</h1>${html(...everything)}</main></body></html>`
  const report = await validator.validateString(page)
  expect(report.results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}: ${one.message}`))).toEqual([])
})

test('pictures that may not be shown, and a gallery of none, are left out', () => {
  const gone = '019a4a00-0000-7000-8000-00000000000f'
  expect(html({ type: 'picture', attrs: { id: gone } })).toBe('')
  expect(html({ type: 'gallery', attrs: { title: 'Bilder', ids: [gone] } })).toBe('')
})

test('whatever is stored, a parser finds no element nobody wrote', () => {
  const value = fc.string({
    unit: fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '\n', '\r', 'script', '</p>', '\0', '\ud800'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    minLength: 1,
  })
  fc.assert(
    fc.property(value, (words) => {
      const written = html(paragraph(words))
      const parsed = parseFragment(written)
      expect(parsed.childNodes).toHaveLength(1)
      expect(serialize(parsed)).toMatch(/^<p>[^<]*<\/p>$/)
    }),
    { numRuns: 500 },
  )
})

const words = fc
  .array(fc.constantFrom('Streife', 'ordnet', 'Ärger', '45', '<b>', '&amp;', "'", 'N. N.', '§'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.join(' '))
const line = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('text' as const),
      text: words,
      marks: fc.constantFrom(
        ...[[], [{ type: 'strong' }], [{ type: 'em' }, { type: 'link', attrs: { href: '/report?a=1&b=2' } }]],
      ),
    }),
    fc.constant({ type: 'figure' as const, attrs: attributes }),
  ),
  { minLength: 1, maxLength: 4 },
)
const paragraphs = fc.record({ type: fc.constant('paragraph' as const), content: line })
const list = fc.record({
  type: fc.constantFrom('bulletList', 'orderedList'),
  content: fc.array(
    fc.record({
      type: fc.constant('listItem'),
      content: fc.array(paragraphs, { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})
const flow = fc.array(fc.oneof(paragraphs, list), { minLength: 1, maxLength: 3 })
const title = fc.oneof(fc.constant(''), words)
const block = fc.oneof(
  paragraphs,
  list,
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.record({ level: fc.constantFrom(2, 3) }),
    content: line,
  }),
  fc.record({
    type: fc.constant('quote'),
    attrs: fc.record({
      speaker: fc.constantFrom('', 'N. N.', 'M. M.'),
      function: fc.constantFrom('', 'Leiterin', 'Amt, Stadt'),
      releasedBy: fc.constant(''),
      portrait: fc.constantFrom(null, pictureId),
    }),
    content: fc.oneof(flow, fc.constant([paragraph('„Ja“, betont N. N., Leiterin, „gern.“')])),
  }),
  fc.record({ type: fc.constant('picture'), attrs: fc.constant({ id: pictureId }) }),
  fc.record({
    type: fc.constant('gallery'),
    attrs: fc.record({ title, ids: fc.constantFrom([pictureId], [pictureId, pictureId]) }),
  }),
  fc.record({ type: fc.constant('box'), attrs: fc.record({ title }), content: flow }),
  fc.record({
    type: fc.constant('video'),
    attrs: fc.record({
      address: fc.constant('https://video.example/1?a=1&b=2'),
      title,
      transcript: fc.array(title, { maxLength: 3 }).map((lines) => lines.join('\n')),
    }),
  }),
  fc.record({ type: fc.constant('download'), attrs: fc.record({ id: fc.constant(fileId), title }) }),
)

test('what is written is read back: the same blocks, words, figures and pictures', () => {
  const shapeOf = (document: ArticleDocument, wording: Parameters<typeof plainLines>[1]) =>
    document.content.map((one) => ({
      type: one.type,
      words: plainLines([one], wording).flatMap(wordsOf),
      figures: JSON.stringify(one).split('"figure"').length,
      pictures: one.type === 'gallery' ? one.attrs.ids.length : one.type === 'quote' && one.attrs.portrait !== null,
    }))
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (content) => {
      const document = documentSchema.parse({ type: 'doc', content })
      const read = readHtml(writeHtml(document, context))
      expect(shapeOf(read.document, read.wording)).toEqual(shapeOf(document, wordingOf(context.figures, 'de')))
    }),
    { numRuns: 500 },
  )
})

test('who speaks, titles, transcripts, files and the words of pictures are read back', () => {
  const read = readHtml(html(...everything))
  expect(read.document.content.slice(2)).toMatchObject([
    { type: 'quote', attrs: { speaker: 'N. N.', function: 'Amtsleitung', portrait: expect.any(String) as string } },
    ...everything.slice(3, 5),
    { type: 'picture' },
    { type: 'gallery', attrs: { title: 'Bilder' } },
    ...everything.slice(7),
  ])
  expect([...read.pictures.values()].slice(1)).toMatchObject(
    [1, 2].map(() => ({ alt: 'Zwei Streifen', caption: 'Auf dem Platz.', credit: 'Presseamt' })),
  )
  expect([...read.files]).toEqual([[fileId, `https://stadt.example/newsroom/file/${fileId}`]])
})
