import type { Database } from '../../city.ts'

/**
 * Takes a withdrawn report off the public list. The numbers stay as they were: a number that became smaller by one would
 * tell of it.
 */
export async function forgetPublished(trx: Database, reportId: string): Promise<void> {
  await trx.deleteFrom('published_request').where('report_id', '=', reportId).execute()
}
