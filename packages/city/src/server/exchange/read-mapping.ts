import { readFile } from 'node:fs/promises'
import type { Source } from 'planning/model'
import { z } from 'zod'
import { Invalid } from '../errors.ts'
import { singleMeanings, type Meaning } from './column-names.ts'
import { sources } from './guess-source.ts'
import { openTable } from './open-table.ts'

/** Columns by meaning as a person said; null = no column has this meaning. */
export type GivenColumns = Partial<Record<Meaning, string | null>>

/** What a person may say about a file once and for all, in a mapping file. */
export interface Mapping {
  readonly columns: GivenColumns
  readonly source: Source | null
  readonly timeZone: string | null
  /** category of the file → key of the catalogue */
  readonly types: ReadonlyMap<string, string>
}

/**
 * Columns given as "time=reported,type=main_cat"; "id=" says that no column is the id.
 *
 * @throws Invalid `import.bad-map`
 */
export function parseColumnMap(text: string): GivenColumns {
  const given: GivenColumns = {}
  for (const part of text.split(',')) {
    const at = part.indexOf('=')
    const meaning = singleMeanings.find((known) => known === part.slice(0, at).trim())
    if (at < 0 || !meaning) {
      throw new Invalid('import.bad-map', { part: part.trim(), meanings: singleMeanings.join(', ') })
    }
    given[meaning] = part.slice(at + 1).trim() || null
  }
  return given
}

const mappingSchema = z.strictObject({
  columns: z.partialRecord(z.enum(singleMeanings), z.string().min(1).nullable()).default({}),
  source: z.enum(sources).nullable().default(null),
  timeZone: z.string().nullable().default(null),
  types: z.record(z.string(), z.string()).default({}),
})

/**
 * Reads a mapping file: JSON with `columns` (by meaning), `source`, `timeZone` and `types`, all optional.
 *
 * @throws Invalid `import.bad-mapping-file` with the first field that cannot be used
 */
export async function readMapping(path: string): Promise<Mapping> {
  const parsed = mappingSchema.safeParse(await readJson(path, 'import.bad-mapping-file'))
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new Invalid('import.bad-mapping-file', { file: path, field })
  }
  return { ...parsed.data, types: new Map(Object.entries(parsed.data.types)) }
}

/**
 * Reads which category of a file is which type of the catalogue: a table of two columns, or a JSON object.
 *
 * @throws Invalid `import.bad-type-map`
 */
export async function readTypeMap(path: string): Promise<ReadonlyMap<string, string>> {
  if (/\.json$/i.test(path)) {
    const parsed = z.record(z.string(), z.string()).safeParse(await readJson(path, 'import.bad-type-map'))
    if (!parsed.success) throw new Invalid('import.bad-type-map', { file: path, field: '' })
    return new Map(Object.entries(parsed.data))
  }
  const table = await openTable(path)
  if (table.columns.length !== 2) throw new Invalid('import.bad-type-map', { file: path, field: '' })
  const types = new Map<string, string>()
  for await (const rows of table.batches()) {
    for (const { cells } of rows) types.set((cells[0] ?? '').trim(), (cells[1] ?? '').trim())
  }
  return types
}

async function readJson(path: string, key: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Invalid('import.file-not-found', { file: path })
  })
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Invalid(key, { file: path, field: '' })
  }
}
