import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { ensureTypesFromImport, listDisturbanceTypes } from '../../city/catalogue.ts'
import { getSettings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import type { FileType } from '../../exchange/file-types.ts'
import { isRefusal, type Refusal, type ReportRow } from '../../exchange/read-report-rows.ts'
import { openReportsFile, type ReadReportsOptions, type ReportsFile } from '../../exchange/read-reports-file.ts'
import { withBulkConnection, type BulkConnection } from '../bulk-connection.ts'
import { addCounts, completeIncidents, ROWS_PER_TRANSACTION, withOriginLocked } from '../store-reports.ts'
import {
  hasReportsOf,
  prepareWriting,
  writeReports,
  type ReportToStore,
  type WriteCounts,
  type WriteOptions,
} from '../write-reports.ts'
import { maskedText } from './masked-text.ts'
import { importRoles } from './roles.ts'

/** What a person may say about a file; the rest comes from the city's settings. */
export type ImportOptions = Omit<ReadReportsOptions, 'timeZone' | 'now' | 'catalogue' | 'near' | 'withText'> & {
  readonly timeZone?: string
}

export interface ImportProgress {
  readonly step: 'waiting' | 'reading' | 'incidents'
  /** 0…1 within the step */
  readonly share: number
  /** reports of the file that are in the database by now */
  readonly kept: number
}

export interface ImportInput {
  readonly file: ReportsFile
  /** name of where the reports come from: with the identity it tells which reports are the same */
  readonly origin: string
  /** the run somebody asked for, which may have been begun before; without one a new run begins */
  readonly runId?: string
  /** asked to stop: what was read so far is kept and its incidents are built */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ImportProgress) => void
  /** told of each refused row */
  readonly onRefused?: (refused: Refusal) => void
}

export interface ImportResult {
  readonly rowsRead: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
  readonly types: readonly FileType[]
  /** false = asked to stop before the end of the file */
  readonly complete: boolean
}

/**
 * Looks at a file of reports with the city's zone, place and catalogue. Nothing is written.
 *
 * @throws Invalid `import.…`
 */
export async function openImport(
  city: City,
  caller: Caller | null,
  { path, options }: { path: string; options: ImportOptions },
): Promise<ReportsFile> {
  requireRole(caller, ...importRoles)
  const { timeZone, station } = await getSettings(city.db)
  return openReportsFile(path, {
    timeZone,
    ...options,
    near: station,
    now: city.clock.now(),
    withText: true,
    // categories of earlier imports are no catalogue: they stay listed as what they are
    catalogue: (await listDisturbanceTypes(city.db)).filter(({ fromImport }) => !fromImport),
  })
}

/**
 * Writes the reports of a file and builds their incidents. Written in transactions of 10,000 rows: whatever ends it
 * (a signal, a crash), what was written stays, and the same file again completes it without anything twice.
 */
export async function importReports(city: City, caller: Caller | null, input: ImportInput): Promise<ImportResult> {
  requireRole(caller, ...importRoles)
  const { timeZone } = await getSettings(city.db)
  return withBulkConnection(city, async (connection) => {
    await prepareWriting(connection)
    const onWait = () => input.onProgress?.({ step: 'waiting', share: 0, kept: 0 })
    return withOriginLocked(connection, input.origin, () => run(city, caller, connection, timeZone, input), onWait)
  })
}

async function run(
  city: City,
  caller: Caller,
  connection: BulkConnection,
  timeZone: string,
  input: ImportInput,
): Promise<ImportResult> {
  const { file, origin, onProgress } = input
  const runId = await startRun(city, caller, connection.db, input)
  const mayBeKnown = await hasReportsOf(connection.db, origin)
  const writer = createWriter(city, connection, runId, { origin, generated: false, mayBeKnown })
  const { failure, ...read } = await readAll(input, writer)
  const counts = await writer.finish()
  const kept = writer.kept()
  onProgress?.({ step: 'incidents', share: 0, kept })
  await completeIncidents(connection, timeZone, (share) => onProgress?.({ step: 'incidents', share, kept }))
  if (failure) throw failure.error
  const result = { ...read, ...counts, types: file.types.all }
  await finishRun(city, caller, connection.db, runId, result)
  return result
}

