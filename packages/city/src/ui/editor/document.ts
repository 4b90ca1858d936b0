import type { JSONContent } from '@tiptap/core'
import type { ArticleContent } from '#server/newsroom/content.ts'
import type { ArticleDocument } from '#server/newsroom/document/schema.ts'

/** Lists within lists, as the stored form allows. */
export const deepestList = 6

/** A stored text as the editor takes it: it has a line to write in, and a mark of a kind only once. */
export function toEditor(document: ArticleDocument): JSONContent {
  const content = document.content.map(editable)
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

export function leadToEditor(lead: ArticleContent['lead']): JSONContent {
  return { type: 'doc', content: [editable({ type: 'paragraph', content: lead })] }
}

/** What the editor holds, to be stored. An empty text is nothing; what lies deeper than `deepestList` comes up to it. */
export function fromEditor(doc: JSONContent): ArticleDocument {
  const content = (doc.content ?? []).map((node) => storable(node, 0)[0])
  const isEmpty = content.length === 1 && content[0].type === 'paragraph' && content[0].content === undefined
  return { type: 'doc', content: isEmpty ? [] : content } as ArticleDocument
}

export function leadFromEditor(doc: JSONContent): ArticleContent['lead'] {
  const line = doc.content?.[0]
  return (line ? (storable(line, 0)[0].content ?? []) : []) as ArticleContent['lead']
}

function editable(node: JSONContent): JSONContent {
  const { content, marks } = node
  return {
    ...node,
    ...(content && { content: content.map(editable) }),
    ...(marks && { marks: marks.filter((mark, at) => marks.findIndex(({ type }) => type === mark.type) === at) }),
  }
}

/** @returns several only for a list that is too deep: what it holds */
function storable(node: JSONContent, depth: number): JSONContent[] {
  if (node.type === 'text') return [node]
  const isList = node.type === 'bulletList' || node.type === 'orderedList'
  const isTooDeep = isList && depth === deepestList
  const content = node.content?.flatMap((child) => storable(child, isList && !isTooDeep ? depth + 1 : depth))
  if (isTooDeep) return content!.flatMap((item) => item.content!)
  // what is no text carries no mark
  const { marks: _, ...rest } = node
  return [{ ...rest, ...(content && { content }) }]
}
