import { expect, test } from 'vitest'
import { readability } from './readability.ts'

test('LIX of a text counted by hand', () => {
  // 5 + 7 words in 2 sentences; more than six letters: Stadtgarten, Streifen, verstärkt, November = 4
  const lines = ['Der Stadtgarten ist wieder schön. Zwei Streifen gehen dort verstärkt im November.']
  const { words, lix, level } = readability(lines, 'de')
  expect(words).toBe(12)
  expect(lix).toBeCloseTo(12 / 2 + (100 * 4) / 12, 10)
  expect(level).toBe('easy')
})

test('a point of a date, an abbreviation or a number ends no sentence; a paragraph does', () => {
  // 1: Am 2. November 2025 gilt das z. B. für Nr. 5 hier. (12 words), 2: Dort sind es 1.234,5 Meter. (5), 3: Ende (1)
  const { words, lix } = readability(
    ['Am 2. November 2025 gilt das z. B. für Nr. 5 hier. Dort sind es 1.234,5 Meter.', 'Ende'],
    'de',
  )
  expect(words).toBe(18)
  // November alone has more than six letters
  expect(lix).toBeCloseTo(18 / 3 + 100 / 18, 10)
})

test('a text of short plain words is very easy, one of long nouns is very hard', () => {
  expect(readability(['Das ist gut. So geht es.'], 'de').level).toBe('very-easy')
  const hard = 'Ordnungsrechtliche Maßnahmenbündel gewährleisten behördenübergreifende Gefahrenabwehr.'
  expect(readability([hard], 'de')).toMatchObject({ lix: 105, level: 'very-hard' })
})

test('sentences of more than 25 words are listed as they stand', () => {
  const sentence = (words: number) => `${Array.from({ length: words }, () => 'Wort').join(' ')}.`
  expect(readability([`${sentence(25)} ${sentence(26)}`], 'de').longSentences).toEqual([sentence(26)])
  expect(readability([sentence(13)], 'de-simple').longSentences).toEqual([sentence(13)])
})

test('Leichte Sprache also lists long words that are not divided', () => {
  const lines = ['Der Schwerpunkteinsatz hat einen Einsatz-Befehl. Der Schwerpunkteinsatz geht weiter.']
  expect(readability(lines, 'de-simple').longWords).toEqual(['Schwerpunkteinsatz'])
  expect(readability(lines, 'de').longWords).toEqual([])
})

test('minutes are rounded up; an empty text takes none and has no level', () => {
  expect(readability([Array.from({ length: 180 }, () => 'ja').join(' ')], 'de').minutes).toBe(2)
  expect(readability([], 'de')).toMatchObject({ words: 0, minutes: 0, lix: null, level: null })
})
