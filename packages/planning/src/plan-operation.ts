import { createZoneClock, dateOfCivilDay, civilDayOf } from './geo/zone-clock.ts'
import { findHotspots, topCells } from './hotspots/find-hotspots.ts'
import type { HotspotMap } from './hotspots/find-hotspots.ts'
import type { Hotspot, Reason } from './model.ts'
import type { Plan, PlanControl, PlanInput, PlanResult } from './plan.ts'
import { planAllTours } from './plan-tours.ts'
import { heldBackReasons } from './presence/held-back.ts'
import { createRandom } from './random.ts'
import { checkedRoster } from './roster/checked.ts'
import { splitDemand } from './roster/demand.ts'
import { fitToOperation } from './roster/fit-to-operation.ts'
import { summariseRoster } from './roster/summarise.ts'
import { defaultRosterIterations, solveRoster } from './roster/solve.ts'
import type { Roster, RosterProblem, ShiftDemand } from './roster/model.ts'

/** Patrols know no more than so many places in a week; the ones with the highest expected weight are kept. */
const mostHotspots = 40
/** Where nothing is significant, patrols follow so many cells with most incidents, and the plan says so. */
const fallbackCells = 12

/**
 * The whole chain for one operation: hotspots from the incidents before `asOf`, posts from the headcount, a roster, a
 * walk for every patrol, what it brings and why it is as it is. The same input and seed give the same plan; a stopped run
 * gives the best so far, complete in form.
 *
 * @throws RangeError where the input contradicts itself, with a sentence that says where
 */
export function planOperation(input: PlanInput, control: PlanControl): PlanResult {
  const clock = createZoneClock(input.timeZone)
  const dates = Array.from({ length: input.days }, (_, day) => dateOfCivilDay(civilDayOf(input.from) + day))

  control.onProgress?.('hotspots', 0)
  const found = hotspotsFor(input)
  control.onProgress?.('hotspots', 1)

  const { demand, reasons: demandReasons } = splitDemand({
    dates,
    shifts: input.shifts,
    staffPerDay: input.staffPerDay,
    plainclothesShare: input.plainclothesShare,
    regularServicePerDay: input.regularServicePerDay,
  })
  const people = fitToOperation({ dates, shifts: input.shifts, staff: input.staff, pins: input.pins })
  const problem: RosterProblem = {
    timeZone: input.timeZone,
    dates,
    holidays: input.holidays,
    shifts: input.shifts,
    demand,
    staff: people.staff,
    ruleSets: input.ruleSets,
    maxPerDay: input.staffPerDay,
    pins: people.pins,
  }
  const searching = {
    seed: createRandom(control.seed).stream('roster').below(0x100000000),
    iterations: Math.ceil(defaultRosterIterations * (control.effort ?? 1)),
    stopped: control.stopped,
    onProgress: (share: number) => control.onProgress?.('roster', share),
  }
  const roster = checkedRoster(problem, solveRoster(problem, searching, control.highs))
  const tours = planAllTours(input, found.hotspots, demand, roster.assignments, control)

  const plan: Plan = {
    schema: 'augenmass-plan/1',
    name: input.name,
    timeZone: input.timeZone,
    asOf: new Date(input.asOf).toISOString(),
    from: input.from,
    days: input.days,
    seed: control.seed,
    area: input.area,
    station: input.station,
    shifts: input.shifts,
    demand,
    hotspots: found.hotspots,
    assignments: roster.assignments,
    openPosts: roster.openPosts,
    violations: roster.violations,
    tours: tours.tours,
    presence: {
      share: tours.limit > 0 ? tours.benefit / tours.limit : null,
      benefit: tours.benefit,
      bound: tours.bound,
      limit: tours.limit,
      perHotspot: tours.perHotspot.map(({ hotspot, benefit, limit, visits, detection }) => ({
        hotspot,
        share: limit > 0 ? benefit / limit : null,
        visits,
        detection,
      })),
      unpredictability: tours.unpredictability,
      unpredictabilityByChance: tours.unpredictabilityByChance,
      unpredictabilityCost: tours.unpredictabilityCost,
    },
    staffing: roster.staffing,
    staffPerDay: dates.map((date) => ({ date, people: peopleOn(roster, date) })),
    wishes: { met: roster.wishes.filter((wish) => wish.met).length, all: roster.wishes.length },
    regularService: dates.map((date) => regularServiceOn(roster, demand, date)),
    incidents: {
      used: found.counts.used,
      from: clock.at(found.windowFrom).date,
      to: clock.at(Math.max(found.windowFrom, found.windowTo - 1)).date,
      dayPreciseShare: found.dayPreciseShare,
    },
    reasons: [
      ...found.reasons,
      ...demandReasons,
      ...people.reasons,
      ...summariseRoster(roster),
      ...heldBackReasons(input, found.hotspots),
      ...oncePerSentence(tours.reasons),
    ],
  }
  return {
    plan,
    rosterPrivate: { schema: 'augenmass-roster-private/1', wishes: roster.wishes, fairness: roster.fairness },
  }
}

/** The hotspots patrols are sent to: the weightiest significant ones, or the cells with most incidents where there are none. */
export function hotspotsFor(input: PlanInput): Omit<HotspotMap, 'bands' | 'cells'> {
  const query = {
    incidents: input.incidents,
    types: input.types,
    area: input.area,
    bands: input.bands,
    asOf: input.asOf,
    timeZone: input.timeZone,
    windowWeeks: input.windowWeeks,
    places: input.places,
  }
  const found = findHotspots(query)
  if (found.hotspots.length > 0) return { ...found, hotspots: mostWeighty(found.hotspots) }
  // enforcement records alone make no hotspot; patrols that know nothing else may still start where they lie
  const top = topCells({ ...query, parameters: { enforcementAlone: 'mark' } }, fallbackCells)
  if (top.length === 0) return found
  const reason: Reason = { key: 'plan.follows-most-reported-cells', params: { cells: top.length } }
  return { ...found, hotspots: top, reasons: [...found.reasons, reason] }
}

function mostWeighty(hotspots: readonly Hotspot[]): Hotspot[] {
  return [...hotspots].sort((a, b) => a.number - b.number).slice(0, mostHotspots)
}

function peopleOn(roster: Roster, date: string): number {
  return roster.assignments.filter((a) => a.date === date && a.post !== 'regular-service').length
}

function regularServiceOn(roster: Roster, demand: readonly ShiftDemand[], date: string) {
  return {
    date,
    required: demand.reduce((sum, shift) => sum + (shift.date === date ? shift.regularService : 0), 0),
    filled: roster.assignments.filter((a) => a.date === date && a.post === 'regular-service').length,
  }
}

/** The same sentence about the same thing is said once. */
function oncePerSentence(reasons: readonly Reason[]): Reason[] {
  const said = new Map(reasons.map((reason) => [JSON.stringify([reason.key, reason.params]), reason]))
  return [...said.values()]
}
