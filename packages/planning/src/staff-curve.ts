import { buildNetwork } from './geo/network.ts'
import { civilDayOf, dateOfCivilDay } from './geo/zone-clock.ts'
import type { Control, Hotspot, Reason } from './model.ts'
import { hotspotsFor } from './plan-operation.ts'
import type { PlanInput } from './plan.ts'
import { problemOfShift, walkMetresBetween } from './plan-tours.ts'
import { createCalm } from './presence/benefit.ts'
import { heldBackOn } from './presence/held-back.ts'
import { kneeOf } from './presence/knee.ts'
import { percentOf } from './presence/say-lost-hours.ts'
import { createRandom } from './random.ts'
import { splitDemand } from './roster/demand.ts'
import { fitToOperation } from './roster/fit-to-operation.ts'
import type { ShiftDemand } from './roster/model.ts'
import { createStaffCheck } from './roster/staff-limit.ts'
import { addPatrols, type Step } from './tours/add-patrols.ts'
import type { TourProblem } from './tours/model.ts'
import { withoutStops } from './tours/problem.ts'

/** Changes tried each time a patrol joins a shift; ten times as many gain half a percent in the demo. */
export const defaultCurveIterations = 600

/** One shift of one day with every number of uniformed patrols. */
export interface ShiftLadder {
  readonly date: string
  readonly shift: string
  readonly problem: TourProblem
  /** benefit without any limit, hotspots held back among it */
  readonly limit: number
  /** index = uniformed patrols */
  readonly steps: readonly Step[]
}

/** An operation with every headcount up to twice the one asked for: what the curve and comparisons are read from. */
export interface StaffLadder {
  readonly input: PlanInput
  readonly hotspots: readonly Hotspot[]
  readonly shifts: readonly ShiftLadder[]
  /** index = staff a day */
  readonly demand: readonly (readonly ShiftDemand[])[]
}

/** What so many staff a day bring. */
export interface StaffPoint {
  readonly staff: number
  /** uniformed patrols on the street over all shifts and days */
  readonly patrols: number
  readonly visits: number
  readonly benefit: number
  /** of the benefit without any limit; null where nothing is to be calmed */
  readonly share: number | null
  /** false where no roster of the staff there are could fill the posts; true proves nothing (`createStaffCheck`) */
  readonly staffable: boolean
}

export interface StaffCurve {
  /** 0 … twice the headcount asked for */
  readonly points: readonly StaffPoint[]
  /** staff a day beyond which more bring clearly less; null = cannot tell */
  readonly knee: number | null
  /** most staff a day not ruled out by absences, hours and leaders */
  readonly mostStaffable: number
  readonly reasons: readonly Reason[]
}

/**
 * Every shift of the operation with 0, 1, … as many uniformed patrols as twice its headcount gives, each step from the one
 * before. Who works is not asked: patrols count as staffed. Plain clothes bring no presence and are left out.
 *
 * @param control `iterations` are changes tried at each step (`defaultCurveIterations`); stopped, the rest is greedy
 * @throws RangeError where the input contradicts itself
 */
export function climbStaff(input: PlanInput, control: Control): StaffLadder {
  const dates = Array.from({ length: input.days }, (_, day) => dateOfCivilDay(civilDayOf(input.from) + day))
  const { hotspots } = hotspotsFor(input)
  const walkMetres = walkMetresBetween(input, hotspots, input.network && buildNetwork(input.network))
  const demand = Array.from(
    { length: 2 * input.staffPerDay + 1 },
    (_, staffPerDay) => splitDemand({ ...input, dates, staffPerDay }).demand,
  )
  const random = createRandom(control.seed).stream('staff curve')
  const pairs = dates.flatMap((date) => input.shifts.map(({ key }) => ({ date, shift: key })))
  const shifts = pairs.map((pair, index): ShiftLadder => {
    const whole = problemOfShift(input, hotspots, pair, walkMetres, { patrols: [], earlierVisitMinutes: new Map() })
    const problem = withoutStops(whole, heldBackOn(input, pair.date))
    const most = Math.max(...demand.map((posts) => uniformedOn(posts, pair)))
    const steps = addPatrols(problem, most, {
      ...control,
      seed: random.below(0x100000000),
      onProgress: (share) => control.onProgress?.((index + share) / pairs.length),
    })
    const limit = whole.stops.reduce((sum, stop) => sum + createCalm(stop.weightedRate, input.presence).limit, 0)
    return { ...pair, problem, limit, steps }
  })
  return { input, hotspots, shifts, demand }
}

/**
 * The curve from staff a day to expected presence, 0 … twice the headcount asked for, and its knee. It never falls: patrols on
 * every shift only grow with the headcount (`splitDemand`), and so does what they bring (`addPatrols`).
 */
export function staffCurve(ladder: StaffLadder): StaffCurve {
  const { input, demand } = ladder
  const dates = [...new Set(ladder.shifts.map(({ date }) => date))]
  const people = fitToOperation({ dates, shifts: input.shifts, staff: input.staff, pins: input.pins })
  const couldBeStaffed = createStaffCheck({ ...input, dates, staff: people.staff, pins: people.pins })
  const points = demand.map((posts, staff) => ({ ...pointAt(ladder, staff), staffable: couldBeStaffed(posts) }))
  const limit = points.findIndex(({ staffable }) => !staffable)
  const mostStaffable = limit < 0 ? points.length - 1 : Math.max(0, limit - 1)
  const found = kneeOf(points.map(({ staff, benefit }) => ({ x: staff, y: benefit })))
  const range = { most: points.length - 1 }
  const reasons: Reason[] =
    found.knee !== null
      ? [
          {
            key: 'plan.what-if.knee',
            params: { staff: found.knee, percent: percentOf(points[found.knee].share), ...range },
          },
        ]
      : found.why === 'flat'
        ? [{ key: 'plan.what-if.knee-flat', params: range }]
        : [{ key: 'plan.what-if.knee-straight', params: range }]
  if (mostStaffable < points.length - 1)
    reasons.push({ key: 'plan.what-if.staff-limit', params: { staff: mostStaffable } })
  return { points, knee: found.knee, mostStaffable, reasons }
}

/** What a headcount brings, without asking whether it can be staffed. */
export function pointAt({ shifts, demand }: StaffLadder, staff: number): Omit<StaffPoint, 'staffable'> {
  let [patrols, visits, benefit, limit] = [0, 0, 0, 0]
  for (const shift of shifts) {
    const uniformed = uniformedOn(demand[staff], shift)
    const step = shift.steps[uniformed]
    patrols += uniformed
    visits += step.stays.reduce((sum, stays) => sum + stays.length, 0)
    benefit += step.benefit
    limit += shift.limit
  }
  return { staff, patrols, visits, benefit, share: limit > 0 ? benefit / limit : null }
}

/** Uniformed patrols a demand has on one shift of one day. */
export function uniformedOn(
  demand: readonly ShiftDemand[],
  { date, shift }: Pick<ShiftDemand, 'date' | 'shift'>,
): number {
  const here = demand.find((posts) => posts.date === date && posts.shift === shift)
  return here?.patrols.filter(({ attire }) => attire === 'uniform').length ?? 0
}
