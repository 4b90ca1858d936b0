import { createWriteStream } from 'node:fs'
import { lstat, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { stringify, type Stringifier } from 'csv-stringify'
import { importTexts } from '../language/import.ts'
import { languages, translator, type Language } from '../language/translate.ts'
import { csvOptions } from '../server/exchange/csv-options.ts'
import type { Refusal, RefusalReason } from '../server/exchange/read-report-rows.ts'

const head = (language: Language) => {
  const t = translator(language, importTexts)
  return (['line', 'reason', 'text', 'column'] as const).map((name) => t(`refusal.${name}`))
}

/** Removes a file only if it is such a list: somebody may have named anything. */
async function removeOldList(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (!found?.isFile()) return
  await using file = await open(path)
  const { value: begin } = await file.readLines()[Symbol.asyncIterator]().next()
  if (languages.some((language) => head(language).join() === begin)) await rm(path)
}

/** The file of refused rows: line number, reason, column; never what is in them. */
export interface RefusedRows {
  add(refused: Refusal): void
  /** how many for each reason, most first */
  counts(): readonly (readonly [RefusalReason, number])[]
  /**
   * Ends the file.
   *
   * @param options.removeOld where no row was refused, removes the list of an earlier run, which is no longer true
   * @returns its path, null where no row was refused (then there is no file)
   */
  close(options?: { removeOld?: boolean }): Promise<string | null>
}

/** @param path is made with its folder as soon as a row is refused; an older file of that name is replaced */
export async function createRefusedRows(path: string, language: Language): Promise<RefusedRows> {
  const t = translator(language, importTexts)
  await mkdir(dirname(path), { recursive: true })
  const counts = new Map<RefusalReason, number>()
  let file: { rows: Stringifier; written: Promise<void> } | null = null

  function start() {
    const rows = stringify(csvOptions)
    const written = pipeline(rows, createWriteStream(path))
    // told when the file is closed
    written.catch(() => {})
    rows.write(head(language))
    return { rows, written }
  }

  return {
    add({ line, reason, column }) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
      file ??= start()
      file.rows.write([line, reason, t(`reason.${reason}`), column])
    },
    counts: () => [...counts].sort((a, b) => b[1] - a[1]),
    async close({ removeOld = false } = {}) {
      if (!file) {
        if (removeOld) await removeOldList(path)
        return null
      }
      file.rows.end()
      await file.written
      return path
    },
  }
}
