import type { ArticleContent } from '../content.ts'
import type { Block, Flow, Inline } from '../document/schema.ts'
import type { Place } from './finding.ts'

interface PlacedLink {
  readonly place: Place
  readonly address: string
}

/** Every address an article leads to, with where it stands. */
export function linksIn({ lead, body, event }: ArticleContent): PlacedLink[] {
  const placed = (place: Place, addresses: readonly string[]) => addresses.map((address) => ({ place, address }))
  return [
    ...placed({ part: 'lead' }, lead.flatMap(addressesOf)),
    ...body.content.flatMap((block, index) => placed({ part: 'body', block: index + 1 }, addressesIn(block))),
    ...placed({ part: 'article' }, event?.registrationAddress ? [event.registrationAddress] : []),
  ]
}

function addressesIn(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return (block.content ?? []).flatMap(addressesOf)
    case 'quote':
    case 'box':
      return block.content.flatMap(flowAddresses)
    case 'video':
      return [block.attrs.address]
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return flowAddresses(block)
    default:
      return []
  }
}

function flowAddresses(flow: Flow): string[] {
  if (flow.type === 'paragraph') return (flow.content ?? []).flatMap(addressesOf)
  return flow.content.flatMap((item) => item.content.flatMap(flowAddresses))
}

function addressesOf(inline: Inline): string[] {
  if (inline.type !== 'text') return []
  return (inline.marks ?? []).flatMap((mark) => (mark.type === 'link' ? mark.attrs.href : []))
}
