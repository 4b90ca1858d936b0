import type { Random } from '../../random.ts'
import type { Ground } from './ground.ts'
import { insertPlace, type Routes } from './routes.ts'

/** A place is chosen by prizeᵃ per tick of delay; a is drawn from these, one for each time of filling up. */
const exponents = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5]
/** Share of the places not looked at. */
const overlooked = 0.03

const never = 0x7fffffff

/**
 * Fills routes up until nothing more fits: again and again the place that collects most for the delay it causes, at the
 * position where it causes least.
 *
 * Whether a place fits between two visits is decided in constant time: it must be reached before its window closes, and
 * left early enough to start the next visit by its latest start (Savelsbergh 1992, ORSA Journal on Computing 4(2)).
 * Since every insertion only takes time away, what has not fitted once is not asked again.
 *
 * @param changed teams whose routes may have room
 * @param forced  a place to put in first if it fits, −1 = none
 */
export type Recreate = (changed: readonly number[], forced: number) => void

export function createRecreate(ground: Ground, routes: Routes, random: Random): Recreate {
  const { problem, onwards, towards, usable, leftBy } = ground
  const { places, teams, opens, closes, prize } = problem
  const { place, arrive, start, latest, length, teamOf, stride } = routes
  const powers = exponents.map((exponent) => Float64Array.from(prize, (value) => value ** exponent))

  /** unvisited places that fit somewhere, and what each counts */
  const open = new Int32Array(places)
  let openCount = 0
  const weight = new Float64Array(places)
  /** by team and place: least delay, `never` = does not fit, and the position that causes it */
  const delay = new Int32Array(teams * places)
  const position = new Int32Array(teams * places)

  /** Looks for the position of least delay. @returns whether the place fits at all */
  function look(candidate: number, team: number): boolean {
    const first = team * stride
    const last = first + length[team]
    const row = candidate * places
    const opening = opens[candidate]
    const closing = closes[candidate]
    const left = leftBy[candidate]
    let least = never
    let best = 0
    let at = first
    while (at <= last && latest[at + 1] < left) at++
    for (; at <= last; at++) {
      const there = start[at] + towards[row + place[at]]
      if (there > closing) break
      const next = (there > opening ? there : opening) + onwards[row + place[at + 1]]
      if (next > latest[at + 1]) continue
      const later = next - arrive[at + 1]
      if (later >= least) continue
      least = later
      best = at + 1 - first
    }
    delay[team * places + candidate] = least
    position[team * places + candidate] = best
    return least !== never
  }

  /** The team where the place causes least delay, −1 = none. */
  function bestTeam(candidate: number, changed: readonly number[]): number {
    let best = -1
    let least = never
    for (let i = 0; i < changed.length; i++) {
      const later = delay[changed[i] * places + candidate]
      if (later >= least) continue
      least = later
      best = changed[i]
    }
    return best
  }

  function lookEverywhere(candidate: number, changed: readonly number[]): boolean {
    let fits = false
    for (let i = 0; i < changed.length; i++) if (look(candidate, changed[i])) fits = true
    return fits
  }

  function insert(candidate: number, team: number): void {
    insertPlace(ground, routes, team, position[team * places + candidate], candidate)
  }

  function openPlaces(changed: readonly number[]): void {
    const counts = powers[random.below(powers.length)]
    // how much chance raises or lowers what a place counts: mostly little, sometimes up to all of it
    const noise = random.next() ** 2
    openCount = 0
    for (let i = 0; i < usable.length; i++) {
      const candidate = usable[i]
      if (teamOf[candidate] >= 0 || random.next() < overlooked) continue
      if (!lookEverywhere(candidate, changed)) continue
      weight[candidate] = counts[candidate] * (1 + noise * (2 * random.next() - 1))
      open[openCount++] = candidate
    }
  }

  /** Looks again at what is left after `team` has changed. */
  function lookAgain(team: number, changed: readonly number[]): void {
    let kept = 0
    for (let i = 0; i < openCount; i++) {
      const candidate = open[i]
      if (teamOf[candidate] >= 0) continue
      if (delay[team * places + candidate] !== never) look(candidate, team)
      if (bestTeam(candidate, changed) >= 0) open[kept++] = candidate
    }
    openCount = kept
  }

  return (changed, forced) => {
    if (forced >= 0 && lookEverywhere(forced, changed)) insert(forced, bestTeam(forced, changed))
    openPlaces(changed)
    while (openCount > 0) {
      let chosen = -1
      let chosenTeam = -1
      let most = -1
      for (let i = 0; i < openCount; i++) {
        const team = bestTeam(open[i], changed)
        const perTick = weight[open[i]] / Math.max(1, delay[team * places + open[i]])
        if (perTick <= most) continue
        most = perTick
        chosen = open[i]
        chosenTeam = team
      }
      insert(chosen, chosenTeam)
      lookAgain(chosenTeam, changed)
    }
  }
}
