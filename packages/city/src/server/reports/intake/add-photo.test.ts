import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { phoneJpeg } from '../../media/test-photo.ts'
import { trackedPhoto } from '../tracking/tracked-photo.ts'
import { trackReport } from '../tracking/track-report.ts'
import { addPhoto, claimPhotos, forgetUnsentPhotos } from './add-photo.ts'
import { receiveReport } from './receive-report.ts'

const begun = '2025-11-03T10:00:00+01:00'
const littering = { type: 'littering', position: null, place: 'am Brunnen' }

let city: TestCity
let photo: Blob
beforeAll(async () => {
  city = await createTestCity()
  photo = new Blob([new Uint8Array(await phoneJpeg())])
})
beforeEach(() => city.clock.set(begun))
afterAll(() => city.close())

test('a photo sent ahead is kept without what the phone wrote into it, and shown with its report only', async () => {
  const signed = await addPhoto(city, photo)
  const { token } = await receiveReport(city, littering, await claimPhotos(city, [signed]))
  const { photos } = await trackReport(city, token)
  expect(photos).toHaveLength(1)
  const { bytes, type } = await trackedPhoto(city, { token, photoId: photos[0] })
  expect(type).toBe('image/jpeg')
  expect(bytes.includes('Secretphone')).toBe(false)

  const other = await receiveReport(city, littering)
  await expect(trackedPhoto(city, { token: other.token, photoId: photos[0] })).rejects.toThrow('error.not-found')
  await expect(trackedPhoto(city, { token, photoId: 'x' })).rejects.toThrow('error.not-found')
})

test('a photo belongs to one report: it cannot be claimed a second time', async () => {
  const signed = await addPhoto(city, photo)
  await receiveReport(city, littering, await claimPhotos(city, [signed, signed]))
  await expect(claimPhotos(city, [signed])).rejects.toThrow('report.photos-gone')
})

test('whoever knows an id alone cannot claim its photo', async () => {
  const signed = await addPhoto(city, photo)
  const [id, signature] = signed.split('.')
  for (const forged of [id, `${id}.`, `${id}.${signature.slice(1)}x`, `x.${signature}`, ''])
    await expect(claimPhotos(city, [forged]), forged).rejects.toThrow('report.photos-gone')
  expect(await claimPhotos(city, [signed])).toEqual([id])
  expect(await claimPhotos(city, [])).toEqual([])
})

test('what is no photo is refused and nothing of it is kept', async () => {
  const before = await counts()
  await expect(addPhoto(city, new Blob(['%PDF-1.7']))).rejects.toThrow('media.')
  expect(await counts()).toEqual(before)
})

test('photos whose report was never sent go after two days, others stay', async () => {
  await forgetUnsentPhotos(city)
  const sent = await addPhoto(city, photo)
  const { token } = await receiveReport(city, littering, await claimPhotos(city, [sent]))
  const forgotten = await addPhoto(city, photo)
  city.clock.set('2025-11-05T09:00:00+01:00')
  const recent = await addPhoto(city, photo)
  city.clock.set('2025-11-05T10:00:01+01:00')
  const before = await counts()
  const removed = await forgetUnsentPhotos(city)
  expect(removed).toBeGreaterThanOrEqual(1)
  expect(await counts()).toEqual({ photos: before.photos - removed, files: before.files - removed })
  await expect(claimPhotos(city, [forgotten])).rejects.toThrow('report.photos-gone')
  expect(await claimPhotos(city, [recent])).toHaveLength(1)
  expect((await trackReport(city, token)).photos).toHaveLength(1)
})

async function counts() {
  const photos = await city.db.selectFrom('report_photo').select('id').execute()
  const files = await city.db.selectFrom('media_file').select('id').execute()
  return { photos: photos.length, files: files.length }
}
