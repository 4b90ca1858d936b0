import { z } from 'zod'
import { isLinkAddress } from '../../../language/link-address.ts'
import { storableText } from './storable-text.ts'

export { isLinkAddress }

/**
 * An article's text as structured JSON, in the shape ProseMirror writes (the editor works on it as it is). There is no node
 * and no attribute that holds HTML, and a link leads to http, https, mailto, tel or a page of this site: nothing stored can
 * carry a script.
 */

const mostCharacters = 60_000
/** Any text somebody writes, without what could not be stored. */
export const writtenText = () => z.string().overwrite(storableText)
const text = (longest: number) => writtenText().max(longest)
const uuid = z.uuid()

/** Where a link may lead. */
export const linkAddress = writtenText().trim().max(2000).refine(isLinkAddress, { message: 'no such kind of address' })

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('em') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: linkAddress }) }),
])

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: text(mostCharacters).min(1),
  marks: z.array(markSchema).max(3).optional(),
})

const breakSchema = z.strictObject({ type: z.literal('hardBreak') })

const parameter = z.union([text(200), z.number(), z.boolean(), z.null()])

/** Which figure stands here: the function of a stage that counts it, with what, and which of its figures. */
export const figureAttributes = z.strictObject({
  query: text(80).min(1),
  key: text(120).min(1),
  parameters: z.record(text(60), parameter),
  /** `words`: "bis zu 45 Kräfte"; `number`: "bis zu 45", where the text itself says what is counted */
  show: z.enum(['words', 'number']),
})

const figureSchema = z.strictObject({ type: z.literal('figure'), attrs: figureAttributes })

const inlineSchema = z.discriminatedUnion('type', [textSchema, breakSchema, figureSchema])
const inlines = z.array(inlineSchema).max(2000)

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), content: inlines.optional() })

type ListItem = { type: 'listItem'; content: Flow[] }
type List = { type: 'bulletList' | 'orderedList'; content: ListItem[] }
/** What may stand within a list item, a quote or a box. */
export type Flow = z.infer<typeof paragraphSchema> | List

const deepestList = 6
const flowOf = (depth: number): z.ZodType<Flow> =>
  depth === 0
    ? paragraphSchema
    : z.discriminatedUnion('type', [paragraphSchema, listOf('bulletList', depth), listOf('orderedList', depth)])
const listOf = <T extends List['type']>(type: T, depth: number) =>
  z.strictObject({
    type: z.literal(type),
    content: z
      .array(
        z.strictObject({
          type: z.literal('listItem'),
          content: z
            .array(flowOf(depth - 1))
            .min(1)
            .max(200),
        }),
      )
      .min(1)
      .max(500),
  })

const flows = z.array(flowOf(deepestList)).min(1).max(200)

const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: inlines.optional(),
  }),
  z.strictObject({
    type: z.literal('quote'),
    attrs: z.strictObject({
      speaker: text(200),
      function: text(300),
      /** who released it, for the press office alone */
      releasedBy: text(300),
      portrait: uuid.nullable(),
    }),
    content: flows,
  }),
  listOf('bulletList', deepestList),
  listOf('orderedList', deepestList),
  z.strictObject({ type: z.literal('picture'), attrs: z.strictObject({ id: uuid }) }),
  z.strictObject({
    type: z.literal('gallery'),
    attrs: z.strictObject({ title: text(200), ids: z.array(uuid).min(1).max(100) }),
  }),
  z.strictObject({ type: z.literal('box'), attrs: z.strictObject({ title: text(200) }), content: flows }),
  z.strictObject({
    type: z.literal('video'),
    attrs: z.strictObject({ address: linkAddress, title: text(300), transcript: text(20_000) }),
  }),
  z.strictObject({ type: z.literal('download'), attrs: z.strictObject({ id: uuid, title: text(300) }) }),
])

export const documentSchema = z.strictObject({ type: z.literal('doc'), content: z.array(blockSchema).max(2000) })

/** Text and figures in one line: the lead. */
export const leadSchema = z.array(z.discriminatedUnion('type', [textSchema, figureSchema])).max(200)

export type ArticleDocument = z.infer<typeof documentSchema>
export type Block = z.infer<typeof blockSchema>
export type Inline = z.infer<typeof inlineSchema>
export type Mark = z.infer<typeof markSchema>
export type FigureAttributes = z.infer<typeof figureAttributes>
