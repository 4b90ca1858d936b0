import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { transact } from '../database/connect.ts'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { startTestMailServer } from '../mail/test-mail-server.ts'
import {
  accountIdOf,
  changeRoles,
  createAccount,
  createDemoAccounts,
  createResetLink,
  demoAccounts,
  demoPassword,
  disableAccount,
  enableAccount,
  inviteAccount,
  listAccounts,
} from './accounts.ts'
import { changePassword, requestPasswordReset, resetPassword } from './passwords.ts'
import { callerOf, sessionTokenOf, signIn, signOut } from './sign-in.ts'

let city: TestCity
const administrator = callerWith('administrator')
const password = 'ein langes Passwort'
const anna = { email: 'anna@stadt.example', name: 'Anna', roles: ['administrator', 'planner'] }
const bert = { email: 'bert@stadt.example', name: 'Bert', roles: ['press'] }

beforeAll(async () => {
  city = await createTestCity()
})

beforeEach(async () => {
  // better-auth measures sessions by the machine's clock
  city.clock.set(Date.now())
  await city.db.deleteFrom('user').execute()
  await city.db.deleteFrom('rateLimit').execute()
  await city.db.deleteFrom('verification').execute()
})

afterAll(async () => {
  await city.close()
})

const enter = (email: string, secret: string, address?: string) =>
  signIn(city, { email, password: secret, headers: new Headers(), ...(address && { address }) })

