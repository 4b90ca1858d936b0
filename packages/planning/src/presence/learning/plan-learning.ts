import { createZoneClock } from '../../geo/zone-clock.ts'
import type { DisturbanceType, Hotspot, Reason } from '../../model.ts'
import type { HeldBack } from '../../plan.ts'
import { createRandom, type Random } from '../../random.ts'
import { detectableRatio, dispersionOf, type ExpectedCounts } from './detectable-effect.ts'
import { mahalanobis, matchPairs } from './match-pairs.ts'

const MINUTE = 60_000

/** Every one is a decision of the city; none is measured. */
export interface LearningParameters {
  /**
   * `operation`: of each pair one hotspot is held back throughout. `day`: the lot is drawn for each day anew, each partner held
   * on half of the days (as Basford et al. 2021, Cambridge J. of Evidence-Based Policing 5, drew place by day). By day more can
   * be told from few hotspots, but only what is over the next day: in Perth the calm lasted for days (Barnes et al. 2020), and
   * then a draw by day finds less than there is.
   */
  readonly draw: 'operation' | 'day'
  /** incidents of types from this severity on forbid holding back … */
  readonly severityFrom: number
  /** … where they are more than this share of a hotspot's incidents */
  readonly severeShare: number
  /** hotspots with fewer incidents in the window are left out: their rhythm is not known */
  readonly leastIncidents: number
  /** partners' rates differ by this factor at most */
  readonly mostRateRatio: number
}

export const defaultLearningParameters: LearningParameters = {
  draw: 'operation',
  severityFrom: 4,
  severeShare: 0.1,
  leastIncidents: 12,
  mostRateRatio: 3,
}

export interface LearningInput {
  readonly hotspots: readonly Hotspot[]
  readonly types: readonly DisturbanceType[]
  /** times on the street of all shifts; `date` is the civil date of the shift; what overlaps counts once */
  readonly spans: readonly { readonly date: string; readonly start: number; readonly end: number }[]
  readonly timeZone: string
  readonly seed: number
  readonly parameters: LearningParameters
}

export interface LearningPair {
  readonly hotspots: readonly [string, string]
  /** Mahalanobis distance of rate, rhythm and types */
  readonly distance: number
}

export interface LearningPlan {
  readonly pairs: readonly LearningPair[]
  /** for the planner: `PlanInput.heldBack` */
  readonly heldBack: readonly HeldBack[]
  /** incidents expected during the operation where it works and where it holds back, without any effect */
  readonly expected: { readonly treated: number; readonly held: number }
  /** variance by mean of partners' weekly counts */
  readonly dispersion: number
  /**
   * the smallest ratio of rates that would be found (two-sided 5 %, power 80 %), e.g. 0.7 = three tenths fewer incidents;
   * null = cannot tell whatever the effect
   */
  readonly detectable: number | null
  readonly excluded: readonly { readonly hotspot: string; readonly reason: Reason }[]
  readonly reasons: readonly Reason[]
}

/** A test by permutation at 5 % needs so many ways the lot could have fallen: 2 ÷ 40. */
const leastDraws = 40

/**
 * Which hotspots stay at normal presence so that the effect of the operation can be told from what would have happened anyway:
 * pairs alike in rate, weekly rhythm and types, of each the one the lot falls on. Says beforehand how small an effect could be
 * found. The same input and seed give the same plan.
 *
 * @throws RangeError if a parameter makes no sense
 */
export function planLearning(input: LearningInput): LearningPlan {
  requireParameters(input.parameters)
  const { hotspots, parameters } = input
  const excluded = hotspots.flatMap((hotspot) => {
    const reason = whyExcluded(hotspot, input)
    return reason ? [{ hotspot: hotspot.id, reason }] : []
  })
  const out = new Set(excluded.map(({ hotspot }) => hotspot))
  const left = hotspots.filter(({ id }) => !out.has(id))
  const apart = mahalanobis(left.map((hotspot) => featuresOf(hotspot, left)))
  const matched = matchPairs(left.length, (a, b) =>
    Math.abs(Math.log(left[a].incidents / left[b].incidents)) > Math.log(parameters.mostRateRatio)
      ? Infinity
      : apart(a, b),
  )
  const paired = new Set(matched.flatMap(({ a, b }) => [a, b]))
  left.forEach(({ id, name }, i) => {
    if (!paired.has(i))
      excluded.push({ hotspot: id, reason: { key: 'plan.learning.no-partner', params: { hotspot: name } } })
  })

  const expected = expectedByDate(input)
  const dates = [...expected.keys()]
  const heldBack: HeldBack[] = []
  const sums = { treated: 0, held: 0 }
  const random = createRandom(input.seed).stream('learning')
  for (const { a, b } of matched) {
    const isHeld = drawOf(dates.length, parameters.draw, random)
    dates.forEach((date, day) => {
      const [held, treated] = isHeld[day] ? [left[a], left[b]] : [left[b], left[a]]
      heldBack.push({ hotspot: held.id, date })
      sums.held += expected.get(date)!(held)
      sums.treated += expected.get(date)!(treated)
    })
  }
  const dispersion = dispersionOf(matched.map(({ a, b }) => ({ a: left[a].weekly, b: left[b].weekly })))
  const canTell = waysToDraw(matched.length, dates.length, parameters.draw) >= leastDraws
  const detectable = canTell ? detectableRatio(countsFor(sums, left, dates.length, parameters.draw), dispersion) : null
  return {
    pairs: matched.map(({ a, b, distance }) => ({ hotspots: [left[a].id, left[b].id], distance })),
    heldBack,
    expected: sums,
    dispersion,
    detectable,
    excluded,
    reasons: [
      verdict(matched.length, sums, detectable, canTell),
      ...(parameters.draw === 'day' ? [{ key: 'plan.learning.carry-over', params: {} }] : []),
      ...excluded.map(({ reason }) => reason),
    ],
  }
}

