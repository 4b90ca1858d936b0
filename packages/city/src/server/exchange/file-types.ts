import { importedTypeKey } from '../city/catalogue.ts'
import { Invalid } from '../errors.ts'
import { knownTypeOf, plainCategory } from './known-types.ts'

/** A disturbance type as categories are matched to it. */
export interface KnownType {
  readonly key: string
  readonly name_de: string
  readonly name_en: string
}

/** A category of the file and what it became. */
export interface FileType {
  readonly key: string
  /** the file's own words, main and finer category */
  readonly name: string
  /** false = not in the catalogue: the file's own type, group order, severity 1 */
  readonly known: boolean
  /** rows of the file so far */
  rows: number
}

/** More categories than this is no list of categories but free text. */
const MOST_TYPES = 1000

/** Where rows without any category go. */
const WITHOUT_CATEGORY = 'other'

/**
 * The categories of one file, matched to the catalogue: as a person said, else by the catalogue's own key or name, else
 * by synonym; the finer category before the coarser one. What none of them knows stays the file's own type.
 */
export class FileTypes {
  readonly #catalogue = new Map<string, string>()
  readonly #keys: ReadonlySet<string>
  readonly #given: ReadonlyMap<string, string>
  readonly #byCategory = new Map<string, Map<string, FileType>>()
  readonly #all: FileType[] = []
  readonly #file: string

  /**
   * @param given category of the file (both as `FileType.name` has them, or one of them) → catalogue key
   * @throws Invalid `import.unknown-type-key` where a given key is not in the catalogue
   */
  constructor(file: string, catalogue: Iterable<KnownType>, given: ReadonlyMap<string, string>) {
    this.#file = file
    const types = [...catalogue]
    this.#keys = new Set(types.map(({ key }) => key))
    for (const { key, name_de, name_en } of types) {
      for (const name of [key, name_de, name_en]) this.#catalogue.set(plainCategory(name), key)
    }
    for (const key of given.values()) {
      if (!this.#keys.has(key)) throw new Invalid('import.unknown-type-key', { key, keys: [...this.#keys].join(', ') })
    }
    this.#given = new Map([...given].map(([category, key]) => [plainCategory(category), key]))
  }

  /** All categories met so far, most rows first. */
  get all(): readonly FileType[] {
    return this.#all.toSorted((a, b) => b.rows - a.rows)
  }

  /**
   * The type of a row.
   *
   * @param main coarser category, '' = none
   * @param finer finer category, '' = none
   * @throws Invalid `import.too-many-types`
   */
  typeOf(main: string, finer: string): FileType {
    let within = this.#byCategory.get(main)
    if (!within) {
      within = new Map()
      this.#byCategory.set(main, within)
    }
    let type = within.get(finer)
    if (!type) {
      if (this.#all.length === MOST_TYPES)
        throw new Invalid('import.too-many-types', { file: this.#file, most: MOST_TYPES })
      type = this.#match(main.trim(), finer.trim())
      within.set(finer, type)
      this.#all.push(type)
    }
    type.rows++
    return type
  }

  #match(main: string, finer: string): FileType {
    const name = main !== '' && finer !== '' && main !== finer ? `${main}: ${finer}` : finer || main
    const known = this.#knownKey(name, main, finer)
    if (known !== undefined && this.#keys.has(known)) return { key: known, name, known: true, rows: 0 }
    return { key: importedTypeKey(name), name, known: false, rows: 0 }
  }

  #knownKey(name: string, main: string, finer: string): string | undefined {
    if (main === '' && finer === '') return WITHOUT_CATEGORY
    const given = [name, finer, main].map((category) => this.#given.get(plainCategory(category)))
    const category = finer || main
    return (
      given.find((key) => key !== undefined) ??
      this.#catalogue.get(plainCategory(category)) ??
      knownTypeOf(category) ??
      undefined
    )
  }
}
