import { expect, test } from 'vitest'
import { defaultRuleSets, fullTimeWeeklyHours, ruleSetFields } from './rule-sets.ts'

test('employees start with the numbers of the Arbeitszeitgesetz', () => {
  expect(defaultRuleSets.find(({ key }) => key === 'employee')).toEqual({
    key: 'employee',
    restHours: 11,
    dailyHours: 10,
    weeklyAverageHours: 48,
    averagingWeeks: 24,
    daysInARow: 6,
    accountHours: 40,
    sundayRestWithinDays: 14,
    holidayRestWithinDays: 56,
    freeSundaysAYear: 15,
    breaks: [
      { overHours: 6, minutes: 30 },
      { overHours: 9, minutes: 45 },
    ],
  })
})

test('civil servants average over four months, as Directive 2003/88/EC has it, and work 41 hours', () => {
  const rules = defaultRuleSets.find(({ key }) => key === 'civil-servant-nrw')
  expect(rules).toMatchObject({ restHours: 11, weeklyAverageHours: 48, averagingWeeks: 17 })
  expect(fullTimeWeeklyHours).toEqual({ employee: 39, 'civil-servant-nrw': 41 })
})

test('every field of every rule set says its unit, default and source', () => {
  for (const rules of defaultRuleSets) {
    const fields = ruleSetFields[rules.key]
    expect(fields.map(({ key }) => key).sort()).toEqual(
      Object.keys(rules)
        .filter((key) => key !== 'key')
        .sort(),
    )
    for (const field of fields) {
      expect(field.default).toEqual(rules[field.key])
      expect(field.source).toMatch(/§|Art\./)
      expect(field.labelKey).toBe(`settings.rules.${field.key}`)
    }
  }
})

test('days in a row and the account limit are assumptions, rest and daily hours of employees are law', () => {
  const assumed = ruleSetFields.employee.filter(({ assumption }) => assumption).map(({ key }) => key)
  expect(assumed).toEqual(['daysInARow', 'accountHours'])
})
