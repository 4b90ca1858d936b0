import { InputError } from '../input-error.ts'
import { readNumber } from './read-number.ts'
import { readStamp, type Stamp } from './read-stamp.ts'

/** A row as it is read; its cells are gone when the next one comes. Columns count from 0. */
export interface CsvRow {
  /** the line it starts in, 1 = first */
  readonly line: number
  /** a decimal number; NaN if the cell is none */
  number(column: number): number
  /** true if the cell is a date or a moment, which is then in `into` */
  stamp(column: number, into: Stamp): boolean
  text(column: number): string
}

/** Takes a file in pieces of any size. */
export interface CsvReader {
  push(bytes: Uint8Array): void
  /** for the last row, which may have no line end */
  end(): void
}

const [LF, CR, QUOTE, COMMA] = [10, 13, 34, 44]

/** Longer rows have a quote that was left open. */
const LONGEST_ROW = 1_000_000

/**
 * Rows of a CSV file (RFC 4180, UTF-8, comma; LF or CR LF; empty lines are passed over) with numbers read off the bytes:
 * ten million rows in a few seconds. No row is kept.
 *
 * @param onHeader called with the first row; says what to do with each further row
 * @throws InputError (from `push` and `end`) where a row has not as many cells as the header or a quote is left open, and
 *   what the callbacks throw
 */
export function createCsvReader(onHeader: (columns: readonly string[]) => (row: CsvRow) => void): CsvReader {
  let onRow: ((row: CsvRow) => void) | null = null
  let columns = 0
  let bytes: Uint8Array = new Uint8Array(0)
  let line = 1
  const decoder = new TextDecoder()
  const starts: number[] = []
  const ends: number[] = []
  const current = { line: 1 }
  const row: CsvRow = {
    get line() {
      return current.line
    },
    number: (column) => readNumber(bytes, starts[column], ends[column]),
    stamp: (column, into) => readStamp(bytes, starts[column], ends[column], into),
    text: (column) => decoder.decode(bytes.subarray(starts[column], ends[column])).replaceAll('""', '"'),
  }

  function take(cells: number, atLine: number): void {
    // an empty line
    if (cells === 1 && starts[0] === ends[0]) return
    current.line = atLine
    if (onRow === null) {
      columns = cells
      onRow = onHeader(Array.from({ length: cells }, (_, column) => row.text(column)))
      return
    }
    if (cells !== columns) throw new InputError(`${cells} cells where the header has ${columns}`, atLine)
    onRow(row)
  }

  /** Reads whole rows; returns where the first one begins that is not whole yet. */
  function scan(isLast: boolean): number {
    const length = bytes.length
    let rowStart = 0
    while (rowStart < length) {
      const startLine = line
      let cells = 0
      let at = rowStart
      for (;;) {
        let end: number
        if (bytes[at] === QUOTE) {
          const from = at + 1
          at = from
          while (at < length && (bytes[at] !== QUOTE || bytes[at + 1] === QUOTE)) {
            if (bytes[at] === LF) line++
            at += bytes[at] === QUOTE ? 2 : 1
          }
          const isOpen = at >= length || (at === length - 1 && !isLast)
          if (isOpen) return unfinished(rowStart, startLine, isLast)
          starts[cells] = from
          end = at++
          if (at < length && bytes[at] !== COMMA && bytes[at] !== LF && bytes[at] !== CR)
            throw new InputError('text after a closing quote', line)
          if (bytes[at] === CR) at++
        } else {
          starts[cells] = at
          while (at < length && bytes[at] !== COMMA && bytes[at] !== LF) at++
          if (at === length && !isLast) return unfinished(rowStart, startLine, false)
          end = at > starts[cells] && bytes[at] !== COMMA && bytes[at - 1] === CR ? at - 1 : at
        }
        ends[cells++] = end
        if (at < length && bytes[at] === COMMA) at++
        else break
      }
      if (at >= length && !isLast) return unfinished(rowStart, startLine, false)
      take(cells, startLine)
      line++
      rowStart = at + 1
    }
    return length
  }

  function unfinished(rowStart: number, startLine: number, isLast: boolean): number {
    if (isLast || bytes.length - rowStart > LONGEST_ROW)
      throw new InputError('a quote is opened and not closed', startLine)
    line = startLine
    return rowStart
  }

  function push(more: Uint8Array, isLast: boolean): void {
    if (bytes.length === 0) bytes = more
    else {
      const joined = new Uint8Array(bytes.length + more.length)
      joined.set(bytes)
      joined.set(more, bytes.length)
      bytes = joined
    }
    if (onRow === null && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
    bytes = bytes.subarray(scan(isLast))
  }

  return { push: (more) => push(more, false), end: () => push(new Uint8Array(0), true) }
}
