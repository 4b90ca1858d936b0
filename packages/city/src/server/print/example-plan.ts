import { gridDisk, latLngToCell } from 'h3-js'
import type { Hotspot, Place } from 'planning/model'
import { instantOf } from 'planning/geo/zone-clock'
import type { Plan, PlannedTour, RosterPrivate } from 'planning/plan'
import type { Assignment, Shift, ShiftDemand } from 'planning/roster/model'
import type { TourStep } from 'planning/tours/model'

/**
 * A small plan made by hand, for tests of everything that writes plans: two days over the change of clocks, a late shift
 * past midnight, plain clothes, an open post, a hotspot nobody confirmed and one that cannot tell.
 */
const timeZone = 'Europe/Berlin'
const dates = ['2025-10-25', '2025-10-26']
const station: Place = { name: 'Wache Stadtmitte', position: { lat: 51.5135, lon: 7.4653 } }

export const examplePlaces: readonly Place[] = [
  { name: 'Kampstraße', position: { lat: 51.5152, lon: 7.4625 } },
  { name: 'Stadtgarten', position: { lat: 51.5111, lon: 7.4641 } },
  { name: 'Katharinentreppe', position: { lat: 51.5169, lon: 7.4594 } },
]

const shifts: readonly Shift[] = [
  { key: 'early', start: '08:00', end: '16:30', setupMinutes: 20, handoverMinutes: 10 },
  { key: 'late', start: '18:00', end: '02:30', setupMinutes: 20, handoverMinutes: 10 },
]

function hotspot(number: number, place: Place, changes: Partial<Hotspot>): Hotspot {
  const cells = gridDisk(latLngToCell(place.position.lat, place.position.lon, 10), number === 1 ? 1 : 0).sort()
  const rate = Array.from({ length: 168 }, (_, hour) => ((hour % 24) + 1) / (100 * number))
  return {
    id: `h${number}`,
    number,
    name: place.name,
    cells,
    position: place.position,
    bands: [
      {
        band: 'sat-16',
        cells,
        z: 7.123456789 / number,
        q: 0.0001 * number,
        incidents: 40 / number,
        class: 'persistent',
      },
      {
        band: 'sun-20',
        cells: cells.slice(0, 1),
        z: 4.2 / number,
        q: 0.003 * number,
        incidents: 12 / number,
        class: 'new',
      },
    ],
    incidents: 120 / number,
    confirmedShare: 0.61,
    neverConfirmed: false,
    trend: 'steady',
    weekly: [10, 12, 9, 14],
    types: [
      { type: 'aggressive-begging', incidents: 80 / number },
      { type: 'littering', incidents: 40 / number },
    ],
    rate,
    weightedRate: rate.map((value) => value * 2.5),
    detectionRate: rate.map((value) => value / 3),
    handlingMinutes: 8.3333333,
    ...changes,
  }
}

const hotspots = [
  hotspot(1, examplePlaces[0], { trend: 'rising' }),
  hotspot(2, examplePlaces[1], { confirmedShare: 0, neverConfirmed: true }),
  hotspot(3, examplePlaces[2], { confirmedShare: null, trend: 'cannot-tell' }),
]

const demand: ShiftDemand[] = dates.flatMap((date) =>
  shifts.map((shift) => ({
    date,
    shift: shift.key,
    lead: 1,
    controlRoom: 1,
    patrols: [
      { patrol: 1, attire: 'uniform' as const },
      { patrol: 2, attire: 'plainclothes' as const },
    ],
    regularService: 0,
    qualifications: [],
  })),
)

const assignments: Assignment[] = demand.flatMap(({ date, shift }) => {
  const base = shift === 'early' ? 0 : 6
  const staff = (index: number) => String(base + index).padStart(3, '0')
  const one = (index: number, post: Assignment['post'], patrol?: number): Assignment => ({
    staff: staff(index),
    date,
    shift,
    post,
    ...(patrol === undefined ? {} : { patrol }),
    pinned: index === 3 && date === dates[0],
  })
  const all = [
    one(1, 'lead'),
    one(2, 'control-room'),
    one(3, 'patrol-leader', 1),
    one(4, 'patrol-member', 1),
    one(5, 'patrol-leader', 2),
    one(6, 'patrol-member', 2),
  ]
  return date === dates[1] && shift === 'late' ? all.slice(0, 5) : all
})

