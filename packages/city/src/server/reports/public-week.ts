import { sql } from 'kysely'
import { listDistrictNames } from '../city/districts.ts'
import type { Database } from '../city.ts'
import type { Figure } from '../figure.ts'
import { roundedForWeek } from './publication/choose-week-units.ts'

/** How many districts the public page names. */
const districtsShown = 3

/**
 * What the public learns of the newest whole week (Monday to Sunday) that could be published: incidents in the city, and the
 * Stadtbezirke with most of them, all rounded. Published once by `publishMonths`: whoever asks every day sees the same all
 * week. Sensitive types and types nobody has judged yet are left out altogether.
 *
 * @param week Monday of another week (civil date), which was public when it was the newest
 * @returns `incidents` for the city, then `district.<key>` for at most three districts, most first; nothing where no week
 *   has been published, or not that one
 */
export async function publicWeek(db: Database, week: string | null = null): Promise<Figure[]> {
  const { rows } = await sql<WeekRow>`
    select first_day::text as "from", (first_day + 6)::text as "to", level, place, incidents, generated,
      (extract(epoch from published_at) * 1000)::float8 as "asOf"
    from published_unit
    where period = 'week' and first_day = coalesce(${week}::date, (select max(first_day) from published_unit where period = 'week'))`.execute(
    db,
  )
  const names = await listDistrictNames(db)
  const figure = (
    { from, to, incidents, generated, asOf }: WeekRow,
    key: string,
    places: readonly string[],
  ): Figure => ({
    key,
    value: roundedForWeek(incidents),
    unit: 'incidents',
    kind: 'estimated',
    period: { from, to },
    places,
    origin: {
      query: 'reports.public-week',
      parameters: { week: from, sensitiveTypes: false, roundedTo: 5 },
      asOf,
      generated,
    },
  })
  const ofCity = rows.filter(({ level }) => level === 'city').map((row) => figure(row, 'incidents', []))
  const ofDistricts = rows
    .filter(({ level, place }) => level === 'district' && names.has(place))
    .map((row) => figure(row, `district.${row.place}`, [names.get(row.place)!.name]))
    // those that look alike by name: their order would tell more than their numbers
    .sort((a, b) => b.value! - a.value! || (a.places[0] < b.places[0] ? -1 : 1))
  return [...ofCity, ...ofDistricts.slice(0, districtsShown)]
}

interface WeekRow {
  from: string
  to: string
  level: string
  place: string
  incidents: number
  generated: boolean
  asOf: number
}
