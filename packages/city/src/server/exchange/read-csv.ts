import { Invalid } from '../errors.ts'
import type { TextFile } from './open-text-file.ts'
import { parseCsv, parseCsvStart, QuoteNotClosed } from './parse-csv.ts'
import { readNumber } from './read-number.ts'
import type { Table, TableRow } from './table.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** Records looked at to tell the delimiter. */
const LOOKED_AT = 100

/**
 * Delimited text as a table. Its first row must name the columns; the delimiter is the one that gives the most rows
 * the same number of cells.
 *
 * @throws Invalid where it is no table: one column only, no names in the first row
 */
export function openCsv(file: TextFile): Table {
  const delimiter = recogniseDelimiter(file)
  const columns = readHeader(file, delimiter)
  return {
    name: file.name,
    format: 'csv',
    encoding: file.encoding,
    compressed: file.compressed,
    delimiter,
    columns,
    async *batches(onRead) {
      let isFirst = true
      try {
        for await (const rows of parseCsv(file.chunks(onRead), delimiter)) {
          yield isFirst ? rows.slice(1) : rows
          isFirst = false
        }
      } catch (error) {
        if (error instanceof QuoteNotClosed) throw quoteNotClosed(file, error)
        throw error
      }
    },
  }
}

function quoteNotClosed(file: TextFile, { line }: QuoteNotClosed): Invalid {
  return new Invalid('import.no-table.quote-not-closed', { file: file.name, line })
}

function recogniseDelimiter(file: TextFile): string {
  let best: { delimiter: string; score: number } | null = null
  for (const delimiter of delimiters) {
    const rows = startOf(file, delimiter)
    const width = commonWidth(rows)
    const share = rows.filter((row) => row.cells.length === width).length / rows.length
    // prose has commas too, but no two of its lines the same number of them
    if (width < 2 || rows[0].cells.length < 2 || share < 0.7) continue
    const score = share * Math.log2(width)
    if (!best || score > best.score) best = { delimiter, score }
  }
  if (!best) throw new Invalid('import.no-table.one-column', { file: file.name })
  return best.delimiter
}

/** The first rows by one delimiter; a quote left open ends them, it may be none by another delimiter. */
function startOf(file: TextFile, delimiter: string): readonly TableRow[] {
  const rows = parseCsvStart(file.head, delimiter).slice(0, LOOKED_AT)
  return rows.length > 0 ? rows : [{ line: 1, cells: [''] }]
}

function commonWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

function readHeader(file: TextFile, delimiter: string): readonly string[] {
  const cells = startOf(file, delimiter)[0].cells.map((cell) => cell.trim())
  const named = cells.filter((cell) => cell !== '')
  const data = named.filter((cell) => !Number.isNaN(readNumber(cell)) || /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(cell))
  if (named.length === 0 || data.length * 3 >= named.length) {
    throw new Invalid('import.no-table.no-header', { file: file.name })
  }
  return unique(cells)
}

/** Columns of the same name are told apart by a running number, nameless ones by their place. */
function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((given, index) => {
    const name = given === '' ? `#${index + 1}` : given
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
