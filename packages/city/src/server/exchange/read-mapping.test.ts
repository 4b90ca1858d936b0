import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseColumnMap, readMapping, readTypeMap } from './read-mapping.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'augenmass-mapping-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('columns on the command line', () => {
  expect(parseColumnMap('time=reported, type=main cat,id=')).toEqual({ time: 'reported', type: 'main cat', id: null })
  expect(() => parseColumnMap('when=reported')).toThrow('import.bad-map')
  expect(() => parseColumnMap('time')).toThrow('import.bad-map')
})

test('a mapping file', async () => {
  const mapping = {
    columns: { time: 'a', id: null },
    source: 'trader',
    timeZone: 'Europe/Zurich',
    types: { x: 'noise' },
  }
  expect(await readMapping(await fileOf('m.json', JSON.stringify(mapping)))).toEqual({
    ...mapping,
    types: new Map([['x', 'noise']]),
  })
  expect(await readMapping(await fileOf('e.json', '{}'))).toEqual({
    columns: {},
    source: null,
    timeZone: null,
    types: new Map(),
  })
})

test.each([
  ['{"columns": {"when": "a"}}', 'columns'],
  ['{"source": "nobody"}', 'source'],
  ['{"other": 1}', ''],
  ['{', ''],
])('%s is refused', async (content, field) => {
  await expect(readMapping(await fileOf('bad.json', content))).rejects.toMatchObject({
    key: 'import.bad-mapping-file',
    params: { field: expect.stringContaining(field) as string },
  })
})

test('which category is which type, as table or JSON', async () => {
  const expected = new Map([
    ['Hundekot', 'dog-offence'],
    ['Müll, wild', 'bulky-waste'],
  ])
  expect(
    await readTypeMap(await fileOf('t.csv', 'category;type\nHundekot;dog-offence\nMüll, wild;bulky-waste\n')),
  ).toEqual(expected)
  expect(await readTypeMap(await fileOf('t.json', JSON.stringify(Object.fromEntries(expected))))).toEqual(expected)
  await expect(readTypeMap(await fileOf('three.csv', 'a,b,c\n1a,2b,3c\n'))).rejects.toMatchObject({
    key: 'import.bad-type-map',
  })
  await expect(readTypeMap(join(folder, 'none.json'))).rejects.toMatchObject({ key: 'import.file-not-found' })
})
