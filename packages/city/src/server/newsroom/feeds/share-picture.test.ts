import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getSettings } from '../../city/settings.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { readLiveArticle } from '../articles/read-live.ts'
import { storePicture } from '../pictures/store-picture.ts'
import { publishForTest } from '../articles/publish-for-test.ts'
import { sharePicture } from './share-picture.ts'

let city: TestCity
let picture: string

beforeAll(async () => {
  city = await createTestCity()
  // blue at the left, orange at the right
  const half = { width: 700, height: 800, channels: 3 as const }
  const orange = await sharp({ create: { ...half, background: '#ff8800' } })
    .png()
    .toBuffer()
  const bytes = await sharp({ create: { ...half, width: 1400, background: '#0000ff' } })
    .composite([{ input: orange, left: 700, top: 0 }])
    .jpeg()
    .toBuffer()
  picture = await storePicture(city, callerWith('press'), {
    ...{ bytes, altDe: 'Zwei Farben', credit: 'Presseamt', focal: { x: 1, y: 0.5 } },
  })
})

afterAll(() => city.close())

async function shared(content: object): Promise<Buffer> {
  await publishForTest(city, { content })
  const { slug } = await city.db
    .selectFrom('article_address')
    .select('slug')
    .orderBy('article_id', 'desc')
    .executeTakeFirstOrThrow()
  const article = await readLiveArticle(city.db, slug)
  return sharePicture(city, await getSettings(city.db), article!)
}

async function pixel(png: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())]
}

/** Share of dark pixels in the part of the headline: what letters leave there. */
async function ink(png: Buffer): Promise<number> {
  const part = { left: 64, top: 64, width: 560, height: 400 }
  const data = await sharp(png).extract(part).greyscale().raw().toBuffer()
  return data.filter((value) => value < 100).length / data.length
}

test('it has the size links are shown with, the words at the left and what must stay in sight at the right', async () => {
  const png = await shared({ headline: 'Mehr Streifen in der City', kicker: 'Ordnung', picture })
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  const [red, , blue] = await pixel(png, 950, 300)
  expect([red > 200, blue < 80]).toEqual([true, true])
  expect(await ink(png)).toBeGreaterThan(0.03)
})

test('letters differ: they are drawn, not boxes for what a font lacks', async () => {
  const [one, other] = [await shared({ headline: 'ÄÖÜßäöü' }), await shared({ headline: 'IIIIIII' })]
  expect(await ink(one)).toBeGreaterThan((await ink(other)) * 1.3)
  const none = await shared({ headline: '\u{1F6A8}\u{1F6A8}\u{1F6A8}' })
  expect(await ink(none)).toBe(0)
})

test('a picture that may not be shown is not in it', async () => {
  await city.db
    .updateTable('press_picture')
    .set({ removed_at: new Date(city.clock.now()), removed_why: 'other' })
    .execute()
  const png = await shared({ headline: 'Ohne Bild', picture })
  expect(await pixel(png, 950, 500)).toEqual([255, 255, 255])
})

test('whatever is written, there is a picture', async () => {
  for (const headline of [
    '#set page(fill: red) "\\',
    'Donaudampfschifffahrtsgesellschaft'.repeat(8),
    'a\u0000b ]]> <svg>',
  ]) {
    expect(
      (
        await shared({
          headline: headline.replaceAll('\u0000', ''),
          kicker: headline.slice(0, 120).replaceAll('\u0000', ''),
        })
      ).length,
    ).toBeGreaterThan(1000)
  }
})
