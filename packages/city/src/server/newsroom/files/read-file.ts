import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { pressReaders } from '../press-roles.ts'
import { isOffered } from './offered.ts'

export interface SentFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** A file some article offers to the public now; null for every other. */
export async function readPublicFile(db: Database, id: string): Promise<SentFile | null> {
  const file = await fileOf(db, id)?.where(isOffered('live')).executeTakeFirst()
  return file ?? null
}

/** Any file, for the press office and those who sign. */
export async function readOfficeFile(city: City, caller: Caller | null, id: string): Promise<SentFile | null> {
  requireRole(caller, ...pressReaders)
  const file = await fileOf(city.db, id)?.executeTakeFirst()
  return file ?? null
}

/** undefined for what can be no id */
function fileOf(db: Database, id: string) {
  if (!isUuid(id)) return undefined
  return db.selectFrom('press_file as file').select(['name', 'type', 'bytes']).where('file.id', '=', id)
}
