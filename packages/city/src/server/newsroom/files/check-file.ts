import { Invalid } from '../../errors.ts'
import sharp from 'sharp'
import { cleanPhoto } from '../../media/clean-photo.ts'
import { pictureFormat } from '../../media/picture-format.ts'
import { zipEntries, type ZipEntry } from './zip-entries.ts'

/** What can be attached to an article, by the ending its name gets. */
export const fileTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
} as const
export type FileEnding = keyof typeof fileTypes

export const mostFileMegabytes = 25

/**
 * What a file is by its content, whatever its name says. A picture is made anew, so that nothing but its pixels is passed on.
 *
 * @returns the bytes to keep
 * @throws Invalid 'file.empty', 'file.too-large', 'file.unsupported', 'file.macros', and what `cleanPhoto` throws
 */
export async function checkFile(
  name: string,
  bytes: Buffer,
): Promise<{ readonly ending: FileEnding; readonly bytes: Buffer }> {
  if (bytes.length === 0) throw new Invalid('file.empty')
  if (bytes.length > mostFileMegabytes * 1e6) throw new Invalid('file.too-large', { megabytes: mostFileMegabytes })
  const format = pictureFormat(bytes)
  if (format === 'JPEG' || format === 'PNG' || format === 'WebP') return remakePicture(bytes, format)
  const ending = isPdf(bytes) ? 'pdf' : isZip(bytes) ? await officeEnding(bytes) : textEnding(name, bytes)
  if (ending === null) throw new Invalid('file.unsupported')
  return { ending, bytes }
}

async function remakePicture(bytes: Buffer, format: 'JPEG' | 'PNG' | 'WebP') {
  // refuses what is none, what is broken and what unpacks without end
  await cleanPhoto(bytes)
  const picture = sharp(bytes).autoOrient().toColourspace('srgb')
  if (format === 'PNG') return { ending: 'png', bytes: await picture.png().toBuffer() } as const
  if (format === 'WebP') return { ending: 'webp', bytes: await picture.webp({ quality: 88 }).toBuffer() } as const
  return { ending: 'jpg', bytes: await picture.jpeg({ quality: 88, mozjpeg: true }).toBuffer() } as const
}

/** From its first byte to its end mark, and no archive at the same time. */
function isPdf(bytes: Buffer): boolean {
  const tail = bytes.subarray(-1024).toString('latin1')
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && tail.includes('%%EOF') && !endsAsZip(bytes)
}

/** A reader of archives looks for the end of the directory from behind, over a comment of up to 65,535 bytes. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-65_557)
  for (let at = tail.indexOf('PK\x05\x06'); at >= 0; at = tail.indexOf('PK\x05\x06', at + 1))
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true
  return false
}

function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50
}

/** Parts of a document that can run. */
const runs = /vba(project|data)|macrosheets?\/|activex|oleobject|^basic\/|^scripts\//i

/** @throws Invalid 'file.macros' */
async function officeEnding(bytes: Buffer): Promise<FileEnding | null> {
  const entries = await zipEntries(bytes)
  if (!entries) return null
  const ending = openDocument(entries) ?? openXml(entries)
  if (ending === 'macros' || (ending && entries.some(({ name }) => runs.test(name)))) throw new Invalid('file.macros')
  return ending
}

/** OpenDocument 1.3, part 2, § 3.3: the first entry says what it is. */
function openDocument([first]: readonly ZipEntry[]): FileEnding | null {
  if (first.name !== 'mimetype') return null
  const type = first.bytes.toString('latin1').trim()
  return type === fileTypes.ods ? 'ods' : type === fileTypes.odt ? 'odt' : null
}

/** ECMA-376, part 2, § 10.1.2.2: the types of all parts stand in one of them. */
function openXml(entries: readonly ZipEntry[]): FileEnding | 'macros' | null {
  const types = entries.find(({ name }) => name === '[Content_Types].xml')?.bytes.toString('utf8') ?? ''
  if (/macroEnabled/i.test(types)) return 'macros'
  if (types.includes('spreadsheetml.sheet.main+xml')) return 'xlsx'
  return types.includes('wordprocessingml.document.main+xml') ? 'docx' : null
}

/** UTF-8 that nothing could take for more than a text. Which of two texts it is only its name can say. */
function textEnding(name: string, bytes: Buffer): FileEnding | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  // eslint-disable-next-line no-control-regex -- a text holds none of those
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) || pictureFormat(bytes) !== null || looksLikeMore(text))
    return null
  if (/^BEGIN:VCALENDAR\r?\n[^]*\nEND:VCALENDAR\s*$/.test(text)) return 'ics'
  return /\.csv$/i.test(name) ? 'csv' : 'txt'
}

/** Pages and documents, also behind other text: some readers look for their beginning through the first bytes. */
function looksLikeMore(text: string): boolean {
  return /^\s*<|<(!doctype|html|head|body|script|iframe|svg)\b|<\?xml|%PDF-|%!PS/i.test(text.slice(0, 4096))
}
