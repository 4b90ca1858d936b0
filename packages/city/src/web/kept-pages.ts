import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib'
import { isKnown } from '#server/exchange/is-known.ts'
import type { Revision } from '#server/newsroom/revision.ts'

/** A page as it was rendered, ready to be sent. */
interface KeptPage {
  readonly revision: Revision
  /** epoch ms */
  readonly freshUntil: number
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly etag: string
  /** as nearly every browser takes it; for all others it is unpacked again */
  readonly brotli: Uint8Array<ArrayBuffer>
}

type Encoding = 'br' | 'gzip' | 'identity'

/** A page, and when it would be another one though nothing was changed (a warning ends, an event is over); epoch ms. */
interface Rendered {
  readonly response: Response
  readonly changesAt: number
}

export interface KeptPages {
  /**
   * The page for a request: a kept one of this revision, or rendered now. Of many who ask for the same page at once, one
   * has it rendered.
   *
   * @param asked.key what the page depends on, besides the revision
   * @param asked.mayLag whether it stays true when something was only added: then whoever asks first still gets it as it
   *   was, and it is rendered anew meanwhile
   */
  answer(
    request: { readonly method: string; readonly headers: Headers },
    asked: { readonly key: string; readonly revision: Revision; readonly mayLag: boolean },
    render: () => Promise<Rendered>,
  ): Promise<Response>
}

/** What raises no revision (the city's name, the names of its districts) is at most so late for those without a session. */
const keptSeconds = 300
/** Pages rendered anew while nobody waits for them: more would keep those waiting who ask for others. */
const mostRenderedAhead = 2
/** So long a proxy keeps a page, which hears of no revision. */
const keptByProxySeconds = 30

/**
 * Keeps rendered public pages in memory, compressed: derived data that any other server makes the same. They hold nothing
 * secret and nothing of the person who asks, so that compressing them gives nothing away.
 *
 * @param options.mostBytes those asked for longest ago go first
 * @param options.onFailure of a rendering nobody waits for
 */
export function keepPages(options: {
  readonly now: () => number
  readonly mostBytes: number
  readonly onFailure: (error: unknown) => void
}): KeptPages {
  const kept = new Map<string, KeptPage>()
  const rendering = new Map<string, Promise<KeptPage | Response>>()
  let bytes = 0
  let ahead = 0

  const forget = (key: string): void => {
    const page = kept.get(key)
    if (!page) return
    bytes -= page.brotli.byteLength
    kept.delete(key)
  }
  const find = (key: string, { changes }: Revision): KeptPage | null => {
    const page = kept.get(key)
    if (!page || page.revision.changes !== changes || options.now() >= page.freshUntil) return null
    // asked for last: it goes last
    kept.delete(key)
    kept.set(key, page)
    return page
  }
  const renderAndKeep = async (key: string, revision: Revision, render: () => Promise<Rendered>) => {
    const begunAt = options.now()
    const { response, changesAt } = await render()
    if (!isKeepable(response)) {
      forget(key)
      return response
    }
    const page = await toKept(response, revision, Math.min(changesAt, begunAt + keptSeconds * 1000))
    forget(key)
    kept.set(key, page)
    bytes += page.brotli.byteLength
    for (const oldest of kept.keys()) {
      if (bytes <= options.mostBytes) break
      forget(oldest)
    }
    return page
  }

  return {
    answer: async (request, { key, revision, mayLag }, render) => {
      const found = find(key, revision)
      const turn = `${revision.number} ${key}`
      const begin = () => {
        const work = renderAndKeep(key, revision, render).finally(() => rendering.delete(turn))
        rendering.set(turn, work)
        return work
      }
      if (found?.revision.number === revision.number) return send(request, found)
      if (found && mayLag) {
        if (!rendering.has(turn) && ahead < mostRenderedAhead) {
          ahead++
          void begin()
            .catch(options.onFailure)
            .finally(() => ahead--)
        }
        return send(request, found)
      }
      const begun = rendering.get(turn)
      if (begun) {
        const result = await begun
        // an answer that is not kept belongs to who asked first
        return result instanceof Response ? (await render()).response : send(request, result)
      }
      const result = await begin()
      return result instanceof Response ? result : send(request, result)
    },
  }
}

function isKeepable({ status, headers }: Response): boolean {
  return status === 200 && !headers.has('set-cookie') && (headers.get('content-type')?.startsWith('text/html') ?? false)
}

const packed = promisify(brotliCompress)
const unpacked = promisify(brotliDecompress)
const gzipped = promisify(gzip)

async function toKept(response: Response, revision: Revision, freshUntil: number): Promise<KeptPage> {
  const html = Buffer.from(await response.arrayBuffer())
  // an article of 25 kB: 4.9 kB in 0.3 ms; quality 9 saves 1 % more and takes 8 ms
  const brotli = await packed(html, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: 1 },
  })
  const digest = createHash('sha256').update(html).digest('base64url').slice(0, 22)
  const own = new Set(['etag', 'cache-control', 'vary', 'content-length', 'date'])
  return {
    ...{ revision, freshUntil, status: response.status, etag: `W/"${digest}"` },
    headers: [...response.headers].filter(([name]) => !own.has(name)),
    brotli: new Uint8Array(brotli),
  }
}

async function encoded({ brotli }: KeptPage, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'br') return brotli
  const html = await unpacked(brotli)
  return new Uint8Array(encoding === 'gzip' ? await gzipped(html) : html)
}

async function send(
  { method, headers: asked }: { readonly method: string; readonly headers: Headers },
  page: KeptPage,
): Promise<Response> {
  const headers = new Headers(page.headers as [string, string][])
  headers.set('etag', page.etag)
  // a browser asks each time, a proxy every half minute; whoever carries a cookie gets a page of their own
  headers.set('cache-control', `public, max-age=0, s-maxage=${keptByProxySeconds}`)
  headers.set('vary', 'Accept-Encoding, Cookie')
  if (isKnown(asked.get('if-none-match'), page.etag)) {
    headers.delete('content-type')
    return new Response(null, { status: 304, headers })
  }
  const encoding = chooseEncoding(asked.get('accept-encoding'))
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  const body = await encoded(page, encoding)
  headers.set('content-length', String(body.byteLength))
  return new Response(method === 'HEAD' ? null : body, { status: page.status, headers })
}

/** The smallest the browser takes (RFC 9110 §12.5.3); one with q=0 is refused. */
function chooseEncoding(accepted: string | null): Encoding {
  const taken = new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  )
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : 'identity'
}

/** Pages everybody sees alike; a search would be kept for everything anybody ever typed. */
const keptRoutes = new Set([
  '/(public)/newsroom',
  '/(public)/newsroom/[slug]',
  '/(public)/newsroom/topic/[key]',
  '/(public)/newsroom/district/[key]',
  '/(public)/newsroom/[month=month]',
])

/** An article stays true when another one is published; a list would lack it. */
export function mayLag(route: string | null): boolean {
  return route === '/(public)/newsroom/[slug]'
}

/**
 * What a kept page depends on, or null where this request gets one of its own: it carries a cookie (a session, a chosen
 * appearance), or a query nobody links to.
 */
export function keptPageKey(
  route: string | null,
  { method, headers }: { readonly method: string; readonly headers: Headers },
  url: URL,
): string | null {
  if (route === null || !keptRoutes.has(route) || (method !== 'GET' && method !== 'HEAD')) return null
  if (headers.has('cookie')) return null
  return url.search === '' || /^\?page=[1-9]\d{0,4}$/.test(url.search) ? url.pathname + url.search : null
}
