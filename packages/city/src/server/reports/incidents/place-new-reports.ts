import type { City } from '../../city.ts'
import { getSettings } from '../../city/settings.ts'
import { placeReports } from './build.ts'
import { withBulkConnection } from '../bulk-connection.ts'

/** Puts the reports that came in one by one into incidents: at once for whoever asks, and every few seconds in a worker. */
export async function placeNewReports(city: City): Promise<void> {
  const waiting = await city.db
    .selectFrom('report')
    .select('id')
    .where('placed', '=', false)
    .where('cell', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (!waiting) return
  const { timeZone } = await getSettings(city.db)
  await withBulkConnection(city, (connection) => placeReports(connection, timeZone))
}
