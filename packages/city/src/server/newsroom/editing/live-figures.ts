import { figureAddress } from '../../../language/figure-address.ts'
import type { City } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import type { ArticleContent } from '../content.ts'
import { figuresIn } from '../document/parts.ts'
import { readFigures } from '../figures/sources.ts'

/** The figures of a draft as they are now, by `figureAddress`; those that are none (any more) are missing. */
export async function liveFigures(
  city: City,
  content: Pick<ArticleContent, 'lead' | 'body'>,
): Promise<Record<string, Figure>> {
  const asked = figuresIn(content)
  const read = await readFigures(city, asked)
  return Object.fromEntries(
    asked.flatMap((attributes, at) => {
      const figure = read[at]
      return figure ? [[figureAddress(attributes), figure] as const] : []
    }),
  )
}
