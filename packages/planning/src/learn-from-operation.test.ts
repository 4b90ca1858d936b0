import { expect, test } from 'vitest'
import { exampleInput } from './example-input.ts'
import { learnFromOperation } from './learn-from-operation.ts'
import { planOperation } from './plan-operation.ts'
import { defaultLearningParameters } from './presence/learning/plan-learning.ts'

test.each(['operation', 'day'] as const)('what the lot holds back by %s is not visited, and the others are', (draw) => {
  const input = exampleInput({ days: 4 })
  const parameters = { ...defaultLearningParameters, draw }
  const { pairs, heldBack, expected } = learnFromOperation(input, { seed: 3, parameters })
  expect(pairs).toHaveLength(1)
  expect(heldBack).toHaveLength(4)
  expect(expected.held).toBeGreaterThan(0)
  const { plan } = planOperation({ ...input, heldBack }, { seed: 1, effort: 0.05 })
  const visited = (hotspot: string, date: string) =>
    plan.tours.some(
      (tour) => tour.date === date && tour.steps.some((step) => step.kind === 'visit' && step.stop === hotspot),
    )
  for (const date of plan.tours.map((tour) => tour.date))
    for (const hotspot of pairs[0].hotspots)
      expect(visited(hotspot, date)).toBe(!heldBack.some((held) => held.hotspot === hotspot && held.date === date))
})

test('places of severe types only are never held back', () => {
  const severe = exampleInput({ types: [{ key: 'noise', severity: 5, handlingMinutes: 8, detection: false }] })
  const { heldBack, excluded, detectable } = learnFromOperation(severe, {
    seed: 3,
    parameters: defaultLearningParameters,
  })
  expect(heldBack).toEqual([])
  expect(detectable).toBeNull()
  expect(excluded.length).toBeGreaterThan(1)
})
