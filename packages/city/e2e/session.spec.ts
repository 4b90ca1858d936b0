import { expect, expectAccessible, signIn, test } from './journey.ts'

for (const javaScriptEnabled of [true, false]) {
  test(`a session that ends while a form is open loses nothing typed, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    visitor,
  }) => {
    const page = await visitor({ javaScriptEnabled })
    await signIn(page, 'administrator')
    await page.goto('/settings/places')
    const name = `Platz am „Turm“ <&> ${Date.now()}`
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Breite (Grad)').fill('51.5123')
    await page.getByLabel('Länge (Grad)').fill('7.4567')
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Ort hinzufügen' }).click()

    await expect(page.getByText('Ihre Sitzung ist zu Ende')).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByLabel('E-Mail-Adresse').fill('administrator@demo.example')
    await page.getByLabel('Passwort', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await page.getByRole('button', { name: /^Administration/ }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Sie sind wieder angemeldet' })).toBeVisible()
    await page.getByText('Was Sie eingegeben hatten').click()
    await expect(page.getByText(name)).toBeVisible()
    await page.getByRole('button', { name: 'Eingaben absenden' }).click()
    await expect(page.getByText('Gespeichert.')).toBeVisible()
    await page.goto(`/settings/places?find=${encodeURIComponent(name)}`)
    const found = page.getByText(name, { exact: true })
    await expect(found).toHaveCount(1)
    await page.getByRole('button', { name: `${name} entfernen` }).click()
    await expect(page.getByText('Gespeichert.')).toBeVisible()
    await page.goto(`/settings/places?find=${encodeURIComponent(name)}`)
    await expect(found).toHaveCount(0)
  })
}

test('a program without a session is told so, not sent to a page', async ({ request }) => {
  const response = await request.get('/jobs/00000000-0000-0000-0000-000000000000/events', {
    headers: { accept: 'text/event-stream' },
    maxRedirects: 0,
  })
  expect(response.status()).toBe(401)
  expect(await response.json()).toMatchObject({ error: 'error.unauthorized' })
})

test('what comes through the sign-in page never leads to another host', async ({ visitor }) => {
  const page = await visitor()
  await page.goto('/sign-in?to=https%3A%2F%2Fevil.example%2F')
  await page.getByRole('button', { name: /^Leitung/ }).click()
  await expect(page).toHaveURL(/\/home$/)
})

test('what is typed before the page’s program has arrived stays', async ({ pageOf }) => {
  const page = await pageOf('administrator')
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_app/immutable/entry/*', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/settings/catalogue/noise', { waitUntil: 'commit' })
  await page.getByLabel('Name auf Deutsch').fill('Ruhestörung')
  await page.getByLabel('Gruppe').selectOption('safety')
  await expect(page.getByLabel('In Gebrauch')).toBeChecked()
  await page.getByLabel('In Gebrauch').uncheck()
  release()
  await page.waitForLoadState('networkidle')
  // the menu closes by itself only once the program runs
  await page.locator('summary').filter({ hasText: 'Konto von' }).click()
  await expect(page.getByLabel('Name auf Deutsch')).toHaveValue('Ruhestörung')
  await expect(page.getByLabel('Gruppe')).toHaveValue('safety')
  await expect(page.getByLabel('In Gebrauch')).not.toBeChecked()
})

test('long texts too are there before the page’s program has arrived, and stay as typed', async ({ pageOf }) => {
  const plain = await pageOf('administrator', { javaScriptEnabled: false })
  await plain.goto('/settings/planning')
  await expect(plain.getByLabel('Zeitbänder')).toHaveValue(/^Mo–Fr: 0–4/)

  const page = await pageOf('administrator')
  await page.route('**/_app/immutable/entry/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.goto('/settings/planning', { waitUntil: 'commit' })
  await page.getByLabel('Zeitbänder').fill('Mo–So: 0–24')
  await page.waitForLoadState('networkidle')
  await expect(page.getByLabel('Zeitbänder')).toHaveValue('Mo–So: 0–24')
})
