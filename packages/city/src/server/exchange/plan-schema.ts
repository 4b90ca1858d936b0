import { z } from 'zod'

/**
 * The shape of `plan.json` and `roster-private.json`, documented in docs/plan-schema.md. Strict: a field that is not
 * listed here is refused, so that nothing about a person can slip into the plan unseen.
 */
const position = z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
const place = z.strictObject({ name: z.string(), position })
const coordinates = z.array(z.number()).min(2)
const area = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(coordinates)) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(coordinates))) }),
])

const civilDate = z.iso.date()
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const instant = z.number().int()
const count = z.number().min(0)
const share = z.number().min(0).max(1)
const attire = z.enum(['uniform', 'plainclothes'])
const post = z.enum(['lead', 'control-room', 'patrol-leader', 'patrol-member', 'regular-service'])
const reason = z.strictObject({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
const hourOfWeek = z.array(count).length(168)

const shift = z.strictObject({
  key: z.string(),
  start: timeOfDay,
  end: timeOfDay,
  setupMinutes: count,
  handoverMinutes: count,
})

const demand = z.strictObject({
  date: civilDate,
  shift: z.string(),
  lead: count,
  controlRoom: count,
  patrols: z.array(z.strictObject({ patrol: z.number().int().min(1), attire })),
  regularService: count,
  qualifications: z.array(z.strictObject({ qualification: z.string(), count })),
})

const hotspot = z.strictObject({
  id: z.string(),
  number: z.number().int().min(1),
  name: z.string(),
  position,
  cells: z.array(z.string()),
  bands: z.array(
    z.strictObject({
      band: z.string(),
      cells: z.array(z.string()),
      z: z.number(),
      q: share,
      incidents: count,
      class: z.enum(['new', 'persistent', 'fading', 'cannot-tell']),
    }),
  ),
  incidents: count,
  confirmedShare: share.nullable(),
  neverConfirmed: z.boolean(),
  enforcementOnly: z.boolean().optional(),
  trend: z.enum(['rising', 'steady', 'falling', 'cannot-tell']),
  weekly: z.array(count),
  types: z.array(z.strictObject({ type: z.string(), incidents: count })),
  rate: hourOfWeek,
  weightedRate: hourOfWeek,
  detectionRate: hourOfWeek,
  handlingMinutes: count,
})

const assignment = z.strictObject({
  staff: z.string(),
  date: civilDate,
  shift: z.string(),
  post,
  patrol: z.number().int().min(1).optional(),
  pinned: z.boolean(),
})

const openPost = z.strictObject({
  date: civilDate,
  shift: z.string(),
  post,
  patrol: z.number().int().min(1).optional(),
  reasons: z.array(reason),
})

const violation = z.strictObject({
  rule: z.enum([
    'availability',
    'one-shift-a-day',
    'rest',
    'daily-hours',
    'account',
    'weekly-average',
    'compensating-rest-day',
    'free-sundays',
    'days-in-a-row',
    'qualification',
    'patrol-leader',
    'patrol-size',
    'plainclothes',
    'woman-and-man',
    'headcount',
    'regular-service',
    'post',
  ]),
  date: civilDate,
  shift: z.string().optional(),
  staff: z.string().optional(),
  patrol: z.number().int().optional(),
  byPin: z.boolean(),
  reason,
})

const stop = z.string().nullable()
const step = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('walk'),
    from: instant,
    to: instant,
    fromStop: stop,
    toStop: stop,
    metres: count.optional(),
  }),
  z.strictObject({
    kind: z.literal('visit'),
    stop: z.string(),
    from: instant,
    to: instant,
    rank: z.number().int().min(1),
    window: z.strictObject({ earliest: instant, latest: instant }),
    handlingMinutes: count,
    benefit: count,
    detection: count,
  }),
  z.strictObject({ kind: z.literal('break'), from: instant, to: instant, atStop: stop }),
])

const tour = z.strictObject({
  date: civilDate,
  shift: z.string(),
  patrol: z.number().int().min(1),
  attire,
  metres: count,
  steps: z.array(step),
  path: z.array(z.tuple([z.number(), z.number()])),
})

/** `plan.json`. Its keys stand in the file in this order. */
export const planSchema = z.strictObject({
  schema: z.literal('augenmass-plan/1'),
  name: z.string(),
  timeZone: z.string(),
  asOf: z.iso.datetime({ offset: true }),
  from: civilDate,
  days: z.number().int().min(1),
  seed: z.number().int().min(0),
  area,
  station: place,
  shifts: z.array(shift),
  incidents: z.strictObject({ used: count, from: civilDate, to: civilDate, dayPreciseShare: share }),
  staffing: z.strictObject({ filled: count, required: count }),
  staffPerDay: z.array(z.strictObject({ date: civilDate, people: count })),
  wishes: z.strictObject({ met: count, all: count }),
  regularService: z.array(z.strictObject({ date: civilDate, required: count, filled: count })),
  presence: z.strictObject({
    share: share.nullable(),
    benefit: count,
    bound: count.nullable(),
    limit: count,
    unpredictability: share.nullable(),
    unpredictabilityByChance: share.nullable(),
    unpredictabilityCost: share.nullable(),
    perHotspot: z.array(
      z.strictObject({ hotspot: z.string(), share: share.nullable(), visits: count, detection: count }),
    ),
  }),
  reasons: z.array(reason),
  openPosts: z.array(openPost),
  violations: z.array(violation),
  demand: z.array(demand),
  assignments: z.array(assignment),
  hotspots: z.array(hotspot),
  tours: z.array(tour),
})

const wish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day-off'), date: civilDate, weight: count }),
  z.strictObject({ kind: z.literal('shift'), date: civilDate, shift: z.string(), weight: count }),
  z.strictObject({ kind: z.literal('not-shift'), date: civilDate, shift: z.string(), weight: count }),
  z.strictObject({ kind: z.literal('partner'), staff: z.string(), weight: count }),
])

/** `roster-private.json`: wishes and fairness by person, for that person and the roster planner only. */
export const rosterPrivateSchema = z.strictObject({
  schema: z.literal('augenmass-roster-private/1'),
  wishes: z.array(z.strictObject({ staff: z.string(), wish, met: z.boolean(), reason: reason.optional() })),
  fairness: z.array(
    z.strictObject({
      staff: z.string(),
      late: count,
      weekend: count,
      minutes: count,
      accountMinutesAfter: z.number(),
    }),
  ),
})
