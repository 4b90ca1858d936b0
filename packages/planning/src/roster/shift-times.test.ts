import { expect, test } from 'vitest'
import { defaultRuleSets } from './rule-sets.ts'
import { breakOwed, isLate, shiftLengthProblem, shiftSpan, workMinutes } from './shift-times.ts'

const hours = (date: string, start: string, end: string, zone = 'Europe/Berlin') => {
  const span = shiftSpan(date, { start, end }, zone)
  return (span.end - span.start) / 3_600_000
}

test('a night shift lasts nine hours when the clocks go back and seven when they go forward', () => {
  expect(hours('2025-10-25', '22:00', '06:00')).toBe(9)
  expect(hours('2026-03-28', '22:00', '06:00')).toBe(7)
  expect(hours('2025-11-03', '22:00', '06:00')).toBe(8)
  expect(hours('2025-10-25', '22:00', '06:00', 'Asia/Tokyo')).toBe(8)
})

test('24:00 ends the same day, 00:00 and any end at or before the start the next', () => {
  expect(hours('2025-11-03', '15:30', '24:00')).toBe(8.5)
  expect(hours('2025-11-03', '15:30', '00:00')).toBe(8.5)
  expect(hours('2025-11-03', '08:00', '08:00')).toBe(24)
})

test('a late shift ends after 20:00 or on the next day', () => {
  const late = (start: string, end: string) => isLate({ start, end })
  expect([late('08:00', '16:30'), late('12:00', '20:00')]).toEqual([false, false])
  expect([late('12:00', '20:01'), late('15:30', '24:00'), late('22:00', '06:00')]).toEqual([true, true, true])
})

test('the legal break is taken off, no longer than the law asks for', () => {
  const [rules] = defaultRuleSets
  const cases: [span: number, work: number][] = [
    [360, 360],
    [370, 360],
    [390, 360],
    [391, 361],
    [510, 480],
    [570, 540],
    [580, 540],
    [585, 540],
    [586, 541],
    [645, 600],
  ]
  for (const [span, work] of cases) expect(workMinutes(span, rules), `${span} minutes`).toBe(work)
})

test('a shift owes the break that the working time left beside it asks for', () => {
  const [rules] = defaultRuleSets
  const cases: [span: number, owed: number][] = [
    [360, 0],
    // six hours and ten minutes cannot be worked without half an hour between
    [361, 30],
    [390, 30],
    [510, 30],
    [570, 30],
    // 9 h 05 of work beside half an hour would owe 45 minutes
    [571, 45],
    [645, 45],
  ]
  for (const [span, owed] of cases) expect(breakOwed(span, rules), `${span} minutes`).toBe(owed)
})

test('working time is the longest that leaves its own break, for every length of a shift', () => {
  const rules = {
    breaks: [
      { overHours: 4, minutes: 15 },
      { overHours: 6, minutes: 30 },
      { overHours: 9, minutes: 60 },
    ],
  }
  for (let span = 0; span <= 24 * 60; span++) {
    let longest = 0
    for (let work = 0; work <= span; work++) {
      const owed = work > 540 ? 60 : work > 360 ? 30 : work > 240 ? 15 : 0
      if (work + owed <= span) longest = work
    }
    expect(workMinutes(span, rules), `${span} minutes`).toBe(longest)
  }
})

test('a shift fits ten hours of work with its break, and leaves an hour between set-up and hand-over', () => {
  const problem = (start: string, end: string) =>
    shiftLengthProblem({ start, end, setupMinutes: 30, handoverMinutes: 15 })
  expect(problem('08:00', '18:45')).toBeNull()
  expect(problem('08:00', '18:46')).toBe('long')
  expect(problem('08:00', '08:00')).toBe('long')
  expect(problem('22:00', '06:00')).toBeNull()
  expect(problem('23:00', '00:45')).toBeNull()
  expect(problem('22:15', '24:00')).toBeNull()
  expect(problem('22:16', '24:00')).toBe('short')
})
