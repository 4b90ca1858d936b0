import { Mark, Node, type Extensions } from '@tiptap/core'
import { isLinkAddress } from '#language/link-address.ts'
import type { FigureAttributes } from '#server/newsroom/document/schema.ts'

/**
 * The nodes and marks of an article's text for the editor: what server/newsroom/document/schema.ts stores, no more and no less.
 * How they are written as HTML matters only for copying from one place to another.
 */

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Attributes that travel through the clipboard in one data attribute each, as text. */
const texts = (...names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        default: '',
        parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name.toLowerCase()}`) ?? '',
        renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name.toLowerCase()}`]: attributes[name] }),
      },
    ]),
  )

const id = {
  id: {
    parseHTML: (element: HTMLElement) => element.getAttribute('data-id'),
    renderHTML: (attributes: Record<string, unknown>) => ({ 'data-id': attributes.id }),
  },
}
/** A node from the clipboard is ours only where its id is one. */
const ours = (element: HTMLElement) => (uuid.test(element.getAttribute('data-id') ?? '') ? null : false)

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })

const Text = Node.create({ name: 'text', group: 'inline' })

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block flow',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
  ],
  renderHTML: ({ node }) => [node.attrs.level === 3 ? 'h3' : 'h2', 0],
})

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'flow+',
  defining: true,
  addAttributes: () => ({
    ...texts('speaker', 'function', 'releasedBy'),
    portrait: {
      default: null,
      parseHTML: (element) => {
        const portrait = element.getAttribute('data-portrait') ?? ''
        return uuid.test(portrait) ? portrait : null
      },
      renderHTML: ({ portrait }) => (portrait ? { 'data-portrait': portrait as string } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
})

const list = (name: 'bulletList' | 'orderedList', tag: 'ul' | 'ol') =>
  Node.create({
    name,
    group: 'block flow list',
    content: 'listItem+',
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  })

const ListItem = Node.create({
  name: 'listItem',
  content: 'flow+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})

const Box = Node.create({
  name: 'box',
  group: 'block',
  content: 'flow+',
  defining: true,
  isolating: true,
  addAttributes: () => texts('title'),
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
})

const atom = { group: 'block', atom: true, draggable: true } as const

const Picture = Node.create({
  name: 'picture',
  ...atom,
  addAttributes: () => id,
  parseHTML: () => [{ tag: 'div[data-node=picture]', getAttrs: ours }],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-node': 'picture', ...HTMLAttributes }],
})

const Gallery = Node.create({
  name: 'gallery',
  ...atom,
  addAttributes: () => ({
    ...texts('title'),
    ids: {
      parseHTML: (element: HTMLElement) => element.getAttribute('data-ids')?.split(' '),
      renderHTML: ({ ids }: Record<string, unknown>) => ({ 'data-ids': (ids as string[]).join(' ') }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'div[data-node=gallery]',
      getAttrs: (element) => {
        const ids = (element.getAttribute('data-ids') ?? '').split(' ')
        return ids.length <= 100 && ids.every((one) => uuid.test(one)) ? null : false
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-node': 'gallery', ...HTMLAttributes }],
})

const Video = Node.create({
  name: 'video',
  ...atom,
  addAttributes: () => texts('address', 'title', 'transcript'),
  parseHTML: () => [
    {
      tag: 'div[data-node=video]',
      getAttrs: (element) => (isLinkAddress(element.getAttribute('data-address') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-node': 'video', ...HTMLAttributes }],
})

const Download = Node.create({
  name: 'download',
  ...atom,
  addAttributes: () => ({ ...id, ...texts('title') }),
  parseHTML: () => [{ tag: 'div[data-node=download]', getAttrs: ours }],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-node': 'download', ...HTMLAttributes }],
})

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    ...Object.fromEntries(
      ['query', 'key', 'show'].map((name) => [
        name,
        {
          parseHTML: (element: HTMLElement) => readFigure(element)?.[name as 'query'],
          renderHTML: () => ({}),
        },
      ]),
    ),
    parameters: {
      parseHTML: (element: HTMLElement) => readFigure(element)?.parameters,
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-figure': JSON.stringify(attributes) }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-figure]', getAttrs: (element) => (readFigure(element) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
})

/** From the clipboard: null where it is none, or not in our shape. */
function readFigure(element: HTMLElement): FigureAttributes | null {
  try {
    const { query, key, show, parameters } = JSON.parse(element.getAttribute('data-figure') ?? '') as FigureAttributes
    const isPlain = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value)
    const fits =
      [query, key].every((text) => typeof text === 'string' && text.length > 0 && text.length <= 80) &&
      (show === 'words' || show === 'number') &&
      Object.values(parameters).every(isPlain)
    return fits ? { query, key, show, parameters } : null
  } catch {
    return null
  }
}

const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }],
  renderHTML: () => ['strong', 0],
})

const Em = Mark.create({
  name: 'em',
  parseHTML: () => [{ tag: 'em' }],
  renderHTML: () => ['em', 0],
})

const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: {} }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isLinkAddress(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
})

const marks = [Link, Strong, Em]
const lists = [list('bulletList', 'ul'), list('orderedList', 'ol'), ListItem]

/** Nodes that a page shows in a way of its own, by name: extended with their views. */
export const viewed = {
  quote: Quote,
  box: Box,
  picture: Picture,
  gallery: Gallery,
  video: Video,
  download: Download,
  figure: Figure,
}

/** Everything an article's text may hold. */
export const bodyNodes: Extensions = [Doc, Text, Paragraph, Heading, ...lists, HardBreak, ...marks]

/** The lead: text and figures in one line. */
export const leadNodes: Extensions = [
  Doc.extend({ content: 'paragraph' }),
  Text,
  Paragraph.extend({ group: '', content: '(text | figure)*' }),
  ...marks,
]
