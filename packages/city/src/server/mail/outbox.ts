import { sql } from 'kysely'
import type { City, Database } from '../city.ts'
import { KnownError } from '../errors.ts'
import { sendMail, type Mail } from './send.ts'

/** After the last of these the mail is dropped: whoever waits for it reads the same behind the tracking link. */
const waitMinutes = [1, 5, 15, 60, 240, 720, 1440]

/**
 * Writes a mail to be sent, in the transaction of what it tells of: both exist or neither. Without a mail server nothing
 * is kept.
 *
 * @param options.about a newer mail about the same takes the place of one that still waits
 * @param options.delaySeconds time to take a slip back before anybody reads of it
 */
export async function queueMail(
  trx: Database,
  city: City,
  mail: Mail,
  options: { readonly about?: string; readonly delaySeconds?: number } = {},
): Promise<void> {
  if (city.smtpUrl === null) return
  const now = city.clock.now()
  const row = {
    recipient: mail.to,
    subject: mail.subject,
    text: mail.text,
    about: options.about ?? null,
    not_before: new Date(now + (options.delaySeconds ?? 0) * 1000),
    created_at: new Date(now),
  }
  await trx
    .insertInto('mail_outbox')
    .values(row)
    .onConflict((conflict) => conflict.column('about').doUpdateSet({ ...row, attempts: 0 }))
    .execute()
}

/** Takes mails back that still wait. @returns false where none did */
export async function dropQueuedMail(trx: Database, ...about: readonly string[]): Promise<boolean> {
  const dropped = await sql`delete from mail_outbox where about = any(${about}::text[])`.execute(trx)
  return (dropped.numAffectedRows ?? 0n) > 0n
}

/**
 * Sends what is due, one by one; a mail the server does not take is tried again later. Several processes may do this at once.
 * A process that dies between sending and forgetting sends that one mail twice.
 *
 * @returns how many were sent
 */
export async function sendQueuedMail(city: City): Promise<number> {
  for (let sent = 0; ;) {
    const outcome = await city.db.transaction().execute((trx) => sendNext(city, trx))
    if (outcome === null) return sent
    if (outcome) sent++
  }
}

async function sendNext(city: City, trx: Database): Promise<boolean | null> {
  const now = city.clock.now()
  const next = await trx
    .selectFrom('mail_outbox')
    .selectAll()
    .where('not_before', '<=', new Date(now))
    .orderBy('not_before')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!next) return null
  try {
    await sendMail(city, { to: next.recipient, subject: next.subject, text: next.text })
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    const wait = waitMinutes[next.attempts]
    if (wait === undefined) {
      city.log.warn('mail.given-up', { attempts: next.attempts })
      await trx.deleteFrom('mail_outbox').where('id', '=', next.id).execute()
    } else {
      await trx
        .updateTable('mail_outbox')
        .set({ attempts: sql<number>`attempts + 1`, not_before: new Date(now + wait * 60_000) })
        .where('id', '=', next.id)
        .execute()
    }
    return false
  }
  await trx.deleteFrom('mail_outbox').where('id', '=', next.id).execute()
  return true
}
