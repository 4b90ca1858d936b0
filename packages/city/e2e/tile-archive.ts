/** All layers of the basemap; only one of them holds anything. */
const layers = ['earth', 'landuse', 'water', 'buildings', 'roads', 'places']

/** A PMTiles archive (version 3) of one uncompressed tile that holds one layer with one polygon over the whole world. */
export function worldOf(layer: string): Buffer {
  const tile = message([
    [
      3,
      message([
        [15, 2],
        [1, Buffer.from(layer)],
        [2, feature()],
        [5, 4096],
      ]),
    ],
  ])
  const directory = Buffer.concat([varint(1), varint(0), varint(1), varint(tile.length), varint(1)])
  const metadata = Buffer.from(
    JSON.stringify({ attribution: 'Kacheln für diesen Test', vector_layers: layers.map((id) => ({ id, fields: {} })) }),
  )
  const header = Buffer.alloc(127)
  header.write('PMTiles', 0, 'latin1')
  header[7] = 3
  const sections = [directory, metadata, Buffer.alloc(0), tile]
  let offset = header.length
  sections.forEach((section, index) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + index * 16)
    header.writeBigUInt64LE(BigInt(section.length), 16 + index * 16)
    offset += section.length
  })
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(1n, at)
  // clustered, nothing compressed, vector tiles, zoom 0 only
  header.set([1, 1, 1, 1, 0, 0], 96)
  ;[-180e7, -85e7, 180e7, 85e7].forEach((degrees, index) => header.writeInt32LE(degrees, 102 + index * 4))
  return Buffer.concat([header, ...sections])
}

/** One square from corner to corner (Mapbox Vector Tile 2.1: move, three lines, close). */
function feature(): Buffer {
  const zigzag = (value: number) => (value << 1) ^ (value >> 31)
  const commands = [9, 0, 0, 26, 4096, 0, 0, 4096, -4096, 0, 15].map((value, index) =>
    [0, 3, 10].includes(index) ? value : zigzag(value),
  )
  return message([
    [3, 3],
    [4, Buffer.concat(commands.map(varint))],
  ])
}

/** Protocol buffers: numbers as varints, everything else with its length before it. */
function message(fields: readonly (readonly [field: number, value: number | Buffer])[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([field, value]) =>
      typeof value === 'number'
        ? [varint(field << 3), varint(value)]
        : [varint((field << 3) | 2), varint(value.length), value],
    ),
  )
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value >>> 0
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80)
  return Buffer.from([...bytes, rest])
}
