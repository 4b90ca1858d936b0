import { open } from 'node:fs/promises'
import { NotFound, Unavailable } from '../errors.ts'

/** "PMTiles" and the version that is read: the first eight bytes of such a file. */
const beginning = Buffer.from('PMTiles\u0003', 'latin1')

/** A reader asks for a header, a directory or a tile: more than this at once it never needs. */
const mostBytes = 16 * 1024 * 1024

/** Part of a file and where it lies in the whole. */
export interface FilePart {
  readonly bytes: Buffer<ArrayBuffer>
  readonly start: number
  readonly size: number
}

/**
 * Reads a part of the tile file an administrator has set as base map. Whatever else lies at that path is not given away:
 * the file has to begin as a PMTiles archive does.
 *
 * @param range as in the header `Range`: "bytes=0-16383"; without one, the beginning
 * @throws Unavailable 'map.no-tile-file' where there is no such archive, NotFound for a range that cannot be met
 */
export async function readTileFile(path: string, range: string | null): Promise<FilePart> {
  const file = await open(path).catch(() => null)
  if (!file) throw new Unavailable('map.no-tile-file')
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw new Unavailable('map.no-tile-file')
    const { size } = stat
    const head = Buffer.alloc(beginning.length)
    await file.read(head, 0, head.length, 0)
    if (!head.equals(beginning)) throw new Unavailable('map.no-tile-file')
    const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? 'bytes=0-')
    const start = Number(asked?.[1])
    if (!asked || start >= size) throw new NotFound()
    const end = Math.min(asked[2] ? Number(asked[2]) + 1 : size, size, start + mostBytes)
    if (end <= start) throw new NotFound()
    const bytes = Buffer.alloc(end - start)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
    return { bytes: bytes.subarray(0, bytesRead), start, size }
  } finally {
    await file.close()
  }
}
