import { sql } from 'kysely'
import type { Source, TimePrecision } from 'planning/model'
import { listDisturbanceTypes } from '../../city/catalogue.ts'
import type { Database } from '../../city.ts'
import type { ExportedReport } from '../../exchange/exported-report.ts'
import { isOpen, type ReportState } from '../states.ts'
import { exportConditions, type ExportFilter } from './filter.ts'

/** Reports read at once. */
const PAGE_ROWS = 10_000

/** Which reports, as seen on which day. */
export interface Selection {
  readonly filter: ExportFilter
  /** civil date in the city's zone */
  readonly today: string
  readonly timeZone: string
}

export interface Extent {
  readonly rows: number
  /** id of the newest: what arrives while the export runs is not in it; null = there are none */
  readonly last: string | null
}

/** How many reports there are, and up to which one. */
export async function extentOf(db: Database, { filter, today, timeZone }: Selection): Promise<Extent> {
  const where = exportConditions(filter, today, timeZone)
  const { rows } = await sql<Extent>`
    select (select count(*) from report where ${where})::float8 as rows,
      (select id from report where ${where} order by id desc limit 1) as last`.execute(db)
  return rows[0]
}

interface StoredRow {
  id: string
  type: string
  source: Source
  reported_at: Date
  precision: TimePrecision
  lat: number | null
  lon: number | null
  cell: string | null
  district: string | null
  state: ReportState | null
  due_on: string | null
  supporters: number
  incident_id: string | null
  text: string | null
  place_text: string | null
  mail: string | null
}

/**
 * Reports in the order in which they came in, page by page: memory holds one of them. What is personal is not even read
 * where nobody asked for it.
 */
export async function* readPages(
  db: Database,
  { filter, today, timeZone, last, personal }: Selection & { last: string | null; personal: boolean },
): AsyncIterable<readonly ExportedReport[]> {
  const groups = new Map((await listDisturbanceTypes(db)).map(({ key, group }) => [key, group]))
  const where = exportConditions(filter, today, timeZone)
  const more = personal ? sql`, report.text, report.place_text, report_contact.mail` : sql``
  const contact = personal ? sql`left join report_contact on report_contact.report_id = report.id` : sql``
  let after = '00000000-0000-0000-0000-000000000000'
  while (last !== null) {
    const { rows } = await sql<StoredRow>`
      select report.id, report.type, report.source, report.reported_at, report.precision, report.lat, report.lon,
        report.cell, report.district, report.state, report.due_on, report.supporters, incident_report.incident_id ${more}
      from report left join incident_report on incident_report.report_id = report.id ${contact}
      where ${where} and report.id > ${after} and report.id <= ${last}
      order by report.id limit ${PAGE_ROWS}`.execute(db)
    if (rows.length === 0) return
    const closings = await closingsOf(db, rows)
    yield rows.map((row) => asExported(row, groups.get(row.type) ?? '', closings.get(row.id), personal))
    if (rows.length < PAGE_ROWS) return
    after = rows[rows.length - 1].id
  }
}

interface Closing {
  readonly at: Date
  readonly reason: string | null
}

/** When and why closed reports were closed: the last change into the state they are in that nobody took back. */
async function closingsOf(db: Database, rows: readonly StoredRow[]): Promise<Map<string, Closing>> {
  const closed = rows.filter(({ state }) => state !== null && !isOpen(state)).map(({ id }) => id)
  if (closed.length === 0) return new Map()
  const { rows: found } = await sql<Closing & { report_id: string }>`
    select distinct on (report_event.report_id) report_event.report_id, report_event.at, report_event.reason
    from report_event join report on report.id = report_event.report_id
    where report_event.report_id = any(${closed}::uuid[]) and report_event.kind <> 'undo'
      and report_event.to_state = report.state
      and not exists (select from report_event as undo where undo.undoes = report_event.id
        and undo.report_id = report_event.report_id)
    order by report_event.report_id, report_event.id desc`.execute(db)
  return new Map(found.map(({ report_id, at, reason }) => [report_id, { at, reason }]))
}

function asExported(row: StoredRow, group: string, closing: Closing | undefined, personal: boolean): ExportedReport {
  const { id, type, source, precision, lat, lon, cell, district, state } = row
  return {
    ...{ id, type, group, source, precision, lat, lon, cell, district, state },
    reportedAt: row.reported_at.getTime(),
    reason: closing?.reason ?? null,
    dueOn: row.due_on,
    closedAt: closing?.at.getTime() ?? null,
    told: 1 + row.supporters,
    incidentId: row.incident_id,
    ...(personal && { personal: { text: row.text, place: row.place_text, mail: row.mail } }),
  }
}
