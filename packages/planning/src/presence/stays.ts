/**
 * Stays at one place on the minute grid of a shift, packed into one integer each so that sorting them sorts by start,
 * then by end: a list of them is an Int32Array in ascending order.
 */
export const mostMinutes = 4095

/** @param from first minute of the stay  @param to first minute after it, at most `mostMinutes` */
export function packStay(from: number, to: number): number {
  return (from << 12) | to
}

export function stayStart(stay: number): number {
  return stay >>> 12
}

export function stayEnd(stay: number): number {
  return stay & 4095
}
