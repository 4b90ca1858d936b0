import { expect, test } from 'vitest'
import { createPlanFormat } from '../../language/plan-format.ts'
import { examplePlan } from './example-plan.ts'
import { planReasons } from './plan-reasons.ts'

const format = createPlanFormat('de', 'Europe/Berlin', [])
const skipped = (stop: string, shift: string) => ({
  key: 'tours.stop-not-visited',
  params: { date: '2025-10-25', shift, stop },
})

test('the same said of several hotspots and shifts is one sentence, in its place', () => {
  const reasons = [
    { key: 'plan.no-holidays', params: {} },
    skipped('h3', 'early'),
    skipped('h2', 'early'),
    skipped('h3', 'late'),
    { key: 'hotspots.none-significant', params: {} },
  ]
  expect(planReasons({ ...examplePlan, reasons }, format)).toEqual([
    'Gesetzliche Feiertage sind nicht berücksichtigt.',
    'Nicht aufgesucht, weil andere Schwerpunkte mehr Präsenz bringen: 2 Stadtgarten (1 Schicht); 3 Katharinentreppe (2 Schichten).',
    'In keinem Bereich kommen auffällig mehr Störungen vor, als der Zufall erwarten lässt.',
  ])
})
