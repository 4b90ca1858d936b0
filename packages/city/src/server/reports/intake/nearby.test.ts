import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { tidyReports } from '../tidy-reports.ts'
import { nearbyReports, supportNearby } from './nearby.ts'
import { receiveReport } from './receive-report.ts'

const spot = { type: 'bulky-waste', position: { lat: 51.5142, lon: 7.4653 } }

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
beforeEach(() => city.clock.set('2025-11-03T22:00:00+01:00'))
afterAll(() => city.close())

const told = async () => (await nearbyReports(city, spot)).map((report) => report.told)

async function support(from: string, index = 0): Promise<void> {
  const { reference } = (await nearbyReports(city, spot))[index]
  await supportNearby(city, { ...spot, reference, from })
}

test('“me too” counts once a report, network and day, and nothing of the address is kept', async () => {
  await receiveReport(city, spot)
  await Promise.all([support('203.0.113.7'), support('203.0.113.7'), support('203.0.113.7')])
  expect(await told()).toEqual([2])
  await support('203.0.113.8')
  // a subscriber has a whole /64
  await support('2001:db8:1:2::1')
  await support('2001:db8:1:2:aaaa::9')
  expect(await told()).toEqual([4])
  const { history, kept } = await stored()
  expect(history.filter(({ kind }) => kind === 'supported')).toHaveLength(3)
  expect(kept).toHaveLength(3)
  expect(JSON.stringify([kept, history])).not.toMatch(/203\.0|2001:db8/)

  city.clock.set('2025-11-03T22:30:00+01:00')
  await receiveReport(city, spot)
  await support('203.0.113.7', 0)
  await support('203.0.113.7', 1)
  expect(await told()).toEqual([2, 4])

  city.clock.set('2025-11-04T00:30:00+01:00')
  await support('203.0.113.7', 0)
  expect(await told()).toEqual([3, 4])
})

test('the day after, nobody can tell any more who said so', async () => {
  await tidyReports(city)
  expect((await stored()).kept.map(({ day }) => day)).toContain('2025-11-03')
  city.clock.set('2025-11-04T00:30:00+01:00')
  await tidyReports(city)
  expect(new Set((await stored()).kept.map(({ day }) => day))).toEqual(new Set(['2025-11-04']))
  city.clock.set('2025-11-05T00:30:00+01:00')
  await tidyReports(city)
  expect((await stored()).kept).toEqual([])
})

async function stored() {
  const history = await city.db.selectFrom('report_event').selectAll().execute()
  const kept = await city.db.selectFrom('report_support').selectAll().execute()
  return { history, kept }
}
