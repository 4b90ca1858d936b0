import { readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { recordAudit } from '../../audit/record.ts'
import { commandLine, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import type { Refusal } from '../../exchange/read-report-rows.ts'
import { defineJob } from '../../jobs/jobs.ts'
import { importReports, openImport, type ImportProgress } from './import-reports.ts'
import { keptFile, optionsOf, withKeptFile } from './kept-file.ts'
import type { ImportMapping } from './mapping.ts'
import { importJobKind } from './request-import.ts'

/** Refused rows of a run that are kept; the rest is a number. */
export const REFUSALS_KEPT = 10_000

/** Where each step starts and ends in the whole, by the time it takes for a million rows. */
const shares: Record<ImportProgress['step'], readonly [number, number]> = {
  waiting: [0, 0],
  reading: [0, 0.6],
  incidents: [0.6, 1],
}

/** Imports an uploaded file for one row of `import_run`. One whose process died runs again, and finds what it wrote. */
export const importReportsJob = defineJob({
  kind: importJobKind,
  data: z.object({ runId: z.uuid() }),
  async run(city, { runId }, control) {
    const run = await city.db.selectFrom('import_run').selectAll().where('id', '=', runId).executeTakeFirstOrThrow()
    const file = await keptFile(city.db, run.file_id ?? '')
    const mapping = file.mapping as ImportMapping
    // who asked for it may have lost the role meanwhile; that they could ask was checked then
    const caller: Caller = { ...commandLine, id: run.account ?? commandLine.id }
    const refusals: Refusal[] = []
    try {
      await withKeptFile(city.db, file, async (path) => {
        await importReports(city, caller, {
          file: await openImport(city, caller, { path, options: optionsOf(mapping) }),
          origin: run.origin,
          runId,
          signal: control.signal,
          onProgress({ step, share }) {
            const [from, to] = shares[step]
            control.progress(from + (to - from) * share, step)
          },
          onRefused: (row) => void (refusals.length < REFUSALS_KEPT && refusals.push(row)),
        })
      })
    } finally {
      await keepRefusals(city.db, runId, refusals)
    }
    if (control.signal.aborted) throw control.signal.reason
    await transact(city.db, (trx) => removeFile(trx, city, caller, file.id))
  },
})

/** Files nobody imported, or whose import came to no end, go after a day. */
const keptMilliseconds = 86_400_000

/** Safe to call at any time. */
export async function forgetImportFiles(city: City): Promise<void> {
  await removeLeftFolders()
  const before = new Date(city.clock.now() - keptMilliseconds)
  await transact(city.db, async (trx) => {
    const old = await trx.selectFrom('import_file').select('id').where('created_at', '<', before).execute()
    for (const { id } of old) await removeFile(trx, city, commandLine, id)
  })
}

/** Folders of an upload or an import whose process was killed: they hold the file as it came. Old by this machine's clock, as their times are. */
async function removeLeftFolders(): Promise<void> {
  const left = (await readdir(tmpdir())).filter((name) => /^augenmass-(import|upload)-/.test(name))
  for (const name of left) {
    const path = join(tmpdir(), name)
    // somebody else may be removing it, or it is another user's
    const found = await stat(path).catch(() => null)
    if (found && found.uid === process.getuid?.() && found.mtimeMs < Date.now() - keptMilliseconds)
      await rm(path, { recursive: true, force: true })
  }
}

async function removeFile(trx: Database, city: City, caller: Caller, id: string): Promise<void> {
  await trx.deleteFrom('import_file').where('id', '=', id).execute()
  await recordAudit(trx, city, caller, { action: 'import.file-removed', subjectKind: 'import-file', subjectId: id })
}

const ROWS_AT_ONCE = 1000

/** In place of those of an earlier attempt. */
async function keepRefusals(db: Database, runId: string, refusals: readonly Refusal[]): Promise<void> {
  await transact(db, async (trx) => {
    await trx.deleteFrom('import_refusal').where('run_id', '=', runId).execute()
    for (let at = 0; at < refusals.length; at += ROWS_AT_ONCE) {
      const rows = refusals.slice(at, at + ROWS_AT_ONCE)
      const values = rows.map(({ line, reason, column }) => ({ run_id: runId, line, reason, column }))
      await trx.insertInto('import_refusal').values(values).execute()
    }
  })
}
