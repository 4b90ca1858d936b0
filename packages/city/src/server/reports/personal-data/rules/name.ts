import { isCapital, isMark, isNumber, isWord, LetterCase, TokenType, tokenAt, type Tokens } from '../tokens.ts'
import { Cue, Naming } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'
import { behindClosing, behindIntroduction, behindRole, behindSalutation } from './name-behind-cue.ts'
import { extendName } from './name-extent.ts'
import { type Span, anyFirst, anyName, anySurname, hasCapital, isCommon } from './name-word.ts'
import { isInCompound, isPlaceAround } from './place-name.ts'
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
import { Grammar, Naming, Origin, Person } from '../vocabulary/meaning.ts'
import { placeEndings } from '../vocabulary/name-cues.ts'
import type { Report } from './report.ts'

const anyFirst = Naming.first | Naming.firstAlsoWord
const anySurname = Naming.surname | Naming.surnameAlsoWord
const anyName = anyFirst | anySurname

const endings = new RegExp(`(?:${placeEndings.split(/\s+/).join('|')})(?:s|en|n)?$`)

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
    if (next.word.length === 1) break
    const listed = (next.meaning.naming & (Naming.first | Naming.surname)) !== 0
    const listedWeak =
      (next.meaning.naming & (Naming.firstAlsoWord | Naming.surnameAlsoWord)) !== 0 && hasCapital(tokens, next)
    const unlisted = mayBeName(tokens, last + 1, true)
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

function isPlace(token: Token): boolean {
  return (
    isWord(token) &&
    ((token.meaning.naming & Naming.place) !== 0 || (token.word.length > 6 && endings.test(token.word)))
  )
}

const pastSalutation = /^(?:der|die|das|und|des|in|im|aus|mit|ober|nachbar|nachbarin|lage|kollege|doktor|pfarrer)$/

/** "Frau Dr. Meier", "Herr Müller-Schmidt", "hr schmidt", "Familie Yılmaz"; a doctor's practice is a firm. */
function behindSalutation(tokens: Tokens, index: number): Span | null {
  const salutation = tokenAt(tokens, index)
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
  const last = extendName(tokens, at, 3)
  // "Praxis Dr. Weber", "Dr. Oetker Straße", "Familie Müller Stiftung"
  if (
    isPlaceAround(tokens, index, last) &&
    !(capital && (naming & anyName) !== 0 && /^(?:herrn?|frau|mr|mrs|ms)$/.test(salutation.word))
  )
    return { first: -1, last }.first < 0 ? null : null
  return { first: index, last }
}

function looksLikeVerb({ word }: Token): boolean {
  return /(?:t|te|ten|en|end|ing|ed|ig)$/.test(word)
}

