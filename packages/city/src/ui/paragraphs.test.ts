import { expect, test } from 'vitest'
import { paragraphs } from './paragraphs.ts'

test('blank lines part paragraphs, line ends stay, headings and lists are known', () => {
  expect(paragraphs('# Anschrift\r\nStadt Beispiel\r\nPlatz 1\r\n\r\n\r\n- eins\n- zwei\n\n# Nur Titel\n\n  ')).toEqual(
    [
      { kind: 'heading', lines: ['Anschrift'] },
      { kind: 'paragraph', lines: ['Stadt Beispiel', 'Platz 1'] },
      { kind: 'list', lines: ['eins', 'zwei'] },
      { kind: 'heading', lines: ['Nur Titel'] },
    ],
  )
  expect(paragraphs(' \n ')).toEqual([])
})

test('a list may stand right under a heading or a sentence, and two headings in a row are two', () => {
  expect(paragraphs('# A\n# B\n- eins\n- zwei\nText\n- drei')).toEqual([
    { kind: 'heading', lines: ['A'] },
    { kind: 'heading', lines: ['B'] },
    { kind: 'list', lines: ['eins', 'zwei'] },
    { kind: 'paragraph', lines: ['Text'] },
    { kind: 'list', lines: ['drei'] },
  ])
})
