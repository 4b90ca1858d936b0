import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseWeekUnits, roundedForWeek, type WeekIncident } from './choose-week-units.ts'
import { isSafe, tallyOf } from './tally.ts'

const districts = ['north', 'south', 'west']

function told(district: string, count: number, month = '2025-10', reporters = 4): WeekIncident[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'noise',
    cell: district,
    district,
    month,
    reporters: [`${district} ${index % reporters}`],
  }))
}

const places = (incidents: readonly WeekIncident[]) =>
  chooseWeekUnits(incidents, districts).map(({ place, incidents: own }) => `${place} ${own.length}`)

test('a week is told from eight incidents on: every rounded number stands for five possible ones', () => {
  expect(places(told('north', 7))).toEqual([])
  expect(places(told('north', 9, '2025-10', 2))).toEqual([])
  expect(places([...told('north', 9), ...told('south', 5)])).toEqual([' 14', 'north 9'])
  const possible = Map.groupBy(
    Array.from({ length: 200 }, (_, index) => index + 8),
    roundedForWeek,
  )
  for (const [told, values] of [...possible].slice(0, -1)) expect([told, values.length]).toEqual([told, 5])
})

test('the smallest Stadtbezirk is withheld where the others would be a few', () => {
  expect(places([...told('north', 9), ...told('south', 8), ...told('west', 2)])).toEqual([' 19', 'north 9'])
  expect(places([...told('north', 9), ...told('south', 8), ...told('west', 8)]).length).toBe(4)
})

test('each month’s part of a week is told, or not, by itself', () => {
  expect(places([...told('north', 9), ...told('north', 2, '2025-11')])).toEqual([])
  expect(places([...told('north', 9), ...told('north', 5, '2025-11'), ...told('south', 8)])).toEqual([' 22'])
})

test('neither a week’s number nor what others leave of it is a few, in either month', () => {
  const incident = fc.record({
    type: fc.constant('noise'),
    cell: fc.constant('c'),
    district: fc.constantFrom(...districts),
    month: fc.constantFrom('2025-10', '2025-11'),
    reporters: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1, maxLength: 2 }),
  })
  fc.assert(
    fc.property(fc.array(incident, { maxLength: 90 }), (incidents) => {
      const units = chooseWeekUnits(incidents, districts)
      const city = units.find(({ level }) => level === 'city')?.incidents ?? []
      const told = new Set(units.filter(({ level }) => level === 'district').map(({ place }) => place))
      const rest = city.filter(({ district }) => !told.has(district))
      for (const own of [...units.map((unit) => unit.incidents), rest]) {
        for (const [, part] of Map.groupBy(own, ({ month }) => month)) expect(isSafe(tallyOf(part))).toBe(true)
      }
    }),
  )
})
