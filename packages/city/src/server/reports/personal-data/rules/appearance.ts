import { isCapital, isMark, isNumber, isWord, LetterCase, TokenType, tokenAt, type Tokens } from '../tokens.ts'
import { Grammar, Looks } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'
import { partAt } from './appearance-parts.ts'
import { type Part, isPersonNoun } from './description-part.ts'

/** How many tokens may stand between two words of one description. */
const gap = 6
import {
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
import { Cue, Grammar, Looks, Person } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'

/** How many tokens may stand between two words of one description. */
const gap = 5

interface Part {
  readonly first: number
  readonly last: number
  /** alone enough, given a person; otherwise only part of a description that has such a word */
  readonly tells: boolean
  /** clothes may lie about without a person */
  readonly needsPerson: boolean
}

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

const isPersonNoun = (token: Token): boolean => (token.meaning.person & Person.noun) !== 0

function partAt(tokens: Tokens, index: number): Part | null {
  const token = tokenAt(tokens, index)
  if (isNumber(token)) return ageAt(tokens, index) ?? heightAt(tokens, index)
  if (!isWord(token)) return null
  const { looks } = token.meaning
  if (isPersonNoun(token) && (looks & (Looks.feature | Looks.adjective)) === 0)
    return { first: index, last: index, tells: false, needsPerson: true }
  if (looks === 0) return null
  if (isCompoundOfOther(tokens, index)) return null
  if ((looks & (Looks.ageStart | Looks.ageWord | Looks.decade)) !== 0) {
    const age = ageInWords(tokens, index)
    if (age !== null) return age
  }
  if ((looks & Looks.mark) !== 0) return { first: index, last: index, tells: true, needsPerson: false }
  if ((looks & Looks.feature) !== 0) return featureAt(tokens, index)
  if ((looks & Looks.adjective) !== 0) return adjectiveAt(tokens, index)
  if ((looks & Looks.clothes) !== 0) return clothesAt(tokens, index)
  if ((looks & Looks.size) !== 0 && isSizeOfPerson(tokens, index))
    return { first: index, last: index, tells: true, needsPerson: true }
  if (
    (looks &
      (Looks.size | Looks.age | Looks.colour | Looks.sex | Looks.wearing | Looks.bodyPart | Looks.featureAdjective)) !==
    0
  )
    return { first: index, last: index, tells: false, needsPerson: true }
  return null
}

/** "Tattoo-Studio", "Bart-Shop", "Schuh-Container". */
function isCompoundOfOther(tokens: Tokens, index: number): boolean {
  const behind = tokenAt(tokens, index + 2)
  return (
    isMark(tokenAt(tokens, index + 1), '-') &&
    touchesNext(tokens, index) &&
    touchesNext(tokens, index + 1) &&
    isWord(behind) &&
    behind.meaning.looks === 0 &&
    !isPersonNoun(behind)
  )
}

function featureAt(tokens: Tokens, index: number): Part | null {
  let first = index
  for (let back = 1; back <= 4; back++) {
    const token = tokenAt(tokens, index - back)
    if (
      (token.meaning.looks & (Looks.featureAdjective | Looks.colour | Looks.size | Looks.adjective | Looks.age)) !==
      0
    )
      first = index - back
    else if (!/^(?:,|und|and|bis|sehr|very|ganz|-)$/.test(token.word)) break
  }
  let last = index
  for (let at = index + 1; at <= index + 3; at++) {
    const token = tokenAt(tokens, at)
    if ((token.meaning.looks & (Looks.featureAdjective | Looks.colour | Looks.adjective)) !== 0) last = at
    else if (!/^(?:[:,]|sind|waren|are|were|is|was|ist|war|und|and)$/.test(token.word)) break
  }
  if (first === index && last === index) return { first: index, last: index, tells: false, needsPerson: true }
  const isHair = /^(?:haar\w*|hair|augen|eyes|eyebrows|statur|stature|koerperbau|build|physique|complexion)$/.test(
    tokenAt(tokens, index).word,
  )
  return { first, last, tells: true, needsPerson: !isHair }
}

function adjectiveAt(tokens: Tokens, index: number): Part {
  const { word } = tokenAt(tokens, index)
  // of trees, walls and beer too
  const ofThings =
    /^(?:ginger|blonde?s?|haired|plump|burly|petite|schlanke?|slender|bald|hager|drahtig|gebeugt|stout|hooded|zierlich|duerre?|lockig|shouldered|massig|bullig|vernarbt|rundlich|curvy|gaunt)/.test(
      word,
    )
  let first = index
  if (isMark(tokenAt(tokens, index - 1), '-') || /^(?:haired|shaven|shouldered|skinned)$/.test(word)) {
    const back = isMark(tokenAt(tokens, index - 1), '-') ? 2 : 1
    if (isWord(tokenAt(tokens, index - back))) first = index - back
  }
  return { first: Math.max(first, 0), last: index, tells: true, needsPerson: ofThings || true }
}

/** A garment tells something with a colour, a word for wearing, or "in"/"mit" behind a person. */
function clothesAt(tokens: Tokens, index: number): Part {
  let first = index
  let tells = false
  for (let back = 1; back <= 5; back++) {
    const token = tokenAt(tokens, index - back)
    const { looks } = token.meaning
    if ((looks & Looks.wearing) !== 0 || /^(?:in|mit|with|hatte|had|im|having|has|hat)$/.test(token.word)) tells = true
    if ((looks & (Looks.colour | Looks.size | Looks.featureAdjective)) !== 0) first = index - back
    else if (!isWord(token) && !isMark(token, ',') && !isMark(token, '-') && !isMark(token, '/')) break
  }
  return { first, last: index, tells: tells || first < index, needsPerson: true }
}

/** "großer Mann", "tall guy", "der Mann war dick". */
function isSizeOfPerson(tokens: Tokens, index: number): boolean {
  for (let at = index + 1; at <= index + 4; at++) {
    const token = tokenAt(tokens, at)
    if (isPersonNoun(token)) {
      const isMany =
        (token.meaning.person & (Person.child | Person.many)) !== 0 ||
        /^(?:familie|familien|family|families|bande|banden|gang|gangs|clan|clans|clique|jugendbande|paar|couple|couples|idiot|fan)$/.test(
          token.word,
        )
      return (
        !isMany &&
        !/^(?:grosse|large|big|kleine|small|average|medium)$/.test(
          tokenAt(tokens, index).word + (isSingular(token) ? 'x' : ''),
        )
      )
    }
    if (
      (token.meaning.looks & (Looks.size | Looks.age | Looks.adjective | Looks.colour)) === 0 &&
      !isMark(token, ',') &&
      !/^(?:und|and|sehr|very)$/.test(token.word)
    )
      break
  }
  for (let back = 1; back <= 4; back++) {
    const token = tokenAt(tokens, index - back)
    if ((token.meaning.grammar & Grammar.be) !== 0) {
      const subject = tokenAt(tokens, index - back - 1)
      const after = tokenAt(tokens, index + 1)
      const ends = !isWord(after) || (after.meaning.grammar & (Grammar.and | Grammar.with)) !== 0
      return ends && (isPersonNoun(subject) || /^(?:er|he|she)$/.test(subject.word))
    }
    if (
      !/^(?:sehr|very|ziemlich|quite|eher|und|and|,|so|ca|etwa)$/.test(token.word) &&
      (token.meaning.looks & (Looks.size | Looks.age)) === 0
    )
      break
  }
  return false
}

const isSingular = (token: Token): boolean =>
  /^(?:mann|frau|typ|kerl|junge|maedchen|dame|herr|person|man|woman|guy|bloke|lad|boy|girl|lady|jugendlicher|male|female|fella|bursche)$/.test(
    token.word,
  )

/** "20 Jahre alt", "20-jähriger", "40 years old", "30-year-old", "40s", "aged 30", "Mitte 40". */
function ageAt(tokens: Tokens, index: number): Part | null {
  const { word } = tokenAt(tokens, index)
  const age = Number(word)
  if (word.length !== 2 || age < 10) return null
  const next = tokenAt(tokens, index + 1)
  let at = index + 1
  if (isMark(next, '-') || isMark(next, '/')) {
    at++
    if (isNumber(tokenAt(tokens, at)) && tokenAt(tokens, at).word.length === 2) at++
    if (isMark(tokenAt(tokens, at), '-')) at++
  } else if (/^(?:bis|to|und|and|oder|or)$/.test(next.word) && isNumber(tokenAt(tokens, at + 1))) at += 2
  const first = startOfAge(tokens, index)
  const unit = tokenAt(tokens, at)
  if (
    /^(?:jaehrig|jaehrige|jaehriger|jaehrigen|jaehriges|yo)$/.test(unit.word) ||
    (unit.word === 'y' && tokenAt(tokens, at + 2).word === 'o')
  ) {
    return { first, last: unit.word === 'y' ? at + 2 : at, tells: true, needsPerson: true }
  }
  if ((unit.meaning.looks & Looks.years) !== 0) {
    const old = isMark(tokenAt(tokens, at + 1), '-') ? at + 2 : at + 1
    if (/^(?:alt|alter|alte|alten|old)$/.test(tokenAt(tokens, old).word))
      return { first, last: old, tells: true, needsPerson: true }
    return first < index &&
      /^(?:ca|circa|etwa|ungefaehr|about|around|zwischen|geschaetzt|um|aged)$/.test(tokenAt(tokens, first).word)
      ? { first, last: at, tells: nearDescription(tokens, index), needsPerson: true }
      : null
  }
  if (isWord(unit) && unit.word === 's' && touchesNext(tokens, at - 1) && age % 10 === 0)
    return { first, last: at, tells: true, needsPerson: true }
  if (/^(?:ish|er)$/.test(unit.word) && touchesNext(tokens, at - 1))
    return { first, last: at, tells: true, needsPerson: true }
  const start = tokenAt(tokens, first)
  const isTime =
    /^(?:uhr|h|min|minuten|m|cm|meter|km|euro|grad|pm|am|mal|leute|personen|stueck|%|€|:|std|stunden|tage|wochen|monate|people|times|minutes|metres|meters|hours|kinder|liter|kg|prozent|maenner|jugendliche|men)$/.test(
      unit.word,
    ) ||
    (isMark(unit, '.') && isNumber(tokenAt(tokens, at + 1))) ||
    (isMark(unit, ',') && touchesNext(tokens, index) && touchesNext(tokens, index + 1))
  if (isTime) return null
  if (/^(?:mitte|anfang|ende|mid|early|late)$/.test(start.word) && first < index)
    return {
      first,
      last: at - 1,
      tells: age >= 20 && age % 10 === 0 && (tokenAt(tokens, at).meaning.cue & Cue.month) === 0,
      needsPerson: false,
    }
  if (/^(?:aged|alter)$/.test(start.word) && first < index)
    return { first, last: at - 1, tells: true, needsPerson: true }
  if (
    /^(?:um|ca|circa|etwa|ungefaehr|about|around|approx|geschaetzt|maybe|roughly|zwischen)$/.test(start.word) &&
    first < index &&
    age >= 16 &&
    !/^(?:ab|gegen|seit|bis)$/.test(tokenAt(tokens, first - 1).word)
  )
    return { first, last: at - 1, tells: nearDescription(tokens, index), needsPerson: true }
  return null
}

/** Another word that only describes persons within a few tokens: then "um die 50" is an age and no time of day. */
function nearDescription(tokens: Tokens, index: number): boolean {
  for (let at = index - 8; at <= index + 8; at++) {
    const token = tokenAt(tokens, at)
    if ((token.meaning.looks & (Looks.adjective | Looks.mark | Looks.feature | Looks.sex | Looks.clothes)) !== 0)
      return true
    if (at < index && at >= index - 5 && isPersonNoun(token) && isSingular(token)) return true
  }
  return false
}

function startOfAge(tokens: Tokens, index: number): number {
  let first = index
  for (let back = 1; back <= 4; back++) {
    const token = tokenAt(tokens, index - back)
    if ((token.meaning.looks & Looks.ageStart) !== 0 && token.word !== 'in') first = index - back
    else if (
      !/^(?:[.,~-]|die|der|den|seinen|ihren|his|her|their|the|so|rum|of|bei|mid|in|geschaetzt)$/.test(token.word)
    )
      break
  }
  return first
}

/** "Mitte vierzig", "mid-twenties", "in her thirties", "in den Vierzigern". */
function ageInWords(tokens: Tokens, index: number): Part | null {
  const token = tokenAt(tokens, index)
  if ((token.meaning.looks & Looks.decade) !== 0) {
    const first = startOfAge(tokens, index)
    const { word } = tokenAt(tokens, index - 1)
    if (token.word === 'teens')
      return /^(?:his|her|their|early|late|mid)$/.test(word)
        ? { first, last: index, tells: true, needsPerson: false }
        : null
    return first < index || /^(?:his|her|their|den|seinen|ihren)$/.test(word)
      ? { first, last: index, tells: true, needsPerson: false }
      : null
  }
  if ((token.meaning.looks & Looks.ageWord) !== 0) {
    const first = startOfAge(tokens, index)
    return first < index
      ? {
          first,
          last: index,
          tells:
            /^(?:mitte|anfang|ende|mid|early|late)$/.test(tokenAt(tokens, first).word) ||
            nearDescription(tokens, index),
          needsPerson: true,
        }
      : null
  }
  return null
}

/** "1,80 m", "1.80m tall", "180 cm", "6ft", "5'10": what is between 1.4 and 2.2 m, beside a person. */
function heightAt(tokens: Tokens, index: number): Part | null {
  const { word } = tokenAt(tokens, index)
  const next = tokenAt(tokens, index + 1)
  const third = tokenAt(tokens, index + 2)
  if (
    /^[12]$/.test(word) &&
    (/^[.,]$/.test(next.word) || next.word === 'm') &&
    isNumber(third) &&
    third.word.length === 2
  ) {
    const metres = Number(`${word}.${third.word}`)
    if (metres < 1.4 || metres > 2.2) return null
    return heightUnit(tokens, index, index + 2)
  }
  if (/^(?:1[4-9]|2[01])\d$/.test(word))
    return /^(?:cm|zentimeter|gross)$/.test(next.word) ? heightUnit(tokens, index, index) : null
  if (/^[4-7]$/.test(word) && /^(?:ft|foot|feet|['’′])$/.test(next.word)) {
    let last = index + 1
    if (isNumber(third) && third.word.length <= 2) last = index + 2
    return heightUnit(tokens, index, last)
  }
  return null
}

function heightUnit(tokens: Tokens, first: number, number: number): Part {
  let last = number
  while ((tokenAt(tokens, last + 1).meaning.looks & Looks.height) !== 0 || isMark(tokenAt(tokens, last + 1), '"'))
    last++
  let start = first
  while (
    start > 0 &&
    /^(?:ca|circa|etwa|ungefaehr|about|around|rund|approx|approximately|roughly)$/.test(
      tokenAt(tokens, start - (isMark(tokenAt(tokens, start - 1), '.') ? 2 : 1)).word,
    )
  )
    start -= isMark(tokenAt(tokens, start - 1), '.') ? 2 : 1
  return { first: start, last, tells: true, needsPerson: true }
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
  return unknownWords <= (left.tells && right.tells ? 2 : 1)
}

function reportDescription(tokens: Tokens, parts: readonly Part[], report: Report): void {
  let from = 0
  let to = parts.length - 1
  const isNoun = (part: Part): boolean => isPersonNoun(tokenAt(tokens, part.first)) && !part.tells
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
      /^(?:mit|with|in|so|hatte|hat|had|has|having|sehr|very|quite|really|ca|etwa|about|around|der|die|the|dem|son|sone)$/.test(
        token.word,
      )
    if (!isLink || !isWord(token)) break
    start--
  }
  return start
}

/** Takes in "und Zahnlücke", "with a lip ring" behind: what goes on in the same breath describes the same person. */
function endWithCompanions(tokens: Tokens, last: number): number {
  let at = last + 1
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
  if (
    !hasNoun &&
    telling.every(({ needsPerson }) => needsPerson) &&
    !personNear(tokens, inside[0]!.first, telling.length)
  )
    return
  if (aboutThing(tokens, inside)) return
  report('appearance', tokens.list[inside[0]!.first]!.start, tokens.list[inside.at(-1)!.last]!.end)
}

/** Adjectives right before what follows: "junger, dicker Mann". */
const leadsTo = (parts: readonly Part[], index: number, to: number): boolean =>
  index < to && parts[index + 1]!.first - parts[index]!.last <= 2

/** "am Hals", "am Arm", the person behind an adjective: belongs to what stands before. */
function isTrailing(tokens: Tokens, parts: readonly Part[], index: number): boolean {
  if (index === 0) return false
  const part = parts[index]!
  const token = tokenAt(tokens, part.first)
  const distance = part.first - parts[index - 1]!.last
  if (isPersonNoun(token)) return distance <= 1 || (distance === 2 && isMark(tokenAt(tokens, part.first - 1), '-'))
  if ((token.meaning.looks & Looks.bodyPart) !== 0) return distance <= 4
  return (
    distance <= 3 &&
    (token.meaning.looks & (Looks.age | Looks.sex | Looks.featureAdjective | Looks.colour | Looks.wearing)) !== 0 &&
    distance <= ((token.meaning.looks & (Looks.featureAdjective | Looks.colour)) !== 0 ? 3 : 1)
  )
  return distance <= 1 && (token.meaning.looks & (Looks.age | Looks.sex)) !== 0
}

/** A person or pronoun earlier in the sentence or in the sentence before. */
function personNear(tokens: Tokens, index: number, telling: number): boolean {
  let sentences = 0
  for (let at = index - 1; at >= Math.max(0, index - 24); at--) {
    const token = tokenAt(tokens, at)
    if (isPersonNoun(token)) return true
    if (
      /^(?:er|he|she|ihn|him|taeter|sie|someone|jemand|his|suspect|der)$/.test(token.word) &&
      (token.word !== 'der' || /^(?:trug|hatte|mit|war|traegt)$/.test(tokenAt(tokens, at + 1).word)) &&
      (token.word !== 'sie' || token.letterCase === LetterCase.lower || !tokens.capitalsTell)
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
