/** A cell by its place: row 0 is the head. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/**
 * Where an arrow, Home or End key leads from a cell (WAI-ARIA grid pattern): with Ctrl to the edge of the table.
 *
 * @returns null for any other key, and at the edge
 */
export function moveInGrid(
  key: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  from: GridPlace,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const far = key.ctrlKey || key.metaKey
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const { row, column } = from
  const to = (() => {
    switch (key.key) {
      case 'ArrowUp':
        return { row: far ? 0 : row - 1, column }
      case 'ArrowDown':
        return { row: far ? last.row : row + 1, column }
      case 'ArrowLeft':
        return { row, column: far ? 0 : column - 1 }
      case 'ArrowRight':
        return { row, column: far ? last.column : column + 1 }
      case 'Home':
        return { row: far ? 0 : row, column: 0 }
      case 'End':
        return { row: far ? last.row : row, column: last.column }
      default:
        return null
    }
  })()
  if (!to || to.row < 0 || to.row > last.row || to.column < 0 || to.column > last.column) return null
  return to.row === row && to.column === column ? null : to
}
