import { createZoneClock } from 'planning/geo/zone-clock'
import type { Position, Source, TimePrecision } from 'planning/model'
import { Invalid } from '../errors.ts'
import { plainName, wordyMeaning, type Meaning } from './column-names.ts'
import { guessSource, sourceOfCell } from './guess-source.ts'
import type { Locations } from './read-locations.ts'
import { createPlaceReader } from './read-place.ts'
import { recognisePositions, type RecognisedPositions } from './read-position.ts'
import { hasTimeOfDay, readStamp, recogniseDateOrder, type DateOrder, type StampOptions } from './read-time.ts'
import { medianOf, recogniseColumns, type ColumnUse } from './recognise-columns.ts'
import type { Table } from './table.ts'

export interface RecognisedColumn {
  readonly column: string
  /** null = not used; "text" = free text, "personal" = who told, which is never read */
  readonly meaning: Meaning | null
  /** a person said so */
  readonly given: boolean
  /** up to three different cells; none of free text, of personal data and of columns that are not used */
  readonly examples: readonly string[]
}

/** What was recognised of a file of reports: shown before anything is written. */
export interface Recognition {
  readonly file: Pick<Table, 'name' | 'format' | 'encoding' | 'compressed' | 'delimiter'>
  readonly columns: readonly RecognisedColumn[]
  readonly use: ColumnUse
  /** columns of free text, as their index */
  readonly texts: readonly number[]
  /** null where positions come from the file of addresses alone */
  readonly positions: RecognisedPositions | null
  /** addresses in the file of addresses; null without one */
  readonly addresses: number | null
  /** the middle of the sample: rows far from it are refused */
  readonly middle: Position
  /** zone in which moments without offset are read */
  readonly timeZone: string
  readonly dateOrder: DateOrder
  /** dates like 02/11/2025 are in the file and none of them tells which is the day */
  readonly dateOrderAssumed: boolean
  readonly precision: TimePrecision
  readonly source: Source
  /** null = a person said so; "" = the usual case; else the word that gave it away */
  readonly sourceBecause: string | null
  /** rows looked at */
  readonly sampled: number
}

export interface RecogniseOptions {
  /** IANA zone */
  readonly timeZone: string
  readonly columns?: Partial<Readonly<Record<Meaning, string | null>>>
  /** the columns of free text as a person named them; else by name */
  readonly texts?: readonly string[]
  readonly source?: Source
  /** where the city is, if that is known: helps to notice latitudes and longitudes that are exchanged */
  readonly near?: Position | null
  readonly locations?: Locations | null
}

/** Rows looked at before anything is written. */
const SAMPLE_ROWS = 5000

/**
 * Recognises what is in a file of reports from its first rows.
 *
 * @throws Invalid where it cannot be imported: no moment, no coordinates, streets without a file of addresses
 */
export async function recogniseReports(table: Table, options: RecogniseOptions): Promise<Recognition> {
  const { columns: given = {}, near = null, locations = null, timeZone } = options
  const sample = await readSample(table)
  if (sample.length === 0) throw new Invalid('import.no-table.no-rows', { file: table.name })
  const use = recogniseColumns(table.columns, sample, given, near)
  const { time, street } = use
  const columns = table.columns.join(', ')
  if (time === undefined) throw new Invalid('import.no-time-column', { file: table.name, columns })
  const positions = recognisePositions(sample, use, near)
  if (!positions && street === undefined) throw new Invalid('import.no-coordinates', { file: table.name, columns })
  if (!positions && !locations) throw new Invalid('import.needs-locations', { file: table.name })
  const { dateOrder, dateOrderAssumed } = await findDateOrder(table, sample, time)
  const { source, because } = options.source
    ? { source: options.source, because: null }
    : { ...guessSource(table.name, table.columns) }
  if (use.source !== undefined && !mostlySources(sample, use.source)) use.source = undefined
  const stamps: StampOptions = { clock: createZoneClock(timeZone), dateOrder }
  const described = describeColumns(table, sample, use, options)
  return {
    file: {
      name: table.name,
      format: table.format,
      encoding: table.encoding,
      compressed: table.compressed,
      delimiter: table.delimiter,
    },
    columns: described,
    use,
    texts: described.flatMap(({ meaning }, index) => (meaning === 'text' ? [index] : [])),
    positions,
    addresses: locations?.size ?? null,
    middle: middleOf(sample, use, positions, locations, table.name),
    timeZone,
    dateOrder,
    dateOrderAssumed,
    precision: recognisePrecision(sample, use, stamps),
    source,
    sourceBecause: options.source ? null : (because ?? ''),
    sampled: sample.length,
  }
}

