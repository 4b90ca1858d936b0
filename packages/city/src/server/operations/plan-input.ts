import { defaultPresenceParameters, requirePresenceParameters } from 'planning/presence/parameters'
import type { Area } from 'planning/model'
import type { PlanInput } from 'planning/plan'
import type { Pin, Post } from 'planning/roster/model'
import { listDisturbanceTypes, toPlanningTypes } from '../city/catalogue.ts'
import type { City } from '../city.ts'
import { holidayDates } from '../city/holidays.ts'
import { getNetwork } from '../city/map-layers.ts'
import { listPlaces } from '../city/places.ts'
import { getSettings, type Settings } from '../city/settings.ts'
import { listIncidents } from '../reports/incidents/read.ts'
import { listStaff } from '../staff/staff.ts'
import { withPromisedShifts } from './promised-shifts.ts'
import type { Operation } from './read-operations.ts'

export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** The upright rectangle around an area, degrees. */
export function boxOf(area: Area): Box {
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
  let [south, west, north, east] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of rings.flat()) {
    south = Math.min(south, lat)
    west = Math.min(west, lon)
    north = Math.max(north, lat)
    east = Math.max(east, lon)
  }
  return { south, west, north, east }
}

/** The incidents an operation's plan is made of, as instants: from … to, epoch ms. */
export function incidentWindow(
  operation: Operation,
  { timeZone, planning }: Pick<Settings, 'timeZone' | 'planning'>,
  now: number,
): { from: number; to: number } {
  // a plan made after the fact (the demo's closed operation) must not know what came later
  const to = Math.min(now, Temporal.PlainDate.from(operation.first_day).toZonedDateTime(timeZone).epochMilliseconds)
  // civil days: what is counted in hours begins an hour into its first day where the clocks have changed meanwhile
  const from = Temporal.Instant.fromEpochMilliseconds(to)
    .toZonedDateTimeISO(timeZone)
    .subtract({ days: planning.windowWeeks * 7 })
    .startOfDay().epochMilliseconds
  return { from, to }
}

/** Everything the planner needs for one operation, read from the rooms that own it. */
export async function planInputOf(city: City, operation: Operation): Promise<PlanInput> {
  const { db } = city
  const settings = await getSettings(db)
  const lastDay = Temporal.PlainDate.from(operation.first_day).add({ days: operation.days - 1 })
  const firstDay = Temporal.PlainDate.from(operation.first_day)
  const { from: windowStart, to: asOf } = incidentWindow(operation, settings, city.clock.now())
  const presence = { ...defaultPresenceParameters, ...settings.planning.presence }
  requirePresenceParameters(presence)
  const pins = await db.selectFrom('pin').selectAll().where('operation_id', '=', operation.id).orderBy('id').execute()
  return {
    name: operation.name,
    timeZone: settings.timeZone,
    incidents: await listIncidents(db, { box: boxOf(operation.area), from: windowStart, to: asOf }),
    types: toPlanningTypes(await listDisturbanceTypes(db)),
    area: operation.area,
    bands: settings.planning.timeBands,
    asOf,
    places: (await listPlaces(db)).map(({ name, position }) => ({ name, position })),
    station: {
      name: operation.station_name,
      position: { lat: operation.station_lat, lon: operation.station_lon },
    },
    network: await getNetwork(db),
    from: operation.first_day,
    days: operation.days,
    shifts: operation.shifts,
    staffPerDay: operation.staff_per_day,
    plainclothesShare: operation.plainclothes_share,
    regularServicePerDay: operation.regular_service,
    // two months either side: a rest day for a holiday may be owed for eight weeks (§ 11 ArbZG)
    holidays: holidayDates(
      settings.land,
      firstDay.subtract({ days: 60 }).toString(),
      lastDay.add({ days: 60 }).toString(),
    ),
    staff: await withPromisedShifts(db, operation, { staff: await listStaff(db), ruleSets: settings.ruleSets }),
    ruleSets: settings.ruleSets,
    pins: pins.map((pin): Pin => ({
      staff: pin.staff,
      date: pin.date,
      shift: pin.shift,
      ...(pin.post ? { post: pin.post as Post } : {}),
      ...(pin.patrol === null ? {} : { patrol: pin.patrol }),
    })),
    presence,
    windowWeeks: settings.planning.windowWeeks,
  }
}
