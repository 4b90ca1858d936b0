import { isMark, isWord, type Token, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Grammar, Looks, Origin } from '../vocabulary/meaning.ts'
import { comesFrom, isEnglishPredicate, isSpoken } from './origin-predicate.ts'
import { isCountedPeople, isKitchen, isOtherNoun, isPerson, isPlace, personBehind } from './people-noun.ts'
import { type Report } from './report.ts'

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
