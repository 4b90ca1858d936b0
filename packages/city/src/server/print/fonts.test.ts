import { expect, test } from 'vitest'
import { printFonts, woffToTrueType } from './fonts.ts'

/** Sum of the big-endian words of a table, as every TrueType directory entry states it. */
function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}

test('the unpacked fonts have the checksums their makers wrote into them', () => {
  for (const font of printFonts().files) {
    expect(font.readUInt32BE(0)).toBe(0x00010000)
    const names: string[] = []
    for (let index = 0; index < font.readUInt16BE(4); index++) {
      const entry = 12 + 16 * index
      const name = font.toString('latin1', entry, entry + 4)
      names.push(name)
      // the checksum of `head` is counted with its own adjustment field as zero
      const start = font.readUInt32BE(entry + 8)
      const table = Buffer.from(font.subarray(start, start + font.readUInt32BE(entry + 12)))
      if (name === 'head') table.writeUInt32BE(0, 8)
      expect(checksum(table), name).toBe(font.readUInt32BE(entry + 4))
    }
    expect(names).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca', 'name']))
  }
})

test('German, quotation marks and Greek can be shown, emoji and Chinese cannot', () => {
  const { shows } = printFonts()
  for (const character of 'Straße ÄÖÜ „so“ – 12 %·…ŁžΩ\u00a0')
    expect(shows(character.codePointAt(0)!), character).toBe(true)
  for (const character of ['🙂', '漢', '\uffff']) expect(shows(character.codePointAt(0)!)).toBe(false)
})

test('what is no WOFF file is refused', () => {
  expect(() => woffToTrueType(Buffer.from('wOF2 and more'))).toThrow(RangeError)
})
