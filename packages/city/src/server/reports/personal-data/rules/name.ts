import {
  isCapital,
  isMark,
  isNumber,
  isWord,
  LetterCase,
  type Token,
  TokenType,
  tokenAt,
  type Tokens,
  touchesNext,
} from '../tokens.ts'
import { Cue, Grammar, Naming, Origin, Person } from '../vocabulary/meaning.ts'
import { placeEndings } from '../vocabulary/name-cues.ts'
import type { Report } from './report.ts'

const anyFirst = Naming.first | Naming.firstAlsoWord
const anySurname = Naming.surname | Naming.surnameAlsoWord
const anyName = anyFirst | anySurname

const endings = new RegExp(`(?:${placeEndings.split(/\s+/).join('|')})(?:es|s|en|n)?$`)

/** Persons' names: behind a salutation or another cue whatever they are, alone only if they are listed. */
export function findNames(tokens: Tokens, report: Report): void {
  const { list } = tokens
  for (let index = 0; index < list.length; index++) {
    const { naming } = list[index]!.meaning
    if (naming === 0 || !isWord(list[index]!)) continue
    const span =
      ((naming & (Naming.salutation | Naming.title)) !== 0 ? behindSalutation(tokens, index) : null) ??
      ((naming & Naming.introduces) !== 0 ? behindIntroduction(tokens, index) : null) ??
      ((naming & (Naming.closing | Naming.greeting)) !== 0 ? behindClosing(tokens, index) : null) ??
      ((naming & Naming.role) !== 0 ? behindRole(tokens, index) : null) ??
      ((naming & anyName) !== 0 ? listedName(tokens, index) : null)
    if (span === null) continue
    report('name', list[span.first]!.start, list[span.last]!.end)
    index = span.last
  }
}

interface Span {
  readonly first: number
  readonly last: number
}

/** A capital letter says something here: the text has small and large ones. */
const hasCapital = (tokens: Tokens, token: Token): boolean => isCapital(token) && tokens.capitalsTell

const isCommon = (token: Token): boolean =>
  (token.meaning.grammar & (Grammar.common | Grammar.and | Grammar.article | Grammar.be | Grammar.have)) !== 0

/** Could be anybody's name: not a frequent word, not a word the other rules know. */
function mayBeName(tokens: Tokens, index: number, careful: boolean): boolean {
  const token = tokenAt(tokens, index)
  if (!isWord(token)) return false
  const { naming, person, looks, health, cue, origin } = token.meaning
  if ((naming & anyName) !== 0)
    return (naming & (Naming.first | Naming.surname)) !== 0 || hasCapital(tokens, token) || !isCommon(token)
  if (isCommon(token)) return false
  if (token.word.length < 2 && !isMark(tokenAt(tokens, index + 1), '.')) return false
  if (!careful) return hasCapital(tokens, token) || !tokens.capitalsTell
  if (person !== 0 || looks !== 0 || health !== 0 || cue !== 0 || origin !== 0 || naming !== 0) return false
  if (
    /(?:ung|heit|keit|schaft|tion|ismus|ungen|tonne|tonnen|lich|isch|ig|zeug|wagen)$/.test(token.word) ||
    endings.test(token.word)
  )
    return false
  return hasCapital(tokens, token)
}

