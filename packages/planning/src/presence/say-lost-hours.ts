import type { Hotspot, Reason } from '../model.ts'
import type { LostSpan } from './hour-table.ts'

/** Sentences are given for so many spans at most, those with the greatest loss. */
const mostSpans = 8

/** Which hours at which places lose presence, or that none does. @param spans the greatest loss first */
export function sayLostHours(spans: readonly LostSpan[], hotspots: readonly Hotspot[]): Reason[] {
  if (spans.length === 0) return [{ key: 'plan.what-if.nothing-lost', params: {} }]
  const names = new Map(hotspots.map(({ id, name }) => [id, name]))
  return spans.slice(0, mostSpans).map(({ hotspot, fromHour, toHour, days, share }) => ({
    key: 'plan.what-if.lost-hours',
    params: { hotspot: names.get(hotspot) ?? hotspot, fromHour, toHour, days, percent: Math.round(100 * share) },
  }))
}

/** A share of presence in percent with one decimal, 0 where nothing is to be calmed. */
export function percentOf(share: number | null): number {
  return share === null ? 0 : Math.round(1000 * share) / 10
}
