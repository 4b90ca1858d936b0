import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Selectable } from 'kysely'
import type { Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { NotFound } from '../../errors.ts'
import type { ImportOptions } from './import-reports.ts'
import type { ReportsTables } from '../tables.ts'
import type { ImportMapping } from './mapping.ts'

/** A file that was uploaded and not yet imported. */
export type KeptFile = Selectable<ReportsTables['import_file']>

/** @throws NotFound 'import.file-gone' after the import, or after a day */
export async function keptFile(db: Database, id: string): Promise<KeptFile> {
  const file = isUuid(id)
    ? await db.selectFrom('import_file').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (!file) throw new NotFound('import.file-gone')
  return file
}

/**
 * Brings a file to this machine for the time of `work`, piece by piece and under its own name, which the recognition reads.
 *
 * @throws NotFound 'import.file-gone'
 */
export async function withKeptFile<T>(
  db: Database,
  { id, name }: Pick<KeptFile, 'id' | 'name'>,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'augenmass-import-'))
  try {
    const path = join(folder, name)
    await pipeline(Readable.from(piecesOf(db, id)), createWriteStream(path))
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* piecesOf(db: Database, fileId: string): AsyncIterable<Buffer> {
  for (let number = 0; ; number++) {
    const chunk = await db
      .selectFrom('import_chunk')
      .select('bytes')
      .where('file_id', '=', fileId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (chunk) yield chunk.bytes
    else if (number === 0) throw new NotFound('import.file-gone')
    else return
  }
}

/** What somebody said about a file, as the reading takes it. */
export function optionsOf({ columns, texts, source, timeZone, types }: ImportMapping): ImportOptions {
  return { columns, texts, source, timeZone, types: new Map(Object.entries(types)) }
}

/** Where a file comes from unless somebody says otherwise: its name. */
export function originOf(name: string): string {
  return name.replace(/\.gz$/i, '')
}
