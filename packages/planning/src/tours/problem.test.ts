import { expect, test } from 'vitest'
import type { Hotspot } from '../model.ts'
import { defaultPresenceParameters } from '../presence/parameters.ts'
import { createTourProblem, type ShiftToWalk } from './problem.ts'

const HOUR = 3_600_000

function hotspot(id: string): Hotspot {
  const hours = Array.from({ length: 168 }, (_, hour) => hour)
  return {
    id,
    number: 1,
    name: id,
    cells: [],
    position: { lat: 51.5, lon: 7.46 },
    bands: [],
    incidents: 0,
    confirmedShare: null,
    neverConfirmed: false,
    trend: 'steady',
    weekly: [],
    types: [],
    rate: hours,
    weightedRate: hours.map((hour) => 3 * hour),
    detectionRate: hours.map((hour) => hour / 2),
    handlingMinutes: 12,
  }
}

const shift: ShiftToWalk = {
  start: Date.UTC(2025, 10, 2, 14, 30),
  end: Date.UTC(2025, 10, 2, 14, 30) + 2 * HOUR,
  timeZone: 'Europe/Berlin',
  hotspots: [hotspot('a')],
  walkMetres: Float64Array.from([0, 600, 600, 0]),
  patrols: [],
  breakMinutes: 0,
  breakLatestMinutes: 360,
  breakEarliestMinutes: 0,
  earlierVisitMinutes: new Map(),
  parameters: defaultPresenceParameters,
}

test('rates of the week become rates a minute of this shift, metres become seconds', () => {
  const problem = createTourProblem(shift)
  const [stop] = problem.stops
  expect(problem.startMinuteOfDay).toBe(15 * 60 + 30)
  expect(stop.rate).toHaveLength(120)
  const sundayAt = (hour: number) => 6 * 24 + hour
  expect(stop.rate[0]).toBeCloseTo(sundayAt(15) / 60, 12)
  expect(stop.rate[29]).toBeCloseTo(sundayAt(15) / 60, 12)
  expect(stop.rate[30]).toBeCloseTo(sundayAt(16) / 60, 12)
  expect(stop.weightedRate[30]).toBeCloseTo((3 * sundayAt(16)) / 60, 12)
  expect(stop.detectionRate[119]).toBeCloseTo(sundayAt(17) / 120, 12)
  expect([...problem.walkSeconds]).toEqual([0, 500, 500, 0])
})

test('in the night the clocks go back the hour from two to three counts twice', () => {
  const start = Date.UTC(2025, 9, 25, 23)
  const [stop] = createTourProblem({ ...shift, start, end: start + 4 * HOUR }).stops
  const hours = [0, 60, 120, 180].map((minute) => Math.round(stop.rate[minute] * 60) - 6 * 24)
  expect(hours).toEqual([1, 2, 2, 3])
})
