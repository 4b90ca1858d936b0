import type { City } from '../../city.ts'
import { figureAddress } from '../../../language/figure-address.ts'
import type { ArticleContent, ArticleLanguage } from '../content.ts'
import { figuresIn } from '../document/parts.ts'
import type { FigureWording } from '../document/plain-text.ts'
import type { Block, Flow, Inline } from '../document/schema.ts'
import { readFigures } from '../figures/sources.ts'
import { wordingOf } from '../figures/wording.ts'

/**
 * Figures that another newsroom told stay figures where this city counts the same, and become the words they were told in
 * where it does not: what was published does not change.
 *
 * @param options.wording the words of the file
 */
export async function settleFigures(
  city: City,
  content: ArticleContent,
  { wording, language }: { readonly wording: FigureWording; readonly language: ArticleLanguage },
): Promise<ArticleContent> {
  const asked = figuresIn(content)
  if (asked.length === 0) return content
  const read = await readFigures(city, asked)
  const here = wordingOf(
    Object.fromEntries(asked.flatMap((one, index) => (read[index] ? [[figureAddress(one), read[index]]] : []))),
    language,
  )
  const settle = <T extends Inline>(inlines: readonly T[]): (T | Extract<Inline, { type: 'text' }>)[] =>
    inlines.flatMap((inline) => {
      if (inline.type !== 'figure') return inline
      const text = wording(inline.attrs)
      if (text !== '' && here(inline.attrs) === text) return inline
      return text === '' ? [] : { type: 'text' as const, text }
    })
  return {
    ...content,
    lead: settle(content.lead),
    body: { type: 'doc', content: content.body.content.map((block) => mapInlines(block, settle)) },
  }
}

function mapInlines(block: Block, map: (inlines: readonly Inline[]) => Inline[]): Block {
  switch (block.type) {
    case 'heading':
      return block.content ? { ...block, content: map(block.content) } : block
    case 'quote':
    case 'box':
      return { ...block, content: block.content.map((flow) => mapFlow(flow, map)) }
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return mapFlow(block, map)
    default:
      return block
  }
}

function mapFlow(flow: Flow, map: (inlines: readonly Inline[]) => Inline[]): Flow {
  if (flow.type === 'paragraph') return flow.content ? { ...flow, content: map(flow.content) } : flow
  return {
    ...flow,
    content: flow.content.map((item) => ({ ...item, content: item.content.map((part) => mapFlow(part, map)) })),
  }
}
