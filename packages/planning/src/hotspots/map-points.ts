import { convexAreaOf, partFarOff } from '../geo/area.ts'
import { cellsOfArea, centreOfCell, createCellGrid, type CellGrid } from '../geo/cells.ts'
import { mapBands, type BandMap } from './band-map.ts'
import { createIncidentWeeks } from './classify-cells.ts'
import { createIntensity, neighbourMetres, observedHours } from './intensity.ts'
import { DEFAULT_PARAMETERS, type HotspotParameters } from './parameters.ts'
import type { PointTallyOptions, TalliedPoints } from './point-tally.ts'
import { ALL_DAY_BAND } from './time-bands.ts'

export interface PointMap {
  readonly grid: CellGrid
  /** the band of all hours first; only that one where of more than half of the points only the day is known */
  readonly bands: readonly BandMap[]
  /** expected points per hour of cell c in hour h of the week at c × 168 + h */
  readonly rates: Float32Array
  /** points that count but lie far off all others */
  readonly farOff: number
}

/**
 * Gi*, false-discovery control, classes and intensity of points that were tallied. The area is the convex one around the
 * cells that have points, single ones far off left out; cells without points count in it.
 *
 * @param options those of the tally
 * @throws RangeError if the area is larger than any city or has too many cells
 */
export function mapPoints(
  points: TalliedPoints,
  { resolution, asOf, bands, halfLifeWeeks }: PointTallyOptions,
  parameters: HotspotParameters = DEFAULT_PARAMETERS,
): PointMap {
  const { near } = partFarOff(points.cells.map((cell) => ({ position: centreOfCell(cell) })))
  const grid = createCellGrid(
    near.length === 0 ? [] : cellsOfArea(convexAreaOf(near.map(({ position }) => position)), resolution),
  )
  const rowOf = new Int32Array(grid.cells.length).fill(-1)
  points.cells.forEach((cell, row) => {
    const index = grid.indexOf.get(cell)
    if (index !== undefined) rowOf[index] = row
  })

  const bandsTell = points.dayPrecise * 2 <= points.used
  const shown = bandsTell ? [ALL_DAY_BAND, ...bands] : [ALL_DAY_BAND]
  const incidents = createIncidentWeeks(points.weekly, points.weeks, rowOf)
  const maps = mapBands(shown, incidents, grid.neighbours, parameters)
  const observed = observedHours(points.observedFrom, asOf, asOf, points.clock, halfLifeWeeks)
  const kernels = { ...parameters, halfLifeWeeks }
  const intensity = createIntensity(grid.neighbours, observed, kernels, neighbourMetres(resolution))
  const rates = intensity.rates({ rowOf, values: points.hours.values() })
  const onMap = maps[0].counts.reduce((sum, count) => sum + count, 0)
  return { grid, bands: maps, rates, farOff: points.used - onMap }
}
