import { Invalid, KnownError } from '../../errors.ts'
import { writeMoment } from '../../exchange/open311/moments.ts'
import { mostRequests, spanDays } from '../../exchange/open311/read-query.ts'
import type { OpenServer } from '../../exchange/open311/ask-server.ts'
import type { ForeignRequest } from '../../exchange/open311/read-answer.ts'

const hour = 3_600_000
const day = 24 * hour
const windowSpan = spanDays * day
/** Clocks differ, and what is being saved while we ask is told the next time. */
const overlap = 10 * 60_000
/** Some servers show a report days after it was made. */
const lateDays = 7
/** A server without pages that tells this many may have more to tell. */
const suspiciouslyMany = 50
const mostPages = 200

/** A stretch of time that has been fetched. */
export interface Fetched {
  readonly requests: readonly ForeignRequest[]
  /** epoch ms: everything until then has been fetched, once these are stored */
  readonly until: number
}

export interface Walk {
  /** epoch ms; null = never fetched before */
  readonly watermark: number | null
  /** epoch ms of the first report that is wanted */
  readonly since: number
  /** epoch ms */
  readonly now: number
  /** when a request was last changed, epoch ms; null where the server does not say */
  readonly updatedAt: (request: ForeignRequest) => number | null
}

/**
 * Fetches what is new or changed: by `updated_after` where the server understands it, else by stretches of at most 90 days of
 * `start_date` and `end_date`, oldest first; each page by page. Where its answer may be cut short, is too large or has no end, a
 * server is asked for shorter stretches.
 */
export async function* walkRequests(server: OpenServer, walk: Walk): AsyncGenerator<Fetched> {
  if (walk.watermark !== null) {
    const changed = await changedSince(server, walk, walk.watermark - overlap)
    if (changed) {
      yield { requests: changed, until: walk.now }
      return
    }
  }
  const start = walk.watermark === null ? walk.since : Math.max(walk.since, walk.watermark - lateDays * day)
  for (let from = start; from < walk.now; from += windowSpan) {
    const to = Math.min(from + windowSpan, walk.now)
    yield* stretch(server, from, to)
  }
}

/** @returns null where the server does not understand the question */
async function changedSince(server: OpenServer, walk: Walk, since: number): Promise<readonly ForeignRequest[] | null> {
  const answer = await pages(server, { status: 'open,closed', updated_after: writeMoment(since) })
  if (answer === null || answer.cutShort || answer.excess) return null
  // whoever tells of older changes has passed the argument over; so may have whoever tells no times
  const understood = answer.requests.every((request) => {
    const updated = walk.updatedAt(request)
    return updated !== null && updated >= since - 1000
  })
  return understood ? answer.requests : null
}

async function within(server: OpenServer, from: number, to: number): Promise<Pages> {
  const dates = { start_date: writeMoment(from), end_date: writeMoment(to) }
  const answer =
    (await pages(server, { ...dates, status: 'open,closed' })) ??
    // some know one state at a time, or none
    (await pages(server, dates))
  if (answer === null) throw new Invalid('open311.refused', { detail: '400' })
  return answer
}

async function* stretch(server: OpenServer, from: number, to: number): AsyncGenerator<Fetched> {
  yield* completed(server, await within(server, from, to), from, to)
}

/** What a stretch holds, in halves and their halves where the answer is too large or may be cut short. */
async function* completed(server: OpenServer, answer: Pages, from: number, to: number): AsyncGenerator<Fetched> {
  const isShortest = to - from <= hour
  const middle = Math.floor((from + to) / 2)
  if (answer.excess) {
    if (isShortest) throw answer.excess
    yield* stretch(server, from, middle)
    yield* stretch(server, middle, to)
    return
  }
  const all = { requests: answer.requests, until: to }
  if (!answer.cutShort || isShortest) return yield all
  const older = await within(server, from, middle)
  const newer = await within(server, middle, to)
  // the same for both: the server passes the dates over, and nothing more is to be had of it
  if (isSame(older, answer) && isSame(newer, answer)) return yield all
  yield { requests: answer.requests, until: from }
  yield* completed(server, older, from, middle)
  yield* completed(server, newer, middle, to)
}

function isSame(one: Pages, other: Pages): boolean {
  const [ids, otherIds] = [one, other].map(({ requests }) => new Set(requests.map(({ service_request_id: id }) => id)))
  return !one.excess && ids.symmetricDifference(otherIds).size === 0
}

interface Pages {
  readonly requests: readonly ForeignRequest[]
  /** there may be more: the server knows no pages, or refuses to leaf on after a full one */
  readonly cutShort: boolean
  /** more than is taken at once: none of it was kept */
  readonly excess: KnownError | null
}

/** @returns null where the server refuses the arguments */
async function pages(server: OpenServer, query: Readonly<Record<string, string>>): Promise<Pages | null> {
  try {
    return await leafThrough(server, query)
  } catch (error) {
    if (error instanceof KnownError && error.key === 'open311.too-large')
      return { requests: [], cutShort: false, excess: error }
    throw error
  }
}

async function leafThrough(server: OpenServer, query: Readonly<Record<string, string>>): Promise<Pages | null> {
  const requests: ForeignRequest[] = []
  const seen = new Set<string>()
  const found = (cutShort: boolean): Pages => ({ requests, cutShort, excess: null })
  let sizes: Readonly<Record<string, string>> = { page_size: String(mostRequests) }
  let before = 0
  for (let page = 1; page <= mostPages; page++) {
    let some = await server.ask({ ...query, ...sizes, page: String(page) })
    if (some === null && page === 1) {
      // its pages may be smaller, or unknown to it
      sizes = {}
      some = await server.ask(query)
      if (some === null) return null
    }
    // beyond the last page some refuse
    if (some === null) return found(before >= suspiciouslyMany)
    const fresh = some.filter(({ service_request_id: id }) => id === undefined || !seen.has(id))
    const named = fresh.filter(({ service_request_id: id }) => id !== undefined)
    if (named.length === 0) {
      // the first page again as the second: it knows no pages
      const isUnpaged = page === 2 && some.length > 0
      return found(isUnpaged && requests.length >= suspiciouslyMany)
    }
    requests.push(...fresh)
    for (const { service_request_id: id } of named) seen.add(id!)
    before = some.length
  }
  return { requests: [], cutShort: false, excess: new Invalid('open311.endless', { pages: mostPages }) }
}
