import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import type { FilePicture } from '../../exchange/articles/article-item.ts'
import type { ArticleLanguage } from '../content.ts'
import { houseCredit } from '../pictures/house-credit.ts'
import { storePicture } from '../pictures/store-picture.ts'
import { pressRoles } from '../press-roles.ts'

/**
 * Keeps a picture of a file with its words. One that is known already keeps the words it has; only what is empty is filled in, the
 * English words beside the German ones. A picture that was removed here does not come back.
 *
 * @returns its id
 * @throws Invalid 'articles.picture-removed-here', what `storePicture` throws
 */
export async function keepPicture(
  city: City,
  caller: Caller | null,
  { bytes, picture, language }: { bytes: Uint8Array; picture: FilePicture; language: ArticleLanguage },
): Promise<string> {
  requireRole(caller, ...pressRoles)
  const removed = await city.db
    .selectFrom('press_picture')
    .select('id')
    .where('sha256', '=', createHash('sha256').update(bytes).digest('hex'))
    .where('removed_at', 'is not', null)
    // there is another that shows the same: nobody minds this one
    .where('removed_why', '!=', 'duplicate')
    .executeTakeFirst()
  if (removed) throw new Invalid('articles.picture-removed-here')
  const words = wordsOf(picture, language)
  const { persons, consentUntil, focal } = picture
  const credit = houseCredit(picture.credit)
  const id = await storePicture(city, caller, {
    ...{ bytes, ...words, credit },
    // without its last day a consent is none
    persons: persons === 'consent' && consentUntil === undefined ? 'unknown' : persons,
    ...{ consentUntil: persons === 'consent' ? consentUntil : undefined, focal },
    ...(/^https?:/.test(picture.address) && { sourceUrl: picture.address }),
  })
  await transact(city.db, async (trx) => {
    const filled = await trx
      .updateTable('press_picture')
      .set({
        alt_de: sql<string>`coalesce(nullif(alt_de, ''), ${words.altDe})`,
        alt_en: sql<string>`coalesce(nullif(alt_en, ''), ${words.altEn})`,
        caption_de: sql<string>`coalesce(nullif(caption_de, ''), ${words.captionDe})`,
        caption_en: sql<string>`coalesce(nullif(caption_en, ''), ${words.captionEn})`,
        credit: sql<string>`coalesce(nullif(credit, ''), ${credit})`,
        rights: sql<string>`coalesce(nullif(rights, ''), ${picture.rights ?? ''})`,
        rights_until: sql<string | null>`coalesce(rights_until, ${picture.rightsUntil ?? null}::date)`,
      })
      .where('id', '=', id)
      .where(
        sql<boolean>`(alt_de = '' and ${words.altDe} <> '') or (alt_en = '' and ${words.altEn} <> '') or
          (caption_de = '' and ${words.captionDe} <> '') or (caption_en = '' and ${words.captionEn} <> '') or
          (credit = '' and ${credit} <> '') or (rights = '' and ${picture.rights ?? ''} <> '') or
          (rights_until is null and ${picture.rightsUntil ?? null}::date is not null)`,
      )
      .returning('id')
      .executeTakeFirst()
    if (filled) await recordAudit(trx, city, caller, { action: 'picture.fill', subjectKind: 'picture', subjectId: id })
  })
  return id
}

function wordsOf({ alt, caption, otherAlt = '', otherCaption = '' }: FilePicture, language: ArticleLanguage) {
  return language === 'en'
    ? { altEn: alt, captionEn: caption, altDe: otherAlt, captionDe: otherCaption }
    : { altDe: alt, captionDe: caption, altEn: otherAlt, captionEn: otherCaption }
}
