import { createHash } from 'node:crypto'
import { isKnown } from '#server/exchange/is-known.ts'

interface SentFile {
  readonly bytes: Uint8Array
  readonly type: string
  /** how long who may keep it: the value of `cache-control` */
  readonly cache: string
  /** it is saved under this name, never shown */
  readonly saveAs?: string
}

/** Sends a file, or says that whoever asks has it as it is (RFC 9110, § 13.1.2). */
export function answerFile(request: Request, { bytes, type, cache, saveAs }: SentFile): Response {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
  const headers = { etag, 'cache-control': cache }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(Uint8Array.from(bytes), {
    headers: {
      ...headers,
      'content-type': type,
      'content-length': String(bytes.length),
      ...(saveAs === undefined ? {} : { 'content-disposition': disposition(saveAs) }),
    },
  })
}

/** RFC 6266: a name every program reads, and the true one. */
function disposition(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\w.() -]/g, '') || 'file'
  const exact = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
