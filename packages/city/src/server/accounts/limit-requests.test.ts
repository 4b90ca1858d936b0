import { afterAll, beforeEach, beforeAll, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../database/test-city.ts'
import { limitRequests, requestLimits } from './limit-requests.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())
beforeEach(async () => {
  await city.db.deleteFrom('rateLimit').execute()
})

const report = (who: string) => limitRequests(city, { ...requestLimits.report, who })

test('one address sends 20 reports an hour; the next hour counts anew', async () => {
  const started = city.clock.now()
  for (let i = 0; i < 20; i++) await report('192.0.2.1')
  city.clock.set(started + 600_000)
  await expect(report('192.0.2.1')).rejects.toMatchObject({
    key: 'requests.too-many',
    status: 429,
    params: { seconds: 3000, minutes: 50 },
  })
  await report('192.0.2.2')
  city.clock.set(started + 3_600_000)
  await report('192.0.2.1')
})

test('everybody in one IPv6 network counts together', async () => {
  for (let i = 0; i < 20; i++) await report(`2001:db8:1:2::${i + 1}`)
  await expect(report('2001:db8:1:2:ffff::9')).rejects.toMatchObject({ status: 429 })
  await report('2001:db8:1:3::1')
})

test('each thing is counted for itself', async () => {
  for (let i = 0; i < 20; i++) await report('192.0.2.1')
  await limitRequests(city, { ...requestLimits.search, who: '192.0.2.1' })
})

test('requests at the same moment are all counted', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => report('192.0.2.1')))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
})

test('no address is kept, and windows that are over go', async () => {
  await report('192.0.2.1')
  const rows = () => city.db.selectFrom('rateLimit').selectAll().execute()
  expect(JSON.stringify(await rows())).not.toContain('192.0.2')
  city.clock.set(city.clock.now() + 3_600_001)
  await report('192.0.2.9')
  expect(await rows()).toHaveLength(1)
})
