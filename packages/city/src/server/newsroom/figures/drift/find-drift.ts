import { sql } from 'kysely'
import { recordAudit } from '../../../audit/record.ts'
import { commandLine } from '../../../caller.ts'
import type { City, Database } from '../../../city.ts'
import type { Figure } from '../../../figure.ts'
import type { ArticleContent } from '../../content.ts'
import { figureAddress } from '../../../../language/figure-address.ts'
import { figuresIn } from '../../document/parts.ts'
import type { FigureAttributes } from '../../document/schema.ts'
import { readsDifferently } from './reads-differently.ts'
import { figureSources, readFigures } from '../sources.ts'

const batch = 200

/**
 * Compares the figures of all live articles with what the data say now, and puts what a reader would read otherwise on the
 * press office's list: once for each change. What reads as published again, stands in a new edition or is public no longer
 * leaves the list by itself. Figures nobody here counts (of an article from elsewhere) are left alone.
 *
 * @returns how many figures were told
 */
export async function findFigureDrift(city: City): Promise<number> {
  let told = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const articles = await liveArticles(city.db, after)
    for (const article of articles) told += await compare(city, article)
    if (articles.length < batch) break
    after = articles[articles.length - 1].id
  }
  await settleUnseen(city)
  return told
}

interface LiveFigures {
  readonly id: string
  readonly edition: number
  readonly content: ArticleContent
  readonly figures: Readonly<Record<string, Figure>>
}

function liveArticles(db: Database, after: string): Promise<LiveFigures[]> {
  return db
    .selectFrom('article')
    .innerJoin('article_edition as edition', (join) =>
      join.onRef('edition.article_id', '=', 'article.id').onRef('edition.number', '=', 'article.edition'),
    )
    .select(['article.id', 'article.edition', 'edition.content', 'edition.figures'])
    .where('article.visibility', '=', 'live')
    .where('article.id', '>', after)
    .where(sql<boolean>`edition.figures <> '{}'`)
    .orderBy('article.id')
    .limit(batch)
    .execute()
}

async function compare(city: City, { id, edition, content, figures }: LiveFigures): Promise<number> {
  const asked = figuresIn(content).filter(isCountedHere)
  const now = await readFigures(city, asked)
  const drifted = new Map(
    asked.flatMap((attributes, index) => {
      const address = figureAddress(attributes)
      const frozen = figures[address] as Figure | undefined
      return frozen && readsDifferently(frozen, now[index]) ? [[address, { frozen, now: now[index] }] as const] : []
    }),
  )
  return city.db.transaction().execute(async (trx) => {
    // of two processes one waits
    await trx.selectFrom('article').select('id').where('id', '=', id).forUpdate().execute()
    const known = await trx
      .selectFrom('article_figure_drift')
      .selectAll()
      .where('article_id', '=', id)
      .orderBy('told_at')
      .orderBy('id')
      .execute()
    const at = new Date(city.clock.now())
    const open = known.filter((row) => row.settled_at === null)
    const idsOf = (rows: typeof open) => rows.map((row) => row.id)
    await settle(trx, idsOf(open.filter((row) => row.edition !== edition)), 'corrected', at)
    const agree = open.filter((row) => row.edition === edition && !drifted.has(row.address))
    await settle(trx, idsOf(agree), 'passed', at)
    let told = 0
    for (const [address, { frozen, now: current }] of drifted) {
      // the last one told of this figure: only another change is news
      const last = known.findLast((row) => row.address === address && row.edition === edition)
      if (last && last.settled_how !== 'passed' && !differ(last.now, current)) continue
      if (last && last.settled_at === null) await settle(trx, [last.id], 'passed', at)
      await trx
        .insertInto('article_figure_drift')
        .values({
          ...{ article_id: id, edition, address, told_at: at },
          frozen: JSON.stringify(frozen),
          now: current && JSON.stringify(current),
        })
        .execute()
      told++
    }
    if (told > 0)
      await recordAudit(trx, city, commandLine, {
        ...{ action: 'article.figures-drifted', subjectKind: 'article', subjectId: id, details: { figures: told } },
      })
    return told
  })
}

const isCountedHere = ({ query }: FigureAttributes) => figureSources.some((source) => source.query === query)

/** Whether two answers read differently; that there is none any more is told once. */
const differ = (before: Figure | null, now: Figure | null) =>
  before === null ? now !== null : readsDifferently(before, now)

async function settle(trx: Database, ids: readonly string[], how: 'corrected' | 'passed', at: Date): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('article_figure_drift')
    .set({ settled_at: at, settled_how: how, version: sql<number>`version + 1` })
    .where('id', 'in', ids)
    .execute()
}

/** Of articles that are public no longer, or tell no figure any more. */
async function settleUnseen({ db, clock }: City): Promise<void> {
  await sql`
    update article_figure_drift set settled_at = ${new Date(clock.now())}, settled_how = 'passed', version = version + 1
    where settled_at is null and not exists (
      select from article
        join article_edition as edition on edition.article_id = article.id and edition.number = article.edition
      where article.id = article_figure_drift.article_id and article.visibility = 'live' and edition.figures <> '{}')`.execute(
    db,
  )
}
