import { roles, type Role } from '../src/server/caller.ts'
import { expect, expectAccessible, signIn, test } from './journey.ts'

const everybody = ['Heute']
const menus: Record<Role, string[]> = {
  administrator: [...everybody, 'Lage', 'Einsätze', 'Presse', 'Aufträge', 'Einstellungen'],
  'reports-desk': [...everybody, 'Meldungen', 'Lage', 'Stichprobe'],
  planner: [...everybody, 'Lage', 'Einsätze', 'Presse', 'Aufträge'],
  'operations-lead': [...everybody, 'Lage', 'Einsätze', 'Presse', 'Aufträge'],
  'control-room': [...everybody, 'Lage', 'Einsätze'],
  patrol: [...everybody, 'Einsätze'],
  press: [...everybody, 'Einsätze', 'Presse'],
  head: [...everybody, 'Lage', 'Einsätze', 'Presse'],
  'data-protection': [...everybody, 'Stichprobe'],
}
/** Ways to files of reports for those who have no inbox. */
const files: Partial<Record<Role, string[]>> = {
  administrator: ['Meldungen ausgeben', 'Meldungen übernehmen'],
  planner: ['Meldungen ausgeben'],
  'operations-lead': ['Meldungen ausgeben'],
}
const paths: Record<string, string> = {
  Meldungen: '/inbox',
  Lage: '/situation',
  Stichprobe: '/masking',
  Einsätze: '/operations',
  Presse: '/press',
  Aufträge: '/jobs',
  Einstellungen: '/settings',
}

for (const role of roles) {
  test(`${role}: the home page is accessible, the menu holds what it may see, the rest answers 403`, async ({
    pageOf,
  }) => {
    const page = await pageOf(role)
    await page.goto('/home')
    await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible()
    const menu = page.getByRole('navigation', { name: 'Hauptnavigation' }).first().getByRole('link')
    await expect(menu).toHaveText(menus[role])
    await expect(page.getByRole('region', { name: 'Meldungen als Datei' }).getByRole('link')).toHaveText(
      files[role] ?? [],
    )
    await expectAccessible(page)
    for (const [name, path] of Object.entries(paths)) {
      if (menus[role].includes(name)) continue
      const response = await page.goto(path)
      expect([path, response?.status()]).toEqual([path, 403])
      await expect(page.getByRole('heading', { level: 1, name: 'Kein Zugang' })).toBeVisible()
    }
  })
}

test('home pages are accessible on a phone, in the dark and in English', async ({ pageOf }) => {
  for (const role of ['administrator', 'operations-lead', 'data-protection'] as const) {
    const page = await pageOf(role, { viewport: { width: 360, height: 640 }, colorScheme: 'dark' })
    await page.goto('/en/home')
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    await expectAccessible(page)
  }
})

test('one click signs in, also without JavaScript; signing out ends the session', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await signIn(page, 'planner')
  await page.locator('summary').filter({ hasText: 'Konto von' }).click()
  await page.getByRole('button', { name: 'Abmelden' }).click()
  await expect(page).toHaveURL(/\/$/)
  await page.goto('/home')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fhome$/)
})

test('who is led to the sign-in page comes back to where they wanted to go', async ({ visitor }) => {
  const page = await visitor()
  await page.goto('/en/account')
  await expect(page).toHaveURL(/\/en\/sign-in\?to=%2Faccount$/)
  await page.getByLabel('Email address').fill('head@demo.example')
  await page.getByLabel('Password').fill('wrong password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Signing in did not work')
  await expect(page.getByLabel('Email address')).toHaveValue('head@demo.example')
  await page.getByRole('button', { name: /^Head/ }).click()
  await expect(page).toHaveURL(/\/en\/account$/)
  await expect(page.getByRole('heading', { level: 1, name: 'My account' })).toBeVisible()
})

test('the keyboard reaches the content past the menu, and a menu closes with the page', async ({ pageOf }) => {
  const page = await pageOf('planner')
  await page.goto('/home')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Zum Inhalt' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.locator('summary').filter({ hasText: 'Konto von' }).click()
  await page.getByRole('link', { name: 'Mein Konto' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mein Konto' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Abmelden' })).toBeHidden()
})
