import { checkRoster } from 'planning/roster/check'
import { splitDemand } from 'planning/roster/demand'
import { defaultRuleSets } from 'planning/roster/rule-sets'
import { solveRoster } from 'planning/roster/solve'
import { civilDayOf, createZoneClock, dateOfCivilDay } from 'planning/geo/zone-clock'
import { describe, expect, test } from 'vitest'
import { timeZone } from './calendar.ts'
import { demoOperations } from './operations.ts'
import { demoStaff } from './staff.ts'

const now = Date.parse('2026-11-22T15:00:00+01:00')
/** All Saints' Day before the closed operation; none lies near the prepared one. */
const holidays = ['2025-11-01']
const staff = demoStaff({ now, holidays })
const operations = demoOperations(now)

test('96 people by service number, of several kinds', () => {
  expect(staff.map((member) => member.number)).toEqual(
    Array.from({ length: 96 }, (_, i) => String(i + 1).padStart(3, '0')),
  )
  const count = (which: (member: (typeof staff)[number]) => boolean) => staff.filter(which).length
  expect(count((member) => member.qualifications.includes('lead'))).toBeGreaterThanOrEqual(6)
  expect(count((member) => member.qualifications.includes('control-room'))).toBeGreaterThanOrEqual(10)
  expect(count((member) => member.qualifications.includes('bicycle'))).toBeGreaterThan(8)
  expect(count((member) => member.qualifications.some((key) => key.startsWith('language-')))).toBeGreaterThan(40)
  expect(count((member) => member.leader)).toBeGreaterThan(30)
  expect(count((member) => member.trainee)).toBeGreaterThan(3)
  expect(count((member) => member.plainclothes)).toBeGreaterThan(25)
  expect(count((member) => member.gender === 'f')).toBeGreaterThan(25)
  expect(count((member) => member.weeklyHours < 38)).toBeGreaterThan(8)
  expect(count((member) => member.absences.length > 0)).toBeGreaterThan(8)
  expect(count((member) => member.wishes.length > 0)).toBeGreaterThan(40)
  expect(new Set(staff.map((member) => member.ruleSet)).size).toBe(2)
  expect(count((member) => member.history.late > 0)).toBe(96)
})

test('same people whenever the demo starts; nobody is their own partner', () => {
  const later = demoStaff({ now: now + 40 * 86_400_000, holidays })
  const traits = (members: typeof staff) =>
    members.map(({ number, ruleSet, weeklyHours, qualifications, gender, leader }) => ({
      ...{ number, ruleSet, weeklyHours, qualifications, gender, leader },
    }))
  expect(traits(later)).toEqual(traits(staff))
  for (const { number, wishes } of staff)
    for (const wish of wishes) if (wish.kind === 'partner') expect(wish.staff).not.toBe(number)
})

describe.each(operations.map((operation) => [operation.key, operation] as const))(
  'the %s operation',
  (_, operation) => {
    const { from, days, shifts, staffPerDay, plainclothesShare, regularService } = operation
    const dates = Array.from({ length: days }, (_, i) => dateOfCivilDay(civilDayOf(from) + i))

    test('regular service is published 14 days before and after it', () => {
      const clock = createZoneClock(timeZone)
      const worked = new Set(staff.flatMap((member) => member.published.map(({ start }) => clock.civilDay(start))))
      for (let offset = 1; offset <= 14; offset++) {
        expect(worked.has(civilDayOf(from) - offset)).toBe(true)
        expect(worked.has(civilDayOf(from) + days - 1 + offset)).toBe(true)
      }
    })

    test('45 a day in two shifts beside regular service, within all hard rules', () => {
      const regularServicePerDay = regularService
      const { demand } = splitDemand({ dates, shifts, staffPerDay, plainclothesShare, regularServicePerDay })
      const problem = {
        ...{ timeZone, dates, holidays, shifts, demand, staff, maxPerDay: staffPerDay, pins: [] },
        ruleSets: defaultRuleSets,
      }
      const roster = solveRoster(problem, { seed: 1, iterations: 20_000 })
      expect(roster.openPosts).toEqual([])
      expect(roster.staffing).toEqual({ filled: 315, required: 315 })
      expect(checkRoster(problem, roster)).toEqual([])
    })
  },
)
