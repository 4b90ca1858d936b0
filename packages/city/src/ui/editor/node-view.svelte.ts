import type { Editor, NodeViewRenderer } from '@tiptap/core'
import { mount, unmount, type Component } from 'svelte'
import type { Desk } from './desk.svelte.ts'

/** A node of the text as its component sees it. */
export class ShownNode<A extends object> {
  readonly desk: Desk
  readonly #editor: Editor
  readonly #position: () => number | undefined
  attrs: A = $state.raw(null!)
  selected = $state(false)

  constructor(desk: Desk, editor: Editor, position: () => number | undefined, attrs: A) {
    this.desk = desk
    this.#editor = editor
    this.#position = position
    this.attrs = attrs
  }

  change(attrs: Partial<A>): void {
    const position = this.#position()
    if (position === undefined) return
    const { tr } = this.#editor.state
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(position, name, value)
    this.#editor.view.dispatch(tr)
  }

  remove(): void {
    const position = this.#position()
    const node = position === undefined ? null : this.#editor.state.doc.nodeAt(position)
    if (!node) return
    this.#editor
      .chain()
      .deleteRange({ from: position!, to: position! + node.nodeSize })
      .focus()
      .run()
  }
}

interface Shape {
  readonly tag: string
  readonly class: string
  /** tag of what is written in */
  readonly content?: string
}

/** A Svelte component in the place of a node, or below what is written in it. */
export function nodeView<A extends object>(
  desk: Desk,
  component: Component<{ node: ShownNode<A> }>,
  shape: Shape,
): NodeViewRenderer {
  return ({ node, editor, getPos }) => {
    const dom = document.createElement(shape.tag)
    dom.className = shape.class
    const contentDOM = shape.content === undefined ? null : document.createElement(shape.content)
    const place = document.createElement(node.isInline ? 'span' : 'div')
    place.contentEditable = 'false'
    dom.append(...(contentDOM ? [contentDOM] : []), place)
    const shown = new ShownNode(desk, editor, getPos, node.attrs as A)
    const mounted = mount(component, { target: place, props: { node: shown } })
    const setSelected = (selected: boolean) => {
      shown.selected = selected
      dom.classList.toggle('selected', selected)
    }
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== node.type) return false
        shown.attrs = next.attrs as A
        return true
      },
      selectNode: () => setSelected(true),
      deselectNode: () => setSelected(false),
      // fields and buttons work as everywhere; a press on anything else chooses the node
      stopEvent: ({ target }) =>
        place.contains(target as Element) && (target as Element).closest('input, textarea, button, a') !== null,
      ignoreMutation: ({ target }) => !contentDOM?.contains(target),
      destroy: () => void unmount(mounted),
    }
  }
}
