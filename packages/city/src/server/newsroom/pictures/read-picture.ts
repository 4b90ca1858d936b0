import { sql, type Selectable } from 'kysely'
import { accountNames } from '../../accounts/account-names.ts'
import { recordedActions } from '../../audit/recorded-actions.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { NotFound } from '../../errors.ts'
import type { ArticleLanguage } from '../content.ts'
import { pressReaders } from '../press-roles.ts'
import type { ArticleState } from '../states.ts'
import type { NewsroomTables } from '../tables.ts'
import { alikePictures, type AlikePicture } from './alike-pictures.ts'
import type { PhotoInfo } from './model.ts'
import { pictureProblems, type PictureProblem } from './picture-problems.ts'

type PictureRow = Selectable<NewsroomTables['press_picture']>

/** An article a picture is in. */
export interface PictureUse {
  readonly articleId: string
  readonly headline: string
  readonly language: ArticleLanguage
  readonly state: ArticleState
  /** in what is being written, in what the public reads, or both */
  readonly draft: boolean
  readonly live: boolean
}

/** Everything about one picture, for the press office. */
export interface PictureCard extends PhotoInfo {
  readonly id: string
  readonly version: number
  readonly persons: PictureRow['persons']
  readonly rightsUntil: string | null
  readonly consentUntil: string | null
  readonly focal: { readonly x: number; readonly y: number }
  readonly width: number
  readonly height: number
  readonly sourceUrl: string | null
  /** widths there are, smallest first; none once it is removed */
  readonly widths: readonly number[]
  /** what the file said of itself and nobody has looked at yet */
  readonly offered: PhotoInfo | null
  readonly problems: readonly PictureProblem[]
  readonly removed: { readonly at: number; readonly why: string; readonly note: string } | null
  readonly uses: readonly PictureUse[]
  readonly alike: readonly AlikePicture[]
  /** what was done to it, newest first; `by` is null where it was no account */
  readonly history: readonly { readonly at: number; readonly action: string; readonly by: string | null }[]
}

/**
 * One picture with where it is used, what looks like it and what was done to it.
 *
 * @param asked.today civil date
 * @throws NotFound 'picture.not-found'
 */
export async function readPicture(
  city: City,
  caller: Caller | null,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<PictureCard> {
  requireRole(caller, ...pressReaders)
  const row = await pictureById(city.db, id)
  const files = await city.db
    .selectFrom('press_picture_file')
    .select('width')
    .distinct()
    .where('picture_id', '=', row.id)
    .orderBy('width')
    .execute()
  const card = {
    ...{ id: row.id, version: row.version, persons: row.persons, width: row.width, height: row.height },
    ...{ altDe: row.alt_de, altEn: row.alt_en, captionDe: row.caption_de, captionEn: row.caption_en },
    ...{ credit: row.credit, rights: row.rights, rightsUntil: row.rights_until, consentUntil: row.consent_until },
    focal: { x: row.focal_x, y: row.focal_y },
  }
  return {
    ...card,
    sourceUrl: row.source_url,
    widths: files.map(({ width }) => width),
    offered: row.offered,
    problems: pictureProblems(row, today),
    removed: row.removed_at && {
      at: row.removed_at.getTime(),
      why: row.removed_why!,
      note: row.removed_note ?? '',
    },
    uses: await usesOf(city.db, row.id),
    alike: await alikePictures(city.db, row),
    history: await historyOf(city.db, row.id),
  }
}

async function historyOf(db: Database, pictureId: string): Promise<PictureCard['history']> {
  const actions = await recordedActions(db, { subjectKind: 'picture', subjectId: pictureId })
  const names = await accountNames(db, [...new Set(actions.map(({ caller }) => caller))])
  return actions.map(({ at, action, caller }) => ({ at, action, by: names.get(caller) ?? null }))
}

/** @throws NotFound 'picture.not-found' */
export async function pictureById(db: Database, id: string): Promise<PictureRow> {
  const row = isUuid(id)
    ? await db.selectFrom('press_picture').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('picture.not-found')
  return row
}

async function usesOf(db: Database, pictureId: string): Promise<PictureUse[]> {
  const rows = await db
    .selectFrom('article_picture as used')
    .innerJoin('article', 'article.id', 'used.article_id')
    .select(({ fn }) => [
      'article.id',
      'article.language',
      'article.state',
      sql<string>`article.content->>'headline'`.as('headline'),
      sql<boolean>`bool_or(not used.live)`.as('draft'),
      fn<boolean>('bool_or', [sql`used.live and article.visibility = 'live'`]).as('live'),
    ])
    .where('used.picture_id', '=', pictureId)
    .where('article.state', '!=', 'discarded')
    .groupBy('article.id')
    .orderBy('article.id', 'desc')
    .execute()
  return rows.map(({ id, ...use }) => ({ articleId: id, ...use }))
}
