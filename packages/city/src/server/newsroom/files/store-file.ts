import { createHash } from 'node:crypto'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { pressRoles } from '../press-roles.ts'
import { checkFile, fileTypes, type FileEnding } from './check-file.ts'

const longestName = 120

/**
 * Keeps a file that articles can offer for download. The same file again is the same, under the name it had first.
 *
 * @returns its id
 * @throws what `checkFile` throws
 */
export async function storeFile(
  city: City,
  caller: Caller | null,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<string> {
  requireRole(caller, ...pressRoles)
  const { ending, bytes } = await checkFile(file.name, file.bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return transact(city.db, async (trx) => {
    const stored = await trx
      .insertInto('press_file')
      .values({
        ...{ name: safeName(file.name, ending), type: fileTypes[ending], bytes, sha256 },
        ...{ created_by: caller.id, created_at: new Date(city.clock.now()) },
      })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!stored) {
      const known = await trx
        .selectFrom('press_file')
        .select('id')
        .where('sha256', '=', sha256)
        .executeTakeFirstOrThrow()
      return known.id
    }
    await recordAudit(trx, city, caller, { action: 'file.store', subjectKind: 'file', subjectId: stored.id })
    return stored.id
  })
}

/** "C:\fotos\Bericht März.PDF" → "Bericht März.pdf": the last part, with the ending of what it is. */
function safeName(given: string, ending: FileEnding): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\.[a-z\d]{1,5}$/i, '')
    .replace(/^[.\s]+/, '')
    .slice(0, longestName)
    .trim()
  return `${plain || 'datei'}.${ending}`
}
