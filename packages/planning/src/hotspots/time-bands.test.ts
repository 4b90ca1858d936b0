import { describe, expect, test } from 'vitest'
import type { TimeBand } from '../model.ts'
import { ALL_DAY, ALL_DAY_BAND, bandOfHours, DEFAULT_BANDS } from './time-bands.ts'

const keyAt = (weekday: number, hour: number) =>
  DEFAULT_BANDS[bandOfHours(DEFAULT_BANDS)[(weekday - 1) * 24 + hour]].key

describe('default bands', () => {
  test('cover every hour of the week once: 20 h × 6 on weekdays, 4 h × 12 on the weekend', () => {
    const bandOf = bandOfHours(DEFAULT_BANDS)
    const hours = DEFAULT_BANDS.map((_, index) => bandOf.filter((band) => band === index).length)
    expect(hours).toEqual([20, 20, 20, 20, 20, 20, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4])
  })

  test('are named after their days and first hour', () => {
    expect(keyAt(1, 0)).toBe('mon-fri-0')
    expect(keyAt(5, 19)).toBe('mon-fri-16')
    expect(keyAt(6, 3)).toBe('sat-0')
    expect(keyAt(7, 23)).toBe('sun-20')
  })

  test('all-day is every hour', () => {
    expect([...bandOfHours([{ ...ALL_DAY_BAND, key: 'every-hour' }])]).toEqual(Array<number>(168).fill(0))
  })
})

describe('bandOfHours', () => {
  const band = (over: Partial<TimeBand>): TimeBand => ({ key: 'x', weekdays: [1], fromHour: 8, toHour: 12, ...over })

  test('hours without a band are −1', () => {
    const bandOf = bandOfHours([band({})])
    expect(bandOf[7]).toBe(-1)
    expect([...bandOf.slice(8, 12)]).toEqual([0, 0, 0, 0])
    expect(bandOf[12]).toBe(-1)
  })

  test.each([
    ['an empty key', [band({ key: '' })]],
    ['a key used twice', [band({}), band({ weekdays: [2] })]],
    ['the key of all hours', [band({ key: ALL_DAY })]],
    ['no weekday', [band({ weekdays: [] })]],
    ['weekday 0', [band({ weekdays: [0] })]],
    ['a weekday named twice', [band({ weekdays: [1, 1] })]],
    ['half an hour', [band({ fromHour: 8.5 })]],
    ['an end before the start', [band({ fromHour: 22, toHour: 2 })]],
    ['hour 25', [band({ toHour: 25 })]],
    ['NaN', [band({ fromHour: NaN })]],
    ['bands that overlap', [band({}), band({ key: 'y', fromHour: 11, toHour: 13 })]],
  ])('refuses %s', (_, bands) => {
    expect(() => bandOfHours(bands)).toThrow(RangeError)
  })
})
