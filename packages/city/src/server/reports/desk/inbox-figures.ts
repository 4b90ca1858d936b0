import { sql } from 'kysely'
import { requireRole, type Caller } from '../../caller.ts'
import { getSettings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import { openStates } from '../states.ts'
import { civilToday } from './list-reports.ts'
import { deskRoles } from './roles.ts'

export interface InboxFigures {
  /** `open`, `overdue`, `due-today`, `new` (received yesterday or today) */
  readonly figures: readonly Figure[]
  /** civil date of yesterday */
  readonly yesterday: string
}

/** What waits for the reports desk today. */
export async function inboxFigures(city: City, caller: Caller | null): Promise<InboxFigures> {
  requireRole(caller, ...deskRoles)
  const { timeZone } = await getSettings(city.db)
  const today = civilToday(city, timeZone)
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
  const open = sql`state = any(${openStates as readonly string[]}::text[])`
  const { rows } = await sql<Record<'open' | 'overdue' | 'due' | 'new', number> & { generated: boolean }>`
    select count(*) filter (where ${open})::float8 as open,
      count(*) filter (where ${open} and due_on < ${today}::date)::float8 as overdue,
      count(*) filter (where ${open} and due_on = ${today}::date)::float8 as due,
      count(*) filter (where reported_at >= ${yesterday}::date::timestamp at time zone ${timeZone})::float8 as new,
      coalesce(bool_or(generated), false) as generated
    from report where state is not null`.execute(city.db)
  const counted = rows[0]
  const figure = (key: string, value: number, period: Figure['period'] = null): Figure => ({
    key,
    value,
    unit: 'reports',
    kind: 'counted',
    period,
    places: [],
    origin: { query: 'reports.inbox', parameters: {}, asOf: city.clock.now(), generated: counted.generated },
  })
  return {
    figures: [
      figure('open', counted.open),
      figure('overdue', counted.overdue),
      figure('due-today', counted.due),
      figure('new', counted.new, { from: yesterday, to: today }),
    ],
    yesterday,
  }
}
