import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './journey.ts'

const rows =
  'Nr;Datum;Uhrzeit;Breite;Länge;Kategorie;Bemerkung\n' +
  '1;01.10.2025;10:00;51,5136;7,4653;Lärm;laut\n' +
  '2;01.10.2025;11:00;51,5137;7,4654;Fahrradleiche;liegt seit Wochen\n' +
  '3;01.10.2035;11:00;51,5138;7,4655;Lärm;\n' +
  '4;02.10.2025;11:00;;;Lärm;\n'

const file = (name: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(rows) })

/** axe needs a page with JavaScript, the width does not. */
async function expectFits(page: Page): Promise<void> {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(needed).toBeLessThanOrEqual(given)
}

test('a file is uploaded, put right, imported; the refused rows are listed', async ({ pageOf }) => {
  const page = await pageOf('reports-desk')
  await page.goto('/inbox/import')
  await expectAccessible(page)
  await page.getByLabel('Datei mit Meldungen').setInputFiles(file('bisheriger-melder.csv'))
  await page.getByRole('button', { name: 'Hochladen und prüfen' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('bisheriger-melder.csv prüfen')
  await expect(page.getByText('Von 4 Zeilen würden 2 übernommen und 2 abgelehnt.')).toBeVisible()
  await expect(page.getByLabel('Bedeutung von „Bemerkung“')).toHaveValue('text')
  await expectAccessible(page)

  // two columns with one meaning: refused, and what was chosen is still there
  await page.getByLabel('Bedeutung von „Nr“').selectOption('lat')
  await page.getByRole('button', { name: 'Vorschau neu berechnen' }).click()
  await expect(page.getByRole('alert')).toContainText('Zwei Spalten haben dieselbe Bedeutung: „Nr“ und „Breite“.')
  await expect(page.getByLabel('Bedeutung von „Nr“')).toHaveValue('lat')

  await page.getByLabel('Bedeutung von „Nr“').selectOption('id')
  await page.getByLabel('Störungsart zu „Fahrradleiche“').selectOption('bulky-waste')
  await page.getByRole('button', { name: 'Vorschau neu berechnen' }).click()
  await expect(page.getByLabel('Störungsart zu „Fahrradleiche“')).toHaveValue('bulky-waste')

  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByText('Übernahme beendet')).toBeVisible()
  const refused = page.getByRole('grid', { name: 'Abgelehnte Zeilen' })
  await expect(refused.getByRole('row')).toHaveText([/Zeile/, /^4.*Zukunft.*Datum/, /^5.*keine Koordinaten.*Breite/])
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Liste als CSV herunterladen' }).click()
  expect((await download).suggestedFilename()).toBe('refused.csv')

  await page.goto('/inbox/import')
  await expect(page.getByRole('link', { name: 'bisheriger-melder.csv' }).first()).toBeVisible()
})

test('the same on a phone in the dark, in English, without JavaScript', async ({ pageOf }) => {
  const page = await pageOf('administrator', {
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
    javaScriptEnabled: false,
  })
  await page.goto('/en/inbox/import')
  await page.getByLabel('File of reports').setInputFiles(file('phone.csv'))
  await page.getByRole('button', { name: 'Upload and check' }).click()
  await expect(page.getByText('Of 4 rows, 2 would be imported and 2 refused.')).toBeVisible()
  await expectFits(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Import finished')).toBeVisible()
  await expectFits(page)
})

test('what is no table is refused on the form, a body that is too large before it is read', async ({ pageOf }) => {
  const page = await pageOf('reports-desk')
  await page.goto('/inbox/import')
  await page
    .getByLabel('Datei mit Meldungen')
    .setInputFiles({ name: 'brief.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') })
  await page.getByRole('button', { name: 'Hochladen und prüfen' }).click()
  await expect(page.getByRole('alert')).toContainText('brief.csv ist keine Textdatei')
  const seven = Buffer.alloc(7 * 1024 * 1024, 'a')
  const answer = await page.request.post('/settings', {
    headers: { origin: new URL(page.url()).origin },
    multipart: { file: { ...file('a.csv'), buffer: seven } },
  })
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain('höchstens 6 MB')
})

test('reports are exported as the filter says, and the page says what is in the file', async ({ pageOf }) => {
  const page = await pageOf('reports-desk')
  await page.goto('/inbox/export?state=any&source=partner')
  await expectAccessible(page)
  await expect(page.getByRole('status').filter({ hasText: /Meldung/ })).toBeVisible()
  await page.getByLabel('Zustand').selectOption('any')
  await page.getByLabel('Quelle').selectOption('')
  await page.getByRole('button', { name: 'Auswahl anwenden' }).click()
  await expect(page.getByLabel('mit Freitext')).toBeVisible()
  await page.getByLabel('Format').selectOption('geojson')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Herunterladen' }).click()
  expect((await download).suggestedFilename()).toMatch(/^reports-\d{4}-\d\d-\d\d\.geojson$/)

  const planner = await pageOf('planner', { viewport: { width: 360, height: 640 }, colorScheme: 'dark' })
  await planner.goto('/inbox/export?state=any')
  await expect(planner.getByText('Ohne Personendaten')).toBeVisible()
  await expectAccessible(planner)
  expect((await planner.request.get('/inbox/export/reports?format=csv&personal=1')).status()).toBe(403)
  const head = await pageOf('head')
  expect((await head.request.get('/inbox/export/reports?format=csv')).status()).toBe(403)
})
