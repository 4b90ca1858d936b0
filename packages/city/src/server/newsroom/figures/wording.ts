import { figureWords } from '../../../language/figures.ts'
import type { Figure } from '../../figure.ts'
import type { ArticleLanguage } from '../content.ts'
import { figureAddress } from '../../../language/figure-address.ts'
import type { FigureWording } from '../document/plain-text.ts'

/**
 * Says the figures of an article in words, for `plainLines` and whatever writes it without a page.
 *
 * @param figures by `figureAddress`; one that is missing says nothing
 */
export function wordingOf(figures: Readonly<Record<string, Figure>>, language: ArticleLanguage): FigureWording {
  return (attributes) => {
    const figure = figures[figureAddress(attributes)] as Figure | undefined
    return figure ? figureWords(figure, attributes.show, language === 'en' ? 'en' : 'de') : ''
  }
}
