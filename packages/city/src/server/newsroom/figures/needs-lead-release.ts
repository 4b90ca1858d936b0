import type { Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { openOperations } from '../../operations/public-setup.ts'
import type { ArticleContent } from '../content.ts'
import { figuresIn } from '../document/parts.ts'
import type { FigureAttributes } from '../document/schema.ts'

/** Whether an article tells figures of an operation that is not over yet: these need the release of who leads it. */
export async function needsLeadRelease(db: Database, content: Pick<ArticleContent, 'lead' | 'body'>): Promise<boolean> {
  const ids = figuresIn(content).flatMap((attributes) => operationOf(attributes) ?? [])
  return (await openOperations(db, [...new Set(ids)])).length > 0
}

/** The operation a figure tells of: every source names it in the same parameter. */
function operationOf({ parameters }: Pick<FigureAttributes, 'parameters'>): string | null {
  const { operation } = parameters
  return typeof operation === 'string' && isUuid(operation) ? operation.toLowerCase() : null
}
