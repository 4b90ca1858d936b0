import { deflateSync, crc32 } from 'node:zlib'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { Invalid } from '../errors.ts'
import { cleanPhoto } from './clean-photo.ts'
import { bottom, latitude, left, longitude, phoneJpeg, pictureToKnow, right, segment } from './test-photo.ts'

/** Markers of a JPEG in the order of the file, up to the first scan. */
function segments(jpeg: Buffer): string[] {
  const found: string[] = []
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    found.push(jpeg.toString('hex', at, at + 2))
    if (jpeg[at + 1] === 0xda) break
  }
  return found
}

/** JFIF header, tables, frame, scan: all a picture needs. No APP1…APP15, no comment. */
const bare = ['ffe0', 'ffdb', 'ffc0', 'ffc2', 'ffc4', 'ffda', 'ffdd']

async function expectNothingButPixels(jpeg: Buffer): Promise<void> {
  const metadata = await sharp(jpeg).metadata()
  expect(metadata).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3, depth: 'uchar' })
  for (const key of ['exif', 'icc', 'iptc', 'xmp', 'orientation', 'gainMap', 'comments', 'tifftagPhotoshop'] as const)
    expect(metadata[key], key).toBeUndefined()
  expect(segments(jpeg).filter((marker) => !bare.includes(marker))).toEqual([])
  for (const trace of [
    'Exif',
    latitude,
    longitude,
    'http://ns.adobe.com',
    'Photoshop',
    'ICC_PROFILE',
    'MPF\0',
    'hdrgm',
    'ecret',
  ])
    expect(jpeg.includes(trace), String(trace)).toBe(false)
  expect(jpeg.lastIndexOf(Buffer.from([0xff, 0xd8, 0xff])), 'one picture only').toBe(0)
  expect(jpeg.indexOf(Buffer.from([0xff, 0xd9])), 'nothing behind the picture').toBe(jpeg.length - 2)
}

async function pixel(jpeg: Buffer, x: number, y: number) {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const [r, g, b] = data.subarray((y * info.width + x) * 3)
  return { r, g, b }
}

function expectColour(found: { r?: number; g?: number; b?: number }, wanted: { r: number; g: number; b: number }) {
  for (const band of ['r', 'g', 'b'] as const) expect(Math.abs(found[band]! - wanted[band])).toBeLessThan(10)
}

function refused(key: string, params: Record<string, string | number> = {}) {
  return expect.objectContaining({ key, params, status: 400, name: 'Invalid' })
}

