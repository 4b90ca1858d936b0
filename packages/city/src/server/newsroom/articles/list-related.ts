import { sql } from 'kysely'
import type { City } from '../../city.ts'
import type { LiveArticle } from './read-live.ts'

/** So many of the newest, and so many before the article itself, are looked at. */
const looked = 200

/**
 * Ids of live articles to read next: first those that share most topics and districts with this one, the nearest in time
 * first, then the newest. In the article's language, without itself.
 *
 * @param most how many at most; of them `related` at most for what they share
 */
export async function listRelated(
  { db }: Pick<City, 'db'>,
  { id, language, firstPublishedAt }: Pick<LiveArticle, 'id' | 'language' | 'firstPublishedAt'>,
  { except, related, most }: { readonly except: readonly string[]; readonly related: number; readonly most: number },
): Promise<string[]> {
  const at = new Date(firstPublishedAt)
  const newest = (bound: ReturnType<typeof sql>, count: number) => sql`(
    select id, first_published_at from article
    where visibility = 'live' and language = ${language} and id <> all (${[id, ...except]}::uuid[]) and ${bound}
    order by first_published_at desc, id desc
    limit ${count}
  )`
  const shared = await sql<{ id: string }>`
    with near as (
      ${newest(sql`true`, looked)} union ${newest(sql`first_published_at <= ${at}`, looked)}
    ), own as (
      select kind, key from article_tag where article_id = ${id}
    )
    select near.id
    from near
    join article_tag tag on tag.article_id = near.id
    join own on own.kind = tag.kind and own.key = tag.key
    group by near.id, near.first_published_at
    order by count(*) desc, abs(extract(epoch from near.first_published_at - ${at})), near.id desc
    limit ${related}`.execute(db)
  const latest = await newest(sql`true`, most).execute(db)
  const ids = [...shared.rows, ...(latest.rows as { id: string }[])].map((row) => row.id)
  return [...new Set(ids)].slice(0, most)
}
