import { sql } from 'kysely'
import type { City } from '../../city.ts'
import type { ArticleLanguage } from '../content.ts'

/**
 * The months in which live articles were published, the newest first: "2025-11". Jumps from month to month in the index
 * instead of reading all articles.
 *
 * @param zone the city's
 */
export async function listMonths({ db }: Pick<City, 'db'>, language: ArticleLanguage, zone: string): Promise<string[]> {
  const newestBefore = (bound: ReturnType<typeof sql>) => sql`(
    select date_trunc('month', first_published_at, ${zone})
    from article
    where visibility = 'live' and language = ${language} and ${bound}
    order by first_published_at desc
    limit 1
  )`
  const { rows } = await sql<{ month: string }>`
    with recursive month (start) as (
      ${newestBefore(sql`first_published_at is not null`)}
      union all
      select ${newestBefore(sql`first_published_at < month.start`)} from month where month.start is not null
    )
    select to_char(start at time zone ${zone}, 'YYYY-MM') as month from month where start is not null`.execute(db)
  return rows.map(({ month }) => month)
}
