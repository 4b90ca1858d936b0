import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
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
