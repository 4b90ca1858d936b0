import { figureAddress } from '../../../language/figure-address.ts'
import { figureText } from '../../../language/figures.ts'
import type { City } from '../../city.ts'
import type { Article } from '../articles/read-article.ts'
import { figuresIn } from '../document/parts.ts'
import { inlineText, plainLines, type FigureWording } from '../document/plain-text.ts'
import { readFigures } from '../figures/sources.ts'
import { readability, type Readability } from './readability.ts'

/** How easily lead and text of an article read, with its figures as they read now. */
export async function articleReadability(
  city: City,
  { content, language }: Pick<Article, 'content' | 'language'>,
): Promise<Readability> {
  const asked = figuresIn(content)
  const figures = await readFigures(city, asked)
  const words = new Map(
    asked.map((attributes, at) => {
      const figure = figures[at]
      return [figureAddress(attributes), figure ? figureText(figure, language === 'en' ? 'en' : 'de').full : '']
    }),
  )
  const wording: FigureWording = (attributes) => words.get(figureAddress(attributes)) ?? ''
  return readability([inlineText(content.lead, wording), ...plainLines(content.body.content, wording)], language)
}
