import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choosePublishedUnits, type ChosenUnit } from './choose-published-units.ts'
import { isSafe, tallyOf, type CountedIncident } from './tally.ts'

const districts = ['north', 'south', 'west']
const sensitive = new Set(['drug-use'])
const choose = (incidents: readonly CountedIncident[]) => choosePublishedUnits(incidents, { districts, sensitive })

/** Cells "n1", "n2", … of a Stadtbezirk, and "o1" of none. */
const districtOf = (cell: string) => ({ n: 'north', s: 'south', w: 'west' })[cell[0]] ?? null

/** So many incidents of a cell, told by so many reporters in turn. */
function told(cell: string, count: number, reporters: number, type = 'noise'): CountedIncident[] {
  return Array.from({ length: count }, (_, index) => ({
    type,
    cell,
    district: districtOf(cell),
    reporters: [`reporter ${index % reporters}`],
  }))
}

const places = (incidents: readonly CountedIncident[]) =>
  choose(incidents).map(({ level, place, incidents: own }) => `${level} ${place} ${own.length}`)

test('a cell is published from five incidents by three reporters on', () => {
  expect(places(told('n1', 5, 3))).toContain('cell n1 5')
  expect(places(told('n1', 4, 4))).toEqual([])
  expect(places(told('n1', 9, 2))).toEqual([])
})

test('what is left of a Stadtbezirk is never a few: the smallest cell is withheld for it', () => {
  expect(places([...told('n1', 9, 4), ...told('n2', 6, 3), ...told('n3', 1, 1)])).toEqual([
    'district north 16',
    'cell n1 9',
  ])
  expect(places([...told('n1', 9, 4), ...told('n2', 6, 3), ...told('n3', 4, 3), ...told('n4', 3, 3)])).toEqual([
    'district north 22',
    'cell n1 9',
    'cell n2 6',
  ])
})

test('the city has a number where its other Stadtbezirke have enough, or all are published', () => {
  expect(places([...told('n1', 9, 4), ...told('s1', 3, 3)])).toEqual(['district north 9', 'cell n1 9'])
  // not even where nothing is left: else the number would tell of it, and withholding it of the opposite
  expect(places(told('n1', 9, 4))).toEqual(['district north 9', 'cell n1 9'])
  expect(places([...told('n1', 9, 4), ...told('s1', 3, 3), ...told('w1', 2, 2)])[0]).toBe('city  14')
  expect(places([...told('n1', 9, 4), ...told('s1', 5, 3), ...told('w1', 5, 3)])[0]).toBe('city  19')
})

test('sensitive types have no cells, and what lies in no Stadtbezirk is nowhere', () => {
  expect(places([...told('n1', 50, 9, 'drug-use'), ...told('o1', 50, 9)])).toEqual(['district north 50'])
})

const incident: fc.Arbitrary<CountedIncident> = fc
  .record({
    type: fc.constantFrom('noise', 'drug-use'),
    cell: fc.constantFrom('n1', 'n1', 'n1', 'n2', 'n2', 'n3', 's1', 's1', 's2', 'w1', 'o1'),
    reporters: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1, maxLength: 2 }),
  })
  .map((row) => ({ ...row, district: districtOf(row.cell) }))

test('nothing that can be worked out by adding and subtracting published numbers is a few incidents, or a few people’s', () => {
  fc.assert(
    fc.property(fc.array(incident, { maxLength: 60 }), (incidents) => {
      for (const [, units] of Map.groupBy(choose(incidents), ({ type }) => type)) {
        for (const set of setsWithin(units)) expect(isSafe(tallyOf(set))).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

/** Every set of incidents that is a sum of published units, each taken once, not at all, or off: by trying them all. */
function* setsWithin(units: readonly ChosenUnit[]): Generator<CountedIncident[]> {
  const members = [...new Set(units.flatMap(({ incidents }) => incidents))]
  const indicators = units.map(({ incidents }) => members.map((member) => Number(incidents.includes(member))))
  for (let code = 1; code < 3 ** units.length; code++) {
    const sum = members.map(() => 0)
    for (let unit = 0, rest = code; unit < units.length; unit++, rest = Math.floor(rest / 3)) {
      const factor = (rest % 3) - 1
      if (factor !== 0) indicators[unit].forEach((is, index) => (sum[index] += factor * is))
    }
    const isSet = sum.every((value) => value === 0 || value === 1) && sum.includes(1)
    if (isSet) yield members.filter((_, index) => sum[index] === 1)
  }
}

test('no more is withheld than one cell of a Stadtbezirk, and that only where its remainder needs it', () => {
  fc.assert(
    fc.property(fc.array(incident, { maxLength: 80 }), (incidents) => {
      const units = choose(incidents)
      const noise = incidents.filter(({ type, district }) => type === 'noise' && district !== null)
      for (const [district, own] of Map.groupBy(noise, (one) => one.district!)) {
        const isPublished = (level: string, place: string) =>
          units.some((unit) => unit.type === 'noise' && unit.level === level && unit.place === place)
        expect(isPublished('district', district)).toBe(isSafe(tallyOf(own)))
        const safe = [...Map.groupBy(own, ({ cell }) => cell)].filter(([, members]) => isSafe(tallyOf(members)))
        const withheld = safe.filter(([cell]) => !isPublished('cell', cell))
        const rest = own.filter(({ cell }) => !safe.some(([key]) => key === cell))
        expect(withheld.length).toBe(safe.length > 0 && rest.length > 0 && !isSafe(tallyOf(rest)) ? 1 : 0)
      }
    }),
  )
})
