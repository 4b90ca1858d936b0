import { z } from 'zod'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import { requireVersion } from './require-version.ts'

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullable()
    .transform((text) => text || null)

export const agencySchema = z.object({
  name_de: z.string().trim().min(1).max(120),
  name_en: z.string().trim().min(1).max(120),
  /** reports handed over go there */
  mail: optionalText(200).pipe(z.email().nullable()),
  phone: optionalText(60),
  url: optionalText(500).pipe(z.url({ protocol: /^https?$/ }).nullable()),
  active: z.boolean(),
})

/** A partner agency: who is responsible where the city's order service is not. */
export type AgencyView = z.output<typeof agencySchema> & { readonly key: string; readonly version: number }

const seeds = [
  { key: 'police', name_de: 'Polizei', name_en: 'Police' },
  { key: 'fire-service', name_de: 'Feuerwehr und Rettungsdienst', name_en: 'Fire and rescue service' },
  { key: 'street-lighting', name_de: 'Betrieb der Straßenbeleuchtung', name_en: 'Street lighting' },
  { key: 'waste', name_de: 'Abfallwirtschaft', name_en: 'Waste management' },
  { key: 'parks', name_de: 'Grünflächenamt', name_en: 'Parks department' },
  { key: 'roads', name_de: 'Tiefbauamt', name_en: 'Roads department' },
  { key: 'outreach', name_de: 'Straßensozialarbeit und Wohnungslosenhilfe', name_en: 'Outreach and homeless services' },
  { key: 'railway', name_de: 'Bundespolizei und Bahn', name_en: 'Federal police and railway' },
]

/** Fills in the agencies this program brings along; what the city changed stays as it is. */
export async function seedAgencies(db: Database): Promise<void> {
  await db
    .insertInto('agency')
    .values(seeds)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

/** By German name. */
export async function listAgencies(db: Database): Promise<AgencyView[]> {
  return db.selectFrom('agency').selectAll().orderBy('name_de').execute()
}

export async function getAgency(db: Database, key: string): Promise<AgencyView | null> {
  return (await db.selectFrom('agency').selectAll().where('key', '=', key).executeTakeFirst()) ?? null
}

/** Those that types in use are for, but that nothing can be handed over to by mail. */
export async function listAgenciesWithoutMail(db: Database): Promise<AgencyView[]> {
  return db
    .selectFrom('agency')
    .selectAll()
    .where('active', '=', true)
    .where('mail', 'is', null)
    .where('key', 'in', (types) =>
      types
        .selectFrom('disturbance_type')
        .select('agency')
        .where('active', '=', true)
        .where('from_import', '=', false)
        .where('agency', 'is not', null)
        .$narrowType<{ agency: string }>(),
    )
    .orderBy('name_de')
    .execute()
}

/**
 * Adds an agency (`version` 0) or changes one.
 *
 * @throws Invalid 'city.agency-invalid', Conflict 'city.changed-meanwhile', NotFound
 */
export async function saveAgency(
  city: City,
  caller: Caller | null,
  input: { key: string; version: number; agency: z.input<typeof agencySchema> },
): Promise<void> {
  requireRole(caller, 'administrator')
  const parsed = agencySchema.safeParse(input.agency)
  if (!parsed.success) throw new Invalid('city.agency-invalid', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(input.key)) throw new Invalid('city.agency-invalid', { field: 'key' })
  requireVersion(input.version)
  const row = { key: input.key, ...parsed.data }
  await transact(city.db, async (trx) => {
    const saved =
      input.version === 0
        ? await trx
            .insertInto('agency')
            .values(row)
            .onConflict((conflict) => conflict.column('key').doNothing())
            .returning('key')
            .executeTakeFirst()
        : await trx
            .updateTable('agency')
            .set({ ...row, version: input.version + 1 })
            .where('key', '=', input.key)
            .where('version', '=', input.version)
            .returning('key')
            .executeTakeFirst()
    if (!saved) {
      if (input.version !== 0 && !(await getAgency(trx, input.key))) throw new NotFound()
      throw new Conflict('city.changed-meanwhile')
    }
    await recordAudit(trx, city, caller, {
      action: 'agency.save',
      subjectKind: 'agency',
      subjectId: input.key,
      details: { active: parsed.data.active },
    })
  })
}
