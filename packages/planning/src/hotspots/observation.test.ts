import { describe, expect, test } from 'vitest'
import { convexAreaOf } from '../geo/area.ts'
import { cellOf } from '../geo/cells.ts'
import { METRES_PER_DEGREE } from '../geo/distance.ts'
import { instantOf } from '../geo/zone-clock.ts'
import type { Incident } from '../model.ts'
import { confirmations } from './confirm.ts'
import { observe, type ObservationInput } from './observation.ts'

const timeZone = 'Europe/Berlin'
const here = { lat: 51.5136, lon: 7.4653 }
const north = (metres: number) => ({ lat: here.lat + metres / METRES_PER_DEGREE, lon: here.lon })
const asOf = instantOf('2025-11-02', '18:00', timeZone)
const at = (date: string, time = '00:00') => instantOf(date, time, timeZone)

let serial = 0
function incident(over: Partial<Incident> = {}): Incident {
  const position = over.position ?? here
  const base = { id: `i${serial++}`, type: 'noise', time: at('2025-11-01', '12:00'), precision: 'minute' as const }
  return { ...base, position, cell: cellOf(position), reports: 1, reporters: 1, sources: ['resident'], ...over }
}

const observeThese = (
  incidents: Incident[],
  over: Partial<ObservationInput> = {},
  mode: 'refuse' | 'mark' = 'refuse',
) =>
  observe(
    {
      incidents,
      types: ['noise', 'littering'].map((key) => ({ key, severity: 2, handlingMinutes: 10, detection: false })),
      area: convexAreaOf([here], 1000),
      asOf,
      timeZone,
      ...over,
    },
    mode,
  )

describe('observe', () => {
  test('every incident is used or counted as left out', () => {
    const { counts, incidents } = observeThese([
      incident({ time: at('2025-08-01') }),
      incident({ time: at('2025-08-11') }),
      incident({ time: asOf }),
      incident({ time: asOf + 1 }),
      incident({ position: north(3000) }),
      incident({ sources: ['enforcement'] }),
      incident({ sources: ['enforcement', 'trader'] }),
    ])
    expect(counts).toEqual({ used: 3, beforeWindow: 1, afterAsOf: 1, outsideArea: 1, enforcement: 1 })
    expect(incidents).toHaveLength(3)
  })

  test('the window is twelve whole weeks of civil days up to the day of asOf', () => {
    const { from, to, weeks } = observeThese([incident({ time: at('2024-01-01') })])
    expect(from).toBe(at('2025-08-11'))
    expect(to).toBe(asOf)
    expect(weeks).toBe(12)
  })

  test('a midnight ends the day before it, unless a report of that day is known by day', () => {
    const midnight = at('2025-11-03')
    const old = incident({ time: at('2024-01-01') })
    expect(observeThese([old], { asOf: midnight })).toMatchObject({ from: at('2025-08-11'), to: midnight })
    const byDay = incident({ time: midnight, precision: 'day' })
    const withIt = observeThese([old, byDay], { asOf: midnight })
    expect(withIt).toMatchObject({ from: at('2025-08-12'), to: at('2025-11-04') })
    expect(withIt.counts.used).toBe(1)
  })

  test('no week is called quiet before reports begin', () => {
    const { weeks, from, observedFrom } = observeThese([incident({ time: at('2025-10-22', '12:00') })])
    expect(weeks).toBe(2)
    expect(from).toBe(at('2025-10-20'))
    expect(observedFrom).toBe(at('2025-10-22'))
  })

  test('columns say cell, hour and day on the city’s clock, also in the hour that comes twice', () => {
    const times = [at('2025-10-26', '02:30'), at('2025-10-26', '02:30') + 3_600_000, at('2025-11-02', '17:59')]
    const { columns, day, grid, from } = observeThese(times.map((time) => incident({ time })))
    expect([...columns.hourOfWeek]).toEqual([146, 146, 161])
    expect(from).toBe(at('2025-10-20'))
    expect([...day]).toEqual([6, 6, 13])
    expect(grid.cells[columns.cell[0]]).toBe(cellOf(here))
    expect(columns.ageWeeks[2]).toBeCloseTo(1 / (168 * 60), 9)
  })

  test('enforcement records count only if there is nothing else and they are to be marked', () => {
    const fines = [incident({ sources: ['enforcement'] }), incident({ sources: ['enforcement'] })]
    expect(observeThese(fines).counts).toMatchObject({ used: 0, enforcement: 2 })
    expect(observeThese(fines, {}, 'mark')).toMatchObject({
      enforcementOnly: true,
      counts: { used: 2, enforcement: 0 },
    })
    const mixed = observeThese([...fines, incident()], {}, 'mark')
    expect(mixed).toMatchObject({ enforcementOnly: false, counts: { used: 1, enforcement: 2 } })
  })

  test.each([
    [
      'a position that is none',
      { incidents: [incident({ position: here }), { ...incident(), position: { lat: NaN, lon: 7 } }] },
    ],
    ['a time that is none', { incidents: [incident({ time: NaN })] }],
    ['a type that is not listed', { incidents: [incident({ type: 'unheard-of' })] }],
    ['asOf that is no instant', { asOf: NaN }],
    ['no week', { windowWeeks: 0 }],
    ['half a week', { windowWeeks: 0.5 }],
    ['an unknown zone', { timeZone: 'Europe/Nowhere' }],
  ])('refuses %s', (_, over: Partial<ObservationInput>) => {
    expect(() => observeThese([], over)).toThrow(RangeError)
  })
})

