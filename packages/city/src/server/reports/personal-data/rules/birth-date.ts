import { isCapital, isMark, isNumber, isWord, type Token, tokenAt, type Tokens } from '../tokens.ts'
import { Cue, Naming, Person } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'

/** How far behind "geb." or "born" a date may stand, in tokens. */
const reach = 7

/** A date or year behind a word for birth, the word included; "*12.03.1980" too. */
export function findBirthDates(tokens: Tokens, report: Report): void {
  const { list } = tokens
  for (let index = 0; index < list.length; index++) {
    const token = list[index]!
    const isStar = isMark(token, '*') && isNumber(tokenAt(tokens, index + 1))
    if (isNumber(token) && !isStar) {
      const last = bareBirthDate(tokens, index)
      if (last > 0 && (tokenAt(tokens, last + 1).meaning.cue & Cue.birth) === 0) {
        report('birth-date', token.start, list[last]!.end)
        index = last
      }
      continue
    }
    if (!isStar && (token.meaning.cue & Cue.birth) === 0 && !isSpelledCue(tokens, index)) continue
    if (/^(?:party|feier|parties|cake)$/.test(tokenAt(tokens, index + 1).word)) continue
    const date = dateAfter(tokens, index + 1)
    if (date !== null && (!isStar || date.parts > 2 || (date.year && date.last === index + 1))) {
      report('birth-date', token.start, list[date.last]!.end)
      continue
    }
    if (isStar) continue
    const first = dateBefore(tokens, index - 1)
    if (first < 0) continue
    const from = /^(?:am|on|im|in)$/.test(tokenAt(tokens, first - 1).word) ? first - 1 : first
    report('birth-date', list[from]!.start, token.end)
  }
}

/** "d.o.b." */
const isSpelledCue = (tokens: Tokens, index: number): boolean =>
  tokenAt(tokens, index).word === 'b' &&
  tokenAt(tokens, index - 2).word === 'o' &&
  tokenAt(tokens, index - 4).word === 'd'

/** "Ruben Eisenschmidt, 9. April 1987", "mein Vater (5.5.41)", "24.12.1975, wohnhaft": a full date of long ago beside a person. */
function bareBirthDate(tokens: Tokens, index: number): number {
  const day = Number(tokenAt(tokens, index).word)
  if (!(day >= 1 && day <= 31) || tokenAt(tokens, index).word.length > 2) return -1
  let at = index + 1
  while (/^(?:[./-]|st|nd|rd|th|of)$/.test(tokenAt(tokens, at).word) && at < index + 3) at++
  const month = tokenAt(tokens, at)
  if (!(isNumber(month) ? Number(month.word) >= 1 && Number(month.word) <= 31 : (month.meaning.cue & Cue.month) !== 0))
    return -1
  at++
  if (/^[./,-]$/.test(tokenAt(tokens, at).word)) at++
  const { word } = tokenAt(tokens, at)
  const long = /^(?:19[1-9]\d|200\d|201[0-5])$/.test(word)
  if (!long && !/^[2-9]\d$/.test(word)) return -1
  // "07/08 24" may be last summer
  if (!long && Number(word) < 31) return -1
  return isBesidePerson(tokens, index, at, long) ? at : -1
}

function isBesidePerson(tokens: Tokens, first: number, last: number, long: boolean): boolean {
  const before = tokenAt(tokens, first - 1)
  const after = tokenAt(tokens, last + 1)
  const isSomebody = (token: Token): boolean =>
    (token.meaning.naming & (Naming.first | Naming.surname | Naming.firstAlsoWord | Naming.surnameAlsoWord)) !== 0 ||
    (token.meaning.person & (Person.relative | Person.noun)) !== 0
  const who = tokenAt(tokens, first - 2)
  if (/^[,(*]$/.test(before.word)) {
    if (isSomebody(who)) return true
    const earlier = [3, 4].some((back) => isSomebody(tokenAt(tokens, first - back)))
    return long && isWord(who) && isCapital(who) && earlier
  }
  // right behind the name, "bin 24.12.1975", "I'm 07.07.1995"
  if (/^(?:bin|m|born|am)$/.test(before.word) && long)
    return /^(?:ich|i|['’])$/.test(who.word) || /^(?:geb|geboren|born)$/.test(after.word)
  if ((before.meaning.naming & (Naming.first | Naming.surname)) !== 0 && isCapital(before)) return long
  // the text begins with it
  return long && first === 0 && isMark(after, ',')
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
    const isCohort = /^(?:jg|jahrgang)$/.test(tokenAt(tokens, from - 1).word)
    return parts > 1 || year || (isCohort && /^\d\d$/.test(token.word)) ? { last, parts, year } : null
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
      if (/^(?:(?:19|20)\d\d|[3-9]\d)$/.test(token.word) && (numbers === 1 || token.word.length === 4)) year = true
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
