import { open311Errors } from '#language/open311.ts'
import { translator, type Language } from '#language/translate.ts'
import { faultOf } from '#server/database/fault.ts'
import { describeError } from '#server/describe-error.ts'
import { KnownError } from '#server/errors.ts'
import type { Content } from '#server/exchange/open311/write-document.ts'
import { errorSentence } from '#web/error-sentence.ts'

/** Whoever could not be answered because of us may come again soon. */
const retrySeconds = 5

/** What the specification says of an error: an array with its status and a sentence. What nobody foresaw is logged. */
export function problemOf(
  error: unknown,
  { city, requestId }: Pick<App.Locals, 'city' | 'requestId'>,
  language: Language,
): { status: number; content: Content; headers: Record<string, string> } {
  const known = error instanceof KnownError ? error : faultOf(error)
  if (known !== error) city.log.error('request.failed', describeError(error))
  const status = known?.status ?? 500
  const description = known
    ? errorSentence(known, language)
    : translator(language, open311Errors)('open311.unexpected', { requestId })
  const headers: Record<string, string> = {}
  if (status === 405) headers.allow = String(known?.params.allowed)
  if (status === 429) headers['retry-after'] = String(known?.params.seconds)
  if (status === 503) headers['retry-after'] = String(retrySeconds)
  return { status, content: [{ code: status, description }], headers }
}
