import type { Position } from 'planning/model'
import { districts } from '../districts.ts'
import { places } from '../places.ts'
import { roadsBeyond } from './roads-beyond.ts'
import type { Shape } from './shape.ts'
import { greens, landmarks, railways, squares } from './shapes.ts'
import { walkingNetwork } from './walking-network.ts'
import type { StreetLine } from './walking-network.ts'

/**
 * What a feature of the base map is, in the order it is to be drawn: `district` (polygon), `green` (polygon), `square`
 * (polygon), `landmark` (polygon, a building), `railway`, `road` (a main road beyond the centre), `path`, `steps`, `street`,
 * `mall` (pedestrian street), `wall` (the Wall ring; all lines), `label` (a point with a name).
 */
export type BaseMapKind =
  'district' | 'green' | 'square' | 'landmark' | 'railway' | 'road' | 'label' | StreetLine['properties']['kind']

export interface BaseMapFeature {
  readonly type: 'Feature'
  readonly properties: {
    readonly kind: BaseMapKind
    readonly name: string | null
    /** labels: 1 = shown from far away, 3 = only near */
    readonly rank?: 1 | 2 | 3
  }
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: [number, number][][] }
    | { readonly type: 'LineString'; readonly coordinates: [number, number][] }
    | { readonly type: 'Point'; readonly coordinates: [number, number] }
}

/** The schematic base map, in the order it is to be drawn. */
export function baseMap(): { type: 'FeatureCollection'; features: BaseMapFeature[] } {
  const lines = walkingNetwork().features
  const ofKind = (wanted: StreetLine['properties']['kind']) =>
    lines
      .filter((line) => line.properties.kind === wanted)
      .map(({ properties: { kind, name }, geometry }): BaseMapFeature => ({
        type: 'Feature',
        properties: { kind, name },
        geometry,
      }))
  return {
    type: 'FeatureCollection',
    features: [
      ...districts.flatMap((district): BaseMapFeature[] =>
        district.geometry
          ? [{ type: 'Feature', properties: { kind: 'district', name: district.name }, geometry: district.geometry }]
          : [],
      ),
      ...greens.map((green) => polygon('green', green)),
      ...squares.map((square) => polygon('square', square)),
      ...landmarks.map((landmark) => polygon('landmark', landmark)),
      ...railways.map((railway) => line('railway', railway)),
      ...roadsBeyond.map((road) => line('road', road)),
      ...ofKind('path'),
      ...ofKind('steps'),
      ...ofKind('street'),
      ...ofKind('mall'),
      ...ofKind('wall'),
      ...districts.flatMap(({ name, centre }) => (centre ? [label(name, centre, 1)] : [])),
      ...places.map(({ name, position, kind }) => label(name, position, kind === 'corner' ? 3 : 2)),
    ],
  }
}

function polygon(kind: BaseMapKind, { name, points }: Shape): BaseMapFeature {
  const ring = points.map(([lon, lat]): [number, number] => [lon, lat])
  return {
    type: 'Feature',
    properties: { kind, name },
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
  }
}

function line(kind: BaseMapKind, { name, points }: Shape): BaseMapFeature {
  const coordinates = points.map(([lon, lat]): [number, number] => [lon, lat])
  return { type: 'Feature', properties: { kind, name }, geometry: { type: 'LineString', coordinates } }
}

function label(name: string, { lat, lon }: Position, rank: 1 | 2 | 3): BaseMapFeature {
  return {
    type: 'Feature',
    properties: { kind: 'label', name, rank },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }
}
