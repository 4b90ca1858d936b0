import { errorTexts } from '../language/errors.ts'
import { translateKey, type Language } from '../language/translate.ts'
import type { KnownError } from '../server/errors.ts'

/** What a known error says to the person who caused it. A key nobody wrote a sentence for shows itself. */
export function errorSentence(error: KnownError, language: Language): string {
  return translateKey(language, errorTexts, error.key, error.params) ?? error.key
}
