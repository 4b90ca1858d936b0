import { figureText } from '../../../language/figures.ts'
import { sourceName } from '../../../language/figure-sources.ts'
import type { Language } from '../../../language/translate.ts'
import type { Database } from '../../city.ts'
import { NotFound } from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import { readLiveArticle, type LiveArticle } from '../articles/read-live.ts'
import { figureAddress } from '../../../language/figure-address.ts'
import { figuresIn } from '../document/parts.ts'
import { nameFigures } from './name-figures.ts'
import { openDataAddress } from '../../../language/open-data-address.ts'

/** A figure of a published article, as it was then. */
export interface ArticleFigure {
  /** what it counts */
  readonly name: string
  /** "bis zu 45 Kräfte" */
  readonly text: string
  readonly figure: Figure
  /** what residents call where it comes from */
  readonly source: string
  /** path of the same number in the open data; null where there is none */
  readonly openData: string | null
}

/**
 * Every figure the last edition of a public article tells, each once, in the order they are read.
 * @throws NotFound 'article.not-found', also where it is withdrawn
 */
export async function articleFigures(
  db: Database,
  slug: string,
  language: Language,
): Promise<{ article: LiveArticle; figures: ArticleFigure[] }> {
  const article = await readLiveArticle(db, slug)
  if (article?.visibility !== 'live') throw new NotFound('article.not-found')
  const addresses = new Set(figuresIn(article.content).map(figureAddress))
  const figures = [...addresses].flatMap((address) => (article.figures[address] as Figure | undefined) ?? [])
  const names = await nameFigures(db, figures, language)
  return {
    article,
    figures: figures.map((figure, index) => ({
      ...{ figure, name: names[index], text: figureText(figure, language).full },
      source: sourceName(figure, language) ?? figure.origin.query,
      openData: openDataAddress(figure),
    })),
  }
}
