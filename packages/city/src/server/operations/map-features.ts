import type { FeatureCollection, Geometry } from 'geojson'
import { hotspotsGeoJson } from 'planning/hotspots/geojson'
import type { Plan, PlannedTour } from 'planning/plan'

/** Hotspots of a plan for a map: one outline each, numbered as in the list; fill by weight (step 0…6). */
export function hotspotFeatures(plan: Plan): FeatureCollection {
  const weights = new Map(
    plan.hotspots.map((hotspot) => [hotspot.id, hotspot.weightedRate.reduce((sum, rate) => sum + rate, 0)]),
  )
  const most = Math.max(...weights.values(), 0)
  return {
    type: 'FeatureCollection',
    features: hotspotsGeoJson(plan.hotspots).features.map(({ id, geometry, properties }) => ({
      type: 'Feature',
      id,
      geometry: geometry as Geometry,
      properties: {
        id,
        number: properties.number,
        label: String(properties.number),
        name: properties.name,
        step: most > 0 ? Math.min(6, Math.floor((7 * (weights.get(id) ?? 0)) / most)) : 0,
        outlined: properties.neverConfirmed,
      },
    })),
  }
}

/** The ways of some tours: the chosen patrol's drawn in full, the others pale. */
export function tourLines(tours: readonly PlannedTour[], chosenPatrol: number | null): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: tours
      .filter((tour) => tour.path.length > 1)
      .map((tour) => ({
        type: 'Feature',
        id: String(tour.patrol),
        geometry: { type: 'LineString', coordinates: tour.path.map((point) => [...point]) },
        properties: { id: String(tour.patrol), muted: tour.patrol !== chosenPatrol },
      })),
  }
}

/** Hotspots as outlines without fill: those the tour visits stand out, the others are pale. */
export function visitedHotspots(plan: Plan, tour: PlannedTour | null): FeatureCollection {
  const visited = new Set(tour?.steps.flatMap((step) => (step.kind === 'visit' ? [step.stop] : [])))
  const { type, features } = hotspotFeatures(plan)
  return {
    type,
    features: features.map((feature) => {
      const { step: _, ...properties } = feature.properties ?? {}
      return { ...feature, properties: { ...properties, muted: !visited.has(String(feature.id)) } }
    }),
  }
}
