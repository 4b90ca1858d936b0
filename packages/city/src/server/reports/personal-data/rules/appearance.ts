import { isCapital, isMark, isNumber, isWord, LetterCase, TokenType, tokenAt, type Tokens } from '../tokens.ts'
import { Grammar, Looks } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'
import { partAt } from './appearance-parts.ts'
import { isYoung, type Part, isPersonNoun } from './description-part.ts'

/** How many tokens may stand between two words of one description. */
const gap = 6

/** Descriptions of persons: looks, clothes, age, height. A bare "Mann" or "zwei Jugendliche" is none. */
export function findAppearances(tokens: Tokens, report: Report): void {
  const parts = collectParts(tokens)
  let from = 0
  while (from < parts.length) {
    let to = from
    while (to + 1 < parts.length && belongsTogether(tokens, parts[to]!, parts[to + 1]!)) to++
    reportDescription(tokens, parts.slice(from, to + 1), report)
    from = to + 1
  }
}

function collectParts(tokens: Tokens): Part[] {
  const parts: Part[] = []
  const { list } = tokens
  for (let index = 0; index < list.length; index++) {
    const part = partAt(tokens, index)
    if (part === null) continue
    parts.push(part)
    index = Math.max(index, part.last)
  }
  return parts
}

/** Two parts of one description: near each other, no sentence's end between. */
function belongsTogether(tokens: Tokens, left: Part, right: Part): boolean {
  const between = right.first - left.last - 1
  if (between > gap) return false
  let unknownWords = 0
  for (let index = left.last + 1; index < right.first; index++) {
    const token = tokenAt(tokens, index)
    if (token.type === TokenType.placeholder || token.type === TokenType.newline) return false
    if (isMark(token, ';') || isMark(token, '!') || isMark(token, '?')) return false
    if (
      isMark(token, '.') &&
      !/^(?:ca|j|ungef|etw|m|s|t)$/.test(tokenAt(tokens, index - 1).word) &&
      !isNumber(tokenAt(tokens, index + 1)) &&
      token.end < tokenAt(tokens, index + 1).start
    )
      return false
    if (isWord(token) && (token.meaning.grammar & Grammar.common) === 0 && token.meaning.looks === 0) unknownWords++
  }
  return unknownWords <= (left.tells ? 2 : 1)
}

function reportDescription(tokens: Tokens, parts: readonly Part[], report: Report): void {
  let from = 0
  let to = parts.length - 1
  const isNoun = (part: Part): boolean => {
    const token = tokenAt(tokens, part.first)
    return isPersonNoun(token) && !part.tells && !isYoung(tokens, token)
  }
  // leading and closing words that tell nothing, but not the adjectives before the person
  while (to >= from && !parts[to]!.tells && !isTrailing(tokens, parts, to)) to--
  while (from <= to && !parts[from]!.tells && !isNoun(parts[from]!) && !leadsTo(parts, from, to)) from++
  // of several persons, those behind whom no description follows are left out
  while (from < to && isNoun(parts[from]!) && isNoun(parts[from + 1]!)) from++
  const inside = parts.slice(from, to + 1)
  const telling = inside.filter(({ tells }) => tells)
  if (telling.length === 0) return
  const hasNoun = inside.some(isNoun)
  // "Personen bis 1,75 m": nobody in particular
  if (
    telling.every(({ first }) => isNumber(tokenAt(tokens, first))) &&
    inside.some(({ first }) => /^(?:personen|people|persons)$/.test(tokenAt(tokens, first).word))
  )
    return
  if (
    !hasNoun &&
    telling.every(({ needsPerson }) => needsPerson) &&
    !personNear(tokens, inside[0]!.first, telling.length) &&
    !describesByItself(tokens, telling)
  )
    return
  if (aboutThing(tokens, inside)) return
  const { list } = tokens
  report(
    'appearance',
    list[startWithLinks(tokens, inside[0]!.first)]!.start,
    list[endWithCompanions(tokens, inside.at(-1)!.last)]!.end,
  )
}

