import { operationArea, station } from 'demo/area'
import { closedOperation, timeZone } from 'demo/calendar'
import { walkingNetwork } from 'demo/centre/walking-network'
import { demoOperations } from 'demo/operations'
import { places } from 'demo/places'
import { generateReports } from 'demo/reports/generate'
import { demoStaff } from 'demo/staff'
import { holidayDates } from '../../city/src/server/city/holidays.ts'
import { catalogue } from '../../city/src/server/city/catalogue-data.ts'
import { instantOf } from '../src/geo/zone-clock.ts'
import { mergeIncidents } from '../src/hotspots/merge-incidents.ts'
import { DEFAULT_BANDS } from '../src/hotspots/time-bands.ts'
import type { PlanInput } from '../src/plan.ts'
import { defaultPresenceParameters } from '../src/presence/parameters.ts'
import { defaultRuleSets } from '../src/roster/rule-sets.ts'

/** A moment after the closed operation: the demo has it from then on. */
const now = instantOf('2025-12-01', '12:00', timeZone)

/** The demo's closed operation as the planner gets it: 45 of 96 staff a day, two shifts, seven days; everything invented. */
export function demoInput(): PlanInput {
  const operation = demoOperations(now).find(({ key }) => key === 'closed')
  if (!operation) throw new RangeError('the demo has no closed operation')
  const { from, days, shifts, name, staffPerDay, plainclothesShare, regularService } = operation
  const asOf = instantOf(from, '00:00', timeZone)
  const windowWeeks = 12
  const holidays = holidayDates('NW', '2025-09-01', '2026-01-10')
  const reports = generateReports({ seed: 2025, now: asOf - 1 }).filter(
    ({ time }) => time >= asOf - (7 * windowWeeks + 1) * 86_400_000,
  )
  return {
    name,
    timeZone,
    incidents: mergeIncidents(reports, { timeZone }).incidents,
    types: catalogue.map(({ key, severity, handling_minutes, detection }) => ({
      key,
      severity,
      handlingMinutes: handling_minutes,
      detection,
    })),
    area: operationArea,
    bands: DEFAULT_BANDS,
    asOf,
    places: places.map(({ name: place, position }) => ({ name: place, position })),
    station,
    network: walkingNetwork(),
    from: closedOperation.from,
    days,
    shifts,
    staffPerDay,
    plainclothesShare,
    regularServicePerDay: regularService,
    holidays,
    staff: demoStaff({ now, holidays }),
    ruleSets: defaultRuleSets,
    pins: [],
    presence: defaultPresenceParameters,
    windowWeeks,
  }
}
