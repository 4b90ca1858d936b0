import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Invalid } from '../../errors.ts'
import { openTable } from '../../exchange/open-table.ts'
import { importRoles } from './roles.ts'

/** Bytes of the largest file that is taken on the web; the command line takes any. */
export const LARGEST_FILE = 200 * 1024 * 1024

const CHUNK_BYTES = 1024 * 1024

/**
 * Keeps a file of reports for an import, piece by piece, if it is a table at all. Nothing of it is imported yet.
 *
 * @param input.path the file on this machine, under the name it was given
 * @returns id of the file
 * @throws Invalid 'import.file-too-large', `import.no-table.…`, each with the field "file"
 */
export async function receiveImportFile(
  city: City,
  caller: Caller | null,
  { path }: { readonly path: string },
): Promise<string> {
  requireRole(caller, ...importRoles)
  const { size } = await stat(path)
  if (size > LARGEST_FILE) {
    throw new Invalid('import.file-too-large', { field: 'file', megabytes: LARGEST_FILE / 1024 ** 2 })
  }
  await openTable(path).catch((error: unknown) => {
    throw error instanceof Invalid ? new Invalid(error.key, { ...error.params, field: 'file' }) : error
  })
  return transact(city.db, async (trx) => {
    const { id } = await trx
      .insertInto('import_file')
      .values({ name: basename(path), size, account: caller.id, created_at: new Date(city.clock.now()) })
      .returning('id')
      .executeTakeFirstOrThrow()
    let number = 0
    for await (const bytes of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
      await trx.insertInto('import_chunk').values({ file_id: id, number: number++, bytes }).execute()
    }
    // the name may say whose reports these are: it stays with the file
    await recordAudit(trx, city, caller, {
      action: 'import.upload',
      subjectKind: 'import-file',
      subjectId: id,
      details: { size },
    })
    return id
  })
}
