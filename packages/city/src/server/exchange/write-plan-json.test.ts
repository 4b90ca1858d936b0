import type { Plan, RosterPrivate } from 'planning/plan'
import type { Assignment } from 'planning/roster/model'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { examplePlan, exampleRosterPrivate } from '../print/example-plan.ts'
import { planSchema, rosterPrivateSchema } from './plan-schema.ts'
import { writePlanJson, writeRosterPrivateJson } from './write-plan-json.ts'

/** The same value with the keys of every object in another order, as a database may give it back. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reordered(item)]),
  )
}

describe('plan.json', () => {
  test('is valid by its own schema and says what the plan says', () => {
    const text = writePlanJson(examplePlan)
    const read = planSchema.parse(JSON.parse(text))
    expect(read.assignments).toEqual(examplePlan.assignments)
    expect(read.tours[0].steps).toHaveLength(examplePlan.tours[0].steps.length)
    expect(read.presence.share).toBe(0.678901)
    expect(read.tours[0].path[1]).toEqual([7.4625, 51.5152])
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('has the same bytes whatever order its keys came in', () => {
    expect(writePlanJson(reordered(examplePlan) as Plan)).toBe(writePlanJson(examplePlan))
    expect(Object.keys(JSON.parse(writePlanJson(examplePlan))).slice(0, 3)).toEqual(['schema', 'name', 'timeZone'])
  })

  test('writing what was read gives the same bytes again', () => {
    const text = writePlanJson(examplePlan)
    expect(writePlanJson(JSON.parse(text) as Plan)).toBe(text)
  })

  test('keeps instants to the millisecond', () => {
    const step = planSchema.parse(JSON.parse(writePlanJson(examplePlan))).tours[0].steps[0]
    expect(step.from).toBe(examplePlan.tours[0].steps[0].from)
  })

  test('refuses what the schema does not know: wishes of a person never get in', () => {
    const leaky = { ...examplePlan, fairness: exampleRosterPrivate.fairness } as Plan
    expect(() => writePlanJson(leaky)).toThrow(/fairness/)
    const withWish: Assignment & { wish: string } = { ...examplePlan.assignments[0], wish: 'day-off' }
    const inside: Plan = { ...examplePlan, assignments: [withWish] }
    expect(() => writePlanJson(inside)).toThrow(/wish/)
  })
})

test('roster-private.json is valid by its own schema and holds the wishes', () => {
  const read = rosterPrivateSchema.parse(JSON.parse(writeRosterPrivateJson(exampleRosterPrivate)))
  expect(read).toEqual(exampleRosterPrivate)
})

/** Every field name anywhere in a type, as dotted paths: a new field of `Plan` does not compile until the schema has it. */
type Paths<T> = T extends readonly (infer Item)[]
  ? Paths<Item>
  : T extends object
    ? { [K in keyof T & string]: K | `${K}.${Paths<NonNullable<T[K]>>}` }[keyof T & string]
    : never

test('the schema knows every field the planner may give', () => {
  expectTypeOf<Exclude<Paths<Plan>, Paths<z.infer<typeof planSchema>>>>().toEqualTypeOf<never>()
  expectTypeOf<Exclude<Paths<RosterPrivate>, Paths<z.infer<typeof rosterPrivateSchema>>>>().toEqualTypeOf<never>()
})
