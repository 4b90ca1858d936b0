import { plainLines } from '../../newsroom/document/plain-text.ts'
import type { ArticleDocument } from '../../newsroom/document/schema.ts'

/** Whether two texts say the same, whatever stands between the words. */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ')
}

/** The words of a text, small: letters and digits with what binds them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of a document in the order they are read. */
export function wordsOfDocument(document: ArticleDocument): string[] {
  return plainLines(document.content).flatMap(wordsOf)
}
