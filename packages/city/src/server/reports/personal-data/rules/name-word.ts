import { isCapital, LetterCase, type Token, type Tokens } from '../tokens.ts'
import { Grammar, Naming, Origin } from '../vocabulary/meaning.ts'

export const anyFirst = Naming.first | Naming.firstAlsoWord
export const anySurname = Naming.surname | Naming.surnameAlsoWord
export const anyName = anyFirst | anySurname

export interface Span {
  readonly first: number
  readonly last: number
}

/** A capital letter says something here: the text has small and large ones. */
export const hasCapital = (tokens: Tokens, token: Token): boolean => isCapital(token) && tokens.capitalsTell

export const isCommon = (token: Token): boolean =>
  (token.meaning.grammar & (Grammar.common | Grammar.and | Grammar.article | Grammar.be | Grammar.have)) !== 0

export const isSurnameLike = (token: Token): boolean =>
  token.meaning.naming === 0 &&
  (token.meaning.origin & Origin.noun) === 0 &&
  token.letterCase === LetterCase.capital &&
  /(?:mann|ski|sky|er|ow|itz|ke|sen|berg|stein|hoff|oglu|ic|ez|wicz|czyk|ek|ak|uk|enko|ova|ina|wski)$/.test(token.word)
