import {
  isCapital,
  isMark,
  isNumber,
  isWord,
  LetterCase,
  type Token,
  tokenAt,
  type Tokens,
  touchesNext,
} from '../tokens.ts'
import { Cue, Grammar, Looks, Naming, Origin, Person } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'

const isPerson = (token: Token): boolean =>
  (token.meaning.person & (Person.noun | Person.many | Person.child | Person.job | Person.relative)) !== 0
const isPlace = (token: Token): boolean => (token.meaning.naming & Naming.place) !== 0

/** Ethnic, national and religious origin and the colour of skin of persons; never of food, shops and vehicles. */
export function findOrigins(tokens: Tokens, report: Report): void {
  const { list } = tokens
  for (let index = 0; index < list.length; index++) {
    const token = list[index]!
    const { origin } = token.meaning
    if (origin === 0) continue
    const last = endOfOrigin(tokens, index)
    if (last < 0) continue
    report('origin', list[startOfOrigin(tokens, index)]!.start, list[last]!.end)
    index = last
  }
}

function endOfOrigin(tokens: Tokens, index: number): number {
  const token = tokenAt(tokens, index)
  const { origin } = token.meaning
  if (isInPlaceName(tokens, index)) return -1
  // a teacher of German need not be German
  if (/^(?:teachers?|lessons?|class|lehrerin?|kurs)$/.test(tokenAt(tokens, index + 1).word)) return -1
  if ((origin & Origin.strong) !== 0) return withPerson(tokens, index, 3)
  if ((origin & Origin.noun) !== 0 && !isKitchen(tokens, index) && !isOtherNoun(tokens, index))
    return withPerson(tokens, index, 1)
  if ((origin & Origin.nounAlsoElse) !== 0 && isCountedPeople(tokens, index)) return withPerson(tokens, index, 1)
  if ((origin & Origin.adjective) !== 0) {
    const behind = personBehind(tokens, index)
    if (behind >= 0) return behind
    if ((origin & Origin.english) !== 0 && isEnglishPredicate(tokens, index)) return index
    if (isSpoken(tokens, index)) return index
  }
  if ((origin & Origin.country) !== 0 && comesFrom(tokens, index)) return index
  if ((origin & Origin.skinColour) !== 0) {
    const next = tokenAt(tokens, index + 1)
    if ((next.meaning.origin & Origin.skin) !== 0) return withPerson(tokens, index + 1, 2)
    if (isMark(next, '-') && (tokenAt(tokens, index + 2).meaning.origin & Origin.skin) !== 0)
      return withPerson(tokens, index + 2, 2)
    if (isSkinOfPerson(tokens, index)) return index + 1
  }
  return -1
}

/** Words that belong to it in front: "mit", "of", "aus", "sprach", and the person a country belongs to. */
function startOfOrigin(tokens: Tokens, index: number): number {
  let first = index
  const { origin } = tokenAt(tokens, index).meaning
  const back = (steps: number): Token => tokenAt(tokens, index - steps)
  if ((origin & Origin.country) !== 0) {
    first = /^(?:der|dem|the|den)$/.test(back(1).word) ? index - 2 : index - 1
    for (let step = 1; step <= 2; step++)
      if (isPerson(tokenAt(tokens, first - step)) && first - step >= 0) return first - step
    return Math.max(first, 0)
  }
  // "north african", "middle eastern", "türkisch-arabisch"
  while (
    first > Math.max(0, index - 5) &&
    (/^(?:north|south|east|west|middle|eastern|sub|saharan|near|far|sued|nord|ost|west|sehr|african|typisch|offenbar|vermutlich|augenscheinlich|wohl)$/.test(
      tokenAt(tokens, first - 1).word,
    ) ||
      (isMark(tokenAt(tokens, first - 1), '-') &&
        touchesNext(tokens, first - 1) &&
        first > 1 &&
        isWord(tokenAt(tokens, first - 2))))
  )
    first -= isMark(tokenAt(tokens, first - 1), '-') ? 2 : 1
  if ((origin & (Origin.adjective | Origin.strong | Origin.skinColour)) !== 0 && isOfKind(tokens, index)) {
    const link = /^(?:of|mit|with|von)$/.test(tokenAt(tokens, first - 1).word) ? first - 2 : first - 1
    if (isPerson(tokenAt(tokens, link)) && link >= 0) return link
  }
  if (
    /^(?:sprach|sprachen|spricht|sprechen|speaking|spoke|speak|speaks|redet|redeten|of|mit|with|von)$/.test(
      tokenAt(tokens, first - 1).word,
    ) &&
    (origin & (Origin.adjective | Origin.skinColour)) !== 0
  )
    first--
  return first
}