describe('what is kept', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a phone’s JPEG of orientation %i stands upright, without a trace',
    async (tag) => {
      const taken = await phoneJpeg(tag)
      const before = await sharp(taken).metadata()
      expect(before.orientation).toBe(tag)
      expect(taken.includes(latitude) && taken.includes(longitude)).toBe(true)
      expect(before.exif && before.icc && before.iptc && before.xmp).toBeDefined()
      const { bytes, type, width, height } = await cleanPhoto(taken)
      expect({ type, width, height }).toEqual({ type: 'image/jpeg', width: 96, height: 64 })
      await expectNothingButPixels(bytes)
      expectColour(await pixel(bytes, 20, 15), left)
      expectColour(await pixel(bytes, 76, 15), right)
      expectColour(await pixel(bytes, 20, 50), bottom)
      expectColour(await pixel(bytes, 76, 50), bottom)
    },
  )

  test('a large picture gets 2048 pixels on its longer side, a small one stays as it is', async () => {
    const sizeOf = async (width: number, height: number) => {
      const photo = await cleanPhoto(await pictureToKnow(width, height).jpeg().toBuffer())
      expect(await sharp(photo.bytes).metadata()).toMatchObject({ width: photo.width, height: photo.height })
      return [photo.width, photo.height]
    }
    expect(await sizeOf(4096, 3072)).toEqual([2048, 1536])
    expect(await sizeOf(1000, 4000)).toEqual([512, 2048])
    expect(await sizeOf(2048, 1024)).toEqual([2048, 1024])
    expect(await sizeOf(2, 2)).toEqual([2, 2])
  })

  test('PNG, WebP and AVIF are taken, whatever wrote into them', async () => {
    const told = pictureToKnow()
      .withExif({ IFD0: { Model: 'Secretphone' } })
      .withXmp('<x>secret</x>')
    for (const file of [told.clone().png(), told.clone().webp({ quality: 95 }), told.clone().avif({ quality: 80 })]) {
      const { bytes } = await cleanPhoto(await file.toBuffer())
      await expectNothingButPixels(bytes)
      expectColour(await pixel(bytes, 20, 15), left)
    }
  })

  test('what is transparent becomes white', async () => {
    const clear = { create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const
    const { bytes } = await cleanPhoto(await sharp(clear).png().toBuffer())
    expectColour(await pixel(bytes, 4, 4), { r: 255, g: 255, b: 255 })
  })

  test('grey, CMYK and 16-bit pictures become sRGB', async () => {
    const grey = await pictureToKnow().greyscale().jpeg().toBuffer()
    const cmyk = await pictureToKnow().toColourspace('cmyk').jpeg().toBuffer()
    const deep = await pictureToKnow().toColourspace('rgb16').png().toBuffer()
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
    expect((await sharp(deep).metadata()).depth).toBe('ushort')
    for (const file of [grey, cmyk, deep]) await expectNothingButPixels((await cleanPhoto(file)).bytes)
  })

  test('a bright picture (HDR) loses its gain map', async () => {
    // sharp has it, its types do not name it
    const picture = pictureToKnow(256, 256) as Sharp & { withGainMap(): Sharp }
    const bright = await picture.withGainMap().jpeg().toBuffer()
    expect((await sharp(bright).metadata()).gainMap).toBeDefined()
    await expectNothingButPixels((await cleanPhoto(bright)).bytes)
  })

  test('what hangs behind or beside the picture is gone: archive, page, video, second picture', async () => {
    const jpeg = await pictureToKnow().jpeg().toBuffer()
    for (const behind of [
      Buffer.from('PK\x03\x04secret archive'),
      Buffer.from('<html><script>secret()</script></html>'),
      Buffer.from('\0\0\0\x18ftypmp42secret', 'latin1'),
      jpeg,
    ])
      await expectNothingButPixels((await cleanPhoto(Buffer.concat([jpeg, behind]))).bytes)
    const script = segment(0xfe, Buffer.from('*/=alert("secret")/*'))
    const both = Buffer.concat([jpeg.subarray(0, 2), script, jpeg.subarray(2)])
    await expectNothingButPixels((await cleanPhoto(both)).bytes)
  })

  test('many pictures at once come out each as itself, also beside refused ones', async () => {
    const files = await Promise.all([10, 20, 30].map((side) => pictureToKnow(side, side).jpeg().toBuffer()))
    const results = await Promise.allSettled([...files, Buffer.from([0xff, 0xd8, 0xff])].map(cleanPhoto))
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value.width : result.reason.key))).toEqual([
      10,
      20,
      30,
      'media.broken',
    ])
  })
})

