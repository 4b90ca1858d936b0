import { areaContains } from 'planning/geo/area'
import type { Position } from 'planning/model'
import type { City } from '../city.ts'
import { getSettings } from '../city/settings.ts'
import type { Figure } from '../figure.ts'
import { publicMeasureTotals } from '../live/public-measure-totals.ts'
import { lastDayOf } from './overview.ts'

/** An operation that begins later than this after a report is another story. */
const latestWeeks = 12

/** What whoever reported something learns of an operation around it. */
export interface PublicOperation {
  readonly name: string
  /** civil dates, both included */
  readonly firstDay: string
  readonly lastDay: string
  readonly state: 'running' | 'closed'
  /** totals of measures by kind, of closed operations only */
  readonly measures: readonly Figure[]
}

/**
 * Operations a report became part of: running and closed ones whose area holds the position, that end on the day of the report or
 * later and begin at most twelve weeks after it; the first to begin comes first. For the public: no plan, no people, no
 * area, and nothing of operations that have not begun: nobody learns ahead where patrols will be.
 *
 * @param reportedAt epoch ms
 */
export async function publicOperationsAround(
  city: City,
  { position, reportedAt }: { readonly position: Position; readonly reportedAt: number },
): Promise<PublicOperation[]> {
  const { timeZone } = await getSettings(city.db)
  const day = Temporal.Instant.fromEpochMilliseconds(reportedAt).toZonedDateTimeISO(timeZone).toPlainDate()
  const rows = await city.db
    .selectFrom('operation')
    .select(['id', 'name', 'area', 'first_day', 'days', 'state'])
    .where('state', 'in', ['running', 'closed'])
    .where('first_day', '<=', day.add({ weeks: latestWeeks }).toString())
    .orderBy('first_day')
    .orderBy('id')
    .execute()
  const around = rows.filter((row) => lastDayOf(row) >= day.toString() && areaContains(row.area, position))
  return Promise.all(
    around.map(async (row) => {
      const lastDay = lastDayOf(row)
      const state = row.state as PublicOperation['state']
      const span = { id: row.id, name: row.name, from: row.first_day, to: lastDay }
      return {
        name: row.name,
        firstDay: row.first_day,
        lastDay,
        state,
        measures: state === 'closed' ? await publicMeasureTotals(city, span) : [],
      }
    }),
  )
}
