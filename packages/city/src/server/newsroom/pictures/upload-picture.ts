import type { Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { alikePictures, type AlikePicture } from './alike-pictures.ts'
import { keepPicture } from './store-picture.ts'

export interface UploadedPicture {
  readonly id: string
  readonly version: number
  /** of its smallest file */
  readonly thumbWidth: number
  /** false: the very same file was there before */
  readonly isNew: boolean
  /** pictures that look like a new one; a person decides whether they are the same */
  readonly alike: readonly AlikePicture[]
}

/**
 * Keeps a picture somebody sends, and says what looks like it.
 *
 * @throws what `keepPicture` throws
 */
export async function uploadPicture(city: City, caller: Caller | null, bytes: Uint8Array): Promise<UploadedPicture> {
  const { id, isNew } = await keepPicture(city, caller, { bytes })
  const { version, likeness, thumbWidth } = await city.db
    .selectFrom('press_picture as picture')
    .innerJoin('press_picture_file as file', 'file.picture_id', 'picture.id')
    .select(({ fn }) => ['version', 'likeness', fn.min('file.width').as('thumbWidth')])
    .where('picture.id', '=', id)
    .groupBy('picture.id')
    .executeTakeFirstOrThrow()
  return { id, version, thumbWidth, isNew, alike: isNew ? await alikePictures(city.db, { id, likeness }) : [] }
}
