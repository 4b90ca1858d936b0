import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { Invalid } from '../errors.ts'

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** A file of text, whatever it is written in; looked through once from end to end before it is handed out. */
export interface TextFile {
  /** without folder */
  readonly name: string
  readonly encoding: Encoding
  readonly compressed: boolean
  /** the first 64 kB of the text, without byte order mark */
  readonly head: string
  /**
   * The text as UTF-8 without byte order mark, chunk by chunk, from the start each time it is called.
   *
   * @param onRead is told the share of the file read so far, 0…1
   */
  chunks(onRead?: (share: number) => void): AsyncIterable<Buffer>
}

const HEAD_BYTES = 65_536

/**
 * Opens a file of text: gzip is known by its first bytes, the encoding by its byte order mark or by what all of its
 * bytes can be read as (UTF-8, else Windows-1252, of which Latin-1 is a part).
 *
 * @param options.markup whether it may be HTML or XML: a table is neither
 * @throws Invalid with one sentence why it cannot be used: missing, a folder, not readable, empty, binary, a
 *   spreadsheet, markup, damaged
 */
export async function openTextFile(
  path: string,
  { markup = false }: { readonly markup?: boolean } = {},
): Promise<TextFile> {
  const name = basename(path)
  try {
    const info = await stat(path)
    if (info.isDirectory()) throw new Invalid('import.file-is-folder', { file: name })
    if (info.size === 0) throw new Invalid('import.no-table.empty', { file: name })
    const start = await firstBytes(path)
    refuseKnownBinary(start, name)
    const compressed = start[0] === 0x1f && start[1] === 0x8b
    const raw = (onRead?: (share: number) => void) => readBytes(path, info.size, compressed, onRead)
    const { encoding, head } = await lookThrough(raw, name)
    if (head.trim() === '') throw new Invalid('import.no-table.empty', { file: name })
    if (!markup && head.trimStart().startsWith('<')) throw new Invalid('import.no-table.markup', { file: name })
    return { name, encoding, compressed, head, chunks: (onRead) => decode(raw(onRead), encoding) }
  } catch (error) {
    throw asKnown(error, name)
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Files people take for tables: named, so that the sentence can say what to do. */
function refuseKnownBinary(start: Buffer, name: string): void {
  const text = start.toString('latin1')
  const spreadsheet = text.startsWith('PK\x03\x04') || text.startsWith('\xd0\xcf\x11\xe0')
  if (spreadsheet) throw new Invalid('import.no-table.spreadsheet', { file: name })
  const binary = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'PAR1', 'SQLite format']
  if (binary.some((magic) => text.startsWith(magic))) throw new Invalid('import.no-table.binary', { file: name })
}

async function* readBytes(
  path: string,
  size: number,
  compressed: boolean,
  onRead?: (share: number) => void,
): AsyncIterable<Buffer> {
  const file = createReadStream(path, { highWaterMark: 65_536 })
  let read = 0
  file.on('data', (chunk) => {
    read += chunk.length
    onRead?.(Math.min(1, read / size))
  })
  if (!compressed) {
    yield* file as AsyncIterable<Buffer>
    return
  }
  const gunzip = createGunzip({ chunkSize: 65_536 })
  file.on('error', (error) => gunzip.destroy(error))
  try {
    yield* file.pipe(gunzip) as AsyncIterable<Buffer>
  } finally {
    file.destroy()
  }
}

/** Reads all bytes once: only so can one stray byte at the end not turn up in the middle of the import. */
async function lookThrough(
  raw: () => AsyncIterable<Buffer>,
  name: string,
): Promise<{ encoding: Encoding; head: string }> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const start: Buffer[] = []
  let startBytes = 0
  let marked: Encoding | null = null
  let isUtf8 = true
  let first = true
  for await (const chunk of raw()) {
    if (first) marked = byteOrderMark(chunk)
    first = false
    if (startBytes < HEAD_BYTES) start.push(chunk)
    startBytes += chunk.length
    if (marked?.startsWith('utf-16')) continue
    if (chunk.includes(0)) throw new Invalid('import.no-table.binary', { file: name })
    isUtf8 &&= decodes(strict, chunk)
  }
  if (!marked?.startsWith('utf-16')) isUtf8 &&= decodes(strict)
  const encoding = marked ?? (isUtf8 || (await isDamagedUtf8(raw())) ? 'utf-8' : 'windows-1252')
  const head = new TextDecoder(encoding).decode(Buffer.concat(start).subarray(0, HEAD_BYTES))
  if (controlCharacters.test(head)) throw new Invalid('import.no-table.binary', { file: name })
  return { encoding, head }
}

/** What no text holds; tab, line ends, form feed and the old end-of-file mark it may. */
// eslint-disable-next-line no-control-regex -- exactly those are meant
const controlCharacters = /[\x00-\x08\x0b\x0e-\x19\x1c-\x1f]/

function byteOrderMark(start: Buffer): Encoding | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8'
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return null
}

function decodes(strict: TextDecoder, chunk?: Buffer): boolean {
  try {
    strict.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** UTF-8 with a few broken bytes in it: fewer than a tenth of what is not ASCII. Latin-1 read so breaks nearly always. */
async function isDamagedUtf8(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  const lenient = new TextDecoder('utf-8')
  let broken = 0
  let foreign = 0
  for await (const chunk of chunks) {
    for (const character of lenient.decode(chunk, { stream: true }).matchAll(/[\u0080-\uffff]/g)) {
      foreign++
      if (character[0] === '\ufffd') broken++
    }
  }
  return broken * 10 < foreign
}

async function* decode(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncIterable<Buffer> {
  if (encoding === 'utf-8') {
    let first = true
    for await (const chunk of chunks) {
      yield first && byteOrderMark(chunk) ? chunk.subarray(3) : chunk
      first = false
    }
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  const rest = decoder.decode()
  if (rest !== '') yield Buffer.from(rest)
}

function asKnown(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown } | null)?.code
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Invalid('import.file-not-found', { file })
  if (code === 'EACCES' || code === 'EPERM') return new Invalid('import.file-not-readable', { file })
  if (typeof code === 'string' && code.startsWith('Z_')) return new Invalid('import.no-table.damaged-gzip', { file })
  return error
}
