import { expect, test } from 'vitest'
import { splitDemand } from './demand.ts'
import type { DemandInput } from './demand.ts'
import type { ShiftDemand } from './model.ts'

const shift = (key: string, start: string, end: string) => ({ key, start, end, setupMinutes: 15, handoverMinutes: 15 })
const early = shift('early', '08:00', '16:30')
const late = shift('late', '15:30', '24:00')
const split = (staffPerDay: number, parts: Partial<DemandInput> = {}) =>
  splitDemand({
    dates: ['2025-11-02'],
    shifts: [early, late],
    staffPerDay,
    plainclothesShare: 0.2,
    regularServicePerDay: 0,
    ...parts,
  })
const heads = ({ lead, controlRoom, patrols }: ShiftDemand) => lead + controlRoom + 2 * patrols.length
const shape = (demand: readonly ShiftDemand[]) =>
  demand.map(({ shift: key, lead, controlRoom, patrols }) => [key, lead, controlRoom, patrols.length])
const keys = (staffPerDay: number) => split(staffPerDay).reasons.map(({ key }) => key.replace('roster.demand.', ''))

test('45 people become 22 early and 23 late, ten pairs each, two of them in plain clothes', () => {
  const { demand, reasons } = split(45)
  expect(shape(demand)).toEqual([
    ['early', 1, 1, 10],
    ['late', 1, 2, 10],
  ])
  for (const { patrols } of demand) {
    expect(patrols.map(({ patrol }) => patrol)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(patrols.filter(({ attire }) => attire === 'plainclothes')).toHaveLength(2)
  }
  expect(reasons).toEqual([])
})

test('everybody is used, whatever the number', () => {
  for (let people = 1; people <= 120; people++) {
    for (const shifts of [[early], [early, late], [shift('night', '22:00', '06:00'), early, late]]) {
      const { demand } = split(people, { shifts })
      expect(
        demand.reduce((sum, one) => sum + heads(one), 0),
        `${people} people`,
      ).toBe(people)
      for (const one of demand) expect(one.controlRoom).toBeLessThanOrEqual(2)
    }
  }
})

test('few people: pairs first, then the lead, then the control room, and what is missing is said', () => {
  expect(shape(split(1).demand)).toEqual([['late', 1, 0, 0]])
  expect(shape(split(2).demand)).toEqual([['late', 0, 0, 1]])
  expect(shape(split(3).demand)).toEqual([['late', 1, 0, 1]])
  expect(shape(split(5).demand)).toEqual([
    ['early', 0, 0, 1],
    ['late', 1, 0, 1],
  ])
  expect(shape(split(8).demand)).toEqual([
    ['early', 1, 1, 1],
    ['late', 1, 1, 1],
  ])
  expect(keys(1)).toEqual(['shift-unstaffed', 'no-patrol'])
  expect(keys(3)).toEqual(['shift-unstaffed', 'no-control-room'])
  expect(keys(5)).toEqual(['no-lead', 'no-control-room'])
  expect(keys(8)).toEqual([])
})

test('nobody asks for nothing and says so', () => {
  expect(split(0)).toEqual({ demand: [], reasons: [{ key: 'roster.demand.nobody', params: {} }] })
})

test('regular service is split over the shifts, the later one gets the odd person', () => {
  const { demand } = split(0, { regularServicePerDay: 5 })
  expect(demand.map(({ shift: key, regularService }) => [key, regularService])).toEqual([
    ['early', 2],
    ['late', 3],
  ])
})

test('each date gets the same', () => {
  const { demand } = split(10, { dates: ['2025-11-02', '2025-11-04'] })
  expect(demand.map(({ date, shift: key }) => `${date} ${key}`)).toEqual([
    '2025-11-02 early',
    '2025-11-02 late',
    '2025-11-04 early',
    '2025-11-04 late',
  ])
})

test('numbers that make no sense are refused', () => {
  expect(() => split(-1)).toThrow(RangeError)
  expect(() => split(1.5)).toThrow('staffPerDay: 1.5')
  expect(() => split(5, { plainclothesShare: 1.2 })).toThrow('plainclothesShare')
  expect(() => split(5, { regularServicePerDay: -1 })).toThrow('regularServicePerDay')
})
