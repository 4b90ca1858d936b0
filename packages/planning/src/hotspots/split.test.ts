import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convexAreaOf } from '../geo/area.ts'
import { cellsOfArea, createCellGrid } from '../geo/cells.ts'
import { createRandom } from '../random.ts'
import { connectedComponents, splitIntoVisits } from './split.ts'

const grid = createCellGrid(cellsOfArea(convexAreaOf([{ lat: 51.51, lon: 7.46 }], 900)))
const cellCount = grid.cells.length

const isConnected = (cells: readonly number[]) => {
  const members = new Uint8Array(cellCount)
  for (const cell of cells) members[cell] = 1
  return connectedComponents(members, grid.neighbours).length === 1
}

const someCells = fc.array(fc.nat(cellCount - 1), { minLength: 1, maxLength: 120 })

describe('connectedComponents', () => {
  test('two cells are in one component exactly if steps over members lead from one to the other', () => {
    fc.assert(
      fc.property(someCells, (chosen) => {
        const members = new Uint8Array(cellCount)
        for (const cell of chosen) members[cell] = 1
        const label = Array.from({ length: cellCount }, (_, cell) => cell)
        for (let changed = true; changed;) {
          changed = false
          for (const cell of chosen) {
            for (const near of grid.neighbours[cell]) {
              if (members[near] === 1 && label[near] < label[cell]) {
                label[cell] = label[near]
                changed = true
              }
            }
          }
        }
        const components = connectedComponents(members, grid.neighbours)
        expect(components.flat().sort((a, b) => a - b)).toEqual([...new Set(chosen)].sort((a, b) => a - b))
        for (const component of components) {
          expect(new Set(component.map((cell) => label[cell])).size).toBe(1)
          expect(component).toContain(label[component[0]])
        }
        expect(new Set(components.map((component) => label[component[0]])).size).toBe(components.length)
      }),
      { numRuns: 60 },
    )
  })

  test('no members, no components', () => {
    expect(connectedComponents(new Uint8Array(cellCount), grid.neighbours)).toEqual([])
  })
})

describe('splitIntoVisits', () => {
  test('pieces are disjoint, connected, small, together the component, and begin with their highest cell', () => {
    fc.assert(
      fc.property(
        someCells,
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 7 }),
        (chosen, seed, visitCells) => {
          const random = createRandom(seed)
          const height = Float64Array.from({ length: cellCount }, () => random.below(5))
          const members = new Uint8Array(cellCount)
          for (const cell of chosen) for (const near of grid.neighbours[cell]) members[near] = 1
          for (const component of connectedComponents(members, grid.neighbours)) {
            const pieces = splitIntoVisits(component, height, grid.neighbours, visitCells)
            expect(pieces.flat().sort((a, b) => a - b)).toEqual(component)
            for (const piece of pieces) {
              expect(piece.length).toBeLessThanOrEqual(visitCells + 2)
              expect(isConnected(piece)).toBe(true)
              expect(height[piece[0]]).toBe(Math.max(...piece.map((cell) => height[cell])))
            }
            expect(splitIntoVisits([...component].reverse(), height, grid.neighbours, visitCells)).toEqual(pieces)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('two peaks with their rings become two pieces', () => {
    const inner = grid.neighbours.findIndex((near) => near.length === 7)
    const first = grid.neighbours[inner]
    const other = grid.neighbours.findIndex(
      (near, cell) =>
        near.length === 7 &&
        near.every((c) => !first.includes(c)) &&
        [...grid.neighbours[cell]].some((c) => [...grid.neighbours[c]].some((n) => first.includes(n))),
    )
    const second = grid.neighbours[other]
    const height = new Float64Array(cellCount).fill(1)
    height[inner] = 9
    height[other] = 8
    const pieces = splitIntoVisits([...first, ...second], height, grid.neighbours, 7)
    expect(pieces.map((piece) => [...piece].sort((a, b) => a - b))).toEqual([[...first], [...second]])
    expect(pieces.map(([peak]) => peak)).toEqual([inner, other])
  })
})
