import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareDataFolder, secretOf } from './data-folder.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'augenmass-folder-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('it is made with those above it, closed to others, and the same the next time', async () => {
  const made = await prepareDataFolder(path.join(folder, 'Stadt Größe', 'daten'))
  const mode = async () => (await stat(made)).mode & 0o777
  expect(await mode()).toBe(process.getuid?.() === 0 ? 0o711 : 0o700)
  expect(await prepareDataFolder(made)).toBe(made)
})

test('a file, or a folder below a file, is no folder', async () => {
  const file = path.join(folder, 'file')
  await writeFile(file, '')
  for (const place of [file, path.join(file, 'below')]) {
    await expect(prepareDataFolder(place)).rejects.toMatchObject({ key: 'folder.not-a-folder' })
  }
})

test('where no folder can be made it says so instead of trying for ever', async ({ skip }) => {
  if (process.platform !== 'linux') skip('there is no /proc')
  await expect(prepareDataFolder('/proc/augenmass/data')).rejects.toMatchObject({ key: 'folder.not-writable' })
})

test('a secret is made once, also where an empty file was left of one', async () => {
  await writeFile(path.join(folder, 'secret'), '')
  const secret = await secretOf(folder)
  expect(secret).toHaveLength(43)
  expect(await secretOf(folder)).toBe(secret)
})
