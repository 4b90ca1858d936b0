import { isCapital, isMark, isNumber, isWord, LetterCase, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Grammar, Naming, Person } from '../vocabulary/meaning.ts'
import { nearEnd } from './name-behind-closing.ts'
import { behindSalutation } from './name-behind-salutation.ts'
import { extendName, mayBeName } from './name-extent.ts'
import { anyName, hasCapital, isCommon, isSurnameLike, type Span } from './name-word.ts'
import { isPlace, isPlaceAround } from './place-name.ts'

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
    !(
      isInBrackets(tokens, at) ||
      (isOurs(tokens, index) && name.letterCase === LetterCase.capital) ||
      knownByName.test(role.word) ||
      isSurnameLike(name)
    )
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
