import type { FeatureCollection } from 'geojson'
import { sql, type RawBuilder } from 'kysely'
import type { Position, Source, TimePrecision } from 'planning/model'
import { requireRole, type Caller } from '../../caller.ts'
import { nearestPlaceNames } from '../../city/nearest-places.ts'
import { getSettings } from '../../city/settings.ts'
import type { Land } from '../../city/holidays.ts'
import { workingDaysBetween } from '../../city/working-days.ts'
import type { City } from '../../city.ts'
import { isOpen, type ReportState } from '../states.ts'
import { inboxConditions } from './inbox-conditions.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { deskRoles } from './roles.ts'

const pageSize = 50

/** How pressing the deadline is: `none` where the report is closed, or nobody here has to answer it. */
export type Urgency = 'overdue' | 'today' | 'later' | 'none'

export interface Deadline {
  /** civil date */
  readonly dueOn: string | null
  readonly urgency: Urgency
  /** working days from today to the deadline; negative = so many over it */
  readonly workingDays: number
}

export interface InboxRow {
  readonly id: string
  readonly version: number
  /** as the map labels it: place in the whole list, from 1 on */
  readonly number: number
  readonly type: string
  readonly state: ReportState
  readonly source: Source
  /** epoch ms */
  readonly reportedAt: number
  readonly precision: TimePrecision
  readonly deadline: Deadline
  /** where it is in words, as it was reported */
  readonly placeWords: string | null
  /** the named place nearest to its position */
  readonly placeName: string | null
  readonly position: Position | null
  /** who told of it: the reporter and everybody who said "me too" */
  readonly told: number
  /** which report of its incident it is, in order of time; null while it has none */
  readonly incident: { readonly nth: number; readonly size: number } | null
  readonly photos: number
  readonly generated: boolean
}

export interface ReportList {
  readonly rows: readonly InboxRow[]
  /** how many there are on all pages */
  readonly total: number
  readonly pages: number
  readonly map: FeatureCollection
}

/**
 * A page of the reports that are handled here, in the order asked for, with the same on a map. The last page where there
 * are not as many as asked for.
 */
export async function listReports(city: City, caller: Caller | null, filter: InboxFilter): Promise<ReportList> {
  requireRole(caller, ...deskRoles)
  const { timeZone, land } = await getSettings(city.db)
  const today = civilToday(city, timeZone)
  const conditions = inboxConditions(filter, today, timeZone)
  let offset = (filter.page - 1) * pageSize
  let found = await readPage(city, conditions, filter.sort, offset)
  if (found.rows.length === 0 && found.total > 0) {
    offset = Math.floor((found.total - 1) / pageSize) * pageSize
    found = await readPage(city, conditions, filter.sort, offset)
  }
  const positions = found.rows.map(({ lat, lon }) => (lat === null || lon === null ? null : { lat, lon }))
  const names = await nearestPlaceNames(city.db, positions)
  const rows = found.rows.map((row, index): InboxRow => ({
    id: row.id,
    version: row.version,
    number: offset + index + 1,
    type: row.type,
    state: row.state,
    source: row.source,
    reportedAt: row.time,
    precision: row.precision,
    deadline: deadlineOf(row.state, row.due_on, today, land),
    placeWords: row.place_text,
    placeName: names[index] ?? null,
    position: positions[index] ?? null,
    told: 1 + row.supporters,
    incident: row.size ? { nth: row.nth!, size: row.size } : null,
    photos: row.photos,
    generated: row.generated,
  }))
  return { rows, total: found.total, pages: Math.max(1, Math.ceil(found.total / pageSize)), map: featuresOf(rows) }
}

export function civilToday(city: City, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(city.clock.now()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

export function deadlineOf(state: ReportState, dueOn: string | null, today: string, land: Land): Deadline {
  if (dueOn === null || !isOpen(state)) return { dueOn, urgency: 'none', workingDays: 0 }
  const urgency = dueOn < today ? 'overdue' : dueOn === today ? 'today' : 'later'
  return { dueOn, urgency, workingDays: workingDaysBetween(today, dueOn, land) }
}

/** Filled = overdue, ringed = due today; how many there are is no reason for either. */
function emphasisOf(urgency: Urgency): { emphasis?: 'strong' | 'ring' } {
  if (urgency === 'overdue') return { emphasis: 'strong' }
  return urgency === 'today' ? { emphasis: 'ring' } : {}
}

function featuresOf(rows: readonly InboxRow[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: rows.flatMap(({ id, number, position, deadline: { urgency } }) =>
      position
        ? [
            {
              type: 'Feature' as const,
              id,
              properties: { id, label: String(number), ...emphasisOf(urgency) },
              geometry: { type: 'Point' as const, coordinates: [position.lon, position.lat] },
            },
          ]
        : [],
    ),
  }
}

interface StoredRow {
  id: string
  version: number
  type: string
  state: ReportState
  source: Source
  time: number
  precision: TimePrecision
  due_on: string | null
  place_text: string | null
  lat: number | null
  lon: number | null
  supporters: number
  generated: boolean
  nth: number | null
  size: number | null
  photos: number
}

const orders: Readonly<Record<InboxFilter['sort'], RawBuilder<unknown>>> = {
  deadline: sql`report.due_on nulls last, report.reported_at, report.id`,
  newest: sql`report.reported_at desc, report.id desc`,
  told: sql`report.supporters desc, report.reported_at desc, report.id desc`,
}

async function readPage(
  city: City,
  conditions: RawBuilder<unknown>,
  sort: InboxFilter['sort'],
  offset: number,
): Promise<{ rows: StoredRow[]; total: number }> {
  const { rows } = await sql<{ total: number; page: StoredRow[] }>`
    with found as materialized (
      select id, due_on, reported_at, supporters from report where ${conditions}
    ), page as materialized (
      select id, row_number() over (order by ${orders[sort]}) as place
      from found as report order by ${orders[sort]} limit ${pageSize} offset ${offset}
    ), told as (
      select id, version, type, state, source, (extract(epoch from reported_at) * 1000)::float8 as time, precision,
        due_on, place_text, lat, lon, supporters, generated, part.nth, part.size, page.place,
        (select count(*) from report_photo where report_photo.report_id = report.id) as photos
      from page join report using (id)
        left join incident_report on incident_report.report_id = report.id
        left join lateral (
          select count(*) as size,
            count(*) filter (where (other.reported_at, other.id) <= (report.reported_at, report.id)) as nth
          from incident_report as member join report as other on other.id = member.report_id
          where member.incident_id = incident_report.incident_id
        ) as part on incident_report.incident_id is not null
    )
    select (select count(*) from found)::float8 as total,
      coalesce((select json_agg(told order by place) from told), '[]') as page`.execute(city.db)
  return { rows: rows[0].page, total: rows[0].total }
}
