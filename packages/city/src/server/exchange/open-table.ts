import { openTextFile } from './open-text-file.ts'
import { openCsv } from './read-csv.ts'
import { openJson } from './read-json.ts'
import type { Table } from './table.ts'

/**
 * Opens any file of rows: CSV with any delimiter, GeoJSON, JSON of Open311 requests; encodings and gzip are recognised.
 *
 * @throws Invalid `import.file-…` or `import.no-table.…`, one sentence each
 */
export async function openTable(path: string): Promise<Table> {
  const file = await openTextFile(path)
  return /^\s*[[{]/.test(file.head) ? openJson(file) : openCsv(file)
}
