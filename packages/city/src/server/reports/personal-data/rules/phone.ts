import { isNumber, isWord, type Token, tokenAt, type Tokens } from '../tokens.ts'
import { Cue } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'

const isSeparator = (char: string): boolean => ' -/.()\u2013\u00a0\u2011\t'.includes(char)
const isDigit = (char: string): boolean => char >= '0' && char <= '9'
const date = /^\d{1,2}[.\-/]\s?\d{1,2}[.\-/]\s?(?:(?:19|20)?\d\d)?(?![\d])(?![./-]\s?\d{2}[./-])/
const isoDate = /^(?:19|20)\d\d[-/.][01]?\d[-/.][0-3]?\d(?!\d)/

/** Numbers that start with +, 00 or 0, and any number of five digits or more behind "Tel.", "ruf mich an", "call". */
export function findPhones(tokens: Tokens, report: Report): void {
  const { list, text } = tokens
  let free = 0
  for (let index = 0; index < list.length; index++) {
    const token = list[index]!
    if (!isNumber(token) || token.start < free) continue
    const run = digitRun(text, token.start)
    const written = text.slice(token.start, run.end)
    const dateLength = (date.exec(written) ?? isoDate.exec(written))?.[0].length ?? 0
    if (dateLength > 0) {
      free = token.start + dateLength
      continue
    }
    const start = withPrefix(text, token.start)
    if (isPhone(tokens, index, start, run, written)) {
      report('phone', start, run.end)
    }
    free = run.end
  }
}

interface Run {
  readonly end: number
  readonly digits: number
  readonly groups: number
}

/** Digits with at most three separators between them, at most 22 digits. */
function digitRun(text: string, start: number): Run {
  let end = start
  let digits = 0
  let groups = 1
  let at = start
  while (at < text.length && digits < 22) {
    if (isDigit(text[at]!)) {
      digits++
      end = ++at
      continue
    }
    let gap = 0
    while (gap < 4 && at + gap < text.length && isSeparator(text[at + gap]!)) gap++
    if (gap === 0 || gap > 3 || at + gap >= text.length || !isDigit(text[at + gap]!)) break
    groups++
    at += gap
  }
  return { end, digits, groups }
}

/** Takes in "+", "(0", "(+49" and the o of a sloppy "o176". */
function withPrefix(text: string, start: number): number {
  let at = start
  while (
    at > 0 &&
    start - at < 3 &&
    (text[at - 1] === '+' || text[at - 1] === '(' || (text[at - 1] === ' ' && text[at - 2] === '+'))
  )
    at--
  if (
    at === start &&
    /[oO]/.test(text[at - 1] ?? '') &&
    !/[\p{L}\p{N}]/u.test(text[at - 2] ?? ' ') &&
    /^1[5-7]/.test(text.slice(start, start + 2))
  )
    at--
  return at
}

function isPhone(tokens: Tokens, index: number, start: number, run: Run, written: string): boolean {
  const { digits, groups } = run
  if (digits > 17) return false
  const before = tokenAt(tokens, index - 1)
  const glued = isWord(before) && before.end === tokens.list[index]!.start
  const prefix = tokens.text.slice(start, tokens.list[index]!.start)
  if (prefix.includes('+')) return digits >= 8 && digits <= 16
  if (/[oO]/.test(prefix)) return digits >= 8
  const cue = phoneCue(tokens, index)
  if (glued && !(cue && (before.meaning.cue & Cue.phone) !== 0)) return false
  // a decimal number: 07.4653, or the second half of one
  if (/^[,:]$/.test(before.word) && before.end === tokens.list[index]!.start && isNumber(tokenAt(tokens, index - 2)))
    return false
  if (/^\d{1,2}\.\d+$/.test(written)) return false
  if (written.startsWith('00')) return digits >= 10
  if (/^\d{3}\)\s?\d{3}[-. ]\d{4}$/.test(written) && prefix.includes('(')) return true
  if (/^0[\s-]?[1-9]/.test(written)) {
    if (announcesThing(tokens, index) && !cue && (groups === 1 || (before.meaning.cue & Cue.thingNumber) !== 0))
      return false
    return digits >= 8 || (digits >= 6 && (cue || /^0\d{2,4}[\s/(-]/.test(written)))
  }
  if (/^1[567]\d[\s/-]?\d{3}/.test(written) && digits >= 10 && digits <= 12) return true
  return cue && digits >= 5 && digits <= 13 && !/^\d{1,3}(?:\.\d{3})+$/.test(written)
}

const strongCue =
  /^(?:tel|telefon|telefonnummer|telefonnr|tele|fon|handy|handynummer|handynr|mobil|mobilnummer|mobiltelefon|festnetz|rueckruf|rufnummer|durchwahl|whatsapp|phone|telephone|cell|fax|mobile|sms)$/
const callCue =
  /^(?:ruf|rufen|ruft|anrufen|anruf|angerufen|erreichbar|erreichen|erreicht|call|calling|text|ring|dial|reach|number|nummer|nr)$/
const mine = /^(?:me|my|mich|mir|meine|uns|ihn|ihm|sie|seine|ihre|his|her|him|us|unter|on|at)$/

/** "Tel.", "Handy: " within four words before; "call me", "meine Nummer" only with the pronoun. */
function phoneCue(tokens: Tokens, index: number): boolean {
  let called = false
  let personal = false
  for (let back = 1; back <= 6; back++) {
    const token: Token = tokenAt(tokens, index - back)
    if (isNumber(token) && back > 1) return false
    if (strongCue.test(token.word)) return back <= 5
    if (mine.test(token.word)) personal = true
    if (callCue.test(token.word)) called = true
    if (called && personal) return true
  }
  return false
}

function announcesThing(tokens: Tokens, index: number): boolean {
  for (let back = 1; back <= 3; back++)
    if ((tokenAt(tokens, index - back).meaning.cue & Cue.thingNumber) !== 0) return true
  return false
}
