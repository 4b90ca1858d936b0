import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Role } from '../src/server/caller.ts'

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

interface Fixtures {
  /** a new page of somebody signed in with this role's demo account, in a context of its own */
  pageOf(role: Role, options?: BrowserContextOptions): Promise<Page>
  /** a new page of nobody in particular */
  visitor(options?: BrowserContextOptions): Promise<Page>
}

interface WorkerFixtures {
  /** cookies of demo accounts, signed in once per worker */
  sessions: Map<Role, Cookies>
}

/**
 * Journeys: every page they open is watched. An error in the console, a broken security policy or a request to any other
 * host fails the test.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(process.env.E2E_BASE_URL),
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  visitor: async ({ browser, baseURL }, use) => {
    const opened: Watched[] = []
    await use(async (options) => {
      const watched = await open(browser, { baseURL: baseURL!, ...options })
      opened.push(watched)
      return watched.page
    })
    for (const { problems, page } of opened) {
      await page.context().close()
      expect(problems).toEqual([])
    }
  },
  pageOf: async ({ visitor, sessions }, use) => {
    await use(async (role, options) => {
      const page = await visitor(options)
      let cookies = sessions.get(role)
      if (!cookies) {
        await signIn(page, role)
        cookies = await page.context().cookies()
        sessions.set(role, cookies)
      } else await page.context().addCookies(cookies)
      return page
    })
  },
})

export { expect }

/** Presses the button of the role's demo account. */
export async function signIn(page: Page, role: Role): Promise<void> {
  await page.goto('/sign-in')
  await page.locator(`form:has(input[value="${role}@demo.example"]) button`).click()
  await page.waitForURL('**/home')
}

type NewPage = (options?: BrowserContextOptions) => Promise<Page>

/** A second person with a role, by its German name: the demo has one account for each. */
export async function colleague(visitor: NewPage, role: string): Promise<Page> {
  const administrator = await visitor()
  await signIn(administrator, 'administrator')
  await administrator.goto('/settings/accounts')
  const email = `colleague-${crypto.randomUUID()}@stadt.example`
  await administrator.getByLabel('Name', { exact: true }).fill('Zweite Kraft')
  await administrator.getByLabel('E-Mail-Adresse').fill(email)
  await administrator.getByLabel(role).check()
  await administrator.getByRole('button', { name: 'Einladen' }).click()
  const link = await administrator.locator('code').filter({ hasText: '/invitation?token=' }).innerText()
  const page = await visitor()
  await page.goto(new URL(link).pathname + new URL(link).search)
  await page.getByLabel('Neues Passwort').fill('ein langes Wort zum Melden')
  await page.getByRole('button', { name: 'Konto einrichten' }).click()
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Passwort', { exact: true }).fill('ein langes Wort zum Melden')
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await page.waitForURL('**/home')
  return page
}

/** Nothing axe knows of is wrong, and nothing runs over the edge of the screen. axe itself needs a page with JavaScript. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // corners of an area lie where they lie; the table of corners below is the equivalent (WCAG 2.5.8)
    .exclude('.map-corner')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

interface Watched {
  readonly page: Page
  readonly problems: string[]
}

async function open(browser: Browser, options: BrowserContextOptions & { baseURL: string }): Promise<Watched> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // the browser itself reports pages that answer 4xx
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text())
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== options.baseURL) problems.push(`asked ${url.origin}`)
  })
  return { page, problems }
}
