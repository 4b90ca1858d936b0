import { listDisturbanceTypes } from '../../city/catalogue.ts'
import { getSettings } from '../../city/settings.ts'
import { addWorkingDays } from '../../city/working-days.ts'
import type { City, Database } from '../../city.ts'

/** The civil date by which a report that is opened again today is to be answered. */
export async function deadlineFromToday(db: Database, city: City, type: string): Promise<string> {
  const { land, timeZone } = await getSettings(db)
  const today = Temporal.Instant.fromEpochMilliseconds(city.clock.now()).toZonedDateTimeISO(timeZone).toPlainDate()
  const days = (await listDisturbanceTypes(db)).find(({ key }) => key === type)?.deadline_days ?? 5
  return addWorkingDays(today.toString(), days, land)
}