function requireParameters({ severityFrom, severeShare, leastIncidents, mostRateRatio }: LearningParameters): void {
  if (!(severityFrom >= 1)) throw new RangeError(`severityFrom is ${severityFrom}, must be at least 1`)
  if (!(severeShare >= 0 && severeShare <= 1))
    throw new RangeError(`severeShare is ${severeShare}, must lie between 0 and 1`)
  if (!(leastIncidents >= 1)) throw new RangeError(`leastIncidents is ${leastIncidents}, must be at least 1`)
  if (!(mostRateRatio >= 1)) throw new RangeError(`mostRateRatio is ${mostRateRatio}, must be at least 1`)
}

function whyExcluded(hotspot: Hotspot, { types, parameters }: LearningInput): Reason | null {
  const severity = new Map(types.map((type) => [type.key, type.severity]))
  const severe = hotspot.types.reduce(
    // a type nobody knows is not held back
    (sum, { type, incidents }) => sum + ((severity.get(type) ?? Infinity) >= parameters.severityFrom ? incidents : 0),
    0,
  )
  const share = hotspot.incidents > 0 ? severe / hotspot.incidents : 0
  const { name } = hotspot
  if (share > parameters.severeShare)
    return { key: 'plan.learning.excluded-severe', params: { hotspot: name, percent: Math.round(100 * share) } }
  if (hotspot.enforcementOnly) return { key: 'plan.learning.excluded-enforcement', params: { hotspot: name } }
  if (hotspot.incidents < parameters.leastIncidents)
    return { key: 'plan.learning.excluded-few', params: { hotspot: name, incidents: hotspot.incidents } }
  return null
}

/** Parts of the day whose shares make the rhythm; the fourth follows from them. */
const dayParts = [0, 6, 12, 18] as const

/** What partners should have in common: rate, weekly rhythm, types. */
function featuresOf(hotspot: Hotspot, all: readonly Hotspot[]): number[] {
  const { rate, types, incidents } = hotspot
  const week = rate.reduce((sum, value) => sum + value, 0) || 1
  const shareOf = (isIn: (hourOfWeek: number) => boolean) =>
    rate.reduce((sum, value, hour) => sum + (isIn(hour) ? value : 0), 0) / week
  const counts = new Map<string, number>()
  for (const other of all)
    for (const { type, incidents: n } of other.types) counts.set(type, (counts.get(type) ?? 0) + n)
  const commonest = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3)
  return [
    Math.log(incidents),
    shareOf((hour) => hour >= 5 * 24),
    ...dayParts.slice(1).map((from) => shareOf((hour) => hour % 24 >= from && hour % 24 < from + 6)),
    ...commonest.map(([type]) => (types.find((one) => one.type === type)?.incidents ?? 0) / incidents),
  ]
}

/** By date, in order, what a hotspot is expected to count in the hours on the street. */
function expectedByDate({ spans, timeZone }: LearningInput): Map<string, (hotspot: Hotspot) => number> {
  const clock = createZoneClock(timeZone)
  const minutes = new Map<string, Float64Array>()
  let until = -Infinity
  for (const { date, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const hours = minutes.get(date) ?? new Float64Array(168)
    minutes.set(date, hours)
    for (let instant = Math.max(start, until); instant < end; instant += MINUTE) hours[clock.hourOfWeek(instant)]++
    until = Math.max(until, end)
  }
  return new Map(
    [...minutes].map(([date, hours]) => [
      date,
      ({ rate }: Hotspot) => rate.reduce((sum, perHour, hour) => sum + (perHour * hours[hour]) / 60, 0),
    ]),
  )
}

/** On which days the lot falls on the first of a pair. */
function drawOf(days: number, draw: LearningParameters['draw'], random: Random): boolean[] {
  if (draw === 'operation') return new Array<boolean>(days).fill(random.next() < 0.5)
  const half = Math.floor(days / 2) + (days % 2 === 1 && random.next() < 0.5 ? 1 : 0)
  return random.shuffled(Array.from({ length: days }, (_, day) => day < half))
}

function waysToDraw(pairs: number, days: number, draw: LearningParameters['draw']): number {
  if (pairs === 0) return 1
  if (draw === 'operation') return 2 ** pairs
  let halves = days % 2 === 1 ? 2 : 1
  const half = Math.floor(days / 2)
  for (let i = 1; i <= half; i++) halves *= (days - half + i) / i
  return halves ** pairs
}

/** By operation partners are compared with what they were before; by day each is its own comparison. */
function countsFor(
  { treated, held }: { treated: number; held: number },
  hotspots: readonly Hotspot[],
  days: number,
  draw: LearningParameters['draw'],
): ExpectedCounts {
  if (draw === 'day') return { treated, held, before: null }
  const times = ((hotspots[0]?.weekly.length ?? 0) * 7) / days
  return { treated, held, before: { treated: times * treated, held: times * held } }
}

function verdict(
  pairs: number,
  { treated, held }: { treated: number; held: number },
  detectable: number | null,
  canTell: boolean,
): Reason {
  if (!canTell) return { key: 'plan.learning.too-few-pairs', params: { pairs } }
  const params = { pairs, treated: Math.round(treated), held: Math.round(held) }
  if (detectable === null) return { key: 'plan.learning.nothing-detectable', params }
  return { key: 'plan.learning.detectable', params: { ...params, percent: Math.round(100 * (1 - detectable)) } }
}
