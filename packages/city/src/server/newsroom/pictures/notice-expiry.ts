import { civilDate } from '../../../language/dates.ts'
import type { City } from '../../city.ts'
import { getSettings } from '../../city/settings.ts'
import { transact } from '../../database/connect.ts'
import { bumpRevision } from '../revision.ts'

/**
 * When a picture's rights or consent have run out since the last look, what the public sees has changed: pages leave it out by
 * the day, but whoever keeps rendered pages has to hear of it.
 */
export async function noticeExpiry(city: City): Promise<void> {
  const { timeZone } = await getSettings(city.db)
  const today = civilDate(city.clock.now(), timeZone)
  await transact(city.db, async (trx) => {
    const { pictures_checked: checked } = await trx
      .selectFrom('newsroom_revision')
      .select('pictures_checked')
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (checked === today) return
    const before = checked ?? '-infinity'
    const ranOut = await trx
      .selectFrom('press_picture')
      .select('id')
      .where('removed_at', 'is', null)
      .where((where) =>
        where.or([
          where.and([where('rights_until', '>=', before), where('rights_until', '<', today)]),
          where.and([
            where('persons', '=', 'consent'),
            where('consent_until', '>=', before),
            where('consent_until', '<', today),
          ]),
        ]),
      )
      .executeTakeFirst()
    if (ranOut) await bumpRevision(trx)
    await trx.updateTable('newsroom_revision').set({ pictures_checked: today }).execute()
  })
}
