import { expect, test } from 'vitest'
import { commandLine } from '../../../caller.ts'
import { createTestCity } from '../../../database/test-city.ts'
import { fuzzImport, fuzzReading } from './run.ts'

test('2,000 hostile files are read or refused, and nothing they leave can carry a script', async () => {
  const { taken, refused, faults } = await fuzzReading({ count: 2000, seed: 50_000 })
  expect(faults).toEqual([])
  // both happen: neither is everything refused nor everything taken
  expect(taken).toBeGreaterThan(500)
  expect(refused).toBeGreaterThan(500)
})

test('a share of them through the database, twice each', async () => {
  const city = await createTestCity({ now: '2025-12-01T00:00:00Z' })
  try {
    const { taken, faults } = await fuzzImport(city, commandLine, { count: 60, seed: 90_000 })
    expect(faults).toEqual([])
    expect(taken).toBeGreaterThan(10)
  } finally {
    await city.close()
  }
})
