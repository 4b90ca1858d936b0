/** Standard normal quantile of 97.5 %: intervals that hold in 95 of 100 cases. */
const z = 1.959964

/**
 * Interval of a share from a sample.
 *
 * @returns bounds of the 95 % interval, 0…1; 0…1 as a whole where nothing was looked at
 * Source: Wilson (1927), JASA 22(158), 209–212.
 */
export function wilsonInterval(hits: number, of: number): { from: number; to: number } {
  if (!(hits >= 0 && hits <= of)) throw new RangeError(`not a share: ${hits} of ${of}`)
  if (of === 0) return { from: 0, to: 1 }
  const share = hits / of
  const square = (z * z) / of
  const middle = (share + square / 2) / (1 + square)
  const half = (z * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square)
  return { from: hits === 0 ? 0 : middle - half, to: hits === of ? 1 : middle + half }
}
