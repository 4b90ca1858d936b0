import { buildNetwork, createPaths, walkDistances, walkDistancesWithoutNetwork, type Network } from './geo/network.ts'
import type { Hotspot, Reason } from './model.ts'
import type { PlanControl, PlanInput, PlannedTour } from './plan.ts'
import { heldBackOn } from './presence/held-back.ts'
import { createCalm } from './presence/benefit.ts'
import { createRandom } from './random.ts'
import type { Assignment, ShiftDemand } from './roster/model.ts'
import { breakOwed, shiftSpan, streetSpan } from './roster/shift-times.ts'
import { tourPath } from './tours/geojson.ts'
import type { TourProblem, Tours } from './tours/model.ts'
import { defaultTourIterations, planTours } from './tours/plan-tours.ts'
import { createTourProblem, withoutStops } from './tours/problem.ts'
import { unpredictabilityOf, visitMinutesOf } from './tours/unpredictability.ts'

const MINUTE = 60_000

/** What all shifts' tours give together. */
export interface AllTours {
  readonly tours: readonly PlannedTour[]
  readonly benefit: number
  /** what no walks of these patrols can exceed, proved */
  readonly bound: number
  readonly limit: number
  readonly perHotspot: readonly { hotspot: string; benefit: number; limit: number; visits: number; detection: number }[]
  /** see `Plan.presence` */
  readonly unpredictability: number | null
  readonly unpredictabilityByChance: number | null
  readonly unpredictabilityCost: number
  readonly reasons: readonly Reason[]
}

/**
 * The walks of every shift, one shift after the other, so that each day can differ from the days before. A patrol walks
 * if both its posts are filled; somebody in training fills none.
 */
export function planAllTours(
  input: PlanInput,
  hotspots: readonly Hotspot[],
  demand: readonly ShiftDemand[],
  assignments: readonly Assignment[],
  control: PlanControl,
): AllTours {
  const random = createRandom(control.seed).stream('tours')
  const network = input.network && buildNetwork(input.network)
  const walkMetres = walkMetresBetween(input, hotspots, network)
  const places = hotspots.length + 1
  const indexOf = new Map<string | null, number>(hotspots.map((hotspot, index) => [hotspot.id, index + 1]))
  indexOf.set(null, 0)
  const map = {
    station: input.station.position,
    stops: new Map(hotspots.map((hotspot) => [hotspot.id, hotspot])),
    pathBetween: createPaths(network),
  }
  const tours: PlannedTour[] = []
  const reasons: Reason[] = []
  const earlier = new Map<string, number[]>()
  const service: { from: number; to: number }[] = []
  const sums = new Map(hotspots.map((h) => [h.id, { hotspot: h.id, benefit: 0, limit: 0, visits: 0, detection: 0 }]))
  let benefit = 0
  let beforeSpreading = 0
  let bound = 0
  let limit = 0

  for (const [index, shiftDemand] of demand.entries()) {
    const whole = problemOfShift(input, hotspots, shiftDemand, walkMetres, {
      patrols: completePatrols(input, shiftDemand, assignments),
      earlierVisitMinutes: earlier,
    })
    const problem = withoutStops(whole, heldBackOn(input, shiftDemand.date))
    // streams are drawn for every shift, so that a stopped run and a full one agree on the shifts both have
    const seed = random.below(0x100000000)
    // a shift whose patrols all stay open counts with what it should have calmed
    if (shiftDemand.patrols.length === 0) continue
    const planned = planTours(problem, {
      seed,
      iterations: control.stopped?.() ? 0 : Math.ceil(defaultTourIterations * (control.effort ?? 1)),
      stopped: control.stopped,
      onProgress: (share) => control.onProgress?.('tours', (index + share) / demand.length),
    })
    // what is left at normal presence deserves it as before: holding back costs presence, and the share says so
    const perStop = [...planned.perStop, ...unvisited(whole, problem)]
    addUp(perStop, sums)
    benefit += planned.benefit
    beforeSpreading += planned.benefitBeforeSpreading
    bound += planned.benefitBound
    limit += perStop.reduce((sum, stop) => sum + stop.limit, 0)
    reasons.push(...planned.reasons.map((reason) => onShift(reason, shiftDemand)))
    for (const tour of planned.tours) {
      const walks = tour.steps.filter((step) => step.kind === 'walk')
      const metres = walks.reduce((sum, { fromStop, toStop }) => {
        return sum + walkMetres[indexOf.get(fromStop)! * places + indexOf.get(toStop)!]
      }, 0)
      tours.push({
        date: shiftDemand.date,
        shift: shiftDemand.shift,
        patrol: tour.patrol,
        attire: tour.attire,
        steps: tour.steps,
        path: tourPath(tour.steps, map),
        metres: Math.round(metres),
      })
    }
    for (const [stop, minutes] of visitMinutesOf(problem, planned.tours)) {
      const known = earlier.get(stop)
      if (known) known.push(...minutes)
      else earlier.set(stop, minutes)
    }
    const startMinute = problem.startMinuteOfDay ?? 0
    if (problem.patrols.length > 0)
      service.push({ from: startMinute, to: startMinute + (problem.end - problem.start) / MINUTE })
    control.onProgress?.('tours', (index + 1) / demand.length)
  }

  const { entropy, byChance } = unpredictabilityOf(earlier, service)
  return {
    tours,
    benefit,
    bound,
    limit,
    perHotspot: [...sums.values()],
    unpredictability: entropy,
    unpredictabilityByChance: byChance,
    unpredictabilityCost: beforeSpreading > 0 ? 1 - benefit / beforeSpreading : 0,
    reasons,
  }
}

