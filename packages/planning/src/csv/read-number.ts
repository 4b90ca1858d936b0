const decoder = new TextDecoder('latin1')

/**
 * A decimal number written in ASCII, spaces around it allowed: "51.5136", "-7", "1e-3". Equal to `Number(text)` to the last bit.
 *
 * @returns NaN if it is empty or no number
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  const isNegative = bytes[at] === MINUS
  if (isNegative) at++
  let digits = 0
  let mantissa = 0
  let decimals = -1
  for (; at < end; at++) {
    const byte = bytes[at]
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO)
      digits++
      if (decimals >= 0) decimals++
    } else if (byte === POINT && decimals < 0) decimals = 0
    else return readSlowly(bytes, start, end)
  }
  // up to 15 digits both numbers are exact and the division rounds once, as it should
  if (digits === 0 || digits > 15) return readSlowly(bytes, start, end)
  const value = decimals > 0 ? mantissa / POWERS[decimals] : mantissa
  return isNegative ? -value : value
}

const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57]
const POWERS = Float64Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`))

function readSlowly(bytes: Uint8Array, start: number, end: number): number {
  const text = decoder.decode(bytes.subarray(start, end)).trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN
}
