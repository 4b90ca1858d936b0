import type { Insertable } from 'kysely'
import type { City, Database } from '../../city.ts'
import type { ReportEventKind } from '../states.ts'
import type { ReportsTables } from '../tables.ts'

type NewEvent = Omit<
  Insertable<ReportsTables['report_event']>,
  'at' | 'from_state' | 'to_state' | 'reason' | 'agency' | 'channel' | 'text' | 'undoes' | 'personal_data'
> &
  Partial<Insertable<ReportsTables['report_event']>>

/**
 * Appends lines to the histories of reports, in the transaction of what they tell of.
 *
 * @returns their ids, in no certain order
 */
export async function appendEvents(
  trx: Database,
  city: City,
  events: readonly NewEvent[],
): Promise<{ id: string; report_id: string; kind: ReportEventKind }[]> {
  if (events.length === 0) return []
  const none = {
    from_state: null,
    to_state: null,
    reason: null,
    agency: null,
    channel: null,
    text: null,
    undoes: null,
    personal_data: null,
  }
  return trx
    .insertInto('report_event')
    .values(events.map((event) => ({ ...none, at: new Date(city.clock.now()), ...event })))
    .returning(['id', 'report_id', 'kind'])
    .execute()
}

/** Appends one line. @returns its id */
export async function appendEvent(trx: Database, city: City, event: NewEvent): Promise<string> {
  const [{ id }] = await appendEvents(trx, city, [event])
  return id
}
