import type { GeoJsonLines, Position } from '../../model.ts'
import { contract, type Ways } from './contract.ts'
import { joinLines, usualJoinMetres } from './join-lines.ts'
import { buildSegmentGrid, type SegmentGrid } from './segment-grid.ts'
import type { Adjacency } from './shortest-ways.ts'

/** A separate part is walked only if it holds at least this share of all length: smaller ones are islands of the export. */
const partShare = 0.05

/** Streets and paths as walkers use them. Plain data: may be sent to another thread. */
export interface Network {
  readonly junctions: number
  readonly ways: Ways
  readonly adjacency: Adjacency
  /** true length of all ways, metres */
  readonly metres: number
  /** share of that length that hangs together in the largest part, 0…1 */
  readonly connectedShare: number
  readonly parts: number
  /** where the flat map of the grid touches the Earth */
  readonly origin: Position
  /** straight pieces of the ways in parts large enough: piece s runs from point `pieceStart[s]` to the next one */
  readonly grid: SegmentGrid
  readonly pieceStart: Int32Array
  readonly pieceWay: Int32Array
}

/**
 * Walking network from GeoJSON lines, e.g. OpenStreetMap streets or a city's street sections. One-way does not bind
 * walkers, motor roads are left out unless foot is allowed, stairs count double.
 *
 * @param joinMetres a line end nearer than this to another line is joined to it; 0 = lines meet at common points only
 * @throws RangeError for coordinates that are no WGS84 degrees, or where no line can be walked
 */
export function buildNetwork(lines: GeoJsonLines, joinMetres = usualJoinMetres): Network {
  const pieces = joinLines(lines, joinMetres)
  const ways = contract(pieces)
  const adjacency = adjacencyOf(ways)
  const { partOf, metresOfPart } = partsOf(ways, adjacency)
  const metres = metresOfPart.reduce((sum, part) => sum + part, 0)

  const pieceStart: number[] = []
  const pieceWay: number[] = []
  for (let way = 0; way < ways.from.length; way++) {
    if (metresOfPart[partOf[ways.from[way]]] < partShare * metres) continue
    for (let point = ways.firstPoint[way]; point < ways.firstPoint[way + 1] - 1; point++) {
      pieceStart.push(point)
      pieceWay.push(way)
    }
  }
  const x = (point: number) => pieces.plane.x({ lat: ways.lat[point], lon: ways.lon[point] })
  const y = (point: number) => pieces.plane.y({ lat: ways.lat[point], lon: ways.lon[point] })
  const segments = {
    count: pieceStart.length,
    x1: Float64Array.from(pieceStart, x),
    y1: Float64Array.from(pieceStart, y),
    x2: Float64Array.from(pieceStart, (point) => x(point + 1)),
    y2: Float64Array.from(pieceStart, (point) => y(point + 1)),
  }
  return {
    junctions: ways.junctions,
    ways,
    adjacency,
    metres,
    connectedShare: metresOfPart.reduce((most, part) => Math.max(most, part), 0) / metres,
    parts: metresOfPart.length,
    origin: pieces.origin,
    grid: buildSegmentGrid(segments, 50),
    pieceStart: Int32Array.from(pieceStart),
    pieceWay: Int32Array.from(pieceWay),
  }
}

function adjacencyOf(ways: Ways): Adjacency {
  const first = new Int32Array(ways.junctions + 1)
  const count = ways.from.length
  for (let way = 0; way < count; way++) {
    first[ways.from[way] + 1]++
    first[ways.to[way] + 1]++
  }
  for (let j = 0; j < ways.junctions; j++) first[j + 1] += first[j]
  const next = first.slice()
  const neighbour = new Int32Array(2 * count)
  const wayOf = new Int32Array(2 * count)
  const cost = new Float64Array(2 * count)
  const add = (junction: number, other: number, way: number) => {
    const at = next[junction]++
    neighbour[at] = other
    wayOf[at] = way
    cost[at] = ways.cost[ways.firstPoint[way + 1] - 1]
  }
  for (let way = 0; way < count; way++) {
    add(ways.from[way], ways.to[way], way)
    add(ways.to[way], ways.from[way], way)
  }
  return { first, neighbour, way: wayOf, cost }
}

/** Which junctions hang together. */
function partsOf(ways: Ways, adjacency: Adjacency): { partOf: Int32Array; metresOfPart: number[] } {
  const partOf = new Int32Array(ways.junctions).fill(-1)
  let parts = 0
  const stack: number[] = []
  for (let start = 0; start < ways.junctions; start++) {
    if (partOf[start] >= 0) continue
    const part = parts++
    partOf[start] = part
    stack.push(start)
    while (stack.length > 0) {
      const junction = stack.pop()!
      for (let i = adjacency.first[junction]; i < adjacency.first[junction + 1]; i++) {
        const neighbour = adjacency.neighbour[i]
        if (partOf[neighbour] >= 0) continue
        partOf[neighbour] = part
        stack.push(neighbour)
      }
    }
  }
  const metresOfPart = new Array<number>(parts).fill(0)
  for (let way = 0; way < ways.from.length; way++) metresOfPart[partOf[ways.from[way]]] += ways.metres[way]
  return { partOf, metresOfPart }
}
