import { createHash, randomBytes } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { recordAudit } from '../audit/record.ts'
import { requireRole, roles, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { Invalid } from '../errors.ts'
import { passwordMail } from '../mail/account-mails.ts'
import { sendMail } from '../mail/send.ts'
import { countResetRequest } from './attempts.ts'

export const shortestPassword = 12
const longestPassword = 200

export const resetHours = 1
export const invitationHours = 7 * 24

const hourMilliseconds = 3_600_000

/**
 * Changes one's own password; other sessions of the account end.
 *
 * @param input.keep token of the session that stays: the one that asks (`sessionTokenOf`)
 * @throws Invalid 'accounts.password-wrong', 'accounts.password-too-short', 'accounts.password-too-long'
 */
export async function changePassword(
  city: City,
  caller: Caller | null,
  input: { current: string; next: string; keep: string | null },
): Promise<void> {
  requireRole(caller, ...roles)
  const credential = await city.db
    .selectFrom('account')
    .select('password')
    .where('userId', '=', caller.id)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  const right = credential?.password && (await verifyPassword({ hash: credential.password, password: input.current }))
  if (!right) throw new Invalid('accounts.password-wrong')
  const hash = await checkedHash(input.next)
  await transact(city.db, async (trx) => {
    await storePassword(trx, caller.id, hash)
    await endSessions(trx, caller.id, input.keep)
    await recordAudit(trx, city, caller, {
      action: 'account.change-password',
      subjectKind: 'account',
      subjectId: caller.id,
    })
  })
}

/**
 * Sends a link for choosing a new password, valid for an hour. Says nothing about whether there is such an account, nor
 * that it was asked for too often: then nothing is sent.
 */
export async function requestPasswordReset(city: City, input: { email: string; address?: string }): Promise<void> {
  if (city.smtpUrl === null) return
  if (!(await countResetRequest(city, input.email.trim().toLowerCase(), input.address))) return
  const user = await city.db
    .selectFrom('user')
    .select(['id', 'email', 'name', 'language'])
    .where('email', '=', input.email.trim().toLowerCase())
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!user) return
  const link = await transact(city.db, (trx) => createPasswordLink({ ...city, db: trx }, user.id, 'reset'))
  // not waited for, so that the answer takes no longer than for an address nobody has; what fails is in the log
  sendMail(city, passwordMail('reset', { ...user, link }, resetHours)).catch(() => undefined)
}

/**
 * Makes the link behind which an account's holder chooses a password; earlier ones of the account lapse.
 *
 * @returns the whole address, with a token of 256 bits of which only the hash is stored
 */
export async function createPasswordLink(city: City, userId: string, kind: 'reset' | 'invitation'): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hours = kind === 'reset' ? resetHours : invitationHours
  await city.db.deleteFrom('verification').where('value', '=', userId).execute()
  await city.db
    .insertInto('verification')
    .values({
      identifier: tokenHash(token),
      value: userId,
      expiresAt: new Date(city.clock.now() + hours * hourMilliseconds),
    })
    .execute()
  return `${city.origin}${kind === 'reset' ? '/password/choose' : '/invitation'}?token=${token}`
}

/**
 * Sets the password behind a link from an invitation or a reset; the link is used up, all sessions of the account end.
 *
 * @throws Invalid 'accounts.link-expired', 'accounts.password-too-short', 'accounts.password-too-long'
 */
export async function resetPassword(city: City, input: { token: string; password: string }): Promise<void> {
  const hash = await checkedHash(input.password)
  await transact(city.db, async (trx) => {
    const link = await trx
      .deleteFrom('verification')
      .where('identifier', '=', tokenHash(input.token))
      .where('expiresAt', '>', new Date(city.clock.now()))
      .returning('value')
      .executeTakeFirst()
    const user =
      link &&
      (await trx
        .selectFrom('user')
        .select(['id', 'name', 'roles'])
        .where('id', '=', link.value)
        .where('disabledAt', 'is', null)
        .executeTakeFirst())
    if (!user) throw new Invalid('accounts.link-expired')
    await storePassword(trx, user.id, hash)
    await endSessions(trx, user.id, null)
    await recordAudit(trx, city, user, {
      action: 'account.reset-password',
      subjectKind: 'account',
      subjectId: user.id,
    })
  })
}

/** The hash of a password that is long enough. */
export async function checkedHash(password: string): Promise<string> {
  if (password.length < shortestPassword) throw new Invalid('accounts.password-too-short', { length: shortestPassword })
  if (password.length > longestPassword) throw new Invalid('accounts.password-too-long', { length: longestPassword })
  return hashPassword(password)
}

export async function storePassword(trx: Database, userId: string, hash: string): Promise<void> {
  const changed = await trx
    .updateTable('account')
    .set({ password: hash })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .returning('id')
    .executeTakeFirst()
  if (changed) return
  await trx
    .insertInto('account')
    .values({ userId, accountId: userId, providerId: 'credential', password: hash })
    .execute()
}

export async function endSessions(trx: Database, userId: string, exceptToken: string | null): Promise<void> {
  let ending = trx.deleteFrom('session').where('userId', '=', userId)
  if (exceptToken !== null) ending = ending.where('token', '<>', exceptToken)
  await ending.execute()
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
