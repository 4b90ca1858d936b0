/** Structured text, in the shape the city's articles have. */

type Mark =
  | { readonly type: 'strong' }
  | { readonly type: 'em' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export interface FigurePlace {
  readonly type: 'figure'
  readonly attrs: {
    readonly query: string
    readonly key: string
    readonly parameters: Readonly<Record<string, string | number>>
    readonly show: 'words' | 'number'
  }
}

export type Inline = { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] } | FigurePlace

interface Paragraph {
  readonly type: 'paragraph'
  readonly content: readonly Inline[]
}
interface List {
  readonly type: 'bulletList'
  readonly content: readonly { readonly type: 'listItem'; readonly content: readonly Paragraph[] }[]
}

export type Block =
  | Paragraph
  | List
  | { readonly type: 'heading'; readonly attrs: { readonly level: 2 }; readonly content: readonly Inline[] }
  | {
      readonly type: 'quote'
      readonly attrs: {
        readonly speaker: string
        readonly function: string
        readonly releasedBy: string
        readonly portrait: null
      }
      readonly content: readonly Paragraph[]
    }
  | {
      readonly type: 'box'
      readonly attrs: { readonly title: string }
      readonly content: readonly (Paragraph | List)[]
    }
  | { readonly type: 'picture'; readonly attrs: { readonly id: string } }
  | { readonly type: 'gallery'; readonly attrs: { readonly title: string; readonly ids: readonly string[] } }

type Words = string | Inline

/** A date and a time of day are never torn at the end of a line. */
const untorn = (text: string) =>
  text.replaceAll(
    /(\d\.) (?=(?:Januar|Februar|März|April|Mai|Ju[nl]i|August|[A-Z][a-z]+ber)\b)|(?<=\d) (?=Uhr\b|[ap]m\b)/g,
    '$1\u00a0',
  )

/** A line of words, figures and links. */
export const line = (...parts: readonly Words[]): Inline[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', text: untorn(part) } : part))

export const paragraph = (...parts: readonly Words[]): Paragraph => ({ type: 'paragraph', content: line(...parts) })

export const heading = (text: string): Block => ({ type: 'heading', attrs: { level: 2 }, content: line(text) })

export const list = (...items: readonly (string | readonly Words[])[]): List => ({
  type: 'bulletList',
  content: items.map((item) => ({
    type: 'listItem',
    content: [typeof item === 'string' ? paragraph(item) : paragraph(...item)],
  })),
})

/** What somebody said; speakers are called by their office or role, never by a name. */
export const quote = (speaker: string, office: string, ...texts: readonly string[]): Block => ({
  type: 'quote',
  attrs: { speaker, function: office, releasedBy: 'Pressestelle (Demo)', portrait: null },
  content: texts.map((text) => paragraph(text)),
})

export const box = (title: string, ...content: readonly (Paragraph | List)[]): Block => ({
  type: 'box',
  attrs: { title },
  content,
})

export const picture = (id: string): Block => ({ type: 'picture', attrs: { id } })
export const gallery = (title: string, ids: readonly string[]): Block => ({ type: 'gallery', attrs: { title, ids } })

export const link = (text: string, href: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
})
export const strong = (text: string): Inline => ({ type: 'text', text, marks: [{ type: 'strong' }] })
