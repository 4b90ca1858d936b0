import { isCapital, type Token, type Tokens } from '../tokens.ts'
import { Person } from '../vocabulary/meaning.ts'

export interface Part {
  readonly first: number
  readonly last: number
  /** alone enough, given a person; otherwise only part of a description that has such a word */
  readonly tells: boolean
  /** clothes may lie about without a person */
  readonly needsPerson: boolean
}

export const isPersonNoun = (token: Token): boolean => (token.meaning.person & Person.noun) !== 0

export const isSingular = (token: Token): boolean =>
  /^(?:mann|frau|typ|kerl|junge|maedchen|dame|herr|person|man|woman|guy|bloke|lad|boy|girl|lady|jugendlicher|male|female|fella|bursche)$/.test(
    token.word,
  )

/** The adjective "junge", which only a capital tells from the boy. */
export const isYoung = (tokens: Tokens, token: Token): boolean =>
  /^jungen?$/.test(token.word) && tokens.capitalsTell && !isCapital(token)
