import type { City } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import { openOperations } from '../../operations/public-setup.ts'
import type { ArticleContent } from '../content.ts'
import { figureAddress } from '../../../language/figure-address.ts'
import { figuresIn } from '../document/parts.ts'
import type { FigureAttributes } from '../document/schema.ts'
import { operationOf } from './needs-lead-release.ts'
import { readsDifferently } from './reads-differently.ts'
import { readFigures } from './sources.ts'

export interface FigureProblem {
  readonly attributes: FigureAttributes
  /**
   * `missing`: nobody counts it (any more); `cannot-tell`: the data do not say; `needs-lead-release`: it tells of an operation
   * that is not over, and who leads it has not released it; `not-current`: it reads otherwise than when it was last looked at
   */
  readonly problem: 'missing' | 'cannot-tell' | 'needs-lead-release' | 'not-current'
  /** as it is now */
  readonly now: Figure | null
}

/**
 * What stands against publishing the figures of an article, in the order they are read, each figure once for each problem.
 *
 * @param options.leadReleased whoever leads the operations has released this article
 * @param options.seen figures as those who released it saw them, by `figureAddress`
 */
export async function figureProblems(
  city: City,
  content: Pick<ArticleContent, 'lead' | 'body'>,
  { leadReleased, seen = {} }: { readonly leadReleased: boolean; readonly seen?: Readonly<Record<string, Figure>> },
): Promise<FigureProblem[]> {
  const asked = [...new Map(figuresIn(content).map((one) => [figureAddress(one), one])).values()]
  const figures = await readFigures(city, asked)
  const operations = asked.flatMap((attributes) => operationOf(attributes) ?? [])
  const open = new Set(leadReleased ? [] : await openOperations(city.db, [...new Set(operations)]))
  return asked.flatMap((attributes, index) => {
    const now = figures[index]
    const before = seen[figureAddress(attributes)] as Figure | undefined
    const problems: FigureProblem['problem'][] = []
    if (now === null) problems.push('missing')
    else if (now.value === null) problems.push('cannot-tell')
    else if (before && readsDifferently(before, now)) problems.push('not-current')
    if (open.has(operationOf(attributes) ?? '')) problems.push('needs-lead-release')
    return problems.map((problem) => ({ attributes, problem, now }))
  })
}
