import type { Database } from '../city.ts'

/** Whether an action was ever recorded, e.g. "demo.load". */
export async function hasHappened(db: Database, action: string): Promise<boolean> {
  const entry = await db.selectFrom('audit_entry').select('id').where('action', '=', action).limit(1).executeTakeFirst()
  return entry !== undefined
}
