import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { pressReaders } from '../press-roles.ts'
import { listPictures } from './list-pictures.ts'
import type { PictureProblem } from './picture-problems.ts'

/** A picture as whoever writes an article chooses it. */
export interface PictureChoice {
  readonly id: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly width: number
  readonly height: number
  /** address of a small one, for the office */
  readonly thumb: string
  readonly problems: readonly PictureProblem[]
}

/**
 * Pictures to choose from, newest first, 60 at most.
 *
 * @param asked.words  all of them occur in what belongs to the picture
 * @param asked.ids    only these
 * @param asked.today  civil date
 */
export async function pictureChoices(
  city: City,
  caller: Caller | null,
  asked: { readonly words?: string; readonly ids?: readonly string[]; readonly today: string },
): Promise<PictureChoice[]> {
  requireRole(caller, ...pressReaders)
  const { pictures } = await listPictures(city, caller, asked)
  return pictures.map(({ altDe, altEn, captionDe, captionEn, thumbWidth, ...picture }) => ({
    ...{ id: picture.id, credit: picture.credit, width: picture.width, height: picture.height },
    ...{ alt: altDe || altEn, caption: captionDe || captionEn, problems: picture.problems },
    thumb: `/press/pictures/${picture.id}/${thumbWidth}.webp?v=${picture.version}`,
  }))
}
