import { page } from '$app/state'
import { localise } from '#language/address.ts'
import { translator, type Dictionary, type Language } from '#language/translate.ts'

/** The language of the page on screen; constant as long as it is open (switching is a link that loads anew). */
export function language(): Language {
  return page.data.language ?? 'de'
}

/** The sentences of a dictionary in the page's language. */
export function texts<D extends Dictionary>(dictionary: D) {
  return translator(language(), dictionary)
}

/** An address of this application in the page's language; `path` is written as in German: "/settings/accounts". */
export function link(path: string): string {
  return localise(path, language())
}
