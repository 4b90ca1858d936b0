import { sql } from 'kysely'
import { z } from 'zod'
import type { Language } from '../../language/translate.ts'
import { recordAudit } from '../audit/record.ts'
import { requireRole, roles as allRoles, type Caller, type Role } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { isUuid } from '../database/uuid.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import { passwordMail } from '../mail/account-mails.ts'
import { sendMail } from '../mail/send.ts'
import { checkedHash, createPasswordLink, endSessions, invitationHours, storePassword } from './passwords.ts'

export interface AccountView {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly language: Language
  readonly disabled: boolean
  /** invited, but has not chosen a password yet */
  readonly invited: boolean
  readonly demo: boolean
}

export interface NewAccount {
  readonly email: string
  readonly name: string
  readonly roles: readonly string[]
  readonly language?: Language
}

/** By name; disabled ones last. */
export async function listAccounts(db: Database, caller: Caller | null): Promise<AccountView[]> {
  requireRole(caller, 'administrator', 'data-protection')
  const rows = await db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'roles', 'language', 'disabledAt', 'demo'])
    .select((expression) =>
      expression
        .exists(
          expression
            .selectFrom('account')
            .select('account.id')
            .whereRef('account.userId', '=', 'user.id')
            .where('account.password', 'is not', null),
        )
        .as('hasPassword'),
    )
    .orderBy((expression) => expression('disabledAt', 'is not', null))
    .orderBy('name')
    .execute()
  return rows.map(({ disabledAt, hasPassword, ...row }) => ({
    ...row,
    disabled: disabledAt !== null,
    invited: !hasPassword,
  }))
}

/** How many accounts there are, demo accounts too. */
export async function countAccounts(db: Database): Promise<number> {
  const row = await db
    .selectFrom('user')
    .select((expression) => expression.fn.countAll<number>().as('accounts'))
    .executeTakeFirstOrThrow()
  return row.accounts
}

/**
 * Makes an account with a password, for the command line's first administrator.
 *
 * @throws Invalid 'accounts.email-invalid', 'accounts.name-missing', 'accounts.no-roles', 'accounts.unknown-role',
 *   'accounts.password-too-short'; Conflict 'accounts.already-exists'
 */
export async function createAccount(
  city: City,
  caller: Caller | null,
  input: NewAccount & { readonly password: string },
): Promise<{ id: string }> {
  requireRole(caller, 'administrator')
  const hash = await checkedHash(input.password)
  return transact(city.db, async (trx) => {
    const id = await insertAccount(trx, city, caller, input, 'account.create')
    await storePassword(trx, id, hash)
    return { id }
  })
}

/**
 * Makes an account whose holder chooses the password behind a link, which is sent by mail where mail is set up.
 *
 * @returns the link, to be handed over in person where `mailed` is false
 * @throws as `createAccount`
 */
export async function inviteAccount(
  city: City,
  caller: Caller | null,
  input: NewAccount,
): Promise<{ id: string; link: string; mailed: boolean }> {
  requireRole(caller, 'administrator')
  return transact(city.db, async (trx) => {
    const id = await insertAccount(trx, city, caller, input, 'account.invite')
    const link = await createPasswordLink({ ...city, db: trx }, id, 'invitation')
    const mailed = await sendMail(
      city,
      passwordMail('invitation', { ...input, language: input.language ?? 'de', link }, invitationHours),
    )
    return { id, link, mailed }
  })
}

/**
 * A new link for choosing a password, for the command line and for administrators whose city sends no mail.
 *
 * @throws NotFound
 */
export async function createResetLink(city: City, caller: Caller | null, accountId: string): Promise<{ link: string }> {
  requireRole(caller, 'administrator')
  return transact(city.db, async (trx) => {
    await requireAccount(trx, accountId)
    const link = await createPasswordLink({ ...city, db: trx }, accountId, 'reset')
    await recordAudit(trx, city, caller, {
      action: 'account.create-reset-link',
      subjectKind: 'account',
      subjectId: accountId,
    })
    return { link }
  })
}

/** Ends all sessions of the account and lets it sign in no more. @throws NotFound, Conflict 'accounts.last-administrator' */
export async function disableAccount(city: City, caller: Caller | null, accountId: string): Promise<void> {
  requireRole(caller, 'administrator')
  await transact(city.db, async (trx) => {
    await lockAccounts(trx)
    const before = await requireAccount(trx, accountId)
    await trx
      .updateTable('user')
      .set({ disabledAt: new Date(city.clock.now()) })
      .where('id', '=', accountId)
      .execute()
    await endSessions(trx, accountId, null)
    await trx.deleteFrom('verification').where('value', '=', accountId).execute()
    if (before.includes('administrator')) await requireAdministrator(trx)
    await recordAudit(trx, city, caller, { action: 'account.disable', subjectKind: 'account', subjectId: accountId })
  })
}

