import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { expect, expectAccessible, test } from './journey.ts'

/** The map is drawn by WebGL: what its canvas shows, counted as different colours in the middle of it. */
async function coloursOfMap(page: Page): Promise<number> {
  const canvas = page.locator('canvas').first()
  await expect(canvas).toBeVisible()
  const { data, info } = await sharp(await canvas.screenshot())
    .resize(120, 80, { fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const colours = new Set<number>()
  for (let at = 0; at < data.length; at += info.channels)
    colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2])
  return colours.size
}

async function download(page: Page, name: string, folder: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const file = await waiting
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  return path
}

async function computePlan(page: Page, button: string, draft: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByText(draft, { exact: true })).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('Besetzung', { exact: true })).toBeVisible()
}

test('journey 2: from the situation to an approved operation with its order in hand', async ({ pageOf }) => {
  test.setTimeout(600_000)
  const folder = await mkdtemp(join(tmpdir(), 'augenmass-journey-'))
  try {
    const page = await pageOf('planner')
    await page.goto('/situation')
    await expect(page.getByRole('heading', { level: 1, name: 'Lage' })).toBeVisible()
    await expect.poll(() => coloursOfMap(page), { timeout: 20_000 }).toBeGreaterThan(4)
    await expect(page.getByRole('table', { name: 'Einsatzschwerpunkte' }).getByRole('row')).not.toHaveCount(1)
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Einsatz planen' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Einsatz der Reise')
    await page.getByLabel('Ziele').fill('Mehr Ruhe am Abend.')
    await page.getByLabel('Kräfte je Tag, höchstens').fill('45')
    await page.getByLabel('Kräfte je Tag für den Grunddienst').fill('4')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Einsatz anlegen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Einsatz der Reise' })).toBeVisible()

    await computePlan(page, 'Plan berechnen', 'Entwurf v1')
    await expect(page.getByText('bis zu 45')).toBeVisible()

    await page.getByRole('link', { name: 'Dienstplan' }).click()
    await page.getByLabel('Dienstnummer', { exact: true }).selectOption({ index: 3 })
    await page.getByLabel('Schicht', { exact: true }).selectOption({ label: 'frei' })
    await page.getByRole('button', { name: 'Festlegen' }).click()
    await expect(page.getByRole('button', { name: 'Lösen' })).toBeVisible()
    await expectAccessible(page)
    await computePlan(page, 'Neu berechnen', 'Entwurf v2')

    await page.getByRole('link', { name: 'Streifen', exact: true }).click()
    await expect.poll(() => coloursOfMap(page), { timeout: 20_000 }).toBeGreaterThan(4)
    await page.getByRole('link', { name: /^Streife 2/ }).click()
    await expect(page.getByRole('link', { name: /^Streife 2/ })).toHaveAttribute('aria-current', 'true')
    await expectAccessible(page)
    const operation = new URL(page.url()).pathname.split('/')[2]

    // whoever plans does not approve; the operations lead does
    await expect(page.getByRole('button', { name: 'Freigeben' })).toHaveCount(0)
    const lead = await pageOf('operations-lead')
    await lead.goto(`/operations/${operation}`)
    await lead.getByRole('button', { name: 'Freigeben' }).click()
    await expect(lead.getByText('freigegeben', { exact: true })).toBeVisible()

    await page.goto(`/operations/${operation}/order`)
    const pdf = await getDocument({
      data: new Uint8Array(await readFile(await download(page, 'Einsatzbefehl (PDF, barrierefrei)', folder))),
    }).promise
    const firstPage = await pdf.getPage(1)
    expect((await firstPage.getStructTree())?.children.length).toBeGreaterThan(0)
    const text = (await firstPage.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
    expect(text).toContain('Einsatz der Reise')
    const calendar = await readFile(await download(page, 'Dienstplan als Kalender (iCalendar)', folder), 'utf8')
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(300)
    const html = await download(page, 'Plan als eine Seite, öffnet ohne Netz (HTML)', folder)
    await page.goto(pathToFileURL(html).href)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Einsatz der Reise')
    await expectAccessible(page)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a run of the planner can be stopped; what was there stays', async ({ pageOf }) => {
  const page = await pageOf('planner')
  await page.goto('/operations/new')
  await page.getByLabel('Name', { exact: true }).fill('Einsatz zum Abbrechen')
  await page.getByLabel('Tage', { exact: true }).fill('28')
  await page.getByRole('button', { name: 'Einsatz anlegen' }).click()
  await page.getByRole('button', { name: 'Plan berechnen' }).click()
  await page.getByRole('button', { name: 'Berechnung abbrechen' }).click()
  await expect(page.getByText('Der letzte Lauf wurde abgebrochen')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Plan berechnen' })).toBeVisible()
})

test('the closed operation shows its tally as counts, and where they come from', async ({ pageOf }) => {
  const page = await pageOf('head')
  await page.goto('/operations')
  await page
    .getByRole('row', { name: /2\.–8\. November 2025/ })
    .getByRole('link')
    .click()
  await expect(page.getByRole('heading', { name: 'Bilanz' })).toBeVisible()
  await expect(page.getByText('Die Bilanz sagt nichts über die Wirkung', { exact: false })).toBeVisible()
  await expectAccessible(page)
})

test('operation and situation pages hold on a phone, in the dark, in English', async ({ pageOf }) => {
  test.setTimeout(300_000)
  const page = await pageOf('planner', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await page.goto('/en/operations')
  const row = page.getByRole('row', { name: /2–8 November 2025/ })
  const operation = await row.getByRole('link').getAttribute('href')
  for (const part of ['', '/setup', '/presence', '/roster', '/tours', '/order', '/history']) {
    await page.goto(`${operation}${part}`)
    await expectAccessible(page)
  }
  await page.goto('/en/operations/new')
  await expectAccessible(page)
  await page.goto('/en/situation')
  await expect(page.getByRole('heading', { level: 1, name: 'Situation' })).toBeVisible()
  await expectAccessible(page)
})

test('without JavaScript the situation and an operation say the same', async ({ pageOf }) => {
  const page = await pageOf('planner', { javaScriptEnabled: false })
  await page.goto('/situation?type=group:order&weeks=26')
  await expect(page.getByRole('table', { name: 'Einsatzschwerpunkte' }).getByRole('row')).not.toHaveCount(1)
  await page.goto('/operations')
  await page
    .getByRole('row', { name: /2\.–8\. November 2025/ })
    .getByRole('link')
    .click()
  await page.getByRole('link', { name: 'Streifen', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Rangliste mit Zeitfenstern' })).toBeVisible()
})
