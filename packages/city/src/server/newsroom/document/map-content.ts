import type { ArticleContent } from '../content.ts'
import type { Block } from './schema.ts'

/** What the keys and marks of a file are in this city; what is missing here is left out. */
export interface LocalNames {
  picture(mark: string): string | undefined
  topic(key: string): string | undefined
  district(key: string): string | undefined
  /** whether a file for download is here */
  file(id: string): boolean
  /** where a file that is not here can be had; '' = nowhere known */
  fileElsewhere(id: string): string
}

/** Content of a file as it stands in this city. The words stay: of a file for download that is not here its title does, with the address where it can be had. */
export function mapContent(content: ArticleContent, names: LocalNames): ArticleContent {
  const picture = content.picture === null ? undefined : names.picture(content.picture)
  return {
    ...content,
    picture: picture ?? null,
    topics: known(content.topics, (key) => names.topic(key)).slice(0, 20),
    districts: known(content.districts, (key) => names.district(key)),
    body: { type: 'doc', content: content.body.content.flatMap((block) => mapBlock(block, names)) },
  }
}

function mapBlock(block: Block, names: LocalNames): Block | [] {
  switch (block.type) {
    case 'picture': {
      const id = names.picture(block.attrs.id)
      return id === undefined ? [] : { type: 'picture', attrs: { id } }
    }
    case 'gallery': {
      const ids = known(block.attrs.ids, (id) => names.picture(id))
      if (ids.length > 0) return { type: 'gallery', attrs: { ...block.attrs, ids } }
      return block.attrs.title === '' ? [] : paragraph(block.attrs.title)
    }
    case 'quote': {
      const { portrait } = block.attrs
      return { ...block, attrs: { ...block.attrs, portrait: (portrait && names.picture(portrait)) ?? null } }
    }
    case 'download':
      if (names.file(block.attrs.id)) return block
      return linkTo(names.fileElsewhere(block.attrs.id), block.attrs.title)
    default:
      return block
  }
}

function linkTo(href: string, title: string): Block | [] {
  if (href === '') return title === '' ? [] : paragraph(title)
  const marks = [{ type: 'link' as const, attrs: { href } }]
  return { type: 'paragraph', content: [{ type: 'text', text: title || href, marks }] }
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function known(keys: readonly string[], find: (key: string) => string | undefined): string[] {
  return [...new Set(keys.flatMap((key) => find(key) ?? []))]
}
