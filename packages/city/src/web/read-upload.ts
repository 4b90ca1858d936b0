import { createWriteStream, mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { Invalid } from '../server/errors.ts'

/** A form with one file, which lies on this machine for the time of the work. */
export interface Upload {
  /** the other fields */
  readonly form: FormData
  /** null where no file was chosen */
  readonly path: string | null
}

/** A form with several. */
export interface Uploads {
  /** the other fields */
  readonly form: FormData
  readonly files: readonly { readonly name: string; readonly path: string }[]
}

/**
 * Reads a posted form with one file, which is written to disk as it comes in: memory holds a few pieces of it, whatever its
 * size. The file bears the name it was given, as far as a name goes; afterwards it is removed.
 *
 * @param field name of the file's field; other files are passed over
 * @throws Invalid 'form.unreadable' for what is no such form, and whatever breaks off the body
 */
export function withUpload<T>(request: Request, field: string, work: (upload: Upload) => Promise<T>): Promise<T> {
  return receiveAnd(request, field, 1, ({ form, paths }) => work({ form, path: paths[0] ?? null }))
}

/**
 * The same for a form with several files in one field, in their order.
 *
 * @throws also Invalid 'form.too-many-files' for more than `most`
 */
export function withUploads<T>(
  request: Request,
  { field, most }: { readonly field: string; readonly most: number },
  work: (uploads: Uploads) => Promise<T>,
): Promise<T> {
  return receiveAnd(request, field, most, ({ form, paths, passedOver }) => {
    if (passedOver) throw new Invalid('form.too-many-files', { most, field })
    return work({ form, files: paths.map((path) => ({ name: basename(path), path })) })
  })
}

interface Received {
  readonly form: FormData
  readonly paths: readonly string[]
  /** whether there were more than were asked for */
  readonly passedOver: boolean
}

async function receiveAnd<T>(
  request: Request,
  field: string,
  most: number,
  work: (received: Received) => T | Promise<T>,
): Promise<T> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !/^multipart\/form-data\b/i.test(type)) throw new Invalid('form.unreadable')
  const folder = await mkdtemp(join(tmpdir(), 'augenmass-upload-'))
  try {
    return await work(await receive(request.body as ReadableStream, type, field, most, folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function receive(
  body: ReadableStream,
  type: string,
  field: string,
  most: number,
  folder: string,
): Promise<Received> {
  const form = new FormData()
  const paths: string[] = []
  const written: Promise<void>[] = []
  let passedOver = false
  const parser = openParser(type, most)
  parser.on('field', (name, value) => form.append(name, value))
  parser.on('file', (name, stream, filename) => {
    // a field without a file comes as one without a name
    const isWanted = name === field && filename
    if (isWanted && paths.length >= most) passedOver = true
    if (!isWanted || paths.length >= most) return void stream.resume()
    // two may bear the same name
    const own = join(folder, String(paths.length))
    mkdirSync(own)
    const path = join(own, fileName(filename))
    paths.push(path)
    const file = pipeline(stream, createWriteStream(path))
    // told when everything was read
    file.catch(() => undefined)
    written.push(file)
  })
  try {
    await pipeline(Readable.fromWeb(body), parser)
    await Promise.all(written)
  } catch (error) {
    // the parser's own complaints: a boundary that never comes, parts without end
    throw error instanceof Error && error.constructor === Error ? new Invalid('form.unreadable') : error
  }
  for (const [name, value] of form) {
    if (name.includes('\0') || String(value).includes('\0')) throw new Invalid('form.unreadable')
  }
  return { form, paths, passedOver }
}

function openParser(type: string, files: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { files: files + 1, fields: 50, fieldSize: 65_536 },
    })
  } catch {
    throw new Invalid('form.unreadable')
  }
}

/** Characters; a file system takes 255 bytes. */
const LONGEST_NAME = 80

/** What is left of a name when it cannot lead elsewhere any more, nor be too long for a disk. */
function fileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(/\p{C}/gu, '').trim().replace(/^\.+/, '')
  return (plain.length > LONGEST_NAME ? plain.slice(-LONGEST_NAME) : plain).trim() || 'reports'
}
