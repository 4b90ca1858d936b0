import { mkdir, open, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { listDistricts } from '../../city/districts.ts'
import { getSettings } from '../../city/settings.ts'
import { slugOf } from '../slug.ts'
import { pressReaders } from '../press-roles.ts'
import { listTopics } from '../topics.ts'
import { itemOfArticle, picturesOf, type CityNames, type WrittenPicture } from './item-of-article.ts'
import { listExported, readExported, readExportedPicture, type ExportedArticle } from './read-exported.ts'

export interface ExportedArticles {
  readonly path: string
  readonly articles: number
  readonly pictures: number
  /** false = stopped before the end, nothing written over */
  readonly complete: boolean
}

const pictureFolder = 'pictures'

/**
 * Writes all articles with their editions, frozen figures and drafts as a JSON Feed 1.1, and their pictures into the folder
 * `pictures` beside it. What stood there under the same name is replaced once the whole is written.
 *
 * @param options.path a file, or a folder for `articles.json`
 */
export async function exportArticles(
  city: City,
  caller: Caller | null,
  options: { readonly path: string; readonly signal: AbortSignal; readonly onWritten?: (share: number) => void },
): Promise<ExportedArticles> {
  requireRole(caller, ...pressReaders)
  const path = await fileOf(options.path)
  const folder = join(dirname(path), pictureFolder)
  await mkdir(folder, { recursive: true })
  const settings = await getSettings(city.db)
  const names = await namesOf(city)
  const ids = await listExported(city.db)
  const given = new Map<string, string>()
  const taken = new Set<string>()

  /** Where a picture is written to: named after the first article that shows it. */
  async function writePictures(article: ExportedArticle) {
    const found = new Map<string, WrittenPicture>()
    for (const id of picturesOf(article)) {
      const picture = await readExportedPicture(city.db, id)
      if (!picture) continue
      let name = given.get(id)
      if (name === undefined) {
        name = freeName(slugOf((article.editions.at(-1)?.content ?? article.content).headline), taken)
        given.set(id, name)
        await writeFile(join(folder, name), picture.bytes)
      }
      found.set(id, { ...picture, url: `${pictureFolder}/${name}` })
    }
    return found
  }

  const draft = join(dirname(path), `.${basename(path)}.part`)
  const file = await open(draft, 'w')
  let articles = 0
  try {
    const head = {
      version: 'https://jsonfeed.org/version/1.1',
      title: settings.cityName,
      home_page_url: `${city.origin}/newsroom`,
      language: 'de',
    }
    await file.write(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "items": [`)
    for (const id of ids) {
      if (options.signal.aborted) break
      const article = await readExported(city.db, id)
      const item = itemOfArticle(article, await writePictures(article), names)
      await file.write(`${articles === 0 ? '' : ','}\n${JSON.stringify(item, null, 2)}`)
      articles++
      options.onWritten?.(articles / ids.length)
    }
    await file.write('\n  ]\n}\n')
  } finally {
    await file.close()
  }
  const complete = articles === ids.length
  if (complete) await rename(draft, path)
  return { path: complete ? path : draft, articles, pictures: given.size, complete }
}

async function fileOf(path: string): Promise<string> {
  const info = await stat(path).catch(() => null)
  const isFolder = info?.isDirectory() ?? !/\.json$/i.test(path)
  return isFolder ? join(path, 'articles.json') : path
}

function freeName(slug: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${slug}.jpg` : `${slug}-${number}.jpg`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

async function namesOf(city: City): Promise<CityNames> {
  const topics = new Map((await listTopics(city.db)).map((topic) => [topic.key, topic]))
  const districts = new Map((await listDistricts(city.db)).map(({ key, name }) => [key, name]))
  return {
    ...{ host: new URL(city.origin).host, origin: city.origin },
    topic: (key) => {
      const topic = topics.get(key)
      return topic && { de: topic.nameDe, en: topic.nameEn }
    },
    district: (key) => districts.get(key),
  }
}