/** Extends over further given names, particles, hyphened parts and the surname. @returns last index */
function extendName(tokens: Tokens, from: number, most: number): number {
  let last = from
  for (let steps = 0; steps < most; steps++) {
    const next = tokenAt(tokens, last + 1)
    const second = tokenAt(tokens, last + 2)
    if (
      isMark(next, '/') &&
      touchesNext(tokens, last) &&
      touchesNext(tokens, last + 1) &&
      (second.meaning.naming & anyName) !== 0 &&
      hasCapital(tokens, second)
    ) {
      last += 2
      continue
    }
    if (
      /^[-–'’]$/.test(next.word) &&
      touchesNext(tokens, last) &&
      touchesNext(tokens, last + 1) &&
      isWord(second) &&
      !/^s$/.test(second.word)
    ) {
      last += 2
      continue
    }
    // "K. Müller", "Kevin M."
    if (
      isMark(next, '.') &&
      tokenAt(tokens, last).word.length === 1 &&
      touchesNext(tokens, last) &&
      isWord(second) &&
      (hasCapital(tokens, second) || (second.meaning.naming & anyName) !== 0) &&
      !isCommon(second)
    ) {
      last += 2
      continue
    }
    if (!isWord(next)) break
    if (
      (next.meaning.naming & Naming.particle) !== 0 &&
      isWord(second) &&
      !isCommon(second) &&
      (hasCapital(tokens, second) || (second.meaning.naming & anySurname) !== 0) &&
      !hasCapital(tokens, next) &&
      !isPlace(second) &&
      /^(?:von|van|zu|zum|zur|al|el|ben|bin|ibn|abu|di|da|del|della|dos|le|ter|ten|und|der|de|den|abd)$/.test(next.word)
    ) {
      if (
        next.word === 'und' ||
        next.word === 'der' ||
        next.word === 'zum' ||
        next.word === 'zur' ||
        next.word === 'den' ||
        ((next.word === 'von' || next.word === 'zu' || next.word === 'di') &&
          (second.meaning.naming & (Naming.surname | Naming.surnameAlsoWord)) === 0)
      )
        break
      last += 2
      continue
    }
    const isInitial =
      next.word.length === 1 &&
      hasCapital(tokens, next) &&
      isMark(second, '.') &&
      touchesNext(tokens, last + 1) &&
      next.word !== 's'
    if (isInitial) {
      last += 2
      continue
    }
    // O'Rourke, D'Angelo, De La Cruz
    if (
      /^['’]$/.test(second.word) &&
      next.word.length <= 2 &&
      hasCapital(tokens, next) &&
      touchesNext(tokens, last + 1) &&
      touchesNext(tokens, last + 2) &&
      isWord(tokenAt(tokens, last + 3)) &&
      tokenAt(tokens, last + 3).word.length > 1
    ) {
      last += 3
      continue
    }
    if (
      /^(?:van|de|el|al|la|di|mac|mc|abu|ben|bin|von|dos|da|del|le|st)$/.test(next.word) &&
      hasCapital(tokens, next) &&
      hasCapital(tokens, second) &&
      isWord(second) &&
      !isCommon(second) &&
      !isPlace(second)
    ) {
      last += 2
      continue
    }
    if (next.word.length === 1) break
    const listed = (next.meaning.naming & (Naming.first | Naming.surname)) !== 0
    const listedWeak =
      (next.meaning.naming & (Naming.firstAlsoWord | Naming.surnameAlsoWord)) !== 0 && hasCapital(tokens, next)
    const unlisted =
      mayBeName(tokens, last + 1, true) ||
      (!tokens.capitalsTell && steps === 0 && last === from && isUnlistedSurname(tokens, from, next))
    if (
      !(
        listed &&
        (hasCapital(tokens, next) || !tokens.capitalsTell || (next.meaning.naming & Naming.genitive) === 0)
      ) &&
      !listedWeak &&
      !unlisted
    )
      break
    last++
  }
  // a lone initial's point belongs to it
  if (tokenAt(tokens, last).word.length === 1 && isMark(tokenAt(tokens, last + 1), '.') && touchesNext(tokens, last))
    last++
  return last
}

/** In small letters: a word without any meaning behind a first name, unless it looks like a verb. */
function isUnlistedSurname(tokens: Tokens, from: number, next: Token): boolean {
  const { meaning, word } = next
  const first = tokenAt(tokens, from)
  if ((first.meaning.naming & Naming.first) === 0 || word.length < 4 || isPlace(next)) return false
  const means =
    meaning.naming | meaning.person | meaning.looks | meaning.origin | meaning.health | meaning.cue | meaning.grammar
  return means === 0 && !/(?:t|te|ten|en|ing|ed|ung|s)$/.test(word)
}

function isPlace(token: Token): boolean {
  return (
    isWord(token) &&
    ((token.meaning.naming & Naming.place) !== 0 || (token.word.length > 6 && endings.test(token.word)))
  )
}

const offices =
  /(?:meister|meisterin|praesidentin?|leiterin?|raetin|rat|direktorin?|ministerin?|referentin?|vorsitzender?|anwalt|anwaeltin|kollegin?|sekretaerin?|doktor|pfarrerin?|pastorin?|richterin?|inspektorin?)$/
const pastSalutation = /^(?:der|die|das|und|des|in|im|aus|mit|ober|nachbar|nachbarin|lage|kollege|doktor|pfarrer)$/

/** "Frau Dr. Meier", "Herr Müller-Schmidt", "hr schmidt", "Familie Yılmaz"; a doctor's practice is a firm. */
function behindSalutation(tokens: Tokens, index: number): Span | null {
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
      (tokenAt(tokens, at + 1).meaning.naming & anySurname) !== 0 &&
      hasCapital(tokens, tokenAt(tokens, at + 1))
    ) {
      at++
      continue
    }
    break
  }
  const name = tokenAt(tokens, at)
  if (!isWord(name) || name.start - tokenAt(tokens, at - 1).end > 2) return null
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

/** "Mein Name ist", "ich heiße", "namens", "named", "gez.", "Name:". */
function behindIntroduction(tokens: Tokens, index: number): Span | null {
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
  let at = index + 1
  let punctuated = false
  for (; at < index + 6; at++) {
    const token = tokenAt(tokens, at)
    if (/^[:,"'„“»«.;=-]$/.test(token.word) || token.type === TokenType.newline) {
      if (token.start === 0 && token.end === 0) return null
      punctuated = true
      continue
    }
    if (
      /^(?:is|ist|spricht|schreibt|lautet|war|was|wohl|angeblich|der|die|er|sie|ich|glaub|glaube|ich|by|von|truly|sincerely|faithfully|mit|vollem|namen|uebrigens|auch)$/.test(
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
    !(hasCapital(tokens, name) && (name.meaning.naming & anyName) !== 0)
  )
    return null
  if (cue.word === 'name') {
    const tells = punctuated || /^(?:ist|is|lautet|war|was)$/.test(tokenAt(tokens, index + 1).word)
    if (!tells || between === 0) return null
    if (/^(?:strassen|firmen|der|the|street|des)$/.test(tokenAt(tokens, index - 1).word) && !strong) return null
    if (isMark(tokenAt(tokens, index - 1), '-')) return null
  }
  if (/^(?:heisst|hiess|heissen|called|named)$/.test(cue.word)) {
    if (isThingBefore(tokens, index)) return null
    if (!strong && !hasCapital(tokens, name) && !/^(?:namens|heisse)$/.test(cue.word) && !guyBefore(tokens, index))
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
  return { first: at, last }
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

/** "LG Sabine", "Mit freundlichen Grüßen\nS. Brandt", "Danke, Peter", "Hallo Thomas". */
function behindClosing(tokens: Tokens, index: number): Span | null {
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
        mayBeName(tokens, at, !initial)
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
function nearEnd({ list }: Tokens, index: number, most: number): boolean {
  let words = 0
  for (let at = index; at < list.length; at++) {
    if (isWord(list[at]!) && ++words > most) return false
    if (list[at]!.type === TokenType.newline && words > 0) return true
  }
  return true
}

/** "Nachbar Kowalski", "our landlord Hassan", "mein Sohn Emre", "Hausmeister Brandt". */
function behindRole(tokens: Tokens, index: number): Span | null {
  const role = tokenAt(tokens, index)
  let at = index + 1
  if (
    /^[,(]$/.test(tokenAt(tokens, at).word) &&
    /^(?:name|gewisse[rn]?|ein|mr|mrs)$/.test(tokenAt(tokens, at + 1).word)
  )
    return null
  if ((isMark(tokenAt(tokens, at), '(') || isMark(tokenAt(tokens, at), ':')) && touchesNext(tokens, at)) at++
  if (isMark(tokenAt(tokens, at), ',')) return null
  const name = tokenAt(tokens, at)
  if (!isWord(name)) return null
  const { naming } = name.meaning
  if ((naming & (Naming.salutation | Naming.title)) !== 0) return behindSalutation(tokens, at)
  if ((naming & Naming.role) !== 0 && (naming & anyName) === 0) return null
  const strong = (naming & (Naming.first | Naming.surname)) !== 0
  const weak = (naming & (Naming.firstAlsoWord | Naming.surnameAlsoWord)) !== 0
  const sentenceStart = /^(?:ihr|ihre|euer|eure|dein|deine)$/.test(role.word)
  if (sentenceStart && !strong && !(weak && nearEnd(tokens, at, 2) && hasCapital(tokens, name))) return null
  if (strong) {
    if ((naming & Naming.genitive) !== 0 && !hasCapital(tokens, name)) return null
  } else if (weak) {
    if (!hasCapital(tokens, name)) return null
    // "Nachbar Frank" yes, "die Kollegin Sommer" yes, "Fahrer Bus" no
    if ((name.meaning.person | name.meaning.looks) !== 0 && isCommon(name)) return null
  } else if (
    !mayBeName(tokens, at, true) ||
    sentenceStart ||
    !isAloneBehind(tokens, at) ||
    !(knownByName.test(role.word) || isSurnameLike(name))
  )
    return null
  const last = extendName(tokens, at, 2)
  if (isPlaceAround(tokens, at, last)) return null
  return { first: at, last }
}

/** Behind these a large word nobody listed is a name. */
const knownByName =
  /^(?:nachbarn?|nachbarin|landlord|landlady|neighbou?r|vermieter|vermieterin|hausmeister|hausmeisterin|kollegen?|kollegin|mitbewohner|mitbewohnerin|sohn|tochter|bruder|schwester|son|daughter|brother|sister|kumpel|polizist|polizistin|kommissar|pfarrer|pastor|pc|officer|councillor|sergeant|sachbearbeiterin?|husband|wife|ehemann|ehefrau|cousin|cousine|freund|freundin|friend|mate|flatmate|colleague|besitzer|besitzerin|inhaber|inhaberin|eigentuemer|halter|hundehalter|onkel|tante|uncle|aunt|caretaker|zeuge|zeugin|trainer|coach|boyfriend|girlfriend|boss)$/

/** No further noun behind: "Besitzer Schablowski kümmert", not "Fahrer Linie 440". */
function isAloneBehind(tokens: Tokens, at: number): boolean {
  const next = tokenAt(tokens, at + 1)
  return (
    !isNumber(next) &&
    !(isMark(next, '-') && touchesNext(tokens, at)) &&
    !(isWord(next) && isCapital(next) && (next.meaning.naming & anyName) === 0 && isPlace(next))
  )
}

/** A name from the lists without any cue. */
function listedName(tokens: Tokens, index: number): Span | null {
  const token = tokenAt(tokens, index)
  const { naming } = token.meaning
  const before = tokenAt(tokens, index - 1)
  const after = tokenAt(tokens, index + 1)
  const capital = hasCapital(tokens, token)
  if (
    isMark(before, '-') &&
    before.end === token.start &&
    tokenAt(tokens, index - 2).end === before.start &&
    isWord(tokenAt(tokens, index - 2))
  )
    return null
  if ((naming & anyFirst) === 0 && !isSurnameAlone(tokens, index)) return null
  const last = extendName(tokens, index, 3)
  if (isPlaceAround(tokens, index, last) || isInCompound(tokens, index, last)) return null
  if ((naming & Naming.first) !== 0) {
    if (!capital && tokens.capitalsTell && ((naming & Naming.genitive) !== 0 || token.word.length < 4)) return null
    if (!capital && token.word.length < 3) return null
    if (last === index && (naming & Naming.genitive) !== 0 && !capital) return null
    return { first: index, last }
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

const firmBehind = /^(?:gmbh|ag|kg|ohg|ug|ek|mbh|co|soehne|sons|bros|ltd|inc|partner)$/

/** A street, school, shop or saint beside the name: then it names no person. */
function isPlaceAround(tokens: Tokens, first: number, last: number): boolean {
  const after = tokenAt(tokens, last + 1)
  const before = tokenAt(tokens, first - 1)
  if (isMark(after, '-') && touchesNext(tokens, last)) {
    const behind = tokenAt(tokens, last + 2)
    if (isPlace(behind) || (touchesNext(tokens, last + 1) && isWord(behind) && !/^(?:s)$/.test(behind.word)))
      return true
    if (!touchesNext(tokens, last + 1) && /^(?:und|u|bis|oder|\/|,)$/.test(behind.word)) return true
  }
  if (/^[&+]$/.test(after.word)) return true
  if (firmBehind.test(after.word)) return true
  if (isPlaceNoun(tokens, last + 1) || isStreetFurtherOn(tokens, last + 1)) return true
  for (let index = first; index <= last; index++)
    if (
      index > first &&
      isPlaceNoun(tokens, index) &&
      (tokenAt(tokens, index).meaning.naming & (Naming.first | Naming.surname)) === 0
    )
      return true
  if (
    (after.word === 'und' || after.word === 'and') &&
    isPlaceNoun(tokens, last + 3) &&
    (tokenAt(tokens, last + 2).meaning.naming & anyName) !== 0
  )
    return true
  if (/^['’]$/.test(after.word)) {
    const s = tokenAt(tokens, last + 2).word === 's' ? 3 : 1
    if (isPlaceNoun(tokens, last + s)) return true
  }
  if ((before.meaning.naming & Naming.saint) !== 0 && !/^heilige[rn]?$/.test(before.word)) return true
  if (isMark(before, '.') && (tokenAt(tokens, first - 2).meaning.naming & Naming.saint) !== 0) return true
  if (isMark(before, '-') && before.end === tokenAt(tokens, first).start && isWord(tokenAt(tokens, first - 2)))
    return true
  if (/^["„“»'&]$/.test(before.word) && isPlaceBeside(tokens, first - 2)) return true
  if (
    isMark(before, '.') &&
    isPlaceBeside(tokens, first - 2) &&
    tokenAt(tokens, first - 2).word.length <= 4 &&
    before.start === tokenAt(tokens, first - 2).end
  )
    return true
  if (
    /^(?:von|of|an|fuer|to)$/.test(before.word) &&
    /^(?:denkmal|statue|bueste|grab|gedenktafel|bild|portrait|skulptur|grabmal|monument|memorial|bust|portrait|tafel|stolperstein)$/.test(
      tokenAt(tokens, first - 2).word,
    )
  )
    return true
  return isPlaceBeside(tokens, first - 1)
}

const streets =
  /^(?:str|strasse|strassen|weg|wegs|platz|allee|gasse|ring|ufer|schule|gms|gymnasium|street|road|avenue|lane|school|stiftung|haus|gesamtschule|grundschule|realschule)$/

/** "Hermann von Sowieso Str.", "peter sowieso strasse": a street's name has words no list knows. */
function isStreetFurtherOn(tokens: Tokens, from: number): boolean {
  let words = 0
  for (let at = from; at < from + 7; at++) {
    const token = tokenAt(tokens, at)
    if (isMark(token, '-')) continue
    if (!isWord(token)) return false
    if (streets.test(token.word) || (words > 0 && isMark(tokenAt(tokens, at - 1), '-') && isPlace(token))) return true
    if (isCommon(token) && (token.meaning.naming & Naming.particle) === 0) return false
    if (++words > 3) return false
  }
  return false
}

/** A noun for a place behind the name; "St" in German is none without a point. */
function isPlaceNoun(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  if (
    !isPlace(token) ||
    /^(?:ag|st|see|tag|ein|bar|close|walk|way|lied|bau|bad|tor|post|stop|yard|bus|mark|gate|line|drive|wagen|anhaenger|band)$/.test(
      token.word,
    ) === false
  )
    return isPlace(token) && (isCapital(token) || !tokens.capitalsTell || tokens.english)
  return hasCapital(tokens, token) && !/^(?:st|tag|ein|wagen|anhaenger)$/.test(token.word)
}

/** A noun for a firm or building before the name: "Bäckerei Müller", "bei Edeka Schulz", "Haus Maria". */
function isPlaceBeside(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  if (!isPlace(token)) return false
  if (
    /^(?:haus|hause|hof|garten|laden|shop|platz|strasse|str|parkplatz|see|tag|bad|ag|weg|straße|wagen|band|post|bar|close|street|road|house|park|bus|stop|fest|bild|walk|way|line|drive|transporter|container|anhaenger|laster|bagger|film|song|lied|buch|konzert|kirmes|tour|lauf|haltestelle|bahnhof|spielplatz|garage|gemeinde|friedhof|gym|surgery|parkhaus|school|company|praxis|apotheke|cup|serie|roman|station|ecke|kreuzung|pub|club|bach|tal|berg|wald|ring|tor|wall|markt|halle|heim|estate|row|yard|court|place|hall|market|square|gate|green|in|ev)$/.test(
      token.word,
    )
  ) {
    return /^(?:haus|villa|praxis|apotheke|hof|firma|ecke|kreuzung|station|haltestelle|lied|song|film|band|halle|heim|pub|park|platz|see|bar|club|shop|parkhaus|ring)$/.test(
      token.word,
    )
  }
  return true
}

/** "Willy-Brandt-Platz", "Anne-Frank-Gesamtschule", "Kevin-Problem": the whole is no person. */
function isInCompound(tokens: Tokens, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    const token = tokenAt(tokens, index)
    if (
      index > first &&
      isMark(tokenAt(tokens, index - 1), '-') &&
      isWord(token) &&
      (token.meaning.naming & anyName) === 0 &&
      (isPlace(token) ||
        token.meaning.grammar !== 0 ||
        token.meaning.origin !== 0 ||
        !isCapital(token) ||
        first === last - 2)
    )
      return !isSurnameLike(token)
  }
  return false
}

const isSurnameLike = (token: Token): boolean =>
  token.meaning.naming === 0 &&
  (token.meaning.origin & Origin.noun) === 0 &&
  token.letterCase === LetterCase.capital &&
  /(?:mann|ski|sky|er|ow|itz|ke|sen|berg|stein|hoff|oglu|ic|ez|wicz|czyk|ek|ak|uk|enko|ova|ina|wski)$/.test(token.word)
