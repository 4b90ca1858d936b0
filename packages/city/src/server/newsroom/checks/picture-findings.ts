import type { Database } from '../../city.ts'
import type { ArticleContent, ArticleLanguage } from '../content.ts'
import { picturesIn } from '../document/parts.ts'
import {
  blockingProblems,
  pictureProblems,
  type JudgedPicture,
  type PictureProblem,
} from '../pictures/picture-problems.ts'
import { blocks, warns, type Finding, type FindingKey } from './finding.ts'

/** What an article's checks call it; null = of no account before its day comes. */
const keys: Readonly<Record<PictureProblem, FindingKey | null>> = {
  removed: 'picture.gone',
  'rights-over': 'picture.rights-over',
  'consent-over': 'picture.consent-over',
  'no-alt': 'picture.no-alt',
  'no-credit': 'picture.no-credit',
  'persons-unknown': 'picture.persons-unknown',
  'rights-end-soon': null,
  'consent-ends-soon': null,
}

/**
 * What its pictures lack: nothing is published without alternative text and credit, or with rights or consent that have run
 * out.
 *
 * @param today civil date
 */
export async function checkPictures(
  db: Database,
  content: ArticleContent,
  { language, today }: { readonly language: ArticleLanguage; readonly today: string },
): Promise<Finding[]> {
  const asked = picturesIn(content)
  if (asked.length === 0) return []
  const rows = await db
    .selectFrom('press_picture')
    .select(['id', 'alt_de', 'alt_en', 'credit', 'rights_until', 'persons', 'consent_until', 'removed_at'])
    .where('id', 'in', asked)
    .execute()
  return asked.flatMap((id) => {
    const place = { part: 'picture', id } as const
    const row = rows.find((candidate) => candidate.id === id)
    if (!row) return [blocks('picture.gone', place)]
    const [own, other] = language === 'en' ? [row.alt_en, row.alt_de] : [row.alt_de, row.alt_en]
    return [
      ...judged(row, today).map(({ key, isBlocking }) => (isBlocking ? blocks(key, place) : warns(key, place))),
      ...(row.removed_at === null && own === '' && other !== '' ? [warns('picture.alt-in-other-language', place)] : []),
    ]
  })
}

/** What is wrong with a picture now, in the keys of the checks. @param today civil date */
export function pictureFindings(picture: JudgedPicture, today: string): FindingKey[] {
  return judged(picture, today).map(({ key }) => key)
}

function judged(picture: JudgedPicture, today: string): { key: FindingKey; isBlocking: boolean }[] {
  return pictureProblems(picture, today).flatMap((problem) => {
    const key = keys[problem]
    return key === null ? [] : { key, isBlocking: blockingProblems.includes(problem) }
  })
}
