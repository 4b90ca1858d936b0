import sharp, { type Sharp } from 'sharp'

/** Where the test photo says it was taken, in degrees, minutes and seconds of arc as EXIF writes them. */
export const latitude = rationals([52, 31, 7])
export const longitude = rationals([13, 24, 29])

export const left = { r: 200, g: 30, b: 30 }
export const right = { r: 30, g: 30, b: 200 }
export const bottom = { r: 30, g: 160, b: 30 }

/** Upright: the upper half red on the left and blue on the right, the lower half green. */
export function pictureToKnow(width = 96, height = 64): Sharp {
  const half = { width: width / 2, height: height / 2, channels: 3 } as const
  return sharp({ create: { width, height, channels: 3, background: bottom } }).composite([
    { input: { create: { ...half, background: left } }, left: 0, top: 0 },
    { input: { create: { ...half, background: right } }, left: width / 2, top: 0 },
  ])
}

/** Orientation (EXIF 2.3, tag 274) → how upright pixels have to be turned, clockwise, and then mirrored to lie in the file. */
const lyingBy = [
  { turn: 0, mirror: false },
  { turn: 0, mirror: true },
  { turn: 180, mirror: false },
  { turn: 180, mirror: true },
  { turn: 90, mirror: true },
  { turn: 270, mirror: false },
  { turn: 270, mirror: true },
  { turn: 90, mirror: false },
] as const

/** A JPEG as a phone writes it: EXIF with place, camera and thumbnail, XMP, IPTC, a comment and a colour profile. */
export async function phoneJpeg(orientation = 1): Promise<Buffer> {
  const { turn, mirror } = lyingBy[orientation - 1]!
  const turned = await sharp(await pictureToKnow().png().toBuffer())
    .rotate(turn)
    .png()
    .toBuffer()
  const jpeg = await sharp(turned)
    .flop(mirror)
    .withIccProfile('p3')
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer()
  const thumbnail = await pictureToKnow(16, 12).jpeg().toBuffer()
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation, thumbnail)])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">secret</x:xmpmeta>')),
    segment(0xed, Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0b\x1c\x02\x69\0\x06secret\0', 'latin1')),
    segment(0xfe, Buffer.from('secret comment')),
    jpeg.subarray(2),
  ])
}

export function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

type Field = readonly [tag: number, type: 2 | 3 | 4 | 5, count: number, value: Buffer]

/** TIFF structure with a first directory, one of the place, and one of the thumbnail. */
function exif(orientation: number, thumbnail: Buffer): Buffer {
  const camera = Buffer.from('Secretphone 7\0')
  const first = 8
  const place = first + 2 + 3 * 12 + 4 + camera.length
  const second = place + 2 + 4 * 12 + 4 + 48
  const picture = second + 2 + 2 * 12 + 4
  return Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    directory(first, second, [
      [0x0110, 2, camera.length, camera],
      [0x0112, 3, 1, Buffer.from([0, orientation, 0, 0])],
      [0x8825, 4, 1, uint32(place)],
    ]),
    directory(place, 0, [
      [1, 2, 2, Buffer.from('N\0\0\0')],
      [2, 5, 3, latitude],
      [3, 2, 2, Buffer.from('E\0\0\0')],
      [4, 5, 3, longitude],
    ]),
    directory(second, 0, [
      [0x0201, 4, 1, uint32(picture)],
      [0x0202, 4, 1, uint32(thumbnail.length)],
    ]),
    thumbnail,
  ])
}

function directory(offset: number, next: number, fields: readonly Field[]): Buffer {
  const values: Buffer[] = []
  let free = offset + 2 + fields.length * 12 + 4
  const entries = fields.map(([tag, type, count, value]) => {
    const head = Buffer.concat([uint16(tag), uint16(type), uint32(count)])
    if (value.length === 4) return Buffer.concat([head, value])
    values.push(value)
    free += value.length
    return Buffer.concat([head, uint32(free - value.length)])
  })
  return Buffer.concat([uint16(fields.length), ...entries, uint32(next), ...values])
}

function rationals(values: readonly number[]): Buffer {
  return Buffer.concat(values.flatMap((value) => [uint32(value), uint32(1)]))
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
