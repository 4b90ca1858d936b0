import { recordAudit } from '../../audit/record.ts'
import { commandLine } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'

/** How long somebody may take to confirm. */
const validHours = 48

/** Links sent before are no longer valid. */
export function validSince(city: Pick<City, 'clock'>): Date {
  return new Date(city.clock.now() - validHours * 3_600_000)
}

/** Removes addresses nobody confirmed in time. Safe to call at any time. */
export async function forgetUnconfirmed(city: City): Promise<void> {
  await transact(city.db, async (trx) => {
    const gone = await trx
      .deleteFrom('newsletter_subscriber')
      .where('confirmed_at', 'is', null)
      .where('created_at', '<=', validSince(city))
      .returning('id')
      .execute()
    for (const { id } of gone) {
      await recordAudit(trx, city, commandLine, {
        action: 'newsletter.forget',
        subjectKind: 'newsletter-subscriber',
        subjectId: id,
      })
    }
  })
}
