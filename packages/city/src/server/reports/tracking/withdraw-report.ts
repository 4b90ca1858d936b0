import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { getSettings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict } from '../../errors.ts'
import { dropAllMails } from '../waiting-mails.ts'
import { appendEvents } from '../desk/events.ts'
import { lockedReport } from '../desk/locked-report.ts'
import { removeAllPhotos } from '../desk/photos.ts'
import { forgetPublished } from '../publication/forget-published.ts'
import { transitions } from '../states.ts'
import { takeIncidentsApart } from '../incidents/take-apart.ts'
import { resident } from './resident.ts'
import { reportBehind } from './track-report.ts'

/**
 * Withdraws and deletes a report: its row goes with history, photos, address and mails, and a new one with type,
 * Stadtbezirk and day takes its place. The link stays, and says that it was withdrawn.
 *
 * @throws NotFound 'report.no-such-link', Conflict 'report.not-in-this-state'
 */
export async function withdrawReport(city: City, token: string): Promise<void> {
  await transact(city.db, async (trx) => {
    const found = await reportBehind(trx, token)
    const report = await lockedReport(trx, found.id, null)
    if (transitions[report.state].withdraw === null) throw new Conflict('report.not-in-this-state')
    const { timeZone } = await getSettings(trx)
    await takeIncidentsApart(trx, [report.id])
    await removeAllPhotos(trx, report.id)
    await trx.deleteFrom('report_contact').where('report_id', '=', report.id).execute()
    await trx.deleteFrom('report_viewer').where('report_id', '=', report.id).execute()
    await dropAllMails(trx, report.id)
    await forgetPublished(trx, report.id)
    // the one case in which a history goes
    await sql`select set_config('augenmass.forgetting', ${report.id}, true)`.execute(trx)
    await trx.deleteFrom('report_event').where('report_id', '=', report.id).execute()
    await sql`select set_config('augenmass.forgetting', '', true)`.execute(trx)
    await trx.deleteFrom('report').where('id', '=', report.id).execute()

    const id = randomUUIDv7()
    await trx
      .insertInto('report')
      .values({
        id,
        origin: 'withdrawn',
        identity: id,
        type: report.type,
        source: report.source,
        reported_at: startOfDay(report.reported_at, timeZone),
        imported_at: new Date(city.clock.now()),
        precision: 'day',
        lat: null,
        lon: null,
        cell: null,
        reporter: null,
        source_updated_at: null,
        generated: report.generated,
        text: null,
        place_text: null,
        answers: null,
        district: report.district,
        state: 'withdrawn',
        agency: null,
        due_on: null,
        tracking: report.tracking,
        placed: true,
        feedback: null,
        api_key: null,
        language: null,
      })
      .execute()
    await appendEvents(trx, city, [{ report_id: id, actor: resident.id, kind: 'state', to_state: 'withdrawn' }])
    await recordAudit(trx, city, resident, { action: 'report.withdraw', subjectKind: 'report', subjectId: id })
  })
}

function startOfDay(instant: Date, timeZone: string): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).startOfDay()
  return new Date(day.epochMilliseconds)
}