describe('confirmations', () => {
  const noon = at('2025-11-01', '12:00')
  const MINUTE = 60_000
  const limits = { confirmMetres: 150, confirmMinutes: 120 }
  const patrol = (over: Partial<Incident> = {}) => incident({ sources: ['patrol'], ...over })
  const isConfirmed = (first: Incident, ...others: Incident[]) =>
    confirmations(observeThese([first, ...others]), limits)?.(0) ?? null

  test('without any patrol report nothing can be told', () => {
    expect(isConfirmed(incident(), incident({ sources: ['partner'] }))).toBeNull()
  })

  test('a patrol among its own sources, or one near in space and time with the same type', () => {
    expect(isConfirmed(incident({ sources: ['resident', 'patrol'] }))).toBe(true)
    expect(isConfirmed(incident(), patrol({ position: north(149), time: noon + 120 * MINUTE }))).toBe(true)
    expect(isConfirmed(incident(), patrol({ position: north(-149), time: noon - 120 * MINUTE }))).toBe(true)
    expect(isConfirmed(incident(), patrol({ position: north(151) }))).toBe(false)
    expect(isConfirmed(incident(), patrol({ time: noon + 121 * MINUTE }))).toBe(false)
    expect(isConfirmed(incident(), patrol({ type: 'littering' }))).toBe(false)
  })

  test('minutes are counted across midnight', () => {
    const late = incident({ time: at('2025-10-31', '23:30') })
    expect(isConfirmed(late, patrol({ time: at('2025-11-01', '00:30') }))).toBe(true)
    expect(isConfirmed(late, patrol({ time: at('2025-11-01', '01:31') }))).toBe(false)
  })

  test('where only the day is known, the same day confirms, the next does not', () => {
    const byDay = incident({ time: at('2025-10-31'), precision: 'day' })
    expect(isConfirmed(byDay, patrol({ time: at('2025-10-31', '23:59') }))).toBe(true)
    expect(isConfirmed(byDay, patrol({ time: at('2025-11-01', '00:10') }))).toBe(false)
    const morning = incident({ time: at('2025-10-31', '09:00') })
    expect(isConfirmed(morning, patrol({ time: at('2025-10-31'), precision: 'day' }))).toBe(true)
  })
})
