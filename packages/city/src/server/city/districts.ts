import { sql } from 'kysely'
import { z } from 'zod'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Invalid } from '../errors.ts'

const ring = z.array(z.array(z.number()).min(2).max(3)).min(4)
const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
])

export const districtSchema = z.object({
  key: z.string().trim().min(1).max(60),
  name: z.string().trim().min(1).max(120),
  /** key (or, when importing, name) of the Stadtbezirk it is part of; null = a Stadtbezirk itself */
  parent: z.string().trim().min(1).max(60).nullable().default(null),
  /** GeoJSON polygon in WGS84; null = known by name only */
  geometry: geometrySchema.nullable().default(null),
})

/** A Stadtbezirk (parent null) or an Ortsteil. */
export type District = z.output<typeof districtSchema>

/** Stadtbezirke first, then by name. */
export async function listDistricts(db: Database): Promise<District[]> {
  const rows = await db
    .selectFrom('district')
    .select(['key', 'name', 'parent', 'geometry'])
    .orderBy((expression) => expression('parent', 'is not', null))
    .orderBy('name')
    .execute()
  return rows as District[]
}

/**
 * Names without outlines, by key: a Stadtbezirk has no parent, an Ortsteil has one.
 *
 * @param only keys; left out = all
 */
export async function listDistrictNames(
  db: Database,
  only?: readonly string[],
): Promise<Map<string, Pick<District, 'name' | 'parent'>>> {
  const all = db.selectFrom('district').select(['key', 'name', 'parent']).orderBy('name')
  const rows = await (only ? all.where(sql<boolean>`key = any(${[...only]})`) : all).execute()
  return new Map(rows.map(({ key, name, parent }) => [key, { name, parent }]))
}

/**
 * Adds districts, or brings those with the same key up to date; the same list twice changes nothing.
 *
 * @throws Invalid 'city.district-invalid' with the number of the first wrong one, 'city.district-parent-unknown'
 */
export async function importDistricts(
  city: City,
  caller: Caller | null,
  districts: readonly z.input<typeof districtSchema>[],
): Promise<{ added: number; updated: number; unchanged: number }> {
  requireRole(caller, 'administrator')
  const parsedRows = districts.map((district, index) => {
    const parsed = districtSchema.safeParse(district)
    if (parsed.success) return parsed.data
    throw new Invalid('city.district-invalid', {
      number: index + 1,
      field: parsed.error.issues[0]?.path.join('.') ?? '',
    })
  })
  return transact(city.db, async (trx) => {
    const before = new Map((await listDistricts(trx)).map((district) => [district.key, district]))
    const all = [...before.values(), ...parsedRows]
    const rows = parsedRows.map((row) => ({ ...row, parent: row.parent && parentKey(row.name, row.parent, all) }))
    const counts = { added: 0, updated: 0, unchanged: 0 }
    for (const row of rows) {
      const known = before.get(row.key)
      if (known && isSame(known, row)) counts.unchanged++
      else if (known) counts.updated++
      else counts.added++
      if (known && isSame(known, row)) continue
      const values = { ...row, geometry: row.geometry && JSON.stringify(row.geometry) }
      await trx
        .insertInto('district')
        .values(values)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((expression) => ({
            ...values,
            version: expression('district.version', '+', 1),
          })),
        )
        .execute()
    }
    await recordAudit(trx, city, caller, {
      action: 'district.import',
      subjectKind: 'district',
      subjectId: 'all',
      details: counts,
    })
    return counts
  })
}

function parentKey(name: string, parent: string, all: readonly District[]): string {
  const found = all.find((district) => district.key === parent) ?? all.find((district) => district.name === parent)
  if (!found) throw new Invalid('city.district-parent-unknown', { name, parent })
  return found.key
}

/** The order of keys within a geometry is the database's own, hence compared field by field. */
function isSame(a: District, b: District): boolean {
  return (
    a.name === b.name &&
    a.parent === b.parent &&
    a.geometry?.type === b.geometry?.type &&
    JSON.stringify(a.geometry?.coordinates) === JSON.stringify(b.geometry?.coordinates)
  )
}
