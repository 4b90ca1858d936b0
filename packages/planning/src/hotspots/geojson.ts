import { cellsToMultiPolygon } from 'h3-js'
import { boundaryOfCell } from '../geo/cells.ts'
import type { Hotspot, HotspotClass } from '../model.ts'
import type { BandMap } from './band-map.ts'
import { hoursOfBand } from './time-bands.ts'

export interface Feature<Properties> {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] }
  readonly properties: Properties
}

export interface FeatureCollection<Properties> {
  readonly type: 'FeatureCollection'
  readonly features: readonly Feature<Properties>[]
}

/** What a hotspot tells on a map; rates stay in plan.json. `lat`, `lon`: where a visit starts. */
export type HotspotProperties = Pick<
  Hotspot,
  | 'number'
  | 'name'
  | 'bands'
  | 'incidents'
  | 'confirmedShare'
  | 'neverConfirmed'
  | 'trend'
  | 'weekly'
  | 'types'
  | 'enforcementOnly'
> & { readonly lat: number; readonly lon: number }

/** About a centimetre: more digits would only make files larger. */
const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
const roundRing = (ring: readonly (readonly number[])[]) => ring.map((point) => point.map(round))

/** Hotspots as polygons around their cells (RFC 7946). */
export function hotspotsGeoJson(hotspots: readonly Hotspot[]): FeatureCollection<HotspotProperties> {
  return {
    type: 'FeatureCollection',
    features: hotspots.map((hotspot) => {
      const { id, number, name, bands, incidents, confirmedShare, neverConfirmed, trend, weekly, types } = hotspot
      const polygons = cellsToMultiPolygon([...hotspot.cells], true).map((polygon) => polygon.map(roundRing))
      return {
        type: 'Feature',
        id,
        geometry:
          polygons.length === 1
            ? { type: 'Polygon', coordinates: polygons[0] }
            : { type: 'MultiPolygon', coordinates: polygons },
        properties: {
          number,
          name,
          lat: round(hotspot.position.lat),
          lon: round(hotspot.position.lon),
          bands,
          incidents,
          confirmedShare,
          neverConfirmed,
          trend,
          weekly,
          types,
          ...(hotspot.enforcementOnly && { enforcementOnly: true }),
        },
      }
    }),
  }
}

export interface CellProperties {
  readonly cell: string
  readonly band: string
  /** in the window */
  readonly incidents: number
  /** expected incidents per hour of the band */
  readonly rate: number
  readonly z: number
  readonly q: number
  readonly class: HotspotClass
}

/**
 * The significant cells of a band, one polygon each.
 *
 * @param rates expected incidents of cell c in hour h of the week at c × 168 + h
 */
export function* significantCells(
  cells: readonly string[],
  map: BandMap,
  rates: Float32Array,
): Generator<Feature<CellProperties>> {
  const hours = hoursOfBand(map.band)
  for (const [i, cell] of cells.entries()) {
    if (map.significant[i] === 0) continue
    const rate = hours.reduce((sum, hour) => sum + rates[i * 168 + hour], 0) / hours.length
    yield {
      type: 'Feature',
      id: `${cell}-${map.band.key}`,
      geometry: { type: 'Polygon', coordinates: [roundRing(boundaryOfCell(cell))] },
      properties: {
        cell,
        band: map.band.key,
        incidents: map.counts[i],
        rate,
        z: map.z[i],
        q: map.q[i],
        class: map.classes.get(i)!,
      },
    }
  }
}
