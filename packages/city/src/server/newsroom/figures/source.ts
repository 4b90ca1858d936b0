import type { ZodType } from 'zod'
import type { City } from '../../city.ts'
import type { Figure } from '../../figure.ts'

/**
 * A function of a stage whose figures an article may tell. A stage registers its own by adding one to `figureSources`;
 * everything the newsroom shows of it is what it returns. How: docs/figures.md.
 */
export interface FigureSource<P extends object = object> {
  /** `origin.query` of the figures it returns */
  readonly query: string
  /** of `origin.parameters`, all of them; an operation is always the one called `operation`, by its id */
  readonly parameters: ZodType<P>
  /** All figures for these parameters as they are now; none where there is no such thing (any more). */
  read(city: City, parameters: P): Promise<readonly Figure[]>
}

export function defineFigureSource<P extends object>(source: FigureSource<P>): FigureSource {
  return source as unknown as FigureSource
}
