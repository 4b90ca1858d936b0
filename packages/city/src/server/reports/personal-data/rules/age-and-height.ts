import { isCapital, isMark, isNumber, isWord, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Cue, Grammar, Looks } from '../vocabulary/meaning.ts'
import { type Part, isPersonNoun, isSingular } from './description-part.ts'

/** "20 Jahre alt", "20-jähriger", "40 years old", "30-year-old", "40s", "aged 30", "Mitte 40". */
export function ageAt(tokens: Tokens, index: number): Part | null {
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
    return { first, last: unit.word === 'y' ? at + 2 : at, tells: true, needsPerson: !isSomebodyOf(tokens, at) }
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
  if (
    /^(?:ish|er|ern)$/.test(unit.word) &&
    touchesNext(tokens, at - 1) &&
    (unit.word !== 'er' || first < index) &&
    !/^(?:zone|zonen)$/.test(tokenAt(tokens, at + 1).word) &&
    !isMark(tokenAt(tokens, at + 1), '-')
  )
    return { first, last: at, tells: true, needsPerson: true }
  const start = tokenAt(tokens, first)
  const isTime =
    /^(?:uhr|h|min|minuten|m|cm|meter|km|euro|grad|pm|am|mal|leute|personen|stueck|%|€|:|std|stunden|tage|wochen|monate|people|times|minutes|metres|meters|hours|kinder|liter|kg|prozent|maenner|jugendliche|men)$/.test(
      unit.word,
    ) ||
    (isMark(unit, '.') && isNumber(tokenAt(tokens, at + 1))) ||
    (isMark(unit, ',') && touchesNext(tokens, index) && touchesNext(tokens, index + 1))
  if (isTime) return null
  if (/^(?:mitte|anfang|ende|mid|early|late)$/.test(start.word) && first < index && unit.word !== 'er')
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

/** "ein 16-Jähriger": the adjective itself is the person if no further noun follows. */
function isSomebodyOf(tokens: Tokens, index: number): boolean {
  const { word } = tokenAt(tokens, index)
  const next = tokenAt(tokens, index + 1)
  return (
    /^jaehrige[rn]?$/.test(word) &&
    (!isWord(next) || (next.meaning.grammar & Grammar.common) !== 0 || (!isCapital(next) && tokens.capitalsTell))
  )
}

/** Another word that only describes persons within a few tokens: then "um die 50" is an age and no time of day. */
function nearDescription(tokens: Tokens, index: number): boolean {
  for (let at = index - 8; at <= index + 11; at++) {
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
export function ageInWords(tokens: Tokens, index: number): Part | null {
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
    if (token.word.endsWith('ish')) return { first, last: index, tells: true, needsPerson: true }
    const behind = isMark(tokenAt(tokens, index + 1), '-') ? index + 2 : index + 1
    if (/^(?:something|ish|jaehriger?|jaehrige|year|years)$/.test(tokenAt(tokens, behind).word))
      return { first, last: behind, tells: true, needsPerson: true }
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
export function heightAt(tokens: Tokens, index: number): Part | null {
  const { word } = tokenAt(tokens, index)
  const next = tokenAt(tokens, index + 1)
  const third = tokenAt(tokens, index + 2)
  if (
    /^[12]$/.test(word) &&
    (/^[.,]$/.test(next.word) || next.word === 'm') &&
    isNumber(third) &&
    third.word.length === 2
  ) {
    if (isMark(tokenAt(tokens, index + 3), '.') && isNumber(tokenAt(tokens, index + 4))) return null
    const metres = Number(`${word}.${third.word}`)
    if (metres < 1.4 || metres > 2.2) return null
    return heightUnit(tokens, index, index + 2)
  }
  if (/^(?:1[4-9]|2[01])\d$/.test(word))
    return /^(?:cm|zentimeter|gross)$/.test(next.word) ? heightUnit(tokens, index, index) : null
  if (
    /^(?:[4-9]\d|1[0-5]\d)$/.test(word) &&
    /^(?:kg|kilo|kilos|stone)$/.test(next.word) &&
    /^(?:schwer|heavy|gewicht)$/.test(third.word)
  )
    return { first: index, last: index + 2, tells: true, needsPerson: true }
  if (/^[4-7]$/.test(word) && /^(?:ft|foot|feet|['’′])$/.test(next.word)) {
    let last = index + 1
    if (isNumber(third) && third.word.length <= 2) last = index + 2
    return heightUnit(tokens, index, last)
  }
  return null
}

/** "six foot tall", "a six-footer", "zwei Meter" beside other looks */
export function wordedHeightAt(tokens: Tokens, index: number): Part | null {
  if (tokenAt(tokens, index).word === 'zwei')
    return /^(?:meter|m)$/.test(tokenAt(tokens, index + 1).word) &&
      !isWord(tokenAt(tokens, index + 2)) &&
      nearDescription(tokens, index)
      ? { first: index, last: index + 1, tells: true, needsPerson: true }
      : null
  const at = isMark(tokenAt(tokens, index + 1), '-') ? index + 2 : index + 1
  if (!/^(?:foot|feet|ft|footer)$/.test(tokenAt(tokens, at).word)) return null
  const hasInches = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven)$/.test(tokenAt(tokens, at + 1).word)
  return heightUnit(tokens, index, hasInches ? at + 1 : at)
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
