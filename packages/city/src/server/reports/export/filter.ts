import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { sources } from '../../exchange/guess-source.ts'
import { openStates, reportStates, type ReportState } from '../states.ts'

/** `any` = every report, imported ones too; `all` = every one that is handled here */
export const stateChoices = ['open', 'closed', 'all', 'any', ...reportStates] as const

const word = z
  .string()
  .trim()
  .max(80)
  .transform((text) => text || null)
  .nullable()
  .catch(null)
const civilDate = z.iso.date().nullable().catch(null)

const shape = z.object({
  state: z.array(z.enum(stateChoices)).min(1).catch(['open']),
  /** key of a disturbance type */
  type: word,
  /** key of a Stadtbezirk */
  district: word,
  source: z.enum(sources).nullable().catch(null),
  /** civil dates of receipt, both included */
  from: civilDate,
  to: civilDate,
})

/** Which reports are exported; the names are those in the address of the inbox. */
export type ExportFilter = z.output<typeof shape>

/** Anything that cannot be read becomes its default: open reports, nothing narrowed. */
export function parseExportFilter(params: URLSearchParams): ExportFilter {
  return shape.parse({ ...Object.fromEntries(params), state: params.getAll('state') })
}

/** The same as a query; every part of it is named. */
export function exportQuery(filter: ExportFilter): string {
  const { state, ...rest } = filter
  const params = new URLSearchParams(state.map((one) => ['state', one]))
  for (const [name, value] of Object.entries(rest)) if (value !== null) params.set(name, value)
  return params.toString()
}

/** On table `report`. */
export function exportConditions(filter: ExportFilter, timeZone: string): RawBuilder<unknown> {
  const { type, district, source, from, to } = filter
  const all = [stateCondition(filter.state)]
  if (type) all.push(sql`report.type = ${type}`)
  if (district) all.push(sql`report.district = ${district}`)
  if (source) all.push(sql`report.source = ${source}`)
  if (from) all.push(sql`report.reported_at >= ${from}::date::timestamp at time zone ${timeZone}`)
  if (to) all.push(sql`report.reported_at < (${to}::date + 1)::timestamp at time zone ${timeZone}`)
  return sql.join(all, sql` and `)
}

function stateCondition(choices: ExportFilter['state']): RawBuilder<unknown> {
  if (choices.includes('any')) return sql`true`
  if (choices.includes('all')) return sql`report.state is not null`
  const closed = reportStates.filter((state) => !(openStates as readonly ReportState[]).includes(state))
  const states = choices.flatMap((choice): readonly string[] => {
    if (choice === 'open') return openStates
    return choice === 'closed' ? closed : [choice]
  })
  return sql`report.state = any(${states}::text[])`
}
