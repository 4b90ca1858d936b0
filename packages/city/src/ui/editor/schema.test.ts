import { getSchema, type JSONContent } from '@tiptap/core'
import type { Node as EditorNode, Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentSchema, leadSchema } from '#server/newsroom/document/schema.ts'
import { deepestList, fromEditor, leadFromEditor, leadToEditor, toEditor } from './document.ts'
import { bodyNodes, leadNodes, viewed } from './schema.ts'

const schema = getSchema([...bodyNodes, ...Object.values(viewed)])
const leadOnly = getSchema([...leadNodes, viewed.figure])

const uuid = fc.uuid()
const words = fc.string({ minLength: 1, maxLength: 12 })
const address = fc.constantFrom(
  'https://stadt.example/a?b=1',
  '/newsroom',
  '#unten',
  'mailto:a@b.example',
  'tel:+49231',
)
const mark = fc.oneof(
  fc.constant({ type: 'strong' }),
  fc.constant({ type: 'em' }),
  address.map((href) => ({ type: 'link', attrs: { href } })),
)
const text = fc.record(
  { type: fc.constant('text'), text: words, marks: fc.array(mark, { maxLength: 3 }) },
  { requiredKeys: ['type', 'text'] },
)
const figure = fc.record({
  type: fc.constant('figure'),
  attrs: fc.record({
    query: words,
    key: words,
    parameters: fc.dictionary(
      words.filter((name) => name !== '__proto__'),
      fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null)),
      { maxKeys: 3, noNullPrototype: true },
    ),
    show: fc.constantFrom('words', 'number'),
  }),
})
const inlines = fc.array(fc.oneof(text, text, figure, fc.constant({ type: 'hardBreak' })), { maxLength: 4 })
const paragraph = fc.record({ type: fc.constant('paragraph'), content: inlines }, { requiredKeys: ['type'] })
const list = (depth: number): fc.Arbitrary<JSONContent> =>
  fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(
      fc.record({ type: fc.constant('listItem'), content: fc.array(flow(depth - 1), { minLength: 1, maxLength: 2 }) }),
      { minLength: 1, maxLength: 2 },
    ),
  })
const flow = (depth: number): fc.Arbitrary<JSONContent> =>
  depth === 0 ? paragraph : fc.oneof({ weight: 2, arbitrary: paragraph }, { weight: 1, arbitrary: list(depth) })
const blocks = (depth: number): fc.Arbitrary<JSONContent> =>
  fc.oneof(
    flow(depth),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.constantFrom(2, 3) }),
      content: inlines,
    }),
    fc.record({
      type: fc.constant('quote'),
      attrs: fc.record({
        ...{ speaker: words, function: words, releasedBy: words },
        portrait: fc.option(uuid),
      }),
      content: fc.array(flow(depth), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ type: fc.constant('picture'), attrs: fc.record({ id: uuid }) }),
    fc.record({
      type: fc.constant('gallery'),
      attrs: fc.record({ title: words, ids: fc.array(uuid, { minLength: 1, maxLength: 3 }) }),
    }),
    fc.record({
      type: fc.constant('box'),
      attrs: fc.record({ title: words }),
      content: fc.array(flow(depth), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ type: fc.constant('video'), attrs: fc.record({ address, title: words, transcript: words }) }),
    fc.record({ type: fc.constant('download'), attrs: fc.record({ id: uuid, title: words }) }),
  )
const documents = (depth: number) =>
  fc.record({ type: fc.constant('doc'), content: fc.array(blocks(depth), { maxLength: 5 }) })

/** Two documents that show the same are written the same: neighbours joined, one mark of a kind, nothing empty kept. */
function plain(node: JSONContent): unknown {
  const marks = node.marks
    ?.filter((one, at) => node.marks!.findIndex(({ type }) => type === one.type) === at)
    .map((one) => JSON.stringify([one.type, one.attrs]))
    .sort()
  const content = (node.content ?? []).map(plain) as { type: string; text?: string; marks?: string[] }[]
  const joined: typeof content = []
  for (const child of content) {
    const last = joined.at(-1)
    if (last?.text !== undefined && child.text !== undefined && String(last.marks) === String(child.marks))
      last.text += child.text
    else joined.push({ ...child })
  }
  const isNothing =
    node.type === 'doc' && joined.length === 1 && joined[0].type === 'paragraph' && !('content' in joined[0])
  return {
    type: node.type,
    ...(node.text !== undefined && { text: node.text }),
    ...(node.attrs && { attrs: node.attrs }),
    ...(marks && marks.length > 0 && { marks }),
    ...(joined.length > 0 && !isNothing && { content: joined }),
  }
}

const through = (json: JSONContent, kinds: Schema): EditorNode => {
  const node = kinds.nodeFromJSON(json)
  node.check()
  return node
}

test('every stored text goes through the editor unchanged', () => {
  fc.assert(
    fc.property(documents(deepestList), (written) => {
      const stored = documentSchema.parse(written)
      const back = fromEditor(through(toEditor(stored), schema).toJSON() as JSONContent)
      expect(documentSchema.safeParse(back).error).toBeUndefined()
      expect(plain(back)).toEqual(plain(stored))
    }),
    { numRuns: 400 },
  )
})

test('every text the editor can hold can be stored, also lists too deep and marks on a figure', () => {
  const marked = documents(deepestList + 3).map((document) => {
    const node = through(toEditor(document as never), schema)
    const strong = (child: EditorNode): EditorNode =>
      child.isInline
        ? child.mark([schema.marks.strong.create()])
        : child.type.create(child.attrs, child.children.map(strong))
    return strong(node)
  })
  fc.assert(
    fc.property(marked, (node) => {
      node.check()
      const stored = fromEditor(node.toJSON() as JSONContent)
      expect(documentSchema.safeParse(stored).error).toBeUndefined()
      // no word is lost
      const wordsOf = (json: unknown) => JSON.stringify(json).match(/"text":"(?:[^"\\]|\\.)*"/g)
      expect(wordsOf(stored)).toEqual(wordsOf(node.toJSON()))
    }),
    { numRuns: 200 },
  )
})

test('a lead goes through its editor unchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, figure), { maxLength: 5 }), (written) => {
      const stored = leadSchema.parse(written)
      const back = leadFromEditor(through(leadToEditor(stored), leadOnly).toJSON() as JSONContent)
      expect(leadSchema.safeParse(back).error).toBeUndefined()
      const line = (content: JSONContent[]) => plain({ type: 'paragraph', content })
      expect(line(back as JSONContent[])).toEqual(line(stored as JSONContent[]))
    }),
  )
})
