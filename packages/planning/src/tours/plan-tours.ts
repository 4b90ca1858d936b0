import type { Control, Reason } from '../model.ts'
import { createCalm, createDetection, type StayValue } from '../presence/benefit.ts'
import { createRandom } from '../random.ts'
import { benefitBound } from './bound.ts'
import { createCoverage, type Coverage } from './coverage.ts'
import { describeSquad, staysAt, worthOf, type Squad } from './describe.ts'
import { dropVainVisits } from './drop-vain.ts'
import { planGreedily } from './extend.ts'
import { createGround, walkMinutes, type Ground } from './ground.ts'
import { improveWalks } from './improve.ts'
import type { PatrolSpec, TourProblem, Tours } from './model.ts'
import { repetitionTable } from './repetition.ts'
import { createWalk } from './walk.ts'

/** Changes tried per shift; enough for ten patrols and forty stops. */
export const defaultTourIterations = 20_000

/** Share of the iterations kept for spreading the visits over the days. */
const spreadingShare = 0.35

/**
 * Every visit at its rarest time would be worth so many times what spreading may cost. Most cannot be had: measured on the
 * demo's week with 12 and 20 staff a day, 4 gives up about 1 % of the benefit, 2 half as much and spreads little.
 */
const spreadingZeal = 4

/**
 * Plans the walks of all patrols of one shift together: as much presence as possible for the uniformed ones, as many
 * detections as possible for plain clothes, which keep away from where uniforms calm things anyway.
 *
 * A greedy plan (most benefit per minute) is improved by simulated annealing; where earlier days are known, a second round
 * moves visits away from the times of those days, at a cost of at most `unpredictabilityCost` of the benefit found. When
 * stopped it returns the best plan so far; that is allowed at any time. Same problem, seed and iterations: same plan.
 *
 * Times are on a grid of full minutes from `start`; walks are rounded up.
 *
 * @throws RangeError if the problem contradicts itself (see `createGround`)
 */
export function planTours(problem: TourProblem, control: Control): Tours {
  const ground = createGround(problem, 'shortest')
  const uniformed = problem.patrols.filter((patrol) => patrol.attire === 'uniform')
  const plain = problem.patrols.filter((patrol) => patrol.attire === 'plainclothes')
  const calms = problem.stops.map((stop) =>
    createCalm(stop.weightedRate.subarray(0, ground.minutes), problem.parameters),
  )

  const share = uniformed.length / Math.max(1, problem.patrols.length)
  const uniforms = planSquad(problem, ground, uniformed, calms, control, 'uniform', [0, share])
  const detections = problem.stops.map((stop, s) => {
    const stays = staysAt(uniforms, s)
    const levels = calms[s].levels(Int32Array.from(stays), stays.length)
    return createDetection(
      levels.map((level, minute) => stop.detectionRate[minute] * (1 - level)),
      problem.parameters.plainclothesReturnMinutes,
    )
  })
  const plainGround = createGround(problem, 'longest')
  const disguised = planSquad(problem, plainGround, plain, detections, control, 'plainclothes', [share, 1])

  const tours = [...describeSquad(problem, ground, uniforms), ...describeSquad(problem, ground, disguised)]
  const order = new Map(problem.patrols.map((patrol, i) => [patrol.patrol, i]))
  tours.sort((a, b) => (order.get(a.patrol) ?? 0) - (order.get(b.patrol) ?? 0))

  const perStop = problem.stops.map((stop, s) => {
    const uniformStays = staysAt(uniforms, s)
    const plainStays = staysAt(disguised, s)
    return {
      stop: stop.id,
      benefit: worthOf(uniforms, s, uniformStays),
      limit: calms[s].limit,
      visits: uniformStays.length + plainStays.length,
      detection: worthOf(disguised, s, plainStays),
    }
  })
  const benefit = perStop.reduce((sum, stop) => sum + stop.benefit, 0)
  const benefitLimit = perStop.reduce((sum, stop) => sum + stop.limit, 0)
  const rates = problem.stops.map((stop) => stop.weightedRate)
  const bound = benefitBound(ground, rates, problem.parameters, uniformed.length, benefit)
  control.onProgress?.(1)
  return {
    tours,
    benefit,
    benefitLimit,
    benefitBound: Math.min(benefitLimit, Math.max(benefit, bound)),
    benefitBeforeSpreading: Math.max(benefit, uniforms.beforeSpreading),
    perStop,
    reasons: reasonsFor(problem, ground, perStop),
  }
}

