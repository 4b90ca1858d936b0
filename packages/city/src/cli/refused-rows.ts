import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { stringify, type Stringifier } from 'csv-stringify'
import { importTexts } from '../language/import.ts'
import { translator, type Language } from '../language/translate.ts'
import { csvOptions } from '../server/exchange/csv-options.ts'
import type { Refusal, RefusalReason } from '../server/exchange/read-report-rows.ts'

/** The file of refused rows: line number, reason, column; never what is in them. */
export interface RefusedRows {
  add(refused: Refusal): void
  /** how many for each reason, most first */
  counts(): readonly (readonly [RefusalReason, number])[]
  /** Ends the file. @returns its path, null where no row was refused (then there is no file) */
  close(): Promise<string | null>
}

/** @param path is made with its folder as soon as a row is refused; an older file of that name is removed */
export async function createRefusedRows(path: string, language: Language): Promise<RefusedRows> {
  const t = translator(language, importTexts)
  await mkdir(dirname(path), { recursive: true })
  // what an earlier run refused is no longer true; what cannot be removed is told when it is written
  await rm(path, { force: true }).catch(() => undefined)
  const counts = new Map<RefusalReason, number>()
  let file: { rows: Stringifier; written: Promise<void> } | null = null

  function start() {
    const rows = stringify(csvOptions)
    const written = pipeline(rows, createWriteStream(path))
    // told when the file is closed
    written.catch(() => {})
    rows.write(['line', 'reason', 'text', 'column'].map((name) => t(`refusal.${name as 'line'}`)))
    return { rows, written }
  }

  return {
    add({ line, reason, column }) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
      file ??= start()
      file.rows.write([line, reason, t(`reason.${reason}`), column])
    },
    counts: () => [...counts].sort((a, b) => b[1] - a[1]),
    async close() {
      if (!file) return null
      file.rows.end()
      await file.written
      return path
    },
  }
}
