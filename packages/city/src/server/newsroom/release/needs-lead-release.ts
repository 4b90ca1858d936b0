import type { Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { NotFound } from '../../errors.ts'
import { operationById } from '../../operations/read-operations.ts'
import type { ArticleContent } from '../content.ts'
import { figuresIn } from '../document/parts.ts'

/** Whether an article tells figures of an operation that is not closed: its lead has to release them. */
export async function needsLeadRelease(db: Database, content: Pick<ArticleContent, 'lead' | 'body'>): Promise<boolean> {
  const operations = new Set(figuresIn(content).map(({ parameters }) => parameters.operation))
  for (const id of operations) {
    if (typeof id !== 'string' || !isUuid(id)) continue
    const operation = await operationById(db, id).catch(missing)
    if (operation !== null && operation.state !== 'closed') return true
  }
  return false
}

function missing(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}
