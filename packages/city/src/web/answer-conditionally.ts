import { createHash } from 'node:crypto'
import { isKnown } from '#server/exchange/is-known.ts'

/**
 * A document everybody may keep: whoever has it already (`If-None-Match`, RFC 9110 §13.1.2) is told so without the bytes. By its
 * content alone, never by a date: what was withdrawn leaves no younger date behind.
 *
 * @param document.changed epoch ms, told as `Last-Modified`; null = unknown
 */
export function answerConditionally(
  request: Request,
  document: {
    readonly body: string | Uint8Array<ArrayBuffer>
    readonly type: string
    readonly changed: number | null
    readonly cacheControl: string
  },
): Response {
  const tag = `"${createHash('sha256').update(document.body).digest('base64url').slice(0, 22)}"`
  const headers = new Headers({
    etag: tag,
    'cache-control': document.cacheControl,
    // for foreign pages and readers in browsers too
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  })
  if (document.changed !== null) headers.set('last-modified', new Date(document.changed).toUTCString())
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  headers.set('content-type', document.type)
  return new Response(document.body, { headers })
}
