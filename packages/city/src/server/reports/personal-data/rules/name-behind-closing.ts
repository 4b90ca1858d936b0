import { isMark, isWord, tokenAt, type Tokens, TokenType } from '../tokens.ts'
import { Naming, Person } from '../vocabulary/meaning.ts'
import { behindSalutation } from './name-behind-salutation.ts'
import { extendName, mayBeName } from './name-extent.ts'
import { anyFirst, hasCapital, isCommon, type Span } from './name-word.ts'
import { isPlace, isPlaceAround } from './place-name.ts'

/** "LG Sabine", "Mit freundlichen Grüßen\nS. Brandt", "Danke, Peter", "Hallo Thomas". */
export function behindClosing(tokens: Tokens, index: number): Span | null {
  const cue = tokenAt(tokens, index)
  const isGreeting = (cue.meaning.naming & Naming.closing) === 0
  let at = index + 1
  let separated = false
  for (; at < index + 9; at++) {
    const token = tokenAt(tokens, at)
    if (/^[,.!:;/–-]$/.test(token.word) || (token.type === TokenType.newline && at < tokens.list.length)) {
      separated = true
      continue
    }
    if (
      /^(?:von|ihr|ihre|euer|eure|dein|deine|und|dank|danke|voraus|im|vielen|from|and|many|thanks|advance|in|aus|der|the|mfg|herr|frau|familie|fam|vg|lg|yours|kind|best|truly|sincerely)$/.test(
        token.word,
      ) &&
      isWord(token)
    ) {
      if ((token.meaning.naming & Naming.salutation) !== 0) return behindSalutation(tokens, at)
      if (token.word === 'aus' && isWord(tokenAt(tokens, at + 1))) at++
      continue
    }
    break
  }
  if (cue.word === 'best' && !separated) return null
  const name = tokenAt(tokens, at)
  if (!isWord(name)) return null
  const { naming } = name.meaning
  const strong = (naming & (Naming.first | Naming.surname)) !== 0
  const weak = (naming & (Naming.firstAlsoWord | Naming.surnameAlsoWord)) !== 0
  const initial = name.word.length === 1 && isMark(tokenAt(tokens, at + 1), '.')
  if (isGreeting) {
    const polite = /^(?:danke|dank|thanks|thank|thx|merci|bis|ta)$/.test(cue.word)
    if (polite && !(separated && nearEnd(tokens, at, 4)) && !strong) return null
    if (!(naming & anyFirst) && !(strong && separated))
      return polite &&
        separated &&
        (hasCapital(tokens, name) || initial) &&
        nearEnd(tokens, at, 2) &&
        !isCommon(name) &&
        name.meaning.person === 0 &&
        (weak || mayBeName(tokens, at, !initial))
        ? { first: at, last: extendName(tokens, at, 2) }
        : null
    if (!strong && (isCommon(name) || (!hasCapital(tokens, name) && !(separated && nearEnd(tokens, at, 2)))))
      return null
    if (
      !strong &&
      !polite &&
      !/^[,!]$/.test(tokenAt(tokens, at + 1).word) &&
      tokenAt(tokens, at + 1).type !== TokenType.newline
    )
      return null
  } else if (!strong) {
    if (isCommon(name) && !(weak && hasCapital(tokens, name) && nearEnd(tokens, at, 2))) return null
    if ((name.meaning.person & (Person.noun | Person.many)) !== 0 && !weak) return null
    const short = nearEnd(tokens, at, 3)
    if (!short && !(weak && hasCapital(tokens, name))) return null
    if (!hasCapital(tokens, name) && !nearEnd(tokens, at, 3)) return null
    if (isPlace(name)) return null
  }
  const last = extendName(tokens, at, 3)
  if (isPlaceAround(tokens, at, last)) return null
  // "lg sabine kleinhans", the surname unlisted
  const next = tokenAt(tokens, last + 1)
  if (
    !isGreeting &&
    isWord(next) &&
    nearEnd(tokens, last + 1, 1) &&
    !isCommon(next) &&
    last === at &&
    next.meaning.person === 0 &&
    !isPlace(next)
  )
    return { first: at, last: last + 1 }
  return { first: at, last }
}

/** At most some words stand behind, the word itself counted. */
export function nearEnd({ list }: Tokens, index: number, most: number): boolean {
  let words = 0
  for (let at = index; at < list.length; at++) {
    if (isWord(list[at]!) && ++words > most) return false
    if (list[at]!.type === TokenType.newline && words > 0) return true
  }
  return true
}
