import type { StaffMember } from 'planning/roster/model'
import { expect, test } from 'vitest'
import { callerWith, createTestCity } from '../database/test-city.ts'
import { importStaff, listStaff } from './staff.ts'

const member = (number: string, ruleSet = 'employee'): StaffMember => ({
  number,
  ruleSet,
  weeklyHours: 39,
  accountMinutes: 0,
  periodMinutes: 0,
  periodWeeks: 0,
  qualifications: [],
  leader: false,
  trainee: false,
  enforcement: true,
  gender: 'f',
  plainclothes: true,
  absences: [],
  wishes: [],
  published: [],
  history: { late: 0, weekend: 0, sundays: 0 },
  owedHolidayRest: [],
})

test('the list of staff is taken over as it stands: new, changed, and those who left', async () => {
  const city = await createTestCity()
  const planner = callerWith('planner')
  try {
    const first = [member('002'), member('001')]
    expect(await importStaff(city, planner, { members: first })).toEqual({ added: 2, updated: 0, left: 0 })
    const second = [{ ...member('002'), weeklyHours: 20 }, member('003')]
    expect(await importStaff(city, planner, { members: second })).toEqual({ added: 1, updated: 1, left: 1 })
    expect((await listStaff(city.db)).map(({ number, weeklyHours }) => [number, weeklyHours])).toEqual([
      ['002', 20],
      ['003', 39],
    ])

    await expect(importStaff(city, planner, { members: [member('1', 'unknown')] })).rejects.toMatchObject({
      key: 'staff.unknown-rule-set',
    })
    await expect(importStaff(city, planner, { members: [member('1'), member('1')] })).rejects.toMatchObject({
      key: 'staff.number-twice',
    })
    await expect(importStaff(city, callerWith('press'), { members: first })).rejects.toMatchObject({ status: 403 })
  } finally {
    await city.close()
  }
})
