import type { Random } from '../../random.ts'
import type { Ground } from './ground.ts'
import { cutPlaces, timeRoute, type Routes } from './routes.ts'

/** Visits taken out of one route at most. */
const longestString = 12
/** Routes changed at once, at most. */
const mostTeams = 3
/** How often visits are taken out around one place, and how often in stretches anywhere; else one by one. */
const aroundShare = 0.85
const stretchesShare = 0.1
/** How often a place nobody visits is what they are taken out around, and how often it is then put in first. */
const unvisitedShare = 0.3
const forcedShare = 0.5

/**
 * Takes visits out of a few routes. Mostly these are strings: visits in a row, of routes that pass near one place, so that
 * what becomes free lies together and the routes can exchange it (Christiaens & Vanden Berghe 2020, "Slack induction by
 * string removals", Transportation Science 54(2)).
 *
 * @param changed gets the teams whose routes have changed, or are to be looked at
 * @returns a place to be put in first, −1 = none
 */
export type Ruin = (changed: number[]) => number

export function createRuin(ground: Ground, routes: Routes, random: Random): Ruin {
  const { usable, near, problem } = ground
  const { place, length, teamOf, stride } = routes
  const most = Math.min(problem.teams, mostTeams)

  function cut(team: number, position: number, count: number, changed: number[]): void {
    if (!changed.includes(team)) changed.push(team)
    if (count > 0) cutPlaces(routes, team, position, count)
  }

  function somewhereOnTheWay(): number {
    const team = random.below(problem.teams)
    return length[team] === 0 ? anywhere() : place[team * stride + 1 + random.below(length[team])]
  }
  const anywhere = () => usable[random.below(usable.length)]

  function cutAround(changed: number[]): number {
    const centre = random.next() < unvisitedShare ? anywhere() : somewhereOnTheWay()
    const teamsToCut = 1 + random.below(most)
    const longest = 1 + random.below(longestString)
    const list = centre * usable.length
    for (let i = 0; i < usable.length && changed.length < teamsToCut; i++) {
      const neighbour = near[list + i]
      const team = teamOf[neighbour]
      if (team < 0 || changed.includes(team)) continue
      const first = team * stride
      let at = 1
      while (place[first + at] !== neighbour) at++
      const count = Math.min(length[team], 1 + random.below(longest))
      cut(team, Math.max(1, Math.min(length[team] - count + 1, at - random.below(count))), count, changed)
    }
    return teamOf[centre] < 0 && random.next() < forcedShare ? centre : -1
  }

  function cutAnywhere(times: number, longest: number, changed: number[]): void {
    for (let i = 0; i < times; i++) {
      const team = random.below(problem.teams)
      const count = Math.min(length[team], 1 + random.below(longest))
      cut(team, 1 + random.below(length[team] - count + 1), count, changed)
    }
  }

  return (changed) => {
    const kind = random.next()
    let forced = -1
    if (kind < aroundShare) forced = cutAround(changed)
    else if (kind < aroundShare + stretchesShare) cutAnywhere(1 + random.below(most), longestString, changed)
    else cutAnywhere(1 + random.below(longestString), 1, changed)
    for (const team of changed) {
      // with rounded distances the way past a place can be longer than the way by it
      while (!timeRoute(ground, routes, team)) cutPlaces(routes, team, length[team], 1)
    }
    return forced
  }
}
