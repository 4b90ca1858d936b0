import { attributionBelow } from '../../../language/quotation.ts'
import type { Block, Flow, Inline } from './schema.ts'

/** Says what a figure is where it stands; before that is known, nothing. */
export type FigureWording = (figure: Extract<Inline, { type: 'figure' }>['attrs']) => string

/**
 * The words of a text, a line for each paragraph, heading, list item, and for the speaker of a quote.
 *
 * @param wording what stands for a figure; by default nothing
 */
export function plainLines(blocks: readonly Block[], wording: FigureWording = () => ''): string[] {
  return blocks
    .flatMap((block) => {
      switch (block.type) {
        case 'heading':
          return inlineText(block.content, wording)
        case 'quote': {
          const lines = flowLines(block.content, wording)
          const { speaker, function: role } = attributionBelow(block)
          return [...lines, [speaker, role].filter((part) => part !== '').join(', ')]
        }
        case 'box':
          return [block.attrs.title, ...flowLines(block.content, wording)]
        case 'gallery':
          return block.attrs.title
        case 'video':
          return [block.attrs.title, block.attrs.transcript]
        case 'download':
          return block.attrs.title
        case 'picture':
          return []
        default:
          return flowLines([block], wording)
      }
    })
    .filter((text) => text !== '')
}

/** The words of a line of text. */
export function inlineText(inlines: readonly Inline[] = [], wording: FigureWording = () => ''): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'figure' ? wording(inline.attrs) : '\n'))
    .join('')
}

function flowLines(flows: readonly Flow[], wording: FigureWording): string[] {
  return flows.flatMap((flow) =>
    flow.type === 'paragraph'
      ? inlineText(flow.content, wording)
      : flow.content.flatMap((item) => flowLines(item.content, wording)),
  )
}
