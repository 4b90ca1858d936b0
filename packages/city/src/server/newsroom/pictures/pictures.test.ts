import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { createArticle } from '../articles/create-article.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import { lockedArticle } from '../articles/read-article.ts'
import { readRevision } from '../revision.ts'
import { blackOutPicture } from './black-out-picture.ts'
import { changePicture, type PictureChange } from './change-picture.ts'
import { pictureChoices } from './choices.ts'
import { countPictures, listPictures } from './list-pictures.ts'
import { personsKinds, pictureFilters, type PictureFilter } from './model.ts'
import { moveFocalPoint } from './move-focal-point.ts'
import { noticeExpiry } from './notice-expiry.ts'
import type { PictureProblem } from './picture-problems.ts'
import { readOfficePictureFile, readPictureFile } from './read-picture-file.ts'
import { readPicture } from './read-picture.ts'
import { readPictures } from './read-pictures.ts'
import { removePicture } from './remove-picture.ts'
import { storePicture } from './store-picture.ts'
import { uploadPicture } from './upload-picture.ts'

let city: TestCity
const press = callerWith('press')
const today = '2025-11-01'

beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

let seed = 0
/** A file nobody has sent before, in large soft patches that no other one resembles. */
async function newFile(width = 400, height = 300): Promise<Buffer> {
  seed++
  const patches = Buffer.from(
    Array.from({ length: 9 * 8 * 3 }, (_, at) => (Math.sin(seed * 7919 + at * 104729) + 1) * 127),
  )
  return sharp(patches, { raw: { width: 9, height: 8, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .jpeg()
    .toBuffer()
}

const store = async (fields: Partial<Parameters<typeof storePicture>[2]> = {}) =>
  storePicture(city, press, { bytes: await newFile(), ...fields })

const card = (id: string) => readPicture(city, press, { id, today })

async function change(id: string, fields: Partial<PictureChange>): Promise<void> {
  const { altDe, altEn, captionDe, captionEn, credit, rights, persons, rightsUntil, consentUntil, version } =
    await card(id)
  const now = { altDe, altEn, captionDe, captionEn, credit, rights, persons, rightsUntil, consentUntil, version }
  await changePicture(city, press, { id, ...now, ...fields })
}

async function publishWith(picture: string): Promise<string> {
  const content = { headline: `Mit Bild ${picture}`, picture }
  const id = await createArticle(city, press, { type: 'news', language: 'de', content })
  await city.db.transaction().execute(async (trx) => {
    const article = await lockedArticle(trx, id)
    await publishEdition(trx, city, article, {
      state: 'published',
      by: press.id,
      at: city.clock.now(),
      correction: null,
    })
  })
  return id
}

const shown = async (id: string) => (await readPictures(city.db, [id], { language: 'de', today })).get(id)
const publicFile = (id: string, on = today) => readPictureFile(city.db, { id, width: 320, format: 'jpeg', today: on })

test('the same file is the same picture, also when two send it at one moment', async () => {
  const bytes = await newFile()
  const [first, second] = await Promise.all([uploadPicture(city, press, bytes), uploadPicture(city, press, bytes)])
  expect(second.id).toBe(first.id)
  expect([first.isNew, second.isNew].filter(Boolean)).toHaveLength(1)
  expect((await uploadPicture(city, press, bytes)).isNew).toBe(false)
})

test('a picture that looks like another is offered beside it; one that does not is not', async () => {
  const file = await newFile(800, 600)
  const first = await storePicture(city, press, { bytes: file, altDe: 'Das erste' })
  const smaller = await sharp(file).resize(500).modulate({ brightness: 1.05 }).webp({ quality: 60 }).toBuffer()
  expect((await uploadPicture(city, press, smaller)).alike).toMatchObject([{ id: first, alt: 'Das erste' }])
  expect((await uploadPicture(city, press, await newFile())).alike).toEqual([])
})

test('it is made in every size and format, none larger than it is', async () => {
  const id = await storePicture(city, press, { bytes: await newFile(1000, 2000) })
  const { widths, width, height } = await card(id)
  expect(widths).toEqual([320, 640, 960, 1000])
  expect([width, height]).toEqual([1000, 2000])
  for (const format of ['avif', 'webp', 'jpeg']) {
    const file = await readOfficePictureFile(city, press, { id, width: 640, format })
    expect(await sharp(file!.bytes).metadata()).toMatchObject({ width: 640, height: 1280 })
  }
})

test('what stands in the file is proposed until somebody has saved', async () => {
  const bytes = await sharp(await newFile())
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
      xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Foto: dpa/Anna Beispiel"/></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer()
  const id = await storePicture(city, press, { bytes })
  expect(await card(id)).toMatchObject({ credit: '', offered: { credit: 'Anna Beispiel / dpa', altDe: '' } })
  await change(id, { altDe: 'Ein Platz' })
  expect(await card(id)).toMatchObject({ credit: '', altDe: 'Ein Platz', offered: null })
})

test('what is mended is mended everywhere, and goes along in the file', async () => {
  const id = await store({ altDe: 'Alt', credit: 'X' })
  await publishWith(id)
  const before = { revision: (await readRevision(city.db)).number, version: (await shown(id))!.version }
  await change(id, { altDe: 'Neuer Text', credit: '© Stadt Musterstadt/Anna Beispiel' })
  expect(await shown(id)).toMatchObject({ alt: 'Neuer Text', credit: 'Anna Beispiel / Stadt Musterstadt' })
  expect((await shown(id))!.version).toBeGreaterThan(before.version)
  expect(Number((await readRevision(city.db)).number)).toBeGreaterThan(Number(before.revision))
  const { xmpAsString } = await sharp((await publicFile(id))!.bytes).metadata()
  expect(xmpAsString).toContain('Neuer Text')
  expect(xmpAsString).toContain('Anna Beispiel / Stadt Musterstadt')
})

test('of two who change it the second is told', async () => {
  const id = await store()
  await moveFocalPoint(city, press, { id, version: 1, x: 0.25, y: 1 })
  expect((await card(id)).focal).toEqual({ x: 0.25, y: 1 })
  const again = moveFocalPoint(city, press, { id, version: 1, x: 0, y: 0 })
  await expect(again).rejects.toMatchObject({ key: 'picture.changed-meanwhile' })
})

test('withdrawn consent takes it away everywhere at once, and the file does not come back', async () => {
  const bytes = await newFile()
  const fields = { altDe: 'Zwei Personen', captionDe: 'Auf dem Markt', credit: 'X', persons: 'consent' } as const
  const id = await storePicture(city, press, { bytes, ...fields, consentUntil: '2026-11-01' })
  const article = await publishWith(id)
  expect(await publicFile(id)).not.toBeNull()
  const revision = Number((await readRevision(city.db)).number)
  const removal = { id, version: 1, why: 'consent-withdrawn', note: '' } as const
  await expect(removePicture(city, press, { ...removal, confirmed: false })).rejects.toMatchObject({
    key: 'picture.confirm',
  })
  await removePicture(city, press, { ...removal, confirmed: true })
  expect(Number((await readRevision(city.db)).number)).toBeGreaterThan(revision)
  expect(await shown(id)).toBeUndefined()
  expect(await publicFile(id)).toBeNull()
  expect(await readOfficePictureFile(city, press, { id, width: 320, format: 'jpeg' })).toBeNull()
  const files = await city.db.selectFrom('press_picture_file').selectAll().where('picture_id', '=', id).execute()
  expect(files).toEqual([])
  expect(await card(id)).toMatchObject({
    ...{ altDe: '', captionDe: '', problems: ['removed'], uses: [{ articleId: article, live: true }] },
    removed: { why: 'consent-withdrawn' },
    history: [{ action: 'picture.remove' }, { action: 'picture.store' }],
  })
  await expect(storePicture(city, press, { bytes })).rejects.toMatchObject({ key: 'picture.consent-withdrawn' })
  await expect(change(id, {})).rejects.toMatchObject({ key: 'picture.removed' })
})

test('a picture removed for another reason may be sent again; another reason needs words', async () => {
  const bytes = await newFile()
  const id = await storePicture(city, press, { bytes })
  const removal = { id, version: 1, note: ' ', confirmed: true } as const
  await expect(removePicture(city, press, { ...removal, why: 'other' })).rejects.toMatchObject({
    key: 'picture.removal-note',
  })
  await removePicture(city, press, { ...removal, why: 'duplicate' })
  expect(await storePicture(city, press, { bytes })).not.toBe(id)
})

test('what is blacked out is black in every size, and what was there before is gone', async () => {
  const white = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  const id = await storePicture(city, press, { bytes: white, persons: 'consent', consentUntil: '2026-01-01' })
  const before = await city.db
    .selectFrom('press_picture_file')
    .select('bytes')
    .where('picture_id', '=', id)
    .where('format', '=', 'jpeg')
    .execute()
  const rectangles = [
    { left: 0.25, top: 0.5, width: 0.5, height: 0.25 },
    { left: 0.95, top: 0.95, width: 0.5, height: 0.5 },
  ]
  await blackOutPicture(city, press, { id, version: 1, rectangles, confirmed: true })
  expect(await card(id)).toMatchObject({ persons: 'blacked-out', consentUntil: null, width: 800, version: 2 })
  for (const width of [320, 640, 800])
    for (const format of ['avif', 'webp', 'jpeg']) {
      const { bytes } = (await readOfficePictureFile(city, press, { id, width, format }))!
      expect(before.some((old) => old.bytes.equals(bytes))).toBe(false)
      const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
      const light = (x: number, y: number) =>
        data[(Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels]
      expect(light(0.3, 0.55)).toBeLessThan(12)
      expect(light(0.7, 0.7)).toBeLessThan(12)
      expect(light(0.98, 0.98)).toBeLessThan(12)
      expect(light(0.2, 0.6)).toBeGreaterThan(240)
      expect(light(0.5, 0.4)).toBeGreaterThan(240)
    }
  for (const wrong of [
    [],
    [{ left: -0.1, top: 0, width: 0.1, height: 0.1 }],
    [{ left: 0, top: NaN, width: 1, height: 1 }],
  ])
    await expect(
      blackOutPicture(city, press, { id, version: 2, rectangles: wrong, confirmed: true }),
    ).rejects.toMatchObject({ key: 'picture.black-out' })
})

test('rights and consent are over the day after, for pages, files, and whoever keeps pages', async () => {
  const id = await store({ altDe: 'A', credit: 'X' })
  await publishWith(id)
  await change(id, { rightsUntil: '2025-11-05' })
  const on = (day: string) => city.clock.set(`${day}T12:00:00+01:00`)
  const bumped = async () => {
    const before = Number((await readRevision(city.db)).number)
    await noticeExpiry(city)
    return Number((await readRevision(city.db)).number) > before
  }
  on('2025-11-05')
  await noticeExpiry(city)
  expect(await publicFile(id, '2025-11-05')).not.toBeNull()
  expect(await bumped()).toBe(false)
  on('2025-11-06')
  expect(await publicFile(id, '2025-11-06')).toBeNull()
  expect((await readPictures(city.db, [id], { language: 'de', today: '2025-11-06' })).size).toBe(0)
  expect(await bumped()).toBe(true)
  expect(await bumped()).toBe(false)
  on('2025-11-20')
  expect(await bumped()).toBe(false)
  await expect(change(id, { persons: 'consent', consentUntil: null })).rejects.toMatchObject({
    key: 'picture.consent-until',
  })
  on(today)
})

/** Which problems a filter of the library stands for. */
const meant: Record<Exclude<PictureFilter, 'unused'>, readonly PictureProblem[]> = {
  'no-alt': ['no-alt'],
  'no-credit': ['no-credit'],
  'persons-unknown': ['persons-unknown'],
  'running-out': ['rights-over', 'rights-end-soon', 'consent-over', 'consent-ends-soon'],
  removed: ['removed'],
}

test('the filters of the library find exactly the pictures with these problems', async () => {
  const id = await store()
  const dates = fc.option(fc.constantFrom('2025-10-31', '2025-11-01', '2025-11-30', '2025-12-01', '2025-12-02'))
  const row = fc.record({
    ...{ alt_de: fc.constantFrom('', 'A'), alt_en: fc.constantFrom('', 'B'), credit: fc.constantFrom('', 'C') },
    ...{ persons: fc.constantFrom(...personsKinds), rights_until: dates, consent_until: dates },
    removed_at: fc.option(fc.constant(new Date(0))),
  })
  await fc.assert(
    fc.asyncProperty(row, async (fields) => {
      const removed_why = fields.removed_at ? 'other' : null
      await city.db
        .updateTable('press_picture')
        .set({ ...fields, removed_why })
        .where('id', '=', id)
        .execute()
      const found = async (filter?: PictureFilter) =>
        (await listPictures(city, press, { filter, ids: [id], today })).pictures.at(0)
      const listed = (await found()) ?? (await found('removed'))
      for (const [filter, problems] of Object.entries(meant))
        expect([filter, (await found(filter as PictureFilter)) !== undefined]).toEqual([
          filter,
          problems.some((problem) => listed!.problems.includes(problem)),
        ])
    }),
    { numRuns: 60 },
  )
})

test('pictures are found by words, counted, and chosen', async () => {
  const id = await store({ altDe: 'Streife am 100%-Brunnen', captionDe: 'Im Herbst', credit: 'Anna Beispiel' })
  const find = async (words: string) =>
    (await listPictures(city, press, { words, today })).pictures.map((found) => found.id)
  expect(await find('brunnen anna herbst')).toEqual([id])
  expect(await find('100%-b')).toEqual([id])
  expect(await find('100_-b')).toEqual([])
  const counts = await countPictures(city, press, { today })
  for (const filter of pictureFilters) {
    const { pictures, more } = await listPictures(city, press, { filter, today })
    expect(more).toBe(false)
    expect([filter, counts[filter]]).toEqual([filter, pictures.length])
  }
  expect(await pictureChoices(city, press, { words: 'brunnen', today })).toEqual([
    {
      ...{ id, alt: 'Streife am 100%-Brunnen', caption: 'Im Herbst', credit: 'Anna Beispiel', width: 400, height: 300 },
      ...{ thumb: `/press/pictures/${id}/320.webp?v=1`, problems: ['persons-unknown'] },
    },
  ])
})

test('what no article shows, the public does not get; the press office does', async () => {
  const id = await store({ altDe: 'A', credit: 'X' })
  expect(await publicFile(id)).toBeNull()
  await createArticle(city, press, { type: 'news', language: 'de', content: { headline: 'Entwurf', picture: id } })
  expect(await publicFile(id)).toBeNull()
  expect(await card(id)).toMatchObject({ uses: [{ headline: 'Entwurf', draft: true, live: false }] })
  const asked = { id, width: 320, format: 'webp' }
  expect(await readOfficePictureFile(city, callerWith('head'), asked)).not.toBeNull()
  await expect(readOfficePictureFile(city, callerWith('patrol'), asked)).rejects.toMatchObject({ status: 403 })
})
