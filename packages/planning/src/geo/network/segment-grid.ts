/** Straight segments in a plane, sorted into square boxes so that those near a point are found without looking at all. */
export interface SegmentGrid {
  readonly boxMetres: number
  readonly minX: number
  readonly minY: number
  readonly columns: number
  readonly rows: number
  /** box b holds the segments `members[first[b]] … members[first[b + 1] − 1]` */
  readonly first: Int32Array
  readonly members: Int32Array
}

/** The ends of segment s: its two points' coordinates in metres. */
export interface Segments {
  readonly count: number
  readonly x1: Float64Array
  readonly y1: Float64Array
  readonly x2: Float64Array
  readonly y2: Float64Array
}

/** Boxes a grid may have at most; a wider area gets larger boxes. */
const mostBoxes = 4_000_000

/** @param boxMetres wished side of a box; grows where the area is too wide for it */
export function buildSegmentGrid(segments: Segments, boxMetres: number): SegmentGrid {
  const { count, x1, y1, x2, y2 } = segments
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let s = 0; s < count; s++) {
    minX = Math.min(minX, x1[s], x2[s])
    minY = Math.min(minY, y1[s], y2[s])
    maxX = Math.max(maxX, x1[s], x2[s])
    maxY = Math.max(maxY, y1[s], y2[s])
  }
  if (count === 0) [minX, minY, maxX, maxY] = [0, 0, 0, 0]
  const side = Math.max(boxMetres, Math.sqrt(((maxX - minX + 1) * (maxY - minY + 1)) / mostBoxes))
  const columns = Math.floor((maxX - minX) / side) + 1
  const rows = Math.floor((maxY - minY) / side) + 1
  const column = (x: number) => Math.floor((x - minX) / side)
  const row = (y: number) => Math.floor((y - minY) / side)
  const eachBox = (s: number, found: (box: number) => void) => {
    const left = column(Math.min(x1[s], x2[s]))
    const right = column(Math.max(x1[s], x2[s]))
    const top = row(Math.max(y1[s], y2[s]))
    for (let r = row(Math.min(y1[s], y2[s])); r <= top; r++) for (let c = left; c <= right; c++) found(r * columns + c)
  }

  const first = new Int32Array(columns * rows + 1)
  for (let s = 0; s < count; s++) eachBox(s, (box) => first[box + 1]++)
  for (let box = 0; box < columns * rows; box++) first[box + 1] += first[box]
  const members = new Int32Array(first[columns * rows])
  const next = first.slice()
  for (let s = 0; s < count; s++) eachBox(s, (box) => (members[next[box]++] = s))
  return { boxMetres: side, minX, minY, columns, rows, first, members }
}

/** Calls `found` for every segment that may lie within `reach` metres of the point; a long one may come more than once. */
export function eachNear(
  grid: SegmentGrid,
  x: number,
  y: number,
  reach: number,
  found: (segment: number) => void,
): void {
  const { boxMetres, minX, minY, columns, rows, first, members } = grid
  const left = Math.max(0, Math.floor((x - reach - minX) / boxMetres))
  const right = Math.min(columns - 1, Math.floor((x + reach - minX) / boxMetres))
  const bottom = Math.max(0, Math.floor((y - reach - minY) / boxMetres))
  const top = Math.min(rows - 1, Math.floor((y + reach - minY) / boxMetres))
  for (let r = bottom; r <= top; r++)
    for (let c = left; c <= right; c++) {
      const box = r * columns + c
      for (let m = first[box]; m < first[box + 1]; m++) found(members[m])
    }
}

/** Where on the segment the foot of the perpendicular from the point lies: 0 = its first end … 1 = its second. */
export function shareAlong(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1
  const dy = y2 - y1
  const square = dx * dx + dy * dy
  if (square === 0) return 0
  return Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square))
}
