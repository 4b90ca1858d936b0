import { sql, type RawBuilder } from 'kysely'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { pressReaders } from '../press-roles.ts'
import { pictureFilters, type PictureFilter } from './model.ts'
import { pictureProblems, soonFrom, type PictureProblem } from './picture-problems.ts'

export interface ListedPicture {
  readonly id: string
  readonly version: number
  readonly altDe: string
  readonly altEn: string
  readonly captionDe: string
  readonly captionEn: string
  readonly credit: string
  readonly width: number
  readonly height: number
  /** of its smallest file; null once it is removed */
  readonly thumbWidth: number | null
  readonly problems: readonly PictureProblem[]
  /** articles it is in */
  readonly uses: number
}

interface Asked {
  /** words that all occur in alternative text, caption, credit or rights */
  readonly words?: string
  readonly filter?: PictureFilter
  /** only these */
  readonly ids?: readonly string[]
  /** id of the last one seen: what follows */
  readonly after?: string
  /** civil date */
  readonly today: string
}

const picturesPerPage = 60

/** Pictures of the library, newest first. */
export async function listPictures(
  city: City,
  caller: Caller | null,
  { words = '', filter, ids, after, today }: Asked,
): Promise<{ readonly pictures: readonly ListedPicture[]; readonly more: boolean }> {
  requireRole(caller, ...pressReaders)
  let query = city.db
    .selectFrom('press_picture')
    .select((expression) => [
      ...(['id', 'version', 'alt_de', 'alt_en', 'caption_de', 'caption_en', 'credit', 'width', 'height'] as const),
      ...(['persons', 'rights_until', 'consent_until', 'removed_at'] as const),
      expression
        .selectFrom('press_picture_file as file')
        .select(({ fn }) => fn.min('file.width').as('least'))
        .whereRef('file.picture_id', '=', 'press_picture.id')
        .as('thumb_width'),
      expression
        .selectFrom('article_picture as used')
        .select(({ fn }) => fn.count<string>('used.article_id').distinct().as('number'))
        .whereRef('used.picture_id', '=', 'press_picture.id')
        .as('uses'),
    ])
    .where(conditionOf(filter, today))
    .orderBy('id', 'desc')
    .limit(picturesPerPage + 1)
  for (const word of words
    .split(/\s+/)
    .filter((part) => part !== '')
    .slice(0, 10))
    query = query.where(
      sql`concat_ws(' ', alt_de, alt_en, caption_de, caption_en, credit, rights)`,
      'ilike',
      `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
    )
  if (ids) query = query.where('id', 'in', ids.filter(isUuid))
  if (after && isUuid(after)) query = query.where('id', '<', after)
  const rows = await query.execute()
  return {
    pictures: rows.slice(0, picturesPerPage).map((row) => {
      const texts = { altDe: row.alt_de, altEn: row.alt_en, credit: row.credit }
      return {
        ...{ id: row.id, version: row.version, width: row.width, height: row.height, ...texts },
        ...{ captionDe: row.caption_de, captionEn: row.caption_en, thumbWidth: row.thumb_width },
        problems: pictureProblems(row, today),
        uses: Number(row.uses),
      }
    }),
    more: rows.length > picturesPerPage,
  }
}

/** How many pictures there are under each filter. */
export async function countPictures(
  city: City,
  caller: Caller | null,
  { today }: { readonly today: string },
): Promise<Readonly<Record<PictureFilter | 'all', number>>> {
  requireRole(caller, ...pressReaders)
  const count = (filter?: PictureFilter) => sql<number>`(count(*) filter (where ${conditionOf(filter, today)}))::int`
  return city.db
    .selectFrom('press_picture')
    .select([count().as('all'), ...pictureFilters.map((filter) => count(filter).as(filter))])
    .executeTakeFirstOrThrow() as Promise<Record<PictureFilter | 'all', number>>
}

/** `pictureProblems` in the words of the database. */
function conditionOf(filter: PictureFilter | undefined, today: string): RawBuilder<boolean> {
  if (filter === 'removed') return sql`removed_at is not null`
  const also = {
    'no-alt': sql`alt_de = '' and alt_en = ''`,
    'no-credit': sql`credit = ''`,
    'persons-unknown': sql`persons = 'unknown'`,
    'running-out': sql`(rights_until <= ${soonFrom(today)}
      or persons = 'consent' and coalesce(consent_until, '-infinity') <= ${soonFrom(today)})`,
    unused: sql`not exists (select from article_picture as used where used.picture_id = press_picture.id)`,
  }
  return filter ? sql`removed_at is null and ${also[filter]}` : sql`removed_at is null`
}
