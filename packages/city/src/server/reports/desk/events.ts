import type { Insertable } from 'kysely'
import type { City, Database } from '../../city.ts'
import type { ReportsTables } from '../tables.ts'

type NewEvent = Omit<
  Insertable<ReportsTables['report_event']>,
  'at' | 'from_state' | 'to_state' | 'reason' | 'agency' | 'text' | 'undoes' | 'personal_data'
> &
  Partial<Insertable<ReportsTables['report_event']>>

/** Appends lines to the histories of reports, in the transaction of what they tell of. */
export async function appendEvents(trx: Database, city: City, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const none = {
    from_state: null,
    to_state: null,
    reason: null,
    agency: null,
    text: null,
    undoes: null,
    personal_data: null,
  }
  await trx
    .insertInto('report_event')
    .values(events.map((event) => ({ ...none, at: new Date(city.clock.now()), ...event })))
    .execute()
}
