import type { Page } from '@playwright/test'
import { callerWith } from '../src/server/database/test-city.ts'
import { startTestMailServer, type TestMailServer } from '../src/server/mail/test-mail-server.ts'
import { sendQueuedMail } from '../src/server/mail/outbox.ts'
import { createArticle } from '../src/server/newsroom/articles/create-article.ts'
import { publishEdition } from '../src/server/newsroom/articles/publish-edition.ts'
import { lockedArticle } from '../src/server/newsroom/articles/read-article.ts'
import { sendNewsletter } from '../src/server/newsroom/newsletter/send-newsletter.ts'
import { openCity, type OpenCity } from '../src/server/open-city.ts'
import { expect, expectAccessible, test } from './journey.ts'
import { runServer, type Server } from './start-server.ts'

/** A city of its own: the one of the other journeys sends no mail. */
let mail: TestMailServer
let server: Server
let city: OpenCity

test.beforeAll(async () => {
  mail = await startTestMailServer()
  server = await runServer({ args: ['--empty'], smtpUrl: mail.url, ready: ['/newsroom/newsletter', 'started'] })
  city = await openCity({ AUGENMASS_DATA: server.folder, ORIGIN: server.address, SMTP_URL: mail.url })
})

test.afterAll(async () => {
  await city?.close()
  await server?.stop()
  await mail?.close()
})

/** The path in the newest mail to an address. */
async function linkTo(address: string, kind: 'confirm' | 'unsubscribe'): Promise<string> {
  const link = new RegExp(`https?://[^/]+(/\\S*newsletter/${kind}/[\\w.~-]+)`)
  let path: string | undefined
  await expect
    .poll(async () => {
      await sendQueuedMail(city)
      path = link.exec(mail.mails.findLast((one) => one.includes(`To: ${address}`)) ?? '')?.[1]
      return path
    })
    .toBeDefined()
  return path!
}

/** @returns how many mails it makes, sent or still waiting */
async function publishWarning(headline: string): Promise<number> {
  const press = callerWith('press')
  const id = await createArticle(city, press, { type: 'warning', language: 'de', content: { headline } })
  await city.db.transaction().execute(async (trx) => {
    const at = city.clock.now()
    const article = await lockedArticle(trx, id)
    await publishEdition(trx, city, article, { state: 'published', by: press.id, at, correction: null })
  })
  await sendNewsletter(city)
  const waiting = await city.db.selectFrom('mail_outbox').select('id').where('text', 'like', `%${headline}%`).execute()
  return waiting.length + mail.mails.filter((one) => one.includes(headline)).length
}

test('a reader signs up, confirms by the link in the mail, gets a warning and unsubscribes, with and without JavaScript', async ({
  visitor,
}) => {
  const options = { baseURL: server.address }
  const readers: { readonly page: Page; readonly address: string }[] = [
    { page: await visitor({ ...options, javaScriptEnabled: false }), address: 'ohne@leser.example' },
    { page: await visitor(options), address: 'mit@leser.example' },
  ]
  for (const { page } of readers) {
    await page.goto('/newsroom')
    await page.getByRole('link', { name: 'Newsletter' }).first().click()
    await expect(page.getByLabel('Ihre E-Mail-Adresse')).toBeVisible()
  }
  await expectAccessible(readers[1].page)
  // what is sent within three seconds is taken for a program's
  await readers[1].page.waitForTimeout(3100)
  for (const { page, address } of readers) {
    await page.getByLabel('Ihre E-Mail-Adresse').fill(address)
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
    await expect(page.getByText('Bitte sehen Sie in Ihr Postfach')).toBeVisible()
  }
  for (const { page, address } of readers) {
    const link = await linkTo(address, 'confirm')
    await page.goto(link)
    await page.getByRole('button', { name: 'Anmeldung bestätigen' }).click()
    await expect(page.getByText('Sie sind angemeldet')).toBeVisible()
    await page.goto(link)
    await expect(page.getByText('Dieser Link gilt nicht mehr')).toBeVisible()
  }
  expect(await publishWarning('Vorsicht bei Codes an Parkautomaten')).toBe(2)
  for (const { page, address } of readers) {
    const link = await linkTo(address, 'unsubscribe')
    expect(mail.mails.filter((one) => one.includes(`To: ${address}`))).toHaveLength(2)
    await page.goto(link)
    await page.getByRole('button', { name: 'Abbestellen' }).click()
    await expect(page.getByText('Ihre Adresse ist gelöscht')).toBeVisible()
  }
  expect(await publishWarning('Noch eine Warnung')).toBe(0)
})
