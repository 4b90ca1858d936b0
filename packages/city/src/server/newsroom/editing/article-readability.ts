import type { Figure } from '../../figure.ts'
import type { Article } from '../articles/read-article.ts'
import { inlineText, plainLines } from '../document/plain-text.ts'
import { wordingOf } from '../figures/wording.ts'
import { readability, type Readability } from './readability.ts'

/**
 * How easily lead and text of an article read.
 *
 * @param figures by `figureAddress`, as they read now
 */
export function articleReadability(
  { content, language }: Pick<Article, 'content' | 'language'>,
  figures: Readonly<Record<string, Figure>>,
): Readability {
  const wording = wordingOf(figures, language)
  return readability([inlineText(content.lead, wording), ...plainLines(content.body.content, wording)], language)
}
