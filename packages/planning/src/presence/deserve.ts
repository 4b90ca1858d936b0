import type { Hotspot } from '../model.ts'
import { createZoneClock } from '../geo/zone-clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How much presence each hotspot deserves in each hour of an operation. */
export interface Deserved {
  /** instants at which the hours of the table begin, epoch ms, ascending; full hours of local time */
  readonly hours: readonly number[]
  /** one row a hotspot, in the order given: severity-weighted expected incidents in the part of each hour asked for */
  readonly rows: readonly { readonly hotspot: string; readonly weighted: readonly number[]; readonly sum: number }[]
}

/**
 * Table hotspot × hour of the severity-weighted incidents to be expected: where and when presence is worth most.
 *
 * @param spans on the street from … to …, epoch ms; where spans overlap an hour counts once
 * @throws RangeError if a span ends before it starts
 */
export function presenceDeserved(
  hotspots: readonly Hotspot[],
  spans: readonly { readonly start: number; readonly end: number }[],
  timeZone: string,
): Deserved {
  const clock = createZoneClock(timeZone)
  const minutesOfHour = new Map<number, number>()
  for (const span of merged(spans)) {
    for (let instant = span.start; instant < span.end;) {
      const local = instant + clock.offsetAt(instant)
      const intoHour = ((local % HOUR) + HOUR) % HOUR
      const hour = instant - intoHour
      const end = Math.min(span.end, hour + HOUR)
      minutesOfHour.set(hour, (minutesOfHour.get(hour) ?? 0) + (end - instant) / MINUTE)
      instant = end
    }
  }
  const hours = [...minutesOfHour.keys()].sort((a, b) => a - b)
  const rows = hotspots.map((hotspot) => {
    const weighted = hours.map(
      (hour) => (hotspot.weightedRate[clock.hourOfWeek(hour)] * (minutesOfHour.get(hour) ?? 0)) / 60,
    )
    return { hotspot: hotspot.id, weighted, sum: weighted.reduce((sum, value) => sum + value, 0) }
  })
  return { hours, rows }
}

function merged(spans: readonly { readonly start: number; readonly end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (!(end >= start)) throw new RangeError('a span ends before it starts')
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
