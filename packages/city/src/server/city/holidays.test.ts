import { expect, test } from 'vitest'
import { easterSunday, holidayDates, holidaysOf, laender, type Land } from './holidays.ts'

test('Easter falls where the tables of the Physikalisch-Technische Bundesanstalt have it', () => {
  const published = {
    2000: '2000-04-23',
    2008: '2008-03-23',
    2011: '2011-04-24',
    2024: '2024-03-31',
    2025: '2025-04-20',
    2026: '2026-04-05',
    2027: '2027-03-28',
    2038: '2038-04-25',
    2049: '2049-04-18',
  }
  for (const [year, date] of Object.entries(published)) expect(easterSunday(Number(year)).toString()).toBe(date)
})

test('North Rhine-Westphalia has its eleven holidays in 2025', () => {
  expect(holidaysOf('NW', 2025).map((holiday) => holiday.date)).toEqual([
    '2025-01-01',
    '2025-04-18',
    '2025-04-21',
    '2025-05-01',
    '2025-05-29',
    '2025-06-09',
    '2025-06-19',
    '2025-10-03',
    '2025-11-01',
    '2025-12-25',
    '2025-12-26',
  ])
})

test('each Land has as many holidays in 2026 as published, those of single municipalities not counted', () => {
  const published: Record<Land, number> = {
    BW: 12,
    BY: 12,
    BE: 10,
    BB: 12,
    HB: 10,
    HH: 10,
    HE: 10,
    MV: 11,
    NI: 10,
    NW: 11,
    RP: 11,
    SL: 12,
    SN: 11,
    ST: 11,
    SH: 10,
    TH: 11,
  }
  for (const land of Object.keys(laender) as Land[])
    expect([land, holidaysOf(land, 2026).length]).toEqual([land, published[land]])
})

test('the Day of Repentance is the Wednesday before 23 November', () => {
  const days = [2024, 2025, 2026, 2027, 2028].map((year) =>
    holidaysOf('SN', year)
      .find((holiday) => holiday.name.de === 'Buß- und Bettag')!
      .date.slice(5),
  )
  expect(days).toEqual(['11-20', '11-19', '11-18', '11-17', '11-22'])
})

test('Berlin had one more holiday in 2025 and not in 2026', () => {
  expect(holidayDates('BE', '2025-05-08', '2025-05-08')).toEqual(['2025-05-08'])
  expect(holidayDates('BE', '2026-05-08', '2026-05-08')).toEqual([])
})

test('a span across the turn of the year has the holidays of both, ends included', () => {
  expect(holidayDates('NW', '2025-12-26', '2026-01-01')).toEqual(['2025-12-26', '2026-01-01'])
  expect(holidayDates('NW', '2026-01-02', '2026-01-01')).toEqual([])
})
