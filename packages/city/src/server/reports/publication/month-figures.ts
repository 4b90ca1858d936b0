import { listDistrictNames } from '../../city/districts.ts'
import type { Database } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import { listPublishedUnits } from './list-published.ts'

/** All types of a place have room on one page. */
const mostTypes = 500

/**
 * Incidents of a whole month by type, of the city or of one Stadtbezirk: the published numbers, as they stand in the open
 * data, and nothing else. There is no sum over types: it would leave out what is withheld and say too little.
 *
 * @param month "2025-10"
 * @param place key of a Stadtbezirk, '' for the city
 * @returns keys are those of the types; nothing where nothing is published
 */
export function publishedMonthFigures(
  db: Database,
  { month, place }: { readonly month: string; readonly place: string },
): Promise<Figure[]> {
  return publishedFigures(db, { months: [month], places: [place] })
}

/** The same of several months and places: the newest month first, of a month type by type. */
export async function publishedFigures(
  db: Database,
  { months, places }: { readonly months: readonly string[]; readonly places: readonly string[] },
): Promise<Figure[]> {
  const { units } = await listPublishedUnits(
    db,
    { levels: ['city', 'district'], months, places },
    { limit: mostTypes * months.length * places.length, offset: 0 },
  )
  const districts = await listDistrictNames(db)
  return units.flatMap(({ type, month, place, incidents, generated, publishedAt }) => {
    const name = districts.get(place)?.name
    if (place !== '' && name === undefined) return []
    const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
    const period = { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString() }
    return {
      ...{ key: type, value: incidents, unit: 'incidents', kind: 'counted', period },
      places: name === undefined ? [] : [name],
      origin: { query: 'reports.published-month', parameters: { month, place }, asOf: publishedAt, generated },
    }
  })
}
