import { createNearIndex, type NearIndex } from '../geo/near-index.ts'
import type { Incident } from '../model.ts'
import type { Observation } from './observation.ts'
import type { HotspotParameters } from './parameters.ts'

/**
 * Says of each incident whether a patrol confirmed it: a patrol is among its own sources, or another incident with a
 * patrol among its sources has the same type, began within `confirmMetres` (150) and `confirmMinutes` (120) of it, before
 * or after. Where one of the two is known only by day, the same civil day is asked instead of the minutes.
 *
 * @returns a function of the incident's index; null if the observation holds no patrol report at all: cannot tell
 */
export function confirmations(
  observation: Observation,
  { confirmMetres, confirmMinutes }: Pick<HotspotParameters, 'confirmMetres' | 'confirmMinutes'>,
): ((incident: number) => boolean) | null {
  const { incidents, type, day } = observation
  const byTypeAndDay = new Map<number, NearIndex<Incident>>()
  const keyOf = (i: number, dayOff: number) => type[i] * 100_000 + day[i] + dayOff
  const byPatrol = (incident: Incident) => incident.sources.includes('patrol')

  incidents.forEach((incident, i) => {
    if (!byPatrol(incident)) return
    const index = byTypeAndDay.get(keyOf(i, 0)) ?? createNearIndex<Incident>(confirmMetres)
    byTypeAndDay.set(keyOf(i, 0), index)
    index.add(incident.position, incident)
  })
  if (byTypeAndDay.size === 0) return null

  return (i) => {
    const incident = incidents[i]
    if (byPatrol(incident)) return true
    let confirmed = false
    for (const dayOff of [-1, 0, 1]) {
      byTypeAndDay.get(keyOf(i, dayOff))?.within(incident.position, (patrol) => {
        const byMinute = incident.precision === 'minute' && patrol.precision === 'minute'
        if (byMinute ? Math.abs(patrol.time - incident.time) <= confirmMinutes * 60_000 : dayOff === 0) confirmed = true
      })
    }
    return confirmed
  }
}
