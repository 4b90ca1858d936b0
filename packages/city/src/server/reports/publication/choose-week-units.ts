import type { ChosenUnit } from './choose-published-units.ts'
import { isSafe, tallyOf, type CountedIncident } from './tally.ts'

/** Weekly numbers are told in steps of this. */
const step = 5

/** From here on every number told stands for five possible ones: ten for 8, 9, 10, 11 and 12. */
const fewestInWeek = 8

/** An incident of a week, and the month it is counted in. */
export interface WeekIncident extends CountedIncident {
  readonly month: string
}

/** A weekly number as it is told. */
export function roundedForWeek(incidents: number): number {
  return Math.round(incidents / step) * step
}

/**
 * Chooses which numbers of one week may be told, rounded: of all types together (they come without sensitive ones), for the
 * city and by Stadtbezirk. A week may lie in two months, whose numbers are public too: so each of its parts has to be safe
 * by itself. What the city has outside the Stadtbezirke told is as safe, or nothing is outside; else the smallest is withheld.
 *
 * @param districts keys of all Stadtbezirke with an outline
 */
export function chooseWeekUnits<I extends WeekIncident>(
  incidents: readonly I[],
  districts: readonly string[],
): ChosenUnit<I>[] {
  const all = incidents.filter(({ district }) => district !== null)
  const parts = new Set(all.map(({ month }) => month))
  const isSafeInEach = (own: readonly I[]) =>
    [...parts].every((part) => isSafe(tallyOf(own.filter(({ month }) => month === part))))
  const canBeTold = (own: readonly I[]) => own.length >= fewestInWeek && isSafeInEach(own)
  if (!canBeTold(all)) return []
  const told = [...Map.groupBy(all, ({ district }) => district!)]
    .filter(([, own]) => canBeTold(own))
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
  const toldKeys = new Set(told.map(([key]) => key))
  const rest = all.filter(({ district }) => !toldKeys.has(district!))
  if (!districts.every((key) => toldKeys.has(key)) && !isSafeInEach(rest)) told.pop()
  const unit = (level: 'city' | 'district', place: string, own: readonly I[]) => ({
    type: '',
    level,
    place,
    incidents: own,
  })
  return [unit('city', '', all), ...told.map(([key, own]) => unit('district', key, own))]
}
