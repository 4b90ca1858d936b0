import type { Feature, FeatureCollection, Position } from 'geojson'

/**
 * Something to draw. Features are told apart by `id`; their properties may hold:
 * - `step`: 0 … 6 on the intensity ramp, null = the data cannot tell (hatched)
 * - `label`: short text or number drawn on it
 * - `muted`: drawn pale, behind the others
 * - `emphasis`: of a numbered point, `strong` = filled, `ring` = thick edge: what is pressing
 * - `outlined`: drawn as an outline instead of a fill ("seen by residents only")
 */
export interface MapLayer {
  readonly id: string
  readonly kind: 'hexagons' | 'outlines' | 'lines' | 'points' | 'area'
  readonly features: FeatureCollection
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number]

/** Everything in view; null where there is nothing. */
export function boundsOf(collections: readonly FeatureCollection[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { features } of collections) {
    for (const feature of features) {
      for (const [lon, lat] of positionsOf(feature)) {
        west = Math.min(west, lon!)
        east = Math.max(east, lon!)
        south = Math.min(south, lat!)
        north = Math.max(north, lat!)
      }
    }
  }
  return west <= east ? [west, south, east, north] : null
}

/** All corner points of a feature. */
function positionsOf(feature: Feature): Position[] {
  const { geometry } = feature
  if (!geometry) return []
  if (geometry.type === 'GeometryCollection') {
    return geometry.geometries.flatMap((part) => positionsOf({ ...feature, geometry: part }))
  }
  const flatten = (coordinates: unknown): Position[] =>
    typeof (coordinates as number[])[0] === 'number'
      ? [coordinates as Position]
      : (coordinates as unknown[]).flatMap(flatten)
  return flatten(geometry.coordinates)
}

/** As the map takes them: the id among the properties, one label point in the middle of each that has a label. */
export function prepare(features: FeatureCollection): { shapes: FeatureCollection; labels: FeatureCollection } {
  const shapes = features.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, id: String(feature.id ?? feature.properties?.id ?? '') },
  }))
  const labels = shapes.flatMap((shape): Feature[] => {
    const text = (shape.properties as { label?: unknown }).label
    const bounds =
      text === undefined || text === null ? null : boundsOf([{ type: 'FeatureCollection', features: [shape] }])
    if (!bounds) return []
    const middle = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]
    return [
      {
        type: 'Feature',
        properties: { ...shape.properties, label: String(text) },
        geometry: { type: 'Point', coordinates: middle },
      },
    ]
  })
  return {
    shapes: { type: 'FeatureCollection', features: shapes },
    labels: { type: 'FeatureCollection', features: labels },
  }
}
