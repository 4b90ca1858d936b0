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
import { Grammar, Looks, Naming, Origin, Person } from '../vocabulary/meaning.ts'

export const isPerson = (token: Token): boolean =>
  (token.meaning.person & (Person.noun | Person.many | Person.child | Person.job | Person.relative)) !== 0

export const isPlace = (token: Token): boolean => (token.meaning.naming & Naming.place) !== 0

/** Person or "aussehend", "descent" within four words behind an adjective, other adjectives between. */
export function personBehind(tokens: Tokens, index: number): number {
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

/** "beim Griechen", "der Italiener an der Ecke": a restaurant. */
export function isKitchen(tokens: Tokens, index: number): boolean {
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
export function isOtherNoun(tokens: Tokens, index: number): boolean {
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

export function isCountedPeople(tokens: Tokens, index: number): boolean {
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
