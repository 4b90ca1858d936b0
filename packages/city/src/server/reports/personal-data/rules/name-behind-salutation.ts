import { isMark, isNumber, isWord, type Token, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Naming } from '../vocabulary/meaning.ts'
import { extendName, mayBeName } from './name-extent.ts'
import { anyName, anySurname, hasCapital, isCommon, type Span } from './name-word.ts'
import { isPlace, isPlaceAround } from './place-name.ts'

const offices =
  /(?:meister|meisterin|praesidentin?|leiterin?|raetin|rat|direktorin?|ministerin?|referentin?|vorsitzender?|anwalt|anwaeltin|kollegin?|sekretaerin?|doktor|pfarrerin?|pastorin?|richterin?|inspektorin?)$/

const pastSalutation = /^(?:der|die|das|und|des|in|im|aus|mit|ober|nachbar|nachbarin|lage|kollege|doktor|pfarrer)$/

/** "Frau Dr. Meier", "Herr Müller-Schmidt", "hr schmidt", "Familie Yılmaz"; a doctor's practice is a firm. */
export function behindSalutation(tokens: Tokens, index: number): Span | null {
  const salutation = tokenAt(tokens, index)
  let first = index
  // "Herr und Frau Schneider"
  if (
    /^(?:und|u|and|&)$/.test(tokenAt(tokens, index - 1).word) &&
    /^(?:herrn?|frau|mr|mrs)$/.test(tokenAt(tokens, index - 2).word)
  )
    first = index - 2
  let at = index + 1
  let titled = false
  while (at < index + 7) {
    const token = tokenAt(tokens, at)
    const isPoint = isMark(token, '.') && at > index && touchesNext(tokens, at - 1)
    if (
      isPoint ||
      isMark(token, '-') ||
      (token.meaning.naming & Naming.title) !== 0 ||
      (/^(?:herrn?|frau|mr|mrs)$/.test(token.word) && at > index)
    ) {
      if ((token.meaning.naming & Naming.title) !== 0) titled = true
      at++
      continue
    }
    if (
      (token.meaning.naming & Naming.role) !== 0 &&
      at === index + 1 &&
      ((tokenAt(tokens, at + 1).meaning.naming & anySurname) !== 0 || mayBeName(tokens, at + 1, true)) &&
      hasCapital(tokens, tokenAt(tokens, at + 1))
    ) {
      at++
      continue
    }
    break
  }
  // "Freiherr von Tackenfels"
  let behind = at
  while (behind < at + 3 && /^(?:von|van|zu|de|den|der|la|el|al|ter|v|d)$/.test(tokenAt(tokens, behind).word)) behind++
  if (isMark(tokenAt(tokens, behind), '-') || (behind > at && isMark(tokenAt(tokens, behind), '.'))) behind++
  if (behind > at && hasCapital(tokens, tokenAt(tokens, behind)) && !/^(?:der|den)$/.test(tokenAt(tokens, at).word))
    at = behind
  const name = tokenAt(tokens, at)
  if (!isWord(name) || name.start - tokenAt(tokens, at - 1).end > 2) return null
  if (/^(?:mayor|president|speaker|chairman|nice|perfect|big)$/.test(name.word)) return null
  if (pastSalutation.test(name.word) && (name.meaning.naming & anySurname) === 0) return null
  const strict =
    /^(?:frau|fr|familie|fam|bay|pan|pani|mag|ing|ra|jur|med|dipl|phil|ehepaar|eheleute|miss|sir|doctor|doktor|doc|professor|dr|sa|ms|mr|mister)$/.test(
      salutation.word,
    )
  const isShort = /^(?:fr|hr|ms|mag|ing|ra|pan|bay|med|jur|phil|sir|prof)$/.test(salutation.word)
  if (
    isShort &&
    !titled &&
    !isMark(tokenAt(tokens, index + 1), '.') &&
    !(hasCapital(tokens, salutation) || !tokens.capitalsTell)
  )
    return null
  if (
    /^(?:bay|pan|pani|ra|mag|ing|med|jur|phil|dipl)$/.test(salutation.word) &&
    (name.meaning.naming & (Naming.surname | Naming.first)) === 0
  )
    return null
  if (isShort && /^fr$/.test(salutation.word) && isNumber(name)) return null
  const { naming } = name.meaning
  const strong = (naming & (Naming.first | Naming.surname)) !== 0
  const weak = (naming & (Naming.firstAlsoWord | Naming.surnameAlsoWord)) !== 0
  const capital = hasCapital(tokens, name)
  let accepted: boolean
  if (capital) accepted = !isCommon(name) || strong || (weak && !/^(?:im|in|an)$/.test(name.word))
  else if (tokens.capitalsTell)
    accepted =
      strong ||
      (weak &&
        !isCommon(name) &&
        !pastSalutation.test(name.word) &&
        /^(?:herrn?|hr|mr|mrs|frau)$/.test(salutation.word) &&
        name.meaning.looks === 0)
  else
    accepted =
      strong ||
      (weak && !isCommon(name)) ||
      (!isCommon(name) &&
        !(strict && looksLikeVerb(name)) &&
        name.word.length > 2 &&
        name.meaning.looks === 0 &&
        name.meaning.health === 0 &&
        name.meaning.person === 0 &&
        (naming & (Naming.role | Naming.place)) === 0)
  if (!accepted) return null
  if (
    capital &&
    !strong &&
    !weak &&
    (name.meaning.person !== 0 || isPlace(name)) &&
    !/^(?:herrn?|mr|mrs)$/.test(salutation.word)
  )
    return null
  if (!strong && !weak && offices.test(name.word)) return null
  const last = extendName(tokens, at, 3)
  // "Praxis Dr. Weber", "Dr. Oetker Straße", "Familie Müller Stiftung"
  if (
    isPlaceAround(tokens, index, last) &&
    !(capital && (naming & anyName) !== 0 && /^(?:herrn?|frau|mr|mrs|ms)$/.test(salutation.word))
  )
    return null
  return { first, last }
}

function looksLikeVerb({ word }: Token): boolean {
  return /(?:t|te|ten|en|end|ing|ed|ig)$/.test(word)
}
