import { expect, test } from 'vitest'
import { createRandom } from '../../random.ts'
import { anneal, type Search } from './anneal.ts'

/** Looks for the lowest point of a line of hills; the way down from the start ends in a valley that is not the lowest. */
function walkOverHills() {
  const height = (x: number) => 0.02 * (x - 70) ** 2 + 6 * Math.sin(x / 3)
  const random = createRandom(5)
  const heard = { x: 0, best: 0, asked: [] as number[], temperatures: [] as number[] }
  let next = 0
  const search: Search = {
    tryChange(temperature) {
      heard.temperatures.push(temperature)
      next = heard.x + random.below(11) - 5
      return next < 0 || next > 100 ? -Infinity : height(heard.x) - height(next)
    },
    keep: () => void (heard.x = next),
    takeBack: () => undefined,
    isBest() {
      heard.best = heard.x
      return false
    },
  }
  const lowest = Array.from({ length: 101 }, (_, x) => x).reduce((a, b) => (height(b) < height(a) ? b : a))
  const how = { random, warm: 10, cold: 0.1, firstCycle: 200, growth: 2 }
  return { search, heard, how, lowest }
}

test('leaves valleys on the way and keeps the best', () => {
  const { search, heard, how, lowest } = walkOverHills()
  expect(anneal(search, { ...how, iterations: 3000, stopped: () => false })).toBe(3000)
  expect(heard.best).toBe(lowest)
  expect(heard.x).toBeGreaterThanOrEqual(0)
})

test('the temperature falls in cycles, each longer than the one before', () => {
  const { search, heard, how } = walkOverHills()
  anneal(search, { ...how, iterations: 1400, stopped: () => false })
  const rises = heard.temperatures.flatMap((value, i) => (i > 0 && value > heard.temperatures[i - 1] ? [i] : []))
  expect(rises).toEqual([200, 600])
  expect(heard.temperatures[0]).toBe(10)
  expect(heard.temperatures[599]).toBeCloseTo(0.1, 2)
})

test('ends when stopped, and when nothing better can be found', () => {
  const stopping = walkOverHills()
  expect(anneal(stopping.search, { ...stopping.how, iterations: Infinity, stopped: (i) => i > 500 })).toBeLessThan(700)
  const ending = walkOverHills()
  const search = { ...ending.search, isBest: () => true }
  expect(anneal(search, { ...ending.how, iterations: Infinity, stopped: () => false })).toBeLessThan(50)
})
