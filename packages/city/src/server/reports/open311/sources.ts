import type { Selectable } from 'kysely'
import { z } from 'zod'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { listDisturbanceTypes } from '../../city/catalogue.ts'
import { getSettings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { isUuid } from '../../database/uuid.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import type { ReportsTables } from '../tables.ts'

const optionalText = z.string().trim().min(1).max(200).nullable().default(null)

export const sourceSchema = z.object({
  /** the address before /requests.json */
  url: z
    .string()
    .trim()
    .max(500)
    .transform((text) => text.replace(/\/+$/, ''))
    .refine(isEndpoint),
  jurisdiction: optionalText,
  apiKey: optionalText,
  everyMinutes: z.int().min(5).max(10_080).default(60),
  /** its service (code or name) → key of a disturbance type */
  types: z.record(z.string().trim().min(1).max(200), z.string()).default({}),
  /** civil date of the first report that is fetched; null = a year ago */
  since: z.iso.date().nullable().default(null),
  /** true = may lie in the own network */
  allowPrivate: z.boolean().default(false),
})

/** A server reports are fetched from. */
export type Source = Selectable<ReportsTables['open311_source']>

const sourceRoles = ['administrator'] as const

/** Names and passwords in the address would stand in every list. */
function isEndpoint(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === ''
  )
}

/** @throws Invalid 'open311.source-invalid' with the field at fault, Conflict 'open311.source-known' */
export async function addSource(
  city: City,
  caller: Caller | null,
  input: z.input<typeof sourceSchema>,
): Promise<{ id: string; url: string }> {
  requireRole(caller, ...sourceRoles)
  const parsed = sourceSchema.safeParse(input)
  if (!parsed.success) throw new Invalid('open311.source-invalid', { field: String(parsed.error.issues[0]?.path[0]) })
  const { url, jurisdiction, apiKey, everyMinutes, types, allowPrivate } = parsed.data
  return transact(city.db, async (trx) => {
    await requireTypes(trx, Object.values(types))
    const added = await trx
      .insertInto('open311_source')
      .values({
        url,
        jurisdiction,
        api_key: apiKey,
        every_minutes: everyMinutes,
        types: JSON.stringify(types),
        since: parsed.data.since ?? (await aYearAgo(trx, city)),
        allow_private: allowPrivate,
        watermark: null,
        last_run: null,
        last_error: null,
      })
      .onConflict((conflict) => conflict.column('url').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new Conflict('open311.source-known')
    await recordAudit(trx, city, caller, {
      action: 'open311-source.add',
      subjectKind: 'open311-source',
      subjectId: added.id,
      details: { url, everyMinutes },
    })
    return { id: added.id, url }
  })
}

async function requireTypes(trx: Database, keys: readonly string[]): Promise<void> {
  const known = new Set((await listDisturbanceTypes(trx)).map(({ key }) => key))
  const unknown = keys.find((key) => !known.has(key))
  if (unknown !== undefined) throw new Invalid('import.unknown-type-key', { key: unknown, keys: [...known].join(', ') })
}

async function aYearAgo(trx: Database, city: City): Promise<string> {
  const { timeZone } = await getSettings(trx)
  const today = Temporal.Instant.fromEpochMilliseconds(city.clock.now()).toZonedDateTimeISO(timeZone).toPlainDate()
  return today.subtract({ years: 1 }).toString()
}

/** By address. */
export async function listSources(db: Database, caller: Caller | null): Promise<Source[]> {
  requireRole(caller, ...sourceRoles)
  return db.selectFrom('open311_source').selectAll().orderBy('url').execute()
}

/** Fetches from it no more; the reports stay. @throws NotFound 'open311.no-such-source' */
export async function removeSource(city: City, caller: Caller | null, id: string): Promise<void> {
  requireRole(caller, ...sourceRoles)
  await transact(city.db, async (trx) => {
    const removed = isUuid(id)
      ? await trx.deleteFrom('open311_source').where('id', '=', id).returning('url').executeTakeFirst()
      : undefined
    if (!removed) throw new NotFound('open311.no-such-source', { id })
    await recordAudit(trx, city, caller, {
      action: 'open311-source.remove',
      subjectKind: 'open311-source',
      subjectId: id,
      details: { url: removed.url },
    })
  })
}
