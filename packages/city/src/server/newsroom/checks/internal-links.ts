import { withoutLanguage } from '../../../language/address.ts'
import type { Database } from '../../city.ts'
import type { ArticleContent } from '../content.ts'
import { isUuid } from '../../database/uuid.ts'
import { blocks, type Finding } from './finding.ts'
import { linksIn } from './links.ts'

/** First parts of the paths everybody may open. */
const openPaths = new Set([
  '',
  'accessibility',
  'attribution',
  'imprint',
  'newsroom',
  'ogc',
  'open311',
  'privacy',
  'report',
  'survey',
])

/** What lies directly below /newsroom and is no article: feeds, months, the newsletter. */
const otherPages = /\.|^\d{4}-\d\d$|^newsletter$/

/** Addresses within this site lead to something the public may read; files handed out are there. */
export async function checkInternalLinks(db: Database, content: ArticleContent): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { place, address } of linksIn(content)) {
    if (!address.startsWith('/')) continue
    const path = withoutLanguage(new URL(address, 'http://here.invalid').pathname)
    const [first, slug, ...deeper] = path.slice(1).split('/')
    if (!openPaths.has(first ?? '')) findings.push(blocks('link.not-public', place, { address }))
    else if (first === 'newsroom' && slug && deeper.length === 0 && !otherPages.test(slug)) {
      const article = await db
        .selectFrom('article_address')
        .innerJoin('article', 'article.id', 'article_address.article_id')
        .select('article.id')
        .where('slug', '=', slug)
        .where('visibility', '=', 'live')
        .executeTakeFirst()
      if (!article) findings.push(blocks('link.nowhere', place, { address }))
    }
  }
  return findings
}

/** Downloads that are there no more. */
export async function checkFiles(db: Database, { body }: ArticleContent): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [index, block] of body.content.entries()) {
    if (block.type !== 'download') continue
    const { id, title } = block.attrs
    const file = isUuid(id) && (await db.selectFrom('press_file').select('id').where('id', '=', id).executeTakeFirst())
    if (!file) findings.push(blocks('file.gone', { part: 'body', block: index + 1 }, { title }))
  }
  return findings
}
