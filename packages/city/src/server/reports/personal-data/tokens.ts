import { fold, isPlain } from './vocabulary/fold.ts'
import { Grammar, type Meaning } from './vocabulary/meaning.ts'
import { meaningOf, unknown } from './vocabulary/vocabulary.ts'
import { placeholders } from './placeholders.ts'

export const TokenType = { word: 1, number: 2, mark: 3, newline: 4, placeholder: 5 } as const
export const LetterCase = { lower: 0, capital: 1, upper: 2 } as const

/** A word, a run of digits, one other character, or a line's end. Spaces are no tokens. */
export interface Token {
  readonly type: number
  /** UTF-16 offsets, end exclusive */
  readonly start: number
  readonly end: number
  /** lower case and folded (ä → ae); for other tokens the text itself */
  readonly word: string
  readonly letterCase: number
  readonly meaning: Readonly<Meaning>
}

export interface Tokens {
  readonly text: string
  readonly list: readonly Token[]
  /** every bit that any word has: tells which rules have something to do */
  readonly any: Readonly<Meaning>
  readonly hasDigit: boolean
  readonly hasAt: boolean
  /** capitals tell nothing: the text has none, or nothing else */
  readonly capitalsTell: boolean
  /** more English than German words */
  readonly english: boolean
}

const CharClass = { other: 0, lower: 1, upper: 2, digit: 3, space: 4, newline: 5 } as const

/** Class of every Latin, Greek and Cyrillic character; what lies above is no letter of the names we know. */
const classes = new Uint8Array(0x2000)
for (let code = 0; code < classes.length; code++) {
  const char = String.fromCharCode(code)
  if (/\p{Lu}|\p{Lt}/u.test(char)) classes[code] = CharClass.upper
  else if (/\p{L}|\p{M}/u.test(char)) classes[code] = CharClass.lower
  else if (char >= '0' && char <= '9') classes[code] = CharClass.digit
  else if (char === '\n' || char === '\r') classes[code] = CharClass.newline
  else if (/\s/.test(char)) classes[code] = CharClass.space
}

const masks = Object.values(placeholders).flatMap((own) => Object.values(own))

const edge: Token = Object.freeze({
  type: TokenType.newline,
  start: 0,
  end: 0,
  word: '',
  letterCase: 0,
  meaning: unknown,
})

/** The token at an index, or a line's end outside the text. */
export const tokenAt = ({ list }: Tokens, index: number): Token => list[index] ?? edge

export const isWord = (token: Token): boolean => token.type === TokenType.word
export const isNumber = (token: Token): boolean => token.type === TokenType.number
export const isMark = (token: Token, mark: string): boolean => token.type === TokenType.mark && token.word === mark
export const isCapital = (token: Token): boolean => token.letterCase !== LetterCase.lower
/** No space between the token at an index and the next. */
export const touchesNext = (tokens: Tokens, index: number): boolean =>
  tokenAt(tokens, index).end === tokenAt(tokens, index + 1).start && index + 1 < tokens.list.length

/** One pass over the text. */
export function tokenise(text: string): Tokens {
  const folded = text.toLowerCase()
  // a few capitals grow when made small (İ); then each word is made small by itself
  const lower = folded.length === text.length ? folded : null
  const list: Token[] = []
  const any = { naming: 0, person: 0, looks: 0, origin: 0, health: 0, cue: 0, grammar: 0 }
  let hasDigit = false
  let hasAt = false
  let words = 0
  let capitals = 0
  let uppers = 0
  let german = 0
  let english = 0
  const { length } = text
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const charClass =
      code < 0x2000 ? classes[code]! : code === 0x2028 || code === 0x2029 ? CharClass.newline : CharClass.other
    const start = at
    if (charClass === CharClass.space) {
      at++
      continue
    }
    if (charClass === CharClass.lower || charClass === CharClass.upper) {
      let large = 0
      let next: number = charClass
      do {
        if (next === CharClass.upper) large++
        at++
        const nextCode = at < length ? text.charCodeAt(at) : 32
        next = nextCode < 0x2000 ? classes[nextCode]! : 0
      } while (next === CharClass.lower || next === CharClass.upper)
      const written = lower === null ? text.slice(start, at).toLowerCase() : lower.slice(start, at)
      const word = isPlain(written) ? written : fold(written)
      const meaning = meaningOf(word)
      if (meaning !== unknown) {
        any.naming |= meaning.naming
        any.person |= meaning.person
        any.looks |= meaning.looks
        any.origin |= meaning.origin
        any.health |= meaning.health
        any.cue |= meaning.cue
        any.grammar |= meaning.grammar
        if ((meaning.grammar & Grammar.german) !== 0) german++
        if ((meaning.grammar & Grammar.english) !== 0) english++
      }
      words++
      if (large > 0) capitals++
      const allLarge = large === at - start && large > 1
      if (allLarge) uppers++
      const letterCase = large === 0 ? LetterCase.lower : allLarge ? LetterCase.upper : LetterCase.capital
      list.push({ type: TokenType.word, start, end: at, word, letterCase, meaning })
      continue
    }
    if (charClass === CharClass.digit) {
      hasDigit = true
      do at++
      while (at < length && classes[text.charCodeAt(at)] === CharClass.digit)
      list.push({
        type: TokenType.number,
        start,
        end: at,
        word: text.slice(start, at),
        letterCase: 0,
        meaning: unknown,
      })
      continue
    }
    if (charClass === CharClass.newline) {
      at++
      list.push({ type: TokenType.newline, start, end: at, word: '\n', letterCase: 0, meaning: unknown })
      continue
    }
    const mask = code === 91 ? masks.find((candidate) => text.startsWith(candidate, start)) : undefined
    at += mask?.length ?? 1
    if (code === 64) hasAt = true
    const type = mask === undefined ? TokenType.mark : TokenType.placeholder
    list.push({ type, start, end: at, word: mask ?? text[start]!, letterCase: 0, meaning: unknown })
  }
  if (german > english && (any.grammar & Grammar.englishSense) !== 0) withoutEnglishSenses(list)
  return {
    text,
    list,
    any,
    hasDigit,
    hasAt,
    capitalsTell: capitals > 0 && uppers * 2 < words,
    english: english > german,
  }
}

/** In a German text "man", "hat" and "bald" are no man, hat or bald head. */
function withoutEnglishSenses(list: Token[]): void {
  for (let index = 0; index < list.length; index++) {
    const token = list[index]!
    if ((token.meaning.grammar & Grammar.englishSense) === 0 || germanToo.has(token.word)) continue
    list[index] = { ...token, meaning: { ...token.meaning, person: 0, looks: 0, origin: 0 } }
  }
}

const germanToo = new Set(['blind', 'dude', 'ms'])
