import type { Area } from 'planning/model'
import type { Caller } from '../caller.ts'
import { requireRole } from '../caller.ts'
import type { City } from '../city.ts'
import { listDistricts } from '../city/districts.ts'
import { listPlaces } from '../city/places.ts'
import { getSettings } from '../city/settings.ts'
import { circleAround } from './circle.ts'
import type { OperationInput } from './operation-input.ts'

/** An area that can be named: `operation:<id>`, `district:<key>` or `place:<id>`. */
export interface KnownArea {
  readonly key: string
  readonly label: string
  readonly area: Area
}

const circleMetres = 400

/** Areas of operations, newest first, then districts with an outline. */
export async function knownAreas(city: City): Promise<KnownArea[]> {
  const operations = await city.db
    .selectFrom('operation')
    .select(['id', 'name', 'area'])
    .orderBy('first_day', 'desc')
    .execute()
  const districts = (await listDistricts(city.db)).filter(({ geometry }) => geometry !== null)
  return [
    ...operations.map(({ id, name, area }) => ({ key: `operation:${id}`, label: name, area })),
    ...districts.map(({ key, name, geometry }) => ({ key: `district:${key}`, label: name, area: geometry as Area })),
  ]
}

/** Areas to start from: known ones, and circles around squares and stations. */
export async function areaSuggestions(city: City, caller: Caller | null): Promise<KnownArea[]> {
  requireRole(caller, 'planner', 'operations-lead')
  const squares = (await listPlaces(city.db)).filter((place) => place.kind === 'square' || place.kind === 'station')
  return [
    ...(await knownAreas(city)),
    ...squares.map(({ id, name, position }) => ({
      key: `place:${id}`,
      label: `${name} · ${circleMetres} m`,
      area: circleAround(position, circleMetres),
    })),
  ]
}

/**
 * What the form for a new operation starts with: a week from next Sunday on, two shifts, the city's station, the area of
 * the newest operation or the one asked for.
 */
export async function newOperationDefaults(city: City, caller: Caller | null, areaKey: string | null) {
  requireRole(caller, 'planner', 'operations-lead')
  const settings = await getSettings(city.db)
  const suggestions = await areaSuggestions(city, caller)
  const today = Temporal.Instant.fromEpochMilliseconds(city.clock.now())
    .toZonedDateTimeISO(settings.timeZone)
    .toPlainDate()
  const station = settings.station ?? { name: '', lat: 0, lon: 0 }
  const setup: Omit<OperationInput, 'area'> & { area: Area | null } = {
    name: '',
    aims: '',
    area: (suggestions.find(({ key }) => key === areaKey) ?? suggestions[0])?.area ?? null,
    firstDay: today.add({ days: 7 - (today.dayOfWeek % 7) }).toString(),
    days: 7,
    shifts: [
      { key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 },
      { key: 'late', start: '15:30', end: '24:00', setupMinutes: 30, handoverMinutes: 15 },
    ],
    staffPerDay: 45,
    plainclothesShare: 0.2,
    regularService: 0,
    stationName: station.name,
    stationLat: station.lat,
    stationLon: station.lon,
    seed: 1,
  }
  return { setup, suggestions }
}
