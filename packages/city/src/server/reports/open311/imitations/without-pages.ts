import type { Imitation } from './foreign-server.ts'
import { noise } from './noise.ts'

const start = Date.parse('2025-10-01T00:00:00Z')

/** A request every four hours from 1 October 2025 on. */
export const everyFourHours = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...noise,
    service_request_id: `s-${index}`,
    requested_datetime: new Date(start + index * 4 * 3_600_000).toISOString(),
  }))

/** What lies between the dates somebody asks for. */
export function between<One extends { requested_datetime: string }>({ searchParams }: URL, all: readonly One[]): One[] {
  const [from, to] = ['start_date', 'end_date'].map((name) => Date.parse(searchParams.get(name)!))
  return all.filter(({ requested_datetime: at }) => Date.parse(at) >= from && Date.parse(at) <= to)
}

/** Knows dates, no pages, and tells of 50 requests at most. */
export const fiftyAtMost: Imitation = (url) => between(url, everyFourHours(180)).slice(0, 50)

/** Knows neither dates nor pages. */
export const alwaysTheSame: Imitation = () =>
  Array.from({ length: 60 }, (_, index) => ({ ...noise, service_request_id: `s-${index}` }))
