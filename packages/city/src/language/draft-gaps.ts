/** How a gap begins in a draft: something only a person can know. */
const marks = { de: '[Ergänzen:', en: '[Add:' } as const

/** The mark of a gap; no bracket within it, so that it ends where it ends. */
export function gapMark(what: string, language: 'de' | 'en'): string {
  return `${marks[language]} ${what.replaceAll('[', '(').replaceAll(']', ')')}]`
}

/** Every gap that still stands in a text, in the order it is read, and where; nothing with one may be published. */
export function findGaps(text: string): { readonly text: string; readonly at: number }[] {
  return [...text.matchAll(/\[(?:Ergänzen|Add):[^\]]*\]?/g)].map((match) => ({ text: match[0], at: match.index }))
}
