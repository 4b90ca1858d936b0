import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { exportColumns, type ExportColumn, type ExportedReport, type ExportFormat } from './exported-report.ts'

const elements: Readonly<Record<ExportColumn['kind'], Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  number: { type: 'DOUBLE' },
  whole: { type: 'INT32' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
}

/**
 * Reports as Apache Parquet: each batch a row group, which is handed on before the next is made. Instants are UTC
 * milliseconds, dates are dates.
 */
export async function* writeReportsParquet(
  batches: AsyncIterable<readonly ExportedReport[]>,
  format: ExportFormat,
): AsyncIterable<Uint8Array> {
  const columns = exportColumns(format)
  const writer = new ByteWriter()
  const fields = columns.map(({ name, kind }): SchemaElement => ({
    name,
    repetition_type: 'OPTIONAL',
    ...elements[kind],
  }))
  const schema: SchemaElement[] = [{ name: 'reports', num_children: columns.length }, ...fields]
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'Augenmaß' })
  const written = () => {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }
  for await (const reports of batches) {
    if (reports.length === 0) continue
    const columnData = columns.map((column) => ({
      name: column.name,
      data: reports.map((report) => parquetValue(column, report)),
    }))
    await parquet.write({ columnData, rowGroupSize: reports.length })
    yield written()
  }
  await parquet.finish()
  yield written()
}

function parquetValue(column: ExportColumn, report: ExportedReport): string | number | Date | null {
  const value = column.of(report)
  return value !== null && (column.kind === 'instant' || column.kind === 'date') ? new Date(value) : value
}
