import type { PlanResult } from 'planning/plan'
import { writeHotspotsGeoJson, writeToursGeoJson } from '../../server/exchange/write-geojson.ts'
import { writePlanJson, writeRosterPrivateJson } from '../../server/exchange/write-plan-json.ts'
import { writeRosterCsv } from '../../server/exchange/write-roster-csv.ts'
import { writeRosterIcs } from '../../server/exchange/write-roster-ics.ts'
import { orderPdf } from '../../server/print/order.ts'
import { planPage } from '../../server/print/plan-page.ts'
import type { PlanPrintOptions } from '../../server/print/plan-options.ts'

/** All files of a plan by name, in the order they are documented in docs/plan-schema.md. */
export async function planFiles({ plan, rosterPrivate }: PlanResult, options: PlanPrintOptions) {
  const order = orderPdf(plan, { ...options, title: null, aims: null })
  return new Map<string, string | Uint8Array>([
    ['plan.json', writePlanJson(plan)],
    ['roster-private.json', writeRosterPrivateJson(rosterPrivate)],
    ['hotspots.geojson', writeHotspotsGeoJson(plan)],
    ['roster.csv', writeRosterCsv(plan)],
    ['roster.ics', writeRosterIcs(plan, options)],
    ['tours.geojson', writeToursGeoJson(plan)],
    ['order.pdf', await order],
    ['plan.html', planPage(plan, options)],
  ])
}
