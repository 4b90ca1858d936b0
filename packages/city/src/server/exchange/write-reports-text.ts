import { stringify } from 'csv-stringify/sync'
import { createZoneClock } from 'planning/geo/zone-clock'
import { csvOptions } from './csv-options.ts'
import { exportColumns, type ExportColumn, type ExportedReport, type ExportFormat } from './exported-report.ts'

type Batches = AsyncIterable<readonly ExportedReport[]>

/**
 * Reports as CSV by RFC 4180: comma, CRLF, quotes doubled, one header line, UTF-8 without byte order mark (a mark would become
 * part of the first column's name in most programs that are not spreadsheets). An empty cell = there is none.
 */
export async function* writeReportsCsv(batches: Batches, format: ExportFormat): AsyncIterable<string> {
  const columns = exportColumns(format)
  const value = valueWriter(format)
  yield stringify([columns.map(({ name }) => name)], csvOptions)
  for await (const reports of batches) {
    yield stringify(
      reports.map((report) => columns.map((column) => value(column, report))),
      csvOptions,
    )
  }
}

/** Reports as GeoJSON (RFC 7946), a feature a line; one whose place is known in words alone has no geometry. */
export async function* writeReportsGeoJson(batches: Batches, format: ExportFormat): AsyncIterable<string> {
  const columns = exportColumns(format).filter(({ name }) => !['id', 'lat', 'lon'].includes(name))
  const value = valueWriter(format)
  const [lat, lon] = ['lat', 'lon'].map((name) => exportColumns(format).find((column) => column.name === name)!)
  yield '{"type":"FeatureCollection","features":['
  let between = '\n'
  for await (const reports of batches) {
    const lines = reports.map((report) => {
      const at = [lon.of(report), lat.of(report)]
      return JSON.stringify({
        type: 'Feature',
        id: report.id,
        geometry: at.includes(null) ? null : { type: 'Point', coordinates: at },
        properties: Object.fromEntries(columns.map((column) => [column.name, value(column, report)])),
      })
    })
    if (lines.length === 0) continue
    yield between + lines.join(',\n')
    between = ',\n'
  }
  yield '\n]}\n'
}

/** Instants as ISO 8601 with the offset of the zone, everything else as it is. */
function valueWriter({ timeZone }: ExportFormat) {
  const clock = createZoneClock(timeZone)
  return (column: ExportColumn, report: ExportedReport) => {
    const value = column.of(report)
    if (column.kind !== 'instant' || typeof value !== 'number') return value
    const offset = clock.offsetAt(value)
    return new Date(value + offset).toISOString().slice(0, 19) + offsetText(offset)
  }
}

/** 3600000 → "+01:00" */
function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000))
  const two = (number: number) => String(number).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
