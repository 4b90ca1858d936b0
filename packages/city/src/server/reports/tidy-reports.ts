import type { City } from '../city.ts'
import { commandLine } from '../caller.ts'
import { recordAudit } from '../audit/record.ts'
import { getSettings } from '../city/settings.ts'
import { civilToday } from './desk/list-reports.ts'
import { removeMedia } from '../media/store-media.ts'
import { expireReports } from './expire-reports.ts'
import { closedStates } from './states.ts'

/** Photos sent ahead of a report that was never sent. */
const photoHours = 24
/** Mail addresses after the report was closed: until then its reporter may still say that nothing is solved. */
const contactDays = 90
const viewerHours = 1

/**
 * Removes what nobody needs any more: photos of forms that were never sent, mail addresses of reports closed long ago, who had a
 * report open, who said "me too" on a day that is over, and reports whose retention is over but for what counts them. Safe to
 * call at any time.
 */
export async function tidyReports(city: City): Promise<void> {
  await tidyAround(city)
  await expireReports(city)
}

async function tidyAround(city: City): Promise<void> {
  const before = (milliseconds: number) => new Date(city.clock.now() - milliseconds)
  await city.db.transaction().execute(async (trx) => {
    const photos = await trx
      .deleteFrom('report_photo')
      .where('report_id', 'is', null)
      .where('created_at', '<', before(photoHours * 3_600_000))
      .returning('media_id')
      .execute()
    await removeMedia(
      trx,
      photos.map(({ media_id }) => media_id),
    )
    const contacts = await trx
      .deleteFrom('report_contact')
      .using('report')
      .whereRef('report.id', '=', 'report_contact.report_id')
      .where('report.state', 'in', closedStates)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('report_event')
              .select('report_event.id')
              .whereRef('report_event.report_id', '=', 'report.id')
              .where('report_event.at', '>=', before(contactDays * 86_400_000)),
          ),
        ),
      )
      .returning('report_contact.report_id')
      .execute()
    await trx
      .deleteFrom('report_viewer')
      .where('seen_at', '<', before(viewerHours * 3_600_000))
      .execute()
    await trx
      .deleteFrom('report_support')
      .where('day', '<', civilToday(city, (await getSettings(trx)).timeZone))
      .execute()
    if (photos.length + contacts.length === 0) return
    await recordAudit(trx, city, commandLine, {
      action: 'report.tidy',
      subjectKind: 'report',
      subjectId: 'several',
      details: { photos: photos.length, contacts: contacts.length },
    })
  })
}
