import { deflateSync, zstdCompressSync } from 'node:zlib'

/** A node, coordinates in ten-millionths of a degree. */
export interface TestNode {
  readonly id: number
  readonly lat: number
  readonly lon: number
}

export interface TestWay {
  readonly tags: Readonly<Record<string, string>>
  readonly nodes: readonly number[]
}

export interface TestFile {
  readonly nodes: readonly TestNode[]
  readonly ways: readonly TestWay[]
  readonly packing?: 'zlib' | 'zstd' | 'none' | 'lzma'
  readonly dense?: boolean
  readonly waysFirst?: boolean
  /** coordinates beside the ways, and no nodes of their own (LocationsOnWays) */
  readonly locationsOnWays?: boolean
  /** stored coordinates are these nano-degrees apart, from an offset on; 100 and 0 unless said otherwise */
  readonly granularity?: number
  readonly offset?: number
  readonly requires?: readonly string[]
}

/** A small OpenStreetMap file, written by the format's description alone: shares nothing with the reader. */
export function osmFile(file: TestFile): Uint8Array {
  const { requires = ['OsmSchema-V0.6', 'DenseNodes'], packing = 'zlib' } = file
  const header = Buffer.concat(requires.map((feature) => field(4, Buffer.from(feature))))
  const nodes = file.locationsOnWays ? [] : [block(file, { nodes: file.nodes, ways: [] })]
  const ways = [block(file, { nodes: [], ways: file.ways })]
  const data = file.waysFirst ? [...ways, ...nodes] : [...nodes, ...ways]
  return Buffer.concat([
    blob('OSMHeader', header, packing === 'lzma' ? 'zlib' : packing),
    blob('Unknown', Buffer.from('to be passed over'), 'none'),
    ...data.map((contents) => blob('OSMData', contents, packing)),
  ])
}

export function blob(type: string, contents: Buffer, packing: 'zlib' | 'zstd' | 'none' | 'lzma'): Buffer {
  const size = number(2, contents.length)
  const packed = {
    none: () => field(1, contents),
    zlib: () => Buffer.concat([size, field(3, deflateSync(contents))]),
    zstd: () => Buffer.concat([size, field(7, zstdCompressSync(contents))]),
    lzma: () => Buffer.concat([size, field(4, contents)]),
  }[packing]()
  const header = Buffer.concat([field(1, Buffer.from(type)), number(3, packed.length)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([length, header, packed])
}

function block(file: TestFile, { nodes, ways }: Pick<TestFile, 'nodes' | 'ways'>): Buffer {
  const { granularity = 100, offset = 0, dense = true } = file
  const texts = ['']
  const textOf = (text: string) => (texts.includes(text) ? texts.indexOf(text) : texts.push(text) - 1)
  const stored = (degrees: number) => Math.round((degrees * 100 - offset) / granularity)
  const at = new Map(file.nodes.map((node) => [node.id, node]))
  const groups = ways.map((way) => {
    const keys = Object.keys(way.tags).map(textOf)
    const values = Object.values(way.tags).map(textOf)
    const places = file.locationsOnWays ? way.nodes.map((id) => at.get(id)!) : []
    return field(
      3,
      Buffer.concat([
        number(1, 7),
        field(2, Buffer.concat(keys.map(varint))),
        field(3, Buffer.concat(values.map(varint))),
        field(8, differences(way.nodes)),
        ...(places.length > 0
          ? [
              field(9, differences(places.map(({ lat }) => stored(lat)))),
              field(10, differences(places.map(({ lon }) => stored(lon)))),
            ]
          : []),
      ]),
    )
  })
  const lists = [
    field(1, differences(nodes.map(({ id }) => id))),
    field(8, differences(nodes.map(({ lat }) => stored(lat)))),
    field(9, differences(nodes.map(({ lon }) => stored(lon)))),
  ]
  const plain = nodes.map(({ id, lat, lon }) =>
    field(1, Buffer.concat([number(1, zigzag(id)), number(8, zigzag(stored(lat))), number(9, zigzag(stored(lon)))])),
  )
  if (nodes.length > 0) groups.push(dense ? field(2, Buffer.concat(lists)) : Buffer.concat(plain))
  return Buffer.concat([
    field(1, Buffer.concat(texts.map((text) => field(1, Buffer.from(text))))),
    ...groups.map((group) => field(2, group)),
    number(17, granularity),
    number(19, offset),
    number(20, offset),
  ])
}

function differences(values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value, i) => varint(zigzag(value - (values[i - 1] ?? 0)))))
}

function zigzag(value: number): bigint {
  const whole = BigInt(value)
  return whole < 0n ? -2n * whole - 1n : 2n * whole
}

function varint(value: number | bigint): Buffer {
  let left = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  for (; left > 127n; left >>= 7n) bytes.push(Number(left & 127n) | 128)
  return Buffer.from([...bytes, Number(left)])
}

function number(name: number, value: number | bigint): Buffer {
  return Buffer.concat([varint(8 * name), varint(value)])
}

function field(name: number, contents: Buffer): Buffer {
  return Buffer.concat([varint(8 * name + 2), varint(contents.length), contents])
}
