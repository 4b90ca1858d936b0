import { CsvError, parse, type Info, type Options } from 'csv-parse'
import { parse as parseText } from 'csv-parse/sync'
import type { TableRow } from './table.ts'
import { unixLineEnds, unixLineEndsOf } from './unix-line-ends.ts'

/** A quote was opened and not closed within a megabyte, or not at all. */
export class QuoteNotClosed extends Error {
  readonly line: number

  constructor(line: number) {
    super(`line ${line}: a quote is opened and not closed`)
    this.name = 'QuoteNotClosed'
    this.line = line
  }
}

/** Longest record in bytes; beyond it a quote was left open. */
const LONGEST_RECORD = 1_000_000

/**
 * Records of delimited text by RFC 4180, with what real files do beyond it: any of the three line ends (within quotes
 * they become LF), quotes inside unquoted cells, text after a closing quote, empty lines (skipped), any number of cells.
 *
 * @param chunks UTF-8
 * @param delimiter one character
 * @throws QuoteNotClosed after the rows before it
 */
export async function* parseCsv(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncIterable<readonly TableRow[]> {
  const { options, takeRows, nextLine } = collectRows(delimiter)
  const parser = parse(options)
  // told to whoever writes; without a listener it would end the process as well
  parser.on('error', () => {})
  const write = (chunk: Buffer | null) =>
    new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null) => (error ? reject(error) : resolve())
      if (chunk) parser.write(chunk, done)
      else parser.end(done)
    })
  try {
    for await (const chunk of unixLineEnds(chunks)) {
      await write(chunk)
      yield* takeRows()
    }
    await write(null)
  } catch (error) {
    // the rows before the broken one are whole
    yield* takeRows()
    throw isQuoteNotClosed(error) ? new QuoteNotClosed(nextLine(parser.info)) : error
  }
  yield* takeRows()
}

/** The same for a text at hand, e.g. the start of a file: a last record with a quote left open is left out. */
export function parseCsvStart(text: string, delimiter: string): readonly TableRow[] {
  const { options, takeRows } = collectRows(delimiter)
  try {
    parseText(unixLineEndsOf(text), options)
  } catch (error) {
    if (!isQuoteNotClosed(error)) throw error
  }
  return takeRows().flat()
}

/** Options of csv-parse that hand each record over as it is read: those still in the parser are lost when it fails. */
function collectRows(delimiter: string) {
  let rows: TableRow[] = []
  let last = { lines: 0, empty_lines: 0 }
  /** csv-parse tells the line a record ends in; the next one starts after it and the empty lines between */
  const nextLine = (info: Pick<Info, 'empty_lines'>) => last.lines + 1 + info.empty_lines - last.empty_lines
  const options: Options<string[]> = {
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    on_record(cells, { lines, empty_lines }) {
      rows.push({ line: nextLine({ empty_lines }), cells })
      last = { lines, empty_lines }
      return null
    },
  }
  return {
    options,
    nextLine,
    /** the rows read since the last call, as one batch or none */
    takeRows(): readonly (readonly TableRow[])[] {
      const taken = rows
      rows = []
      return taken.length > 0 ? [taken] : []
    },
  }
}

function isQuoteNotClosed(error: unknown): boolean {
  return error instanceof CsvError && ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'].includes(error.code)
}
