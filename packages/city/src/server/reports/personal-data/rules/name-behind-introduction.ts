import { isMark, isWord, tokenAt, type Tokens, TokenType, touchesNext } from '../tokens.ts'
import { Grammar, Naming, Person } from '../vocabulary/meaning.ts'
import { behindSalutation } from './name-behind-salutation.ts'
import { extendName, mayBeName } from './name-extent.ts'
import { anyFirst, anyName, hasCapital, isCommon, type Span } from './name-word.ts'
import { isPlace, isPlaceAround } from './place-name.ts'

/** "Mein Name ist", "ich heiße", "namens", "named", "gez.", "Name:". */
export function behindIntroduction(tokens: Tokens, index: number): Span | null {
  const cue = tokenAt(tokens, index)
  if (/^(?:hier|this)$/.test(cue.word)) {
    if (
      !/^(?:ist|spricht|schreibt|is|nochmal)$/.test(tokenAt(tokens, index + 1).word) ||
      (tokenAt(tokens, index + 2).meaning.naming & (anyFirst | Naming.salutation)) === 0
    )
      return null
    if (
      !hasCapital(tokens, tokenAt(tokens, index + 2)) &&
      (tokenAt(tokens, index + 2).meaning.naming & (Naming.first | Naming.salutation)) === 0
    )
      return null
  }
  if (/^heisse?$/.test(cue.word) && ![-2, -1, 1].some((step) => tokenAt(tokens, index + step).word === 'ich'))
    return null
  if (cue.word === 'name' && /^(?:mein|my)$/.test(tokenAt(tokens, index - 1).word)) {
    const before = nameBefore(tokens, index - 2)
    if (before !== null) return before
  }
  if (/^(?:nennen|nannte|nannten|rufen)$/.test(cue.word) && tokenAt(tokens, index + 1).word !== 'sich') return null
  if (
    /^gewisse[rn]?$/.test(cue.word) &&
    !/^(?:ein|eine|einen|einem|einer|der|die)$/.test(tokenAt(tokens, index - 1).word)
  )
    return null
  if (cue.word === 'goes' && tokenAt(tokens, index + 1).word !== 'by') return null
  let at = index + 1
  let punctuated = false
  for (; at < index + 6; at++) {
    const token = tokenAt(tokens, at)
    if (/^['’]$/.test(token.word) && tokenAt(tokens, at + 1).word === 's' && touchesNext(tokens, at)) {
      at++
      continue
    }
    if (/^[:,"'„“»«.;=-]$/.test(token.word) || token.type === TokenType.newline) {
      if (token.start === 0 && token.end === 0) return null
      punctuated = true
      continue
    }
    if (
      /^(?:is|ist|spricht|schreibt|lautet|war|was|wohl|angeblich|der|die|er|sie|ich|glaub|glaube|ich|by|von|truly|sincerely|faithfully|mit|vollem|namen|uebrigens|auch|sich|als|selbst|selber)$/.test(
        token.word,
      ) &&
      !hasCapital(tokens, token)
    )
      continue
    if (
      (token.meaning.naming & (Naming.salutation | Naming.title)) !== 0 &&
      (tokenAt(tokens, at + 1).meaning.grammar & Grammar.common) === 0
    )
      return behindSalutation(tokens, at)
    break
  }
  const name = tokenAt(tokens, at)
  const between = at - index - 1
  const strong = (name.meaning.naming & (Naming.first | Naming.surname)) !== 0
  if (
    /^(?:genannt|gerufen|nennt|nenne|called|absender|absenderin|melder|meldender|melderin|yours|heissen)$/.test(
      cue.word,
    ) &&
    !strong &&
    !(hasCapital(tokens, name) && (name.meaning.naming & anyName) !== 0) &&
    !(isCalledPerson(tokens, index) && (hasCapital(tokens, name) || !isWord(tokenAt(tokens, at + 1))))
  )
    return null
  if (cue.word === 'name') {
    const tells =
      punctuated ||
      tokenAt(tokens, index + 2).word === 's' ||
      /^(?:ist|is|lautet|war|was)$/.test(tokenAt(tokens, index + 1).word)
    if (!tells || between === 0) return null
    if (/^(?:strassen|firmen|der|the|street|des)$/.test(tokenAt(tokens, index - 1).word) && !strong) return null
    if (isMark(tokenAt(tokens, index - 1), '-')) return null
  }
  if (cue.word === 'goes' && !hasCapital(tokens, name)) return null
  if (
    /^gewisse/.test(cue.word) &&
    (!hasCapital(tokens, name) ||
      !mayBeName(tokens, at, true) ||
      /^(?:weise|hinsicht|art|zeit|mass|punkt|teil|grad|anzahl|leute|dinge)$/.test(name.word))
  )
    return null
  if (/^(?:heisst|hiess|heissen|called|named)$/.test(cue.word)) {
    if (isThingBefore(tokens, index)) return null
    if (
      !strong &&
      !hasCapital(tokens, name) &&
      !/^(?:namens|heisse)$/.test(cue.word) &&
      !guyBefore(tokens, index) &&
      !isCalledPerson(tokens, index)
    )
      return null
  }
  if (
    punctuated &&
    /^(?:heisst|hiess|called|genannt|named|namens)$/.test(cue.word) &&
    !/["'„“»«:]/.test(tokenAt(tokens, at - 1).word)
  )
    return null
  if (!mayBeName(tokens, at, false) || isPlace(name) || (name.meaning.person !== 0 && !strong)) return null
  if (!strong && !hasCapital(tokens, name) && (name.meaning.looks !== 0 || name.word.length < 3)) return null
  const last = extendName(tokens, at, 3)
  if (isPlaceAround(tokens, at, last)) return null
  // in small letters a surname nobody listed may follow the first name
  if (
    last === at &&
    !tokens.capitalsTell &&
    (name.meaning.naming & anyFirst) !== 0 &&
    isWord(tokenAt(tokens, at + 1)) &&
    !isCommon(tokenAt(tokens, at + 1)) &&
    tokenAt(tokens, at + 1).word.length > 3 &&
    /^(?:name|heisse|hier|this)$/.test(cue.word) &&
    tokenAt(tokens, at + 1).meaning.naming === 0
  )
    return { first: at, last: at + 1 }
  // "Hösl, Kilian"
  const given = tokenAt(tokens, last + 2)
  if (
    isMark(tokenAt(tokens, last + 1), ',') &&
    (given.meaning.naming & Naming.first) !== 0 &&
    hasCapital(tokens, given)
  )
    return { first: at, last: last + 2 }
  return { first: at, last }
}

/** "Brandlhuber Xaver mein Name": the large words right before. */
function nameBefore(tokens: Tokens, last: number): Span | null {
  const end = isMark(tokenAt(tokens, last), ',') ? last - 1 : last
  let first = end + 1
  while (first > end - 2 && mayBeName(tokens, first - 1, true) && hasCapital(tokens, tokenAt(tokens, first - 1)))
    first--
  return first <= end ? { first, last: end } : null
}

/** "someone called", "der heißt", "is called": said of a person right before. */
function isCalledPerson(tokens: Tokens, index: number): boolean {
  const before = tokenAt(tokens, index - 1)
  return (
    (before.meaning.person & (Person.noun | Person.relative | Person.pronoun | Person.child)) !== 0 ||
    (/^(?:is|s|was|gets)$/.test(before.word) && guyBefore(tokens, index) && !isThingBefore(tokens, index))
  )
}

function guyBefore(tokens: Tokens, index: number): boolean {
  for (let back = 1; back <= 4; back++) {
    const token = tokenAt(tokens, index - back)
    if ((token.meaning.person & (Person.noun | Person.relative | Person.pronoun | Person.child)) !== 0) return true
  }
  return false
}

/** A street, shop or dog that is called something. */
function isThingBefore(tokens: Tokens, index: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const token = tokenAt(tokens, index - back)
    if (
      isPlace(token) ||
      /^(?:hund|katze|dog|cat|kater|bar|app|firma|verein|es|das|was|it|that|so|strasse|huendin|group|band|club|company|which|programm)$/.test(
        token.word,
      )
    )
      return true
  }
  return false
}
