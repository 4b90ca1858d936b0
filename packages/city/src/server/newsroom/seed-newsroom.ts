import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { appendArticleEvent } from './articles/events.ts'
import { createArticle } from './articles/create-article.ts'
import { publishEdition } from './articles/publish-edition.ts'
import { lockedArticle } from './articles/read-article.ts'
import { saveArticle } from './articles/save-article.ts'
import { articleLanguages, type ArticleLanguage, type ArticleType } from './content.ts'
import { storePicture } from './pictures/store-picture.ts'
import { pressRoles } from './press-roles.ts'
import { bumpRevision } from './revision.ts'
import { transitions, type ArticleAction, type ArticleState } from './states.ts'
import { ensureTopics } from './topics.ts'

interface SeedPicture {
  /** the drawing */
  readonly svg: () => string
  readonly altDe: string
  readonly altEn: string
  readonly captionDe: string
  readonly captionEn: string
  readonly credit: string
}

interface SeedText {
  readonly kicker: string
  readonly headline: string
}

/** An invented article with what became of it; times are epoch ms. */
interface SeedStory {
  /** unique; a story seeded before is left as it is */
  readonly key: string
  readonly type: ArticleType
  readonly ofOperation?: true
  readonly picture?: string
  readonly districts: readonly string[]
  readonly topics: readonly string[]
  readonly warnUntil?: string
  readonly versions: Partial<Record<ArticleLanguage, SeedText>>
  readonly course:
    | { readonly state: 'published' | 'draft' | 'in-review'; readonly at: number }
    | {
        readonly state: 'corrected'
        readonly at: number
        readonly correctedAt: number
        readonly correction: string
        readonly before: SeedText
      }
    | { readonly state: 'withdrawn'; readonly at: number; readonly withdrawnAt: number; readonly note: string }
    | { readonly state: 'scheduled'; readonly at: number; readonly publishAt: number }
}

const hour = 3_600_000
const writingTime = 3 * hour

/**
 * Keeps drawings as pictures nobody can be recognised on. Those that are there already stay as they are.
 *
 * @param signal ends the work between two pictures
 * @returns ids by name
 */
export async function seedPictures<Name extends string>(
  city: City,
  caller: Caller | null,
  pictures: Readonly<Record<Name, SeedPicture>>,
  signal?: AbortSignal,
): Promise<Record<Name, string>> {
  requireRole(caller, ...pressRoles)
  const ids: [string, string][] = []
  for (const [name, { svg, ...texts }] of Object.entries<SeedPicture>(pictures)) {
    signal?.throwIfAborted()
    const bytes = await sharp(Buffer.from(svg())).png({ compressionLevel: 1 }).toBuffer()
    ids.push([name, await storePicture(city, caller, { ...texts, bytes, persons: 'none' })])
  }
  return Object.fromEntries(ids) as Record<Name, string>
}

/**
 * Writes invented articles with their histories through the functions that handle real ones, as if the clock had shown their
 * times. Each is written whole, in all its languages, or not at all, and once.
 *
 * @param options.origin they are stored under
 * @param options.press who wrote them
 * @param options.head account id of who released them
 * @param options.operationId of those that tell of an operation
 */
