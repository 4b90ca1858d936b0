import type { ZoneClock } from '../geo/zone-clock.ts'
import type { PresenceParameters, Stop } from '../tours/model.ts'
import { createCalm } from './benefit.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Presence in one hour at one hotspot: severity-weighted incidents calmed, and the most that could be. */
export interface HourlyPresence {
  readonly hotspot: string
  /** instant at which the full hour of local time begins, epoch ms */
  readonly hour: number
  readonly calmed: number
  readonly limit: number
}

/** Presence by hotspot and hour, filled shift by shift. Where shifts overlap both count, as in the plan's presence. */
export interface HourTable {
  /**
   * @param start instant of the first minute of the stops' rates, epoch ms
   * @param stays of uniformed patrols, packed (`stays.ts`), one ascending list a stop
   */
  add(start: number, stops: readonly Stop[], stays: readonly Int32Array[]): void
  /** in order of hotspots as they came, then of hours */
  rows(): HourlyPresence[]
}

export function createHourTable(
  clock: Pick<ZoneClock, 'offsetAt'>,
  parameters: Pick<PresenceParameters, 'calm' | 'calmHalfLifeMinutes'>,
): HourTable {
  const table = new Map<string, Map<number, { calmed: number; limit: number }>>()
  return {
    add(start, stops, stays) {
      stops.forEach((stop, s) => {
        const hours = table.get(stop.id) ?? new Map<number, { calmed: number; limit: number }>()
        table.set(stop.id, hours)
        const levels = createCalm(stop.weightedRate, parameters).levels(stays[s], stays[s].length)
        levels.forEach((level, minute) => {
          const instant = start + minute * MINUTE
          const local = instant + clock.offsetAt(instant)
          const hour = instant - (((local % HOUR) + HOUR) % HOUR)
          const cell = hours.get(hour) ?? { calmed: 0, limit: 0 }
          hours.set(hour, cell)
          cell.calmed += level * stop.weightedRate[minute]
          cell.limit += parameters.calm * stop.weightedRate[minute]
        })
      })
    },
    rows: () =>
      [...table].flatMap(([hotspot, hours]) =>
        [...hours].sort(([a], [b]) => a - b).map(([hour, cell]) => ({ hotspot, hour, ...cell })),
      ),
  }
}

/** An hour at a hotspot in which one plan calms less than another. */
export interface LostHour {
  readonly hotspot: string
  readonly hour: number
  readonly before: number
  readonly after: number
  readonly limit: number
}

/** Rounding makes no loss: less than a millionth of what the hour deserves is none. */
const leastLoss = 1e-6

/** The hours in which `after` calms less than `before`, the greatest loss first. Hours only one of them has count as 0 in the other. */
export function lostHours(before: readonly HourlyPresence[], after: readonly HourlyPresence[]): LostHour[] {
  const keyOf = ({ hotspot, hour }: HourlyPresence) => `${hour} ${hotspot}`
  const then = new Map(after.map((row) => [keyOf(row), row.calmed]))
  return before
    .map((row) => ({
      hotspot: row.hotspot,
      hour: row.hour,
      before: row.calmed,
      after: then.get(keyOf(row)) ?? 0,
      limit: row.limit,
    }))
    .filter((row) => row.before - row.after > leastLoss * row.limit)
    .sort((a, b) => b.before - b.after - (a.before - a.after) || a.hour - b.hour || (a.hotspot < b.hotspot ? -1 : 1))
}

/** Hours of the day at one hotspot that lose presence, on so many days. */
export interface LostSpan {
  readonly hotspot: string
  /** local hours of the day, `toHour` exclusive, 1…24 */
  readonly fromHour: number
  readonly toHour: number
  readonly days: number
  /** severity-weighted incidents no longer calmed, and their share of what these hours could have at most */
  readonly lost: number
  readonly share: number
}

/** Hours that lose less than this share of what they could have at most are not worth a sentence: assumed. */
const tellingShare = 0.05

/**
 * The losses in words a planner can use: for each hotspot the hours of the day, over all days, that lose a telling share;
 * neighbouring ones are one span. The greatest loss first.
 *
 * @param rows all hours of the plan before, since hours without a loss count in the share
 */
export function lostSpans(
  lost: readonly LostHour[],
  rows: readonly HourlyPresence[],
  clock: Pick<ZoneClock, 'at'>,
): LostSpan[] {
  const spans: LostSpan[] = []
  const hotspots = new Set(lost.map(({ hotspot }) => hotspot))
  for (const hotspot of hotspots) {
    const hours = Array.from({ length: 24 }, () => ({ lost: 0, limit: 0, days: new Set<string>() }))
    const hourOf = (instant: number) => hours[Math.floor(clock.at(instant).minuteOfDay / 60)]
    for (const row of rows) if (row.hotspot === hotspot) hourOf(row.hour).limit += row.limit
    for (const row of lost) {
      if (row.hotspot !== hotspot) continue
      hourOf(row.hour).lost += row.before - row.after
      hourOf(row.hour).days.add(clock.at(row.hour).date)
    }
    const tells = hours.map((hour) => hour.lost > 0 && hour.lost >= tellingShare * hour.limit)
    for (let from = 0; from < 24; from++) {
      if (!tells[from] || (from > 0 && tells[from - 1])) continue
      let to = from
      while (to < 24 && tells[to]) to++
      const span = hours.slice(from, to)
      const sum = span.reduce((total, hour) => total + hour.lost, 0)
      spans.push({
        hotspot,
        fromHour: from,
        toHour: to,
        days: new Set(span.flatMap(({ days }) => [...days])).size,
        lost: sum,
        share: sum / span.reduce((total, hour) => total + hour.limit, 0),
      })
    }
  }
  return spans.sort((a, b) => b.lost - a.lost || a.fromHour - b.fromHour)
}
