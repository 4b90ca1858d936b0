import { createHmac } from 'node:crypto'
import type { Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { Conflict, Invalid } from '../errors.ts'
import { transact } from '../database/connect.ts'

/** What makes a POST the same one again. */
export interface Sent {
  /** what the form or client sent to tell a repetition from something new; without one the action simply runs */
  readonly key: string | null
  /** everything else it sent, and where to */
  readonly content: string
}

/**
 * Carries out a POST once. `action` runs in one transaction together with its key: use the city it is given, whose
 * database is that transaction. The same of the same caller again, also at the same moment or after a crash, leads to the
 * same address without running anything. The same key with other content (a page gone back to, and sent once more) is
 * refused: what was typed must not be dropped in silence.
 *
 * @param action returns the address the POST leads to
 * @throws Invalid 'jobs.idempotency-key' where the key is none; Conflict 'jobs.sent-before'
 */
export async function once(
  city: City,
  caller: Caller | null,
  { key, content }: Sent,
  action: (city: City) => Promise<string>,
): Promise<string> {
  if (key && (key.length > 200 || key.includes('\0'))) throw new Invalid('jobs.idempotency-key')
  return transact(city.db, async (trx) => {
    const within: City = { ...city, db: trx }
    if (!key) return action(within)
    const who = caller?.id ?? 'anonymous'
    const hash = contentHash(city, content)
    // a second POST with the key waits here until the first has committed or failed
    const inserted = await trx
      .insertInto('idempotency_key')
      .values({ key, caller: who, content: hash, location: null, created_at: new Date(city.clock.now()) })
      .onConflict((conflict) => conflict.columns(['caller', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst()
    if (!inserted) return repeated(trx, who, key, hash)
    const location = await action(within)
    await trx
      .updateTable('idempotency_key')
      .set({ location })
      .where('caller', '=', who)
      .where('key', '=', key)
      .execute()
    return location
  })
}

/**
 * Where a POST led that was carried out before; null = it was not. For what costs something before the action and need not be
 * done again; `once` decides all the same.
 */
export async function whereLed(city: City, caller: Caller | null, { key, content }: Sent): Promise<string | null> {
  if (!key) return null
  const first = await city.db
    .selectFrom('idempotency_key')
    .select('location')
    .where('caller', '=', caller?.id ?? 'anonymous')
    .where('key', '=', key)
    .where('content', '=', contentHash(city, content))
    .executeTakeFirst()
  return first?.location ?? null
}

/** One of many POSTs that are carried out together, and where it will have led. */
export interface Claim {
  readonly caller: string
  readonly key: string
  readonly content: string
  readonly location: string
}

/**
 * Claims the keys of many POSTs at once, in the transaction that carries them out; no two may have the same caller and key.
 * A key that another transaction is claiming waits for that one's end.
 *
 * @returns for each claim in its order: null = new, now this transaction's; else where the first one led, and whether it
 *   is the same POST again
 */
export async function claimKeys(
  trx: Database,
  city: City,
  claims: readonly Claim[],
): Promise<({ readonly location: string; readonly same: boolean } | null)[]> {
  if (claims.length === 0) return []
  const rows = claims.map(({ caller, key, content, location }) => ({
    name: nameOf({ caller, key }),
    row: { caller, key, content: contentHash(city, content), location, created_at: new Date(city.clock.now()) },
  }))
  // always in the same order, so that two who claim the same keys do not wait for each other forever
  const sorted = rows.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const inserted = await trx
    .insertInto('idempotency_key')
    .values(sorted.map(({ row }) => row))
    .onConflict((conflict) => conflict.columns(['caller', 'key']).doNothing())
    .returning(['caller', 'key'])
    .execute()
  if (inserted.length === rows.length) return rows.map(() => null)
  const claimed = new Set(inserted.map(nameOf))
  const missing = rows.filter(({ name }) => !claimed.has(name)).map(({ row }) => row)
  const known = await trx
    .selectFrom('idempotency_key')
    .select(['caller', 'key', 'content', 'location'])
    .where('key', 'in', [...new Set(missing.map(({ key }) => key))])
    .where('caller', 'in', [...new Set(missing.map(({ caller }) => caller))])
    .execute()
  const firsts = new Map(known.map((first) => [nameOf(first), first]))
  return rows.map(({ name, row }) => {
    if (claimed.has(name)) return null
    const first = firsts.get(name)!
    return { location: first.location ?? '/', same: first.content === null || first.content === row.content }
  })
}

function nameOf({ caller, key }: { readonly caller: string; readonly key: string }): string {
  return JSON.stringify([caller, key])
}

function contentHash(city: { readonly secret: string }, content: string): string {
  return createHmac('sha256', city.secret).update(content).digest('base64url')
}

/** How long a POST is known again: longer than any form stays open. */
const keptDays = 30

/** Forgets the keys of POSTs that are older than that. */
export async function forgetOldKeys(city: City): Promise<void> {
  const before = new Date(city.clock.now() - keptDays * 86_400_000)
  await city.db.deleteFrom('idempotency_key').where('created_at', '<', before).execute()
}

async function repeated(trx: City['db'], caller: string, key: string, hash: string): Promise<string> {
  const first = await trx
    .selectFrom('idempotency_key')
    .select(['location', 'content'])
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (first.content !== null && first.content !== hash) throw new Conflict('jobs.sent-before')
  return first.location ?? '/'
}
