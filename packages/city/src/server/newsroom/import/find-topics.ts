import type { Database } from '../../city.ts'
import { slugOf } from '../slug.ts'
import { ensureTopics, listTopics, type Topic } from '../topics.ts'

const longestName = 60
const mostTopics = 20

/** Topics that were asked for, and how many tags are too long or too many to be topics. */
export interface FoundTopics {
  readonly keys: readonly string[]
  readonly leftOut: number
}

/** Topics by name in either language, whatever the case; new ones are added. Recording it is the caller's. */
export async function findTopics(
  trx: Database,
  names: readonly { readonly de: string; readonly en?: string }[],
): Promise<FoundTopics> {
  const fitting = names.filter(({ de }) => de.length <= longestName && /[\p{L}\p{N}]/u.test(de)).slice(0, mostTopics)
  const known = await listTopics(trx)
  const keys: string[] = []
  for (const { de, en } of fitting) {
    const same = known.find((topic) => isCalled(topic, de))
    if (same) keys.push(same.key)
    else keys.push(...(await ensureTopics(trx, [{ nameDe: de, ...(en !== undefined && { nameEn: en }) }])))
  }
  return { keys: [...new Set(keys)], leftOut: names.length - fitting.length }
}

function isCalled({ nameDe, nameEn }: Topic, name: string): boolean {
  return [nameDe, nameEn].some((known) => slugOf(known) === slugOf(name))
}
