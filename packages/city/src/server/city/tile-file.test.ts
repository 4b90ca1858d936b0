import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTileFile } from './tile-file.ts'

let folder: string
let archive: string
const content = Buffer.concat([
  Buffer.from('PMTiles\u0003', 'latin1'),
  Buffer.from(Array.from({ length: 92 }, (_, i) => i)),
])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'augenmass-tiles-'))
  archive = join(folder, 'stadt.pmtiles')
  await writeFile(archive, content)
})

afterAll(async () => rm(folder, { recursive: true }))

test('a part of the archive is what the range names, cut at its end', async () => {
  const part = await readTileFile(archive, 'bytes=8-11')
  expect([...part.bytes]).toEqual([0, 1, 2, 3])
  expect(part).toMatchObject({ start: 8, size: 100 })
  expect([...(await readTileFile(archive, 'bytes=98-500')).bytes]).toEqual([90, 91])
  expect((await readTileFile(archive, null)).bytes.equals(content)).toBe(true)
})

test('a range that cannot be met is refused', async () => {
  for (const range of ['bytes=100-', 'bytes=5-4', 'bytes=-3', 'bytes=0-1,4-5', 'lines=1-2']) {
    await expect(readTileFile(archive, range)).rejects.toMatchObject({ status: 404 })
  }
})

test('no other file is given away', async () => {
  const secret = join(folder, 'secret')
  await writeFile(secret, 'a secret of eight bytes and more')
  for (const path of [secret, folder, join(folder, 'missing')]) {
    await expect(readTileFile(path, null)).rejects.toMatchObject({ key: 'map.no-tile-file', status: 503 })
  }
})