/** Reads the file to its end, to a signal, or to where it breaks off: what came before is written in any case. */
async function readAll({ file, signal, onProgress, onRefused }: ImportInput, writer: Writer) {
  const figures = { rowsRead: 0, refused: 0 }
  let rows: ReportRow[] = []
  let failure: { error: unknown } | null = null
  const onRead = (share: number) => onProgress?.({ step: 'reading', share, kept: writer.kept() })
  try {
    for await (const batch of file.batches(onRead)) {
      for (const row of batch) {
        figures.rowsRead++
        if (!isRefusal(row)) {
          rows.push(row)
          continue
        }
        figures.refused++
        onRefused?.(row)
      }
      if (rows.length >= ROWS_PER_TRANSACTION) {
        await writer.write(rows, figures)
        rows = []
      }
      if (signal?.aborted) break
    }
  } catch (error) {
    failure = { error }
  }
  await writer.write(rows, figures)
  return { ...figures, complete: signal?.aborted !== true, failure }
}

async function startRun(
  city: City,
  caller: Caller,
  db: Database,
  { file, origin, runId }: ImportInput,
): Promise<string> {
  const { columns, positions, timeZone, precision, source } = file.recognition
  // examples are cells of the file: shown to whoever imports, not stored
  const used = columns.flatMap(({ column, meaning }) => (meaning ? [{ column, meaning }] : []))
  return db.transaction().execute(async (trx) => {
    const mapping = JSON.stringify({ columns: used, positions, timeZone, precision, source })
    const begun = { origin, mapping, started_at: new Date(city.clock.now()), finished_at: null, complete: null }
    const { id } =
      runId === undefined
        ? await trx
            .insertInto('import_run')
            .values({ ...begun, account: caller.id })
            .returning('id')
            .executeTakeFirstOrThrow()
        : await trx
            .updateTable('import_run')
            .set(begun)
            .where('id', '=', runId)
            .returning('id')
            .executeTakeFirstOrThrow()
    await recordAudit(trx, city, caller, {
      action: 'reports.import',
      subjectKind: 'import',
      subjectId: id,
      details: { origin },
    })
    return id
  })
}

async function finishRun(city: City, caller: Caller, db: Database, id: string, result: ImportResult): Promise<void> {
  const { types: _, ...figures } = result
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('import_run')
      .set({ finished_at: new Date(city.clock.now()), complete: result.complete })
      .where('id', '=', id)
      .execute()
    await recordAudit(trx, city, caller, {
      action: 'reports.imported',
      subjectKind: 'import',
      subjectId: id,
      details: figures,
    })
  })
}

type Writer = ReturnType<typeof createWriter>

/** Writes one batch while the next is being read. */
function createWriter(city: City, connection: BulkConnection, runId: string, options: Omit<WriteOptions, 'now'>) {
  const counts = { added: 0, updated: 0, unchanged: 0 }
  const storedTypes = new Set<string>()
  let pending: Promise<void> = Promise.resolve()

  async function writeBatch(rows: readonly ReportRow[], figures: { rowsRead: number; refused: number }): Promise<void> {
    const newTypes = new Set(rows.flatMap(({ type }) => (type.known ? [] : [type.name]))).difference(storedTypes)
    await connection.db.transaction().execute(async (trx) => {
      await ensureTypesFromImport(trx, [...newTypes])
      const written = await writeReports(connection, trx, rows.map(toStore), { ...options, now: city.clock.now() })
      await sql`
        update import_run set rows_read = ${figures.rowsRead}, rows_refused = ${figures.refused},
          rows_new = rows_new + ${written.added}, rows_updated = rows_updated + ${written.updated},
          -- of a run that was begun before, what that wrote is found again and is no less new
          rows_unchanged = greatest(0, ${figures.rowsRead - figures.refused} - rows_new - rows_updated
            - ${written.added + written.updated})
        where id = ${runId}`.execute(trx)
      addCounts(counts, written)
    })
    for (const type of newTypes) storedTypes.add(type)
  }

  return {
    async write(rows: readonly ReportRow[], figures: { rowsRead: number; refused: number }): Promise<void> {
      await pending
      pending = writeBatch(rows, { ...figures })
      // reported by whoever waits for it next; without this a failure in between would end the process
      pending.catch(() => undefined)
    },
    async finish(): Promise<WriteCounts> {
      await pending
      return counts
    },
    kept: () => counts.added + counts.updated + counts.unchanged,
  }
}

function toStore({ identity, position, time, precision, type, source, updatedAt, text }: ReportRow): ReportToStore {
  const masked = text === null ? null : maskedText(text)
  return { identity, ...position, time, precision, type: type.key, source, updatedAt, text: masked }
}
