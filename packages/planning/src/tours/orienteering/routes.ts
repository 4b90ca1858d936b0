import type { Ground } from './ground.ts'

/**
 * All routes as the search needs them: for each team a row of `stride` entries, from the depot (position 0) over its
 * visits to the depot again (position `length` + 1). Reused, hence mutable.
 */
export interface Routes {
  readonly stride: number
  /** visits of each team */
  readonly length: Int32Array
  readonly place: Int32Array
  /** earliest arrival, earliest start, and the latest start that loses nothing that follows */
  readonly arrive: Int32Array
  readonly start: Int32Array
  readonly latest: Int32Array
  /** team of each place, −1 = not visited */
  readonly teamOf: Int32Array
}

/** Teams that stay at the depot. */
export function createRoutes(ground: Ground): Routes {
  const { teams, places } = ground.problem
  const stride = places + 1
  const row = () => new Int32Array(teams * stride)
  const routes: Routes = {
    stride,
    length: new Int32Array(teams),
    place: row(),
    arrive: row(),
    start: row(),
    latest: row(),
    teamOf: new Int32Array(places).fill(-1),
  }
  for (let team = 0; team < teams; team++) timeRoute(ground, routes, team)
  return routes
}

export function copyRoutes(from: Routes, to: Routes): void {
  to.length.set(from.length)
  to.place.set(from.place)
  to.arrive.set(from.arrive)
  to.start.set(from.start)
  to.latest.set(from.latest)
  to.teamOf.set(from.teamOf)
}

/** Makes the routes of some teams in `to` what they are in `from`; all others must be the same in both. */
export function copyTeams(from: Routes, to: Routes, teams: readonly number[]): void {
  for (const team of teams) {
    const first = team * to.stride
    for (let at = first + 1; at <= first + to.length[team]; at++) to.teamOf[to.place[at]] = -1
  }
  for (const team of teams) {
    const first = team * from.stride
    const end = first + from.length[team] + 1
    for (let at = first; at <= end; at++) {
      to.place[at] = from.place[at]
      to.arrive[at] = from.arrive[at]
      to.start[at] = from.start[at]
      to.latest[at] = from.latest[at]
    }
    for (let at = first + 1; at < end; at++) to.teamOf[to.place[at]] = team
    to.length[team] = from.length[team]
  }
}

/** Fills in the times of a route, everything as early as it can be. @returns false if a window is missed */
export function timeRoute({ problem, onwards }: Ground, routes: Routes, team: number): boolean {
  const { places, opens, closes } = problem
  const { place, arrive, start, latest } = routes
  const first = team * routes.stride
  const end = first + routes.length[team] + 1
  arrive[first] = opens[0]
  start[first] = opens[0]
  for (let at = first + 1; at <= end; at++) {
    const here = place[at]
    const there = start[at - 1] + onwards[place[at - 1] * places + here]
    if (there > closes[here]) return false
    arrive[at] = there
    start[at] = there > opens[here] ? there : opens[here]
  }
  latest[end] = closes[0]
  for (let at = end - 1; at >= first; at--) {
    const inTime = latest[at + 1] - onwards[place[at] * places + place[at + 1]]
    latest[at] = inTime < closes[place[at]] ? inTime : closes[place[at]]
  }
  return true
}

/** Puts an unvisited place at a position (1 … length + 1) where it fits. */
export function insertPlace(ground: Ground, routes: Routes, team: number, position: number, place: number): void {
  const at = team * routes.stride + position
  const end = team * routes.stride + routes.length[team] + 2
  routes.place.copyWithin(at + 1, at, end)
  routes.place[at] = place
  routes.length[team]++
  routes.teamOf[place] = team
  timeRoute(ground, routes, team)
}

/** Takes `count` visits out from a position on. The times are to be filled in anew. */
export function cutPlaces(routes: Routes, team: number, position: number, count: number): void {
  const at = team * routes.stride + position
  const end = team * routes.stride + routes.length[team] + 2
  for (let i = at; i < at + count; i++) routes.teamOf[routes.place[i]] = -1
  routes.place.copyWithin(at, at + count, end)
  routes.length[team] -= count
}

/** The places a team visits, in order. */
export function routeOf(routes: Routes, team: number): number[] {
  const first = team * routes.stride + 1
  return Array.from(routes.place.subarray(first, first + routes.length[team]))
}
