import type { Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { importDistricts, listDistricts, type District } from '../../city/districts.ts'
import { slugOf } from '../slug.ts'

/** The city's districts as a file may call them: by key or name, whatever the case and however umlauts are written. */
export interface DistrictNames {
  /** key of a district that is known by this name; of two of one name the Stadtbezirk */
  find(name: string): string | undefined
  /** keys in order; what is not known is added as a Stadtbezirk, so that no place is lost */
  findOrAdd(names: readonly { readonly name: string; readonly key?: string }[]): Promise<string[]>
  /** names of those that were added */
  readonly added: readonly string[]
}

export async function openDistrictNames(city: City, caller: Caller): Promise<DistrictNames> {
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  const added: string[] = []
  const remember = ({ key, name }: Pick<District, 'key' | 'name'>) => {
    taken.add(key)
    for (const word of [slugOf(key), slugOf(name)]) if (!keys.has(word)) keys.set(word, key)
  }
  for (const district of await listDistricts(city.db)) remember(district)

  const find = (name: string) => keys.get(slugOf(name))
  return {
    added,
    find,
    async findOrAdd(names) {
      const found: string[] = []
      for (const { name, key: wanted } of names) {
        let key = find(name) ?? (wanted === undefined ? undefined : find(wanted))
        if (key === undefined) {
          key = freeKey((wanted ?? slugOf(name)).slice(0, 50), taken)
          await importDistricts(city, caller, [{ key, name }])
          remember({ key, name })
          added.push(name)
        }
        found.push(key)
      }
      return [...new Set(found)]
    },
  }
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}
