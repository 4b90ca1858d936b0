import { createZoneClock, type ZoneClock } from './geo/zone-clock.ts'
import type { Reason } from './model.ts'
import type { Plan } from './plan.ts'
import {
  createHourTable,
  lostHours,
  lostSpans,
  type HourlyPresence,
  type LostHour,
  type LostSpan,
} from './presence/hour-table.ts'
import { percentOf, sayLostHours } from './presence/say-lost-hours.ts'
import { packStay } from './presence/stays.ts'
import { streetSpan } from './roster/shift-times.ts'
import type { PresenceParameters } from './tours/model.ts'
import { stopsOfShift } from './tours/problem.ts'

const MINUTE = 60_000

/** What a plan comes to, for a line in a table. */
export interface PlanOutline {
  /** benefit by the benefit without any limit; null where nothing is to be calmed */
  readonly share: number | null
  readonly benefit: number
  readonly staffing: Plan['staffing']
  readonly wishes: Plan['wishes']
  readonly openPosts: number
  readonly violations: number
  /** most people on one day */
  readonly people: number
  readonly regularService: { readonly required: number; readonly filled: number }
  readonly visits: number
}

/** Two plans side by side. */
export interface PlanComparison {
  readonly before: PlanOutline
  readonly after: PlanOutline
  /** hours at hotspots that lose or gain presence, the greatest change first */
  readonly lost: readonly LostHour[]
  readonly gained: readonly LostHour[]
  /** the losses in hours of the day, only what is worth a sentence */
  readonly spans: readonly LostSpan[]
  /** visits and share by hotspot; null where a plan does not know it */
  readonly hotspots: readonly {
    readonly hotspot: string
    readonly name: string
    readonly before: HotspotOutline | null
    readonly after: HotspotOutline | null
  }[]
  readonly reasons: readonly Reason[]
}

export interface HotspotOutline {
  readonly visits: number
  readonly share: number | null
}

/**
 * Two plans of the same city side by side, from what stands in them: where and when the one calms more than the other. Hotspots
 * are the same where their ids are.
 *
 * @param presence parameters both plans were made with; a plan does not hold them
 * @throws RangeError if the plans are of different time zones
 */
export function comparePlans(before: Plan, after: Plan, presence: PresenceParameters): PlanComparison {
  if (before.timeZone !== after.timeZone)
    throw new RangeError(`plans of ${before.timeZone} and ${after.timeZone} have no hours in common`)
  const clock = createZoneClock(before.timeZone)
  const [then, now] = [hoursOf(before, presence, clock), hoursOf(after, presence, clock)]
  const names = new Map([...after.hotspots, ...before.hotspots].map(({ id, name }) => [id, name]))
  const outlines = [before, after].map(
    (plan) => new Map(plan.presence.perHotspot.map(({ hotspot, visits, share }) => [hotspot, { visits, share }])),
  )
  const lost = lostHours(then, now)
  const spans = lostSpans(lost, then, clock)
  const [first, second] = [outlineOf(before), outlineOf(after)]
  return {
    before: first,
    after: second,
    lost,
    spans,
    gained: lostHours(now, then).map((row) => ({ ...row, before: row.after, after: row.before })),
    hotspots: [...names].map(([hotspot, name]) => ({
      hotspot,
      name,
      before: outlines[0].get(hotspot) ?? null,
      after: outlines[1].get(hotspot) ?? null,
    })),
    reasons: [
      {
        key: 'plan.what-if.plans',
        params: {
          percentBefore: percentOf(first.share),
          percentAfter: percentOf(second.share),
          visitsBefore: first.visits,
          visitsAfter: second.visits,
        },
      },
      ...sayLostHours(spans, before.hotspots),
    ],
  }
}

/** Presence by hotspot and hour as the plan's tours give it. */
function hoursOf(plan: Plan, presence: PresenceParameters, clock: ZoneClock): HourlyPresence[] {
  const table = createHourTable(clock, presence)
  const shifts = new Map(plan.shifts.map((shift) => [shift.key, shift]))
  for (const { date, shift: key, patrols } of plan.demand) {
    const shift = shifts.get(key)
    if (!shift || patrols.length === 0) continue
    const { start, end } = streetSpan(date, shift, plan.timeZone)
    const stops = stopsOfShift(plan.hotspots, { start, end, timeZone: plan.timeZone })
    const stays = new Map(stops.map((stop) => [stop.id, [] as number[]]))
    for (const tour of plan.tours) {
      if (tour.date !== date || tour.shift !== key || tour.attire !== 'uniform') continue
      for (const step of tour.steps)
        if (step.kind === 'visit')
          stays.get(step.stop)?.push(packStay((step.from - start) / MINUTE, (step.to - start) / MINUTE))
    }
    const lists = stops.map((stop) => Int32Array.from(stays.get(stop.id) ?? []).sort())
    table.add(start, stops, lists)
  }
  return table.rows()
}

function outlineOf(plan: Plan): PlanOutline {
  const visits = plan.tours.reduce((sum, { steps }) => sum + steps.filter(({ kind }) => kind === 'visit').length, 0)
  return {
    share: plan.presence.share,
    benefit: plan.presence.benefit,
    staffing: plan.staffing,
    wishes: plan.wishes,
    openPosts: plan.openPosts.length,
    violations: plan.violations.length,
    people: Math.max(0, ...plan.staffPerDay.map(({ people }) => people)),
    regularService: {
      required: plan.regularService.reduce((sum, { required }) => sum + required, 0),
      filled: plan.regularService.reduce((sum, { filled }) => sum + filled, 0),
    },
    visits,
  }
}