function cookieOf(setCookies: readonly string[]): Headers {
  return new Headers({ cookie: setCookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!

test('whoever signs in is known by the cookie, until signing out', async () => {
  const { id } = await createAccount(city, administrator, { ...anna, password })
  const { setCookies, caller } = await enter(' Anna@Stadt.example ', password)
  expect(setCookies[0]).toMatch(/^augenmass\.session_token=.*HttpOnly; SameSite=Lax/)
  expect(caller).toMatchObject({ id, name: 'Anna', roles: ['administrator', 'planner'] })
  const headers = cookieOf(setCookies)
  expect(await callerOf(city, headers)).toEqual(caller)
  expect(await callerOf(city, new Headers())).toBeNull()
  expect(await callerOf(city, new Headers({ cookie: 'augenmass.session_token=made-up.signature' }))).toBeNull()

  const out = await signOut(city, headers)
  expect(out.setCookies.some((cookie) => /^augenmass\.session_token=;.*Max-Age=0/.test(cookie))).toBe(true)
  expect(await callerOf(city, headers)).toBeNull()
})

test('nothing about the browser or its address is kept', async () => {
  await createAccount(city, administrator, { ...anna, password })
  const headers = new Headers({ 'user-agent': 'Browser 1.0', 'x-forwarded-for': '192.0.2.7' })
  await signIn(city, { email: anna.email, password, headers, address: '192.0.2.7' })
  const sessions = await city.db.selectFrom('session').select(['ipAddress', 'userAgent']).execute()
  expect(sessions).toEqual([{ ipAddress: null, userAgent: null }])
  const counted = JSON.stringify(await city.db.selectFrom('rateLimit').selectAll().execute())
  expect(counted).not.toContain('192.0.2.7')
  expect(counted).not.toContain('anna')
})

test('wrong password, unknown address and disabled account look the same', async () => {
  const { id } = await createAccount(city, administrator, { ...bert, password })
  await expect(enter(bert.email, 'falsch')).rejects.toMatchObject({ key: 'accounts.wrong-sign-in', status: 400 })
  await expect(enter('niemand@stadt.example', password)).rejects.toMatchObject({ key: 'accounts.wrong-sign-in' })
  await disableAccount(city, administrator, id)
  await expect(enter(bert.email, password)).rejects.toMatchObject({ key: 'accounts.wrong-sign-in' })
  expect(await city.db.selectFrom('session').select('id').execute()).toEqual([])
})

test('guessing is slowed down by account and by address, and forgotten after five minutes', async () => {
  await createAccount(city, administrator, { ...bert, password })
  for (let attempt = 0; attempt < 10; attempt++) await enter(bert.email, 'falsch').catch(() => undefined)
  await expect(enter(bert.email, password)).rejects.toMatchObject({ key: 'accounts.too-many-attempts', status: 429 })
  city.clock.set(city.clock.now() + 301_000)
  await enter(bert.email, password)

  await city.db.updateTable('rateLimit').set({ count: 200 }).execute()
  await enter('a@b.example', 'falsch', '192.0.2.1').catch(() => undefined)
  await city.db.updateTable('rateLimit').set({ count: 200 }).execute()
  await expect(enter('c@d.example', 'falsch', '192.0.2.1')).rejects.toMatchObject({ status: 429 })
  await expect(enter('c@d.example', 'falsch', '192.0.2.2')).rejects.toMatchObject({ status: 400 })
})

test('who guesses a password from one address does not shut out its owner at another', async () => {
  await createAccount(city, administrator, { ...bert, password })
  for (let attempt = 0; attempt < 10; attempt++) {
    await enter(bert.email, 'falsch', `2001:db8::${attempt.toString(16)}`).catch(() => undefined)
  }
  await expect(enter(bert.email, password, '2001:db8::ffff')).rejects.toMatchObject({ status: 429 })
  await enter(bert.email, password, '2001:db8:0:1::1')

  // from everywhere together there is a limit all the same
  await enter(bert.email, 'falsch', '192.0.2.1').catch(() => undefined)
  await city.db.updateTable('rateLimit').set({ count: 100 }).execute()
  await expect(enter(bert.email, password, '198.51.100.1')).rejects.toMatchObject({ status: 429 })
})

test('what is over is not kept: sessions that ended, attempts of another hour', async () => {
  await createAccount(city, administrator, { ...bert, password })
  await enter(bert.email, password)
  await enter('niemand@stadt.example', 'falsch', '192.0.2.1').catch(() => undefined)
  city.clock.set(city.clock.now() + 13 * 3_600_000)
  await enter(bert.email, 'falsch', '192.0.2.2').catch(() => undefined)
  // the account from there, the account, the address
  expect(await city.db.selectFrom('rateLimit').select('key').execute()).toHaveLength(3)
  // sessions are made by the machine's clock
  city.clock.set(Date.now())
  await city.db
    .updateTable('session')
    .set({ expiresAt: new Date(city.clock.now() - 1) })
    .execute()
  await enter(bert.email, password)
  expect(await city.db.selectFrom('session').select('id').execute()).toHaveLength(1)
})

test('disabling ends sessions at once; enabling lets in again', async () => {
  const { id } = await createAccount(city, administrator, { ...bert, password })
  const { setCookies } = await enter(bert.email, password)
  await disableAccount(city, administrator, id)
  expect(await callerOf(city, cookieOf(setCookies))).toBeNull()
  await enableAccount(city, administrator, id)
  expect((await enter(bert.email, password)).caller.id).toBe(id)
})

test('changed roles hold for the running session', async () => {
  const { id } = await createAccount(city, administrator, { ...bert, password })
  const { setCookies } = await enter(bert.email, password)
  await changeRoles(city, administrator, { accountId: id, roles: ['head', 'press'], seen: ['press'] })
  expect((await callerOf(city, cookieOf(setCookies)))?.roles).toEqual(['press', 'head'])
  await expect(changeRoles(city, administrator, { accountId: id, roles: ['king'], seen: null })).rejects.toMatchObject({
    key: 'accounts.unknown-role',
  })
  await expect(changeRoles(city, administrator, { accountId: id, roles: [], seen: null })).rejects.toMatchObject({
    key: 'accounts.no-roles',
  })
})

test('roles somebody else changed meanwhile are not written over', async () => {
  const { id } = await createAccount(city, administrator, { ...anna, password })
  await createAccount(city, administrator, { ...bert, roles: ['administrator'], password })
  await changeRoles(city, administrator, { accountId: id, roles: ['head'], seen: ['planner', 'administrator'] })
  await expect(
    changeRoles(city, administrator, { accountId: id, roles: ['press'], seen: ['administrator', 'planner'] }),
  ).rejects.toMatchObject({ key: 'city.changed-meanwhile' })
})

test('the last administrator cannot be lost, also not by two at the same moment', async () => {
  const one = await createAccount(city, administrator, { ...anna, password })
  await expect(disableAccount(city, administrator, one.id)).rejects.toMatchObject({
    key: 'accounts.last-administrator',
    status: 409,
  })
  const two = await createAccount(city, administrator, { ...bert, roles: ['administrator'], password })
  const outcomes = await Promise.allSettled([
    disableAccount(city, administrator, one.id),
    changeRoles(city, administrator, { accountId: two.id, roles: ['press'], seen: null }),
  ])
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
    key: 'accounts.last-administrator',
  })
})

test('an invitation leads to a password once, and lapses after a week', async () => {
  const { id, link, mailed } = await inviteAccount(city, administrator, bert)
  expect(mailed).toBe(false)
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invitation\?token=[\w-]{43}$/)
  expect((await listAccounts(city.db, administrator))[0]).toMatchObject({ id, invited: true, disabled: false })
  const stored = JSON.stringify(await city.db.selectFrom('verification').selectAll().execute())
  expect(stored).not.toContain(tokenIn(link))
  await expect(resetPassword(city, { token: tokenIn(link), password: 'zu kurz' })).rejects.toMatchObject({
    key: 'accounts.password-too-short',
  })
  await resetPassword(city, { token: tokenIn(link), password })
  expect((await enter(bert.email, password)).caller.id).toBe(id)
  await expect(resetPassword(city, { token: tokenIn(link), password })).rejects.toMatchObject({
    key: 'accounts.link-expired',
  })

  const late = await inviteAccount(city, administrator, anna)
  city.clock.set(city.clock.now() + 8 * 86_400_000)
  await expect(resetPassword(city, { token: tokenIn(late.link), password })).rejects.toMatchObject({
    key: 'accounts.link-expired',
  })
})