/** Takes in "trug eine", "mit", "wearing a", "ein" right before: an article alone makes no sense before a placeholder. */
function startWithLinks(tokens: Tokens, first: number): number {
  let start = first
  while (start > 0 && start > first - 4) {
    const token = tokenAt(tokens, start - 1)
    const isLink =
      (token.meaning.grammar & Grammar.indefinite) !== 0 ||
      (token.meaning.looks & Looks.wearing) !== 0 ||
      /^(?:mit|with|in|so|hatte|hat|had|has|having|sehr|very|quite|really|ca|etwa|about|around|der|die|the|dem|son|sone|auffallend|auffaellig|ziemlich|eher|extrem|etwas|leicht|recht|relativ|rather|fairly|extremely|pretty|slightly|bit)$/.test(
        token.word,
      )
    if (!isLink || !isWord(token)) break
    start--
  }
  return start
}

/** Takes in "und Zahnlücke", "with a lip ring" behind: what goes on in the same breath describes the same person. */
function endWithCompanions(tokens: Tokens, last: number): number {
  let end = last
  for (let rounds = 0; rounds < 3; rounds++) {
    const next = endOfCompanion(tokens, end)
    if (next === end) break
    end = next
  }
  return end
}

function endOfCompanion(tokens: Tokens, last: number): number {
  let at = last + 1
  // ", Trolley mit Muster"
  if (isMark(tokenAt(tokens, at), ',')) {
    const isAdjective = (tokenAt(tokens, at + 1).meaning.looks & (Looks.colour | Looks.size)) !== 0
    const noun = isAdjective ? at + 2 : at + 1
    return (tokenAt(tokens, noun).meaning.looks & Looks.prop) !== 0 ? noun : last
  }
  if (!/^(?:und|and|mit|with)$/.test(tokenAt(tokens, at).word)) return last
  at++
  for (let words = 0; words < 4; words++, at++) {
    const token = tokenAt(tokens, at)
    if (!isWord(token)) return last
    if (
      (token.meaning.grammar & Grammar.article) !== 0 ||
      (token.meaning.looks & (Looks.colour | Looks.size | Looks.featureAdjective | Looks.age)) !== 0
    )
      continue
    const isNoun =
      token.meaning.grammar === 0 &&
      token.meaning.cue === 0 &&
      token.meaning.person === 0 &&
      (tokens.english
        ? /^(?:with|and)$/.test(tokenAt(tokens, at - 1).word) || words > 0
        : isCapital(token) && tokens.capitalsTell)
    return isNoun ? at : last
  }
  return last
}

/** Adjectives right before what follows: "junger, dicker Mann". */
const leadsTo = (parts: readonly Part[], index: number, to: number): boolean =>
  index < to && parts[index + 1]!.first - parts[index]!.last <= 3

/** "am Hals", "am Arm", the person behind an adjective: belongs to what stands before. */
function isTrailing(tokens: Tokens, parts: readonly Part[], index: number): boolean {
  if (index === 0) return false
  const part = parts[index]!
  const token = tokenAt(tokens, part.first)
  const distance = part.first - parts[index - 1]!.last
  if (isPersonNoun(token)) return distance <= 1 || (distance === 2 && isMark(tokenAt(tokens, part.first - 1), '-'))
  if ((token.meaning.looks & Looks.bodyPart) !== 0) return distance <= 4
  // ", very tall." ends a list
  if ((token.meaning.looks & Looks.size) !== 0 && distance <= 3 && !isWord(tokenAt(tokens, part.last + 1)))
    return isMark(tokenAt(tokens, parts[index - 1]!.last + 1), ',')
  return (
    distance <= 3 &&
    (token.meaning.looks & (Looks.age | Looks.sex | Looks.featureAdjective | Looks.colour | Looks.wearing)) !== 0 &&
    distance <= ((token.meaning.looks & (Looks.featureAdjective | Looks.colour)) !== 0 ? 3 : 1)
  )
}

