import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { recordAudit } from '../audit/record.ts'
import { requireRole, type Caller, type Role } from '../caller.ts'
import type { City, Database } from '../city.ts'
import { transact } from '../database/connect.ts'
import { createArticle } from './articles/create-article.ts'
import { articleById } from './articles/read-article.ts'
import { saveArticle } from './articles/save-article.ts'
import { articleLanguages, type ArticleLanguage, type ArticleType } from './content.ts'
import { storePicture } from './pictures/store-picture.ts'
import { pressRoles } from './press-roles.ts'
import { newestRound } from './release/round.ts'
import { ensureTopics } from './topics.ts'
import { confirmCorrection, proposeCorrection } from './workflow/correct-article.ts'
import { publishArticle } from './workflow/publish-article.ts'
import { rushWarning } from './workflow/rush-warning.ts'
import { scheduleArticle } from './workflow/schedule-article.ts'
import { signArticle } from './workflow/sign-article.ts'
import { submitArticle } from './workflow/submit-article.ts'
import { withdrawArticle } from './workflow/withdraw-article.ts'

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

/** An invented article with what became of it; times are epoch ms, the end of an embargo is a civil date and time. */
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
    | { readonly state: 'scheduled'; readonly at: number; readonly publishAt: string }
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
 * @param options.signer who releases them where a signature asks for a role
 * @param options.operationId of those that tell of an operation
 */
export async function seedStories(
  city: City,
  caller: Caller | null,
  stories: readonly SeedStory[],
  options: {
    readonly origin: string
    readonly press: Caller
    readonly signer: (role: Role) => Caller
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

/** What was done with it after it was written, through the steps of the workflow; signed by whoever has the role for a part. */
async function carryOut(
  past: Past,
  id: string,
  { type, course }: SeedStory,
  content: object,
  { press, signer }: { readonly press: Caller; readonly signer: (role: Role) => Caller },
): Promise<void> {
  const { at } = course
  const step = async ({ db }: City) => ({ id, version: (await articleById(db, id)).version })
  const sign = async (city: City, most = Infinity) => {
    for (const { part, round, role } of (await newestRound(city.db, id)).slice(0, most))
      await signArticle(city, signer(role), { id, part, round })
  }
  const now = past(at)
  if (course.state === 'draft') return
  if (type === 'warning') {
    await rushWarning(now, press, { ...(await step(now)), reason: 'Duldet keinen Aufschub.' })
    return sign(past(at + hour / 2))
  }
  const asked = past(at - 2 * hour)
  await submitArticle(asked, press, await step(asked))
  if (course.state === 'in-review') return sign(past(at - hour), 1)
  await sign(past(at - hour))
  if (course.state === 'scheduled')
    return scheduleArticle(now, press, { ...(await step(now)), publishAt: course.publishAt })
  await publishArticle(now, press, await step(now))
  if (course.state === 'corrected') {
    const noticed = past(course.correctedAt - hour / 6)
    await saveArticle(noticed, press, { ...(await step(noticed)), content })
    await proposeCorrection(noticed, press, { ...(await step(noticed)), whatChanged: course.correction })
    const mended = past(course.correctedAt)
    await confirmCorrection(mended, signer('head'), await step(mended))
  }
  if (course.state === 'withdrawn') {
    const taken = past(course.withdrawnAt)
    await withdrawArticle(taken, press, { ...(await step(taken)), publicNote: course.note })
  }
}
