import type { City, Database } from '../../city.ts'
import { Conflict } from '../../errors.ts'
import type { Article } from '../articles/read-article.ts'
import { checkArticle } from './check-article.ts'
import type { Finding, FindingKey } from './finding.ts'

/** What keeps an article from being published. */
export async function blockingFindings(trx: Database, city: City, article: Article): Promise<Finding[]> {
  return (await checkArticle(trx, city, article)).filter(({ severity }) => severity === 'blocks')
}

/** @throws Conflict 'article.not-publishable' with the number of things to mend first */
export async function requirePublishable(trx: Database, city: City, article: Article): Promise<void> {
  const count = (await blockingFindings(trx, city, article)).length
  if (count > 0) throw new Conflict('article.not-publishable', { count })
}

/** Not even haste allows these: a warning that says nothing, and pictures of people or of others without the right to. */
const neverRushed: readonly FindingKey[] = [
  'headline.missing',
  'figure.none',
  'gap.open',
  'picture.removed',
  'picture.rights-over',
  'picture.consent-over',
]

/** @throws Conflict 'article.not-rushable' */
export async function requireRushable(trx: Database, city: City, article: Article): Promise<void> {
  const count = (await blockingFindings(trx, city, article)).filter(({ key }) => neverRushed.includes(key)).length
  if (count > 0) throw new Conflict('article.not-rushable', { count })
}
