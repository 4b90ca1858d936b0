import { json } from '@sveltejs/kit'
import type { Language } from '../language/translate.ts'
import { KnownError } from '../server/errors.ts'
import { errorSentence } from './error-sentence.ts'

/**
 * Answers a script of one of our pages: with what `work` returns, or with the sentence of a known error and its status,
 * `{ "message": "…" }`. Whoever may not is told so by the error page, as everywhere.
 */
export async function answerJson(
  { language }: { readonly language: Language },
  work: () => Promise<object>,
): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    return json(await work(), { headers })
  } catch (error) {
    if (!(error instanceof KnownError) || error.status === 401 || error.status === 403) throw error
    return json({ message: errorSentence(error, language) }, { status: error.status, headers })
  }
}
