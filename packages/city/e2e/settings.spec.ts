import { expect, expectAccessible, test } from './journey.ts'

const pages = [
  '/settings',
  '/settings/planning',
  '/settings/rules',
  '/settings/legal',
  '/settings/catalogue',
  '/settings/catalogue/noise',
  '/settings/places',
  '/settings/accounts',
  '/account',
  '/jobs',
]

test('the administrator’s pages are accessible', async ({ pageOf }) => {
  const page = await pageOf('administrator')
  for (const path of pages) {
    await page.goto(path)
    await expectAccessible(page)
  }
})

test('the administrator’s pages are accessible on a phone in the dark', async ({ pageOf }) => {
  const page = await pageOf('administrator', { viewport: { width: 360, height: 640 }, colorScheme: 'dark' })
  for (const path of pages) {
    await page.goto(path)
    await expectAccessible(page)
  }
})

test('a setting is changed, two people do not overwrite each other, and it goes back to its default', async ({
  pageOf,
}) => {
  const first = await pageOf('administrator')
  const second = await pageOf('administrator', { javaScriptEnabled: false })
  await first.goto('/settings/planning')
  await second.goto('/settings/planning')

  await first.getByLabel('Reserve je Route').fill('20')
  await first.getByRole('button', { name: 'Speichern' }).click()
  await expect(first.getByText('Gespeichert.')).toBeVisible()
  await expect(first.getByLabel('Reserve je Route')).toHaveValue('20')

  // what the second one did not touch stays as the first one saved it
  await second.getByLabel('Titel des Einsatzbefehls').fill('Einsatzanordnung')
  await second.getByRole('button', { name: 'Speichern' }).click()
  await expect(second.getByText('Gespeichert.')).toBeVisible()
  await expect(second.getByLabel('Reserve je Route')).toHaveValue('20')

  // the same setting, changed from an old page: refused, and what was typed is still there
  await first.getByLabel('Titel des Einsatzbefehls').fill('Dienstanweisung')
  await first.getByRole('button', { name: 'Speichern' }).click()
  await expect(first.getByRole('alert')).toContainText('Ihre Eingaben sind noch da.')
  await expect(first.getByLabel('Titel des Einsatzbefehls')).toHaveValue('Dienstanweisung')

  for (const setting of ['Reserve je Route', 'Titel des Einsatzbefehls']) {
    await first.goto('/settings/planning')
    const row = first.locator('.setting').filter({ has: first.getByLabel(setting) })
    await row.getByRole('button', { name: 'Zurück zur Voreinstellung' }).click()
    await expect(first.getByText('Gespeichert.')).toBeVisible()
  }
  await expect(first.getByLabel('Titel des Einsatzbefehls')).toHaveValue('Einsatzbefehl')
})

test('a value that does not fit is refused at its field', async ({ pageOf }) => {
  const page = await pageOf('administrator', { javaScriptEnabled: false })
  await page.goto('/settings/planning')
  await page.getByLabel('Zeitbänder').fill('Mo–Fr: immer')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('alert')).toContainText('Ihre Eingaben sind noch da.')
  await expect(page.getByLabel('Zeitbänder')).toHaveValue('Mo–Fr: immer')
  await expect(page.getByLabel('Zeitbänder')).toHaveAttribute('aria-invalid', 'true')
})

test('legal texts appear on their public page', async ({ pageOf, visitor }) => {
  const page = await pageOf('administrator')
  // `fill` selects first and types then: the page's program arriving between the two would undo the selection
  await page.goto('/settings/legal', { waitUntil: 'networkidle' })
  const field = page.getByLabel('Erklärung zur Barrierefreiheit, auf Deutsch')
  const before = await field.inputValue()
  await field.fill('# Stand\nDieser Absatz.\n\n- ein Punkt')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('Gespeichert.')).toBeVisible()
  const reader = await visitor({ javaScriptEnabled: false })
  await reader.goto('/accessibility')
  await expect(reader.getByRole('heading', { level: 2, name: 'Stand' })).toBeVisible()
  await expect(reader.getByRole('listitem').filter({ hasText: 'ein Punkt' })).toBeVisible()
  await page.goto('/settings/legal', { waitUntil: 'networkidle' })
  await field.fill(before)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('Gespeichert.')).toBeVisible()
})