export async function seedStories(
  city: City,
  caller: Caller | null,
  stories: readonly SeedStory[],
  options: {
    readonly origin: string
    readonly press: Caller
    readonly head: string
    readonly operationId: string | null
    readonly topics: readonly { readonly nameDe: string; readonly nameEn: string }[]
  },
): Promise<void> {
  requireRole(caller, 'administrator')
  await transact(city.db, (trx) => ensureTopics(trx, options.topics))
  const known = await externalIds(city.db, options.origin)
  for (const story of stories) {
    const groupId = randomUUID()
    await transact(city.db, async (trx) => {
      for (const language of articleLanguages) {
        const text = story.versions[language]
        const externalId = `${story.key}/${language}`
        if (!text || known.has(externalId)) continue
        const past: Past = (at) => ({ ...city, db: trx, clock: { now: () => at } })
        const begun = past(story.course.at - writingTime)
        const { type } = story
        const first = story.course.state === 'corrected' ? story.course.before : text
        const operationId = story.ofOperation ? options.operationId : null
        const content = contentOf(story, first)
        const id = await createArticle(begun, options.press, { type, language, content, groupId, operationId })
        await trx
          .updateTable('article')
          .set({ origin: options.origin, external_id: externalId, generated: true })
          .where('id', '=', id)
          .execute()
        await carryOut(past, id, story, contentOf(story, text), options)
        await recordAudit(trx, city, caller, { action: 'article.seed', subjectKind: 'article', subjectId: id })
      }
    })
  }
}

async function externalIds(db: Database, origin: string): Promise<Set<string | null>> {
  const rows = await db.selectFrom('article').select('external_id').where('origin', '=', origin).execute()
  return new Set(rows.map((row) => row.external_id))
}

type Past = (at: number) => City

function contentOf({ picture, districts, topics, warnUntil }: SeedStory, text: SeedText) {
  return {
    ...text,
    body: 'body' in text ? { type: 'doc', content: text.body } : undefined,
    ...{ picture: picture ?? null, districts, topics, warnUntil: warnUntil ?? null },
  }
}

/** What was done with it after it was written, step by step as the workflow allows. */
async function carryOut(
  past: Past,
  id: string,
  { type, course }: SeedStory,
  content: object,
  { press, head }: { readonly press: Caller; readonly head: string },
): Promise<void> {
  let state: ArticleState = 'draft'
  const step = async (action: ArticleAction, at: number, actor: string, note?: string) => {
    const to = transitions[state][action]
    if (to === null) throw new RangeError(`an article that is ${state} has no ${action}`)
    const event = { articleId: id, actor, action, from: state, to, ...(note === undefined ? {} : { note }) }
    await appendArticleEvent(past(at).db, past(at), event)
    state = to
  }
  const publish = async (at: number, by: string, correction: string | null) => {
    const { db } = past(at)
    await publishEdition(db, past(at), await lockedArticle(db, id), { state, by, at, correction })
  }
  if (course.state === 'draft') return
  if (type === 'warning') {
    await step('rush', course.at, press.id, 'Warnung an die Öffentlichkeit, duldet keinen Aufschub')
    return publish(course.at, press.id, null)
  }
  await step('submit', course.at - 2 * hour, press.id)
  if (course.state === 'in-review') return set(past(course.at), id, { state })
  await step('approve', course.at - hour, head)
  if (course.state === 'scheduled') {
    await step('schedule', course.at, press.id)
    return set(past(course.at), id, { state, publish_at: new Date(course.publishAt) })
  }
  await step('publish', course.at, press.id)
  await publish(course.at, press.id, null)
  if (course.state === 'corrected') {
    const noticed = past(course.correctedAt - hour / 6)
    const { version } = await lockedArticle(noticed.db, id)
    await saveArticle(noticed, press, { id, version, content })
    await step('propose-correction', noticed.clock.now(), press.id, course.correction)
    await step('confirm-correction', course.correctedAt, head)
    await publish(course.correctedAt, head, course.correction)
  }
  if (course.state === 'withdrawn') {
    await step('withdraw', course.withdrawnAt, press.id, course.note)
    await set(past(course.withdrawnAt), id, { state, visibility: 'withdrawn', public_note: course.note })
    await bumpRevision(past(course.withdrawnAt).db)
  }
}

async function set(
  { db, clock }: City,
  id: string,
  values: {
    readonly state: ArticleState
    readonly publish_at?: Date
    readonly visibility?: 'withdrawn'
    readonly public_note?: string
  },
): Promise<void> {
  await db
    .updateTable('article')
    .set({ ...values, updated_at: new Date(clock.now()) })
    .where('id', '=', id)
    .execute()
}
