import { cellsOfArea, createCellGrid, type CellGrid } from '../geo/cells.ts'
import { isPosition } from '../geo/distance.ts'
import { createZoneClock, dateOfCivilDay, instantOf, type ZoneClock } from '../geo/zone-clock.ts'
import type { Area, DisturbanceType, Incident } from '../model.ts'
import { groupByCell, type IncidentColumns } from './intensity.ts'

/** Which incidents to look at. */
export interface ObservationInput {
  readonly incidents: readonly Incident[]
  /** every type that occurs */
  readonly types: readonly DisturbanceType[]
  /** the area looked at, or its H3 cells (resolution 10), empty ones too */
  readonly area: Area | readonly string[]
  /** what is later is left out, epoch ms */
  readonly asOf: number
  /** IANA zone of the city */
  readonly timeZone: string
  /** default 12 */
  readonly windowWeeks?: number
}

/** Where each incident given ended up; they add up to all of them. */
export interface IncidentCounts {
  /** in area and window, and looked at */
  readonly used: number
  readonly afterAsOf: number
  readonly beforeWindow: number
  readonly outsideArea: number
  /** in area and window, but known from enforcement records only */
  readonly enforcement: number
}

/** The incidents of an area in a window of whole civil weeks, as columns. */
export interface Observation {
  readonly grid: CellGrid
  readonly clock: ZoneClock
  readonly asOf: number
  /** start of the first civil day, epoch ms */
  readonly from: number
  /** asOf, or the end of its day where a report of that day is known by day only, epoch ms */
  readonly to: number
  readonly weeks: number
  /** when reports begin: `from`, or the first day with a report where that is later, epoch ms */
  readonly observedFrom: number
  readonly incidents: readonly Incident[]
  readonly columns: IncidentColumns
  /** day of the window, 0 = its first */
  readonly day: Uint16Array
  readonly type: Uint16Array
  readonly types: readonly DisturbanceType[]
  /** incidents of cell c are order[starts[c]] … order[starts[c + 1] − 1] */
  readonly byCell: { readonly starts: Uint32Array; readonly order: Uint32Array }
  readonly counts: IncidentCounts
  /** true if every incident is an enforcement record and these are looked at for want of others */
  readonly enforcementOnly: boolean
}

const WEEK_MS = 7 * 86_400_000

/**
 * Selects and indexes incidents. The window is whole civil days, the last one that of `asOf`, at most `windowWeeks` × 7 of
 * them and no more weeks than there are reports for (no week is called quiet that nobody recorded).
 *
 * Incidents known from enforcement records only are left out; where there are no others and `enforcementAlone` is
 * `mark`, they are taken.
 *
 * @throws RangeError if an incident has no valid position, time or known type, or asOf, zone or weeks are not valid
 */
export function observe(input: ObservationInput, enforcementAlone: 'refuse' | 'mark'): Observation {
  const { incidents, types, asOf, timeZone, windowWeeks = 12 } = input
  if (!Number.isFinite(asOf)) throw new RangeError(`asOf is not an instant: ${asOf}`)
  if (!Number.isInteger(windowWeeks) || windowWeeks < 1 || windowWeeks > 1000)
    throw new RangeError(`a window of ${windowWeeks} weeks`)
  const typeIndex = new Map(types.map((type, index) => [type.key, index]))
  for (const incident of incidents) checkIncident(incident, typeIndex)

  const clock = createZoneClock(timeZone)
  const grid = createCellGrid('type' in input.area ? cellsOfArea(input.area) : input.area)
  const window = windowOf(incidents, asOf, windowWeeks, clock)
  const { kept, counts, enforcementOnly } = select(incidents, asOf, window.from, grid, enforcementAlone)

  const columns = {
    cell: Uint32Array.from(kept, (incident) => grid.indexOf.get(incident.cell)!),
    hourOfWeek: Uint8Array.from(kept, (incident) => clock.hourOfWeek(incident.time)),
    dayPrecise: Uint8Array.from(kept, (incident) => (incident.precision === 'day' ? 1 : 0)),
    ageWeeks: Float64Array.from(kept, (incident) => (asOf - incident.time) / WEEK_MS),
  }
  return {
    grid,
    clock,
    asOf,
    ...window,
    incidents: kept,
    columns,
    day: Uint16Array.from(kept, (incident) => clock.civilDay(incident.time) - window.firstDay),
    type: Uint16Array.from(kept, (incident) => typeIndex.get(incident.type)!),
    types,
    byCell: groupByCell(columns.cell, grid.cells.length),
    counts,
    enforcementOnly,
  }
}

function checkIncident({ id, position, time, type }: Incident, types: ReadonlyMap<string, number>): void {
  if (!isPosition(position)) throw new RangeError(`incident ${id}: not a position`)
  if (!Number.isFinite(time)) throw new RangeError(`incident ${id}: time is not an instant`)
  if (!types.has(type)) throw new RangeError(`incident ${id}: unknown type "${type}"`)
}

function windowOf(incidents: readonly Incident[], asOf: number, windowWeeks: number, clock: ZoneClock) {
  const asOfDay = clock.civilDay(asOf)
  let firstTime = asOf
  let reportsOnAsOfDay = false
  let byDayOnAsOfDay = false
  for (const { time, precision } of incidents) {
    if (time > asOf) continue
    if (time < firstTime) firstTime = time
    if (clock.civilDay(time) !== asOfDay) continue
    reportsOnAsOfDay = true
    if (precision === 'day') byDayOnAsOfDay = true
  }
  // an asOf of exactly midnight ends the day before
  const lastDay = reportsOnAsOfDay ? asOfDay : clock.civilDay(asOf - 1)
  const recordedDays = lastDay - clock.civilDay(firstTime) + 1
  const weeks = Math.min(windowWeeks, Math.max(1, Math.ceil(recordedDays / 7)))
  const firstDay = lastDay - 7 * weeks + 1
  const startOf = (day: number) => instantOf(dateOfCivilDay(day), '00:00', clock.timeZone)
  const from = startOf(firstDay)
  return {
    firstDay,
    from,
    to: byDayOnAsOfDay ? startOf(lastDay + 1) : asOf,
    weeks,
    observedFrom: Math.max(from, startOf(Math.min(lastDay, clock.civilDay(firstTime)))),
  }
}

const isEnforcementOnly = ({ sources }: Incident) =>
  sources.length > 0 && sources.every((source) => source === 'enforcement')

function select(
  incidents: readonly Incident[],
  asOf: number,
  from: number,
  grid: CellGrid,
  enforcementAlone: 'refuse' | 'mark',
) {
  let [afterAsOf, beforeWindow, outsideArea] = [0, 0, 0]
  const others: Incident[] = []
  const enforcement: Incident[] = []
  for (const incident of incidents) {
    if (incident.time > asOf) afterAsOf++
    else if (incident.time < from) beforeWindow++
    else if (!grid.indexOf.has(incident.cell)) outsideArea++
    else if (isEnforcementOnly(incident)) enforcement.push(incident)
    else others.push(incident)
  }
  const enforcementOnly = enforcementAlone === 'mark' && others.length === 0 && enforcement.length > 0
  const kept = enforcementOnly ? enforcement : others
  return {
    kept,
    enforcementOnly,
    counts: {
      used: kept.length,
      afterAsOf,
      beforeWindow,
      outsideArea,
      enforcement: enforcementOnly ? 0 : enforcement.length,
    },
  }
}
