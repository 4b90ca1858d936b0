import { isMark, isNumber, isWord, tokenAt, type Tokens } from '../tokens.ts'
import { Cue } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'

/** How far behind "geb." or "born" a date may stand, in tokens. */
const reach = 7

/** A date or year behind a word for birth, the word included; "*12.03.1980" too. */
export function findBirthDates(tokens: Tokens, report: Report): void {
  const { list } = tokens
  for (let index = 0; index < list.length; index++) {
    const token = list[index]!
    const isStar = isMark(token, '*') && isNumber(tokenAt(tokens, index + 1))
    if (!isStar && (token.meaning.cue & Cue.birth) === 0) continue
    if (/^(?:party|feier|parties|cake)$/.test(tokenAt(tokens, index + 1).word)) continue
    const date = dateAfter(tokens, index + 1)
    if (date !== null && (!isStar || date.parts > 2 || (date.year && date.last === index + 1))) {
      report('birth-date', token.start, list[date.last]!.end)
      continue
    }
    if (isStar) continue
    const first = dateBefore(tokens, index - 1)
    if (first >= 0) report('birth-date', list[first]!.start, token.end)
  }
}

function dateAfter(tokens: Tokens, from: number): { last: number; parts: number; year: boolean } | null {
  for (let index = from; index < from + reach; index++) {
    const token = tokenAt(tokens, index)
    if (isMark(token, ';') || isMark(token, '!') || isMark(token, '?')) return null
    if (!isNumber(token) && (token.meaning.cue & Cue.month) === 0) continue
    let last = index
    let parts = 0
    let year = false
    for (let at = index; at < index + 9; at++) {
      const part = tokenAt(tokens, at)
      const isMonth = isWord(part) && (part.meaning.cue & Cue.month) !== 0
      if (isNumber(part) || isMonth) {
        if (isNumber(part) && part.word.length === 4) year = true
        if (isNumber(part) && part.word.length > 8) break
        parts += isNumber(part) && part.word.length >= 6 ? 3 : 1
        last = at
        if (parts >= 3) break
      } else if (!/^(?:[.\-/,]|st|nd|rd|th|of|im|in|jahr)$/.test(part.word)) break
    }
    return parts > 1 || year ? { last, parts, year } : null
  }
  return null
}

/** "12.03.1980 geboren", "1987 born". */
function dateBefore(tokens: Tokens, from: number): number {
  let index = from
  let numbers = 0
  let year = false
  while (index > from - 6) {
    const token = tokenAt(tokens, index)
    const isMonth = isWord(token) && (token.meaning.cue & Cue.month) !== 0
    if (isNumber(token) || isMonth) {
      numbers++
      if (/^(?:19|20)\d\d$/.test(token.word)) year = true
    } else if (!isMark(token, '.') && !isMark(token, '-') && !isMark(token, '/')) break
    index--
  }
  const first = index + 1
  const isBirthday = /^(?:geburtstag|birthday|bday)$/.test(tokenAt(tokens, from + 1).word)
  return (year || (isBirthday && numbers === 2)) &&
    (numbers === 1 || numbers === 3 || isBirthday) &&
    isNumber(tokenAt(tokens, first))
    ? first
    : -1
}
