/**
 * A number as tables hold it: with decimal point or decimal comma, blanks around it. NaN for anything else, also for an
 * empty cell and for words that stand for nothing ("null", "NaN", "n/a").
 */
export function readNumber(cell: string): number {
  const text = cell.trim()
  if (!/^[-+]?(?:\d|[.,]\d)/.test(text)) return NaN
  const number = Number(text)
  if (!Number.isNaN(number)) return number
  return /^[-+]?\d*,\d+$/.test(text) ? Number(text.replace(',', '.')) : NaN
}
