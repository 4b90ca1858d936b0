import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { readMedia, storeMedia } from '../media/store-media.ts'
import { changeReportState } from './desk/change-state.ts'
import { receiveReport } from './intake/receive-report.ts'
import { tidyReports } from './tidy-reports.ts'
import { trackReport } from './tracking/track-report.ts'

const desk = callerWith('reports-desk')
let city: TestCity
beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-03T10:00:00+01:00' })
})
afterAll(() => city.close())

test('a photo whose report was never sent goes after a day, that of a report stays', async () => {
  const photo = { bytes: Buffer.from('x'), type: 'image/jpeg', width: 1, height: 1 } as const
  const waiting = await storeMedia(city.db, city, photo)
  const used = await storeMedia(city.db, city, photo)
  const { id } = await receiveReport(city, { type: 'littering', position: null, place: 'Hof' })
  const at = new Date(city.clock.now())
  await city.db
    .insertInto('report_photo')
    .values([
      { report_id: null, media_id: waiting, created_at: at },
      { report_id: id, media_id: used, created_at: at },
    ])
    .execute()
  await tidyReports(city)
  expect(await readMedia(city.db, waiting)).not.toBeNull()
  city.clock.set('2025-11-04T10:01:00+01:00')
  await tidyReports(city)
  expect(await readMedia(city.db, waiting)).toBeNull()
  expect(await readMedia(city.db, used)).not.toBeNull()
})

test('a mail address goes 90 days after the report was closed, that of an open one stays', async () => {
  const open = await receiveReport(city, { type: 'noise', position: null, place: 'Hof', mail: 'a@example.org' })
  const closed = await receiveReport(city, { type: 'noise', position: null, place: 'Hof', mail: 'a@example.org' })
  await changeReportState(city, desk, {
    reportId: closed.id,
    version: 1,
    change: { action: 'finish', reason: 'spoken-to' },
  })
  city.clock.set('2026-01-30T10:00:00+01:00')
  await tidyReports(city)
  expect((await trackReport(city, closed.token)).hasMail).toBe(true)
  city.clock.set('2026-02-10T10:00:00+01:00')
  await tidyReports(city)
  expect((await trackReport(city, closed.token)).hasMail).toBe(false)
  expect((await trackReport(city, open.token)).hasMail).toBe(true)
})
