import type { Position, Report, Source } from 'planning/model'
import type { Meaning } from './column-names.ts'
import { FileTypes, type FileType, type KnownType } from './file-types.ts'
import { openTable } from './open-table.ts'
import { readLocations, type Locations } from './read-locations.ts'
import { createReportReader, isRefusal, type Refusal, type ReportRow } from './read-report-rows.ts'
import { recogniseReports, type Recognition } from './recognise-reports.ts'

export interface ReadReportsOptions {
  /** IANA zone: moments without offset are read in it */
  readonly timeZone: string
  /** the clock, epoch ms: rows more than a day later are refused */
  readonly now: number
  /** disturbance types that categories are matched to */
  readonly catalogue: Iterable<KnownType>
  /** where the city is, if that is known */
  readonly near?: Position | null
  /** columns by meaning as a person said, null = there is none */
  readonly columns?: Partial<Readonly<Record<Meaning, string | null>>>
  /** the columns of free text as a person named them; else by name */
  readonly texts?: readonly string[]
  /** true = rows carry their free text; whoever stores it masks it first */
  readonly withText?: boolean
  /** who told; else guessed */
  readonly source?: Source
  /** category of the file → key of the catalogue */
  readonly types?: ReadonlyMap<string, string>
  /** path of a file of addresses: street, house number, coordinates */
  readonly locations?: string
}

/** A file of reports that was looked at and can now be read. */
export interface ReportsFile {
  readonly recognition: Recognition
  readonly types: FileTypes
  /** @param onRead is told the share of the file read so far, 0…1 */
  batches(onRead?: (share: number) => void): AsyncIterable<readonly (ReportRow | Refusal)[]>
}

/**
 * Opens a file of reports and recognises what is in it; its rows are then read as a stream, once.
 *
 * @throws Invalid `import.…` with one sentence why it cannot be used
 */
export async function openReportsFile(path: string, options: ReadReportsOptions): Promise<ReportsFile> {
  const table = await openTable(path)
  const near = options.near ?? null
  const locations: Locations | null = options.locations ? await readLocations(options.locations, near) : null
  const recognition = await recogniseReports(table, { ...options, near, locations })
  const types = new FileTypes(table.name, options.catalogue, options.types ?? new Map())
  return {
    recognition,
    types,
    async *batches(onRead) {
      const read = createReportReader(table.columns, recognition, {
        types,
        locations,
        now: options.now,
        withText: options.withText ?? false,
      })
      for await (const rows of table.batches(onRead)) yield rows.map(read)
    },
  }
}

export interface ReadReports {
  /** in order of time */
  readonly reports: readonly Report[]
  readonly recognition: Recognition
  readonly types: readonly FileType[]
  readonly refused: readonly Refusal[]
  readonly rowsRead: number
}

/**
 * All reports of a file at once, without a database. Of rows with the same foreign id the one updated last counts.
 *
 * @param progress `onRead` is told the share read so far; `stopped` is asked between batches, true = stop with what there is
 * @throws Invalid `import.…`
 */
export async function readReportsFile(
  path: string,
  options: ReadReportsOptions & { onRead?: (share: number) => void; stopped?: () => boolean },
): Promise<ReadReports> {
  const file = await openReportsFile(path, options)
  const newest = new Map<string, ReportRow>()
  const refused: Refusal[] = []
  let rowsRead = 0
  for await (const rows of file.batches(options.onRead)) {
    rowsRead += rows.length
    for (const row of rows) {
      if (isRefusal(row)) refused.push(row)
      else if (isNewer(row, newest.get(row.identity))) newest.set(row.identity, row)
    }
    if (options.stopped?.()) break
  }
  const reports = [...newest.values()].map(toReport)
  reports.sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
  return { reports, recognition: file.recognition, types: file.types.all, refused, rowsRead }
}

function isNewer(row: ReportRow, known: ReportRow | undefined): boolean {
  if (!known || row.updatedAt === null || known.updatedAt === null) return true
  return row.updatedAt >= known.updatedAt
}

function toReport(row: ReportRow): Report {
  return {
    id: row.identity,
    position: row.position,
    time: row.time,
    precision: row.precision,
    type: row.type.key,
    source: row.source,
  }
}
