import { sql } from 'kysely'
import { civilDate } from '../../../language/dates.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { getSettings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import { articleById } from '../articles/read-article.ts'
import { pressRoles } from '../press-roles.ts'
import { listFigureDrift } from '../figures/drift/list-drift.ts'
import { pictureProblems } from '../pictures/picture-problems.ts'
import { checkArticle } from './check-article.ts'
import type { FindingKey } from './finding.ts'

/** Something about an article that is public, or should be, that somebody has to see to. */
export interface ToMend {
  readonly kind: 'picture' | 'unsigned' | 'refused' | 'not-published' | 'rushed' | 'drift'
  readonly articleId: string
  readonly headline: string
  /** what is wrong */
  readonly problems: readonly FindingKey[]
  /** the picture to be mended, of kind `picture` */
  readonly pictureId: string | null
  /** since when, epoch ms; null = not known */
  readonly since: number | null
}

/** Longer than this nobody reads: the count says how many there are. */
const mostOfAKind = 200

/**
 * What has to be mended, read from the data itself: it goes from the list as soon as it is. The gravest kind first: not
 * published as promised, rushed without what others check, told otherwise by the data, then pictures.
 */
export async function listToMend(city: City, caller: Caller | null): Promise<ToMend[]> {
  requireRole(caller, ...pressRoles)
  const { timeZone } = await getSettings(city.db)
  const today = civilDate(city.clock.now(), timeZone)
  return [
    ...(await notPublished(city.db)),
    ...(await unsigned(city.db)),
    ...(await rushed(city)),
    ...(await driftedFigures(city, caller)),
    ...(await faultyPictures(city.db, today)),
  ]
}

const headline = sql<string>`article.content->>'headline'`

/** An embargo ended and the article must not be published: the last line of its history is the clock's. */
async function notPublished(db: Database): Promise<ToMend[]> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_event as event', 'event.article_id', 'article.id')
    .select(['article.id', headline.as('headline'), 'event.note', 'event.at'])
    .where('article.state', '=', 'approved')
    .where('event.actor', '=', 'clock')
    .where('event.action', '=', 'unschedule')
    .where('event.id', '=', (last) =>
      last
        .selectFrom('article_event as every')
        .select((max) => max.fn.max('every.id').as('id'))
        .whereRef('every.article_id', '=', 'article.id'),
    )
    .orderBy('event.id')
    .limit(mostOfAKind)
    .execute()
  return rows.map(({ id, headline, note, at }) => ({
    ...{ kind: 'not-published', articleId: id, headline, pictureId: null, since: at.getTime() },
    problems: (note ?? '').split(' ') as FindingKey[],
  }))
}

/** Public, and somebody has yet to sign, or has refused afterwards. */
async function unsigned(db: Database): Promise<ToMend[]> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_release as asked', 'asked.article_id', 'article.id')
    .select(['article.id', headline.as('headline'), 'asked.decision', 'article.published_at'])
    .distinct()
    .where('article.visibility', '=', 'live')
    .where((where) => where.or([where('asked.decision', 'is', null), where('asked.decision', '=', 'refused')]))
    .where('asked.round', '=', (last) =>
      last
        .selectFrom('article_release as every')
        .select((max) => max.fn.max('every.round').as('round'))
        .whereRef('every.article_id', '=', 'article.id'),
    )
    .orderBy('article.published_at')
    .limit(mostOfAKind)
    .execute()
  return rows.map(({ id, headline, decision, published_at }) => ({
    ...{ kind: decision === null ? 'unsigned' : 'refused', articleId: id, headline, problems: [], pictureId: null },
    since: published_at?.getTime() ?? null,
  }))
}

/** What went out in haste with something in it that blocks everything else; its pictures are listed as all others are. */
async function rushed(city: City): Promise<ToMend[]> {
  const rows = await city.db
    .selectFrom('article')
    .select(['article.id', headline.as('headline'), 'article.published_at'])
    .where('article.visibility', '=', 'live')
    .where((where) =>
      where.exists(
        where
          .selectFrom('article_event')
          .select('article_event.id')
          .whereRef('article_event.article_id', '=', 'article.id')
          .where('action', '=', 'rush'),
      ),
    )
    .orderBy('article.published_at', 'desc')
    .limit(mostOfAKind)
    .execute()
  const list: ToMend[] = []
  for (const { id, headline, published_at } of rows) {
    const findings = await checkArticle(city.db, city, await articleById(city.db, id))
    const problems = findings
      .filter(({ severity, place }) => severity === 'blocks' && place.part !== 'picture')
      .map(({ key }) => key)
    if (problems.length === 0) continue
    const since = published_at?.getTime() ?? null
    list.push({ kind: 'rushed', articleId: id, headline, problems: [...new Set(problems)], pictureId: null, since })
  }
  return list
}

/** Pictures the public sees, or should see, with something missing: each once, with the newest article that shows it. */
async function faultyPictures(db: Database, today: string): Promise<ToMend[]> {
  const rows = await pictureRows(db, today)
    .distinctOn('picture.id')
    .select([
      'article.id',
      headline.as('headline'),
      'picture.id as picture_id',
      'alt_de',
      'alt_en',
      'credit',
      'persons',
    ])
    .select(['rights_until', 'consent_until', 'removed_at'])
    .orderBy('picture.id', 'desc')
    .orderBy('article.published_at', 'desc')
    .limit(mostOfAKind)
    .execute()
  return rows.map((row) => ({
    ...{ kind: 'picture', articleId: row.id, headline: row.headline, pictureId: row.picture_id, since: null },
    problems: pictureProblems(row, today).map((problem) => `picture.${problem}` as const),
  }))
}

/** Figures the public reads that the data would tell otherwise by now. */
async function driftedFigures(city: City, caller: Caller): Promise<ToMend[]> {
  const drifted = await listFigureDrift(city, caller)
  const articles = new Map(drifted.map((drift) => [drift.articleId, drift]))
  return [...articles.values()].map(({ articleId, headline, toldAt }) => ({
    ...{ kind: 'drift', articleId, headline, problems: [], pictureId: null, since: toldAt },
  }))
}

function pictureRows(db: Database, today: string) {
  return db
    .selectFrom('article_picture as shown')
    .innerJoin('article', 'article.id', 'shown.article_id')
    .innerJoin('press_picture as picture', 'picture.id', 'shown.picture_id')
    .where('shown.live', '=', true)
    .where('article.visibility', '=', 'live')
    .where((where) =>
      where.or([
        where('removed_at', 'is not', null),
        where.and([where('alt_de', '=', ''), where('alt_en', '=', '')]),
        where('credit', '=', ''),
        where('rights_until', '<', today),
        where('persons', '=', 'unknown'),
        where.and([
          where('persons', '=', 'consent'),
          where.or([where('consent_until', 'is', null), where('consent_until', '<', today)]),
        ]),
      ]),
    )
}
