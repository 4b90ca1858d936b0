import { areaSquareMetres, MAX_AREA_SQUARE_METRES } from 'planning/geo/area'
import { createZoneClock } from 'planning/geo/zone-clock'
import { findHotspots } from 'planning/hotspots/find-hotspots'
import type { HotspotMap } from 'planning/hotspots/find-hotspots'
import { ALL_DAY } from 'planning/hotspots/time-bands'
import type { Area, Hotspot, Incident, Reason, TimeBand } from 'planning/model'
import type { Caller, Role } from '../caller.ts'
import { requireRole } from '../caller.ts'
import { listDisturbanceTypes, toPlanningTypes } from '../city/catalogue.ts'
import type { DisturbanceTypeView } from '../city/catalogue.ts'
import type { City } from '../city.ts'
import { listPlaces } from '../city/places.ts'
import { getSettings } from '../city/settings.ts'
import type { Figure } from '../figure.ts'
import { countIncidents, listIncidents } from '../reports/incidents/read.ts'
import { knownAreas } from '../operations/setup-defaults.ts'
import type { KnownArea } from '../operations/setup-defaults.ts'
import { areaOfCity } from './area-of-city.ts'
import type { SituationFilter } from './filter.ts'
import { situationFigures } from './situation-figures.ts'

const situationReaders: readonly Role[] = [
  'administrator',
  'reports-desk',
  'planner',
  'operations-lead',
  'control-room',
  'head',
]

/** Where the real hotspots are, at which hours, and how sure we are. */
export interface Situation {
  readonly filter: SituationFilter
  readonly areas: readonly KnownArea[]
  readonly types: readonly DisturbanceTypeView[]
  /** bands that can be chosen; only `all-day` where too few times of day are known */
  readonly bands: readonly TimeBand[]
  /** the chosen band: one the data can tell about */
  readonly band: string
  readonly area: Area | null
  readonly map: HotspotMap | null
  /** hotspots of the chosen band, in their order; all of them for the whole day */
  readonly hotspots: readonly Hotspot[]
  /** incidents by weekday (Monday first) and hour of the minute-precise ones; null where the data cannot tell */
  readonly week: readonly (readonly number[])[] | null
  readonly figures: readonly Figure[]
  readonly reasons: readonly Reason[]
  readonly asOf: number
  readonly timeZone: string
  readonly generated: boolean
}

export async function getSituation(city: City, caller: Caller | null, filter: SituationFilter): Promise<Situation> {
  requireRole(caller, ...situationReaders)
  const { db, clock } = city
  const settings = await getSettings(db)
  const [areas, types, places] = [await knownAreas(city), await listDisturbanceTypes(db), await listPlaces(db)]
  const asOf = clock.now()
  const chosen = areas.find((choice) => choice.key === filter.area)
  const wanted = typesOf(filter, types)
  const incidents = await listIncidents(db, {
    from: asOf - (filter.weeks * 7 + 1) * 86_400_000,
    to: asOf,
    ...(wanted ? { types: wanted } : {}),
    ...(filter.source === 'all' ? {} : { sources: [filter.source] }),
  })
  const found = chosen?.area ?? areaOfCity(incidents)
  const size = found ? areaSquareMetres(found) : 0
  const isTooLarge = size > MAX_AREA_SQUARE_METRES
  const area = isTooLarge ? null : found
  const map =
    area &&
    findHotspots({
      incidents,
      types: toPlanningTypes(types),
      area,
      bands: settings.planning.timeBands,
      asOf,
      timeZone: settings.timeZone,
      windowWeeks: filter.weeks,
      places: places.map(({ name, position }) => ({ name, position })),
    })
  const bands = map?.bands.map(({ band }) => band) ?? []
  const band = bands.some(({ key }) => key === filter.band) ? filter.band : ALL_DAY
  const hotspots = (map?.hotspots ?? []).filter((h) => band === ALL_DAY || h.bands.some((one) => one.band === band))
  const base = {
    filter: { ...filter, area: chosen ? filter.area : 'city' },
    areas,
    types,
    bands,
    band,
    area,
    map,
    hotspots,
    week: map && map.dayPreciseShare <= 0.5 ? weekOf(incidents, map, settings.timeZone) : null,
    reasons: isTooLarge
      ? [{ key: 'hotspots.area-too-large', params: { squareKilometres: Math.round(size / 1e6) } }]
      : (map?.reasons ?? []),
    asOf,
    timeZone: settings.timeZone,
    generated: (await countIncidents(db)).generated,
  }
  return { ...base, figures: situationFigures(base, chosen?.label ?? null) }
}

/** @returns null for all types */
function typesOf(filter: SituationFilter, types: readonly DisturbanceTypeView[]): string[] | null {
  if (filter.type === 'all') return null
  const group = filter.type.startsWith('group:') ? filter.type.slice('group:'.length) : null
  return types.filter((type) => (group ? type.group === group : type.key === filter.type)).map(({ key }) => key)
}

function weekOf(incidents: readonly Incident[], map: HotspotMap, timeZone: string): number[][] {
  const clock = createZoneClock(timeZone)
  const cells = new Set(map.cells)
  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0))
  for (const { time, precision, cell } of incidents) {
    if (precision !== 'minute' || time < map.windowFrom || time >= map.windowTo || !cells.has(cell)) continue
    const hour = clock.hourOfWeek(time)
    hours[Math.floor(hour / 24)][hour % 24]++
  }
  return hours
}