/** Three visits one after the other, a break, and back; ten minutes' walk between all. */
function tour(date: string, shift: Shift, patrol: number): PlannedTour {
  const start = instantOf(date, shift.start, timeZone) + shift.setupMinutes * 60_000
  const order = patrol === 1 ? [0, 1, 2] : [2, 0, 1]
  const steps: TourStep[] = []
  let time = start
  let at: string | null = null
  const walk = (toStop: string | null) => {
    steps.push({ kind: 'walk', from: time, to: time + 600_000, fromStop: at, toStop, metres: 720 })
    time += 600_000
    at = toStop
  }
  order.forEach((index, place) => {
    walk(hotspots[index].id)
    steps.push({
      kind: 'visit',
      stop: hotspots[index].id,
      from: time,
      to: time + 900_000,
      rank: place + 1,
      window: { earliest: time - 300_000, latest: time + 1_200_000 },
      handlingMinutes: 4,
      benefit: patrol === 1 ? 0.123456789 : 0,
      detection: patrol === 1 ? 0 : 0.2,
    })
    time += 900_000
    if (place !== 1) return
    steps.push({ kind: 'break', from: time, to: time + 1_800_000, atStop: at })
    time += 1_800_000
  })
  walk(null)
  const points = [station.position, ...order.map((index) => hotspots[index].position), station.position]
  return {
    date,
    shift: shift.key,
    patrol,
    attire: patrol === 1 ? 'uniform' : 'plainclothes',
    steps,
    path: points.map(({ lat, lon }) => [lon, lat] as const),
    metres: 2880,
  }
}

export const examplePlan: Plan = {
  schema: 'augenmass-plan/1',
  name: 'Schwerpunkteinsatz City',
  timeZone,
  asOf: '2025-10-24T21:59:00Z',
  from: dates[0],
  days: 2,
  seed: 1,
  area: {
    type: 'Polygon',
    coordinates: [
      [
        [7.455, 51.509],
        [7.47, 51.509],
        [7.47, 51.519],
        [7.455, 51.519],
        [7.455, 51.509],
      ],
    ],
  },
  station,
  shifts,
  demand,
  hotspots,
  assignments,
  openPosts: [
    {
      date: dates[1],
      shift: 'late',
      post: 'patrol-member',
      patrol: 2,
      reasons: [{ key: 'roster.open.binding.absent', params: { count: 7 } }],
    },
  ],
  violations: [],
  tours: dates.flatMap((date) => shifts.flatMap((shift) => [1, 2].map((patrol) => tour(date, shift, patrol)))),
  presence: {
    share: 0.6789012345,
    benefit: 12.3456789,
    bound: 12.9876543,
    limit: 18.18,
    perHotspot: hotspots.map(({ id }, index) => ({
      hotspot: id,
      share: index === 2 ? null : 0.7 - index / 10,
      visits: 8,
      detection: 0.8,
    })),
    unpredictability: 0.812345678,
    unpredictabilityByChance: 0.79,
    unpredictabilityCost: 0.012,
  },
  staffing: { filled: 23, required: 24 },
  staffPerDay: [
    { date: dates[0], people: 12 },
    { date: dates[1], people: 11 },
  ],
  wishes: { met: 9, all: 10 },
  regularService: [
    { date: dates[0], required: 0, filled: 0 },
    { date: dates[1], required: 0, filled: 0 },
  ],
  incidents: { used: 240, from: '2025-08-02', to: '2025-10-24', dayPreciseShare: 0.25 },
  reasons: [{ key: 'plan.no-holidays', params: {} }],
}

export const exampleRosterPrivate: RosterPrivate = {
  schema: 'augenmass-roster-private/1',
  wishes: [
    {
      staff: '003',
      wish: { kind: 'partner', staff: '004', weight: 1 },
      met: true,
    },
    {
      staff: '005',
      wish: { kind: 'day-off', date: dates[0], weight: 2 },
      met: false,
      reason: { key: 'roster.wish.absent', params: {} },
    },
  ],
  fairness: [{ staff: '003', late: 0, weekend: 2, minutes: 960, accountMinutesAfter: 120 }],
}
