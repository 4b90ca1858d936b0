import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRefusedRows } from './refused-rows.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'augenmass-refused-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

test('refused rows are written as CSV that no spreadsheet runs, and counted', async () => {
  const refused = await createRefusedRows(join(folder, 'new', 'refused.csv'), 'en')
  refused.add({ line: 3, reason: 'broken-row', column: '' })
  for (let line = 4; line < 50_000; line++) refused.add({ line, reason: 'bad-time', column: '=1+"1",x' })
  const path = await refused.close()
  const lines = (await readFile(path!, 'utf8')).split('\r\n')
  expect(lines).toHaveLength(1 + 49_997 + 1)
  expect(lines[1]).toMatch(/^3,broken-row,[^,]+,$/)
  expect(lines[49_997]).toMatch(/^49999,bad-time,.+,"'=1\+""1"",x"$/)
  expect(refused.counts()).toEqual([
    ['bad-time', 49_996],
    ['broken-row', 1],
  ])
})

test('where no row is refused there is no file', async () => {
  const path = join(folder, 'refused.csv')
  expect(await (await createRefusedRows(path, 'en')).close()).toBeNull()
  await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
  // nor that of an earlier run; what is no such list stays
  await writeFile(path, 'Somebody wrote this.')
  await (await createRefusedRows(path, 'en')).close({ removeOld: true })
  expect(await readFile(path, 'utf8')).toBe('Somebody wrote this.')
  const earlier = await createRefusedRows(path, 'de')
  earlier.add({ line: 3, reason: 'broken-row', column: '' })
  await earlier.close()
  expect(await (await createRefusedRows(path, 'en')).close()).toBeNull()
  expect((await stat(path)).isFile()).toBe(true)
  expect(await (await createRefusedRows(path, 'en')).close({ removeOld: true })).toBeNull()
  await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a file that cannot be written is told at the end', async () => {
  const refused = await createRefusedRows(folder, 'en')
  refused.add({ line: 3, reason: 'broken-row', column: '' })
  await expect(refused.close()).rejects.toMatchObject({ code: 'EISDIR' })
})
