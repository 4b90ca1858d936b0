import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineFinder } from './best-line.ts'
import { compileLines } from './compile-lines.ts'
import type { LineModel } from './model.ts'
import { allLines, arbitraryModel, keepsRules } from './problems-for-tests.ts'

function setPrices(finder: LineFinder, model: LineModel) {
  finder.shiftPrice.set(model.cost.subarray(0, model.days * model.shifts))
  finder.offPrice.set(model.offCost.subarray(0, model.days))
}

function priceOf(model: LineModel, line: Uint8Array, from = 0, to = model.days): number {
  let sum = 0
  for (let day = from; day < to; day++) {
    sum += line[day] === 0 ? model.offCost[day] : model.cost[day * model.shifts + line[day] - 1]
  }
  return sum
}

test('the line found is the cheapest of all lines that keep the rules', () => {
  let feasible = 0
  fc.assert(
    fc.property(arbitraryModel(1, 7), (model) => {
      const finder = new LineFinder(compileLines(model))
      setPrices(finder, model)
      const found = finder.find(0, new Uint8Array(model.days), 0, model.days)
      let best = Infinity
      for (const line of allLines(model, 0)) best = Math.min(best, priceOf(model, line))
      expect(found).toBe(best)
      if (best === Infinity) return
      feasible++
      expect(keepsRules(model, 0, finder.found)).toBe(true)
      expect(priceOf(model, finder.found)).toBe(best)
      expect(finder.find(0, finder.found.slice(), 0, model.days, best)).toBe(Infinity)
    }),
    { numRuns: 600 },
  )
  expect(feasible).toBeGreaterThan(100)
})

test('in a window, the days around it stay and count', () => {
  let windows = 0
  fc.assert(
    fc.property(arbitraryModel(1, 7), fc.nat(), fc.nat(), fc.nat(), (model, a, b, which) => {
      const lines = [...allLines(model, 0)]
      if (lines.length === 0) return
      const line = lines[which % lines.length]
      const from = a % model.days
      const to = from + 1 + (b % (model.days - from))
      const finder = new LineFinder(compileLines(model))
      setPrices(finder, model)
      const found = finder.find(0, line, from, to)
      const same = lines.filter((other) =>
        line.every((value, day) => (day >= from && day < to) || other[day] === value),
      )
      expect(found).toBe(Math.min(...same.map((other) => priceOf(model, other, from, to))))
      expect(same.map(String)).toContain(String(finder.found))
      windows++
    }),
    { numRuns: 600 },
  )
  expect(windows).toBeGreaterThan(100)
})
