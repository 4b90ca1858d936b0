import {
  cellToBoundary,
  cellToLatLng,
  getHexagonAreaAvg,
  gridDisk,
  latLngToCell,
  POLYGON_TO_CELLS_FLAGS,
  polygonToCellsExperimental,
  UNITS,
} from 'h3-js'
import type { Area, Position } from '../model.ts'
import { MAX_AREA_SQUARE_METRES, areaSquareMetres } from './area.ts'
import { isPosition } from './distance.ts'

/** H3 resolution of a cell: hexagons with an edge of 68–75 m in Dortmund, about 0.014 km². */
export const CELL_RESOLUTION = 10

/** All cells of an area with what analysis over them needs: cells are numbered 0 … n−1 in the order of `cells`. */
export interface CellGrid {
  /** H3 indices, ascending */
  readonly cells: readonly string[]
  readonly indexOf: ReadonlyMap<string, number>
  /** for each cell the indices of itself and of its ring 1, as far as they belong to the grid; ascending */
  readonly neighbours: readonly Uint32Array[]
}

/** The cell a position lies in. @throws RangeError if it is no position on Earth */
export function cellOf(position: Position): string {
  if (!isPosition(position)) throw new RangeError(`not a position: ${position.lat}, ${position.lon}`)
  return latLngToCell(position.lat, position.lon, CELL_RESOLUTION)
}

/** More cells than the largest area has at resolution 10 (400,000) fill memory and tell nothing. */
const MAX_CELLS = 500_000

/**
 * All cells that lie in an area or touch it, ascending, empty ones too: every position in the area has its cell here.
 *
 * @throws RangeError if the area is larger than `MAX_AREA_SQUARE_METRES` (it would be no city), or the resolution so fine
 *   that it holds more than 500,000 cells
 */
export function cellsOfArea(area: Area, resolution = CELL_RESOLUTION): string[] {
  const size = areaSquareMetres(area)
  if (!(size <= MAX_AREA_SQUARE_METRES)) throw new RangeError('the area is larger than any city')
  if (size / getHexagonAreaAvg(resolution, UNITS.m2) > MAX_CELLS)
    throw new RangeError(`the area has more than ${MAX_CELLS} cells of resolution ${resolution}`)
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const cells = new Set<string>()
  for (const polygon of polygons) {
    const rings = polygon.map((ring) => ring.map((point) => [point[0], point[1]]))
    const overlapping = POLYGON_TO_CELLS_FLAGS.containmentOverlapping
    for (const cell of polygonToCellsExperimental(rings, resolution, overlapping, true)) cells.add(cell)
  }
  return [...cells].sort()
}

/** Numbers cells and finds their neighbours. Doubles count once. */
export function createCellGrid(cells: Iterable<string>): CellGrid {
  const ordered = [...new Set(cells)].sort()
  const indexOf = new Map(ordered.map((cell, index) => [cell, index]))
  const neighbours = ordered.map((cell) => {
    const indices: number[] = []
    for (const near of gridDisk(cell, 1)) {
      const index = indexOf.get(near)
      if (index !== undefined) indices.push(index)
    }
    return Uint32Array.from(indices).sort()
  })
  return { cells: ordered, indexOf, neighbours }
}

export function centreOfCell(cell: string): Position {
  const [lat, lon] = cellToLatLng(cell)
  return { lat, lon }
}

/** Outline of a cell as a closed GeoJSON ring, [lon, lat]. */
export function boundaryOfCell(cell: string): number[][] {
  return cellToBoundary(cell, true)
}

/** A cell and those within so many steps of it. */
export function cellsAround(cell: string, steps: number): string[] {
  return gridDisk(cell, steps)
}