test('a reset link by mail changes the password and ends all sessions; for unknown addresses nothing is sent', async () => {
  const server = await startTestMailServer()
  try {
    const mailing = { ...city, smtpUrl: server.url }
    await createAccount(city, administrator, { ...bert, name: 'Bärt', password })
    const { setCookies } = await enter(bert.email, password)
    await requestPasswordReset(mailing, { email: 'niemand@stadt.example' })
    await requestPasswordReset(mailing, { email: bert.email })
    await expect.poll(() => server.mails.length).toBe(1)
    expect(server.mails[0]).toContain('Guten Tag Bärt')
    await resetPassword(city, { token: tokenIn(server.mails[0]!), password: 'ein anderes Passwort' })
    expect(await callerOf(city, cookieOf(setCookies))).toBeNull()
    await expect(enter(bert.email, password)).rejects.toMatchObject({ key: 'accounts.wrong-sign-in' })
    await enter(bert.email, 'ein anderes Passwort')
  } finally {
    await server.close()
  }
})

test('nobody’s inbox is flooded with links, and asking too often looks like asking once', async () => {
  const server = await startTestMailServer()
  try {
    const mailing = { ...city, smtpUrl: server.url }
    await createAccount(city, administrator, { ...bert, password })
    for (let time = 0; time < 5; time++)
      await requestPasswordReset(mailing, { email: bert.email, address: '192.0.2.1' })
    await expect.poll(() => server.mails.length).toBe(3)
    city.clock.set(city.clock.now() + 301_000)
    await requestPasswordReset(mailing, { email: bert.email, address: '192.0.2.1' })
    await expect.poll(() => server.mails.length).toBe(4)
  } finally {
    await server.close()
  }
})

test('a mail server that is not there is said, and nothing is written', async () => {
  const mailing = { ...city, smtpUrl: 'smtp://127.0.0.1:1' }
  await expect(inviteAccount(mailing, administrator, bert)).rejects.toMatchObject({ key: 'mail.not-sent', status: 503 })
  expect(await listAccounts(city.db, administrator)).toEqual([])
})

