import type { Language } from '../language/translate.ts'

/** The language a program asks for in `Accept-Language`; German where it asks for neither. */
export function acceptedLanguage(header: string | null): Language {
  let best: { language: Language; quality: number } = { language: 'de', quality: 0 }
  for (const range of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const language = /^(de|en)(?:-|$)/.exec(tag)?.[1] as Language | undefined
    const quality = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1)
    if (language && quality > best.quality) best = { language, quality }
  }
  return best.language
}
