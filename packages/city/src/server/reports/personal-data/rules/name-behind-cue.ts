import {
  isCapital,
  LetterCase,
  isMark,
  isNumber,
  isWord,
  type Token,
  TokenType,
  tokenAt,
  type Tokens,
  touchesNext,
} from '../tokens.ts'
import { Grammar, Naming, Person } from '../vocabulary/meaning.ts'
import { extendName, mayBeName } from './name-extent.ts'
import { type Span, anyFirst, anyName, anySurname, hasCapital, isCommon, isSurnameLike } from './name-word.ts'
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
function nearEnd({ list }: Tokens, index: number, most: number): boolean {
  let words = 0
  for (let at = index; at < list.length; at++) {
    if (isWord(list[at]!) && ++words > most) return false
    if (list[at]!.type === TokenType.newline && words > 0) return true
  }
  return true
}

/** "Nachbar Kowalski", "our landlord Hassan", "mein Sohn Emre", "Hausmeister Brandt". */
export function behindRole(tokens: Tokens, index: number): Span | null {
  const role = tokenAt(tokens, index)
  let at = index + 1
  if (
    /^[,(]$/.test(tokenAt(tokens, at).word) &&
    /^(?:name|gewisse[rn]?|ein|mr|mrs)$/.test(tokenAt(tokens, at + 1).word)
  )
    return null
  if (isMark(tokenAt(tokens, at), '(') || (isMark(tokenAt(tokens, at), ':') && touchesNext(tokens, at))) at++
  if (isMark(tokenAt(tokens, at), ',')) return apposedName(tokens, index)
  // "die Kinder vom Malek", "Sohn von der Gerlinde"
  const isOf = isKin.test(role.word) && /^(?:vom|von)$/.test(tokenAt(tokens, at).word)
  if (isOf) at += tokenAt(tokens, at + 1).word === 'der' ? 2 : 1
  const name = tokenAt(tokens, at)
  if (!isWord(name)) return null
  const { naming } = name.meaning
  if (isOf && (naming & anyName) === 0 && !isSurnameLike(name)) return null
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
    !(isInBrackets(tokens, at) || (isOurs(tokens, index) && name.letterCase === LetterCase.capital) || knownByName.test(role.word) || isSurnameLike(name))
  )
    return null
  const last = extendName(tokens, at, 2)
  if (isPlaceAround(tokens, at, last)) return null
  const second = tokenAt(tokens, last + 2)
  if (
    /^(?:zwillinge|soehne|toechter|brueder|schwestern|geschwister|twins|sons|daughters|brothers|sisters|drillinge)$/.test(
      role.word,
    ) &&
    (tokenAt(tokens, last + 1).meaning.grammar & Grammar.and) !== 0 &&
    mayBeName(tokens, last + 2, true) &&
    hasCapital(tokens, second)
  )
    return { first: at, last: last + 2 }
  // a rank is part of the name
  const isRank =
    /^(?:officer|pc|inspector|sergeant|constable|detective|councillor|reverend|captain|lieutenant|pfarrer(?:in)?|pastor(?:in)?|pater|\w*kommissar(?:in)?|\w*meister(?:in)?|stadtr(?:at|aetin)|sergeant)$/
  return { first: isRank.test(role.word) ? index : at, last }
}

const isKin =
  /^(?:kinder|kind|sohn|soehne|tochter|toechter|frau|mann|mutter|vater|bruder|schwester|oma|opa|hund|freund|freundin|familie|cousin|cousine|enkel|neffe|nachbar|nachbarin|kumpel)$/

/** "The postman, Clifford, was bitten": a large word between commas behind a role. */
function apposedName(tokens: Tokens, index: number): Span | null {
  const at = index + 2
  if (!hasCapital(tokens, tokenAt(tokens, at)) || !mayBeName(tokens, at, true)) return null
  const last = extendName(tokens, at, 2)
  const after = tokenAt(tokens, last + 1)
  if (!isMark(after, ',') && !(isMark(after, '.') && !isWord(tokenAt(tokens, last + 2)))) return null
  const listed = (tokenAt(tokens, at).meaning.naming & anyName) !== 0
  return (listed || tokens.english) && !isPlaceAround(tokens, at, last) ? { first: at, last } : null
}

/** Behind these a large word nobody listed is a name. */
const knownByName =
  /^(?:zwillinge|soehne|toechter|brueder|schwestern|geschwister|twins|sons|daughters|brothers|sisters|nachbarn?|nachbarin|landlord|landlady|neighbou?r|vermieter|vermieterin|hausmeister|hausmeisterin|kollegen?|kollegin|mitbewohner|mitbewohnerin|sohn|tochter|bruder|schwester|son|daughter|brother|sister|kumpel|polizist|polizistin|\w*kommissar(?:in)?|\w*meister(?:in)?|pfarrer(?:in)?|pastor(?:in)?|stadtr(?:at|aetin)|\w*leiter(?:in)?|\w*wirt(?:in)?|\w*walt(?:in)?|aerztin|arzt|\w*fuehrer(?:in)?|kuester|kaplan|diakon(?:in)?|imam|azubi|herrchen|frauchen|betreuer(?:in)?|erzieher(?:in)?|pfleger(?:in)?|krankenschwester|oma|opa|omi|opi|schwager|schwaegerin|schwieger\w+|enkel|enkelin|neffe|nichte|nephew|niece|grandson|granddaughter|inspector|detective|captain|lieutenant|reverend|vicar|teacher|nurse|constable|concierge|lodger|exmann|exfrau|partner(?:in)?|lebensgefaehrt\w+|verlobter?|dealer|pc|officer|councillor|sergeant|sachbearbeiter(?:in)?|husband|wife|ehemann|ehefrau|cousin|cousine|freund|freundin|friend|mate|flatmate|colleague|besitzer|besitzerin|inhaber|inhaberin|eigentuemer|halter|hundehalter|onkel|tante|uncle|aunt|caretaker|zeuge|zeugin|trainer|coach|boyfriend|girlfriend|boss)$/

/** "my assistant", "unsere neue Aushilfe" */
const isOurs = (tokens: Tokens, index: number): boolean =>
  [1, 2].some((back) => (tokenAt(tokens, index - back).meaning.person & Person.possessive) !== 0)

/** "the tenant (Odalys Brightwater)" */
const isInBrackets = (tokens: Tokens, at: number): boolean =>
  isMark(tokenAt(tokens, at - 1), '(') && mayBeName(tokens, at + 1, true) && isMark(tokenAt(tokens, at + 2), ')')

/** No further noun behind: "Besitzer Schablowski kümmert", not "Fahrer Linie 440". */
function isAloneBehind(tokens: Tokens, at: number): boolean {
  const next = tokenAt(tokens, at + 1)
  return (
    !isNumber(next) &&
    !(isMark(next, '-') && touchesNext(tokens, at)) &&
    !(isWord(next) && isCapital(next) && (next.meaning.naming & anyName) === 0 && isPlace(next))
  )
}
