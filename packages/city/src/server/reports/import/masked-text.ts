import { maskPersonalData } from '../personal-data/mask.ts'

/** Characters kept of a report's free text. */
export const LONGEST_TEXT = 4000

/**
 * The free text of an imported report as it is stored: personal data masked, at most 4,000 characters. Twice as much is
 * looked through before it is cut, so that no name or number is overlooked because its second half was cut off.
 */
export function maskedText(text: string): string {
  return startOf(maskPersonalData(startOf(text, 2 * LONGEST_TEXT)).text, LONGEST_TEXT)
}

/** Never ends between the halves of one character. */
function startOf(text: string, length: number): string {
  if (text.length <= length) return text
  const isHalf = /[\ud800-\udbff]/.test(text[length - 1])
  return text.slice(0, isHalf ? length - 1 : length)
}