describe('what is refused', () => {
  test('more than 10 MB', async () => {
    const jpeg = await pictureToKnow().jpeg().toBuffer()
    const padded = (bytes: number) => Buffer.concat([jpeg, Buffer.alloc(bytes - jpeg.length)])
    await expect(cleanPhoto(padded(10_000_001))).rejects.toEqual(refused('media.too-large', { megabytes: 10 }))
    expect((await cleanPhoto(padded(10_000_000))).width).toBe(96)
  })

  test('a PNG of 30,000 × 30,000 pixels and a few kilobytes, before it is unpacked', async () => {
    const tooMany = refused('media.too-many-pixels', { megapixels: 60, side: 20_000 })
    // a hundredth of the rows: whoever unpacked it would find it broken
    const data = deflateSync(Buffer.alloc(30_001 * 300))
    expect(data.length).toBeLessThan(10_000)
    await expect(cleanPhoto(png({ width: 30_000, height: 30_000, data }))).rejects.toEqual(tooMany)
    await expect(cleanPhoto(png({ width: 1, height: 50_000_000, data }))).rejects.toEqual(tooMany)
    await expect(cleanPhoto(png({ width: 8000, height: 8000, data }))).rejects.toEqual(tooMany)
    await expect(cleanPhoto(png({ width: 7000, height: 7000, data }))).rejects.toEqual(refused('media.broken'))
  })

  test('an AVIF of too many pixels, and one that says it has fewer than it has', async () => {
    const avif = await pictureToKnow(400, 400).avif({ effort: 0 }).toBuffer()
    const claiming = (side: number) => {
      const claim = Buffer.from(avif)
      const at = claim.indexOf('ispe') + 8
      claim.writeUInt32BE(side, at)
      claim.writeUInt32BE(side, at + 4)
      return cleanPhoto(claim)
    }
    await expect(claiming(5200)).rejects.toEqual(refused('media.too-many-pixels', { megapixels: 24, side: 20_000 }))
    await expect(claiming(10)).rejects.toEqual(refused('media.broken'))
  })

  test('a JPEG of hundreds of passes, though it could be read', async () => {
    expect(await sharp(greyJpeg(300)).raw().toBuffer()).toHaveLength(8 * 8 * 3)
    await expect(cleanPhoto(greyJpeg(300))).rejects.toEqual(refused('media.broken'))
    await expect(cleanPhoto(greyJpeg(101))).rejects.toEqual(refused('media.broken'))
    expect((await cleanPhoto(greyJpeg(100))).width).toBe(8)
  })

  test('moving pictures', async () => {
    const frames = [pictureToKnow(), pictureToKnow().negate()]
    const input = await Promise.all(frames.map((frame) => frame.png().toBuffer()))
    const webp = await sharp(input, { join: { animated: true } })
      .webp()
      .toBuffer()
    const gif = await sharp(input, { join: { animated: true } })
      .gif()
      .toBuffer()
    await expect(cleanPhoto(webp)).rejects.toEqual(refused('media.unsupported-format', { format: 'animation' }))
    await expect(cleanPhoto(gif)).rejects.toEqual(refused('media.unsupported-format', { format: 'GIF' }))
  })

  test('formats that are not taken, named by their content', async () => {
    const tiff = await pictureToKnow().tiff().toBuffer()
    for (const [format, file] of [
      ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
      ['PDF', '%PDF-1.7'],
      ['GIF', 'GIF89a/*<html>*/=1'],
      ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
      ['video', '\0\0\0\x14ftypqt  \0\0\0\0qt  '],
      ['TIFF', tiff],
    ] as const)
      await expect(cleanPhoto(Buffer.from(file as string, 'latin1'))).rejects.toEqual(
        refused('media.unsupported-format', { format }),
      )
  })

  test('no picture: nothing, text, a page, a program, an archive', async () => {
    for (const file of [
      '',
      'A',
      'no picture',
      '<!doctype html><p>x',
      '\x7fELF',
      'PK\x03\x04',
      'RIFF\0\0\0\0WAVE',
      '{}',
    ])
      await expect(cleanPhoto(Buffer.from(file, 'latin1'))).rejects.toEqual(refused('media.not-a-picture'))
  })

  test('a picture cut off, in every format', async () => {
    const picture = pictureToKnow(400, 400)
    for (const file of [
      picture.clone().jpeg(),
      picture.clone().png(),
      picture.clone().webp(),
      picture.clone().avif(),
    ]) {
      const whole = await file.toBuffer()
      await expect(cleanPhoto(whole.subarray(0, whole.length * 0.6))).rejects.toEqual(refused('media.broken'))
      await expect(cleanPhoto(whole.subarray(0, 16))).rejects.toEqual(refused('media.broken'))
    }
  })
})

