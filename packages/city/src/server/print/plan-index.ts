import type { Hotspot, Position } from 'planning/model'
import type { Plan, PlannedTour } from 'planning/plan'
import type { Assignment, Shift, ShiftDemand } from 'planning/roster/model'

/** A plan's parts by what one looks them up by. */
export interface PlanIndex {
  /** all dates of the operation in order */
  readonly dates: readonly string[]
  readonly hotspot: (id: string) => Hotspot
  readonly shift: (key: string) => Shift
  /** what a date's shifts ask for, in the plan's order */
  readonly demandOf: (date: string) => readonly ShiftDemand[]
  readonly assignmentsOf: (date: string, shift: string) => readonly Assignment[]
  readonly toursOf: (date: string, shift: string) => readonly PlannedTour[]
  /** positions of a tour: its way, its stops, the station */
  readonly positionsOf: (tour: PlannedTour) => Position[]
}

export function indexPlan(plan: Plan): PlanIndex {
  const day = (offset: number) => Temporal.PlainDate.from(plan.from).add({ days: offset }).toString()
  const hotspots = new Map(plan.hotspots.map((hotspot) => [hotspot.id, hotspot]))
  const shifts = new Map(plan.shifts.map((shift) => [shift.key, shift]))
  const demand = Map.groupBy(plan.demand, (one) => one.date)
  const assignments = Map.groupBy(plan.assignments, (one) => `${one.date} ${one.shift}`)
  const tours = Map.groupBy(plan.tours, (one) => `${one.date} ${one.shift}`)
  return {
    dates: Array.from({ length: plan.days }, (_, offset) => day(offset)),
    hotspot: (id) => known(hotspots.get(id), `hotspot ${id}`),
    shift: (key) => known(shifts.get(key), `shift ${key}`),
    demandOf: (date) => demand.get(date) ?? [],
    assignmentsOf: (date, shift) => assignments.get(`${date} ${shift}`) ?? [],
    toursOf: (date, shift) => tours.get(`${date} ${shift}`) ?? [],
    positionsOf: (tour) => [plan.station.position, ...tour.path.map(([lon, lat]) => ({ lat, lon }))],
  }
}

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new RangeError(`the plan names ${what} but does not hold it`)
  return found
}
