import { expect, test } from 'vitest'
import { moveInGrid } from './grid-keys.ts'

const size = { rows: 4, columns: 3 }
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  moveInGrid({ key, ctrlKey, metaKey: false }, { row, column }, size)

test('arrows move by one cell and stop at the edge', () => {
  expect(press('ArrowDown', 0, 1)).toEqual({ row: 1, column: 1 })
  expect(press('ArrowUp', 1, 1)).toEqual({ row: 0, column: 1 })
  expect(press('ArrowRight', 1, 1)).toEqual({ row: 1, column: 2 })
  expect(press('ArrowUp', 0, 1)).toBeNull()
  expect(press('ArrowDown', 3, 1)).toBeNull()
  expect(press('ArrowRight', 1, 2)).toBeNull()
})

test('Home and End go to the edges of the row, with Ctrl of the table', () => {
  expect(press('Home', 2, 2)).toEqual({ row: 2, column: 0 })
  expect(press('End', 2, 0)).toEqual({ row: 2, column: 2 })
  expect(press('End', 1, 0, true)).toEqual({ row: 3, column: 2 })
  expect(press('Home', 2, 2, true)).toEqual({ row: 0, column: 0 })
})

test('other keys are not taken', () => {
  expect(press('Enter', 1, 1)).toBeNull()
  expect(press('a', 1, 1)).toBeNull()
})
