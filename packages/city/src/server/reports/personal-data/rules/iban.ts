import { isNumber, tokenAt, type Tokens } from '../tokens.ts'
import type { Report } from './report.ts'

/** Lengths by country. Source: SWIFT IBAN Registry. */
const lengths: Readonly<Record<string, number>> = {
  ad: 24, al: 28, at: 20, ba: 20, be: 16, bg: 22, by: 28, ch: 21, cy: 28, cz: 24, de: 22, dk: 18, ee: 20, es: 24, fi: 18, fr: 27,
  gb: 22, ge: 22, gr: 27, hr: 21, hu: 28, ie: 22, is: 26, it: 27, li: 21, lt: 20, lu: 20, lv: 21, mc: 27, md: 24, me: 22, mk: 19,
  mt: 31, nl: 18, no: 15, pl: 28, pt: 25, ro: 24, rs: 22, se: 24, si: 19, sk: 24, tr: 26, ua: 29, xk: 20,
} // prettier-ignore

/** Country, two check digits, then groups. The check digits are not tested: a mistyped account is somebody's all the same. */
export function findIbans(tokens: Tokens, report: Report): void {
  const { list, text } = tokens
  for (let index = 0; index < list.length; index++) {
    const token = list[index]!
    const country =
      token.word.length === 2
        ? token.word
        : token.word.startsWith('iban') && token.word.length === 6
          ? token.word.slice(4)
          : ''
    const length = lengths[country]
    const next = tokenAt(tokens, index + 1)
    if (length === undefined || !isNumber(next) || next.word.length < 2 || next.start - token.end > 1) continue
    const start = token.end - 2
    const end = endOfGroups(text, next.start, length - 2, country === 'de')
    if (end > 0) report('iban', start, end)
  }
}

/** @returns where the account ends, or 0 if there are too few characters for one */
function endOfGroups(text: string, from: number, wanted: number, digitsOnly: boolean): number {
  let at = from
  let count = 0
  let digits = 0
  let end = 0
  while (at < text.length && count < wanted + 2) {
    const char = text[at]!
    const isDigit = char >= '0' && char <= '9'
    if (isDigit || (!digitsOnly && /[A-Za-z]/.test(char)) || (digitsOnly && count > 6 && /[Xx*]/.test(char))) {
      count++
      if (isDigit) digits++
      end = ++at
      if (count === wanted && !/[0-9A-Za-z]/.test(text[at] ?? ' ')) break
      continue
    }
    if (!/[ .\u00a0-]/.test(char) || !/[0-9A-Za-z*]/.test(text[at + 1] ?? '')) break
    // a lower-case word after the space is text again
    if (!digitsOnly && /[a-z]{3}/.test(text.slice(at + 1, at + 4)) && count >= 13) break
    at++
  }
  return count >= Math.max(11, wanted - 4) && digits >= 8 ? end : 0
}