/** "türkischer Abstammung", "of African descent", "mit Migrationshintergrund": said of the person before. */
function isOfKind(tokens: Tokens, index: number): boolean {
  if (/^migrationshintergrund/.test(tokenAt(tokens, index).word)) return true
  return [1, 2].some((step) => (tokenAt(tokens, index + step).meaning.origin & (Origin.kind | Origin.skin)) !== 0)
}

/** Takes in person nouns and words of looks right behind: "dunkelhäutiger junger Mann". */
function withPerson(tokens: Tokens, index: number, steps: number): number {
  let last = index
  for (let at = index + 1; at <= index + steps; at++) {
    const token = tokenAt(tokens, at)
    if (isPerson(token) || (token.meaning.origin & Origin.kind) !== 0) last = at
    else if (
      isMark(token, '-') &&
      touchesNext(tokens, at - 1) &&
      touchesNext(tokens, at) &&
      isPerson(tokenAt(tokens, at + 1))
    )
      return at + 1
    else if (
      (token.meaning.looks & (Looks.age | Looks.size | Looks.adjective)) === 0 &&
      (token.meaning.origin & (Origin.adjective | Origin.skin)) === 0
    )
      break
  }
  return last
}

/** Person or "aussehend", "descent" within four words behind an adjective, other adjectives between. */
function personBehind(tokens: Tokens, index: number): number {
  let found = -1
  for (let at = index + 1; at <= index + 5; at++) {
    const token = tokenAt(tokens, at)
    if (isMark(token, '-') || isMark(token, '/')) continue
    if ((token.meaning.origin & Origin.kind) !== 0) {
      found = at
      continue
    }
    if (isPerson(token)) {
      // "Turkish family restaurant"
      return isPlace(tokenAt(tokens, at + 1)) && isWord(tokenAt(tokens, at + 1)) ? found : at
    }
    if (!isWord(token)) break
    const bridges =
      (token.meaning.looks & (Looks.age | Looks.size | Looks.adjective | Looks.sex)) !== 0 ||
      (token.meaning.origin & (Origin.adjective | Origin.noun)) !== 0 ||
      /^(?:und|oder|and|or|bzw|lorry|lkw|truck|speaking|male|native|background|sprechende|stämmige|betrunkene|drunk|drunken|teenage|obdachlose|homeless|maennliche|asylum|shop|restaurant|taxi|bus|delivery|kebab|store|asyl|stag|hen|rugby|football|drug|street|pickpocket|begging|construction)$/.test(
        token.word,
      )
    if (!bridges) break
  }
  return found
}

