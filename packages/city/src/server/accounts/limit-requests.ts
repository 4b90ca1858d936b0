import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { City } from '../city.ts'
import { KnownError } from '../errors.ts'
import type { ApiKey } from './api-keys.ts'

/** The longest window anything is counted in: what is older says nothing any more. */
const longestWindowSeconds = 3600

/** 429: wait before the next request. */
class TooManyRequests extends KnownError {
  readonly seconds: number

  constructor(seconds: number) {
    super('requests.too-many', 429, { seconds, minutes: seconds < 90 ? 0 : Math.ceil(seconds / 60) })
    this.seconds = seconds
  }
}

export interface RequestLimit {
  /** what is limited: each is counted for itself */
  readonly what: string
  /** how often within the window */
  readonly limit: number
  /** length of the window, at most an hour */
  readonly seconds: number
}

/** What residents and machines without a key may do from one address: plenty for people, too little for whoever floods or guesses. */
export const requestLimits = {
  /** sending the report form: a whole family behind one address */
  report: { what: 'report', limit: 20, seconds: 3600 },
  /** searching for an address */
  search: { what: 'search', limit: 60, seconds: 60 },
  /** the page behind a tracking link, against guessing */
  tracking: { what: 'tracking', limit: 60, seconds: 60 },
  /** receipts to one mail address */
  receipt: { what: 'receipt', limit: 5, seconds: 3600 },
  /** signing up for the newsletter from one address, and mails of that to one mail address */
  newsletter: { what: 'newsletter', limit: 20, seconds: 3600 },
  newsletterMail: { what: 'newsletter-mail', limit: 3, seconds: 3600 },
  /** OGC API without a key */
  ogc: { what: 'ogc', limit: 300, seconds: 60 },
  /** Open311 without a key */
  open311: { what: 'open311', limit: 300, seconds: 60 },
} as const satisfies Record<string, RequestLimit>

/**
 * Counts a request of somebody. On every server the same count, because it is in the database; kept as keyed hashes of
 * the network an address belongs to, never addresses.
 *
 * @param input.who address or id of a key
 * @throws TooManyRequests with the seconds to wait
 */
export async function limitRequests(
  city: City,
  { what, who, limit, seconds }: RequestLimit & { readonly who: string },
): Promise<void> {
  const key = countingKey(city, `requests ${what} ${networkOf(who)}`)
  const { count, secondsLeft } = await countWithin(city, { key, seconds })
  // a window that has just begun: a good moment to clear away, and rare enough
  if (count === 1) await forgetOldCounts(city)
  if (count > limit) throw new TooManyRequests(secondsLeft)
}

/** Counts a request with a key, wherever it goes; keys without a limit cost no query. @throws TooManyRequests */
export async function limitKey(city: City, { id, perMinute }: ApiKey): Promise<void> {
  if (perMinute !== null) await limitRequests(city, { what: 'key', who: id, limit: perMinute, seconds: 60 })
}

/** Counts on in a window that begins with the first count after the last one. */
export async function countWithin(
  city: City,
  { key, seconds }: { readonly key: string; readonly seconds: number },
): Promise<{ count: number; secondsLeft: number }> {
  const now = city.clock.now()
  const windowStart = now - seconds * 1000
  const row = await city.db
    .insertInto('rateLimit')
    .values({ key, count: 1, lastRequest: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        // `lastRequest` is the window's start: the count begins anew after it
        count: sql<number>`case when "rateLimit"."lastRequest" <= ${windowStart} then 1 else "rateLimit".count + 1 end`,
        lastRequest: sql<number>`case when "rateLimit"."lastRequest" <= ${windowStart} then ${now} else "rateLimit"."lastRequest" end`,
      }),
    )
    .returning(['count', 'lastRequest'])
    .executeTakeFirstOrThrow()
  return { count: row.count, secondsLeft: Math.max(1, Math.ceil((row.lastRequest + seconds * 1000 - now) / 1000)) }
}

/** Windows that are over say nothing any more; who tried many names must not fill the table for good. */
export async function forgetOldCounts(city: City): Promise<void> {
  await city.db
    .deleteFrom('rateLimit')
    .where('lastRequest', '<=', city.clock.now() - longestWindowSeconds * 1000)
    .execute()
}

/** One line into the house: an IPv6 subscriber has a whole /64 of addresses to choose from. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [before = '', after] = address.split('::')
  const groups = before === '' ? [] : before.split(':')
  const rest = after ? after.split(':') : []
  const zeros = after === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest].slice(0, 4).join(':')
}

export function countingKey(city: { readonly secret: string }, text: string): string {
  return createHmac('sha256', city.secret).update(text).digest('base64url')
}