test('who asks for a reset learns nothing about addresses, also while the mail server is away', async () => {
  await createAccount(city, administrator, { ...bert, password })
  const mailing = { ...city, smtpUrl: 'smtp://127.0.0.1:1' }
  for (const email of [bert.email, 'nobody@stadt.example']) {
    expect(await requestPasswordReset(mailing, { email, address: '192.0.2.7' })).toBeUndefined()
  }
})

test('changing one’s own password needs the current one and keeps only this session', async () => {
  await createAccount(city, administrator, { ...bert, password })
  const here = await enter(bert.email, password)
  const elsewhere = await enter(bert.email, password)
  const headers = cookieOf(here.setCookies)
  const keep = await sessionTokenOf(city, headers)
  const change = (current: string) => changePassword(city, here.caller, { current, next: 'ein anderes Passwort', keep })
  await expect(change('falsch')).rejects.toMatchObject({ key: 'accounts.password-wrong' })
  await change(password)
  expect(await callerOf(city, headers)).not.toBeNull()
  expect(await callerOf(city, cookieOf(elsewhere.setCookies))).toBeNull()
})

test('the command line makes a link for who forgot the password', async () => {
  await createAccount(city, administrator, { ...bert, password })
  const { link } = await createResetLink(city, administrator, await accountIdOf(city.db, 'BERT@stadt.example'))
  await resetPassword(city, { token: tokenIn(link), password: 'ein anderes Passwort' })
  await enter(bert.email, 'ein anderes Passwort')
  await expect(accountIdOf(city.db, 'niemand@stadt.example')).rejects.toMatchObject({ key: 'accounts.unknown' })
})

test.each([
  [{ ...bert, email: 'keine-adresse' }, 'accounts.email-invalid'],
  [{ ...bert, name: ' ' }, 'accounts.name-missing'],
  [{ ...bert, roles: ['king'] }, 'accounts.unknown-role'],
])('an account like %j is refused', async (account, key) => {
  await expect(createAccount(city, administrator, { ...account, password })).rejects.toMatchObject({ key })
})

test('an address has one account; only administrators make them', async () => {
  await createAccount(city, administrator, { ...bert, password })
  await expect(createAccount(city, administrator, { ...bert, password })).rejects.toMatchObject({
    key: 'accounts.already-exists',
  })
  await expect(inviteAccount(city, callerWith('planner'), anna)).rejects.toMatchObject({ status: 403 })
  await expect(listAccounts(city.db, null)).rejects.toMatchObject({ status: 401 })
})

test('the demo has one account for each role, and every one can sign in', async () => {
  expect(await demoAccounts(city.db)).toEqual([])
  await createDemoAccounts(city)
  await createDemoAccounts(city)
  const accounts = await demoAccounts(city.db)
  expect(accounts).toHaveLength(9)
  expect(accounts.map((account) => account.roles.length)).toEqual(Array.from({ length: 9 }, () => 1))
  const { caller } = await enter(accounts[8]!.email, demoPassword)
  expect(caller.roles).toEqual(['data-protection'])
})

test('a use case within a transaction waits for no second connection, however many run at once', async () => {
  const { id } = await createAccount(city, administrator, { ...bert, password })
  const caller = { id, name: 'Bert', roles: ['press'] as const }
  const changes = Array.from({ length: 12 }, () =>
    transact(city.db, (trx) =>
      changePassword({ ...city, db: trx }, caller, { current: password, next: password, keep: null }),
    ),
  )
  await Promise.all(changes)
}, 20_000)

test('behind https the cookie travels encrypted only, and is known again', async () => {
  const other = await createTestCity()
  try {
    const encrypted = { ...other, origin: 'https://ordnung.stadt.example' }
    other.clock.set(Date.now())
    await createAccount(encrypted, administrator, { ...bert, password })
    const { setCookies } = await signIn(encrypted, { email: bert.email, password, headers: new Headers() })
    expect(setCookies[0]).toMatch(/^__Secure-augenmass\.session_token=/)
    expect(setCookies[0]).toMatch(/; Secure/)
    expect(setCookies[0]).toMatch(/; HttpOnly/)
    expect((await callerOf(encrypted, cookieOf(setCookies)))?.name).toBe('Bert')
  } finally {
    await other.close()
  }
})
