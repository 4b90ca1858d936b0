import { realpath, readFile, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { Invalid, KnownError, Unavailable } from '../../errors.ts'
import { fetchBytes } from '../../exchange/open311/fetch-text.ts'

/** Where the pictures of a file are. */
export interface PictureSource {
  /** @throws Invalid 'articles.no-such-picture' | 'media.too-large' …, Unavailable: what a person may read */
  read(address: string): Promise<Uint8Array>
}

const mostBytes = 10_000_000
const longestAnswer = 20_000
/** A host that was away so often is not asked again in this run. */
const mostAway = 3

/**
 * Pictures beside a file, by their path or name there, else from their address.
 *
 * @param options.folder of the file
 * @param options.base address that relative ones start from; null = none
 * @param options.allowPrivate whether addresses of the own network may be asked
 * @param options.timeoutMilliseconds for one picture
 */
export async function openPictureSource(options: {
  readonly folder: string
  readonly base: string | null
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
  readonly timeoutMilliseconds?: number
}): Promise<PictureSource> {
  const folder = await realpath(options.folder)
  const away = new Map<string, number>()

  async function beside(path: string): Promise<Uint8Array | null> {
    const decoded = decode(path)
    for (const candidate of [decoded, basename(decoded)]) {
      if (candidate === '' || candidate.includes('\0')) continue
      const found = await realpath(join(folder, candidate)).catch(() => null)
      // never a file elsewhere, whatever dots and links say
      if (found === null || !found.startsWith(folder + sep)) continue
      const info = await stat(found)
      if (!info.isFile()) continue
      if (info.size > mostBytes) throw new Invalid('media.too-large', { megabytes: mostBytes / 1e6 })
      return readFile(found)
    }
    return null
  }

  async function fetched(url: URL): Promise<Uint8Array> {
    if ((away.get(url.host) ?? 0) >= mostAway) throw new Unavailable('articles.picture-away', { host: url.host })
    const { allowPrivate, signal, timeoutMilliseconds = longestAnswer } = options
    try {
      const answer = await fetchBytes(url, { allowPrivate, signal, timeoutMilliseconds, mostBytes }, 'image/*')
      if (answer.status === 200) return answer.bytes
    } catch (error) {
      if (!(error instanceof KnownError)) throw error
      if (error.key === 'open311.private-address') throw new Invalid('articles.picture-private')
      if (error.key === 'open311.too-large') throw new Invalid('media.too-large', { megabytes: mostBytes / 1e6 })
      if (error instanceof Invalid) throw new Invalid('articles.no-such-picture')
      away.set(url.host, (away.get(url.host) ?? 0) + 1)
      throw new Unavailable('articles.picture-away', { host: url.host })
    }
    throw new Invalid('articles.no-such-picture')
  }

  return {
    async read(address) {
      const url = URL.parse(address, options.base ?? undefined)
      const isWeb = url !== null && /^https?:$/.test(url.protocol)
      const isRelative = URL.parse(address) === null
      if (!isRelative && !isWeb) throw new Invalid('articles.no-such-picture')
      const local = await beside(isRelative ? address.replace(/[?#].*$/, '') : (url?.pathname ?? ''))
      if (local) return local
      if (!url || !isWeb) throw new Invalid('articles.no-such-picture')
      return fetched(url)
    },
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
