import { DEFAULT_BANDS } from 'planning/hotspots/time-bands'
import type { Plan } from 'planning/plan'
import { expect, test } from 'vitest'
import { createPlanFormat } from '../../language/plan-format.ts'
import type { ReadReports } from '../../server/exchange/read-reports-file.ts'
import { examplePlan } from '../../server/print/example-plan.ts'
import { summaryLines } from './summary.ts'

const read = { rowsRead: 9, refused: [], recognition: { source: 'enforcement' } } as unknown as ReadReports

function hotspotLines(plan: Plan): string[] {
  const lines = summaryLines(plan, read, createPlanFormat('en', 'Europe/Berlin', DEFAULT_BANDS), false)
  const index = lines.findIndex((line) => line.startsWith('Hotspots'))
  return lines.slice(index, index + 2)
}

const follows = { key: 'plan.follows-most-reported-cells', params: { cells: examplePlan.hotspots.length } }

test('hotspots are counted and named', () => {
  const [value, names] = hotspotLines(examplePlan)
  expect(value).toMatch(/3\shotspots from 240/)
  expect(names).toContain(examplePlan.hotspots[0].name)
})

test('where the plan follows the cells with most reports, they are not called hotspots', () => {
  const [value, names] = hotspotLines({ ...examplePlan, reasons: [follows] })
  expect(value).toMatch(/Hotspots +none from .*; patrols follow the 3 areas with most incidents:$/)
  expect(names).toContain(examplePlan.hotspots[0].name)
})

test('enforcement records alone are said to make no hotspot, instead of "0 hotspots from 0 incidents"', () => {
  const reasons = [{ key: 'hotspots.only-enforcement', params: {} }, follows]
  const incidents = { ...examplePlan.incidents, used: 0 }
  const [value] = hotspotLines({ ...examplePlan, incidents, reasons })
  expect(value).toMatch(/none: enforcement records alone make none; patrols follow the 3 areas with most records:$/)
})