function planSquad(
  problem: TourProblem,
  ground: Ground,
  patrols: readonly PatrolSpec[],
  values: readonly StayValue[],
  control: Control,
  name: string,
  [progressFrom, progressTo]: readonly [number, number],
): Squad & { readonly beforeSpreading: number } {
  const capacity = Math.ceil(ground.minutes / ground.stayMin) + 24
  const walks = patrols.map(() => createWalk(capacity))
  const squad = { patrols, walks, values }
  if (walks.length === 0 || ground.minutes === 0) return { ...squad, beforeSpreading: 0 }
  const repeated = repetitionTable(problem, ground)
  const coverage = createCoverage(ground, values, repeated, walks.length * capacity)
  planGreedily(ground, coverage, walks)
  const beforeSpreading = coverage.worth()
  if (ground.stops === 0 || walks.every((walk) => walk.count === 0)) return { ...squad, beforeSpreading }

  const random = createRandom(control.seed).stream(`tours ${name}`)
  const iterations = Math.round(control.iterations * (progressTo - progressFrom))
  const cost = problem.parameters.unpredictabilityCost
  const spreads = cost > 0 && repeated.some((repetition) => repetition !== 0)
  const first = spreads ? Math.round(iterations * (1 - spreadingShare)) : iterations
  const progressBetween = (from: number, to: number) => (part: number) => {
    const within = (from + part * (to - from)) / Math.max(1, iterations)
    control.onProgress?.(progressFrom + within * (progressTo - progressFrom))
  }
  const stopped = control.stopped ?? (() => false)
  improveWalks(ground, coverage, walks, {
    random,
    iterations: first,
    repetitionCost: 0,
    floor: 0,
    warm: 0.2,
    cold: 0.004,
    stopped,
    onProgress: progressBetween(0, first),
  })
  const best = coverage.worth()
  const avoidable = spreads ? avoidableRepetition(ground, coverage, repeated) : 0
  if (avoidable > 0) {
    improveWalks(ground, coverage, walks, {
      random,
      iterations: iterations - first,
      repetitionCost: (spreadingZeal * cost * best) / avoidable,
      floor: (1 - cost) * best,
      warm: 0.1,
      cold: 0.004,
      stopped,
      onProgress: progressBetween(first, iterations),
    })
  }
  dropVainVisits(ground, coverage, walks)
  return { ...squad, beforeSpreading: best }
}

/** What all visits would gain if each came at the time rarest on earlier days. */
function avoidableRepetition(ground: Ground, coverage: Coverage, repeated: Float64Array): number {
  let visits = 0
  for (let stop = 0; stop < ground.stops; stop++) {
    const rarest = repeated
      .subarray(stop * ground.minutes, (stop + 1) * ground.minutes)
      .reduce((a, b) => Math.min(a, b), 0)
    visits -= rarest * coverage.stays(stop).length
  }
  return coverage.repetition() + visits
}

function reasonsFor(problem: TourProblem, ground: Ground, perStop: Tours['perStop']): Reason[] {
  const reasons: Reason[] = []
  if (problem.patrols.length === 0) return [{ key: 'tours.no-patrols', params: {} }]
  if (problem.stops.length === 0) reasons.push({ key: 'tours.no-stops', params: {} })
  if (problem.breakMinutes > 0 && ground.breakMinutes === 0)
    reasons.push({
      key: 'tours.too-short-for-break',
      params: { minutes: ground.minutes, breakMinutes: problem.breakMinutes },
    })
  const timeLeft = ground.homeBy - ground.breakMinutes
  perStop.forEach(({ stop, visits, limit }, s) => {
    if (visits > 0) return
    const way = walkMinutes(ground, 0, s + 1)
    if (2 * way + ground.stayMin > timeLeft)
      reasons.push({ key: 'tours.stop-out-of-reach', params: { stop, walkMinutes: way, minutes: timeLeft } })
    else if (limit === 0) reasons.push({ key: 'tours.stop-nothing-expected', params: { stop } })
    else reasons.push({ key: 'tours.stop-not-visited', params: { stop } })
  })
  return reasons
}
