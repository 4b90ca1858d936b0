import { isCapital, isMark, isWord, tokenAt, type Tokens } from '../tokens.ts'
import { Cue, Grammar } from '../vocabulary/meaning.ts'
import type { Report } from './report.ts'

const sites =
  /(?:instagram\.com|facebook\.com|fb\.com|tiktok\.com|twitter\.com|x\.com|t\.me|snapchat\.com\/add|twitch\.tv|youtube\.com|linkedin\.com\/in|threads\.net|wa\.me)\/@?([\w.-]{2,64})/gi
/** What is written like no other word: under_score, word#1234, u/name, live:name. */
const byShape =
  /(?<![\p{L}\p{N}_.@/\\#=?&%-])(?:[\p{L}\p{N}][\p{L}\p{N}.-]{0,40}_[\p{L}\p{N}_.-]{0,40}[\p{L}\p{N}_]|_+[\p{L}][\p{L}\p{N}_.-]{2,40}|[\p{L}][\p{L}\p{N}.-]{1,40}#\d{3,5}|u\/[\p{L}][\p{L}\p{N}_-]{2,40}|live:[\p{L}\p{N}_.-]{3,40})(?![\p{L}\p{N}_/@\\]|\.(?:jpe?g|png|pdf|mp4|docx?)\b)/giu
const files =
  /^(?:img|dsc|foto|photo|bild|scan|screenshot|video|vid|image|pic|file|datei|anhang|dok|doc|wp|whatsapp|pxl|snap)_|_(?:jpe?g|png)$|\.(?:jpe?g|png|gif|heic|pdf|mp4|mov|docx?|xlsx?|csv|txt|html?|php)$|^[\d_.-]+$|^\p{L}?\d+_\d+$/iu
const linkWords =
  /^(?:als|unter|heisst|heissen|namens|ist|is|as|under|called|named|name|account|handle|profil|profile|user|username|nick|lautet|mein|my|id|at|it|s|nutzer|auf|on|tag|kanal|channel|seite|page)$/

/** "@name", and a name behind "Insta:", "username", "auf Telegram als". */
export function findHandles(tokens: Tokens, report: Report): void {
  if (tokens.hasAt) findAtNames(tokens, report)
  for (const match of tokens.text.matchAll(byShape))
    if (isNickname(match[0])) report('handle', match.index, match.index + match[0].length)
  if (
    (tokens.any.cue & (Cue.handle | Cue.network)) === 0 &&
    !tokens.text.includes('.me/') &&
    !tokens.text.includes('.com/')
  )
    return
  for (const match of tokens.text.matchAll(sites)) report('handle', match.index, match.index + match[0].length)
  for (let index = 0; index < tokens.list.length; index++) {
    const { cue } = tokens.list[index]!.meaning
    if ((cue & (Cue.handle | Cue.network)) !== 0) findBehind(tokens, index, report)
    if ((cue & Cue.network) !== 0) findBefore(tokens, index, report)
  }
}

/** No file, no _stressed_ word, no Name_of_Place: some part begins small or has digits. */
function isNickname(written: string): boolean {
  if (files.test(written) || /^_[^_]+_$/.test(written)) return false
  if (!written.includes('_')) return true
  return (
    written.split('_').some((part) => /^\p{Ll}|\d/u.test(part)) && !/(?:weg|stra(?:ß|ss)e|str|platz)$/i.test(written)
  )
}

function findAtNames({ text }: Tokens, report: Report): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) continue
    let end = at + 1
    while (end < text.length && end - at < 65 && /[\p{L}\p{N}_.-]/u.test(text[end]!)) end++
    while (end > at + 1 && /[.-]/.test(text[end - 1]!)) end--
    if (end - at > 2 && /\p{L}/u.test(text.slice(at, end))) report('handle', at, end)
  }
}

/** "nennt sich auf Facebook Bulldoggen Micha": a name of up to two large words behind the site. */
function findNamedBehind(tokens: Tokens, index: number, report: Report): boolean {
  if ((tokens.list[index]!.meaning.cue & Cue.network) === 0) return false
  let named = false
  for (let back = 1; back <= 4; back++)
    if (/^(?:nennt|nenne|heisst|heisse|called|calls|named|known)$/.test(tokenAt(tokens, index - back).word))
      named = true
  let last = index
  while (
    last < index + 2 &&
    isWord(tokenAt(tokens, last + 1)) &&
    isCapital(tokenAt(tokens, last + 1)) &&
    (tokenAt(tokens, last + 1).meaning.grammar & Grammar.common) === 0
  )
    last++
  if (!named || last === index || !tokens.capitalsTell) return false
  report('handle', tokenAt(tokens, index + 1).start, tokenAt(tokens, last).end)
  return true
}

