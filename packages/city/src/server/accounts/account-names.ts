import type { Database } from '../city.ts'
import { isUuid } from '../database/uuid.ts'

/** Names of accounts by id, for pages that tell who did something; ids of no account are left out. */
export async function accountNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = ids.filter(isUuid)
  if (asked.length === 0) return new Map()
  const rows = await db.selectFrom('user').select(['id', 'name']).where('id', 'in', asked).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
