import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'

/** Fonts for print: no font of the system is needed or used, so that a document looks the same everywhere. */
export interface PrintFonts {
  readonly family: string
  /** TrueType files */
  readonly files: readonly Buffer[]
  /** true where every weight can show the character */
  shows(codePoint: number): boolean
}

let loaded: PrintFonts | undefined

/**
 * Noto Sans regular and bold (SIL Open Font License), as KERN brings them: WOFF files of `@kern-ux/native`, unpacked to
 * TrueType in memory. Read once; derived data, the same in every process.
 */
export function printFonts(): PrintFonts {
  if (loaded) return loaded
  const require = createRequire(import.meta.url)
  const files = ['Regular', 'Bold'].map((weight) =>
    woffToTrueType(readFileSync(require.resolve(`@kern-ux/native/dist/fonts/noto-sans/NotoSans-${weight}.woff`))),
  )
  const characters = files.map(charactersOf)
  loaded = { family: 'Noto Sans', files, shows: (codePoint) => characters.every((set) => set.has(codePoint)) }
  return loaded
}

/**
 * Unpacks a WOFF 1.0 file (W3C Recommendation 2012-12-13, §3–5): the same tables, each on its own deflated.
 *
 * @throws RangeError if it is no WOFF file
 */
export function woffToTrueType(woff: Buffer): Buffer {
  if (woff.length < 44 || woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('not a WOFF file')
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + 16 * count)
  const power = Math.floor(Math.log2(count))
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  const parts: Uint8Array[] = [head]
  let offset = head.length
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index
    const [start, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at))
    const stored = woff.subarray(start, start + packed)
    const table = packed < length ? inflateSync(stored) : stored
    woff.copy(head, 12 + 16 * index, entry, entry + 4)
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), 12 + 16 * index + 4)
    head.writeUInt32BE(offset, 12 + 16 * index + 8)
    head.writeUInt32BE(length, 12 + 16 * index + 12)
    const padding = (4 - (length % 4)) % 4
    parts.push(table, Buffer.alloc(padding))
    offset += length + padding
  }
  return Buffer.concat(parts)
}

/** Code points a TrueType font has glyphs for: its `cmap` table, format 4 (OpenType specification). */
function charactersOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) throw new RangeError('the font has no cmap table')
  const cmap = font.subarray(font.readUInt32BE(entry + 8))
  const encodings = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + 8 * index + 4))
  const offset = encodings.find((at) => cmap.readUInt16BE(at) === 4)
  if (offset === undefined) throw new RangeError('the font has no Unicode cmap of format 4')
  const table = cmap.subarray(offset)
  const segments = table.readUInt16BE(6) / 2
  const characters = new Set<number>()
  for (let segment = 0; segment < segments; segment++) {
    const last = table.readUInt16BE(14 + 2 * segment)
    const first = table.readUInt16BE(16 + 2 * segments + 2 * segment)
    const delta = table.readUInt16BE(16 + 4 * segments + 2 * segment)
    const rangeAt = 16 + 6 * segments + 2 * segment
    const range = table.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? (code + delta) & 0xffff : table.readUInt16BE(rangeAt + range + 2 * (code - first))
      if (glyph !== 0) characters.add(code)
    }
  }
  return characters
}