/** @throws NotFound */
export async function enableAccount(city: City, caller: Caller | null, accountId: string): Promise<void> {
  requireRole(caller, 'administrator')
  await transact(city.db, async (trx) => {
    await requireAccount(trx, accountId)
    await trx.updateTable('user').set({ disabledAt: null }).where('id', '=', accountId).execute()
    await recordAudit(trx, city, caller, { action: 'account.enable', subjectKind: 'account', subjectId: accountId })
  })
}

/**
 * @param input.seen the roles the caller saw before changing them; null on the command line, which shows none
 * @throws NotFound, Invalid 'accounts.no-roles', 'accounts.unknown-role', Conflict 'accounts.last-administrator',
 *   'city.changed-meanwhile'
 */
export async function changeRoles(
  city: City,
  caller: Caller | null,
  input: { readonly accountId: string; readonly roles: readonly string[]; readonly seen: readonly string[] | null },
): Promise<void> {
  requireRole(caller, 'administrator')
  const roles = checkedRoles(input.roles)
  await transact(city.db, async (trx) => {
    await lockAccounts(trx)
    const before = await requireAccount(trx, input.accountId)
    if (input.seen && !sameRoles(before, input.seen)) throw new Conflict('city.changed-meanwhile')
    await trx.updateTable('user').set({ roles }).where('id', '=', input.accountId).execute()
    if (before.includes('administrator')) await requireAdministrator(trx)
    await recordAudit(trx, city, caller, {
      action: 'account.change-roles',
      subjectKind: 'account',
      subjectId: input.accountId,
      details: { roles },
    })
  })
}

/** The id of the account with this mail address. @throws Invalid 'accounts.unknown' */
export async function accountIdOf(db: Database, email: string): Promise<string> {
  const row = await db
    .selectFrom('user')
    .select('id')
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
  if (!row) throw new Invalid('accounts.unknown', { email })
  return row.id
}

async function insertAccount(
  trx: Database,
  city: City,
  caller: Caller,
  input: NewAccount,
  action: string,
): Promise<string> {
  const email = z.email().safeParse(input.email.trim().toLowerCase())
  if (!email.success) throw new Invalid('accounts.email-invalid', { email: input.email })
  const name = input.name.trim()
  if (name === '') throw new Invalid('accounts.name-missing')
  const roles = checkedRoles(input.roles)
  const row = await trx
    .insertInto('user')
    .values({ email: email.data, name, roles, language: input.language ?? 'de' })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict('accounts.already-exists', { email: email.data })
  await recordAudit(trx, city, caller, {
    action,
    subjectKind: 'account',
    subjectId: row.id,
    details: { roles },
  })
  return row.id
}

function sameRoles(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((role) => others.includes(role))
}

function checkedRoles(given: readonly string[]): Role[] {
  const unknown = given.find((role) => !allRoles.includes(role as Role))
  if (unknown !== undefined) throw new Invalid('accounts.unknown-role', { role: unknown, roles: allRoles.join(', ') })
  const roles = allRoles.filter((role) => given.includes(role))
  if (roles.length === 0) throw new Invalid('accounts.no-roles')
  return roles
}

/** The roles the account has. */
async function requireAccount(trx: Database, id: string): Promise<readonly Role[]> {
  const account = isUuid(id)
    ? await trx.selectFrom('user').select('roles').where('id', '=', id).executeTakeFirst()
    : undefined
  if (!account) throw new NotFound()
  return account.roles
}

/** Two administrators removing each other at the same moment would each still see the other. */
async function lockAccounts(trx: Database): Promise<void> {
  await sql`lock table "user" in share row exclusive mode`.execute(trx)
}

/** Nobody may lock everybody out: somebody who can give roles must be left. */
async function requireAdministrator(trx: Database): Promise<void> {
  const left = await trx
    .selectFrom('user')
    .select('id')
    .where('disabledAt', 'is', null)
    .where(sql<boolean>`'administrator' = any (roles)`)
    .limit(1)
    .execute()
  if (left.length === 0) throw new Conflict('accounts.last-administrator')
}

export { createDemoAccounts, demoAccounts, demoPassword } from './demo-accounts.ts'
