/** A point of a curve: so much of one thing gives so much of another. */
export interface CurvePoint {
  readonly x: number
  readonly y: number
}

/** A curve whose concave hull comes nowhere so far above its chord (both axes from 0 to 1) has no knee: assumed. */
const leastBend = 0.1

/**
 * Where a rising curve bends: beyond its knee more of x brings clearly less of y than before. Of the concave hull, which
 * steps do not disturb, the corner farthest above the straight line from the first point to the last, both axes scaled to
 * 0…1; of equal ones the first. The knee depends on where the curve ends, so its range has to be said with it.
 *
 * @param points x ascending, y never falling
 * @returns index into the points, or why there is no knee: it does not rise, or it rises all along
 * @throws RangeError if x does not ascend or y falls
 *
 * Source: Satopää, Albrecht, Irwin & Raghavan (2011): Finding a “Kneedle” in a Haystack, ICDCS Workshops 31, without
 * their smoothing, for which the hull stands.
 */
export function kneeOf(
  points: readonly CurvePoint[],
): { readonly knee: number } | { readonly knee: null; readonly why: 'flat' | 'straight' } {
  for (let i = 1; i < points.length; i++)
    if (!(points[i].x > points[i - 1].x && points[i].y >= points[i - 1].y))
      throw new RangeError(`point ${i} of the curve lies left of or below the one before`)
  const first = points[0]
  const last = points.at(-1)
  if (!last || last.y <= first.y) return { knee: null, why: 'flat' }
  const above = ({ x, y }: CurvePoint) => (y - first.y) / (last.y - first.y) - (x - first.x) / (last.x - first.x)
  let knee = 0
  for (const corner of concaveHull(points)) if (above(points[corner]) > above(points[knee]) + 1e-12) knee = corner
  return above(points[knee]) < leastBend ? { knee: null, why: 'straight' } : { knee }
}

/** Indices of the corners of the least concave curve above the points, from the first to the last. */
function concaveHull(points: readonly CurvePoint[]): number[] {
  const hull: number[] = []
  const isBelow = (a: CurvePoint, b: CurvePoint, c: CurvePoint) =>
    (b.y - a.y) * (c.x - a.x) <= (c.y - a.y) * (b.x - a.x)
  points.forEach((point, i) => {
    while (hull.length >= 2 && isBelow(points[hull[hull.length - 2]], points[hull[hull.length - 1]], point)) hull.pop()
    hull.push(i)
  })
  return hull
}
