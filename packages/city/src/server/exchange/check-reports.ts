import type { FileType } from './file-types.ts'
import { isRefusal, type Refusal } from './read-report-rows.ts'
import type { ReportsFile } from './read-reports-file.ts'

/** What an import would do. */
export interface CheckedReports {
  readonly rowsRead: number
  readonly refused: number
  readonly types: readonly FileType[]
  /** false = asked to stop before the end of the file */
  readonly complete: boolean
}

/** Reads a file from end to end as an import would, and writes nothing. */
export async function checkReports(
  file: ReportsFile,
  options: { signal?: AbortSignal; onRead?: (share: number) => void; onRefused?: (refused: Refusal) => void },
): Promise<CheckedReports> {
  let rowsRead = 0
  let refused = 0
  for await (const rows of file.batches(options.onRead)) {
    rowsRead += rows.length
    for (const row of rows) {
      if (!isRefusal(row)) continue
      refused++
      options.onRefused?.(row)
    }
    if (options.signal?.aborted) break
  }
  return { rowsRead, refused, types: file.types.all, complete: options.signal?.aborted !== true }
}
