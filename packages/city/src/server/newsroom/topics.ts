import type { Database } from '../city.ts'
import { slugOf } from './slug.ts'

export interface Topic {
  readonly key: string
  readonly nameDe: string
  readonly nameEn: string
}

/** All topics in their order, as tags and menus show them. */
export async function listTopics(db: Database): Promise<Topic[]> {
  const rows = await db
    .selectFrom('topic')
    .select(['key', 'name_de', 'name_en'])
    .orderBy('position')
    .orderBy('name_de')
    .execute()
  return rows.map((row) => ({ key: row.key, nameDe: row.name_de, nameEn: row.name_en }))
}

/**
 * The topics of these names, in their order; what is not there yet is added, with the same name in both languages unless the
 * list says another. Recording it is the caller's.
 *
 * @returns keys
 */
export async function ensureTopics(
  trx: Database,
  names: readonly { readonly nameDe: string; readonly nameEn?: string }[],
): Promise<string[]> {
  const keys: string[] = []
  for (const { nameDe, nameEn = nameDe } of names) {
    const key = slugOf(nameDe)
    await trx
      .insertInto('topic')
      .values({ key, name_de: nameDe, name_en: nameEn })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    keys.push(key)
  }
  return keys
}
