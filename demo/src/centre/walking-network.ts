import { junctions } from './junctions.ts'
import { streets } from './streets.ts'
import type { Street } from './streets/street.ts'

/** One street of the network as GeoJSON; what is drawn and what is walked come from the same lines. */
export interface StreetLine {
  readonly type: 'Feature'
  readonly properties: {
    readonly kind: Street['kind']
    readonly name: string | null
    /** as OpenStreetMap says it, where walking differs from a street: stairs take longer */
    readonly highway?: 'steps'
  }
  readonly geometry: { readonly type: 'LineString'; readonly coordinates: [number, number][] }
}

/** The walking network of the centre: lines that share their junctions, [longitude, latitude]. */
export function walkingNetwork(): { type: 'FeatureCollection'; features: StreetLine[] } {
  return { type: 'FeatureCollection', features: streets.map(streetLine) }
}

function streetLine({ name, kind, through }: Street): StreetLine {
  return {
    type: 'Feature',
    properties: kind === 'steps' ? { kind, name, highway: 'steps' } : { kind, name },
    geometry: {
      type: 'LineString',
      coordinates: through.map((junction) => [junctions[junction][1], junctions[junction][0]]),
    },
  }
}
