import { Extension, InputRule, wrappingInputRule } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { history, redo, undo } from '@tiptap/pm/history'
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findGaps } from '#language/draft-gaps.ts'
import type { ArticleLanguage } from '#server/newsroom/content.ts'
import { cleanPasted } from './clean-paste.ts'
import { deepestList } from './document.ts'
import { correct, correctAll } from './typography.ts'

/** Shortcuts as the toolbar shows them; what the page does for them. */
export interface Commands {
  link(): void
  save(): void
}

/** Undo and redo, typographic marks, cleaned paste: in the lead and in the text. A correction goes back with Backspace or Mod+Z. */
export const typing = (language: ArticleLanguage, commands: Commands) =>
  Extension.create({
    name: 'typing',
    priority: 1000,
    addInputRules: () => [
      new InputRule({
        find: (text) => {
          const correction = correct(text.slice(0, -1), text.slice(-1), language)
          if (!correction) return null
          const index = text.length - 1 - correction.remove
          return { index, text: text.slice(index), data: { insert: correction.insert } }
        },
        handler: ({ state, range, match }) => {
          state.tr.insertText((match.data as { insert: string }).insert, range.from, range.to)
        },
      }),
    ],
    addKeyboardShortcuts() {
      const { editor } = this
      const again = () => redo(editor.state, editor.view.dispatch)
      return {
        'Mod-z': () => editor.commands.undoInputRule() || undo(editor.state, editor.view.dispatch),
        'Mod-y': again,
        'Shift-Mod-z': again,
        'Mod-b': () => editor.commands.toggleMark('strong'),
        'Mod-i': () => editor.commands.toggleMark('em'),
        'Mod-k': () => {
          commands.link()
          return true
        },
        'Mod-s': () => {
          commands.save()
          return true
        },
      }
    },
    addProseMirrorPlugins: () => [
      history(),
      gapCursor(),
      dropCursor({ class: 'drop-cursor', color: false }),
      new Plugin({
        props: {
          transformPastedHTML: cleanPasted,
          transformPasted: (slice) => new Slice(corrected(slice.content, language), slice.openStart, slice.openEnd),
          decorations: ({ doc }) => DecorationSet.create(doc, gapsIn(doc)),
        },
      }),
    ],
  })

/** What a draft leaves open is seen at once, and is no part of the text: whoever types over it types plain text. */
function gapsIn(doc: Node): Decoration[] {
  const found: Decoration[] = []
  doc.descendants((node, position) => {
    for (const { text, at } of findGaps(node.text ?? ''))
      found.push(Decoration.inline(position + at, position + at + text.length, { class: 'gap' }))
  })
  return found
}

/** Headings, lists and quotes by key. */
export const blockKeys = Extension.create({
  name: 'blockKeys',
  // before Mod+B, which a key with the shift lock on could be as well
  priority: 1100,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
      'Mod-Alt-2': () => editor.commands.toggleNode('heading', 'paragraph', { level: 2 }),
      'Mod-Alt-3': () => editor.commands.toggleNode('heading', 'paragraph', { level: 3 }),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-7': () => editor.commands.toggleList('orderedList', 'listItem'),
      'Mod-Shift-b': () => editor.commands.toggleWrap('quote'),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
      Enter: () => editor.commands.splitListItem('listItem'),
      // outside a list the key leads out of the text, as everywhere
      Tab: () => depthOf(editor.state.selection.$from) < deepestList && editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => editor.commands.liftListItem('listItem'),
    }
  },
  addInputRules() {
    const { bulletList, orderedList } = this.editor.schema.nodes
    return [
      wrappingInputRule({ find: /^[-*]\s$/, type: bulletList }),
      wrappingInputRule({ find: /^1[.)]\s$/, type: orderedList }),
    ]
  },
})

/** In one line: Enter does nothing, and what is pasted is joined. */
export const oneLine = Extension.create({
  name: 'oneLine',
  priority: 2000,
  addKeyboardShortcuts: () => ({ Enter: () => true, 'Shift-Enter': () => true, 'Mod-Enter': () => true }),
  addProseMirrorPlugins() {
    const { schema } = this.editor
    return [new Plugin({ props: { transformPasted: (slice) => new Slice(joined(slice.content, schema), 0, 0) } })]
  },
})

function depthOf({ depth, node }: { depth: number; node(depth: number): Node }): number {
  return Array.from({ length: depth + 1 }, (_, at) => node(at)).filter(({ type }) => type.name.endsWith('List')).length
}

/** Typographic marks in everything but links. */
function corrected(fragment: Fragment, language: ArticleLanguage): Fragment {
  let before = ''
  return Fragment.fromArray(
    fragment.content.map((node) => {
      if (!node.isInline) return node.copy(corrected(node.content, language))
      const isLink = node.marks.some(({ type }) => type.name === 'link')
      const text = isLink ? node.text! : correctAll(node.text ?? '', before, language)
      before += node.isText ? text : '\ufffc'
      return node.isText && !isLink ? node.type.schema.text(text, node.marks) : node
    }),
  )
}

function joined(fragment: Fragment, schema: Schema): Fragment {
  const line: Node[] = []
  fragment.descendants((node) => {
    if (node.isTextblock && line.length > 0) line.push(schema.text(' '))
    if (node.isText || node.type.name === 'figure') line.push(node)
  })
  return Fragment.fromArray(line)
}
