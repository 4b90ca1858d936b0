import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './journey.ts'
import { worldOf } from './tile-archive.ts'

const area = (page: Page) => page.locator('input[name="area"]').inputValue()
const corners = async (page: Page) => {
  const text = await area(page)
  return text === '' ? 0 : (JSON.parse(text) as { coordinates: number[][][] }).coordinates[0]!.length - 1
}

async function openForm(page: Page): Promise<void> {
  await page.goto('/operations/new')
  await expect(page.locator('.map[data-state="ready"]')).toBeVisible({ timeout: 30_000 })
}

/** The colours of the canvas, as 24-bit numbers, each with how many pixels show it. */
async function pixels(page: Page): Promise<Map<number, number>> {
  const picture = await page.locator('canvas.maplibregl-canvas').screenshot()
  const counted = await page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const seen = new Map<number, number>()
      for (let i = 0; i < data.length; i += 4) {
        const colour = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!
        seen.set(colour, (seen.get(colour) ?? 0) + 1)
      }
      return [...seen]
    },
    [...picture],
  )
  return new Map(counted)
}

/** How many different colours the map shows: a blank one has one. */
const colours = async (page: Page) => (await pixels(page)).size

/** Share of the canvas in one colour, 0 … 1. */
async function share(page: Page, [red, green, blue]: [number, number, number]): Promise<number> {
  const counted = await pixels(page)
  const all = [...counted.values()].reduce((sum, count) => sum + count, 0)
  return (counted.get((red << 16) | (green << 8) | blue) ?? 0) / all
}

test('the map is drawn, and asks no other host', async ({ pageOf }) => {
  const page = await pageOf('planner')
  await openForm(page)
  expect(await colours(page)).toBeGreaterThan(20)
  await expectAccessible(page)
})

test('an area is drawn by mouse, corners are dragged and removed', async ({ pageOf }) => {
  const page = await pageOf('planner')
  await openForm(page)
  await page.getByRole('button', { name: 'Neu beginnen' }).click()
  await expect(page.locator('.map-corner')).toHaveCount(0)
  const canvas = page.locator('canvas.maplibregl-canvas')
  for (const position of [
    { x: 300, y: 120 },
    { x: 600, y: 120 },
    { x: 600, y: 300 },
    { x: 300, y: 300 },
  ]) {
    await canvas.click({ position })
  }
  await expect.poll(() => corners(page)).toBe(4)
  const before = await area(page)
  const corner = page.getByRole('button', { name: 'Ecke 3' })
  const box = (await corner.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => area(page)).not.toBe(before)
  expect(await corners(page)).toBe(4)
})

test('an area is drawn with the keyboard alone', async ({ pageOf }) => {
  const page = await pageOf('planner')
  await openForm(page)
  await page.getByRole('button', { name: 'Neu beginnen' }).press('Enter')
  const canvas = page.locator('canvas.maplibregl-canvas')
  await canvas.focus()
  for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press('Enter')
    await page.keyboard.press(arrow)
    // the map glides to its new centre
    await page.waitForTimeout(600)
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => corners(page)).toBe(4)
  const before = await area(page)
  await page.getByRole('button', { name: 'Ecke 1' }).press('Shift+ArrowUp')
  await expect.poll(() => area(page)).not.toBe(before)
  await page.getByRole('button', { name: 'Ecke 4' }).press('Delete')
  await expect.poll(() => corners(page)).toBe(3)
})

test('an area is chosen from a list, its corners are a table', async ({ pageOf }) => {
  const page = await pageOf('planner', { viewport: { width: 360, height: 640 } })
  await openForm(page)
  const choice = page.getByLabel('Oder eine Fläche wählen')
  await choice.selectOption({ index: 5 })
  const before = await area(page)
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect.poll(() => area(page)).not.toBe(before)
  await page.getByText('Ecken als Tabelle').click()
  const latitude = page.getByLabel('Ecke 1: Breite')
  await latitude.fill('51.51')
  await latitude.press('Enter')
  await expect.poll(() => area(page)).toContain('51.51')
})

test('without JavaScript the area is a field of text', async ({ pageOf }) => {
  const page = await pageOf('planner', { javaScriptEnabled: false })
  await page.goto('/operations/new')
  await expect(page.getByLabel('Fläche als GeoJSON')).toHaveValue(/Polygon/)
})

test('a tile file on the server becomes the base map, with its source named', async ({ pageOf }) => {
  const folder = await mkdtemp(join(tmpdir(), 'augenmass-tiles-'))
  const path = join(folder, 'welt.pmtiles')
  await writeFile(path, worldOf('water'))
  const admin = await pageOf('administrator', { javaScriptEnabled: false })
  const page = await pageOf('planner')
  try {
    await openForm(page)
    const schematic = await colours(page)
    await admin.goto('/settings')
    await admin.getByLabel('Art', { exact: true }).selectOption('pmtiles')
    await admin.getByLabel('Pfad der Datei').fill(path)
    await admin.getByRole('button', { name: 'Speichern' }).click()
    await expect(admin.getByText('Gespeichert.')).toBeVisible()

    await openForm(page)
    await expect(page.getByText('Kacheln für diesen Test')).toBeAttached()
    expect(await colours(page)).toBeLessThan(schematic)
    const water = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--map-water'))
    expect(water).toContain('#d5e3ec')
    expect(await share(page, [0xd5, 0xe3, 0xec])).toBeGreaterThan(0.5)
  } finally {
    await admin.goto('/settings')
    await admin
      .locator('.setting')
      .filter({ hasText: 'Pfad der Datei' })
      .getByRole('button', { name: 'Zurück zur Voreinstellung' })
      .click()
    await rm(folder, { recursive: true })
  }
})

test('where the base map cannot be had, the data are drawn on plain ground', async ({ pageOf }) => {
  const page = await pageOf('planner')
  await page.route('**/map/base', (route) => route.fulfill({ json: { kind: 'style', url: '/no-such-style.json' } }))
  await openForm(page)
  expect(await colours(page)).toBeGreaterThan(1)
  await expect(page.locator('.map-corner').first()).toBeVisible()
})
