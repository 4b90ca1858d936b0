import { areaContains } from 'planning/geo/area'
import type { Area, Incident } from 'planning/model'
import { listDisturbanceTypes } from '../city/catalogue.ts'
import { listDistricts } from '../city/districts.ts'
import { getSettings } from '../city/settings.ts'
import type { City } from '../city.ts'
import type { Figure } from '../figure.ts'
import { countIncidents, listIncidents } from './incidents.ts'

/** Fewer than this in a whole Stadtbezirk, and a number could point at somebody: it is not shown. */
const fewestShown = 5

/** How many districts the public page names. */
const districtsShown = 3

/**
 * What the public learns of the last seven whole days: incidents in the city, and the Stadtbezirke with most of them.
 * Sensitive types and types nobody has judged yet are left out altogether, so that no difference betrays them.
 *
 * @returns `incidents` for the city, then `district.<key>` for at most three districts, most first
 */
export async function publicWeek(city: City): Promise<Figure[]> {
  const { timeZone } = await getSettings(city.db)
  const today = Temporal.Instant.fromEpochMilliseconds(city.clock.now()).toZonedDateTimeISO(timeZone).toPlainDate()
  const first = today.subtract({ days: 7 })
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds
  const types = (await listDisturbanceTypes(city.db)).filter((type) => !type.sensitive && !type.fromImport)
  const filter = { from: startOf(first), to: startOf(today), types: types.map((type) => type.key) }
  const incidents = await listIncidents(city.db, filter)
  const { generated } = await countIncidents(city.db, filter)
  const figure = (key: string, value: number, places: readonly string[]): Figure => ({
    key,
    value,
    unit: 'incidents',
    kind: 'counted',
    period: { from: first.toString(), to: today.subtract({ days: 1 }).toString() },
    places,
    origin: {
      query: 'reports.public-week',
      parameters: { sensitiveTypes: false, days: 7 },
      asOf: city.clock.now(),
      generated,
    },
  })
  const districts = (await listDistricts(city.db)).filter(
    ({ parent, geometry }) => parent === null && geometry !== null,
  )
  const named = districts
    .map(({ key, name, geometry }) => ({ key, name, within: inside(incidents, geometry as Area) }))
    .filter(({ within }) => within.length >= fewestShown)
    .sort((a, b) => b.within.length - a.within.length || (a.name < b.name ? -1 : 1))
    .slice(0, districtsShown)
  return [
    figure('incidents', incidents.length, []),
    ...named.map(({ key, name, within }) => figure(`district.${key}`, within.length, [name])),
  ]
}

function inside(incidents: readonly Incident[], area: Area): Incident[] {
  return incidents.filter((incident) => areaContains(area, incident.position))
}
