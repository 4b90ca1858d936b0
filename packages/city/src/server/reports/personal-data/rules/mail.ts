import { isMark, isWord, tokenAt, type Tokens } from '../tokens.ts'
import { Cue } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'

const localPart = /[\p{L}\p{M}\p{N}._%+'-]/u
const domainPart = /[\p{L}\p{M}\p{N}.-]/u
const providers =
  /^(?:gmail|googlemail|gmx|web|t-online|outlook|hotmail|yahoo|icloud|posteo|mailbox|freenet|aol|proton|protonmail|live|arcor|email|mail|example|beispiel)$/
const topLevel =
  /^(?:de|com|net|org|eu|at|ch|info|uk|nl|pl|fr|it|ro|bg|tr|ru|ua|me|io|example|test|ruhr|nrw|online|local|invalid)$/

/** Addresses with an @, with spaces around it or without; local part at most 64 characters (RFC 5321 4.5.3.1). */
export function findMails({ text }: Tokens, report: Report): void {
  let free = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > free && at - start < 64 && localPart.test(text[start - 1]!)) start--
    let left = at
    if (start === at && text[at - 1] === ' ') {
      left = at - 1
      start = left
      while (start > free && left - start < 64 && localPart.test(text[start - 1]!)) start--
    }
    if (start === left) continue
    let domain = at + 1
    const spaced = left < at || text[domain] === ' '
    while (domain < text.length && domain < at + 3 && text[domain] === ' ') domain++
    let end = domain
    while (end < text.length && end - domain < 255 && domainPart.test(text[end]!)) end++
    while (end > domain && /[.-]/.test(text[end - 1]!)) end--
    const host = text.slice(domain, end).toLowerCase()
    const dot = host.lastIndexOf('.')
    const isHost = dot > 0 && host.length - dot > 2
    const isKnown = isHost && (topLevel.test(host.slice(dot + 1)) || !spaced)
    const isProvider = !spaced && dot < 0 && providers.test(host) && host.length > 2
    if (!isKnown && !isProvider) continue
    while (start < left && /[.'-]/.test(text[start]!)) start++
    report('mail', start, end)
    free = end
  }
}

/** The spellings against robots: name (at) host (dot) de, name[at]host.de, name at gmail dot com. */
export function findSpelledMails(tokens: Tokens, report: Report): void {
  const { list, text } = tokens
  for (let index = 1; index < list.length - 2; index++) {
    if ((list[index]!.meaning.cue & Cue.at) === 0) continue
    const bracketed = '([{<'.includes(tokenAt(tokens, index - 1).word) && tokenAt(tokens, index - 1).word !== ''
    const before = bracketed ? index - 2 : index - 1
    let last = bracketed ? index + 2 : index + 1
    let first = before
    if (!isLocal(tokens, first)) continue
    while (first > 0 && first > before - 8 && list[first - 1]!.end === list[first]!.start && isLocal(tokens, first - 1))
      first--
    const providerFirst = providers.test(tokenAt(tokens, last).word)
    let dots = 0
    if (!isWord(tokenAt(tokens, last)) && !/^\d/.test(tokenAt(tokens, last).word)) continue
    for (let step = 0; step < 5; step++) {
      const dotLength = dotAt(tokens, last + 1)
      // the sentence ends behind "posteo.de"
      if (
        dots > 0 &&
        topLevel.test(tokenAt(tokens, last).word) &&
        tokenAt(tokens, last + 2).start > tokenAt(tokens, last + 1).end
      )
        break
      if (dotLength === 0 || !isWord(tokenAt(tokens, last + dotLength + 1))) break
      last += dotLength + 1
      dots++
    }
    const sure = bracketed || providerFirst || /[._\d]/.test(text.slice(list[first]!.start, list[before]!.end))
    if (dots > 0 && sure && topLevel.test(tokenAt(tokens, last).word))
      report('mail', list[first]!.start, tokenAt(tokens, last).end)
  }
}

function isLocal(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  return isWord(token) || /^[\d._+-]/.test(token.word)
}

/** @returns number of tokens that spell a dot at an index, 0 if none */
function dotAt(tokens: Tokens, index: number): number {
  const token = tokenAt(tokens, index)
  if (isMark(token, '-'))
    return tokenAt(tokens, index - 1).end === token.start && tokenAt(tokens, index + 1).start === token.end ? 1 : 0
  if (isMark(token, '.'))
    return tokenAt(tokens, index - 1).end === token.start && tokenAt(tokens, index + 1).start - token.end <= 1 ? 1 : 0
  if (/^(?:dot|punkt)$/.test(token.word)) return 1
  if (/^[([{]$/.test(token.word) && /^(?:dot|punkt|\.)$/.test(tokenAt(tokens, index + 1).word)) return 3
  return 0
}
