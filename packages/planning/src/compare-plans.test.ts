import { expect, test } from 'vitest'
import { comparePlans } from './compare-plans.ts'
import { exampleInput } from './example-input.ts'
import { planOperation } from './plan-operation.ts'

const input = exampleInput({ days: 2 })
const planWith = (staffPerDay: number) => planOperation({ ...input, staffPerDay }, { seed: 1, effort: 0.05 }).plan
const [thirteen, eight] = [planWith(13), planWith(8)]

test('lost and gained hours add up to the difference of the plans’ presence', () => {
  const { before, after, lost, gained } = comparePlans(thirteen, eight, input.presence)
  const lostInAll = lost.reduce((sum, row) => sum + row.before - row.after, 0)
  const gainedInAll = gained.reduce((sum, row) => sum + row.after - row.before, 0)
  expect(before.benefit - after.benefit).toBeCloseTo(lostInAll - gainedInAll, 3)
  expect(lostInAll).toBeGreaterThan(gainedInAll)
  expect([before.people, after.people]).toEqual([13, 8])
  expect(before.visits).toBeGreaterThan(after.visits)
})

test('hotspots stand side by side with their visits; one the other plan does not know has none there', () => {
  const [first, ...others] = eight.hotspots
  const without = { ...eight, hotspots: others, presence: { ...eight.presence, perHotspot: eight.presence.perHotspot.filter(({ hotspot }) => hotspot !== first.id) } } // prettier-ignore
  const row = comparePlans(thirteen, without, input.presence).hotspots.find(({ hotspot }) => hotspot === first.id)
  expect(row?.name).toBe(first.name)
  expect(row?.before?.visits).toBeGreaterThan(0)
  expect(row?.after).toBeNull()
})

test('what changes is said: the share, the visits, and the hours that lose', () => {
  const { reasons, spans } = comparePlans(thirteen, eight, input.presence)
  expect(reasons[0]).toMatchObject({ key: 'plan.what-if.plans', params: { visitsBefore: expect.any(Number) } })
  expect(reasons.slice(1).every(({ key }) => key === 'plan.what-if.lost-hours')).toBe(true)
  expect(reasons.length - 1).toBe(Math.min(8, spans.length))
})

test('a plan beside itself loses and gains nothing', () => {
  const { lost, gained, before, after, reasons } = comparePlans(eight, eight, input.presence)
  expect(reasons[1].key).toBe('plan.what-if.nothing-lost')
  expect([lost, gained]).toEqual([[], []])
  expect(before).toEqual(after)
})

test('plans of different zones are refused', () => {
  expect(() => comparePlans(eight, { ...eight, timeZone: 'Asia/Tokyo' }, input.presence)).toThrow(RangeError)
})
