import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

export interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
}

const mostEntries = 5000
/** Bytes when unpacked: a workbook of a million rows has less. */
const mostUnpacked = 200_000_000
const endLength = 22

/**
 * What is in a ZIP archive, where it is a plain one that fills its file: nothing before or behind it, not encrypted, not
 * split, and each entry as long as it says. Null for every other, among them the ones that unpack without end.
 *
 * Source: APPNOTE.TXT 6.3.10, §§ 4.3.7, 4.3.12, 4.3.16.
 */
export async function zipEntries(file: Buffer): Promise<ZipEntry[] | null> {
  const end = file.length - endLength
  // an archive with a comment at its end can hide something in it
  if (end < 0 || file.readUInt32LE(end) !== 0x06054b50 || file.readUInt16LE(end + 20) !== 0) return null
  const count = file.readUInt16LE(end + 10)
  const directory = file.readUInt32LE(end + 16)
  if (count === 0 || count > mostEntries || directory + file.readUInt32LE(end + 12) !== end) return null
  const entries: ZipEntry[] = []
  let unpacked = 0
  let at = directory
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) return null
    const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)]
    const [packed, length] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)]
    const nameLength = file.readUInt16LE(at + 28)
    const [sum, start] = [file.readUInt32LE(at + 16), file.readUInt32LE(at + 42)]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    unpacked += length
    const isEncrypted = (flags & 1) === 1
    if (isEncrypted || unpacked > mostUnpacked || (index === 0 && start !== 0)) return null
    const data = packedData(file, start, packed, directory)
    const bytes = data && (await unpack(data, method, length))
    if (!bytes || crc32(bytes) !== sum) return null
    entries.push({ name, bytes })
  }
  return at === end ? entries : null
}

function packedData(file: Buffer, start: number, packed: number, directory: number): Buffer | null {
  if (start + 30 > directory || file.readUInt32LE(start) !== 0x04034b50) return null
  const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
  return from + packed <= directory ? file.subarray(from, from + packed) : null
}

async function unpack(data: Buffer, method: number, length: number): Promise<Buffer | null> {
  if (method === 0) return data.length === length ? data : null
  if (method !== 8) return null
  // longer than it says it is: broken off there
  const bytes = await inflate(data, { maxOutputLength: Math.max(1, length) }).catch(() => null)
  return bytes?.length === length ? bytes : null
}
