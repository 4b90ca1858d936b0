import type { FeatureCollection, Geometry } from 'geojson'
import { boundaryOfCell } from 'planning/geo/cells'
import { hotspotsGeoJson } from 'planning/hotspots/geojson'
import type { Situation } from './get-situation.ts'

const steps = 7

/** The cells with incidents in the chosen band, by count on the ramp in even steps; empty ones are left out. */
export function cellFeatures({ map, band }: Pick<Situation, 'map' | 'band'>): FeatureCollection {
  const bandMap = map?.bands.find((one) => one.band.key === band)
  if (!map || !bandMap) return { type: 'FeatureCollection', features: [] }
  const most = bandMap.counts.reduce((a, b) => Math.max(a, b), 0)
  return {
    type: 'FeatureCollection',
    features: map.cells.flatMap((cell, index) => {
      const count = bandMap.counts[index]
      if (count === 0) return []
      return [
        {
          type: 'Feature' as const,
          id: cell,
          properties: { id: cell, count, step: Math.min(steps - 1, Math.floor((steps * count) / most)) },
          geometry: { type: 'Polygon' as const, coordinates: [boundaryOfCell(cell)] },
        },
      ]
    }),
  }
}

/** Outlines of the hotspots shown, numbered as in the list. */
export function hotspotOutlines({ hotspots }: Pick<Situation, 'hotspots'>): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: hotspotsGeoJson(hotspots).features.map(({ id, geometry, properties }) => ({
      type: 'Feature',
      id,
      geometry: geometry as Geometry,
      properties: {
        id,
        number: properties.number,
        label: String(properties.number),
        name: properties.name,
        outlined: properties.neverConfirmed,
      },
    })),
  }
}

/** The upright rectangle the map opens with: around the hotspots with a margin; none = the map decides. */
export function hotspotBounds({ hotspots }: Pick<Situation, 'hotspots'>): [number, number, number, number] | undefined {
  if (hotspots.length === 0) return undefined
  const margin = 0.003
  const lats = hotspots.map(({ position }) => position.lat)
  const lons = hotspots.map(({ position }) => position.lon)
  return [
    Math.min(...lons) - margin,
    Math.min(...lats) - margin,
    Math.max(...lons) + margin,
    Math.max(...lats) + margin,
  ]
}
