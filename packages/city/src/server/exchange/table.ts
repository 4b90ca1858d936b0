import type { Encoding } from './open-text-file.ts'

/** One row of a table file. */
export interface TableRow {
  /** line of the file the row starts in, from 1 on */
  readonly line: number
  /** text of each cell, aligned to the table's columns unless the row is broken; '' = empty */
  readonly cells: readonly string[]
}

/** A file of rows, read as a stream as often as wanted. */
export interface Table {
  /** file name without folder */
  readonly name: string
  readonly format: 'csv' | 'geojson' | 'json'
  readonly encoding: Encoding
  readonly compressed: boolean
  readonly delimiter: string | null
  readonly columns: readonly string[]
  /** @param onRead is told the share of the file read so far, 0…1 */
  batches(onRead?: (share: number) => void): AsyncIterable<readonly TableRow[]>
}
