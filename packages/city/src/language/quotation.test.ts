import { expect, test } from 'vitest'
import { attributionBelow } from './quotation.ts'

const quote = (text: string, speaker: string, role: string) => ({
  attrs: { speaker, function: role },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const within = '„Ja“, betont N. N., Leiter des Amtes, „gern.“'

test.each([
  [within, 'N. N.', 'Leiter des Amtes', '', ''],
  [within, 'N. N.', 'Leitung', '', 'Leitung'],
  [within, 'M. M.', 'Leiter des Amtes', 'M. M.', 'Leiter des Amtes'],
  ['Ja, gern.', 'N. N.', 'Leitung', 'N. N.', 'Leitung'],
  ['Ja, gern.', '', 'Leitung', '', 'Leitung'],
  [within, '', 'Leiter des Amtes', '', ''],
])('who speaks is read once: %s (%s, %s)', (text, speaker, role, below, roleBelow) => {
  expect(attributionBelow(quote(text, speaker, role))).toEqual({ speaker: below, function: roleBelow })
})

test('marks and lists do not hide who speaks', () => {
  const text = (words: string) => ({ type: 'text', text: words })
  const paragraph = (...words: string[]) => ({ type: 'paragraph', content: words.map(text) })
  const item = { type: 'listItem', content: [paragraph('„Ja“, betont N', '. N., ')] }
  const content = [{ type: 'bulletList', content: [item] }, paragraph('„gern.“')]
  expect(attributionBelow({ attrs: { speaker: 'N. N.', function: '' }, content })).toEqual({
    ...{ speaker: '', function: '' },
  })
})
