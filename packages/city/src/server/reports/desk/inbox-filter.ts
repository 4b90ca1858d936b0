import { z } from 'zod'
import { closedStates, openStates, reducedStates, reportStates, type ReportState } from '../states.ts'

const stateChoices = ['open', 'closed', 'all', ...reportStates] as const
const sortChoices = ['deadline', 'newest', 'told'] as const
const sources = ['resident', 'trader', 'patrol', 'partner'] as const

const civilDate = z.iso.date().nullable().catch(null)
const word = z
  .string()
  .trim()
  .max(80)
  .transform((text) => text || null)
  .nullable()
  .catch(null)
const yesNo = z.enum(['yes', 'no']).nullable().catch(null)

export const inboxShape = z.object({
  state: z.array(z.enum(stateChoices)).min(1).catch(['open']),
  /** key of a disturbance type */
  type: word,
  /** key of a Stadtbezirk */
  district: word,
  source: z.enum(sources).nullable().catch(null),
  /** key of the agency it was handed over to */
  agency: word,
  /** civil dates of receipt, both included */
  from: civilDate,
  to: civilDate,
  due: z.enum(['overdue', 'today']).nullable().catch(null),
  photo: yesNo,
  located: yesNo,
  /** words that all occur in text or place */
  q: z.string().trim().max(120).catch(''),
  sort: z.enum(sortChoices).catch('deadline'),
  /** from 1 on */
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** What stands in the address bar of the inbox. */
export type InboxFilter = z.output<typeof inboxShape>

/** Anything that cannot be read becomes its default: an address typed by hand never breaks the page. */
export function parseInboxFilter(params: URLSearchParams): InboxFilter {
  return inboxShape.parse({ ...Object.fromEntries(params), state: params.getAll('state') })
}

/** As a query, without what is the default: what a saved view keeps. The page is no part of it. */
export function inboxQuery(filter: InboxFilter): string {
  const { state, page: _page, ...rest } = filter
  const params = new URLSearchParams()
  if (state.join() !== 'open') for (const one of state) params.append('state', one)
  for (const [name, value] of Object.entries(rest)) {
    if (value !== null && value !== '' && !(name === 'sort' && value === 'deadline')) params.set(name, value)
  }
  return params.toString()
}

/** The states a choice stands for; null = all. */
export function statesOf(choices: InboxFilter['state']): ReportState[] | null {
  if (choices.includes('all')) return null
  const states = choices.flatMap((choice): readonly ReportState[] => {
    if (choice === 'open') return openStates
    if (choice === 'closed') return [...closedStates, ...reducedStates]
    return choice === 'all' ? [] : [choice]
  })
  return [...new Set(states)]
}
