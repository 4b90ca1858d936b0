import type { PictureProblem } from '../pictures/picture-problems.ts'

/** Where in an article something was found. */
export type Place =
  | { readonly part: 'article' | 'kicker' | 'headline' | 'lead' }
  /** `block`: its number in the body, from 1 */
  | { readonly part: 'body'; readonly block: number }
  | { readonly part: 'picture'; readonly id: string }

/** What may be found; each has a sentence in language/press-checks.ts. */
export type FindingKey =
  | 'headline.missing'
  | 'lead.missing'
  | 'kicker.missing'
  | 'event.missing'
  | 'warning.no-end'
  | 'video.no-transcript'
  | 'file.gone'
  | `picture.${PictureProblem}`
  | 'picture.alt-in-other-language'
  | 'figure.none'
  | 'number.no-figure'
  | 'gap.open'
  | 'quote.no-speaker'
  | 'quote.no-function'
  | 'quote.not-released'
  | 'heading.quote-not-in-text'
  | 'word.twice'
  | 'word.unknown'
  | 'link.nowhere'
  | 'link.not-public'
  | 'link.dead'
  | 'link.unchecked'

/** Something somebody should look at before an article is published; what blocks has to be mended first. */
export interface Finding {
  readonly key: FindingKey
  readonly severity: 'blocks' | 'warns'
  readonly place: Place
  readonly params: Readonly<Record<string, string | number>>
}

export function blocks(key: FindingKey, place: Place, params: Finding['params'] = {}): Finding {
  return { key, severity: 'blocks', place, params }
}

export function warns(key: FindingKey, place: Place, params: Finding['params'] = {}): Finding {
  return { key, severity: 'warns', place, params }
}