/**
 * What the columns mean, also of a file that cannot be imported as it is: so that somebody can say what is missing.
 *
 * @throws Invalid `import.unknown-column`
 */
export async function recogniseColumnsOf(
  table: Table,
  { columns = {}, texts, near = null }: Pick<RecogniseOptions, 'columns' | 'texts' | 'near'>,
): Promise<RecognisedColumn[]> {
  const sample = await readSample(table)
  return describeColumns(table, sample, recogniseColumns(table.columns, sample, columns, near), { columns, texts })
}

async function readSample(table: Table): Promise<(readonly string[])[]> {
  const sample: (readonly string[])[] = []
  for await (const rows of table.batches()) {
    for (const { cells } of rows) {
      // a row torn apart tells nothing
      if (cells.length === table.columns.length) sample.push(cells)
      if (sample.length === SAMPLE_ROWS) return sample
    }
  }
  return sample
}

/** Where the sample leaves open which number is the day, the rest of the file is asked. */
async function findDateOrder(table: Table, sample: readonly (readonly string[])[], time: number) {
  let found = recogniseDateOrder(sample.map((cells) => cells[time]))
  if (found === 'open') {
    for await (const rows of table.batches()) {
      found = recogniseDateOrder(rows.map(({ cells }) => cells[time] ?? '')) ?? 'open'
      if (found !== 'open') break
    }
  }
  const isOpen = found === 'open'
  return { dateOrder: found === null || found === 'open' ? ('day-first' as const) : found, dateOrderAssumed: isOpen }
}

/** By day where no row of the sample has a time of day, or all have midnight. */
function recognisePrecision(
  sample: readonly (readonly string[])[],
  use: ColumnUse,
  stamps: StampOptions,
): TimePrecision {
  const isTimed = sample.some((cells) => {
    const stamp = readStamp(cells[use.time!], stamps, use.clock === undefined ? '' : cells[use.clock])
    return stamp !== null && hasTimeOfDay(stamp)
  })
  return isTimed ? 'minute' : 'day'
}

function mostlySources(sample: readonly (readonly string[])[], column: number): boolean {
  const filled = sample.map((cells) => cells[column]).filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.filter((cell) => sourceOfCell(cell) !== null).length >= 0.8 * filled.length
}

function middleOf(
  sample: readonly (readonly string[])[],
  use: ColumnUse,
  positions: RecognisedPositions | null,
  locations: Locations | null,
  file: string,
): Position {
  const read = createPlaceReader(use, positions, locations)
  const found = sample.map(read).filter((place) => typeof place !== 'string')
  if (found.length === 0) {
    if (!positions) throw new Invalid('import.no-address-found', { file })
    throw new Invalid('import.no-coordinates', { file, columns: '' })
  }
  return { lat: medianOf(found.map(({ lat }) => lat)), lon: medianOf(found.map(({ lon }) => lon)) }
}

function describeColumns(
  table: Table,
  sample: readonly (readonly string[])[],
  use: ColumnUse,
  { columns: given = {}, texts }: Pick<RecogniseOptions, 'columns' | 'texts'>,
): RecognisedColumn[] {
  const meaningOf = new Map(Object.entries(use).map(([meaning, index]) => [index, meaning as Meaning]))
  return table.columns.map((column, index) => {
    const wordy = texts ? (texts.includes(column) ? 'text' : null) : wordyMeaning(column)
    const meaning = meaningOf.get(index) ?? wordy
    const named = meaning && given[meaning]
    return {
      column,
      meaning,
      given: (meaning === 'text' && texts !== undefined) || (named != null && plainName(named) === plainName(column)),
      examples: meaning && meaning !== 'text' && meaning !== 'personal' ? examplesOf(sample, index) : [],
    }
  })
}

function examplesOf(sample: readonly (readonly string[])[], index: number): string[] {
  const examples = new Set<string>()
  for (const cells of sample) {
    const cell = cells[index].trim()
    if (cell !== '') examples.add(cell.slice(0, 40))
    if (examples.size === 3) break
  }
  return [...examples]
}
