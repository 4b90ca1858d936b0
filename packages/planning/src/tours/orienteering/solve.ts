import { createRandom } from '../../random.ts'
import { anneal } from './anneal.ts'
import { createGround } from './ground.ts'
import type { OrienteeringProblem } from './problem.ts'
import { createRecreate } from './recreate.ts'
import { copyRoutes, copyTeams, createRoutes, routeOf, type Routes } from './routes.ts'
import { createRuin } from './ruin.ts'

/** Temperature at the start and the end of a cycle, in mean prizes. */
const warm = 1
const cold = 0.1
/** Iterations of the first cycle, and by how much each is longer than the one before. */
const firstCycle = 4000
const growth = 1.6
/** What the whole time budget on the way costs, in mean prizes: of two solutions that collect the same, the shorter leads on. */
const wayWeight = 0.2

export interface OrienteeringControl {
  /** unsigned 32-bit integer */
  readonly seed: number
  /** changes to try at most; Infinity = until stopped */
  readonly iterations: number
  /** asked now and then */
  readonly stopped?: () => boolean
  /** called whenever more is collected than ever before */
  readonly onBest?: (prize: number) => void
}

export interface OrienteeringSolution {
  /** the places each team visits, in order, without the depot */
  readonly routes: readonly (readonly number[])[]
  /** sum of their prizes */
  readonly prize: number
  readonly iterations: number
}

/**
 * Routes that collect as much as possible: a large-neighbourhood search (Schrimpf et al. 2000, Journal of Computational
 * Physics 159; Pisinger & Ropke 2007, Computers & Operations Research 34) that takes visits out of some routes and fills
 * them up again, with simulated annealing deciding what is kept. Anytime: the first solution is there at once. Same problem, seed and iterations: same solution.
 *
 * @throws RangeError if the problem contradicts itself
 */
export function solveOrienteering(problem: OrienteeringProblem, control: OrienteeringControl): OrienteeringSolution {
  const ground = createGround(problem)
  const random = createRandom(control.seed).stream('orienteering')
  const { teams, places, opens, closes, prize } = problem
  const current = createRoutes(ground)
  const trial = createRoutes(ground)
  const best = createRoutes(ground)
  const ruin = createRuin(ground, trial, random)
  const recreate = createRecreate(ground, trial, random)
  const perTick = (wayWeight * ground.meanPrize) / Math.max(1, closes[0] - opens[0])

  function scoreOf(team: number): number {
    const { place, length, stride } = trial
    const first = team * stride
    let sum = 0
    let way = 0
    for (let at = first; at <= first + length[team]; at++) {
      sum += prize[place[at]]
      way += ground.onwards[place[at] * places + place[at + 1]]
    }
    return sum - perTick * way
  }

  const everybody = Array.from({ length: teams }, (_, team) => team)
  recreate(everybody, -1)
  copyRoutes(trial, current)
  copyRoutes(trial, best)
  let mostPrize = prizeOf(problem, trial)
  control.onBest?.(mostPrize)

  const scores = Float64Array.from(everybody, scoreOf)
  const newScores = new Float64Array(teams)
  const changed: number[] = []
  const search = {
    tryChange() {
      changed.length = 0
      recreate(changed, ruin(changed))
      let change = 0
      for (const team of changed) {
        newScores[team] = scoreOf(team)
        change += newScores[team] - scores[team]
      }
      return change
    },
    keep() {
      copyTeams(trial, current, changed)
      for (const team of changed) scores[team] = newScores[team]
    },
    takeBack() {
      copyTeams(current, trial, changed)
    },
    isBest() {
      const collected = prizeOf(problem, trial)
      if (collected > mostPrize) {
        mostPrize = collected
        copyRoutes(trial, best)
        control.onBest?.(collected)
      }
      return mostPrize >= ground.allPrizes
    },
  }
  const isDone = mostPrize >= ground.allPrizes
  const iterations = isDone
    ? 0
    : anneal(search, {
        random,
        iterations: control.iterations,
        warm: warm * ground.meanPrize,
        cold: cold * ground.meanPrize,
        firstCycle,
        growth,
        stopped: control.stopped ?? (() => false),
      })
  return { routes: everybody.map((team) => routeOf(best, team)), prize: mostPrize, iterations }
}

function prizeOf({ places, prize }: OrienteeringProblem, { teamOf }: Routes): number {
  let sum = 0
  for (let place = 1; place < places; place++) if (teamOf[place] >= 0) sum += prize[place]
  return sum
}
