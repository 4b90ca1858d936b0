import { expect, test } from 'vitest'
import { generatePool } from './generate-pool.ts'
import type { StaffMember } from './model.ts'

const input = {
  size: 96,
  seed: 1,
  from: '2025-11-02',
  days: 7,
  timeZone: 'Europe/Berlin',
  shifts: [{ key: 'early' }, { key: 'late' }],
  holidays: ['2025-11-01'],
}
const count = (pool: readonly StaffMember[], is: (member: StaffMember) => boolean) => pool.filter(is).length

test('the same seed makes the same people, another seed others', () => {
  expect(generatePool(input)).toEqual(generatePool(input))
  expect(generatePool(input)).not.toEqual(generatePool({ ...input, seed: 2 }))
})

test('numbers run from 001, each once', () => {
  const numbers = generatePool(input).map(({ number }) => number)
  expect(numbers[0]).toBe('001')
  expect(numbers[95]).toBe('096')
  expect(new Set(numbers).size).toBe(96)
})

test('shares are what an order service may look like', () => {
  const pool = generatePool(input)
  expect(count(pool, ({ qualifications }) => qualifications.includes('lead'))).toBe(10)
  expect(count(pool, ({ qualifications }) => qualifications.includes('control-room'))).toBe(17)
  expect(count(pool, ({ trainee }) => trainee)).toBe(6)
  expect(count(pool, ({ leader }) => leader)).toBeGreaterThanOrEqual(43)
  expect(count(pool, ({ plainclothes }) => plainclothes)).toBe(38)
  expect(count(pool, ({ enforcement }) => enforcement)).toBe(86)
  expect(count(pool, ({ ruleSet }) => ruleSet === 'civil-servant-nrw')).toBe(38)
  expect(count(pool, ({ trainee, leader }) => trainee && leader)).toBe(0)
})

test('about seven in a hundred days are days of absence', () => {
  let absent = 0
  for (let seed = 0; seed < 40; seed++) {
    for (const { absences } of generatePool({ ...input, seed })) {
      for (let i = 0; i < 7; i++) {
        const day = `2025-11-0${2 + i}`
        if (absences.some(({ from, to }) => from <= day && day <= to)) absent++
      }
    }
  }
  expect(absent / (40 * 96 * 7)).toBeGreaterThan(0.05)
  expect(absent / (40 * 96 * 7)).toBeLessThan(0.09)
})

test('regular service before and after is known for 14 days and keeps rest and days in a row', () => {
  for (let seed = 0; seed < 20; seed++) {
    for (const { published, number } of generatePool({ ...input, seed })) {
      const from = Date.parse('2025-11-01T23:00Z')
      const to = Date.parse('2025-11-08T23:00Z')
      expect(published.filter(({ start }) => start >= from && start < to)).toEqual([])
      expect(published.some(({ start }) => start < from - 6 * 86_400_000)).toBe(true)
      expect(published.some(({ start }) => start > to + 6 * 86_400_000)).toBe(true)
      let run = 1
      for (let i = 1; i < published.length; i++) {
        const rest = (published[i].start - published[i - 1].end) / 3_600_000
        expect(rest, `${number} of seed ${seed}`).toBeGreaterThanOrEqual(11)
        run = rest < 30 ? run + 1 : 1
        expect(run, `${number} of seed ${seed}`).toBeLessThanOrEqual(6)
      }
    }
  }
})

test('nobody is a pool too', () => {
  expect(generatePool({ ...input, size: 0 })).toEqual([])
  expect(() => generatePool({ ...input, size: -1 })).toThrow(RangeError)
})
