import { fold } from '../vocabulary/fold.ts'
import { LetterCase, isMark, isNumber, isWord, type Token, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Cue, Grammar } from '../vocabulary/meaning.ts'
import { plateCodes } from '../vocabulary/plate-codes.ts'
import type { Report } from './report.ts'

/** Two letters, two digits, three letters: the British shape since 2001. */
const british = /(?<![\p{L}\p{N}-])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\p{L}\p{N}-])/gu

/** German plates anywhere, foreign and odd ones behind "Kennzeichen" or "plate". */
export function findPlates(tokens: Tokens, report: Report): void {
  const { list } = tokens
  for (const match of tokens.text.matchAll(british)) report('plate', match.index, match.index + match[0].length)
  for (let index = 0; index < list.length; index++) {
    const token = list[index]!
    if (isWord(token) && token.word.length <= 5) {
      const last = germanPlate(tokens, index)
      if (last > 0) {
        report('plate', token.start, list[last]!.end)
        index = last
        continue
      }
    }
    if ((token.meaning.cue & Cue.plate) !== 0) findNamed(tokens, index, report)
  }
}

/** @returns index of the last token of a German plate that starts at an index, 0 if none does */
function germanPlate(tokens: Tokens, index: number): number {
  const code = tokenAt(tokens, index)
  const before = tokenAt(tokens, index - 1)
  if (before.end === code.start && /^[-/@._\d]/.test(before.word)) return 0
  if (code.word === 'din') return 0
  let at = index + 1
  let hyphens = 0
  let spaces = 0
  if (
    isNumber(tokenAt(tokens, at)) &&
    touchesNext(tokens, index) &&
    code.letterCase === LetterCase.upper &&
    code.word.length >= 3
  ) {
    // DOAB123
    const split = [3, 2, 1].find(
      (length) => plateCodes.has(code.word.slice(0, length)) && [1, 2].includes(code.word.length - length),
    )
    if (split === undefined || code.word.length > 5 || tokenAt(tokens, at).word.length < 2) return 0
    return endOfNumber(tokens, at)
  }
  if (code.word.length > 4 || !plateCodes.has(fold(code.word))) return 0
  while (at < index + 4 && /^[-–:·*|/]$/.test(tokenAt(tokens, at).word)) {
    hyphens++
    at++
  }
  const letters = tokenAt(tokens, at)
  if (!isWord(letters) || letters.word.length > 2 || !/^[a-z]{1,2}$/.test(letters.word)) return 0
  if (hyphens === 0) spaces++
  if (letters.start - tokenAt(tokens, at - 1).end > 2) return 0
  at++
  const second = at
  while (at < second + 2 && /^[-–:.·|]$/.test(tokenAt(tokens, at).word)) {
    hyphens++
    at++
  }
  const number = tokenAt(tokens, at)
  if (
    !isNumber(number) ||
    number.word.length > 4 ||
    number.word.startsWith('0') ||
    number.start - tokenAt(tokens, at - 1).end > 2
  )
    return 0
  const last = endOfNumber(tokens, at)
  if (last === 0) return 0
  return isPlausible(tokens, index, { code, letters, number, hyphens, spaces, last }) ? last : 0
}

interface Parts {
  readonly code: Token
  readonly letters: Token
  readonly number: Token
  readonly hyphens: number
  readonly spaces: number
  readonly last: number
}

/** "so ab 22 Uhr", "am Do 12." and "of my 3" are spelled like plates too. */
function isPlausible(tokens: Tokens, index: number, { code, letters, number, hyphens, last }: Parts): boolean {
  const cue = plateCueNear(tokens, index)
  const upper =
    code.letterCase !== LetterCase.lower &&
    letters.letterCase !== LetterCase.lower &&
    code.word.toUpperCase() === tokens.text.slice(code.start, code.end)
  const after = tokenAt(tokens, last + 1)
  const isTime =
    /^(?:uhr|h|min|pm|am|std|stunden|tage|tagen|jahre|jahren|euro|eur|km|m|cm|mal|kinder|personen|leute|wochen|monate|jan|feb|dez|nov|okt|sep|aug|jul|jun)$/.test(
      after.word,
    ) ||
    /^[:%€°]$/.test(after.word) ||
    (isMark(after, '.') && isNumber(tokenAt(tokens, last + 2)))
  if (isTime && !cue) return false
  const words = Number(isOrdinary(code)) + Number(isOrdinary(letters))
  if (cue && (words < 2 || upper || hyphens > 0 || number.word.length > 2)) return true
  if (upper && tokens.capitalsTell) return hyphens > 0 || words < 2 || number.word.length > 2
  if (hyphens > 0 && words < 2) return true
  if (/^(?:19|20)\d\d$/.test(number.word) && words > 0) return false
  return words === 0 ? number.word.length > 1 : number.word.length > 2
}

