import { isCapital, isMark, isNumber, isWord, LetterCase, TokenType, tokenAt, type Tokens } from '../tokens.ts'
import { Cue, Naming } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'
import { behindClosing } from './name-behind-closing.ts'
import { behindIntroduction } from './name-behind-introduction.ts'
import { behindRole } from './name-behind-role.ts'
import { behindSalutation } from './name-behind-salutation.ts'
import { extendName, mayBeName } from './name-extent.ts'
import { byName, unlistedName } from './name-unlisted.ts'
import { type Span, anyFirst, anyName, anySurname, hasCapital, isCommon } from './name-word.ts'
import { isInCompound, isPlaceAround } from './place-name.ts'

/** Persons' names: behind a salutation or another cue whatever they are, alone only if they are listed. */
export function findNames(tokens: Tokens, report: Report): void {
  const { list } = tokens
  for (let index = 0; index < list.length; index++) {
    const { naming } = list[index]!.meaning
    if (!isWord(list[index]!)) continue
    const signed =
      initialName(tokens, index) ??
      (list[index]!.letterCase === LetterCase.capital
        ? ((naming === 0 ? unlistedName(tokens, index) : null) ?? byName(tokens, index))
        : null)
    if (signed !== null) {
      report('name', list[signed.first]!.start, list[signed.last]!.end)
      index = signed.last
      continue
    }
    if (naming === 0) continue
    const span =
      ((naming & (Naming.salutation | Naming.title)) !== 0 ? behindSalutation(tokens, index) : null) ??
      ((naming & Naming.introduces) !== 0 ? behindIntroduction(tokens, index) : null) ??
      ((naming & (Naming.closing | Naming.greeting)) !== 0 ? behindClosing(tokens, index) : null) ??
      ((naming & Naming.role) !== 0 ? behindRole(tokens, index) : null) ??
      ((naming & anyName) !== 0 ? listedName(tokens, index) : null)
    if (span === null) continue
    report('name', list[span.first]!.start, list[span.last]!.end)
    index = Math.max(index, span.last)
  }
}

/** "E. Trautwein" where a sentence or line begins or the text ends: the way people sign. */
function initialName(tokens: Tokens, index: number): Span | null {
  const initial = tokenAt(tokens, index)
  if (initial.word.length !== 1 || !hasCapital(tokens, initial) || !isMark(tokenAt(tokens, index + 1), '.')) return null
  const before = tokenAt(tokens, index - 1)
  if (isWord(before) || isNumber(before) || /^[-/&]$/.test(before.word)) return null
  // "z. B. Elektroschrott"
  if (isMark(before, '.') && tokenAt(tokens, index - 2).word.length === 1) return null
  const second =
    tokenAt(tokens, index + 2).word.length === 1 && isMark(tokenAt(tokens, index + 3), '.') ? index + 4 : index + 2
  const name = tokenAt(tokens, second)
  if (
    name.word.length < 3 ||
    name.letterCase !== LetterCase.capital ||
    name.start - tokenAt(tokens, second - 1).end > 1
  )
    return null
  if (!mayBeName(tokens, second, true)) return null
  const last = extendName(tokens, second, 2)
  const after = tokenAt(tokens, last + 1)
  return isWord(after) || isNumber(after) || isPlaceAround(tokens, index, last) ? null : { first: index, last }
}

