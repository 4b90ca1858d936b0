import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller } from '../../../caller.ts'
import type { City } from '../../../city.ts'
import { KnownError } from '../../../errors.ts'
import { Unreadable } from '../../../exchange/articles/article-item.ts'
import { recogniseArticles } from '../../../exchange/articles/open-articles.ts'
import { contentSchema, type ArticleContent } from '../../content.ts'
import { isLinkAddress } from '../../document/schema.ts'
import { contentOfItem } from '../content-of-item.ts'
import { importArticles, openArticlesFile } from '../import-articles.ts'
import { hostileFile, type HostileFile } from './hostile-file.ts'
import { writtenFaults } from './written-faults.ts'

export interface FuzzResult {
  readonly files: number
  readonly taken: number
  readonly refused: number
  /** what must not happen, with the seed that brings it back */
  readonly faults: readonly string[]
  readonly slowestMilliseconds: number
}

/** No file of this size may take longer. */
const mostMilliseconds = 5_000

/** Reads made-up hostile files, turns their items into content and writes that as HTML and feeds, without a database. */
export async function fuzzReading({ count, seed }: { count: number; seed: number }): Promise<FuzzResult> {
  const result = { files: 0, taken: 0, refused: 0, faults: [] as string[], slowestMilliseconds: 0 }
  for (let number = 0; number < count; number++) {
    const file = hostileFile(seed + number)
    const started = performance.now()
    try {
      await readOne(file, result)
    } catch (error) {
      if (error instanceof KnownError) result.refused++
      else result.faults.push(`${file.name}: ${error instanceof Error ? error.stack : String(error)}`)
    }
    const took = performance.now() - started
    result.files++
    result.slowestMilliseconds = Math.max(result.slowestMilliseconds, took)
    if (took > mostMilliseconds) result.faults.push(`${file.name}: ${Math.round(took)} ms`)
  }
  return result
}

async function readOne({ name, text }: HostileFile, result: { taken: number; refused: number; faults: string[] }) {
  const bytes = Buffer.from(text)
  const articles = await recogniseArticles(
    { name, head: text.slice(0, 65_536), chunks: () => inPieces(bytes) },
    'Europe/Berlin',
  )
  for await (const read of articles.items()) {
    try {
      if ('refused' in read) throw read.refused
      const { item } = read
      const edition = item.history?.editions[0]
      const { content, pictures } = edition
        ? { ...edition, pictures: new Map(item.pictures.map((one) => [one.mark ?? '', one])) }
        : contentOfItem(item, null)
      result.taken++
      const faults = [...faultsOf(content), ...writtenFaults(content, pictures)]
      result.faults.push(...faults.map((fault) => `${name}: ${fault}`))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      result.refused++
    }
  }
}

async function* inPieces(bytes: Buffer): AsyncIterable<Buffer> {
  for (let from = 0; from < bytes.length; from += 1000) yield bytes.subarray(from, from + 1000)
}

/** What is wrong with content that is about to be kept. */
function faultsOf(content: ArticleContent): string[] {
  const faults: string[] = []
  if (!contentSchema.safeParse(content).success) faults.push('does not pass the schema')
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed()) faults.push(`${key} cannot be stored`)
      if (
        ['href', 'address'].includes(key) &&
        value !== '' &&
        (!isLinkAddress(value) || /^\s*(?:javascript|data|vbscript):/i.test(value))
      )
        faults.push(`${key} leads to ${value.slice(0, 80)}`)
    } else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) visit(one, name)
  }
  visit(content.body, 'body')
  visit(content.lead, 'lead')
  return faults
}

/** Takes hostile files in for real: whatever they are, the import ends with a result or a sentence, and so it does again. */
export async function fuzzImport(
  city: City,
  caller: Caller,
  { count, seed }: { count: number; seed: number },
): Promise<FuzzResult> {
  const result = { files: 0, taken: 0, refused: 0, faults: [] as string[], slowestMilliseconds: 0 }
  const folder = await mkdtemp(join(tmpdir(), 'augenmass-fuzz-'))
  try {
    for (let number = 0; number < count; number++) {
      const { name, text } = hostileFile(seed + number)
      const path = join(folder, name)
      await writeFile(path, text)
      const started = performance.now()
      try {
        for (const round of [1, 2]) {
          const file = await openArticlesFile(city, caller, path)
          const done = await importArticles(city, caller, {
            ...{ file, folder, base: null, allowPrivate: false, signal: AbortSignal.timeout(60_000) },
            ...{ onRefused: () => undefined, onMissing: () => undefined },
          })
          if (!done.complete) result.faults.push(`${name}: does not end`)
          if (round === 1) result.taken += done.added
          else if (done.added > 0) result.faults.push(`${name}: comes in twice`)
          result.refused += done.refused
        }
      } catch (error) {
        if (error instanceof KnownError) result.refused++
        else result.faults.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`)
      }
      result.files++
      result.slowestMilliseconds = Math.max(result.slowestMilliseconds, performance.now() - started)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const stored = await city.db.selectFrom('article').select(['external_id', 'content']).execute()
  for (const { external_id: id, content } of stored)
    result.faults.push(...faultsOf(content).map((fault) => `stored ${id}: ${fault}`))
  return result
}
