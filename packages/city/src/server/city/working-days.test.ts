import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holidayDates, laender, type Land } from './holidays.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

test('weekends do not count', () => {
  expect(addWorkingDays('2025-11-07', 1, 'NW')).toBe('2025-11-10')
  expect(addWorkingDays('2025-11-03', 5, 'NW')).toBe('2025-11-10')
})

test('holidays of the Land do not count, those of others do', () => {
  // Corpus Christi, Thursday 4 June 2026: North Rhine-Westphalia has it, Berlin has not
  expect(addWorkingDays('2026-06-03', 1, 'NW')).toBe('2026-06-05')
  expect(addWorkingDays('2026-06-03', 1, 'BE')).toBe('2026-06-04')
  // Christmas 2025: Thursday and Friday, then the weekend
  expect(addWorkingDays('2025-12-24', 1, 'NW')).toBe('2025-12-29')
})

test('a fraction or none is refused', () => {
  expect(() => addWorkingDays('2025-11-03', 0, 'NW')).toThrow(RangeError)
})

const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })

test('a deadline is a working day, and as many working days away as asked', () => {
  fc.assert(
    fc.property(
      date,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...(Object.keys(laender) as Land[])),
      (day, count, land) => {
        const from = day.toISOString().slice(0, 10)
        const due = addWorkingDays(from, count, land)
        expect(Temporal.PlainDate.from(due).dayOfWeek).toBeLessThanOrEqual(5)
        expect(holidayDates(land, due, due)).toEqual([])
        expect(workingDaysBetween(from, due, land)).toBe(count)
        expect(workingDaysBetween(due, from, land)).toBe(-count)
      },
    ),
  )
})