/** A name from the lists without any cue. */
function listedName(tokens: Tokens, index: number): Span | null {
  const token = tokenAt(tokens, index)
  const { naming } = token.meaning
  const before = tokenAt(tokens, index - 1)
  const after = tokenAt(tokens, index + 1)
  const capital = hasCapital(tokens, token)
  // "Frank und frei gesagt"
  if (token.meaning.person !== 0 && /^(?:called|named|who|with|in|is|was)$/.test(after.word)) return null
  if (token.word === 'frank' && after.word === 'und' && tokenAt(tokens, index + 2).word === 'frei') return null
  if (
    isMark(before, '-') &&
    before.end === token.start &&
    tokenAt(tokens, index - 2).end === before.start &&
    isWord(tokenAt(tokens, index - 2))
  )
    return null
  if ((naming & anyFirst) === 0 && !isSurnameAlone(tokens, index)) return null
  const nickname =
    /^(?:big|little|fat|mad|crazy|uncle|auntie|aunt|dirty|old)$/.test(before.word) && hasCapital(tokens, before)
  const first = nickname && (naming & Naming.first) !== 0 ? index - 1 : index
  const last = extendName(tokens, index, 3)
  if (isPlaceAround(tokens, index, last) || isInCompound(tokens, index, last)) return null
  if ((naming & Naming.first) !== 0) {
    if (!capital && tokens.capitalsTell && ((naming & Naming.genitive) !== 0 || token.word.length < 4)) return null
    if (!capital && token.word.length < 3) return null
    if (last === index && (naming & Naming.genitive) !== 0 && !capital) return null
    return { first, last }
  }
  if ((naming & Naming.firstAlsoWord) !== 0) {
    const next = tokenAt(tokens, last)
    const surnameBehind =
      last > index && (next.meaning.naming & anySurname) !== 0 && (hasCapital(tokens, next) || !tokens.capitalsTell)
    if (!capital)
      return surnameBehind && !tokens.capitalsTell && (next.meaning.naming & Naming.surname) !== 0 && !isCommon(token)
        ? { first: index, last }
        : null
    if (
      isCommon(token) &&
      !(isNameHere(tokens, index) && !tokens.english) &&
      !((next.meaning.naming & Naming.surname) !== 0 && last > index)
    )
      return null
    if (surnameBehind) return { first: index, last }
    if (isNameHere(tokens, index) && (!isCommon(token) || (naming & Naming.germanWord) === 0))
      return { first: index, last }
    if (/^[,:]$/.test(after.word) && index === 0) return null
    return (token.meaning.cue & Cue.month) === 0 &&
      personVerbBehind(tokens, last) &&
      /^(?:der|die|dem|den|von|und|,|bei|mit|mein|meine|and|by|)$/.test(before.word)
      ? { first: index, last }
      : null
  }
  return { first: index, last }
}

/** Written large, and no word of the text's language; in English also inside a sentence, where only names are large. */
function isNameHere(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  const { naming, cue, person, looks } = token.meaning
  if (
    (cue & Cue.month) !== 0 ||
    isMark(tokenAt(tokens, index + 1), '-') ||
    (isMark(tokenAt(tokens, index + 1), '.') && isNumber(tokenAt(tokens, index + 2)))
  )
    return false
  if (!tokens.english)
    return (naming & Naming.germanWord) === 0 && (isWord(tokenAt(tokens, index - 1)) || (person | looks) === 0)
  if ((naming & Naming.englishWord) === 0) return true
  return (
    (naming & Naming.germanWord) === 0 &&
    token.letterCase === LetterCase.capital &&
    (isWord(tokenAt(tokens, index - 1)) || tokenAt(tokens, index - 1).word === ',') &&
    !isCapital(tokenAt(tokens, index + 1)) &&
    !(isCapital(tokenAt(tokens, index - 1)) && tokenAt(tokens, index - 2).type === TokenType.word)
  )
}

function personVerbBehind(tokens: Tokens, last: number): boolean {
  return /^(?:hat|ist|war|wohnt|schreit|kam|sagt|sagte|hatte|wirft|schlaeft|meinte|parkt|laeuft|macht|feiert|keeps|lives|said|is|was|has|told|came|threw|from|next|called|wollte|rief|pisst|klaut|dealt|pöbelt|spielt)$/.test(
    tokenAt(tokens, last + 1).word,
  )
}

/** A surname without any cue: only one that is no other word, written large, or in small letters behind "der", "die", "bei". */
function isSurnameAlone(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  const { naming } = token.meaning
  const before = tokenAt(tokens, index - 1)
  const after = tokenAt(tokens, index + 1)
  // "K. Müller", "S.Brandt"
  const initial =
    isMark(before, '.') &&
    tokenAt(tokens, index - 2).word.length === 1 &&
    hasCapital(tokens, tokenAt(tokens, index - 2)) &&
    isWord(tokenAt(tokens, index - 2))
  if (initial) return hasCapital(tokens, token)
  if ((naming & Naming.surname) === 0) return false
  if (hasCapital(tokens, token)) return !isMark(after, '-') && token.word.length > 3
  return !tokens.capitalsTell && token.word.length > 4 && (naming & Naming.genitive) === 0
}
