import { inflateSync, zstdDecompressSync } from 'node:zlib'
import { Message } from './message.ts'
import { UnreadableOsm } from './unreadable.ts'

/** No block may be longer, packed or unpacked (fileformat.proto). */
const mostHeaderBytes = 64 * 1024
const mostBlockBytes = 32 * 1024 * 1024

/** What a reader has to know to understand a file; anything else named as required would be misread. */
const understood = new Set(['OsmSchema-V0.6', 'DenseNodes'])

const text = new TextDecoder()

/** True where the bytes begin as an OpenStreetMap file in protocol buffers does. */
export function isOsmPbf(bytes: Uint8Array): boolean {
  // length of the block header, then its first field: the type, nine letters
  return text.decode(bytes.subarray(4, 15)) === '\n\tOSMHeader'
}

/**
 * The data blocks of a file, still packed, in the order of the file; blocks of kinds unknown here are passed over.
 *
 * @throws UnreadableOsm for a file that is none, ends too early, or asks for what is not understood here
 * Source: https://wiki.openstreetmap.org/wiki/PBF_Format (fileformat.proto, HeaderBlock of osmformat.proto)
 */
export function dataBlocks(bytes: Uint8Array): readonly Uint8Array[] {
  if (!isOsmPbf(bytes)) throw new UnreadableOsm('not-osm', 'the file does not begin with an OSMHeader block')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const blocks: Uint8Array[] = []
  let hasHeader = false
  for (let at = 0; at < bytes.length;) {
    const cut = () => new UnreadableOsm('truncated', `the block at byte ${at} of ${bytes.length} is cut off`)
    if (at + 4 > bytes.length) throw cut()
    const headerStart = at + 4
    const headerEnd = headerStart + view.getUint32(at)
    if (headerEnd - headerStart > mostHeaderBytes)
      throw new UnreadableOsm('damaged', `the block header at byte ${at} is longer than allowed`)
    if (headerEnd > bytes.length) throw cut()
    const { type, size } = blockHeader(new Message(bytes, headerStart, headerEnd))
    if (size > mostBlockBytes) throw new UnreadableOsm('damaged', `the block at byte ${at} is longer than allowed`)
    if (headerEnd + size > bytes.length) throw cut()
    const block = bytes.subarray(headerEnd, headerEnd + size)
    if (type === 'OSMHeader') {
      requireUnderstood(unpack(block))
      hasHeader = true
    } else if (type === 'OSMData') blocks.push(block)
    at = headerEnd + size
  }
  if (!hasHeader) throw new UnreadableOsm('not-osm', 'the file has no OSMHeader block')
  return blocks
}

function blockHeader(header: Message): { type: string; size: number } {
  let type = ''
  let size = -1
  while (header.next()) {
    if (header.field === 1) type = text.decode(header.raw())
    else if (header.field === 3) size = header.unsigned()
    else header.skip()
  }
  if (size < 0) throw new UnreadableOsm('damaged', 'a block header names no size')
  return { type, size }
}

function requireUnderstood(header: Uint8Array): void {
  const message = new Message(header)
  while (message.next()) {
    if (message.field !== 4) {
      message.skip()
      continue
    }
    const feature = text.decode(message.raw())
    if (!understood.has(feature)) throw new UnreadableOsm('feature', feature)
  }
}

/** What a block holds, uncompressed. @throws UnreadableOsm for a compression not known here, or where the bytes are damaged */
export function unpack(block: Uint8Array): Uint8Array {
  const message = new Message(block)
  let unpacked: Uint8Array | null = null
  let size = -1
  while (message.next()) {
    if (message.field === 1) unpacked = message.raw()
    else if (message.field === 2) size = message.unsigned()
    else if (message.field === 3) unpacked = decompress(inflateSync, message.raw())
    else if (message.field === 7) unpacked = decompress(zstdDecompressSync, message.raw())
    else if (message.field in rareCompressions) throw new UnreadableOsm('compression', rareCompressions[message.field])
    else message.skip()
  }
  if (!unpacked) throw new UnreadableOsm('damaged', 'a block holds nothing')
  if (size >= 0 && unpacked.length !== size)
    throw new UnreadableOsm('damaged', `a block holds ${unpacked.length} bytes where ${size} are promised`)
  return unpacked
}

const rareCompressions: Readonly<Record<number, string>> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4' }

function decompress(method: typeof inflateSync | typeof zstdDecompressSync, packed: Uint8Array): Uint8Array {
  try {
    return method(packed, { maxOutputLength: mostBlockBytes })
  } catch (error) {
    throw new UnreadableOsm('damaged', `a block cannot be unpacked: ${(error as Error).message}`)
  }
}
