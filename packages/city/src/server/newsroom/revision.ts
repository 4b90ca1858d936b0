import { sql } from 'kysely'
import type { Database } from '../city.ts'

/** What the public sees of the newsroom, counted: whoever keeps a rendered page compares. */
export interface Revision {
  /** of everything */
  readonly number: number
  /** without first publications: a page from before is true as it stands, it only does not know of what came after it */
  readonly changes: number
}

/** What the public sees of the newsroom has changed: in the transaction of the change. */
export async function bumpRevision(trx: Database, what: 'added' | 'changed' = 'changed'): Promise<void> {
  await trx
    .updateTable('newsroom_revision')
    .set({ number: sql<number>`number + 1`, changes: sql<number>`changes + ${what === 'added' ? 0 : 1}` })
    .execute()
}

export async function readRevision(db: Database): Promise<Revision> {
  return db.selectFrom('newsroom_revision').select(['number', 'changes']).executeTakeFirstOrThrow()
}
