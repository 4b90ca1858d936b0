import { describe, expect, test } from 'vitest'
import { compareStaffing } from './compare-staffing.ts'
import { exampleInput } from './example-input.ts'
import { planOperation } from './plan-operation.ts'
import { climbStaff, pointAt, staffCurve } from './staff-curve.ts'

const input = exampleInput({ days: 2 })
const control = { seed: 1, iterations: 200 }
const ladder = climbStaff(input, control)

describe('the curve from staff to presence', () => {
  const curve = staffCurve(ladder)

  test('goes from nobody to twice the headcount and never falls', () => {
    expect(curve.points.map(({ staff }) => staff)).toEqual(Array.from({ length: 27 }, (_, staff) => staff))
    expect(curve.points[0]).toMatchObject({ patrols: 0, visits: 0, benefit: 0, share: 0 })
    curve.points.reduce((before, point) => {
      expect(point.benefit).toBeGreaterThanOrEqual(before.benefit)
      return point
    })
  })

  test('at the headcount asked for it says what the plan says, but for a few percent', () => {
    const { plan } = planOperation(input, { seed: 1, effort: 0.1 })
    expect(curve.points[13].share! / plan.presence.share!).toBeGreaterThan(0.95)
    expect(curve.points[13].benefit).toBeLessThanOrEqual(plan.presence.bound!)
  })

  test('bends early: three hotspots are soon looked after', () => {
    expect(curve.knee).toBeGreaterThanOrEqual(4)
    expect(curve.knee).toBeLessThanOrEqual(16)
    expect(curve.reasons[0]).toMatchObject({ key: 'plan.what-if.knee', params: { staff: curve.knee, most: 26 } })
  })

  test('tells what the streets could use from what the staff could fill', () => {
    const few = staffCurve({ ...ladder, input: { ...input, staff: input.staff.slice(0, 12) } })
    expect(few.points.map(({ benefit }) => benefit)).toEqual(curve.points.map(({ benefit }) => benefit))
    expect(few.mostStaffable).toBeLessThan(curve.mostStaffable)
    expect(few.points[few.mostStaffable + 1].staffable).toBe(false)
    expect(few.reasons[1]).toEqual({ key: 'plan.what-if.staff-limit', params: { staff: few.mostStaffable } })
  })

  test('same seed, same curve', () => {
    expect(staffCurve(climbStaff(input, control))).toEqual(curve)
  })

  test('without incidents there is nothing to calm, and how many pay off cannot be told', () => {
    const nothing = staffCurve(climbStaff(exampleInput({ days: 1, incidents: [] }), control))
    expect(nothing.knee).toBeNull()
    expect(nothing.points[13].share).toBeNull()
    expect(nothing.reasons[0].key).toBe('plan.what-if.knee-flat')
  })

  test('what is held back counts in the limit and is not visited', () => {
    const held = ladder.hotspots[0].id
    const heldBack = ['2025-11-02', '2025-11-03'].map((date) => ({ hotspot: held, date }))
    const without = climbStaff(exampleInput({ days: 2, heldBack }), control)
    expect(without.shifts[0].problem.stops.map(({ id }) => id)).not.toContain(held)
    expect(pointAt(without, 26).share!).toBeLessThan(pointAt(ladder, 26).share!)
    expect(without.shifts[0].limit).toBeCloseTo(ladder.shifts[0].limit, 9)
  })
})

describe('one headcount instead of another', () => {
  test('lost hours add up to the presence lost, and regular service gains the people', () => {
    const { before, after, lost, regularService, reasons } = compareStaffing(ladder, 13, 4)
    const sum = lost.reduce((total, row) => total + row.before - row.after, 0)
    const gained = compareStaffing(ladder, 4, 13).lost.reduce((total, row) => total + row.before - row.after, 0)
    expect(sum - gained).toBeCloseTo(before.benefit - after.benefit, 3)
    // nine people a day, eight hours of work each, two days
    expect(regularService).toEqual({ peopleADay: 9, hours: 144 })
    expect(reasons.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'plan.what-if.staffing',
        'plan.what-if.lost-hours',
        'plan.what-if.regular-service-gains',
      ]),
    )
  })

  test('the same headcount loses nothing', () => {
    const { lost, spans, regularService, reasons } = compareStaffing(ladder, 13, 13)
    expect(lost).toEqual([])
    expect(spans).toEqual([])
    expect(regularService).toEqual({ peopleADay: 0, hours: 0 })
    expect(reasons.map(({ key }) => key)).toEqual(['plan.what-if.staffing', 'plan.what-if.nothing-lost'])
  })

  test('a headcount beyond the curve is refused', () => {
    expect(() => compareStaffing(ladder, 13, 27)).toThrow(RangeError)
    expect(() => compareStaffing(ladder, -1, 13)).toThrow(RangeError)
  })
})
