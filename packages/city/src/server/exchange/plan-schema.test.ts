import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { planSchema, rosterPrivateSchema } from './plan-schema.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../../docs/plan-schema.md'), 'utf8')
const named = new Set([...page.matchAll(/`([^`]+)`/g)].map((match) => match[1]))

/** Names of all properties anywhere in a JSON schema. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(propertiesOf)]
}

test('docs/plan-schema.md names every field of both files', () => {
  const fields = [planSchema, rosterPrivateSchema].flatMap((schema) => propertiesOf(z.toJSONSchema(schema)))
  expect(new Set(fields).size).toBeGreaterThan(60)
  expect([...new Set(fields)].filter((field) => !named.has(field))).toEqual([])
})
