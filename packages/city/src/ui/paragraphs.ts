export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'list'
  readonly lines: readonly string[]
}

/**
 * Plain text as its author meant it: blank lines part paragraphs, "# " begins a heading, "- " a line of a list. Line ends
 * within a paragraph stay, as addresses need them. Nothing else is interpreted.
 */
export function paragraphs(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = []
  let open: Block['kind'] | null = null
  for (const line of text.split('\n').map((each) => each.trim())) {
    const kind = line.startsWith('# ') ? 'heading' : line.startsWith('- ') ? 'list' : 'paragraph'
    if (line === '') open = null
    else {
      if (kind !== open || kind === 'heading') blocks.push({ kind, lines: [] })
      blocks.at(-1)!.lines.push(kind === 'paragraph' ? line : line.slice(2))
      open = kind
    }
  }
  return blocks
}
