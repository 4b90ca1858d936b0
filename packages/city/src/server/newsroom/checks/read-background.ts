import { sql } from 'kysely'
import type { Database } from '../../city.ts'
import type { Finding } from './finding.ts'

/** Stands for what is checked: the text, and the pictures with what belongs to them. */
export const checkedText = sql<string>`md5(article.content::text || coalesce((
  select string_agg(picture.id || ':' || picture.version, ' ' order by picture.id)
  from article_picture as shown join press_picture as picture on picture.id = shown.picture_id
  where shown.article_id = article.id and not shown.live), ''))`

/** What workers found out about the text as it is; null while they have not looked at it yet. */
export async function readBackgroundFindings(db: Database, articleId: string): Promise<Finding[] | null> {
  const check = await db
    .selectFrom('article_check')
    .innerJoin('article', 'article.id', 'article_check.article_id')
    .select('findings')
    .where('article_id', '=', articleId)
    .where('checked_text', '=', checkedText)
    .executeTakeFirst()
  if (!check) return null
  // a word taken into the list meanwhile is no finding any more
  const words = await db.selectFrom('press_word').select('word').execute()
  const known = new Set(words.map(({ word }) => word.toLowerCase()))
  return check.findings.filter(
    ({ key, params }) => key !== 'word.unknown' || !known.has(String(params.word).toLowerCase()),
  )
}