/** Words behind which nothing but a name on a network can stand. */
const onlyNames = /^(?:gamertag|nutzername|benutzername|username|nickname|nick|screenname|handle)$/

function findBehind(tokens: Tokens, index: number, report: Report): void {
  const { text } = tokens
  if (findNamedBehind(tokens, index, report)) return
  let colon = false
  let linked = false
  for (let at = index + 1; at < index + 7; at++) {
    const token = tokenAt(tokens, at)
    if (token.word === ':' || token.word === '=') {
      colon = true
      continue
    }
    if (
      (/^[,-]$/.test(token.word) && at < index + 4 && isSureHandle(chunkAt(text, tokenAt(tokens, at + 1).start))) ||
      (token.word === '-' && (tokenAt(tokens, at + 1).meaning.cue & Cue.handle) !== 0)
    )
      continue
    if (/^["'„“»«(]$/.test(token.word)) {
      linked = true
      continue
    }
    const whole = chunkAt(text, token.start)
    const looksLikeHandle =
      (/[_\d]|[^.]\.[a-z]/i.test(whole) && /[a-z]/i.test(whole)) || /^[a-z]+[A-Z][A-Za-z]{3}/.test(whole)
    if (isWord(token) || /^[_\d]/.test(token.word)) {
      if (linkWords.test(token.word) && !looksLikeHandle) {
        linked = true
        continue
      }
      if ((token.meaning.cue & (Cue.handle | Cue.network)) !== 0 && !looksLikeHandle) return
      const plainName =
        (colon || (linked && /["'„“»«]/.test(text[token.start - 1] ?? ''))) &&
        (token.meaning.grammar & Grammar.common) === 0
      const named =
        linked &&
        (token.meaning.grammar & Grammar.common) === 0 &&
        (/^(?:als|unter|heisst|namens|as|under|called|named|name|username|nick|lautet|handle)$/.test(
          tokenAt(tokens, at - 1).word,
        ) ||
          (/^(?:is|ist)$/.test(tokenAt(tokens, at - 1).word) && onlyNames.test(tokens.list[index]!.word)))
      if (
        whole.length > 2 &&
        (looksLikeHandle
          ? /^[a-z]+[A-Z]|[a-z].*[_.]|[_.].*[a-z]|[a-z]{3,}\d|\d[a-z]{3,}|[a-z]#\d/i.test(whole) || colon
          : (plainName && !isMark(tokenAt(tokens, at + 1), '/')) || named)
      ) {
        if (looksLikeHandle || plainName || named) report('handle', token.start, token.start + whole.length)
        return
      }
      if (linked || colon) return
      continue
    }
    return
  }
}

/** Two points, an underscore or digits among the letters: no word of a sentence looks like this. */
function isSureHandle(chunk: string): boolean {
  return chunk.length > 3 && /[a-z]/i.test(chunk) && /_|[a-z]\d|\d[a-z]|[a-z]\.[a-z]|[a-z][A-Z]|#\d/.test(chunk)
}

/** "tanzmaus.dortmund auf tiktok", "u/name". */
function findBefore(tokens: Tokens, index: number, report: Report): void {
  const link = tokenAt(tokens, index - 1)
  if (!/^(?:auf|on|bei|in|via|ueber)$/.test(link.word)) return
  let start = link.start - 1
  while (start > 0 && link.start - start < 66 && /[\p{L}\p{N}_.#-]/u.test(tokens.text[start - 1]!)) start--
  const chunk = chunkAt(tokens.text, start)
  if (start + chunk.length === link.start - 1 && isSureHandle(chunk)) report('handle', start, start + chunk.length)
}

/** Letters, digits, points, underscores and # up to the next space. */
function chunkAt(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < 65 && /[\p{L}\p{N}_.#-]/u.test(text[end]!)) end++
  while (end > start && /[.-]/.test(text[end - 1]!)) end--
  return text.slice(start, end)
}
