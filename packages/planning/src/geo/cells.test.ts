import fc from 'fast-check'
import { cellToLatLng, gridDistance, polygonToCells } from 'h3-js'
import { describe, expect, test } from 'vitest'
import type { Area } from '../model.ts'
import { areaContains, convexAreaOf } from './area.ts'
import { boundaryOfCell, cellOf, cellsOfArea, centreOfCell, createCellGrid } from './cells.ts'
import { metresBetween } from './distance.ts'

const inCentre = fc.record({
  lat: fc.double({ min: 51.505, max: 51.525, noNaN: true }),
  lon: fc.double({ min: 7.45, max: 7.48, noNaN: true }),
})

describe('cellOf', () => {
  test('the position lies within its cell', () => {
    fc.assert(
      fc.property(inCentre, (position) => {
        const cell = cellOf(position)
        expect(areaContains({ type: 'Polygon', coordinates: [boundaryOfCell(cell)] }, position)).toBe(true)
        expect(metresBetween(centreOfCell(cell), position)).toBeLessThan(80)
      }),
    )
  })

  test('refuses what is no position', () => {
    expect(() => cellOf({ lat: NaN, lon: 7 })).toThrow(RangeError)
    expect(() => cellOf({ lat: 7, lon: 181 })).toThrow(RangeError)
  })
})

describe('cellsOfArea', () => {
  test('every position of the area has its cell, and no cell lies apart from it', () => {
    fc.assert(
      fc.property(fc.array(inCentre, { minLength: 1, maxLength: 10 }), inCentre, (corners, any) => {
        const area = convexAreaOf(corners, 50)
        const cells = new Set(cellsOfArea(area))
        for (const corner of corners) expect(cells).toContain(cellOf(corner))
        if (areaContains(area, any)) expect(cells).toContain(cellOf(any))
        for (const cell of polygonToCells(area.coordinates as number[][][], 10, true)) expect(cells).toContain(cell)
        const reach = convexAreaOf(corners, 130)
        for (const cell of cells) expect(areaContains(reach, centreOfCell(cell))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('leaves out a hole and takes in every part', () => {
    const box = (west: number, size: number) => [
      [west, 51.5],
      [west + size, 51.5],
      [west + size, 51.5 + size],
      [west, 51.5 + size],
      [west, 51.5],
    ]
    const hole = [
      [7.455, 51.505],
      [7.465, 51.505],
      [7.465, 51.515],
      [7.455, 51.515],
      [7.455, 51.505],
    ]
    const area: Area = { type: 'MultiPolygon', coordinates: [[box(7.45, 0.02), hole], [box(7.5, 0.005)]] }
    const cells = cellsOfArea(area)
    expect(cells).not.toContain(cellOf({ lat: 51.51, lon: 7.46 }))
    expect(cells).toContain(cellOf({ lat: 51.502, lon: 7.502 }))
    expect(cells).toEqual([...cells].sort())
  })

  test('refuses an area larger than any city', () => {
    const ocean = [
      [-40, 20],
      [-20, 20],
      [-20, 40],
      [-40, 40],
      [-40, 20],
    ]
    expect(() => cellsOfArea({ type: 'Polygon', coordinates: [ocean] })).toThrow(RangeError)
  })
})

describe('createCellGrid', () => {
  test('neighbours are the cell and those at grid distance 1 within the grid', () => {
    const grid = createCellGrid(cellsOfArea(convexAreaOf([{ lat: 51.51, lon: 7.46 }], 500)))
    expect(grid.cells.length).toBeGreaterThan(50)
    for (let i = 0; i < grid.cells.length; i++) {
      const near = grid.cells.flatMap((cell, j) => (gridDistance(grid.cells[i], cell) <= 1 ? [j] : []))
      expect([...grid.neighbours[i]]).toEqual(near)
      expect(grid.indexOf.get(grid.cells[i])).toBe(i)
    }
  })

  test('a cell named twice counts once; no cell, no grid', () => {
    const cell = cellOf({ lat: 51.51, lon: 7.46 })
    expect(createCellGrid([cell, cell]).neighbours).toEqual([Uint32Array.of(0)])
    expect(createCellGrid([]).cells).toEqual([])
  })
})

test('the centre of a cell is the one h3-js gives', () => {
  const cell = cellOf({ lat: 51.51, lon: 7.46 })
  expect([centreOfCell(cell).lat, centreOfCell(cell).lon]).toEqual(cellToLatLng(cell))
})
