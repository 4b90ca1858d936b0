import type { Position } from 'planning/model'
import { z } from 'zod'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { isUuid } from '../database/uuid.ts'
import { Invalid, NotFound } from '../errors.ts'

/** A named point: square, station, street corner. */
export interface PlaceView {
  readonly id: string
  readonly name: string
  /** "square", "station", "street", … as the file says */
  readonly kind: string
  readonly position: Position
}

export const placeSchema = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.string().trim().min(1).max(60).default('place'),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
})

/** By name. */
export async function listPlaces(db: Database): Promise<PlaceView[]> {
  const rows = await db.selectFrom('place').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(({ id, name, kind, lat, lon }) => ({ id, name, kind, position: { lat, lon } }))
}

const rowsPerInsert = 5_000

/**
 * Adds places; one that is already there (same name, kind and point) stays as it is, so the same file twice adds
 * nothing.
 *
 * @param options.replace also removes the places the list does not hold
 * @throws Invalid 'city.place-invalid' with the number of the first wrong one
 */
export async function importPlaces(
  city: City,
  caller: Caller | null,
  places: readonly z.input<typeof placeSchema>[],
  options: { readonly replace?: boolean } = {},
): Promise<{ added: number; removed: number; unchanged: number }> {
  requireRole(caller, 'administrator')
  const rows = [...new Map(places.map((place, index) => keyed(place, index))).values()]
  return transact(city.db, async (trx) => {
    const before = await trx.selectFrom('place').selectAll().execute()
    const wanted = new Set(rows.map(keyOf))
    const known = new Set(before.map(keyOf))
    const added = rows.filter((row) => !known.has(keyOf(row)))
    for (let start = 0; start < added.length; start += rowsPerInsert) {
      await trx
        .insertInto('place')
        .values(added.slice(start, start + rowsPerInsert))
        .execute()
    }
    const gone = options.replace ? before.filter((row) => !wanted.has(keyOf(row))) : []
    if (gone.length > 0) {
      const ids = gone.map((row) => row.id)
      await trx.deleteFrom('place').where('id', 'in', ids).execute()
    }
    const counts = { added: added.length, removed: gone.length, unchanged: rows.length - added.length }
    await recordAudit(trx, city, caller, {
      action: 'place.import',
      subjectKind: 'place',
      subjectId: 'all',
      details: counts,
    })
    return counts
  })
}

/** Removes one place; a hotspot is then named after the next one. @throws NotFound */
export async function removePlace(city: City, caller: Caller | null, { id }: { id: string }): Promise<void> {
  requireRole(caller, 'administrator')
  await transact(city.db, async (trx) => {
    const removed = isUuid(id)
      ? await trx.deleteFrom('place').where('id', '=', id).returning(['name', 'kind', 'lat', 'lon']).executeTakeFirst()
      : undefined
    if (!removed) throw new NotFound('city.no-such-place')
    await recordAudit(trx, city, caller, {
      action: 'place.remove',
      subjectKind: 'place',
      subjectId: id,
      details: removed,
    })
  })
}

type PlaceRow = z.output<typeof placeSchema>

function keyed(place: z.input<typeof placeSchema>, index: number): [string, PlaceRow] {
  const parsed = placeSchema.safeParse(place)
  if (!parsed.success) {
    throw new Invalid('city.place-invalid', { number: index + 1, field: parsed.error.issues[0]?.path.join('.') ?? '' })
  }
  return [keyOf(parsed.data), parsed.data]
}

function keyOf({ name, kind, lat, lon }: PlaceRow): string {
  return `${name}\n${kind}\n${lat}\n${lon}`
}
