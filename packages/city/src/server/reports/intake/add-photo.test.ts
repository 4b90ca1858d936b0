import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { phoneJpeg } from '../../media/test-photo.ts'
import { trackedPhoto } from '../tracking/tracked-photo.ts'
import { tidyReports } from '../tidy-reports.ts'
import { trackReport } from '../tracking/track-report.ts'
import { addPhoto, claimPhotos, dropPhoto, waitingPhoto, waitingPhotos } from './add-photo.ts'
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

const send = (input: { file?: Blob; formKey?: string | null } = {}) =>
  addPhoto(city, { file: photo, formKey: null, ...input })

test('a photo sent ahead is kept without what the phone wrote into it, and shown with its report only', async () => {
  const signed = await send()
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
  const signed = await send()
  await receiveReport(city, littering, await claimPhotos(city, [signed, signed]))
  await expect(claimPhotos(city, [signed])).rejects.toThrow('report.photos-gone')
})

test('whoever knows an id alone cannot claim its photo', async () => {
  const signed = await send()
  const [id, signature] = signed.split('.')
  for (const forged of [id, `${id}.`, `${id}.${signature.slice(1)}x`, `x.${signature}`, ''])
    await expect(claimPhotos(city, [forged]), forged).rejects.toThrow('report.photos-gone')
  expect(await claimPhotos(city, [signed])).toEqual([id])
  expect(await claimPhotos(city, [])).toEqual([])
})

test('what is no photo is refused and nothing of it is kept', async () => {
  const before = await counts()
  await expect(send({ file: new Blob(['%PDF-1.7']) })).rejects.toThrow('media.')
  expect(await counts()).toEqual(before)
})

test('a photo whose report is sent after more than a day is gone, and that is said', async () => {
  const forgotten = await send()
  city.clock.set('2025-11-04T09:00:00+01:00')
  const recent = await send()
  city.clock.set('2025-11-04T10:00:01+01:00')
  await tidyReports(city)
  await expect(claimPhotos(city, [recent, forgotten, 'rubbish'])).rejects.toMatchObject({
    key: 'report.photos-gone',
    params: { gone: 2 },
  })
  expect(await waitingPhotos(city, [forgotten, recent, 'rubbish', recent])).toEqual([recent])
  expect(await claimPhotos(city, [recent])).toHaveLength(1)
})

test('the same form sent twice, also at the same moment, keeps its photo once; another form keeps its own', async () => {
  const before = await counts()
  const [first, second] = await Promise.all([send({ formKey: 'a:details' }), send({ formKey: 'a:details' })])
  expect(second).toBe(first)
  expect(await send({ formKey: 'a:details' })).toBe(first)
  expect(await counts()).toEqual({ photos: before.photos + 1, files: before.files + 1 })
  expect(await send({ formKey: 'b:details' })).not.toBe(first)
  expect(await send({ formKey: null })).not.toBe(await send({ formKey: null }))
  // what belongs to a report already is not taken from it
  await receiveReport(city, littering, await claimPhotos(city, [first]))
  expect(await send({ formKey: 'a:details' })).not.toBe(first)
})

test('until its report is sent, whoever holds the signed id sees the photo and can take it back, and nobody else', async () => {
  const [signed, sent] = [await send(), await send()]
  await receiveReport(city, littering, await claimPhotos(city, [sent]))
  expect((await waitingPhoto(city, signed)).type).toBe('image/jpeg')
  const id = signed.split('.')[0]
  for (const wrong of [id, `${id}.${'A'.repeat(22)}`, sent, ''])
    await expect(waitingPhoto(city, wrong), wrong).rejects.toThrow('error.not-found')
  const before = await counts()
  for (const wrong of [id, `${id}.${'A'.repeat(22)}`, sent, '']) await dropPhoto(city, wrong)
  expect(await counts()).toEqual(before)
  await dropPhoto(city, signed)
  await dropPhoto(city, signed)
  expect(await counts()).toEqual({ photos: before.photos - 1, files: before.files - 1 })
  await expect(waitingPhoto(city, signed)).rejects.toThrow('error.not-found')
})

async function counts() {
  const photos = await city.db.selectFrom('report_photo').select('id').execute()
  const files = await city.db.selectFrom('media_file').select('id').execute()
  return { photos: photos.length, files: files.length }
}
