import { isMark, isNumber, isWord, touchesNext, tokenAt, type Tokens } from '../tokens.ts'
import { Cue } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'

/** Words before or behind a floor within which somebody must live or a side must be named. */
const reach = 9

/** "Wohnung 12", "flat 4b", "3. OG links", and a floor alone where somebody lives there. */
export function findFlats(tokens: Tokens, report: Report): void {
  const { list } = tokens
  for (let index = 0; index < list.length; index++) {
    const { cue } = list[index]!.meaning
    if ((cue & Cue.flat) !== 0) findNumber(tokens, index, report)
    if ((cue & (Cue.floor | Cue.floorName)) !== 0) findFloor(tokens, index, report)
  }
}

function findNumber(tokens: Tokens, index: number, report: Report): void {
  const { list } = tokens
  const flat = list[index]!
  // "2-Zimmer-Wohnung", "Wohnung-sauflösung"
  if (isMark(tokenAt(tokens, index + 1), '-') && touchesNext(tokens, index)) return
  const isDoor = /^(?:tuer|zimmer|zimmernummer|room|app|studio|wohnungstuer)$/.test(flat.word)
  let at = index + 1
  let announced = false
  while (
    at < index + 4 &&
    /^(?:[.:#,]|nr|nummer|no|number|num|wohnungsnummer|mit|der|die)$/.test(tokenAt(tokens, at).word)
  ) {
    if (tokenAt(tokens, at).word !== ',') announced = true
    at++
  }
  const number = tokenAt(tokens, at)
  if (isNumber(number) && number.word.length <= 4) {
    let last = at
    const letter = tokenAt(tokens, at + 1)
    if (isWord(letter) && touchesNext(tokens, at)) {
      if (letter.word.length > 1) return
      last = at + 1
    } else if (
      isWord(letter) &&
      letter.word.length === 1 &&
      letter.word !== 'a' &&
      letter.word !== 'm' &&
      letter.word !== 'i'
    )
      last = at + 1
    else if (
      (isMark(letter, '-') || isMark(letter, '/') || isMark(letter, '.')) &&
      touchesNext(tokens, at) &&
      touchesNext(tokens, at + 1)
    ) {
      const more = tokenAt(tokens, at + 2)
      if (isNumber(more) || (isWord(more) && more.word.length === 1)) last = at + 2
    }
    const after = tokenAt(tokens, last + 1)
    if (
      /^(?:qm|m|m2|euro|eur|monate|monaten|wochen|jahre|jahren|tage|tagen|prozent|zimmer|personen|uhr|am|pm|times|minutes|euros|weeks|months|years|beds|st|nd|rd|th|og|stock|etage|obergeschoss|mal|leute|kinder)$/.test(
        after.word,
      )
    )
      return
    if (/^[%€²:]$/.test(after.word)) return
    if (isMark(after, '.') && (tokenAt(tokens, last + 2).meaning.cue & (Cue.floor | Cue.month)) !== 0) return
    if (isMark(after, '.') && isNumber(tokenAt(tokens, last + 2)) && touchesNext(tokens, last)) return
    if (isMark(after, ',') && isNumber(tokenAt(tokens, last + 2)) && touchesNext(tokens, last + 1)) return
    if (isDoor && !announced && !livesNear(tokens, index, Cue.lives)) return
    report('flat', flat.start, list[withBuilding(tokens, last)]!.end)
    return
  }
  // "flat B", "Wohnung C4", "flat G/2"
  if (
    isWord(number) &&
    number.word.length === 1 &&
    number.letterCase > 0 &&
    !isDoor &&
    (flat.letterCase === 0 || at > index + 1 || tokens.capitalsTell)
  ) {
    if (number.word === 'i' || (number.word === 'a' && isWord(tokenAt(tokens, at + 1)) && !touchesNext(tokens, at)))
      return
    let last = at
    while (
      last < at + 3 &&
      touchesNext(tokens, last) &&
      (isNumber(tokenAt(tokens, last + 1)) || /^[-/.]$/.test(tokenAt(tokens, last + 1).word))
    )
      last++
    while (/^[-/.]$/.test(tokenAt(tokens, last).word)) last--
    report('flat', flat.start, list[withBuilding(tokens, last)]!.end)
    return
  }
  // "Wohnung oben links", "linke Wohnung"
  const first = tokenAt(tokens, index + 1)
  const second = tokenAt(tokens, index + 2)
  if (/^(?:oben|unten|hinten|vorne|ganz)$/.test(first.word) && (second.meaning.cue & Cue.side) !== 0)
    report('flat', flat.start, second.end)
}

/** "flat 19, Tower B", "Wohnung 7, Aufgang C" */
function withBuilding(tokens: Tokens, last: number): number {
  const at = isMark(tokenAt(tokens, last + 1), ',') ? last + 2 : last + 1
  const which = tokenAt(tokens, at + 1)
  return /^(?:tower|block|building|haus|gebaeude|aufgang|eingang|treppe|entrance|stair|staircase|wing|fluegel|turm)$/.test(
    tokenAt(tokens, at).word,
  ) &&
    (isNumber(which) || which.word.length === 1) &&
    !/^[.,;:!?]$/.test(which.word)
    ? at + 1
    : last
}

function findFloor(tokens: Tokens, index: number, report: Report): void {
  const { list } = tokens
  const floor = list[index]!
  const named = (floor.meaning.cue & Cue.floorName) !== 0
  let first = named ? index : floorNumberBefore(tokens, index)
  let last = index
  if (first < 0) {
    // "OG 3", "floor 2", "Etage: 4"
    const skip = /^[.:]$/.test(tokenAt(tokens, index + 1).word) ? 2 : 1
    const number = tokenAt(tokens, index + skip)
    if (!isNumber(number) || number.word.length > 2) return
    first = index
    last = index + skip
  }
  if (
    named &&
    /^(?:ug|eg|dg)$/.test(floor.word) &&
    isNumber(tokenAt(tokens, index + 1)) &&
    tokenAt(tokens, index + 1).word.length > 2
  )
    return
  const side = sideBehind(tokens, last)
  const before = sideBefore(tokens, first)
  if (before >= 0) first = before
  const sided = side > last || before >= 0
  if (side > last) last = side
  // "ground floor flat", "Wohnung im 3. OG"
  if ((tokenAt(tokens, last + 1).meaning.cue & Cue.flat) !== 0 && !isMark(tokenAt(tokens, last + 2), '-')) last++
  if (livesNear(tokens, index, Cue.publicBuilding) && !livesNear(tokens, index, Cue.lives)) return
  if (!sided && !livesNear(tokens, index, Cue.lives)) return
  report('flat', list[first]!.start, list[last]!.end)
}

/** "3.", "2nd", "dritten", "3" before the floor. */
function floorNumberBefore(tokens: Tokens, index: number): number {
  const before = tokenAt(tokens, index - 1)
  if (isNumber(before) && before.word.length <= 2) return index - 1
  if (isMark(before, '.') && isNumber(tokenAt(tokens, index - 2)) && tokenAt(tokens, index - 2).word.length <= 2)
    return index - 2
  if (/^(?:st|nd|rd|th|ter|te|ten)$/.test(before.word) && isNumber(tokenAt(tokens, index - 2))) return index - 2
  if ((before.meaning.cue & Cue.ordinal) !== 0) return index - 1
  return -1
}

function sideBehind(tokens: Tokens, from: number): number {
  let last = from
  for (let at = from + 1; at <= last + 5; at++) {
    const token = tokenAt(tokens, at)
    if ((token.meaning.cue & Cue.side) !== 0) {
      // "links neben dem Aufgang" is still a side; "links abbiegen" is not
      last = at
      if (/^(?:hand|side|seite)$/.test(tokenAt(tokens, at + 1).word)) last = at + 1
      if (isMark(tokenAt(tokens, at + 1), '-') && tokenAt(tokens, at + 2).word === 'hand')
        last = tokenAt(tokens, at + 3).word === 'side' ? at + 3 : at + 2
      continue
    }
    if (
      !/^(?:[.,/(-]|on|the|auf|der|die|to|and|ganz|rueckseite|wohnung|flat|gleich|door|tuer|im|in|hand|side|seite|erste|zweite|dritte|vierte|first|second|third|fourth)$/.test(
        token.word,
      )
    )
      break
  }
  return last
}

/** "links im 3. OG", "linke Wohnung im 2. Stock", "HH 3. OG". */
function sideBefore(tokens: Tokens, first: number): number {
  for (let at = first - 1; at >= first - 4; at--) {
    const token = tokenAt(tokens, at)
    if (
      /^(?:links|rechts|linke|linken|rechte|rechten|hh|vh|hinterhaus|vorderhaus|rueckgebaeude|seitenfluegel|gartenhaus|quergebaeude|seitenhaus|left|right)$/.test(
        token.word,
      )
    )
      return at
    if (!/^(?:im|in|wohnung|,|the|flat|on|hand|side|der|dem|seite|vom|des|,|tuer)$/.test(token.word)) break
  }
  return -1
}

function livesNear(tokens: Tokens, index: number, cue: number): boolean {
  for (let at = index - reach; at <= index + reach; at++) {
    const token = tokenAt(tokens, at)
    if (at !== index && (token.meaning.cue & cue) !== 0) return true
    if (at > index && (isMark(token, '!') || isMark(token, '?'))) return false
  }
  return false
}