/** "is Romanian", "a Syrian," but not "a Romanian bakery". */
function isEnglishPredicate(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  let first = index
  while (
    first > index - 4 &&
    ((tokenAt(tokens, first - 1).meaning.origin & Origin.adjective) !== 0 ||
      /^(?:north|south|east|west|very|quite)$/.test(tokenAt(tokens, first - 1).word))
  )
    first--
  const before = tokenAt(tokens, first - 1)
  const after = tokenAt(tokens, index + 1)
  if (!tokens.english && !isCapital(token)) return false
  if (token.word === 'polish' || token.word === 'eastern' || token.word === 'foreign')
    if (!isCapital(token)) return false
  const ends =
    !isWord(after) ||
    ((after.meaning.grammar & (Grammar.common | Grammar.and)) !== 0 && !isCapital(after)) ||
    after.word === 'i' ||
    (after.meaning.grammar & Grammar.be) !== 0
  // "American here"
  if (after.word === 'here' && (!isWord(before) || /^(?:an|a|fellow)$/.test(before.word))) return true
  if (!ends || isMark(after, '-')) return false
  const subject = tokenAt(tokens, first - 2)
  const be =
    (before.meaning.grammar & Grammar.be) !== 0 ||
    (/^(?:all|both|mostly)$/.test(before.word) && /^(?:they|them|re|are)$/.test(subject.word)) ||
    /^(?:probably|possibly|clearly|obviously|maybe|presumably|likely|apparently|m|s|re)$/.test(before.word)
  if (be)
    return (
      (subject.meaning.person & (Person.pronoun | Person.noun | Person.relative | Person.many)) !== 0 ||
      /^(?:they|we|he|she|i|you|who|all|them|probably)$/.test(subject.word) ||
      /^['’]$/.test(subject.word) ||
      /^(?:accent|origin|nationality|background|passport)$/.test(subject.word) ||
      (tokenAt(tokens, first - 3).meaning.person & (Person.noun | Person.pronoun)) !== 0
    )
  return /^(?:a|an|some|two|three|four|another)$/.test(before.word) && !/^(?:in|on|for)$/.test(after.word)
}

/** "sprachen Russisch", "speaking Arabic": tells where somebody comes from. */
function isSpoken(tokens: Tokens, index: number): boolean {
  const { word } = tokenAt(tokens, index)
  if (/^(?:deutsch\w*|english|englisch|german)$/.test(word)) return false
  const before = tokenAt(tokens, index - 1)
  return /^(?:sprach|sprachen|spricht|sprechen|speaking|spoke|speak|speaks|redeten|redet)$/.test(before.word)
}

/** "beim Griechen", "der Italiener an der Ecke": a restaurant. */
function isKitchen(tokens: Tokens, index: number): boolean {
  if ((tokenAt(tokens, index).meaning.origin & Origin.kitchen) === 0) return false
  const before = tokenAt(tokens, index - 1)
  if (/^(?:beim|zum)$/.test(before.word)) return true
  if (/^(?:vom|am)$/.test(before.word))
    return /^(?:essen|bestellt|geholt|pizza|an|in|gegenueber)$/.test(tokenAt(tokens, index + 1).word)
  return (
    /^(?:der|den|dem)$/.test(before.word) &&
    /^(?:an|in|gegenueber|um|neben|am)$/.test(tokenAt(tokens, index + 1).word) &&
    /^(?:der|die|ecke|eck|dem|markt|platz|kreuzung)$/.test(tokenAt(tokens, index + 2).word)
  )
}

/** "Türken-Imbiss", "Araber-Hengst", English "Turk's" stays. */
function isOtherNoun(tokens: Tokens, index: number): boolean {
  const next = tokenAt(tokens, index + 1)
  if (isMark(next, '-') && touchesNext(tokens, index) && touchesNext(tokens, index + 1))
    return (
      !isPerson(tokenAt(tokens, index + 2)) &&
      (tokenAt(tokens, index + 2).meaning.origin & (Origin.noun | Origin.nounAlsoElse)) === 0
    )
  const { word } = tokenAt(tokens, index)
  // "Lebanese restaurant", "Palestinian flag"
  if (
    /^(?:muslim|hindu|sikh|buddhist|migrant|immigrant|asylant|jew|croat|lebanese|palestinian|arab|chinese|refugee|gypsy|gipsy|perser|israeli|pakistani)$/.test(
      word,
    ) &&
    isWord(next)
  )
    return (
      personBehind(tokens, index) < 0 &&
      (next.meaning.grammar & Grammar.common) === 0 &&
      (tokens.english || isPlace(next))
    )
  if (word === 'turk' || word === 'arabs') return false
  return (word === 'indians' || word === 'russe') && isPlace(next)
}

function isCountedPeople(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  const before = tokenAt(tokens, index - 1)
  const after = tokenAt(tokens, index + 1)
  if (isMark(after, '-') && touchesNext(tokens, index))
    return isPerson(tokenAt(tokens, index + 2)) || (tokenAt(tokens, index + 2).meaning.origin & Origin.noun) !== 0
  if (
    /^(?:pole|poles|finn|finns|danes?|swedes?|brits?|scots)$/.test(token.word) &&
    (!isCapital(token) || !tokens.capitalsTell)
  )
    return false
  if (/^(?:roma|sinti)$/.test(token.word)) {
    return (
      /^(?:die|der|den|viele|einige|mehrere|diese|dieser|diesen|of|by|some|the|und|oder|are|sind|bettelnde|von|mit|gruppe)$/.test(
        before.word,
      ) ||
      isPerson(after) ||
      isPerson(before) ||
      (before.meaning.grammar & Grammar.number) !== 0 ||
      /^(?:und|and|u)$/.test(after.word)
    )
  }
  if (/^deutsche/.test(token.word) && isWord(after) && isCapital(after) && tokens.capitalsTell) return isPerson(after)
  if (/^(?:schwarze|farbige)/.test(token.word)) {
    if (isPerson(after)) return true
    if (!isCapital(token) && tokens.capitalsTell) return false
    if (isWord(after) && !isAfterNoun(after)) return false
    return (
      /^(?:ein|einen|einem|zwei|drei|vier|fuenf|mehrere|viele|einige|junge|junger|der|die|den)$/.test(before.word) &&
      (tokens.capitalsTell || isPerson(after))
    )
  }
  if (/^(?:deutsche|schweizer)/.test(token.word) && !tokens.capitalsTell) return isPerson(after)
  const counted =
    (before.meaning.grammar & (Grammar.article | Grammar.number)) !== 0 ||
    isNumber(before) ||
    (before.meaning.looks & (Looks.age | Looks.size | Looks.adjective)) !== 0 ||
    /^(?:besoffene|betrunkene|betrunkener|junge|als|ist|sind|irgendwelche|solche|drunk|bloody|scheiss|scheiß|andere|gegen|an|by|some|many|alles|alle|lauter|nur|ausschliesslich|meist|meistens|ueberwiegend|mostly|all|only)$/.test(
      before.word,
    )
  if (!counted || /^(?:in|nach|aus|von)$/.test(before.word)) return false
  if (/^amerikaner/.test(token.word)) return isPerson(after) || isAfterNoun(after)
  if (/^(?:travellers?|christians?|malteser)$/.test(token.word))
    return /^(?:the|irish|some)$/.test(before.word) && isAfterNoun(after) && token.word !== 'malteser'
  return isAfterNoun(after) || isPerson(after)
}

/** What may follow a noun: no further noun. */
function isAfterNoun(token: Token): boolean {
  return !isWord(token) || token.letterCase === LetterCase.lower
}

/** "Männer aus Rumänien", "kommt aus Syrien", "from Poland" behind a person. */
function comesFrom(tokens: Tokens, index: number): boolean {
  let at = index - 1
  if (/^(?:der|dem|the|den|north|south)$/.test(tokenAt(tokens, at).word)) at--
  if ((tokenAt(tokens, at).meaning.grammar & Grammar.from) === 0) return false
  for (let back = 1; back <= 3; back++) {
    const token = tokenAt(tokens, at - back)
    if (
      isPerson(token) ||
      /^(?:kommt|kommen|stammt|stammen|kam|comes|come|came|familie|herkunft|urspruenglich|originally|gebuertig|geboren|gefluechtet|geflohen|zugezogen|eingewandert|native|fled|escaped|hails)$/.test(
        token.word,
      )
    ) {
      return (
        !((tokenAt(tokens, at - 1).meaning.cue & Cue.vehicle) !== 0) &&
        !/^(?:lkw|lieferung|ware|waren)$/.test(tokenAt(tokens, at - 2).word)
      )
    }
    if ((token.meaning.person & Person.pronoun) !== 0 && (tokenAt(tokens, at - 1).meaning.grammar & Grammar.be) !== 0)
      return true
    if (!isWord(token)) return false
  }
  return false
}

/** "black guy", "schwarzer Mann", "weiße Frau": the colour right before the person. */
function isSkinOfPerson(tokens: Tokens, index: number): boolean {
  const next = tokenAt(tokens, index + 1)
  if (!isPerson(next)) return false
  const { word } = tokenAt(tokens, index)
  if (/^(?:dunkel|hell|brown|dark|light|olive|dunkler|heller)/.test(word)) return false
  return !isMark(tokenAt(tokens, index + 2), '-') || !touchesNext(tokens, index + 1)
}

/** "Russische Straße", "Polenmarkt", "Deutsche Bahn": names of places and firms. */
function isInPlaceName(tokens: Tokens, index: number): boolean {
  const next = tokenAt(tokens, index + 1)
  const before = tokenAt(tokens, index - 1)
  if (
    isPlace(next) &&
    isWord(next) &&
    !isPerson(next) &&
    (next.meaning.grammar & Grammar.common) === 0 &&
    !/^(?:an|am|in|st|line|co)$/.test(next.word)
  )
    return true
  return (
    isMark(before, '-') &&
    touchesNext(tokens, index - 1) &&
    tokenAt(tokens, index - 2).end === before.start &&
    isMark(next, '-') &&
    touchesNext(tokens, index)
  )
}
