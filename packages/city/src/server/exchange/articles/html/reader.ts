import type { Mark } from '../../../newsroom/document/schema.ts'
import type { FilePicture } from '../article-item.ts'
import type { HtmlNode } from '../parse-html.ts'
import type { Sink } from './sink.ts'

/** What whoever reads one kind of element needs of the whole: what stands in it is read by the same rules. */
export interface Reader {
  readonly pictures: Map<string, FilePicture>
  /** marks of pictures that stand alone although others are beside them */
  readonly single: Set<string>
  /** lists that are open */
  listDepth: number
  visit(node: HtmlNode, marks: readonly Mark[], sink: Sink): void
  visitAll(nodes: readonly HtmlNode[], marks: readonly Mark[], sink: Sink): void
  /** Where a link may lead; null where it becomes plain text. */
  linkTo(href: string): string | null
}
