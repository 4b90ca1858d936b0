import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { getSettings } from '../../city/settings.ts'
import { Invalid, KnownError } from '../../errors.ts'
import { Unreadable, type ArticleItem, type FilePicture, type Refusal } from '../../exchange/articles/article-item.ts'
import { openArticles, type ArticlesFile } from '../../exchange/articles/open-articles.ts'
import type { ArticleLanguage } from '../content.ts'
import { pressRoles } from '../press-roles.ts'
import { contentOfItem, type ItemContent } from './content-of-item.ts'
import { openDistrictNames, type DistrictNames } from './find-districts.ts'
import { findTopics } from './find-topics.ts'
import { keepPicture } from './keep-picture.ts'
import { findKnown, type Identity } from './known-import.ts'
import { mapContent } from '../document/map-content.ts'
import { openPictureSource, type PictureSource } from './picture-source.ts'
import { settleFigures } from './settle-figures.ts'
import { writeItem, type ReadyItem } from './write-item.ts'

/** A file of articles, recognised by what is in it. @throws Invalid */
export async function openArticlesFile(city: City, caller: Caller | null, path: string): Promise<ArticlesFile> {
  requireRole(caller, ...pressRoles)
  return openArticles(path, (await getSettings(city.db)).timeZone)
}

export interface ArticlesToImport {
  readonly file: ArticlesFile
  /** where the file and its pictures are */
  readonly folder: string
  /** address that relative links and pictures start from; null = that of the item or the file's site */
  readonly base: string | null
  /** whether pictures may be fetched from the own network */
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
  readonly onRead?: (share: number) => void
  readonly onRefused: (refused: RefusedItem) => void
  readonly onMissing: (missing: MissingPicture) => void
}

export interface RefusedItem {
  /** place in the file, from 1 on */
  readonly number: number
  readonly title: string
  readonly reason: Refusal
  readonly field: string
}

export interface MissingPicture {
  readonly number: number
  readonly title: string
  readonly address: string
  readonly why: KnownError
}

export interface ImportedArticles {
  readonly items: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
  /** of those added and updated: no date, or one that is still to come */
  readonly drafts: number
  readonly missingPictures: number
  readonly districtsAdded: readonly string[]
  readonly tagsLeftOut: number
  /** false = stopped before the end */
  readonly complete: boolean
}

/**
 * Takes the articles of a file in, each in a transaction of its own: stopped or killed, the same again completes it, and the
 * same file twice changes nothing. Pictures that cannot be had now are left out, and asked for again next time.
 */
export async function importArticles(
  city: City,
  caller: Caller | null,
  options: ArticlesToImport,
): Promise<ImportedArticles> {
  requireRole(caller, ...pressRoles)
  const { file, signal, onRefused } = options
  const importer = await openImporter(city, caller, options)
  const counts = { items: 0, added: 0, updated: 0, unchanged: 0, refused: 0, drafts: 0, tagsLeftOut: 0 }
  let missingPictures = 0
  let complete = true
  for await (const read of file.items(options.onRead)) {
    if (signal.aborted) {
      complete = false
      break
    }
    counts.items++
    try {
      if ('refused' in read) throw read.refused
      const done = await importer.take(read.number, read.item)
      counts[done.outcome]++
      counts.tagsLeftOut += done.tagsLeftOut
      missingPictures += done.missingPictures
      if (done.outcome !== 'unchanged' && done.isDraft) counts.drafts++
    } catch (error) {
      // what was stopped in the middle is not the item's fault
      if (signal.aborted) {
        complete = false
        break
      }
      const refused = asUnreadable(error)
      counts.refused++
      const title = 'item' in read ? read.item.title : ''
      onRefused({ number: read.number, title, reason: refused.reason, field: refused.field })
    }
  }
  if (complete && counts.items === 0) throw new Invalid('articles.empty', { file: file.name })
  return { ...counts, missingPictures, districtsAdded: importer.districts.added, complete }
}

function asUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  throw error
}

interface Taken {
  readonly outcome: 'added' | 'updated' | 'unchanged'
  readonly isDraft: boolean
  readonly tagsLeftOut: number
  readonly missingPictures: number
}