const ordinary =
  /^(?:am|an|ab|as|at|be|bei|bis|da|de|der|die|das|des|do|du|er|es|fr|go|he|her|hi|ich|ihr|im|in|is|it|ja|je|la|man|me|mi|mit|mo|my|ne|no|nr|ob|of|og|oh|ok|on|or|sa|see|she|si|so|sie|ist|tel|to|um|un|und|up|us|von|vor|war|was|we|wer|wo|zu|zw|ca|eg|ug|dg|st|nach|nur|hat|ein|ort|all|old|are|any|los|per|pro|hal|amt|neu|ber|bus|art|her|ham|ab|bar|bad|reg|row|ms|mr|mrs|dr|ag|ev|hbf|km|qm|cm|mm|kg|a|u|s|m|i|h|n|d|e|o|t)$/

const isOrdinary = (token: Token): boolean =>
  ordinary.test(token.word) || (token.meaning.grammar & Grammar.common) !== 0

/** The digits, and an E or H glued or one space behind. */
function endOfNumber(tokens: Tokens, at: number): number {
  const number = tokenAt(tokens, at)
  if (number.word.length > 4) return 0
  const next = tokenAt(tokens, at + 1)
  if (!touchesNext(tokens, at))
    return isWord(next) && /^[EH]$/.test(tokens.text.slice(next.start, next.end)) ? at + 1 : at
  if (isWord(next)) return /^[eh]$/.test(next.word) ? at + 1 : 0
  return isNumber(tokenAt(tokens, at + 2)) && /^[-/]$/.test(next.word) && touchesNext(tokens, at + 1) ? 0 : at
}

function plateCueNear(tokens: Tokens, index: number): boolean {
  for (let back = 1; back <= 8; back++)
    if ((tokenAt(tokens, index - back).meaning.cue & (Cue.plate | Cue.vehicle)) !== 0) return true
  return false
}

const fillers =
  /^(?:ist|war|lautet|lautete|mit|dem|der|das|die|number|nummer|nr|no|is|was|reads|read|reading|of|the|a|an|und|plates|plate|kennzeichen|polnisch\w*|nl|pl|vom|des|wagens|autos|auto|car|van|from|aus|endet|auf|beginnt|starting|ending|ends|starts|beginning|begins|teilweise|partial|partially|erkennbar|fing|an|hat|hatte|habe|notiert|amtl|amtliches|rumänien|polen|bulgarien)$/

/** Letters and digits in up to four groups behind a word for a plate. */
function findNamed(tokens: Tokens, index: number, report: Report): void {
  const { list, text } = tokens
  for (let at = index + 1; at < index + 9; at++) {
    const token = tokenAt(tokens, at)
    if (/^[:=,."„“'(]$/.test(token.word) || fillers.test(token.word)) {
      if (!(
        /^(?:nl|pl|an|a|das)$/.test(token.word) &&
        (isNumber(tokenAt(tokens, at + 1)) || isMark(tokenAt(tokens, at + 1), '-'))
      ))
        continue
    }
    const last = endOfGroups(tokens, at)
    if (last < 0) {
      // adjectives and countries between: "polnisches Kennzeichen", "plate from Poland"
      if (isWord(token) && (token.meaning.origin !== 0 || (token.meaning.grammar & Grammar.common) !== 0)) continue
      return
    }
    const written = text.slice(token.start, list[last]!.end)
    if (
      /\d/.test(written) &&
      (/[A-Za-zÄÖÜ]/.test(written) || /\d{3}/.test(written)) &&
      !/^(?:19|20)\d\d$/.test(written)
    )
      report('plate', token.start, list[last]!.end)
    else if (/^[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}$/.test(written)) report('plate', token.start, list[last]!.end)
    return
  }
}

/** Groups of at most three letters (all large, or beside digits) and five digits, joined by a space, hyphen or nothing. */
function endOfGroups(tokens: Tokens, from: number): number {
  let last = -1
  let at = from
  let groups = 0
  while (groups < 7) {
    const token = tokenAt(tokens, at)
    const isGroup =
      (isNumber(token) && token.word.length <= 6) ||
      (isWord(token) &&
        token.word.length <= 4 &&
        (token.letterCase === LetterCase.upper ||
          (token.letterCase === LetterCase.capital && token.word.length === 1) ||
          (isNumber(tokenAt(tokens, at + 1)) && token.word.length <= 3) ||
          tokenAt(tokens, at - 1).end === token.start) &&
        !(isOrdinary(token) && token.letterCase === LetterCase.lower && tokenAt(tokens, at - 1).end !== token.start))
    if (!isGroup) break
    last = at
    groups++
    at++
    while (
      /^[-–.·*]$/.test(tokenAt(tokens, at).word) &&
      tokenAt(tokens, at).start - tokenAt(tokens, at - 1).end <= 1 &&
      at < from + 14
    )
      at++
    if (tokenAt(tokens, at).start - tokenAt(tokens, last).end > 3) break
  }
  return last
}
