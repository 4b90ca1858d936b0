import type { ArticleContent } from '../content.ts'
import type { ArticleDocument, FigureAttributes, Flow, Inline } from './schema.ts'

/** Every figure an article tells, in the order it is read; the same one twice stands twice. */
export function figuresIn({ lead, body }: Pick<ArticleContent, 'lead' | 'body'>): FigureAttributes[] {
  return [...lead, ...inlinesIn(body)].flatMap((inline) => (inline.type === 'figure' ? inline.attrs : []))
}

/** Ids of the pictures an article shows, each once, the one at the top first. */
export function picturesIn({ picture, body }: Pick<ArticleContent, 'picture' | 'body'>): string[] {
  const inBody = body.content.flatMap((block) => {
    if (block.type === 'picture') return block.attrs.id
    if (block.type === 'gallery') return block.attrs.ids
    return block.type === 'quote' && block.attrs.portrait ? block.attrs.portrait : []
  })
  return [...new Set(picture ? [picture, ...inBody] : inBody)]
}

function inlinesIn({ content }: ArticleDocument): Inline[] {
  return content.flatMap((block) => {
    if (block.type === 'heading') return block.content ?? []
    if (block.type === 'quote' || block.type === 'box') return block.content.flatMap(inlinesOf)
    if (block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList')
      return inlinesOf(block)
    return []
  })
}

function inlinesOf(flow: Flow): Inline[] {
  if (flow.type === 'paragraph') return flow.content ?? []
  return flow.content.flatMap((item) => item.content.flatMap(inlinesOf))
}
