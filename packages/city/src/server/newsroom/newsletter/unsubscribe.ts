import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { NotFound } from '../../errors.ts'
import { dropQueuedMails } from '../../mail/outbox.ts'
import { reader } from './reader.ts'
import { readUnsubscribeToken } from './tokens.ts'

/**
 * Deletes an address at once, also from what waits to be sent or confirmed; whoever has gone already is told the same.
 *
 * @throws NotFound for a token that was never made here
 */
export async function unsubscribe(city: City, token: string): Promise<void> {
  const id = readUnsubscribeToken(city, token)
  if (id === null) throw new NotFound()
  await transact(city.db, async (trx) => {
    const gone = await trx
      .deleteFrom('newsletter_subscriber')
      .where('id', '=', id)
      .returning('address')
      .executeTakeFirst()
    if (!gone) return
    await trx
      .deleteFrom('newsletter_subscriber')
      .where(sql<boolean>`lower(address) = lower(${gone.address})`)
      .execute()
    await dropQueuedMails(trx, [aboutSubscriber(id)])
    await recordAudit(trx, city, reader, {
      action: 'newsletter.unsubscribe',
      subjectKind: 'newsletter-subscriber',
      subjectId: id,
    })
  })
}

/** What the `about` of every newsletter to somebody begins with. */
export function aboutSubscriber(id: string): string {
  return `newsletter ${id} `
}
