import type { Plan } from 'planning/plan'
import { expect, test } from 'vitest'
import { examplePlan } from './example-plan.ts'
import { planFigures } from './plan-figures.ts'

const valueOf = (plan: Plan, key: string) =>
  planFigures(plan, { generated: false }).find((one) => one.key === key)?.value

test('figures are counted from the plan itself', () => {
  expect(valueOf(examplePlan, 'staffing')).toBeCloseTo((100 * 23) / 24)
  expect(valueOf(examplePlan, 'staff-per-day')).toBe(12)
  expect(valueOf(examplePlan, 'visits')).toBe(3 * examplePlan.tours.length)
  expect(valueOf(examplePlan, 'open-posts')).toBe(1)
  expect(valueOf(examplePlan, 'hotspot.2.confirmed')).toBe(0)
})

test('what cannot be told is null, never zero', () => {
  expect(valueOf(examplePlan, 'hotspot.3.confirmed')).toBeNull()
  expect(valueOf(examplePlan, 'hotspot.3.presence')).toBeNull()
  const nobody = { ...examplePlan, staffing: { filled: 0, required: 0 }, wishes: { met: 0, all: 0 } }
  expect(valueOf(nobody, 'staffing')).toBeNull()
  expect(valueOf(nobody, 'wishes')).toBeNull()
})

test('regular service is a figure only where some is asked for', () => {
  expect(valueOf(examplePlan, 'regular-service')).toBeUndefined()
  const regularService = [{ date: '2025-10-25', required: 8, filled: 6 }]
  expect(valueOf({ ...examplePlan, regularService }, 'regular-service')).toBe(75)
})

test('places with most incidents are no hotspots', () => {
  const reasons = [{ key: 'plan.follows-most-reported-cells', params: { cells: 3 } }]
  expect(valueOf({ ...examplePlan, reasons }, 'hotspots')).toBe(0)
})

test('every figure can be followed back: query, parameters, state of the data, period', () => {
  for (const figure of planFigures(examplePlan, { generated: true })) {
    expect(figure.origin).toMatchObject({ asOf: Date.UTC(2025, 9, 24, 21, 59), generated: true })
    expect(figure.origin.parameters.seed).toBe(1)
    expect(figure.period?.from).toBe(figure.origin.query === 'operations.plan' ? '2025-10-25' : '2025-08-02')
  }
})
