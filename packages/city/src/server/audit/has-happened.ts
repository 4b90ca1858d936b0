import type { Database } from '../city.ts'

/** Whether an action was ever recorded, e.g. "demo.load"; without one, whether anything was. */
export async function hasHappened(db: Database, action?: string): Promise<boolean> {
  let entries = db.selectFrom('audit_entry').select('id').limit(1)
  if (action !== undefined) entries = entries.where('action', '=', action)
  return (await entries.executeTakeFirst()) !== undefined
}
