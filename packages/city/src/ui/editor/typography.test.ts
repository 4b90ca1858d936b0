import { expect, test } from 'vitest'
import { correct, correctAll } from './typography.ts'

test.each([
  ['Er sagt: "Wir sind da."', 'Er sagt: „Wir sind da.“'],
  [`"Sie rief 'Halt' und ging."`, '„Sie rief ‚Halt‘ und ging.“'],
  [`"'Halt' war alles."`, '„‚Halt‘ war alles.“'],
  ["So geht's, Klaus' Rad", 'So geht’s, Klaus’ Rad'],
  ['("Beispiel")', '(„Beispiel“)'],
  ['Am Montag - und nur dann', 'Am Montag – und nur dann'],
  ['Montag -- Freitag, 10-12 Uhr', 'Montag – Freitag, 10-12 Uhr'],
  ['Ordnungs- und Sicherheitsdienst', 'Ordnungs- und Sicherheitsdienst'],
  ['Und dann...', 'Und dann…'],
  ['“So sagt man” dort', '„So sagt man“ dort'],
  ['„Schon richtig“ – ‚auch das‘', '„Schon richtig“ – ‚auch das‘'],
])('German: %s', (typed, written) => {
  expect(correctAll(typed, '', 'de')).toBe(written)
  expect(correctAll(typed, '', 'de-simple')).toBe(written)
})

test.each([
  [`He said: "It's 'done'."`, 'He said: “It’s ‘done’.”'],
  [`"'Done' it is."`, '“‘Done’ it is.”'],
])('English: %s', (typed, written) => {
  expect(correctAll(typed, '', 'en')).toBe(written)
})

test('what stands before decides, also in a piece of text before it', () => {
  expect(correctAll('" und', 'Er sagte „ja', 'de')).toBe('“ und')
  expect(correctAll('"ja', 'Er sagte ', 'de')).toBe('„ja')
  // behind a figure a quotation ends
  expect(correctAll('"', '„Es waren \ufffc', 'de')).toBe('“')
})

test('a third hyphen and a fourth point are left alone', () => {
  expect(correct('a--', '-', 'de')).toBeNull()
  expect(correct('a...', '.', 'de')).toBeNull()
})

test('corrected text stays as it is when corrected again', () => {
  for (const text of [`"Sie rief 'Halt' - und ging..."`, 'a -- b'])
    expect(correctAll(correctAll(text, '', 'de'), '', 'de')).toBe(correctAll(text, '', 'de'))
})
