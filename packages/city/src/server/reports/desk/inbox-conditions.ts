import { sql, type RawBuilder } from 'kysely'
import { openStates } from '../states.ts'
import { statesOf, type InboxFilter } from './inbox-filter.ts'

/**
 * Which reports a filter of the inbox leaves, on table `report`.
 *
 * @param today civil date in the city's zone
 */
export function inboxConditions(filter: InboxFilter, today: string, timeZone: string): RawBuilder<unknown> {
  const states = statesOf(filter.state)
  // with it the index over words applies, whatever the states
  const handled = sql`report.state is not null`
  const state = states ? sql`${handled} and report.state = any(${states}::text[])` : handled
  return sql`${state} and ${narrowing(filter, today, timeZone)}`
}

/** The same without the states. */
export function narrowing(
  {
    type,
    district,
    source,
    agency,
    from,
    to,
    due,
    photo,
    located,
    q,
  }: Omit<InboxFilter, 'state' | 'source'> & {
    readonly source: string | null
  },
  today: string,
  timeZone: string,
): RawBuilder<unknown> {
  const all = [sql`true`]
  if (type) all.push(sql`report.type = ${type}`)
  if (district) all.push(sql`report.district = ${district}`)
  if (source) all.push(sql`report.source = ${source}`)
  if (agency) all.push(sql`report.agency = ${agency}`)
  if (from) all.push(sql`report.reported_at >= ${from}::date::timestamp at time zone ${timeZone}`)
  if (to) all.push(sql`report.reported_at < (${to}::date + 1)::timestamp at time zone ${timeZone}`)
  if (due) {
    all.push(sql`report.state = any(${openStates as readonly string[]}::text[])`)
    all.push(due === 'overdue' ? sql`report.due_on < ${today}::date` : sql`report.due_on = ${today}::date`)
  }
  if (photo) {
    const exists = sql`exists (select from report_photo where report_photo.report_id = report.id)`
    all.push(photo === 'yes' ? exists : sql`not ${exists}`)
  }
  if (located) all.push(located === 'yes' ? sql`report.cell is not null` : sql`report.cell is null`)
  for (const word of q.split(/\s+/).filter(Boolean)) {
    const pattern = `%${word
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replace(/[\\%_]/g, '\\$&')}%`
    all.push(sql`report.words like ${pattern}`)
  }
  return sql.join(all, sql` and `)
}
