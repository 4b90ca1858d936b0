import type { Block, Flow } from '../../../newsroom/document/schema.ts'
import { InlineLine } from './inlines.ts'

/** Where blocks are collected: the text itself, a part that holds paragraphs and lists only, or a row of a table. */
export class Sink {
  readonly kind: 'top' | 'flow' | 'row'
  readonly blocks: Block[] = []
  readonly line = new InlineLine()
  /** what may stand in the text itself only waits until the part it was found in is done */
  readonly later: Block[]
  heading: 2 | 3 | null = null

  constructor(kind: Sink['kind'], later: Block[]) {
    this.kind = kind
    this.later = later
  }

  flush(): void {
    if (this.kind === 'row') return this.line.text(' ', [])
    for (const content of this.line.take())
      this.blocks.push(
        this.heading === null || this.kind !== 'top'
          ? { type: 'paragraph', content }
          : { type: 'heading', attrs: { level: this.heading }, content },
      )
  }

  emit(block: Block): void {
    this.flush()
    if (this.kind === 'top') this.blocks.push(block, ...this.later.splice(0))
    else if (isFlow(block) && this.kind === 'flow') this.blocks.push(block)
    else this.later.push(block)
  }

  /** A paragraph of its own. */
  paragraph(text: string): void {
    this.flush()
    this.line.text(text, [])
    this.flush()
  }

  /** Lets those go that waited for the end of a part which became no block. */
  release(): void {
    if (this.kind === 'top') this.blocks.push(...this.later.splice(0))
  }
}

function isFlow(block: Block): block is Flow {
  return block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList'
}

/** How many paragraphs and lists the schema lets a part hold. */
export const mostFlows = 200

/** In order, as many together as one node may hold. */
export function inParts<T>(all: readonly T[], most: number): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < all.length; from += most) parts.push(all.slice(from, from + most))
  return parts
}
