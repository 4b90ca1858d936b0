import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import { validSince } from './forget-unconfirmed.ts'
import { reader } from './reader.ts'
import { tokenHash } from './tokens.ts'

/** Whether a link still waits to be confirmed. */
export async function isWaiting(city: City, token: string): Promise<boolean> {
  return (await waiting(city.db, city, token)) !== undefined
}

/**
 * From now on the address gets the newsletter with what was chosen; one that gets it already keeps its links in old mails.
 *
 * @throws Invalid 'newsletter.link-expired'
 */
export async function confirmSubscription(city: City, token: string): Promise<void> {
  await transact(city.db, async (trx) => {
    const asked = await waiting(trx, city, token)
    if (!asked) throw new Invalid('newsletter.link-expired')
    const { address, language, topics, districts } = asked
    const sameAddress = sql<boolean>`lower(address) = lower(${address})`
    const confirmed_at = new Date(city.clock.now())
    // of several links to one address the first one confirmed counts
    const before = await trx
      .updateTable('newsletter_subscriber')
      .set({ address, language, topics, districts, confirmed_at })
      .where(sameAddress)
      .where('confirmed_at', 'is not', null)
      .returning('id')
      .executeTakeFirst()
    const subscriber = before ?? asked
    if (!before) {
      await trx
        .updateTable('newsletter_subscriber')
        .set({ confirmed_at, token_hash: null })
        .where('id', '=', asked.id)
        .execute()
    }
    await trx.deleteFrom('newsletter_subscriber').where(sameAddress).where('id', '!=', subscriber.id).execute()
    await recordAudit(trx, city, reader, {
      action: 'newsletter.confirm',
      subjectKind: 'newsletter-subscriber',
      subjectId: subscriber.id,
    })
  })
}

function waiting(db: Database, city: City, token: string) {
  return db
    .selectFrom('newsletter_subscriber')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .where('created_at', '>', validSince(city))
    .executeTakeFirst()
}
