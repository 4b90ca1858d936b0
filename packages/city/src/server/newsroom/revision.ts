import { sql } from 'kysely'
import type { Database } from '../city.ts'

/** What the public sees of the newsroom has changed: in the transaction of the change. */
export async function bumpRevision(trx: Database): Promise<void> {
  await trx
    .updateTable('newsroom_revision')
    .set({ number: sql<number>`number + 1` })
    .execute()
}

/** Counts up with every change of what the public sees; whoever keeps a rendered page compares. */
export async function readRevision(db: Database): Promise<number> {
  const { number } = await db.selectFrom('newsroom_revision').select('number').executeTakeFirstOrThrow()
  return number
}
