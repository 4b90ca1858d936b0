import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { cellOf } from 'planning/geo/cells'
import type { Source, TimePrecision } from 'planning/model'
import { listDisturbanceTypes } from '../city/catalogue.ts'
import type { Database } from '../city.ts'
import { copyText, createInstantWriter, type BulkConnection } from './bulk-connection.ts'

/** A report as it is stored. */
export interface ReportToStore {
  /** unique within its origin */
  readonly identity: string
  readonly lat: number
  readonly lon: number
  /** epoch ms */
  readonly time: number
  readonly precision: TimePrecision
  /** key of a disturbance type that exists */
  readonly type: string
  readonly source: Source
  /** opaque key of the reporter, where one is known */
  readonly reporter?: string | null
  /** free text, personal data masked */
  readonly text?: string | null
  /** epoch ms: when the row was last changed where it comes from */
  readonly updatedAt?: number | null
  /** what became of it where it comes from; null or left out = unknown */
  readonly status?: 'open' | 'closed' | null
}

/** What became of rows. */
export interface WriteCounts {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

export interface WriteOptions {
  readonly origin: string
  readonly generated: boolean
  /** the clock, epoch ms */
  readonly now: number
  /** false = none of these was there when the run began: they are tried as new first */
  readonly mayBeKnown: boolean
}

/** Made once for each connection and run: rows wait here between COPY and the merge. */
export async function prepareWriting({ db }: BulkConnection): Promise<void> {
  await sql`
    create temporary table incoming (
      identity text collate "C" not null,
      type text not null,
      source text not null,
      reported_at timestamptz not null,
      precision text not null,
      lat double precision not null,
      lon double precision not null,
      cell text not null,
      reporter text,
      source_updated_at timestamptz,
      source_status text,
      text text
    ) on commit delete rows`.execute(db)
}

/**
 * Writes reports of one origin: new ones are added, known ones are changed where the row is different and not older.
 * A report that moves (in place, time, type or source) takes its incident apart, so that it is built anew. One whose retention
 * is over (it has no cell any more) stays as it is.
 * Within `trx`, which must be a transaction of the connection.
 *
 * @throws RangeError for a type that is not in the catalogue
 */
export async function writeReports(
  connection: BulkConnection,
  trx: Database,
  rows: readonly ReportToStore[],
  options: WriteOptions,
): Promise<WriteCounts> {
  const newest = new Map<string, ReportToStore>()
  for (const row of rows) if (isNotOlder(row, newest.get(row.identity))) newest.set(row.identity, row)
  await requireKnownTypes(trx, rows)
  const { added, updated } =
    (await addAllNew(connection, trx, newest, options)) ?? (await merge(connection, trx, newest, options))
  return { added, updated, unchanged: rows.length - added - updated }
}

type Changes = Omit<WriteCounts, 'unchanged'>

const uniqueViolation = '23505'

/** Straight into the table, which is three times as fast; null = some are known already, and nothing was done. */
async function addAllNew(
  connection: BulkConnection,
  trx: Database,
  rows: ReadonlyMap<string, ReportToStore>,
  { origin, generated, now, mayBeKnown }: WriteOptions,
): Promise<Changes | null> {
  if (mayBeKnown) return null
  const columns = `identity, type, source, reported_at, precision, lat, lon, cell, reporter, source_updated_at,
    source_status, text`
  const same = `${copyText(origin)}\t${copyText(generated)}\t${new Date(now).toISOString()}\t`
  await sql`savepoint add_all_new`.execute(trx)
  try {
    await connection.copy(
      `copy report (id, origin, generated, imported_at, ${columns}) from stdin`,
      copyLines(rows.values(), () => `${randomUUIDv7()}\t${same}`),
    )
    await sql`release savepoint add_all_new`.execute(trx)
    return { added: rows.size, updated: 0 }
  } catch (error) {
    if ((error as { code?: string }).code !== uniqueViolation) throw error
    await sql`rollback to savepoint add_all_new`.execute(trx)
    return null
  }
}

async function merge(
  connection: BulkConnection,
  trx: Database,
  rows: ReadonlyMap<string, ReportToStore>,
  { origin, generated, now }: WriteOptions,
): Promise<Changes> {
  await connection.copy('copy incoming from stdin', copyLines(rows.values()))
  const importedAt = new Date(now)
  const inserted = await sql`
    insert into report (origin, identity, type, source, reported_at, precision, lat, lon, cell, reporter,
      source_updated_at, source_status, text, imported_at, generated)
    select ${origin}::text, identity, type, source, reported_at, precision, lat, lon, cell, reporter,
      source_updated_at, source_status, text, ${importedAt}::timestamptz, ${generated}::boolean
    from incoming
    on conflict (origin, identity) do nothing`.execute(trx)
  const added = Number(inserted.numAffectedRows ?? 0)
  return { added, updated: added < rows.size ? await updateKnown(trx, origin, importedAt) : 0 }
}

/** Whether reports of this origin are stored. */
export async function hasReportsOf(db: Database, origin: string): Promise<boolean> {
  const found = await db.selectFrom('report').select('id').where('origin', '=', origin).limit(1).executeTakeFirst()
  return found !== undefined
}

async function requireKnownTypes(trx: Database, rows: readonly ReportToStore[]): Promise<void> {
  const known = new Set((await listDisturbanceTypes(trx)).map(({ key }) => key))
  const unknown = new Set(rows.map(({ type }) => type)).difference(known)
  if (unknown.size > 0) throw new RangeError(`no such disturbance types: ${[...unknown].join(', ')}`)
}

function isNotOlder(row: ReportToStore, known: ReportToStore | undefined): boolean {
  return known?.updatedAt == null || row.updatedAt == null || row.updatedAt >= known.updatedAt
}

/** @param before the values of further columns in front, with the tab behind them */
function* copyLines(rows: Iterable<ReportToStore>, before: () => string = () => ''): Iterable<string> {
  const instantText = createInstantWriter()
  for (const row of rows) {
    const { identity, type, source, precision, lat, lon, reporter, updatedAt, status, text } = row
    const updated = updatedAt == null ? '\\N' : instantText(updatedAt)
    yield `${before()}${copyText(identity)}\t${type}\t${source}\t${instantText(row.time)}\t${precision}\t${lat}\t${lon}\t${cellOf(row)}\t${copyText(reporter ?? null)}\t${updated}\t${status ?? '\\N'}\t${copyText(text ?? null)}\n`
  }
}

async function updateKnown(trx: Database, origin: string, importedAt: Date): Promise<number> {
  const updated = await sql<{ id: string; moved: boolean }>`
    update report set
      type = incoming.type, source = incoming.source, reported_at = incoming.reported_at,
      precision = incoming.precision, lat = incoming.lat, lon = incoming.lon, cell = incoming.cell,
      reporter = incoming.reporter, source_updated_at = incoming.source_updated_at,
      source_status = incoming.source_status, text = incoming.text, imported_at = ${importedAt}, version = report.version + 1
    from incoming join report as before on before.origin = ${origin} and before.identity = incoming.identity
    where report.id = before.id and before.cell is not null
      and (incoming.source_updated_at >= before.source_updated_at) is not false
      and (before.type, before.source, before.reported_at, before.precision, before.lat, before.lon, before.reporter,
          before.source_updated_at, before.source_status, before.text)
        is distinct from (incoming.type, incoming.source, incoming.reported_at, incoming.precision, incoming.lat,
          incoming.lon, incoming.reporter, incoming.source_updated_at, incoming.source_status, incoming.text)
    returning report.id, (before.type, before.source, before.reported_at, before.precision, before.lat, before.lon,
        before.reporter)
      is distinct from (incoming.type, incoming.source, incoming.reported_at, incoming.precision, incoming.lat,
        incoming.lon, incoming.reporter) as moved`.execute(trx)
  const moved = updated.rows.filter((row) => row.moved).map(({ id }) => id)
  if (moved.length > 0) {
    await sql`
      with taken_apart as (
        delete from incident
        where id in (select incident_id from incident_report where report_id = any(${moved}::uuid[]))
        returning id
      )
      delete from incident_report using taken_apart where incident_id = taken_apart.id`.execute(trx)
  }
  return updated.rows.length
}
