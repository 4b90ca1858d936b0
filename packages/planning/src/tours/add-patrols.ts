import type { Control } from '../model.ts'
import { createCalm } from '../presence/benefit.ts'
import { createRandom } from '../random.ts'
import { createCoverage } from './coverage.ts'
import { planGreedily } from './extend.ts'
import { createGround } from './ground.ts'
import { improveWalks } from './improve.ts'
import type { TourProblem } from './model.ts'
import { createWalk, type Walk } from './walk.ts'

/** What so many uniformed patrols bring on one shift. */
export interface Step {
  readonly benefit: number
  /** packed stays (`presence/stays.ts`) by stop, each list in ascending order */
  readonly stays: readonly Int32Array[]
}

/**
 * A shift with 0, 1, … `most` uniformed patrols: each step keeps the walks of the one before, adds the walk that gains most as
 * things stand (greedily, visit by visit), and improves all of them together. So the benefit never falls from step to
 * step. `problem.patrols` are not looked at; visits are not spread over the days.
 *
 * @param control `iterations` are changes tried at each step; when stopped, later steps are greedy only
 * @returns `most` + 1 steps, the first without anybody
 * @throws RangeError if the problem contradicts itself (see `createGround`)
 */
export function addPatrols(problem: TourProblem, most: number, control: Control): Step[] {
  const ground = createGround(problem, 'shortest')
  const calms = problem.stops.map((stop) =>
    createCalm(stop.weightedRate.subarray(0, ground.minutes), problem.parameters),
  )
  const capacity = Math.ceil(ground.minutes / ground.stayMin) + 24
  const nothingRepeated = new Float64Array(ground.stops * ground.minutes)
  const coverage = createCoverage(ground, calms, nothingRepeated, Math.max(1, most) * capacity)
  const random = createRandom(control.seed).stream('add patrols')
  const walks: Walk[] = []
  const step = (): Step => ({
    benefit: coverage.worth(),
    stays: problem.stops.map((_, stop) => coverage.stays(stop)),
  })
  const steps = [step()]
  for (let patrols = 1; patrols <= most; patrols++) {
    const walk = createWalk(capacity)
    walks.push(walk)
    if (ground.minutes > 0) planGreedily(ground, coverage, [walk])
    if (ground.stops > 0 && walks.some(({ count }) => count > 0))
      improveWalks(ground, coverage, walks, {
        random,
        iterations: control.iterations,
        repetitionCost: 0,
        floor: 0,
        warm: 0.05,
        cold: 0.004,
        stopped: control.stopped ?? (() => false),
        onProgress: (share) => control.onProgress?.((patrols - 1 + share) / most),
      })
    steps.push(step())
  }
  control.onProgress?.(1)
  return steps
}
