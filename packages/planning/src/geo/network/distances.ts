import type { Position } from '../../model.ts'
import { metresBetween } from '../distance.ts'
import { cheapestTo, startsAt } from './between-places.ts'
import type { Network } from './build.ts'
import { reduceGraph } from './reduce.ts'
import { createSearch, searchWays } from './shortest-ways.ts'
import { snap } from './snap.ts'

/**
 * Walking distances between all places: along the network, with the straight way to it at both ends; stairs counted
 * double, since they take twice the time. Where a place is off the network (more than 250 m) or two places do not hang
 * together: great circle × `detourFactor`.
 *
 * @returns metres, n × n row by row, symmetric, diagonal 0
 */
export function walkDistances(network: Network, positions: readonly Position[], detourFactor: number): Float64Array {
  const n = positions.length
  const distances = walkDistancesWithoutNetwork(positions, detourFactor)
  const { ways, adjacency } = network
  const places = positions.map((position) => snap(network, position))
  const ends = new Uint8Array(network.junctions)
  for (const place of places) if (place) ends[ways.from[place.way]] = ends[ways.to[place.way]] = 1
  const graph = reduceGraph(adjacency, ends)
  const search = createSearch(graph)
  const isWanted = new Uint8Array(network.junctions)
  for (let i = 0; i < n; i++) {
    const start = places[i]
    if (!start) continue
    isWanted.fill(0)
    let wanted = 0
    for (let j = i + 1; j < n; j++) {
      const place = places[j]
      if (!place) continue
      for (const junction of [ways.from[place.way], ways.to[place.way]]) {
        if (!isWanted[junction]) wanted++
        isWanted[junction] = 1
      }
    }
    searchWays(graph, search, startsAt(ways, start), isWanted, wanted)
    for (let j = i + 1; j < n; j++) {
      const place = places[j]
      if (!place) continue
      const cost = cheapestTo(ways, search, start, place).cost
      if (cost === Infinity) continue
      const metres = start.metresAway + cost + place.metresAway
      distances[i * n + j] = metres
      distances[j * n + i] = metres
    }
  }
  return distances
}

/**
 * Walking distances between all places where no network is known: great circle × factor.
 *
 * @returns metres, n × n row by row, symmetric, diagonal 0
 */
export function walkDistancesWithoutNetwork(positions: readonly Position[], detourFactor: number): Float64Array {
  const n = positions.length
  const distances = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const metres = metresBetween(positions[i], positions[j]) * detourFactor
      distances[i * n + j] = metres
      distances[j * n + i] = metres
    }
  return distances
}
