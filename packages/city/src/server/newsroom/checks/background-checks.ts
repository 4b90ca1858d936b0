import type { City, Database } from '../../city.ts'
import type { Article } from '../articles/read-article.ts'
import { articleById } from '../articles/read-article.ts'
import type { ArticleState } from '../states.ts'
import { checkExternalLinks } from './external-links.ts'
import type { Finding } from './finding.ts'
import { pictureTexts } from './picture-texts.ts'
import { checkedText } from './read-background.ts'
import { checkSpelling } from './spelling/check-spelling.ts'
import { allowedWords } from './spelling/words.ts'
import { textsOf } from './texts.ts'

/** What somebody works on; what is public was checked before, or came from elsewhere. */
const checkedStates: readonly ArticleState[] = ['draft', 'in-review', 'approved', 'scheduled', 'correcting']
/** Whoever is still writing is not checked at every pause. */
const quietMilliseconds = 10_000
const articlesAtOnce = 4
const longestMilliseconds = 60_000

/** Looks up spelling and addresses elsewhere of texts that have changed. A regular task of the workers. */
export async function runBackgroundChecks(city: City): Promise<void> {
  const changed = await city.db
    .selectFrom('article')
    .leftJoin('article_check', 'article_check.article_id', 'article.id')
    .select(['article.id', checkedText.as('text')])
    .where('state', 'in', checkedStates)
    .where('updated_at', '<=', new Date(city.clock.now() - quietMilliseconds))
    .where('article_check.checked_text', 'is distinct from', checkedText)
    .orderBy('updated_at', 'desc')
    .limit(articlesAtOnce)
    .execute()
  if (changed.length === 0) return
  const allowed = await allowedWords(city.db)
  for (const { id, text } of changed) {
    const findings = await findInBackground(city.db, await articleById(city.db, id), allowed)
    const row = { checked_text: text, checked_at: new Date(city.clock.now()), findings: JSON.stringify(findings) }
    await city.db
      .insertInto('article_check')
      .values({ article_id: id, ...row })
      .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
      .execute()
  }
}

async function findInBackground(db: Database, article: Article, allowed: ReadonlySet<string>): Promise<Finding[]> {
  const { content, language } = article
  const texts = [...textsOf(content), ...(await pictureTexts(db, article))]
  const spelling = await checkSpelling(texts, language === 'en' ? 'en' : 'de', allowed)
  return [...spelling, ...(await checkExternalLinks(content, AbortSignal.timeout(longestMilliseconds)))]
}
