import { requireRole, type Caller } from '../../caller.ts'
import { getSettings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { Invalid } from '../../errors.ts'
import type { FileType } from '../../exchange/file-types.ts'
import { openTable } from '../../exchange/open-table.ts'
import { isRefusal, type RefusalReason } from '../../exchange/read-report-rows.ts'
import type { ReportsFile } from '../../exchange/read-reports-file.ts'
import { recogniseColumnsOf, type Recognition, type RecognisedColumn } from '../../exchange/recognise-reports.ts'
import { openImport } from './import-reports.ts'
import { keptFile, optionsOf, originOf, withKeptFile, type KeptFile } from './kept-file.ts'
import type { ImportMapping } from './mapping.ts'
import { importRoles } from './roles.ts'

/** Rows read to see what would become of them. */
const SAMPLE_ROWS = 20_000

/** What would become of an uploaded file. */
export interface ImportPreview {
  readonly file: Pick<KeptFile, 'id' | 'version' | 'name' | 'size'>
  readonly origin: string
  readonly columns: readonly RecognisedColumn[]
  /** null where the file cannot be imported like this: `problem` says why */
  readonly recognition: Recognition | null
  readonly problem: Invalid | null
  /** categories of the sample, most rows first */
  readonly types: readonly FileType[]
  readonly sample: SampledRows
}

export interface SampledRows {
  readonly rows: number
  /** true = these are all rows of the file */
  readonly whole: boolean
  readonly refused: readonly (readonly [reason: RefusalReason, rows: number])[]
}

/**
 * Looks at an uploaded file as an import would, by what somebody said about it so far. Nothing is written.
 *
 * @throws NotFound 'import.file-gone'
 */
export async function previewImport(city: City, caller: Caller | null, fileId: string): Promise<ImportPreview> {
  requireRole(caller, ...importRoles)
  const file = await keptFile(city.db, fileId)
  // a mapping goes into the table and comes out of it by the same type
  const mapping = file.mapping as ImportMapping | null
  const { id, version, name, size } = file
  const known = { file: { id, version, name, size }, origin: mapping?.origin ?? originOf(name) }
  return withKeptFile(city.db, file, async (path) => {
    const nothing: SampledRows = { rows: 0, whole: false, refused: [] }
    const options = mapping ? optionsOf(mapping) : {}
    let opened: ReportsFile
    try {
      opened = await openImport(city, caller, { path, options })
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      const { station } = await getSettings(city.db)
      const columns = await recogniseColumnsOf(await openTable(path), { ...options, near: station })
      return { ...known, columns, recognition: null, problem: error, types: [], sample: nothing }
    }
    const { recognition, types } = opened
    const read = { ...known, columns: recognition.columns, recognition }
    try {
      return { ...read, sample: await readSample(opened), problem: null, types: types.all }
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      return { ...read, sample: nothing, problem: error, types: types.all }
    }
  })
}

async function readSample(file: ReportsFile): Promise<SampledRows> {
  const refused = new Map<RefusalReason, number>()
  let rows = 0
  for await (const batch of file.batches()) {
    for (const row of batch) {
      if (rows === SAMPLE_ROWS) return { rows, whole: false, refused: sorted(refused) }
      rows++
      if (isRefusal(row)) refused.set(row.reason, (refused.get(row.reason) ?? 0) + 1)
    }
  }
  return { rows, whole: true, refused: sorted(refused) }
}

const sorted = (counts: ReadonlyMap<RefusalReason, number>) => [...counts].sort((a, b) => b[1] - a[1])
