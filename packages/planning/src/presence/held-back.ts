import type { Hotspot, Reason } from '../model.ts'
import type { HeldBack } from '../plan.ts'

interface Operation {
  readonly heldBack?: readonly HeldBack[]
}

/** Ids of the hotspots that get no extra visit on a civil date. */
export function heldBackOn({ heldBack = [] }: Operation, date: string): ReadonlySet<string> {
  return new Set(heldBack.filter((one) => one.date === date).map(({ hotspot }) => hotspot))
}

/** What is held back, hotspot by hotspot, and what of it has no effect, since no such hotspot was found. */
export function heldBackReasons({ heldBack = [] }: Operation, hotspots: readonly Hotspot[]): Reason[] {
  const days = new Map<string, Set<string>>()
  for (const { hotspot, date } of heldBack) days.set(hotspot, (days.get(hotspot) ?? new Set()).add(date))
  const names = new Map(hotspots.map(({ id, name }) => [id, name]))
  return [...days].map(([id, dates]): Reason => {
    const name = names.get(id)
    return name === undefined
      ? { key: 'plan.held-back-without-effect', params: { hotspot: id } }
      : { key: 'plan.held-back', params: { hotspot: name, days: dates.size } }
  })
}
