import type { Ways } from './contract.ts'
import type { Search } from './shortest-ways.ts'
import type { Snapped } from './snap.ts'

/** Both ends of the way a place stands on, with the cost to get there. */
export function startsAt(ways: Ways, place: Snapped): { junction: number; cost: number }[] {
  return [
    { junction: ways.from[place.way], cost: place.costFromStart },
    { junction: ways.to[place.way], cost: costOfWay(ways, place.way) - place.costFromStart },
  ]
}

/** The cheapest way to a place, and the junction it arrives through; null = along the way both stand on. */
export function cheapestTo(
  ways: Ways,
  search: Search,
  start: Snapped,
  place: Snapped,
): { cost: number; through: number | null } {
  const [from, to] = startsAt(ways, place)
  const byFrom = search.cost[from.junction] + from.cost
  const byTo = search.cost[to.junction] + to.cost
  const along = start.way === place.way ? Math.abs(start.costFromStart - place.costFromStart) : Infinity
  if (along <= byFrom && along <= byTo) return { cost: along, through: null }
  return byFrom <= byTo ? { cost: byFrom, through: from.junction } : { cost: byTo, through: to.junction }
}

/** Cost of a whole way, metres with stairs counted double. */
export function costOfWay(ways: Ways, way: number): number {
  return ways.cost[ways.firstPoint[way + 1] - 1]
}
