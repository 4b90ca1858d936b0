import type { Position } from '../../model.ts'
import { cheapestTo, costOfWay, startsAt } from './between-places.ts'
import type { Network } from './build.ts'
import type { Ways } from './contract.ts'
import { createSearch, searchWays } from './shortest-ways.ts'
import { snap, type Snapped } from './snap.ts'

/**
 * The way between two places as drawn on a map: along the network between the points nearest to them, so that it cuts
 * through no house; a straight line where a place is off the network or the two do not hang together.
 *
 * @returns at least two positions
 */
export function walkPath(network: Network, a: Position, b: Position): Position[] {
  const { ways, adjacency } = network
  const start = snap(network, a)
  const end = snap(network, b)
  const straight = [start?.position ?? a, end?.position ?? b]
  if (!start || !end) return straight
  const isWanted = new Uint8Array(network.junctions)
  const wanted = new Set([ways.from[end.way], ways.to[end.way]])
  for (const junction of wanted) isWanted[junction] = 1
  const search = createSearch(adjacency)
  searchWays(adjacency, search, startsAt(ways, start), isWanted, wanted.size)
  const { cost, through } = cheapestTo(ways, search, start, end)
  if (cost === Infinity) return straight

  const path = [start.position]
  if (through === null) addPoints(path, ways, start, end)
  else {
    const legs: { way: number; to: number }[] = []
    let junction = through
    while (search.cameBy[junction] >= 0) {
      legs.push({ way: adjacency.way[search.cameBy[junction]], to: junction })
      junction = search.cameFrom[junction]
    }
    addHalf(path, ways, start, junction, 'leaving')
    for (const { way, to } of legs.reverse()) addWay(path, ways, way, to)
    addHalf(path, ways, end, through, 'arriving')
  }
  path.push(end.position)
  const drawn = path.filter((p, i) => i === 0 || p.lat !== path[i - 1].lat || p.lon !== path[i - 1].lon)
  return drawn.length > 1 ? drawn : straight
}

function pointAt(ways: Ways, point: number): Position {
  return { lat: ways.lat[point], lon: ways.lon[point] }
}

/**
 * `walkPath` that remembers: tours walk the same ways again and again. Without a network every way is a straight line.
 */
export function createPaths(network: Network | null): (a: Position, b: Position) => readonly Position[] {
  const known = new Map<string, readonly Position[]>()
  const keyOf = (a: Position, b: Position) => `${a.lat} ${a.lon} ${b.lat} ${b.lon}`
  return (a, b) => {
    const found = known.get(keyOf(a, b))
    if (found) return found
    const path = network ? walkPath(network, a, b) : [a, b]
    known.set(keyOf(a, b), path)
    known.set(keyOf(b, a), path.toReversed())
    return path
  }
}

/** The points between two places on the same way. */
function addPoints(path: Position[], ways: Ways, start: Snapped, end: Snapped): void {
  if (start.costFromStart <= end.costFromStart)
    for (let p = start.pointBefore + 1; p <= end.pointBefore; p++) path.push(pointAt(ways, p))
  else for (let p = start.pointBefore; p > end.pointBefore; p--) path.push(pointAt(ways, p))
}

/** The points between a place and one end of its way, in walking order. */
function addHalf(
  path: Position[],
  ways: Ways,
  place: Snapped,
  junction: number,
  direction: 'leaving' | 'arriving',
): void {
  const first = ways.firstPoint[place.way]
  const last = ways.firstPoint[place.way + 1] - 1
  const halves: { cost: number; points: Position[] }[] = []
  if (ways.from[place.way] === junction) {
    const points: Position[] = []
    for (let p = place.pointBefore; p >= first; p--) points.push(pointAt(ways, p))
    halves.push({ cost: place.costFromStart, points })
  }
  if (ways.to[place.way] === junction) {
    const points: Position[] = []
    for (let p = place.pointBefore + 1; p <= last; p++) points.push(pointAt(ways, p))
    halves.push({ cost: costOfWay(ways, place.way) - place.costFromStart, points })
  }
  const { points } = halves.reduce((best, half) => (half.cost < best.cost ? half : best))
  path.push(...(direction === 'leaving' ? points : points.reverse()))
}

/** A whole way, walked towards the junction `to`. */
function addWay(path: Position[], ways: Ways, way: number, to: number): void {
  const first = ways.firstPoint[way]
  const last = ways.firstPoint[way + 1] - 1
  if (ways.to[way] === to) for (let p = first; p <= last; p++) path.push(pointAt(ways, p))
  else for (let p = last; p >= first; p--) path.push(pointAt(ways, p))
}
