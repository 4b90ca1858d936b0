import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { pressReaders } from '../press-roles.ts'
import type { PictureFile } from './encode-sizes.ts'
import type { PhotoInfo } from './model.ts'
import { withPhotoInfo } from './write-photo-info.ts'

/** A picture as it is sent: a JPEG carries alternative text, caption, credit and rights as they are now. */
export type SentPicture = Pick<PictureFile, 'bytes' | 'format'>

interface AskedFile {
  readonly id: string
  readonly width: number
  readonly format: string
}

/**
 * One size of a picture, where the public may see it: some article shows it now, and rights and consent last.
 *
 * @param asked.today civil date
 */
export async function readPictureFile(
  db: Database,
  asked: AskedFile & { readonly today: string },
): Promise<SentPicture | null> {
  const file = await pictureFile(db, asked)
    ?.where((where) => where.or([where('rights_until', 'is', null), where('rights_until', '>=', asked.today)]))
    .where((where) => where.or([where('persons', '!=', 'consent'), where('consent_until', '>=', asked.today)]))
    .where((where) =>
      where.exists(
        where
          .selectFrom('article_picture as shown')
          .innerJoin('article', 'article.id', 'shown.article_id')
          .select('article.id')
          .whereRef('shown.picture_id', '=', 'picture.id')
          .where('shown.live', '=', true)
          .where('article.visibility', '=', 'live'),
      ),
    )
    .executeTakeFirst()
  return file ? asSent(file) : null
}

/** One size of any picture that is not removed, for the press office and those who sign. */
export async function readOfficePictureFile(
  city: City,
  caller: Caller | null,
  asked: AskedFile,
): Promise<SentPicture | null> {
  requireRole(caller, ...pressReaders)
  const file = await pictureFile(city.db, asked)?.executeTakeFirst()
  return file ? asSent(file) : null
}

/** undefined for what can be no file's name */
function pictureFile(db: Database, { id, width, format }: AskedFile) {
  if (!isUuid(id) || !Number.isSafeInteger(width) || !isFormat(format)) return undefined
  return db
    .selectFrom('press_picture_file as file')
    .innerJoin('press_picture as picture', 'picture.id', 'file.picture_id')
    .select([
      ...(['file.bytes', 'file.format', 'alt_de as altDe', 'alt_en as altEn', 'caption_de as captionDe'] as const),
      ...(['caption_en as captionEn', 'credit', 'rights'] as const),
    ])
    .where('file.picture_id', '=', id)
    .where('file.format', '=', format)
    .where('file.width', '=', width)
    .where('picture.removed_at', 'is', null)
}

function asSent({ bytes, format, ...info }: SentPicture & PhotoInfo): SentPicture {
  return { format, bytes: format === 'jpeg' ? withPhotoInfo(bytes, info) : bytes }
}

function isFormat(text: string): text is PictureFile['format'] {
  return text === 'avif' || text === 'webp' || text === 'jpeg'
}
