import type { Language } from './translate.ts'

/** "/en/situation?from=…" is English, everything else German. */
export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'de'
}

/**
 * The address without its language: what the folders of routes/ are named after. It begins with one slash: "//host" would be
 * another host.
 */
export function withoutLanguage(pathname: string): string {
  const path = languageOf(pathname) === 'en' ? pathname.slice('/en'.length) : pathname
  return `/${path.replace(/^[/\\]+/, '')}`
}

/** The same page in a language; query and fragment stay. `path` is written as in German and begins with "/". */
export function localise(path: string, language: Language): string {
  if (language === 'de') return path
  return path === '/' ? '/en' : /^\/[?#]/.test(path) ? `/en${path.slice(1)}` : `/en${path}`
}
