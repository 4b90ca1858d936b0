import { sql } from 'kysely'
import type { Shift } from 'planning/roster/model'
import type { City, Database } from '../city.ts'
import type { Figure } from '../figure.ts'
import { publicMeasureTotals } from '../live/public-measure-totals.ts'
import { districtsOfArea } from './area-districts.ts'
import { lastDayOf } from './overview.ts'
import { findOperation, type Operation } from './read-operations.ts'

/**
 * What an operation is planned with, as an article may tell it: `staff-per-day` (at most), `days`, `shifts-per-day`,
 * `shifts`, `hours-per-day` and, where there is a plan that still holds, `patrols-per-shift` (at most). Nothing of where
 * patrols will be or of who works. Whether the public may know it yet is the newsroom's to ask.
 *
 * @returns nothing where there is no such operation
 */
export async function publicSetup(city: City, operationId: string): Promise<Figure[]> {
  const operation = await findOperation(city.db, operationId)
  if (!operation) return []
  const { days, shifts } = operation
  const period = { from: operation.first_day, to: lastDayOf(operation) }
  const places = await placesOf(city.db, operation)
  const figure = (key: string, value: number, unit: Figure['unit'], kind: Figure['kind'] = 'planned'): Figure => ({
    ...{ key, value, unit, kind, period, places },
    origin: {
      query: 'operations.setup',
      parameters: { operation: operation.id },
      asOf: operation.updated_at.getTime(),
      generated: operation.generated,
    },
  })
  const patrols = await mostPatrols(city.db, operation)
  return [
    figure('staff-per-day', operation.staff_per_day, 'people', 'at-most'),
    figure('days', days, 'days'),
    figure('shifts-per-day', shifts.length, 'shifts'),
    figure('shifts', days * shifts.length, 'shifts'),
    figure('hours-per-day', hoursCovered(shifts), 'hours'),
    ...(patrols === null ? [] : [figure('patrols-per-shift', patrols, 'patrols', 'at-most')]),
  ]
}

/** `publicMeasureTotals` of an operation that is known by its id, with its place. Nothing where there is none. */
export async function publicMeasuresOf(city: City, operationId: string): Promise<Figure[]> {
  const operation = await findOperation(city.db, operationId)
  if (!operation) return []
  const { id, name, first_day: from } = operation
  const places = await placesOf(city.db, operation)
  const totals = await publicMeasureTotals(city, { id, name, from, to: lastDayOf(operation) })
  return totals.map((figure) => ({ ...figure, places }))
}

/** Of these operations those that are neither closed nor cancelled. */
export async function openOperations(db: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('operation')
    .select('id')
    .where('id', 'in', ids)
    .where('state', 'not in', ['closed', 'cancelled'])
    .execute()
  return rows.map(({ id }) => id)
}

async function placesOf(db: Database, { area, name }: Operation): Promise<string[]> {
  const districts = await districtsOfArea(db, area)
  return districts.length > 0 ? districts.map((district) => district.name) : [name]
}

/** Of the newest plan, unless the operation was changed after it was made. */
async function mostPatrols(db: Database, { id, state }: Operation): Promise<number | null> {
  if (state === 'draft') return null
  const { rows } = await sql<{ most: number | null }>`
    select (select max(json_array_length(demand -> 'patrols')) from json_array_elements(result -> 'demand') as demand) as most
    from plan where operation_id = ${id} and state = 'done' order by number desc limit 1`.execute(db)
  return rows[0]?.most ?? null
}

/** Hours of a day in which at least one shift is at work. */
function hoursCovered(shifts: readonly Shift[]): number {
  const spans = shifts
    .map(({ start, end }) => ({ from: minutesOf(start), to: minutesOf(end) }))
    // one that ends after midnight
    .map(({ from, to }) => ({ from, to: to <= from ? to + 1440 : to }))
    .sort((a, b) => a.from - b.from)
  let covered = 0
  let reached = 0
  for (const { from, to } of spans) {
    covered += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return Math.min(24, covered / 60)
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours * 60 + minutes
}