/** "Mein Name ist", "ich heiße", "namens", "named", "gez.", "Name:". */
function behindIntroduction(tokens: Tokens, index: number): Span | null {
  const cue = tokenAt(tokens, index)
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
      /^(?:is|ist|lautet|war|was|wohl|angeblich|der|die|er|sie|ich|glaub|glaube|by|von|truly|sincerely|faithfully|mit|vollem|namen|uebrigens|auch)$/.test(
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
    /^(?:name|heisse)$/.test(cue.word) &&
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
    const polite = /^(?:danke|dank|thanks|thank|thx|merci|bis)$/.test(cue.word)
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
    const short = nearEnd(tokens, at, 5)
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
    !/^(?:nachbar|nachbarin|landlord|landlady|neighbour|neighbor|vermieter|vermieterin|hausmeister|kollege|kollegin|mieter|mieterin|mitbewohner|mitbewohnerin|sohn|tochter|bruder|schwester|son|daughter|brother|sister|kumpel|polizist|kommissar|pfarrer|pc|officer|councillor|sergeant|sachbearbeiter|sachbearbeiterin|husband|wife|ehemann|cousin)$/.test(
      role.word,
    )
  )
    return null
  const last = extendName(tokens, at, 2)
  if (isPlaceAround(tokens, at, last)) return null
  return { first: at, last }
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
    const surnameBehind = last > index && (next.meaning.naming & anySurname) !== 0
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
    if (isCommon(token) && !((next.meaning.naming & Naming.surname) !== 0 && last > index)) return null
    if (surnameBehind) return { first: index, last }
    // a first name that is an English word only, in a German text, and the other way round
    if (isForeignWord(tokens, token) && !isMark(after, '-')) return { first: index, last }
    if (/^[,:]$/.test(after.word) && index === 0) return null
    return personVerbBehind(tokens, last) &&
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
const germanWords =
  /^(?:rose|wolf|ernst|falk|frank|rosa|heide|linde|linda|august|mai|juni|juli|christ|roman|kai|jan|stern|sonne|engel|gottlieb|wilde|till|per|otto|hein|iris|erika|regina|roland|viola|olive|flora|gloria|marina|maria|victoria|viktoria|luna|stella|nova|ina|eva|emmaus|martin|nikolaus|barbara|romeo|leo|alma|ella|lola|merle|amsel|alba|kara|karo|nora|ben|ali|islam|said|salam|sultan|linus|else|corona|mercedes|alexa|siri|hector|adam|bianca|blanca|wilma|tim|tom|toni|jack|karl|lan|mark|basil|pascha|anto|ante|melody|rita|ria|rio|rex|hans|horst|werner|ruth|ross|robin|rob|max|marc|sam|sandy|sky|star|bob|bill|bond|don|ed|gene|guy|ira|isa|jo|jon|jay|joy|jet|kim|ken|lea|lee|lot|lou|mac|mat|mo|nana|neo|nero|noor|nur|ole|pat|paul|pia|pilar|rainer|ray|rich|rocky|tai|tal|ted|van|vera|vita|win|xuan|yen|zen|zion|besa|phoenix|paris|india|asia|israel|jordan|hagen|brand|happy|cat|cruz|chance|dell|dan|dale|duke|eden|ford|harmony|hazel|ike|jamaika|lotus|mars|mick|oscar|orlando|omega|opal|porter|prince|queen|santa|saturn|santiago|savannah|sierra|sol|summer|tiger|tore|trinity|turan|unity|urban|valor|venus|virginia|winter|york)$/

/** English words that no German text uses, so that the name is meant there; German ones likewise in an English text. */
function isForeignWord(tokens: Tokens, token: Token): boolean {
  if (
    /^(?:jack|ben|tom|tim|sam|max|karl|paul|hans|frank|otto|eva|maria|ali|linda|rita|vera|nora|ella|kim|bob|bill|ruth|leo|martin|rainer|oscar|adam|robin|ed|ted|mick|lea|mona|tina|emin|amin|lola|wilma|werner|barbara|marc|pia|erika|regina|marina|roland|sascha|chris|jannis|theo|lia|liam|levi|leon|noel|kaya|mimi|micha|steffi|mandy|ricky|tracy|hans|horst|selam|alina|rosi|polly|sally|holly|billy|wally|lily|emily|jamal|malik|said|nina|ina|ida|mila|mina|mika|miro|ole|ria|thea|toni|tia|vito|yves|zoe|zita|jasmin|jasmine|felicitas|friedel|gail|jessy|kiki|lori|lou|luan|mae|marie|mario|mate|perry|piet|rory|ross|spencer|taylor|tessa|vince|viola|wes|isla|hugo|harry|julio|juan|josé|jose|pedro|dolores|edi|douglas|denis|dina|chuck|casper|camilla|bjarne|bianca|bernadette|belle|beate|asha|arian|ana|alma|amal|ada|constance|clement|elia|eli|ellen|else|farah|franklin|fred|gia|gottlieb|iris|hilal|brent|celeste|christian|kirk|kit|carol|carson|cora|nino|novak|ramadan|sahar|serena|seth|siri|sophia|stella|tasha|tess|thi|trang|tuan|turan|umut|deniz|derya|ceylan|polat|sahin|korkmaz|xaver|veit|jan|kai|till|anton|moses|juli)$/.test(
      token.word,
    )
  )
    return (
      !/^(?:juli|jan|kai|till|ida|otto|maria|siri|alexa|viola|iris|erika|regina|marina|roland|stella|mate|kit|camilla|nova)$/.test(
        token.word,
      ) ||
      (tokens.english && /^(?:kai|viola|iris|erika|regina|till|otto|jan)$/.test(token.word))
    )
  return (
    !tokens.english &&
    !germanWords.test(token.word) &&
    /^(?:will|can|grace|hope|faith|dawn|amber|heather|ivy|joy|jade|grant|chase|drew|skip|rusty|mason|carter|cooper|parker|hunter|tyler|wade|cole|clay|reed|miles|art|earl|dean|gene|pearl|prudence|patience|penny|sue|peg|violet|daisy|ginger|lance|mel|norm|herb|nadel)$/.test(
      token.word,
    ) &&
    token.word !== 'penny' &&
    token.word !== 'can' &&
    token.word !== 'art' &&
    token.word !== 'nadel'
  )
}

function personVerbBehind(tokens: Tokens, last: number): boolean {
  return /^(?:hat|ist|war|wohnt|schreit|kam|sagt|sagte|hatte|wirft|schlaeft|meinte|parkt|laeuft|macht|feiert|keeps|lives|said|is|was|has|told|came|threw|from|next|called|wollte|rief|pisst|klaut|dealt|pöbelt|spielt)$/.test(
  return /^(?:hat|ist|war|wohnt|schreit|kam|sagt|sagte|hatte|wirft|schlaeft|meinte|parkt|laeuft|macht|feiert|keeps|lives|said|is|was|has|told|came|threw|from|next|called|und|and|wollte|rief|pisst|klaut|dealt|pöbelt|spielt)$/.test(
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
  if (isPlaceNoun(tokens, last + 1)) return true
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
  return isPlaceBeside(tokens, first - 1)
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
