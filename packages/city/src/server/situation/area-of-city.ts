import { convexAreaOf, partFarOff } from 'planning/geo/area'
import type { Area, Incident } from 'planning/model'

/** The city as far as incidents tell: their convex area, single ones far off left out. */
export function areaOfCity(incidents: readonly Incident[]): Area | null {
  return incidents.length === 0 ? null : convexAreaOf(partFarOff(incidents).near.map(({ position }) => position))
}
