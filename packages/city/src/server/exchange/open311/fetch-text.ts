import { lookup as lookUp } from 'node:dns'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline, type Duplex, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Invalid, KnownError, Unavailable } from '../../errors.ts'
import { isPrivateAddress } from './private-address.ts'

/** How somebody else's server may be asked. */
export interface FetchRules {
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
  /** how long one answer may take */
  readonly timeoutMilliseconds: number
  readonly mostBytes: number
}

interface FetchedBytes {
  readonly status: number
  readonly bytes: Buffer
  readonly contentType: string | undefined
  /** what `Retry-After` says: seconds or a date; null = nothing */
  readonly retryAfter: string | null
}

export interface FetchedText {
  readonly status: number
  readonly text: string
  /** what `Retry-After` says: seconds or a date; null = nothing */
  readonly retryAfter: string | null
}

const mostRedirects = 3

/** GETs a text. @throws what `fetchBytes` throws */
export async function fetchText(url: URL, rules: FetchRules): Promise<FetchedText> {
  const answer = await fetchBytes(url, rules, 'application/json, text/xml;q=0.9')
  const text = decoderOf(answer.contentType, answer.bytes).decode(answer.bytes)
  return { status: answer.status, text, retryAfter: answer.retryAfter }
}

/**
 * GETs a file from a server that somebody named: http(s) only, into the public network only unless allowed, redirects within
 * the same host, bounded in time and size. The address is checked where the connection is made, so that a name that
 * changes its address in between leads nowhere else.
 *
 * @throws Unavailable 'open311.away', Invalid 'open311.private-address' | 'open311.redirected' | 'open311.too-large'
 */
export async function fetchBytes(url: URL, rules: FetchRules, accept: string): Promise<FetchedBytes> {
  let at = url
  for (let redirects = 0; ; redirects++) {
    const answer = await get(at, rules, accept)
    if (answer.location === null) return answer
    const next = URL.parse(answer.location, at)
    // from http to https of the same host is the usual one
    const downgraded = at.protocol === 'https:' && next?.protocol === 'http:'
    if (!next || next.hostname !== url.hostname || !isWeb(next) || downgraded || redirects === mostRedirects)
      throw new Invalid('open311.redirected', { detail: next?.host ?? answer.location.slice(0, 100) })
    at = next
  }
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:'
}

async function get(url: URL, rules: FetchRules, accept: string): Promise<FetchedBytes & { location: string | null }> {
  const { hostname } = url
  const bare = hostname.replace(/^\[|\]$/g, '')
  // no name, no looking up: the address is checked here
  if (!rules.allowPrivate && isIP(bare) !== 0 && isPrivateAddress(bare)) throw new Invalid('open311.private-address')
  const signal = AbortSignal.any([rules.signal, AbortSignal.timeout(rules.timeoutMilliseconds)])
  try {
    const response = await send(url, rules.allowPrivate, accept, signal)
    const status = response.statusCode ?? 0
    const location = status >= 300 && status < 400 && status !== 304 ? (response.headers.location ?? null) : null
    if (location !== null) {
      response.destroy()
      return { status, bytes: Buffer.alloc(0), contentType: undefined, retryAfter: null, location }
    }
    return {
      status,
      bytes: await readAll(response, rules.mostBytes),
      contentType: response.headers['content-type'],
      retryAfter: response.headers['retry-after'] ?? null,
      location,
    }
  } catch (error) {
    if (error instanceof KnownError) throw error
    throw new Unavailable('open311.away', { detail: reasonOf(error) })
  }
}

function send(url: URL, allowPrivate: boolean, accept: string, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    request(
      url,
      {
        signal,
        headers: {
          accept,
          'accept-encoding': 'identity',
          'user-agent': 'augenmass',
        },
        ...(!allowPrivate && { lookup: lookUpPublic }),
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })
}

/** Looks a name up, and takes it for unknown where any of its addresses is one of the own network. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0)
    if (found.some(({ address }) => isPrivateAddress(address)))
      return callback(new Invalid('open311.private-address'), '', 0)
    if (options.all) return callback(null, found)
    callback(null, found[0].address, found[0].family)
  })
}

/** Nobody asks for them, and some send them all the same. */
const decoders: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** @param mostBytes counted as they are unpacked */
async function readAll(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? ''
  const unpacked: Readable = Object.hasOwn(decoders, encoding)
    ? // what goes wrong is told where the last of them is read
      pipeline(response, decoders[encoding](), () => undefined)
    : response
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) {
      response.destroy()
      throw new Invalid('open311.too-large', { megabytes: Math.round(mostBytes / 1_000_000) })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** UTF-8 by the specification, unless the server says that it is something else; a byte order mark goes. */
function decoderOf(contentType: string | undefined, bytes: Buffer): TextDecoder {
  const label =
    /;\s*charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ??
    /^<\?xml[^>]*\sencoding=["']([\w-]+)/.exec(bytes.toString('latin1', 0, 200))?.[1]
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}

/** A code, never a message: it may hold the address with its key. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'error'
}