test('a logo is uploaded, shown to everybody and removed; what is no picture is refused', async ({
  pageOf,
  request,
}) => {
  const page = await pageOf('administrator')
  await page.goto('/settings')
  const upload = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Bilddatei').setInputFiles({ name, mimeType: 'image/png', buffer })
    await page.getByRole('button', { name: 'Bild hochladen' }).click()
  }
  await upload('logo.png', Buffer.from('<svg onload="alert(1)">'))
  await expect(page.getByRole('alert')).toContainText('kein Bild')
  await upload('logo.png', redDot)
  await expect(page.getByText('Gespeichert.')).toBeVisible()
  const logo = await request.get('/logo')
  expect(logo.headers()['content-type']).toBe('image/webp')
  await page.getByRole('button', { name: 'Bild entfernen' }).click()
  await expect(page.getByText('Noch kein Bild.')).toBeVisible()
  expect((await request.get('/logo')).status()).toBe(404)
})

/** A red PNG of one pixel. */
const redDot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

test('an account is invited, chooses a password, signs in, and is disabled', async ({ pageOf, visitor }) => {
  const page = await pageOf('administrator')
  const email = `neu-${Date.now()}@stadt.example`
  await page.goto('/settings/accounts')
  await page.getByLabel('Name', { exact: true }).fill('Neue Person')
  await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill(email)
  await page.getByRole('button', { name: 'Einladen' }).click()
  await expect(page.getByRole('alert')).toContainText('mindestens eine Rolle')
  await expect(page.getByRole('textbox', { name: 'E-Mail-Adresse' })).toHaveValue(email)
  await page.getByRole('checkbox', { name: 'Presse' }).check()
  await page.getByRole('button', { name: 'Einladen' }).click()
  const link = await page.locator('code').filter({ hasText: '/invitation?token=' }).innerText()

  const guest = await visitor()
  await guest.goto(new URL(link).pathname + new URL(link).search)
  await expectAccessible(guest)
  await guest.getByLabel('Neues Passwort').fill('ein Satz zum Merken')
  await guest.getByRole('button', { name: 'Konto einrichten' }).click()
  await guest.getByLabel('E-Mail-Adresse').fill(email)
  await guest.getByLabel('Passwort', { exact: true }).fill('ein Satz zum Merken')
  await guest.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(guest).toHaveURL(/\/home$/)

  await guest.goto('/account')
  await guest.getByLabel('Jetziges Passwort').fill('ein Satz zum Merken')
  await guest.getByLabel('Neues Passwort').fill('kurz')
  await guest.getByLabel('Neues Passwort').evaluate((input: HTMLInputElement) => input.removeAttribute('minlength'))
  await guest.getByRole('button', { name: 'Passwort ändern' }).click()
  await expect(guest.getByRole('alert')).toBeVisible()
  await guest.getByLabel('Jetziges Passwort').fill('ein Satz zum Merken')
  await guest.getByLabel('Neues Passwort').fill('ein anderer Satz zum Merken')
  await guest.getByRole('button', { name: 'Passwort ändern' }).click()
  await expect(guest.getByText('Ihr Passwort ist geändert.')).toBeVisible()

  await page.goto('/settings/accounts')
  await page.getByRole('row').filter({ hasText: email }).getByRole('link', { name: 'Neue Person' }).click()
  await page.getByRole('button', { name: 'Konto sperren' }).click()
  await expect(page.getByText('Gespeichert.')).toBeVisible()
  await guest.goto('/home')
  await expect(guest).toHaveURL(/\/sign-in/)
})

test('the legal basis of a disturbance type is added with its validity, and taken away', async ({ pageOf }) => {
  const page = await pageOf('administrator', { javaScriptEnabled: false })
  const path = '/settings/catalogue/dog-offence'
  const save = async () => {
    await page.getByRole('button', { name: 'Speichern' }).click()
    await expect(page.getByText('Gespeichert.')).toBeVisible()
  }
  await page.goto(path)
  const rows = page.getByLabel(/^Grundlage \d+, auf Deutsch$/)
  const before = await rows.count()
  await rows.last().fill('§ 5 Ordnungsbehördliche Verordnung der Stadt')
  await page.getByLabel('gilt ab').last().fill('2025-01-01')
  await save()
  await page.goto(path)
  await expect(rows).toHaveCount(before + 1)
  await expect(rows.nth(before - 1)).toHaveValue('§ 5 Ordnungsbehördliche Verordnung der Stadt')
  await expect(page.getByLabel('gilt ab').nth(before - 1)).toHaveValue('2025-01-01')
  await rows.nth(before - 1).fill('')
  await save()
  await page.goto(path)
  await expect(rows).toHaveCount(before)
})
