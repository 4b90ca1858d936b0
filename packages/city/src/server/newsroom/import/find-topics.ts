import type { Database } from '../../city.ts'
import { nameKey } from '../slug.ts'
import { ensureTopics, listTopics } from '../topics.ts'

const longestName = 60
const mostTopics = 20

/** Topics that were asked for, and how many tags are too long or too many to be topics. */
export interface FoundTopics {
  readonly keys: readonly string[]
  readonly leftOut: number
}

/** The newsroom's topics as a file may call them: by name in either language, whatever the case. */
export interface TopicNames {
  /** new ones are added; recording it is the caller's */
  findOrAdd(names: readonly { readonly de: string; readonly en?: string }[]): Promise<FoundTopics>
}

/** Topics are added, never taken away: those that are here when a file is opened stay. */
export async function openTopicNames(db: Database): Promise<TopicNames> {
  const keys = new Map<string, string>()
  for (const { key, nameDe, nameEn } of await listTopics(db))
    for (const word of [nameKey(nameDe), nameKey(nameEn)]) if (!keys.has(word)) keys.set(word, key)

  return {
    async findOrAdd(names) {
      const fitting = names
        .filter(({ de }) => de.length <= longestName && /[\p{L}\p{N}]/u.test(de))
        .slice(0, mostTopics)
      const found = new Set<string>()
      for (const { de, en } of fitting) {
        let key = keys.get(nameKey(de))
        if (key === undefined) {
          ;[key] = await ensureTopics(db, [{ nameDe: de, ...(en !== undefined && { nameEn: en }) }])
          for (const word of [nameKey(de), nameKey(en ?? de)]) if (!keys.has(word)) keys.set(word, key)
        }
        found.add(key)
      }
      return { keys: [...found], leftOut: names.length - fitting.length }
    },
  }
}