test('a PNG stuffed with packed texts that unpack to gigabytes is read without them', async () => {
  const text = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(7_900_000))])
  const data = deflateSync(Buffer.alloc(17 * 16))
  const stuffed = png({ width: 16, height: 16, data, between: Array<Buffer>(500).fill(chunk('zTXt', text)) })
  const { bytes, width } = await cleanPhoto(stuffed)
  expect(width).toBe(16)
  await expectNothingButPixels(bytes)
})

test('of a moving PNG the still picture is taken', async () => {
  const moves = [chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), chunk('fdAT', Buffer.from('\0\0\0\x01secret'))]
  const data = deflateSync(Buffer.alloc(17 * 16))
  const { bytes, height } = await cleanPhoto(png({ width: 16, height: 16, data, between: moves }))
  expect(height).toBe(16)
  await expectNothingButPixels(bytes)
})

describe('whatever comes', () => {
  const keys = ['too-large', 'not-a-picture', 'too-many-pixels', 'unsupported-format', 'broken'].map(
    (key) => `media.${key}`,
  )

  async function expectCleanOrRefused(file: Uint8Array): Promise<void> {
    const photo = await cleanPhoto(file).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Invalid)
      expect(keys).toContain((error as Invalid).key)
      return null
    })
    if (photo) await expectNothingButPixels(photo.bytes)
  }

  test('random bytes, with a picture’s beginning or without, are refused by a known key', async () => {
    const beginnings = [
      '',
      '\xff\xd8\xff\xe0',
      '\x89PNG\r\n\x1a\n',
      'RIFF\xff\0\0\0WEBPVP8 ',
      '\0\0\0\x14ftypavif\0\0\0\0avif',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), (beginning, rest) =>
        expectCleanOrRefused(Buffer.concat([Buffer.from(beginning, 'latin1'), rest])),
      ),
      { numRuns: 150 },
    )
  })

  test('a damaged picture comes out clean or is refused by a known key', async () => {
    const whole = [await phoneJpeg(6), await pictureToKnow().webp().toBuffer(), await pictureToKnow().png().toBuffer()]
    const damage = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 1 }),
        async (file, damages, cut) => {
          const damaged = Buffer.from(file)
          for (const { at, byte } of damages) damaged[Math.floor(at * damaged.length)] = byte
          await expectCleanOrRefused(cut === null ? damaged : damaged.subarray(0, cut * damaged.length))
        },
      ),
      { numRuns: 150 },
    )
  })
})

/** A grey JPEG of one block, 8 × 8 pixels, progressive: one pass for its mean, the rest for coefficients that are all 0. */
function greyJpeg(passes: number): Buffer {
  const table = (kind: number) => segment(0xc4, Buffer.from([kind, 1, ...Array<number>(15).fill(0), 0]))
  const pass = (first: number, last: number, bits: number) =>
    Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, first, last, bits])), Buffer.from([0x7f])])
  // each coefficient in up to 14 passes: its upper bits, then one bit more at a time
  const refined = Array.from({ length: passes - 1 }, (_, index) => {
    const coefficient = 1 + Math.floor(index / 14)
    const low = 13 - (index % 14)
    return pass(coefficient, coefficient, low === 13 ? low : ((low + 1) << 4) | low)
  })
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)])),
    segment(0xc2, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    table(0x00),
    table(0x10),
    pass(0, 0, 0),
    ...refined,
    Buffer.from([0xff, 0xd9]),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A grey PNG of any claimed size. */
function png({
  width,
  height,
  data,
  between = [],
}: {
  width: number
  height: number
  data: Buffer
  between?: Buffer[]
}) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...between,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
