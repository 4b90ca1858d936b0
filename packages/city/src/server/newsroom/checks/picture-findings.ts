import type { Database } from '../../city.ts'
import type { ArticleContent, ArticleLanguage } from '../content.ts'
import { picturesIn } from '../document/parts.ts'
import { blockingProblems, pictureProblems } from '../pictures/picture-problems.ts'
import { blocks, warns, type Finding } from './finding.ts'

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
    // of one that is gone nothing else matters
    if (!row || row.removed_at !== null) return [blocks('picture.removed', place)]
    const [own, other] = language === 'en' ? [row.alt_en, row.alt_de] : [row.alt_de, row.alt_en]
    return [
      ...pictureProblems(row, today).map((problem) =>
        (blockingProblems.includes(problem) ? blocks : warns)(`picture.${problem}`, place),
      ),
      ...(own === '' && other !== '' ? [warns('picture.alt-in-other-language', place)] : []),
    ]
  })
}
