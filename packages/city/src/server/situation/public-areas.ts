import { areaSquareMetres, MAX_AREA_SQUARE_METRES } from 'planning/geo/area'
import { instantOf } from 'planning/geo/zone-clock'
import { findHotspots } from 'planning/hotspots/find-hotspots'
import { listDisturbanceTypes, toPlanningTypes } from '../city/catalogue.ts'
import type { City } from '../city.ts'
import { getSettings } from '../city/settings.ts'
import type { Figure } from '../figure.ts'
import { countIncidents, listIncidents } from '../reports/incidents/read.ts'
import { listPublishedUnits } from '../reports/publication/list-published.ts'
import { areaOfCity } from './area-of-city.ts'

const weeks = 12

/**
 * How many areas with many reports there were in the city, in the twelve weeks until the end of a published month: only how
 * many, never where. Types where people may be in distress, and those nobody has judged, are left out before anything is
 * counted, so that no area tells where people sleep or use drugs; an area counts where at least one of its cells has a
 * published number of its own in these months, so that it says nothing of fewer than five.
 *
 * @param month "2025-10"
 * @returns the figure `busy-areas`; nothing for a month of which no cell is published
 */
export async function publicAreas(city: City, { month }: { readonly month: string }): Promise<Figure[]> {
  const { db } = city
  const { timeZone, planning } = await getSettings(db)
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 })
  const start = next.subtract({ weeks })
  const { units } = await listPublishedUnits(
    db,
    { levels: ['cell'], fromMonth: start.toPlainYearMonth().toString(), toMonth: month },
    { limit: 1_000_000, offset: 0 },
  )
  if (!units.some((unit) => unit.month === month)) return []
  const types = (await listDisturbanceTypes(db)).filter(({ sensitive, fromImport }) => !sensitive && !fromImport)
  const [from, to] = [start, next].map((date) => instantOf(date.toString(), '00:00', timeZone))
  const incidents = await listIncidents(db, { from, to, types: types.map(({ key }) => key) })
  const area = areaOfCity(incidents)
  if (!area || areaSquareMetres(area) > MAX_AREA_SQUARE_METRES) return []
  const { hotspots } = findHotspots({
    ...{ incidents, types: toPlanningTypes(types), area, bands: planning.timeBands, asOf: to, timeZone },
    ...{ windowWeeks: weeks, places: [] },
  })
  const published = new Set(units.map(({ place }) => place))
  return [
    {
      key: 'busy-areas',
      value: hotspots.filter(({ cells }) => cells.some((cell) => published.has(cell))).length,
      unit: 'busy-areas',
      kind: 'counted',
      period: { from: start.toString(), to: next.subtract({ days: 1 }).toString() },
      places: [],
      origin: {
        query: 'situation.public-areas',
        parameters: { month },
        asOf: Math.max(...units.map(({ publishedAt }) => publishedAt)),
        generated: (await countIncidents(db)).generated,
      },
    },
  ]
}