/** A person or pronoun earlier in the sentence or in the sentence before. */
function personNear(tokens: Tokens, index: number, telling: number): boolean {
  let sentences = 0
  for (let at = index - 1; at >= Math.max(0, index - 24); at--) {
    const token = tokenAt(tokens, at)
    if (isPersonNoun(token)) return true
    if (
      /^(?:er|he|she|ihn|him|taeter|sie|someone|jemand|his|suspect|der|describe|beschreiben|beschreibung|looked|halter|seine|seinen|seiner|cam|footage|cctv|kamera|taeterbeschreibung|einer|eine|einem|one)$/.test(
        token.word,
      ) &&
      (!/^(?:einer|eine|einem|one)$/.test(token.word) ||
        (at === index - 2 && /^(?:mit|in|with)$/.test(tokenAt(tokens, at + 1).word))) &&
      (token.word !== 'der' || /^(?:trug|hatte|mit|war|traegt)$/.test(tokenAt(tokens, at + 1).word)) &&
      (token.word !== 'sie' ||
        token.letterCase === LetterCase.lower ||
        !tokens.capitalsTell ||
        /^(?:trug|traegt|hatte|hat|ist|war|wirkt|wirkte|sieht|sah)$/.test(tokenAt(tokens, at + 1).word))
    )
      return true
    if ((token.meaning.looks & Looks.sex) !== 0) return true
    if (/^[.!?]$/.test(token.word) && ++sentences > 1) return false
  }
  // a bare list: "schlank, Vollbart, ca. 30"
  return (
    telling >= 2 &&
    /^(?:taeter\w*|beschreibung|personenbeschreibung|description|suspect|verdaechtig\w*|aussehen)$/.test(
      tokenAt(tokens, index - 2).word,
    )
  )
}

/** "der Dicke mit der Brille", "hagerer mit Weste": two parts, one of them said of persons only. */
function describesByItself(tokens: Tokens, telling: readonly Part[]): boolean {
  const isPersonal = ({ first, last }: Part): boolean =>
    ((tokenAt(tokens, first).meaning.looks | tokenAt(tokens, last).meaning.looks) &
      (Looks.adjective | Looks.mark | Looks.sex | Looks.decade)) !==
    0
  if (telling.length > 1) return telling.some(isPersonal)
  const [only] = telling
  const token = tokenAt(tokens, only!.last)
  return (
    (token.meaning.looks & Looks.adjective) !== 0 &&
    /^(?:der|die|ein|eine|einem|dem|den|so|son)$/.test(tokenAt(tokens, only!.first - 1).word) &&
    isCapital(token) &&
    tokens.capitalsTell &&
    !/^(?:schlanke|duerre|zierliche)/.test(token.word) &&
    !isCapital(tokenAt(tokens, only!.last + 1))
  )
}

const things =
  /^(?:hund|hunde|katze|kater|pudel|dackel|statue|figur|plakat|graffiti|puppe|schaufensterpuppe|dog|dogs|cat|poster|mural|statue|mannequin|container|altkleider|kleiderspende|karton|tuete|tueten|sack|saecke|kiste|pile|bin|bag|bags|fell|liegt|liegen|lying|dumped|entsorgt|gefunden|found|lost|verloren)$/

/** A dog's hair, clothes thrown away: the noun right before or behind says so and no person does. */
function aboutThing(tokens: Tokens, parts: readonly Part[]): boolean {
  if (parts.some((part) => isPersonNoun(tokenAt(tokens, part.first)))) return false
  const { first } = parts[0]!
  const { last } = parts.at(-1)!
  for (let at = first - 3; at <= last + 3; at++) if (things.test(tokenAt(tokens, at).word)) return true
  return false
}
