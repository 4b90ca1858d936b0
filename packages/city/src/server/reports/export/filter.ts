import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { sources } from '../../exchange/guess-source.ts'
import { narrowing } from '../desk/inbox-conditions.ts'
import { inboxShape, statesOf, type InboxFilter } from '../desk/inbox-filter.ts'
import { reportStates } from '../states.ts'

/** `any` = every report, imported ones too; `all` = every one that is handled here */
export const stateChoices = ['open', 'closed', 'all', 'any', ...reportStates] as const

const shape = inboxShape.omit({ sort: true, page: true }).extend({
  state: z.array(z.enum(stateChoices)).min(1).catch(['open']),
  source: z.enum(sources).nullable().catch(null),
})

/** Which reports are exported: the filter of the inbox, and reports that are handled elsewhere. */
export type ExportFilter = z.output<typeof shape>

/** Anything that cannot be read becomes its default: open reports, nothing narrowed. */
export function parseExportFilter(params: URLSearchParams): ExportFilter {
  return shape.parse({ ...Object.fromEntries(params), state: params.getAll('state') })
}

/**
 * On table `report`.
 *
 * @param today civil date in the city's zone
 */
export function exportConditions(filter: ExportFilter, today: string, timeZone: string): RawBuilder<unknown> {
  const narrowed = narrowing({ ...filter, sort: 'newest', page: 1 }, today, timeZone)
  if (filter.state.includes('any')) return narrowed
  const states = statesOf(filter.state as InboxFilter['state'])
  const state = states ? sql`report.state = any(${states}::text[])` : sql`report.state is not null`
  return sql`${state} and ${narrowed}`
}
