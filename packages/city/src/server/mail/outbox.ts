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
 * @param options.about unique: what it tells of, to take it back by
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
  await trx
    .insertInto('mail_outbox')
    .values({
      recipient: mail.to,
      subject: mail.subject,
      text: mail.text,
      unsubscribe_address: mail.unsubscribeAddress ?? null,
      about: options.about ?? null,
      not_before: new Date(now + (options.delaySeconds ?? 0) * 1000),
      created_at: new Date(now),
    })
    .execute()
}

/** Takes a mail back that still waits. @returns false where none did */
export async function dropQueuedMail(trx: Database, about: string): Promise<boolean> {
  const dropped = await trx.deleteFrom('mail_outbox').where('about', '=', about).returning('id').executeTakeFirst()
  return dropped !== undefined
}

/** Takes back every mail that still waits and whose `about` begins with one of these. */
export async function dropQueuedMails(trx: Database, beginnings: readonly string[]): Promise<void> {
  await sql`
    delete from mail_outbox using unnest(${beginnings}::text[]) as told (beginning)
    where starts_with(about, beginning)`.execute(trx)
}

/** Days a mail waits at most, also where nobody can send it because the mail server was taken out of the settings. */
const keptDays = 7

/** Removes mails that have waited longer than that: nobody waits for them any more. Safe to call at any time. */
export async function forgetOldMail(city: City): Promise<void> {
  const before = new Date(city.clock.now() - keptDays * 86_400_000)
  const old = await city.db.deleteFrom('mail_outbox').where('created_at', '<', before).returning('id').execute()
  if (old.length > 0) city.log.warn('mail.forgotten', { mails: old.length })
}

/**
 * Sends what is due, one by one, the oldest first; a mail the server does not take is tried again later. Several processes may do this at once.
 * A process that dies between sending and forgetting sends that one mail twice.
 *
 * @returns how many were sent; without a mail server everything waits
 */
export async function sendQueuedMail(city: City): Promise<number> {
  if (city.smtpUrl === null) return 0
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
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!next) return null
  try {
    await sendMail(city, {
      ...{ to: next.recipient, subject: next.subject, text: next.text },
      unsubscribeAddress: next.unsubscribe_address ?? undefined,
    })
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
