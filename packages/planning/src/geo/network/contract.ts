import type { Pieces } from './join-lines.ts'

/**
 * Junctions and the ways between them. Way w runs from junction `from[w]` to `to[w]` through the points
 * `firstPoint[w] … firstPoint[w + 1] − 1`, both junctions among them.
 */
export interface Ways {
  readonly junctions: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly firstPoint: Int32Array
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** cost from the way's start to this point, metres with stairs counted double */
  readonly cost: Float64Array
  /** true length of each way, metres */
  readonly metres: Float64Array
}

/** Draws together all pieces between two junctions (points where not exactly two pieces meet) into one way. */
export function contract(pieces: Pieces): Ways {
  const points = pieces.lon.length
  const count = pieces.from.length
  const first = new Int32Array(points + 1)
  for (let i = 0; i < count; i++) {
    first[pieces.from[i] + 1]++
    first[pieces.to[i] + 1]++
  }
  for (let p = 0; p < points; p++) first[p + 1] += first[p]
  const at = new Int32Array(first[points])
  const next = first.slice()
  for (let i = 0; i < count; i++) {
    at[next[pieces.from[i]]++] = i
    at[next[pieces.to[i]]++] = i
  }

  const junctionOf = new Int32Array(points).fill(-1)
  const used = new Uint8Array(count)
  let junctions = 0
  const from: number[] = []
  const to: number[] = []
  const firstPoint: number[] = [0]
  const lon: number[] = []
  const lat: number[] = []
  const cost: number[] = []
  const metres: number[] = []

  const junctionAt = (point: number) => (junctionOf[point] >= 0 ? junctionOf[point] : (junctionOf[point] = junctions++))
  const isJunction = (point: number) => first[point + 1] - first[point] !== 2 || junctionOf[point] >= 0
  const add = (point: number, costHere: number) => {
    lon.push(pieces.lon[point])
    lat.push(pieces.lat[point])
    cost.push(costHere)
  }

  function follow(start: number, piece: number): void {
    let point = start
    let costHere = 0
    let metresHere = 0
    add(point, 0)
    for (;;) {
      used[piece] = 1
      metresHere += pieces.metres[piece]
      costHere += pieces.metres[piece] * pieces.factor[piece]
      point = pieces.from[piece] === point ? pieces.to[piece] : pieces.from[piece]
      add(point, costHere)
      if (isJunction(point)) break
      piece = used[at[first[point]]] ? at[first[point] + 1] : at[first[point]]
    }
    from.push(junctionAt(start))
    to.push(junctionAt(point))
    metres.push(metresHere)
    firstPoint.push(lon.length)
  }

  for (let point = 0; point < points; point++) {
    if (first[point + 1] - first[point] === 2) continue
    for (let i = first[point]; i < first[point + 1]; i++) if (!used[at[i]]) follow(point, at[i])
  }
  // what is left are rings without a junction: each gets one
  for (let piece = 0; piece < count; piece++) {
    if (used[piece]) continue
    junctionAt(pieces.from[piece])
    follow(pieces.from[piece], piece)
  }
  return {
    junctions,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    firstPoint: Int32Array.from(firstPoint),
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    cost: Float64Array.from(cost),
    metres: Float64Array.from(metres),
  }
}
