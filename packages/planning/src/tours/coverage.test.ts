import { expect, test } from 'vitest'
import { createCalm } from '../presence/benefit.ts'
import { packStay } from '../presence/stays.ts'
import { createRandom } from '../random.ts'
import { createCoverage } from './coverage.ts'
import { createGround } from './ground.ts'
import { lineOfStops, steadyStop } from './problems-for-tests.ts'

test('tried, kept and taken back in any order, the sums equal those counted anew', () => {
  const random = createRandom(7)
  const problem = lineOfStops(
    [0, 1, 2].map((i) => steadyStop(`h${i}`, 300, random.next())),
    60,
    300,
  )
  const ground = createGround(problem, 'shortest')
  const values = problem.stops.map((stop) => createCalm(stop.weightedRate, problem.parameters))
  const repeated = Float64Array.from({ length: 900 }, () => random.next())
  const coverage = createCoverage(ground, values, repeated, 50)
  let kept: [number, number, number][] = []
  const countAnew = (stays: typeof kept) => {
    let worth = 0
    let repetition = 0
    values.forEach((value, stop) => {
      const here = stays.filter(([at]) => at === stop)
      worth += value.of(Int32Array.from(here, ([, from, to]) => packStay(from, to)).sort(), here.length)
      for (const [, from] of here) repetition += repeated[stop * 300 + from]
    })
    return { worth, repetition }
  }
  for (let round = 0; round < 400; round++) {
    let tried = [...kept]
    for (let change = random.below(5); change >= 0; change--) {
      if (tried.length > 0 && random.next() < 0.4) {
        const [gone] = tried.splice(random.below(tried.length), 1)
        coverage.take(...gone)
      } else if (tried.length < 40) {
        const stop = random.below(3)
        const from = random.below(280)
        const to = from + 1 + random.below(15)
        const expected = countAnew([...tried, [stop, from, to]]).worth - countAnew(tried).worth
        expect(coverage.gain(stop, from, to)).toBeCloseTo(expected, 9)
        coverage.put(stop, from, to)
        tried = [...tried, [stop, from, to]]
      }
      const { worth, repetition } = countAnew(tried)
      expect(coverage.worth()).toBeCloseTo(worth, 9)
      expect(coverage.repetition()).toBeCloseTo(repetition, 9)
    }
    if (random.next() < 0.5) {
      coverage.keep()
      kept = tried
    } else coverage.undo()
    expect(coverage.worth()).toBeCloseTo(countAnew(kept).worth, 9)
  }
})
