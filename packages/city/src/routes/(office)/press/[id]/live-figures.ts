import type { City } from '#server/city.ts'
import type { Figure } from '#server/figure.ts'
import type { ArticleContent } from '#server/newsroom/content.ts'
import { figureAddress } from '#language/figure-address.ts'
import { figuresIn } from '#server/newsroom/document/parts.ts'
import { readFigures } from '#server/newsroom/figures/sources.ts'

/** The figures of a draft as they are now, by `figureAddress`. */
export async function liveFigures(city: City, content: ArticleContent): Promise<Record<string, Figure>> {
  const asked = figuresIn(content)
  const read = await readFigures(city, asked)
  return Object.fromEntries(
    asked.flatMap((attributes, at) => {
      const figure = read[at]
      return figure ? [[figureAddress(attributes), figure] as const] : []
    }),
  )
}
