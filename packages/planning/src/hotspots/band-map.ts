import type { HotspotClass, TimeBand } from '../model.ts'
import { classifyCells, type IncidentWeeks } from './classify-cells.ts'
import { benjaminiHochberg, upperTail } from './false-discovery.ts'
import { createGiStar, sumsAround } from './getis-ord.ts'
import type { HotspotParameters } from './parameters.ts'

/** One time band over all cells; arrays are in the order of the grid's cells. */
export interface BandMap {
  readonly band: TimeBand
  /** incidents in the window */
  readonly counts: Float64Array
  /** Gi* */
  readonly z: Float64Array
  /** Benjamini–Hochberg q-value of z within this band */
  readonly q: Float64Array
  /** 1 where the cell is significant: q small enough, z > 0, enough incidents around it */
  readonly significant: Uint8Array
  /** class of each significant cell */
  readonly classes: ReadonlyMap<number, HotspotClass>
}

/**
 * Gi*, false-discovery control and classes of each band.
 *
 * @param bands that of all hours first, in the order of the weekly counts; only the first ones if not all are wanted
 */
export function mapBands(
  bands: readonly TimeBand[],
  incidents: IncidentWeeks,
  neighbours: readonly Uint32Array[],
  { significance, minimumIncidents }: Pick<HotspotParameters, 'significance' | 'minimumIncidents'>,
): BandMap[] {
  const countsOfBands = incidents.weekly.sums(incidents.weeks, incidents.rowOf)
  return bands.map((band, index) => {
    const counts = countsOfBands[index]
    const around = sumsAround(counts, neighbours)
    const zOf = createGiStar(counts)
    const z = around.map((sum, cell) => zOf(sum, neighbours[cell].length))
    const q = benjaminiHochberg(z.map(upperTail))
    const significant = new Uint8Array(z.length)
    for (let cell = 0; cell < z.length; cell++) {
      if (z[cell] > 0 && q[cell] <= significance && around[cell] >= minimumIncidents) significant[cell] = 1
    }
    const classes = classifyCells(incidents, index, neighbours, significant, significance)
    return { band, counts, z, q, significant, classes }
  })
}
