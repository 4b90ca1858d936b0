import { Invalid, KnownError } from '#server/errors.ts'
import { refuseBody } from '#web/body-limit.ts'

/** Larger than any report without pictures. */
const mostBytes = 100_000

/**
 * The fields of a POST, sent as a form of either kind. Files are passed over.
 *
 * @throws KnownError 415 'open311.content-type', 411 'open311.no-length', 413 'open311.body-too-large', Invalid 'open311.unreadable'
 */
export async function readFields(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type')?.split(';')[0].trim().toLowerCase()
  const isForm = type === 'application/x-www-form-urlencoded'
  if (!isForm && type !== 'multipart/form-data') throw new KnownError('open311.content-type', 415)
  // a body that does not say how long it is could be any size: none of it is read
  const refused = refuseBody(request.headers, mostBytes)
  if (refused) throw refused.status === 411 ? new KnownError('open311.no-length', 411) : tooLarge()
  try {
    if (!isForm) return textFields(await request.formData())
    const body = await request.text()
    if (body.length > mostBytes) throw tooLarge()
    return new URLSearchParams(body)
  } catch (error) {
    if (error instanceof KnownError) throw error
    // of another kind is what says that the body is larger than the server takes at all
    throw error instanceof TypeError ? new Invalid('open311.unreadable') : tooLarge()
  }
}

function textFields(form: FormData): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value)
  return fields
}

function tooLarge(): KnownError {
  return new KnownError('open311.body-too-large', 413)
}

/**
 * The key against sending twice (draft-ietf-httpapi-idempotency-key-header): a structured string in quotes, or bare as most
 * clients send it.
 *
 * @returns null where none was sent
 * @throws Invalid 'open311.idempotency-key'
 */
export function readIdempotencyKey(headers: Headers): string | null {
  const header = headers.get('idempotency-key')
  if (header === null) return null
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(header.trim())
  const key = quoted ? quoted[1].replaceAll(/\\(["\\])/g, '$1') : header.trim()
  if (!/^[\x20-\x7e]{1,200}$/.test(key)) throw new Invalid('open311.idempotency-key')
  return key
}
