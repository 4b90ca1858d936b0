import { sql } from 'kysely'
import { commandLine } from '../../caller.ts'
import { recordAudit } from '../../audit/record.ts'
import { getSettings } from '../../city/settings.ts'
import type { City } from '../../city.ts'

/** Texts read by hand a month. */
export const sampleSize = 50

/** What masking puts in the place of something personal: "[Name]". */
const placeholders = String.raw`\[[[:upper:]][^][[:cntrl:]]{1,40}\]`

/**
 * Draws by lot the texts of the month before that somebody is to read: once a month, whoever comes first; safe to call at
 * any time. The lot is a keyed hash, so that nobody can choose which texts are read.
 *
 * @returns how many were drawn now
 */
export async function drawMaskingSample(city: City): Promise<number> {
  const { timeZone } = await getSettings(city.db)
  const thisMonth = Temporal.Instant.fromEpochMilliseconds(city.clock.now())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .with({ day: 1 })
  const month = thisMonth.subtract({ months: 1 })
  const from = new Date(month.toZonedDateTime(timeZone).epochMilliseconds)
  const to = new Date(thisMonth.toZonedDateTime(timeZone).epochMilliseconds)
  return city.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('masking sample'))`.execute(trx)
    const drawn = await trx
      .selectFrom('masking_check')
      .select('id')
      .where('month', '=', month.toString())
      .limit(1)
      .executeTakeFirst()
    if (drawn) return 0
    const inserted = await sql`
      insert into masking_check (month, report_id, found)
      select ${month.toString()}::date, id, regexp_count(text, ${placeholders}) from report
      where imported_at >= ${from} and imported_at < ${to} and length(coalesce(text, '')) > 0
      order by encode(sha256(convert_to(${city.secret} || id::text, 'UTF8')), 'hex')
      limit ${sampleSize}`.execute(trx)
    const count = Number(inserted.numAffectedRows ?? 0)
    if (count > 0) {
      await recordAudit(trx, city, commandLine, {
        action: 'masking.draw',
        subjectKind: 'masking-sample',
        subjectId: month.toString(),
        details: { texts: count },
      })
    }
    return count
  })
}
