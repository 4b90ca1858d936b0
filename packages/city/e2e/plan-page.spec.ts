import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, expectAccessible, test } from './journey.ts'

/** `augenmass plan` as a user runs it, then its `plan.html` from the disk: no server, no network. */
let folder: string
let address: string

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = await mkdtemp(join(tmpdir(), 'augenmass-plan-page-'))
  // complaints in a grid of streets, most of them at one corner on evenings
  const rows = Array.from({ length: 600 }, (_, i) => {
    const [lat, lon] = i % 2 ? [51.514, 7.463] : [51.506 + (i % 17) / 1000, 7.455 + (i % 23) / 1400]
    const day = String(1 + (i % 28)).padStart(2, '0')
    return `${i};2025-10-${day} ${i % 2 ? 18 : 10 + (i % 9)}:${String(i % 60).padStart(2, '0')};Müll;${lat};${lon}`
  })
  const reports = join(folder, 'reports.csv')
  await writeFile(reports, ['id;zeit;kategorie;lat;lon', ...rows].join('\n'))
  const out = join(folder, 'plan')
  const command = join(import.meta.dirname, '..', 'bin', 'augenmass.js')
  const options = ['--from', '2025-11-02', '--days', '2', '--staff', '12', '--out', out, '--language', 'de']
  const run = spawnSync(process.execPath, [command, 'plan', '--reports', reports, ...options], { encoding: 'utf8' })
  expect(run.stderr).toContain('Dateien schreiben')
  expect(run.status).toBe(0)
  address = pathToFileURL(join(out, 'plan.html')).href
})

test.afterAll(() => rm(folder, { recursive: true, force: true }))

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`plan.html is accessible, ${width} pixels, ${colorScheme}`, async ({ visitor }) => {
      const page = await visitor({ viewport: { width, height: 640 }, colorScheme })
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1, name: 'Schwerpunkteinsatz' })).toBeVisible()
      await expect(page.getByText('Besetzung').first()).toBeInViewport()
      await expectAccessible(page)
    })
  }
}

test('without JavaScript everything is there: list, roster, every tour with its table', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto(address)
  await expect(page.getByRole('img', { name: /Karte der Bereiche/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Dienstplan, waagerecht rollbar' })).toBeVisible()
  const tours = page.locator('#tours details')
  expect(await tours.count()).toBeGreaterThan(3)
  await tours.nth(1).locator('summary').click()
  await expect(tours.nth(1).getByRole('columnheader', { name: 'Beginn möglich' })).toBeVisible()
  await expect(page.locator('.picker')).toBeHidden()
})

test('tours are shown one at a time, chosen by shift and patrol or stepped through', async ({ visitor }) => {
  const page = await visitor()
  await page.goto(address)
  const shown = page.locator('#tours details:visible')
  await expect(shown).toHaveCount(1)
  await expect(shown.locator('summary')).toContainText('Streife 1')
  await page.getByRole('button', { name: 'Nächste' }).click()
  await expect(shown.locator('summary')).toContainText('Streife 2')
  await page.getByLabel('Tag und Schicht').selectOption({ label: 'Mo 3. November 2025 · Spät' })
  await expect(shown).toHaveCount(1)
  await expect(page.locator('#tours h3:visible')).toHaveText('Mo 3. November 2025 · Spät')
  await expect(shown.locator('summary')).toContainText('Streife 2')
})

test('the map zooms by button and keyboard and goes back; numbers keep their size', async ({ visitor }) => {
  const page = await visitor()
  await page.goto(address)
  const map = page.locator('#hotspots .map')
  const svg = map.locator('svg')
  const width = async () => Number((await svg.getAttribute('viewBox'))!.split(' ')[2])
  const size = async () => (await map.locator('.number circle').first().boundingBox())!.width
  const [whole, before] = [await width(), await size()]
  await map.getByRole('button', { name: 'Größer' }).click()
  expect(await width()).toBeLessThan(whole)
  expect(await size()).toBeCloseTo(before, 0)
  await map.focus()
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  expect(await width()).toBeLessThan(whole / 2)
  await page.keyboard.press('0')
  expect(await width()).toBe(whole)
})

test('choosing a hotspot on the map shows it in the list', async ({ visitor }) => {
  const page = await visitor()
  await page.goto(address)
  await page.locator('#hotspots svg path[data-hotspot="1"]').dispatchEvent('click')
  await expect(page.locator('#hotspots tr.chosen')).toHaveAttribute('data-hotspot', '1')
})

test('every number leads to where it comes from', async ({ visitor }) => {
  const page = await visitor()
  await page.goto(address)
  await page.locator('#figures dl a').first().click()
  await expect(page).toHaveURL(/#figure-staffing$/)
  await expect(page.locator('#figure-staffing')).toContainText('operations.plan')
  await expect(page.locator('#figure-staffing')).toBeInViewport()
})
