import { randomUUIDv7 } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import { createDistrictFinder } from '../city/district-of.ts'
import { listDistricts } from '../city/districts.ts'
import { getSettings } from '../city/settings.ts'
import type { City, Database } from '../city.ts'
import { appendEvents } from './desk/events.ts'
import { removeAllPhotos } from './desk/photos.ts'
import type { reducedStates } from './states.ts'
import type { ReportsTables } from './tables.ts'
import { dropAllMails } from './waiting-mails.ts'

type StoredReport = Selectable<ReportsTables['report']>

export interface Reduced {
  /** what they are called from now on, in the order of the reports: the ids before tell the moment they were stored */
  readonly ids: readonly string[]
  /** photos that went */
  readonly photos: number
}

/**
 * Leaves of reports type, kind of source, Stadtbezirk and day; history, photos, addresses and waiting mails go. A tracking link
 * stays, and leads to what is left. An imported report keeps its origin and identity too, so that the next import of the same
 * row does not bring it back.
 *
 * @param reports locked by the caller, and taken out of their incidents
 * @param next state of those that are handled here, who brings it about, and why
 */
export async function reduceReports(
  trx: Database,
  city: City,
  reports: readonly StoredReport[],
  next: { readonly state: (typeof reducedStates)[number]; readonly actor: string },
): Promise<Reduced> {
  const old = reports.map(({ id }) => id)
  const photos = await forgetAround(trx, old)
  const { timeZone } = await getSettings(trx)
  const districts = await districtsOf(trx, reports)
  const ids = reports.map(() => randomUUIDv7())
  await sql`
    update report set
      id = kept.id, version = 1,
      origin = case when state is null then origin else ${next.state} end,
      identity = case when state is null then identity else kept.id::text end,
      reported_at = date_trunc('day', reported_at at time zone ${timeZone}) at time zone ${timeZone}, precision = 'day',
      imported_at = ${new Date(city.clock.now())}, source_updated_at = null,
      district = kept.district, lat = null, lon = null, cell = null, place_text = null,
      text = null, answers = null, reporter = null, supporters = 0, feedback = null,
      state = case when state is null then null else ${next.state} end,
      agency = null, due_on = null, placed = true, api_key = null, language = null, source_status = null
    from unnest(${old}::uuid[], ${ids}::uuid[], ${districts}::text[]) as kept (old, id, district)
    where report.id = kept.old`.execute(trx)
  const handled = ids.filter((_, index) => reports[index].state !== null)
  await appendEvents(
    trx,
    city,
    handled.map((id) => ({ report_id: id, actor: next.actor, kind: 'state', to_state: next.state })),
  )
  return { ids, photos }
}

/** What other tables hold of reports. @returns how many photos went */
async function forgetAround(trx: Database, reportIds: string[]): Promise<number> {
  if (reportIds.length === 0) return 0
  const photos = await removeAllPhotos(trx, reportIds)
  await trx.deleteFrom('report_contact').where('report_id', 'in', reportIds).execute()
  await trx.deleteFrom('report_viewer').where('report_id', 'in', reportIds).execute()
  await dropAllMails(trx, reportIds)
  // the one case in which a history goes
  await sql`select set_config('augenmass.forgetting', ${reportIds.join(',')}, true)`.execute(trx)
  await trx.deleteFrom('report_event').where('report_id', 'in', reportIds).execute()
  await sql`select set_config('augenmass.forgetting', '', true)`.execute(trx)
  return photos
}

/** Imports bring no Stadtbezirk: it is found while there is still a position. */
async function districtsOf(trx: Database, reports: readonly StoredReport[]): Promise<(string | null)[]> {
  const find = createDistrictFinder(await listDistricts(trx))
  return reports.map(({ district, lat, lon }) => district ?? (lat === null || lon === null ? null : find({ lat, lon })))
}
