import type { Database } from '../../city.ts'
import type { ArticleContent } from '../content.ts'
import { picturesIn } from '../document/parts.ts'

/** Notes which pictures an article shows, in its draft or to the public, so that a picture knows where it is in use. */
export async function rememberPictures(
  trx: Database,
  articleId: string,
  content: ArticleContent,
  { live }: { readonly live: boolean },
): Promise<void> {
  const asked = picturesIn(content)
  const known =
    asked.length === 0
      ? []
      : await trx.selectFrom('press_picture').select('id').where('id', 'in', asked).orderBy('id').execute()
  await trx.deleteFrom('article_picture').where('article_id', '=', articleId).where('live', '=', live).execute()
  if (known.length === 0) return
  await trx
    .insertInto('article_picture')
    .values(known.map(({ id }) => ({ article_id: articleId, picture_id: id, live })))
    .execute()
}
