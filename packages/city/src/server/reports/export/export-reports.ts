import { randomUUIDv7 } from 'node:crypto'
import { recordAudit } from '../../audit/record.ts'
import { hasRole, requireRole, type Caller } from '../../caller.ts'
import { getSettings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import type { ExportedReport, ExportFormat } from '../../exchange/exported-report.ts'
import { writeReportsParquet } from '../../exchange/write-reports-parquet.ts'
import { writeReportsCsv, writeReportsGeoJson } from '../../exchange/write-reports-text.ts'
import type { ExportFilter } from './filter.ts'
import { civilToday } from '../desk/list-reports.ts'
import { placeReaders } from '../roles.ts'
import { extentOf, readPages } from './read-pages.ts'

/** Who may take masked texts, place words and mail addresses with them. */
export const personalExportRoles = ['reports-desk'] as const

type Write = (
  batches: AsyncIterable<readonly ExportedReport[]>,
  format: ExportFormat,
) => AsyncIterable<string | Uint8Array>

const formats = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: writeReportsCsv },
  geojson: { type: 'application/geo+json', write: writeReportsGeoJson },
  parquet: { type: 'application/vnd.apache.parquet', write: writeReportsParquet },
} as const satisfies Record<string, { type: string; write: Write }>

export type ExportFormatName = keyof typeof formats
export const exportFormats = Object.keys(formats) as ExportFormatName[]

export interface ReportExport {
  readonly contentType: string
  /** "reports-2025-11-01.csv" */
  readonly fileName: string
  readonly rows: number
  /** read from the database as whoever reads it goes on */
  readonly content: AsyncIterable<string | Uint8Array>
}

/** How many reports an export would have. */
export async function countExport(city: City, caller: Caller | null, filter: ExportFilter): Promise<number> {
  requireRole(caller, ...placeReaders)
  const { timeZone } = await getSettings(city.db)
  return (await extentOf(city.db, { filter: searchable(caller, filter), today: civilToday(city, timeZone), timeZone }))
    .rows
}

/**
 * Writes reports to a file, page by page. What leaves the city is recorded before its first byte does: format, filter, number
 * of reports, and whether what is personal is in it.
 */
export async function exportReports(
  city: City,
  caller: Caller | null,
  input: { readonly format: ExportFormatName; readonly filter: ExportFilter; readonly personal: boolean },
): Promise<ReportExport> {
  requireRole(caller, ...(input.personal ? personalExportRoles : placeReaders))
  const { format, personal } = input
  const filter = searchable(caller, input.filter)
  const { timeZone } = await getSettings(city.db)
  const { rows, last } = await extentOf(city.db, { filter, today: civilToday(city, timeZone), timeZone })
  await transact(city.db, (trx) =>
    recordAudit(trx, city, caller, {
      action: 'report.export',
      subjectKind: 'export',
      subjectId: randomUUIDv7(),
      // words somebody searched for may be somebody's name
      details: { format, rows, personal, filter: { ...filter, q: filter.q === '' ? '' : '…' } },
    }),
  )
  const today = Temporal.Instant.fromEpochMilliseconds(city.clock.now()).toZonedDateTimeISO(timeZone).toPlainDate()
  const { type, write } = formats[format]
  return {
    contentType: type,
    fileName: `reports-${today.toString()}.${format}`,
    rows,
    content: write(readPages(city.db, { filter, today: civilToday(city, timeZone), timeZone, last, personal }), {
      personal,
      timeZone,
    }),
  }
}

/** Who may not read the texts may not search them either: each count would answer a word. */
function searchable(caller: Caller, filter: ExportFilter): ExportFilter {
  return hasRole(caller, ...personalExportRoles) ? filter : { ...filter, q: '' }
}
