import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import { pressRoles } from '../press-roles.ts'
import { bumpRevision } from '../revision.ts'
import { houseCredit } from './house-credit.ts'
import { lockedPicture } from './locked-picture.ts'
import type { Persons, PhotoInfo } from './model.ts'

export interface PictureChange extends PhotoInfo {
  readonly id: string
  /** the version that was seen */
  readonly version: number
  readonly persons: Persons
  /** civil dates, last days it may be shown */
  readonly rightsUntil: string | null
  readonly consentUntil: string | null
}

/**
 * Mends what belongs to a picture: every article that uses it shows it from now on. The credit is put into the house's order.
 *
 * @throws NotFound, Conflict 'picture.removed' | 'picture.changed-meanwhile', Invalid 'picture.consent-until'
 */
export async function changePicture(city: City, caller: Caller | null, change: PictureChange): Promise<void> {
  requireRole(caller, ...pressRoles)
  if (change.persons === 'consent' && change.consentUntil === null)
    throw new Invalid('picture.consent-until', { field: 'consentUntil' })
  await transact(city.db, async (trx) => {
    const picture = await lockedPicture(trx, change)
    await trx
      .updateTable('press_picture')
      .set({
        ...{ alt_de: change.altDe.trim(), alt_en: change.altEn.trim(), credit: houseCredit(change.credit) },
        ...{ caption_de: change.captionDe.trim(), caption_en: change.captionEn.trim(), rights: change.rights.trim() },
        ...{ rights_until: change.rightsUntil, persons: change.persons },
        consent_until: change.persons === 'consent' ? change.consentUntil : null,
        offered: null,
        version: sql<number>`version + 1`,
        updated_at: new Date(city.clock.now()),
      })
      .where('id', '=', picture.id)
      .execute()
    await bumpRevision(trx)
    await recordAudit(trx, city, caller, { action: 'picture.change', subjectKind: 'picture', subjectId: picture.id })
  })
}
