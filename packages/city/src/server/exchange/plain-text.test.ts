import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  [
    '<p>Seit Tagen <b>M&uuml;ll</b>&nbsp;am Ufer.</p><p>Bitte r&auml;umen!</p>',
    'Seit Tagen Müll am Ufer.\n\nBitte räumen!',
  ],
  ['eins<br>zwei<BR />drei', 'eins\nzwei\ndrei'],
  ['<ul><li>Glas</li><li>Dosen</li></ul>', 'Glas\n\nDosen'],
  ['&#39;laut&#x27; &gt; 80 dB', "'laut' > 80 dB"],
  ['<a href="https://example.org?a=1&amp;b=2">hier</a>', 'hier'],
  ['a<script>alert("<p>")</script>b<!-- c -->d<style>p { color: red }</style>', 'abd'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
])('markup becomes plain text: %s', (cell, text) => {
  expect(plainText(cell)).toBe(text)
})

test.each(['5 < 6 und 7 > 2', 'Müller & Söhne', 'danke <3', 'R&D; Q&A', '&unbekannt; bleibt'])(
  'what only looks like markup stays: %s',
  (cell) => {
    expect(plainText(cell)).toBe(cell)
  },
)

test('line ends are one, control characters and characters that are none go', () => {
  expect(plainText(' eins \r\n\r\n\r\n\r\nzwei\rdrei\0\u0007 ')).toBe('eins\n\nzwei\ndrei')
  expect(plainText('a&#0;b&#xD800;c&#9999999;d')).toBe('abcd')
})

test('whatever comes in: no tag, no control character, nothing changes the second time where nothing was written as an entity', () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</p>',
    '<br>',
    '<',
    '>',
    'ä',
    ' ',
    '\n',
    '\r',
    '\0',
    'text',
    '"',
    '<!--',
    '-->',
  )
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = plainText(parts.join(''))
      // eslint-disable-next-line no-control-regex -- none of those may be left
      expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f]/)
      expect(plainText(text).length).toBeLessThanOrEqual(text.length)
    }),
  )
})
