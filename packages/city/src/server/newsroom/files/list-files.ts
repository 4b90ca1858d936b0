import { sql } from 'kysely'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { pressReaders } from '../press-roles.ts'
import { isOffered } from './offered.ts'

export interface PressFile {
  readonly id: string
  /** its name without the ending */
  readonly title: string
  readonly name: string
  readonly type: string
  /** its size */
  readonly bytes: number
  /** epoch ms */
  readonly createdAt: number
  readonly inUse: boolean
  /** some article offers it to the public now */
  readonly live: boolean
}

const mostFiles = 200

/**
 * Files to offer for download, newest first.
 *
 * @param asked.words all of them occur in the name
 * @param asked.id    only this one
 */
export async function listFiles(
  city: City,
  caller: Caller | null,
  { words = '', id }: { readonly words?: string; readonly id?: string } = {},
): Promise<PressFile[]> {
  requireRole(caller, ...pressReaders)
  let query = city.db
    .selectFrom('press_file as file')
    .select([
      ...(['file.id', 'file.name', 'file.type', 'file.created_at'] as const),
      sql<number>`octet_length(file.bytes)`.as('bytes'),
      isOffered('draft').as('draft'),
      isOffered('live').as('live'),
    ])
    .orderBy('file.id', 'desc')
    .limit(mostFiles)
  for (const word of words
    .split(/\s+/)
    .filter((part) => part !== '')
    .slice(0, 10))
    query = query.where('file.name', 'ilike', `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  if (id !== undefined) query = query.where('file.id', '=', id)
  const rows = await query.execute()
  return rows.map(({ created_at, draft, ...row }) => ({
    ...row,
    title: row.name.replace(/\.\w+$/, ''),
    createdAt: created_at.getTime(),
    inUse: draft || row.live,
  }))
}