async function openImporter(city: City, caller: Caller, options: ArticlesToImport) {
  const { file, base, onMissing } = options
  const districts = await openDistrictNames(city, caller)
  const source = await openPictureSource({ ...options, base: base ?? file.home })
  const ownHost = new URL(city.origin).host
  const fileOrigin = URL.parse(file.home ?? '')?.host || file.name
  const known = new Map<string, string>()
  const files = new Set((await city.db.selectFrom('press_file').select('id').execute()).map(({ id }) => id))

  async function take(number: number, item: ArticleItem): Promise<Taken> {
    const identity: Identity = { origin: item.origin ?? fileOrigin, externalId: item.id }
    const found = await findKnown(city.db, identity, item, { ownHost })
    if (found?.isSame || found?.isOwn)
      return { outcome: 'unchanged', isDraft: false, tagsLeftOut: 0, missingPictures: 0 }
    const language = languageOf(item.language ?? file.language)
    const isDue = item.publishedAt !== null && item.publishedAt <= city.clock.now()
    const parts = item.history
      ? null
      : contentOfItem(item, base ?? URL.parse(item.url ?? '', file.home ?? undefined)?.href ?? file.home)
    const pictures = parts ? parts.pictures : picturesOfHistory(item)
    const { ids, missing } = await keepAll(pictures, language, (address, why) =>
      onMissing({ number, title: item.title, address, why }),
    )
    const names = await namesFor(city, item, { districts, pictures: ids, files, elsewhere: parts?.files })
    const local = parts && (await settleFigures(city, localContent(parts, names), { wording: parts.wording, language }))
    const ready: ReadyItem = {
      ...{ item, identity, language, missingPictures: missing },
      type: item.type ?? (item.event ? 'event' : item.warnUntil ? 'warning' : 'news'),
      editions: local
        ? isDue
          ? [{ publishedAt: item.publishedAt!, correction: null, content: local, figures: {} }]
          : []
        : item.history!.editions.map((edition) => ({ ...edition, content: mapContent(edition.content, names) })),
      draft: local ? (isDue ? null : local) : item.history!.draft && mapContent(item.history!.draft, names),
    }
    if (ready.editions.length === 0 && ready.draft === null) throw new Unreadable('no-text')
    const outcome = await writeItem(city, caller, ready, found)
    return { outcome, isDraft: ready.editions.length === 0, tagsLeftOut: names.tagsLeftOut, missingPictures: missing }
  }

  async function keepAll(
    pictures: ReadonlyMap<string, FilePicture>,
    language: ArticleLanguage,
    miss: (address: string, why: KnownError) => void,
  ) {
    const ids = new Map<string, string>()
    let missing = 0
    for (const [mark, picture] of pictures) {
      try {
        const id = await keep(source, picture, language)
        ids.set(mark, id)
      } catch (error) {
        if (!(error instanceof KnownError)) throw error
        options.signal.throwIfAborted()
        const before = await storedFrom(city, picture.address)
        if (before !== null) ids.set(mark, before)
        else {
          // what was removed here on purpose is not missing
          if (error.key !== 'articles.picture-removed-here') missing++
          miss(picture.address, error)
        }
      }
    }
    return { ids, missing }
  }

  async function keep(from: PictureSource, picture: FilePicture, language: ArticleLanguage): Promise<string> {
    const key = JSON.stringify([picture, language])
    const before = known.get(key)
    if (before !== undefined) return before
    const id = await keepPicture(city, caller, { bytes: await from.read(picture.address), picture, language })
    known.set(key, id)
    return id
  }

  return { take, districts }
}

/** A picture that came from this address before: it stays where the address cannot be reached now. */
async function storedFrom(city: City, address: string): Promise<string | null> {
  const row = await city.db
    .selectFrom('press_picture')
    .select('id')
    .where('source_url', '=', address)
    .where('removed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

function picturesOfHistory({ pictures }: ArticleItem): Map<string, FilePicture> {
  return new Map(pictures.flatMap((picture) => (picture.mark === undefined ? [] : [[picture.mark, picture] as const])))
}

function localContent({ content }: ItemContent, names: Awaited<ReturnType<typeof namesFor>>) {
  const placed = mapContent(content, names)
  return { ...placed, topics: [...names.topics], districts: [...names.districts].slice(0, 80) }
}

/** What topics, districts, pictures and files of an item are here; what is missing of the first two is added. */
async function namesFor(
  city: City,
  item: ArticleItem,
  {
    districts,
    pictures,
    files,
    elsewhere,
  }: {
    readonly districts: DistrictNames
    readonly pictures: ReadonlyMap<string, string>
    /** ids of files for download that are here */
    readonly files: ReadonlySet<string>
    /** addresses of those the item's text offers */
    readonly elsewhere: ReadonlyMap<string, string> | undefined
  },
) {
  const tagged = item.mixedTags ? item.topics.flatMap(({ de }) => districts.find(de) ?? []) : []
  const topicNames = item.mixedTags ? item.topics.filter(({ de }) => districts.find(de) === undefined) : item.topics
  const told = await districts.findOrAdd(item.districts.map((name) => ({ name })))
  const topicOf = new Map<string, string>()
  const districtOf = new Map<string, string>()
  for (const { key, name } of item.history?.districts ?? [])
    districtOf.set(key, (await districts.findOrAdd([{ name, key }]))[0])
  for (const topic of item.history?.topics ?? []) {
    const [key] = (await findTopics(city.db, [topic])).keys
    if (key !== undefined) topicOf.set(topic.key, key)
  }
  const topics = item.history ? { keys: [], leftOut: 0 } : await findTopics(city.db, topicNames)
  return {
    topics: topics.keys,
    tagsLeftOut: topics.leftOut,
    districts: [...new Set([...told, ...tagged])],
    picture: (mark: string) => pictures.get(mark),
    topic: (key: string) => topicOf.get(key),
    district: (key: string) => districtOf.get(key),
    file: (id: string) => files.has(id),
    fileElsewhere: (id: string) => elsewhere?.get(id) ?? '',
  }
}

/** @throws Unreadable 'language' for one the newsroom does not have */
function languageOf(tag: string | null): ArticleLanguage {
  const small = (tag ?? 'de').trim().toLowerCase().replaceAll('_', '-')
  if (/^de-(?:simple|x-simple|x-leicht|leicht)/.test(small)) return 'de-simple'
  if (/^(?:de|deu|ger|en|eng)(?:-|$)/.test(small)) return small.startsWith('en') ? 'en' : 'de'
  if (small === '') return 'de'
  throw new Unreadable('language', small.slice(0, 40))
}
