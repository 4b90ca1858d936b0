import { Invalid } from '../../errors.ts'
import { readMoment } from './moments.ts'

export const spanDays = 90
export const mostRequests = 1000
const mostPages = 100_000
const day = 86_400_000

/** What GET requests asks for. */
export interface RequestQuery {
  /** these alone, whatever else was asked for; null = by the rest */
  readonly ids: readonly string[] | null
  /** null = all */
  readonly codes: readonly string[] | null
  /** null = both */
  readonly status: 'open' | 'closed' | null
  /** epoch ms, both included; null = not bounded */
  readonly requested: { readonly from: number | null; readonly to: number | null }
  readonly updated: { readonly from: number | null; readonly to: number | null }
  /** from 1 */
  readonly page: number
  readonly pageSize: number
}

/**
 * Reads the arguments of GET requests. Empty ones count as not sent, as the specification says. Without any date the last
 * 90 days are meant, with one of them the 90 days from or until it; asked by time of update, no other bound is set.
 *
 * @param now epoch ms
 * @throws Invalid 'open311.…' with the argument at fault
 */
export function readQuery(query: URLSearchParams, now: number): RequestQuery {
  const ids = list(query, 'service_request_id')
  if (ids && ids.length > mostRequests)
    throw new Invalid('open311.too-many-ids', { field: 'service_request_id', most: mostRequests })
  const updated = { from: moment(query, 'updated_after'), to: moment(query, 'updated_before') }
  return {
    ids,
    codes: list(query, 'service_code'),
    status: readStatus(query),
    requested: readSpan(query, now, updated.from !== null || updated.to !== null),
    updated,
    page: count(query, 'page', mostPages) ?? 1,
    pageSize: count(query, 'page_size', mostRequests) ?? mostRequests,
  }
}

function readSpan(query: URLSearchParams, now: number, isByUpdate: boolean): RequestQuery['requested'] {
  const from = moment(query, 'start_date')
  const to = moment(query, 'end_date')
  if (from !== null && to !== null) {
    if (to < from) throw new Invalid('open311.dates-backwards', { field: 'end_date' })
    if (to - from > spanDays * day) throw new Invalid('open311.span-too-long', { field: 'end_date', days: spanDays })
    return { from, to }
  }
  if (isByUpdate) return { from, to }
  if (from !== null) return { from, to: from + spanDays * day }
  return { from: (to ?? now) - spanDays * day, to: to ?? now }
}

/** Each argument may be sent several times, and hold several values with commas between them. */
function list(query: URLSearchParams, name: string): string[] | null {
  const values = query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
  return values.length === 0 ? null : [...new Set(values)]
}

function readStatus(query: URLSearchParams): 'open' | 'closed' | null {
  const asked = list(query, 'status') ?? []
  for (const status of asked) {
    if (status !== 'open' && status !== 'closed') throw new Invalid('open311.status', { field: 'status' })
  }
  return asked.length === 1 ? (asked[0] as 'open' | 'closed') : null
}

function moment(query: URLSearchParams, name: string): number | null {
  const text = query.get(name)?.trim()
  if (!text) return null
  const read = readMoment(text)
  if (read === null) throw new Invalid('open311.date', { field: name })
  return read
}

function count(query: URLSearchParams, name: string, most: number): number | null {
  const text = query.get(name)?.trim()
  if (!text) return null
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (value < 1 || value > most) throw new Invalid('open311.count', { field: name, most })
  return value
}