function onShift(reason: Reason, { date, shift }: ShiftDemand): Reason {
  return { key: reason.key, params: { date, shift, ...reason.params } }
}

/** Stops of the shift that are none of its patrols'. */
function unvisited(whole: TourProblem, walked: TourProblem): Tours['perStop'] {
  const kept = new Set(walked.stops)
  return whole.stops
    .filter((stop) => !kept.has(stop))
    .map((stop) => ({
      stop: stop.id,
      benefit: 0,
      limit: createCalm(stop.weightedRate, whole.parameters).limit,
      visits: 0,
      detection: 0,
    }))
}

function addUp(
  perStop: Tours['perStop'],
  sums: Map<string, { benefit: number; limit: number; visits: number; detection: number }>,
) {
  for (const part of perStop) {
    const sum = sums.get(part.stop)
    if (!sum) continue
    sum.benefit += part.benefit
    sum.limit += part.limit
    sum.visits += part.visits
    sum.detection += part.detection
  }
}

/** Walking distances in metres between station and hotspots, row by row, the station first. */
export function walkMetresBetween(
  { station, presence }: Pick<PlanInput, 'station' | 'presence'>,
  hotspots: readonly Hotspot[],
  network: Network | null,
): Float64Array {
  const positions = [station.position, ...hotspots.map((hotspot) => hotspot.position)]
  return network
    ? walkDistances(network, positions, presence.detourFactor)
    : walkDistancesWithoutNetwork(positions, presence.detourFactor)
}

/** The patrols of a shift that can walk: led, and of two who are trained. */
function completePatrols(
  input: PlanInput,
  demand: ShiftDemand,
  assignments: readonly Assignment[],
): ShiftDemand['patrols'] {
  const trainees = new Set(input.staff.filter(({ trainee }) => trainee).map(({ number }) => number))
  const here = assignments.filter((a) => a.date === demand.date && a.shift === demand.shift)
  const leads = new Set(here.filter((a) => a.post === 'patrol-leader').map((a) => a.patrol))
  const seconds = new Set(here.filter((a) => a.post === 'patrol-member' && !trainees.has(a.staff)).map((a) => a.patrol))
  return demand.patrols.filter(({ patrol }) => leads.has(patrol) && seconds.has(patrol))
}

/**
 * What one shift of one day asks of its patrols, hotspots held back that day among the stops.
 *
 * @param walkMetres as `walkMetresBetween` gives it
 */
export function problemOfShift(
  input: PlanInput,
  hotspots: readonly Hotspot[],
  { date, shift: key }: Pick<ShiftDemand, 'date' | 'shift'>,
  walkMetres: Float64Array,
  { patrols, earlierVisitMinutes }: Pick<TourProblem, 'patrols' | 'earlierVisitMinutes'>,
): TourProblem {
  const shift = input.shifts.find((candidate) => candidate.key === key)
  if (!shift) throw new RangeError(`demand asks for an unknown shift: ${key}`)
  const span = shiftSpan(date, shift, input.timeZone)
  const spanMinutes = (span.end - span.start) / MINUTE
  // the break that everybody's rule set is content with
  const breakMinutes = Math.max(0, ...input.ruleSets.map((rules) => breakOwed(spanMinutes, rules)))
  return createTourProblem({
    ...streetSpan(date, shift, input.timeZone),
    timeZone: input.timeZone,
    hotspots,
    walkMetres,
    patrols,
    breakMinutes,
    // § 4 ArbZG: nobody works more than six hours without a break, before or after it; set-up and hand-over are work
    breakLatestMinutes: Math.max(0, 6 * 60 - shift.setupMinutes),
    breakEarliestMinutes: Math.max(0, spanMinutes - 6 * 60 - breakMinutes - shift.setupMinutes),
    earlierVisitMinutes,
    parameters: input.presence,
  })
}
