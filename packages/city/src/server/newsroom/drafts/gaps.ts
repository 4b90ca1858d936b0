/** How a gap begins in a draft: something only a person can know. */
const marks = { de: '[Ergänzen:', en: '[Add:' } as const

/** The mark of a gap; no bracket within it, so that it ends where it ends. */
export function gapMark(what: string, language: 'de' | 'en'): string {
  return `${marks[language]} ${what.replaceAll('[', '(').replaceAll(']', ')')}]`
}

/** Every gap that still stands in a text, in the order it is read; nothing with one may be published. */
export function findGaps(text: string): string[] {
  return [...text.matchAll(/\[(?:Ergänzen|Add):[^\]]*\]?/g)].map(([gap]) => gap)
}
