import { isMark, isWord, LetterCase, type Token, tokenAt, type Tokens } from '../tokens.ts'
import { extendName, mayBeName } from './name-extent.ts'
import { anyFirst, hasCapital, type Span } from './name-word.ts'
import { isPlaceAround } from './place-name.ts'

/** Only persons do this. */
const humanVerb =
  /^(?:wohnt|wohne|sagt|sagte|meint|meinte|behauptet|behauptete|versprach|bestaetigt|bestaetigte|lebt|schrieb|erzaehlt|erzaehlte|lives|lived|said|says|told|shouts|shouted|promised|claims|claimed|wrote|works|admitted|refuses|refused|threatened|insists)$/

/** "speak to", "ask for": a person's name follows. */
const spokenTo = /^(?:speak|spoke|spoken|talk|talked|talking|ask|asked|gesprochen|complained|wrote|belongs)$/

/** A large word nobody listed where only a person's name can stand. */
export function unlistedName(tokens: Tokens, index: number): Span | null {
  const token = tokenAt(tokens, index)
  if (token.letterCase !== LetterCase.capital || token.word.length < 3 || !tokens.capitalsTell) return null
  const before = tokenAt(tokens, index - 1)
  const earlier = tokenAt(tokens, index - 2)
  const after = tokenAt(tokens, index + 1)
  const two = isWord(after) && after.letterCase === LetterCase.capital && mayBeName(tokens, index + 1, true)
  const told =
    (/^(?:to|for|with|mit)$/.test(before.word) && spokenTo.test(earlier.word)) ||
    (/^(?:contact|tell|told|thank|gehoert)$/.test(before.word) && (two || tokens.english))
  const introduced =
    (/^(?:am|m)$/.test(before.word) && /^(?:i|['’])$/.test(earlier.word)) ||
    (before.word === 'is' && earlier.word === 'this') ||
    (before.word === 'bin' && earlier.word === 'ich')
  const between = isMark(before, ',') && /^(?:ich|i|wir|we)$/.test(earlier.word) && two
  const does = two && humanVerb.test(tokenAt(tokens, index + 2).word) && !/(?:e|er|es|en|em)$/.test(token.word)
  if (!told && !introduced && !between && !does) return null
  if (!mayBeName(tokens, index, true)) return null
  if (introduced && !two && !closes(after)) return null
  if (told && !two && !tokens.english) return null
  const last = extendName(tokens, index, 2)
  return isPlaceAround(tokens, index, last) ? null : { first: index, last }
}

const closes = (token: Token): boolean =>
  !isWord(token) || /^(?:speaking|again|from|here|and|und|aus|vom)$/.test(token.word)

/** "Ratten-Rudi": a by-name before a listed first name. */
export function byName(tokens: Tokens, index: number): Span | null {
  const hyphen = tokenAt(tokens, index + 1)
  const name = tokenAt(tokens, index + 2)
  return isMark(hyphen, '-') &&
    hyphen.start === tokenAt(tokens, index).end &&
    name.start === hyphen.end &&
    (name.meaning.naming & anyFirst) !== 0 &&
    hasCapital(tokens, name) &&
    hasCapital(tokens, tokenAt(tokens, index)) &&
    /^(?:der|die|den|dem|dat|sogenannter?|sogenannten)$/.test(tokenAt(tokens, index - 1).word) &&
    !isMark(tokenAt(tokens, index + 3), '-') &&
    !isPlaceAround(tokens, index, index + 2)
    ? { first: index, last: index + 2 }
    : null
}
