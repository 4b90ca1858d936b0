import { areaSquareMetres, MAX_AREA_SQUARE_METRES } from 'planning/geo/area'
import { instantOf } from 'planning/geo/zone-clock'
import { findHotspots } from 'planning/hotspots/find-hotspots'
import { recordAudit } from '../audit/record.ts'
import { commandLine } from '../caller.ts'
import { listDisturbanceTypes, toPlanningTypes } from '../city/catalogue.ts'
import type { City, Database } from '../city.ts'
import { getSettings } from '../city/settings.ts'
import type { Figure } from '../figure.ts'
import { countIncidents, listIncidents } from '../reports/incidents/read.ts'
import { listPublishedUnits, publishedMonths } from '../reports/publication/list-published.ts'
import { areaOfCity } from './area-of-city.ts'

const weeks = 12
const monthsBack = 12

/**
 * How many areas with many reports there were in the city, in the twelve weeks until the end of a published month: only how
 * many, never where.
 *
 * @param month "2025-10"
 * @returns the figure `busy-areas`; nothing for a month that was not counted
 */
export async function publicAreas(db: Database, { month }: { readonly month: string }): Promise<Figure[]> {
  const row = await db.selectFrom('public_area_count').selectAll().where('month', '=', month).executeTakeFirst()
  if (!row) return []
  const { start, next } = windowOf(month)
  return [
    {
      ...{ key: 'busy-areas', value: row.areas, unit: 'busy-areas', kind: 'counted', places: [] },
      period: { from: start.toString(), to: next.subtract({ days: 1 }).toString() },
      origin: {
        query: 'situation.public-areas',
        parameters: { month },
        asOf: row.counted_at.getTime(),
        generated: row.generated,
      },
    },
  ]
}

/**
 * Counts them for the newest months that are published and not counted yet; a month counted stays as it was, as all that is
 * published does. Types where people may be in distress, and those nobody has judged, are left out before anything is
 * counted, so that no area tells where people sleep or use drugs; an area counts where at least one of its cells has a
 * published number of its own in these months, so that it says nothing of fewer than five.
 *
 * @returns how many months were counted
 */
export async function countPublicAreas(city: City): Promise<number> {
  const published = await publishedMonths(city.db, ['cell'])
  if (!published) return 0
  const last = Temporal.PlainYearMonth.from(published.to)
  const months = Array.from({ length: monthsBack }, (_, back) => last.subtract({ months: back }).toString())
  const rows = await city.db.selectFrom('public_area_count').select('month').where('month', 'in', months).execute()
  const known = new Set(rows.map(({ month }) => month))
  let counted = 0
  for (const month of months) {
    if (month < published.from || known.has(month)) continue
    const areas = await countAreas(city, month)
    if (areas === null) continue
    const { generated } = await countIncidents(city.db)
    await city.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('public_area_count')
        .values({ month, areas, generated, counted_at: new Date(city.clock.now()) })
        .onConflict((conflict) => conflict.column('month').doNothing())
        .execute()
      await recordAudit(trx, city, commandLine, {
        ...{ action: 'situation.count-areas', subjectKind: 'published-month', subjectId: month, details: { areas } },
      })
    })
    counted++
  }
  return counted
}

/** Null where no cell of the month is published, or the city is too large to tell. */
async function countAreas({ db }: City, month: string): Promise<number | null> {
  const { timeZone, planning } = await getSettings(db)
  const { start, next } = windowOf(month)
  const { units } = await listPublishedUnits(
    db,
    { levels: ['cell'], fromMonth: start.toPlainYearMonth().toString(), toMonth: month },
    { limit: 1_000_000, offset: 0 },
  )
  if (!units.some((unit) => unit.month === month)) return null
  const types = (await listDisturbanceTypes(db)).filter(({ sensitive, fromImport }) => !sensitive && !fromImport)
  const [from, to] = [start, next].map((date) => instantOf(date.toString(), '00:00', timeZone))
  const incidents = await listIncidents(db, { from, to, types: types.map(({ key }) => key) })
  const area = areaOfCity(incidents)
  if (!area || areaSquareMetres(area) > MAX_AREA_SQUARE_METRES) return null
  const { hotspots } = findHotspots({
    ...{ incidents, types: toPlanningTypes(types), area, bands: planning.timeBands, asOf: to, timeZone },
    ...{ windowWeeks: weeks, places: [] },
  })
  const cells = new Set(units.map(({ place }) => place))
  return hotspots.filter((hotspot) => hotspot.cells.some((cell) => cells.has(cell))).length
}

/** The twelve weeks until the end of a month: first day, and the day after the last. */
function windowOf(month: string): { start: Temporal.PlainDate; next: Temporal.PlainDate } {
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 })
  return { start: next.subtract({ weeks }), next }
}
