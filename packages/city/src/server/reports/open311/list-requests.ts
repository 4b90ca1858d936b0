import { sql, type RawBuilder } from 'kysely'
import { centreOfCell } from 'planning/geo/cells'
import type { Language } from '../../../language/translate.ts'
import type { ApiKey } from '../../accounts/api-keys.ts'
import { listAgencies } from '../../city/agencies.ts'
import { listDisturbanceTypes, type DisturbanceTypeView } from '../../city/catalogue.ts'
import { getSettings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { NotFound } from '../../errors.ts'
import { mostRequests, type RequestQuery } from '../../exchange/open311/read-query.ts'
import type { ServiceRequest } from '../../exchange/open311/schemas.ts'
import { openStates } from '../states.ts'
import { nameOf } from './describe-services.ts'
import { describeRequest, type Described, type DescribedRow } from './describe-request.ts'
import { listPublishedRequests, type PublishedRequest } from '../publication/list-published.ts'

/** Who asks: with an office key everything, with a key what came through it and what is published, else that. */
export interface Viewer {
  readonly key: ApiKey | null
  readonly language: Language
}

/**
 * Requests by the arguments of GET requests. What the viewer may see in full comes first, newest first; published ones
 * follow, placed at the centre of their cell and dated the first of their month; those of the viewer's own are not told again.
 *
 * @throws NotFound 'open311.no-such-service' for a code that is in no catalogue
 */
export async function listRequests(city: City, viewer: Viewer, query: RequestQuery): Promise<ServiceRequest[]> {
  const context = await loadContext(city.db, viewer.language)
  for (const code of query.codes ?? []) {
    if (query.ids === null && !context.types.has(code)) throw new NotFound('open311.no-such-service')
  }
  if (query.ids !== null) {
    const ids = query.ids.filter(isUuid)
    if (ids.length === 0) return []
    const own = await ownRequests(city.db, viewer, sql`report.id = any(${ids}::uuid[])`, mostRequests, 0)
    const published = isOffice(viewer)
      ? []
      : await listPublishedRequests(city.db, { ids, limit: mostRequests, offset: 0 })
    return describeAll(context, own, published)
  }
  const offset = (query.page - 1) * query.pageSize
  const where = conditions(viewer, query)
  const own = await ownRequests(city.db, viewer, where, query.pageSize, offset)
  if (own.length === query.pageSize || isOffice(viewer)) return describeAll(context, own, [])
  const ownBefore = own.length > 0 ? offset + own.length : await countOwn(city.db, viewer, where)
  const published = await publishedOf(city.db, context.timeZone, query, {
    ...(viewer.key && { notThrough: viewer.key.id }),
    limit: query.pageSize - own.length,
    offset: Math.max(0, offset - ownBefore),
  })
  return describeAll(context, own, published)
}

/** One request. @throws NotFound 'open311.no-such-request' */
export async function getRequest(city: City, viewer: Viewer, id: string): Promise<ServiceRequest> {
  const query: RequestQuery = {
    ids: [id],
    codes: null,
    status: null,
    requested: { from: null, to: null },
    updated: { from: null, to: null },
    page: 1,
    pageSize: 1,
  }
  const [found] = await listRequests(city, viewer, query)
  if (!found) throw new NotFound('open311.no-such-request')
  return found
}

/** Whether there is a request with this id, which is its token, too: whoever holds a token knows the id. @throws NotFound */
export async function idOfToken(city: City, token: string): Promise<string> {
  const found = isUuid(token)
    ? await city.db
        .selectFrom('report')
        .select('id')
        .where('id', '=', token)
        .where('api_key', 'is not', null)
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound('open311.no-such-token')
  return found.id
}

interface Context extends Described {
  readonly types: ReadonlyMap<string, DisturbanceTypeView>
}

async function loadContext(db: Database, language: Language): Promise<Context> {
  const [types, agencies, settings] = await Promise.all([listDisturbanceTypes(db), listAgencies(db), getSettings(db)])
  return {
    language,
    timeZone: settings.timeZone,
    cityName: settings.cityName,
    types: new Map(types.map((type) => [type.key, type])),
    agencies: new Map(agencies.map((agency) => [agency.key, agency])),
  }
}

function isOffice({ key }: Viewer): boolean {
  return key?.scope === 'office'
}

function ownRequests(
  db: Database,
  viewer: Viewer,
  where: RawBuilder<unknown>,
  limit: number,
  offset: number,
): Promise<readonly DescribedRow[]> {
  if (!viewer.key) return Promise.resolve([])
  return sql<DescribedRow>`
    select report.id, report.type, report.state, report.origin, report.source_status, report.reported_at, report.lat, report.lon, report.text,
      report.place_text, report.agency, report.due_on,
      ${changedAt} as updated_at, closing.reason, closing.answer
    from ${tables}
      left join lateral (
        select reason, text as answer from report_event as told
        where told.report_id = report.id and told.kind in ('state', 'handed-over') and told.reason is not null
          and not exists (
            select from report_event as undo where undo.report_id = report.id and undo.undoes = told.id)
        order by told.at desc, told.id desc limit 1
      ) as closing on report.state not in (${sql.join(openStates)})
    where ${ownOnly(viewer)} and ${where}
    order by report.reported_at desc, report.id desc limit ${limit} offset ${offset}`
    .execute(db)
    .then(({ rows }) => rows)
}

/** What the office notes for itself is no news for others. */
const tables = sql`report
      left join lateral (
        select max(at) as at from report_event as event where event.report_id = report.id and event.kind <> 'note'
      ) as newest on true`

/** Imported reports have no history here. */
const changedAt = sql`coalesce(newest.at, case when report.state is null then report.imported_at end)`

/** Of imported reports what their source says; as long as it says nothing they are no more than reported. */
const isOpenRow = sql`coalesce(report.state in (${sql.join(openStates)}), report.source_status is distinct from 'closed')`

function ownOnly(viewer: Viewer): RawBuilder<unknown> {
  return isOffice(viewer) ? sql`true` : sql`report.state is not null and report.api_key = ${viewer.key!.id}`
}

async function countOwn(db: Database, viewer: Viewer, where: RawBuilder<unknown>): Promise<number> {
  if (!viewer.key) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${tables} where ${ownOnly(viewer)} and ${where}`.execute(db)
  return rows[0].count
}

function conditions(viewer: Viewer, { codes, status, requested, updated }: RequestQuery): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  const at = (instant: number) => sql`${new Date(instant)}::timestamptz`
  if (requested.from !== null) all.push(sql`report.reported_at >= ${at(requested.from)}`)
  if (requested.to !== null) all.push(sql`report.reported_at <= ${at(requested.to)}`)
  if (codes !== null) all.push(sql`report.type = any(${codes}::text[])`)
  if (status !== null) all.push(sql`${isOpenRow} = ${status === 'open'}::boolean`)
  if (updated.to !== null) all.push(sql`${changedAt} <= ${at(updated.to)}`)
  if (updated.from !== null) {
    all.push(sql`report.id in (
      select report_id from report_event where at >= ${at(updated.from)} and kind <> 'note'
      ${isOffice(viewer) ? sql`union all select id from report where state is null and imported_at >= ${at(updated.from)}` : sql``})`)
  }
  return sql.join(all, sql` and `)
}

/** Published requests tell their month alone: both of their times are the first of it. */
async function publishedOf(
  db: Database,
  timeZone: string,
  { codes, status, requested, updated }: RequestQuery,
  part: { limit: number; offset: number; notThrough?: string },
): Promise<PublishedRequest[]> {
  const dayOf = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const from = Math.max(requested.from ?? -Infinity, updated.from ?? -Infinity)
  const to = Math.min(requested.to ?? Infinity, updated.to ?? Infinity)
  const filter = {
    ...(Number.isFinite(from) && { from: dayOf(from) }),
    ...(Number.isFinite(to) && { to: dayOf(to) }),
    ...(codes !== null && { types: codes }),
  }
  return listPublishedRequests(db, { ...filter, ...(status !== null && { status }), ...part })
}

function describeAll(
  context: Context,
  own: readonly DescribedRow[],
  published: readonly PublishedRequest[],
): ServiceRequest[] {
  return [
    ...own.map((row) => describeRequest(row, context.types.get(row.type)!, context)),
    ...published.map((request) => describePublished(request, context)),
  ]
}

function describePublished(
  { publicId, type, month, cell, status }: PublishedRequest,
  context: Context,
): ServiceRequest {
  const { lat, lon } = centreOfCell(cell)
  const moment = Temporal.PlainDate.from(`${month}-01`)
    .toZonedDateTime(context.timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
  return {
    service_request_id: publicId,
    status,
    status_notes: null,
    service_name: nameOf(context.types.get(type)!, context.language),
    service_code: type,
    description: null,
    agency_responsible: null,
    service_notice: null,
    requested_datetime: moment,
    updated_datetime: moment,
    expected_datetime: null,
    address: null,
    address_id: null,
    zipcode: null,
    lat,
    long: lon,
    media_url: null,
  }
}
