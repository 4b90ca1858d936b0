import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../database/test-city.ts'
import { cleanPhoto } from './clean-photo.ts'
import { readMedia, removeMedia, storeMedia } from './store-media.ts'
import { pictureToKnow } from './test-photo.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

const unknownId = '01890000-0000-7000-8000-000000000000'

async function photoOf(side: number) {
  return cleanPhoto(await pictureToKnow(side, side).jpeg().toBuffer())
}

test('a stored photo is read as it was, with its checksum, dated by the city’s clock', async () => {
  const photo = await photoOf(60)
  const id = await storeMedia(city.db, city, photo)
  const sha256 = createHash('sha256').update(photo.bytes).digest('hex')
  expect(await readMedia(city.db, id)).toEqual({ ...photo, sha256 })
  const row = await city.db.selectFrom('media_file').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ version: 1, created_at: new Date('2025-11-01T12:00:00+01:00') })
})

test('a photo of many megabytes comes back whole', async () => {
  const bytes = Buffer.alloc(10_000_000, 'every byte counts ')
  const id = await storeMedia(city.db, city, { bytes, type: 'image/jpeg', width: 1, height: 1 })
  expect((await readMedia(city.db, id))?.bytes.equals(bytes)).toBe(true)
})

test('a photo is stored and removed with the transaction of whoever it belongs to, or not at all', async () => {
  const photo = await photoOf(20)
  let id = ''
  const failed = city.db.transaction().execute(async (trx) => {
    id = await storeMedia(trx, city, photo)
    throw new TypeError('the report was refused')
  })
  await expect(failed).rejects.toThrow('the report was refused')
  expect(await readMedia(city.db, id)).toBeNull()
})

test('removing deletes the rows, those named and no others', async () => {
  const photo = await photoOf(20)
  const ids = [await storeMedia(city.db, city, photo), await storeMedia(city.db, city, photo)]
  const kept = await storeMedia(city.db, city, photo)
  await removeMedia(city.db, [...ids, unknownId, 'no id'])
  const { rows } = await sql<{ id: string }>`select id from media_file where id = any(${[...ids, kept]})`.execute(
    city.db,
  )
  expect(rows).toEqual([{ id: kept }])
  await removeMedia(city.db, ids)
  await removeMedia(city.db, [])
  await removeMedia(city.db, ['no id'])
  expect(await readMedia(city.db, kept)).not.toBeNull()
})

test('an unknown id is no photo and no error', async () => {
  for (const id of ['', 'no id', unknownId, "'; drop table media_file"]) expect(await readMedia(city.db, id)).toBeNull()
})
