import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { isUuid } from '../database/uuid.ts'
import { Invalid, NotFound } from '../errors.ts'

/** - open311: sends reports and reads its own · office: sends reports and reads all */
export const apiKeyScopes = ['open311', 'office'] as const

const newKeySchema = z.object({
  name: z.string().trim().min(1).max(120),
  scope: z.enum(apiKeyScopes),
  /** requests a minute; without it there is no limit */
  perMinute: z.int().min(1).max(1_000_000).nullable().default(null),
})

/** A key that was sent and is in use. */
export interface ApiKey {
  readonly id: string
  readonly scope: (typeof apiKeyScopes)[number]
  readonly perMinute: number | null
}

export interface ApiKeyView extends ApiKey {
  readonly name: string
  /** epoch ms */
  readonly createdAt: number
  readonly revokedAt: number | null
}

/** What a machine is in histories and in the record. */
export function callerOfKey({ id }: ApiKey): Caller {
  return { id: `key:${id}`, name: 'machine', roles: [] }
}

/**
 * Makes a key for a machine. Only its hash is stored.
 *
 * @returns the key, shown this once
 * @throws Invalid 'keys.invalid' with the field at fault
 */
export async function createApiKey(
  city: City,
  caller: Caller | null,
  input: z.input<typeof newKeySchema>,
): Promise<{ id: string; key: string }> {
  requireRole(caller, 'administrator')
  const parsed = newKeySchema.safeParse(input)
  if (!parsed.success) throw new Invalid('keys.invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  const { name, scope, perMinute } = parsed.data
  const id = randomUUIDv7()
  // the prefix tells people and scanners for leaked secrets what it is
  const key = `augenmass_${randomBytes(32).toString('base64url')}`
  await transact(city.db, async (trx) => {
    await trx
      .insertInto('api_key')
      .values({
        id,
        name,
        scope,
        hash: hashOf(key),
        per_minute: perMinute,
        created_at: new Date(city.clock.now()),
        revoked_at: null,
      })
      .execute()
    await recordAudit(trx, city, caller, {
      action: 'key.create',
      subjectKind: 'key',
      subjectId: id,
      details: { name, scope, perMinute },
    })
  })
  return { id, key }
}

/** Oldest first, also those no longer in use. */
export async function listApiKeys(db: Database, caller: Caller | null): Promise<ApiKeyView[]> {
  requireRole(caller, 'administrator')
  const rows = await db.selectFrom('api_key').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scope: row.scope,
    perMinute: row.per_minute,
    createdAt: row.created_at.getTime(),
    revokedAt: row.revoked_at?.getTime() ?? null,
  }))
}

/** From now on the key opens nothing. @throws NotFound 'keys.not-found' */
export async function revokeApiKey(city: City, caller: Caller | null, id: string): Promise<void> {
  requireRole(caller, 'administrator')
  if (!isUuid(id)) throw new NotFound('keys.not-found', { id })
  await transact(city.db, async (trx) => {
    const revoked = await trx
      .updateTable('api_key')
      .set((eb) => ({ revoked_at: new Date(city.clock.now()), version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!revoked) throw new NotFound('keys.not-found', { id })
    await recordAudit(trx, city, caller, { action: 'key.revoke', subjectKind: 'key', subjectId: id })
  })
}

/** The key a text is, or null where it is none in use. */
export async function keyOf(db: Database, text: string): Promise<ApiKey | null> {
  return (await keysOf(db, [text])).get(text) ?? null
}

/** The same for many at once. @returns key by text, only those in use */
export async function keysOf(db: Database, texts: Iterable<string>): Promise<Map<string, ApiKey>> {
  const hashes = new Map([...new Set(texts)].filter(isKeyText).map((text) => [hashOf(text), text]))
  if (hashes.size === 0) return new Map()
  const rows = await db
    .selectFrom('api_key')
    .select(['id', 'scope', 'per_minute', 'hash'])
    .where('hash', 'in', [...hashes.keys()])
    .where('revoked_at', 'is', null)
    .execute()
  return new Map(
    rows.map(({ id, scope, per_minute, hash }) => [hashes.get(hash)!, { id, scope, perMinute: per_minute }]),
  )
}

/** Anything else asks the database nothing. */
function isKeyText(text: string): boolean {
  return /^augenmass_[\w-]{43}$/.test(text)
}

/** 256 random bits need no slow hash: nobody guesses them. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
