import { createHash } from 'node:crypto'
import type { DisturbanceType } from 'planning/model'
import { z } from 'zod'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import { getAgency, seedAgencies } from './agencies.ts'
import { catalogue } from './catalogue-data.ts'
import { requireVersion } from './require-version.ts'

const civilDate = z.iso.date()

const legalBasisSchema = z.object({
  level: z.enum(['federal', 'land', 'local']),
  text_de: z.string().trim().min(1).max(300),
  text_en: z.string().trim().min(1).max(300),
  from: civilDate.nullable(),
  until: civilDate.nullable(),
})

/** One provision with the span of days in which it applies; null = open on that side. */
export type LegalBasis = z.infer<typeof legalBasisSchema>

/** happening now? once or again and again? how many people, as a range */
export const reportQuestions = ['now', 'often', 'people'] as const
export type ReportQuestion = (typeof reportQuestions)[number]

const entrySchema = z.object({
  group: z.enum(['cleanliness', 'safety', 'order']),
  name_de: z.string().trim().min(1).max(120),
  name_en: z.string().trim().min(1).max(120),
  /** 1 (nuisance) … 5 (danger) */
  severity: z.int().min(1).max(5),
  /** never public more exactly than Stadtbezirk and month */
  sensitive: z.boolean(),
  /** found above all by patrols nobody recognises */
  detection: z.boolean(),
  handling_minutes: z.number().min(0).max(480),
  retention_days: z.int().min(1).max(3650),
  /** working days until a report is to be answered */
  deadline_days: z.int().min(1).max(250),
  /** key of the agency responsible instead of the city's order service; null = this city's order service is */
  agency: z.string().min(1).max(60).nullable(),
  /** residents may add photos: never of anything about persons (§ 201a StGB protects the helpless) */
  photo: z.boolean(),
  /** follow-up questions of the report form */
  questions: z.array(z.enum(reportQuestions)).max(3),
  legal_basis: z.array(legalBasisSchema).max(20),
})

/** A disturbance type as the catalogue holds it. */
export type DisturbanceTypeEntry = z.infer<typeof entrySchema> & { readonly key: string }

export interface DisturbanceTypeView extends DisturbanceTypeEntry {
  readonly version: number
  /** a category of an imported file that the catalogue does not know */
  readonly fromImport: boolean
  readonly active: boolean
}

/** Fills in the types this program brings along; what the city changed stays as it is. */
export async function seedCatalogue(db: Database): Promise<void> {
  await seedAgencies(db)
  await db
    .insertInto('disturbance_type')
    .values(catalogue.map((entry) => ({ ...entry, legal_basis: JSON.stringify(entry.legal_basis) })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

/** All types, also those no longer in use; the catalogue's own first, then by name. */
export async function listDisturbanceTypes(db: Database): Promise<DisturbanceTypeView[]> {
  const rows = await db
    .selectFrom('disturbance_type')
    .selectAll()
    .orderBy('from_import')
    .orderBy('group')
    .orderBy('name_de')
    .execute()
  return rows.map(({ from_import, legal_basis, questions, ...row }) => ({
    ...row,
    questions: questions as ReportQuestion[],
    legal_basis: legal_basis as unknown as LegalBasis[],
    fromImport: from_import,
  }))
}

/** What planning needs to know of them. */
export function toPlanningTypes(types: readonly DisturbanceTypeView[]): DisturbanceType[] {
  return types.map((type) => ({
    key: type.key,
    severity: type.severity,
    handlingMinutes: type.handling_minutes,
    detection: type.detection,
  }))
}

/** The provisions that apply on a civil day. */
export function legalBasisOn(type: DisturbanceTypeEntry, date: string): LegalBasis[] {
  return type.legal_basis.filter(
    ({ from, until }) => (from === null || from <= date) && (until === null || date <= until),
  )
}

/**
 * Types for the categories of an imported file that the catalogue does not know: group order, severity 1. The same
 * name is the same type in every file.
 *
 * @returns key by name as it stands in the file
 */
export async function ensureTypesFromImport(trx: Database, names: readonly string[]): Promise<Map<string, string>> {
  const keys = new Map(names.map((name) => [name, importedTypeKey(name)]))
  if (keys.size === 0) return keys
  const entries = new Map([...keys].map(([name, key]) => [key, name]))
  await trx
    .insertInto('disturbance_type')
    .values(
      [...entries].map(([key, name]) => ({
        key,
        group: 'order' as const,
        name_de: name.slice(0, 120),
        name_en: name.slice(0, 120),
        severity: 1,
        sensitive: false,
        detection: false,
        handling_minutes: 8,
        retention_days: 365,
        legal_basis: '[]',
        agency: null,
        from_import: true,
      })),
    )
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return keys
}

/** Readable and unambiguous: letters of the name, and a hash that tells apart what reads alike. */
export function importedTypeKey(name: string): string {
  const readable = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/g, (vowel) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[vowel]!)
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  const hash = createHash('sha256').update(name.trim().toLowerCase()).digest('hex').slice(0, 8)
  return ['import', readable, hash].filter(Boolean).join('-')
}

const changeSchema = entrySchema.extend({ active: z.boolean() }).partial()

/**
 * Changes fields of a type.
 * @throws Invalid 'city.type-invalid' | 'city.legal-basis-backwards', NotFound, Conflict 'city.changed-meanwhile'
 */
export async function changeDisturbanceType(
  city: City,
  caller: Caller | null,
  { key, version, change }: { key: string; version: number; change: z.infer<typeof changeSchema> },
): Promise<void> {
  requireRole(caller, 'administrator')
  const parsed = changeSchema.safeParse(change)
  if (!parsed.success) throw new Invalid('city.type-invalid', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  const { legal_basis, ...fields } = parsed.data
  const backwards = legal_basis?.findIndex(({ from, until }) => from !== null && until !== null && until < from) ?? -1
  if (backwards >= 0) throw new Invalid('city.legal-basis-backwards', { field: `legal_basis.${backwards}.until` })
  if (parsed.data.agency && !(await getAgency(city.db, parsed.data.agency))) throw new Invalid('city.no-such-agency')
  requireVersion(version)
  await transact(city.db, async (trx) => {
    const updated = await trx
      .updateTable('disturbance_type')
      .set({ ...fields, ...(legal_basis && { legal_basis: JSON.stringify(legal_basis) }), version: version + 1 })
      .where('key', '=', key)
      .where('version', '=', version)
      .returning('key')
      .executeTakeFirst()
    if (!updated) await refuse(trx, key)
    await recordAudit(trx, city, caller, {
      action: 'disturbance-type.change',
      subjectKind: 'disturbance-type',
      subjectId: key,
      details: { changed: Object.keys(parsed.data) },
    })
  })
}

async function refuse(trx: Database, key: string): Promise<never> {
  const exists = await trx.selectFrom('disturbance_type').select('key').where('key', '=', key).executeTakeFirst()
  throw exists ? new Conflict('city.changed-meanwhile') : new NotFound()
}
