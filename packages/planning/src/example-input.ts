import { cellOf } from './geo/cells.ts'
import { instantOf } from './geo/zone-clock.ts'
import { DEFAULT_BANDS } from './hotspots/time-bands.ts'
import type { Area, Incident } from './model.ts'
import type { PlanInput } from './plan.ts'
import { defaultPresenceParameters } from './presence/parameters.ts'
import { createRandom } from './random.ts'
import { generatePool } from './roster/generate-pool.ts'
import { defaultRuleSets } from './roster/rule-sets.ts'

export const timeZone = 'Europe/Berlin'
const asOf = instantOf('2025-11-02', '00:00', timeZone)
const area: Area = {
  type: 'Polygon',
  coordinates: [
    [
      [7.455, 51.508],
      [7.475, 51.508],
      [7.475, 51.519],
      [7.455, 51.519],
      [7.455, 51.508],
    ],
  ],
}

/** Incidents at a few places every afternoon, and some anywhere at any time. */
export function incidents(): Incident[] {
  const random = createRandom(7)
  const places = [
    { lat: 51.5125, lon: 7.462 },
    { lat: 51.5152, lon: 7.4651 },
    { lat: 51.5139, lon: 7.4703 },
  ]
  return Array.from({ length: 900 }, (_, index): Incident => {
    const spot = index % 3 === 0 ? null : places[index % places.length]
    const day = asOf - Math.ceil(random.next() * 84) * 86_400_000
    const position = spot ?? { lat: 51.5085 + random.next() * 0.01, lon: 7.4555 + random.next() * 0.019 }
    return {
      id: `i${index}`,
      type: 'noise',
      position,
      cell: cellOf(position),
      time: day + (spot ? 14 + random.next() * 6 : random.next() * 24) * 3_600_000,
      precision: 'minute',
      reports: 1,
      reporters: 1,
      sources: ['resident'],
    }
  })
}

export const shifts = [
  { key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 },
  { key: 'late', start: '15:30', end: '24:00', setupMinutes: 30, handoverMinutes: 15 },
]

/** Three days in a small centre with three hotspots, for tests. */
export function exampleInput(more: Partial<PlanInput> = {}): PlanInput {
  return {
    name: 'Test',
    timeZone,
    incidents: incidents(),
    types: [{ key: 'noise', severity: 2, handlingMinutes: 8, detection: false }],
    area,
    bands: DEFAULT_BANDS,
    asOf,
    places: [{ name: 'Markt', position: { lat: 51.5125, lon: 7.462 } }],
    station: { name: 'Wache', position: { lat: 51.513, lon: 7.465 } },
    network: null,
    from: '2025-11-02',
    days: 3,
    shifts,
    staffPerDay: 13,
    plainclothesShare: 0.2,
    regularServicePerDay: 2,
    holidays: ['2025-11-01'],
    staff: generatePool({ size: 30, seed: 1, from: '2025-11-02', days: 3, timeZone, shifts }),
    ruleSets: defaultRuleSets,
    pins: [],
    presence: defaultPresenceParameters,
    windowWeeks: 12,
    ...more,
  }
}
