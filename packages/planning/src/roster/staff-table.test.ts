import { expect, test } from 'vitest'
import { instantOf } from '../geo/zone-clock.ts'
import { generatePool } from './generate-pool.ts'
import { defaultRuleSets } from './rule-sets.ts'
import { parseStaffTable, staffTableRows } from './staff-table.ts'

const options = { timeZone: 'Europe/Berlin', ruleSets: defaultRuleSets, shifts: ['early', 'late'] }

test('what is written is read again as it was', () => {
  for (let seed = 0; seed < 10; seed++) {
    const pool = generatePool({
      size: 40,
      seed,
      from: '2025-10-24',
      days: 5,
      timeZone: options.timeZone,
      shifts: [{ key: 'early' }, { key: 'late' }],
      holidays: ['2025-10-03'],
    })
    expect(parseStaffTable(staffTableRows(pool, options.timeZone), options)).toEqual({ staff: pool, refused: [] })
  }
})

test('number and gender are enough', () => {
  const { staff, refused } = parseStaffTable([{ number: '007', gender: 'f' }], options)
  expect(refused).toEqual([])
  expect(staff).toEqual([
    {
      number: '007',
      ruleSet: 'employee',
      weeklyHours: 39,
      accountMinutes: 0,
      periodMinutes: 0,
      periodWeeks: 0,
      qualifications: [],
      leader: false,
      trainee: false,
      enforcement: true,
      gender: 'f',
      plainclothes: false,
      absences: [],
      wishes: [],
      published: [],
      history: { late: 0, weekend: 0, sundays: 0 },
      owedHolidayRest: [],
    },
  ])
})

test('German columns and commas are read', () => {
  const row = {
    Nummer: ' 023 ',
    Regelwerk: 'civil-servant-nrw',
    Wochenstunden: '20,5',
    Kontostunden: '-3,5',
    Qualifikationen: 'lead | first-aid',
    Streifenführung: 'ja',
    'In Ausbildung': 'nein',
    Geschlecht: 'W',
    Abwesenheiten: '2025-11-03..2025-11-05|2025-11-08',
    Wünsche: 'off:2025-11-02:2|shift:2025-11-04:early|not:2025-11-05:late|partner:017',
    Dienste: '2025-10-25T22:00/2025-10-26T06:00|2025-10-30T15:30/2025-10-30T24:00',
  }
  const { staff, refused } = parseStaffTable([row], options)
  expect(refused).toEqual([])
  expect(staff[0]).toMatchObject({
    number: '023',
    ruleSet: 'civil-servant-nrw',
    weeklyHours: 20.5,
    accountMinutes: -210,
    qualifications: ['lead', 'first-aid'],
    leader: true,
    gender: 'f',
    absences: [
      { from: '2025-11-03', to: '2025-11-05' },
      { from: '2025-11-08', to: '2025-11-08' },
    ],
    wishes: [
      { kind: 'day-off', date: '2025-11-02', weight: 2 },
      { kind: 'shift', date: '2025-11-04', shift: 'early', weight: 1 },
      { kind: 'not-shift', date: '2025-11-05', shift: 'late', weight: 1 },
      { kind: 'partner', staff: '017', weight: 1 },
    ],
    published: [
      // nine hours in the night the clocks go back, half an hour of break
      { workMinutes: 510 },
      { end: instantOf('2025-10-31', '00:00', 'Europe/Berlin'), workMinutes: 480 },
    ],
  })
})

const mistakes: [column: string, text: string, problem: string][] = [
  ['number', '', 'missing'],
  ['gender', '', 'missing'],
  ['gender', 'x', 'unknown-gender'],
  ['rule_set', 'pirate', 'unknown-rule-set'],
  ['weekly_hours', 'many', 'not-a-number'],
  ['weekly_hours', '-5', 'not-a-number'],
  ['account_hours', '1.2.3', 'not-a-number'],
  ['leader', 'perhaps', 'not-yes-or-no'],
  ['absences', '2025-02-30', 'not-a-date'],
  ['absences', '2025-11-05..2025-11-03', 'ends-before-start'],
  ['wishes', 'beer:2025-11-02', 'not-a-wish'],
  ['wishes', 'off:2025-11-02:0', 'not-a-wish'],
  ['wishes', 'partner:001', 'not-a-wish'],
  ['wishes', 'shift:2025-11-02:noon', 'unknown-shift'],
  ['wishes', 'off:tomorrow', 'not-a-date'],
  ['published', '2025-10-30T08:00', 'not-a-time'],
  ['published', '2025-10-30T08:00/2025-10-30T26:00', 'not-a-time'],
  ['published', '2025-10-30T16:30/2025-10-30T08:00', 'ends-before-start'],
  ['owed_holiday_rest', 'Easter', 'not-a-date'],
]

test.each(mistakes)('a mistake in %s ("%s") leaves the row out and says where', (column, text, problem) => {
  const good = { number: '002', gender: 'm' }
  const { staff, refused } = parseStaffTable([good, { number: '001', gender: 'm', [column]: text }], options)
  expect(staff.map(({ number }) => number)).toEqual(['002'])
  expect(refused).toEqual([
    { line: 3, column, reason: { key: `staff.refused.${problem}`, params: { line: 3, column } } },
  ])
})

test('a number that is there twice is refused the second time', () => {
  const { staff, refused } = parseStaffTable(
    [1, 2].map(() => ({ number: '001', gender: 'm' })),
    options,
  )
  expect(staff).toHaveLength(1)
  expect(refused).toMatchObject([{ line: 3, column: 'number', reason: { key: 'staff.refused.twice' } }])
})
