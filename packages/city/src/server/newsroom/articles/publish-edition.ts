import { sql } from 'kysely'
import type { City, Database } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import { figureAddress } from '../../../language/figure-address.ts'
import { figuresIn } from '../document/parts.ts'
import { inlineText, plainLines } from '../document/plain-text.ts'
import { wordingOf } from '../figures/wording.ts'
import { readFigures } from '../figures/sources.ts'
import { bumpRevision } from '../revision.ts'
import { writeWords } from '../search/write-words.ts'
import type { ArticleState } from '../states.ts'
import type { Article } from './read-article.ts'
import { rememberPictures } from './remember-pictures.ts'
import { articleSlug } from '../slug.ts'

interface Edition {
  readonly state: ArticleState
  /** account id, or "import", "clock" */
  readonly by: string
  /** epoch ms; an import gives the date it was published at */
  readonly at: number
  /** what changed, as readers see it; null for the first edition */
  readonly correction: string | null
  /** figures that were frozen elsewhere (import of an export); everything else is read now */
  readonly figures?: Readonly<Record<string, Figure>>
}

/**
 * Writes what stands in `article.content` as the next edition: figures frozen, address given once, tags, pictures and words
 * of the search as the public sees them from now on. Whether it may be published is the caller's to know.
 *
 * @param article locked, as it is
 */
export async function publishEdition(
  trx: Database,
  city: City,
  article: Article,
  { state, by, at, correction, figures: frozen = {} }: Edition,
): Promise<void> {
  const { id, content } = article
  const asked = figuresIn(content)
  const open = asked.filter((attributes) => !(figureAddress(attributes) in frozen))
  const read = await readFigures({ ...city, db: trx }, open)
  const figures: Record<string, Figure> = {}
  for (const attributes of asked) {
    const address = figureAddress(attributes)
    const figure = frozen[address] ?? read[open.indexOf(attributes)]
    if (figure) figures[address] = figure
  }
  const number = article.edition + 1
  await trx
    .insertInto('article_edition')
    .values({
      ...{ article_id: id, number, correction, published_by: by, published_at: new Date(at) },
      content: JSON.stringify(content),
      figures: JSON.stringify(figures),
    })
    .execute()
  const wording = wordingOf(figures, article.language)
  const words = [content.kicker, inlineText(content.lead, wording), ...plainLines(content.body.content, wording)].join(
    '\n',
  )
  // before it is live: what is not is in no index of the search yet, so that each word goes in once
  await writeWords(trx, { id, language: article.language, headline: content.headline, text: words })
  await trx
    .updateTable('article')
    .set({
      ...{ state, edition: number, visibility: 'live', public_note: null },
      version: sql<number>`version + 1`,
      published_at: new Date(at),
      first_published_at: article.first_published_at ?? new Date(at),
      publish_at: null,
    })
    .where('id', '=', id)
    .execute()
  await writeTags(trx, article)
  await rememberPictures(trx, id, content, { live: true })
  await giveAddress(trx, city, article)
  await bumpRevision(trx, number === 1 ? 'added' : 'changed')
}

async function writeTags(trx: Database, { id, content }: Article): Promise<void> {
  await trx.deleteFrom('article_tag').where('article_id', '=', id).execute()
  const tags = [
    ...new Set(content.topics).values().map((key) => ({ article_id: id, kind: 'topic' as const, key })),
    ...new Set(content.districts).values().map((key) => ({ article_id: id, kind: 'district' as const, key })),
  ]
  if (tags.length > 0) await trx.insertInto('article_tag').values(tags).execute()
}

/** An article keeps its first address for good, whatever its headline becomes. */
async function giveAddress(trx: Database, city: City, { id, content }: Article): Promise<void> {
  const given = await trx.selectFrom('article_address').select('slug').where('article_id', '=', id).executeTakeFirst()
  if (given) return
  const wanted = articleSlug(content.headline)
  for (let attempt = 1; ; attempt++) {
    const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`
    const written = await trx
      .insertInto('article_address')
      .values({ slug, article_id: id, created_at: new Date(city.clock.now()) })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('slug')
      .executeTakeFirst()
    if (written) return
  }
}
