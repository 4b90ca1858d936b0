import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorTexts } from './errors.ts'

const source = join(import.meta.dirname, '..')
const keys = Object.keys(errorTexts)
const classes = ['Invalid', 'Forbidden', 'NotFound', 'Conflict', 'Unavailable']
const thrown = new RegExp(String.raw`new (?:${classes.join('|')})\(\s*(?:'([^']+)'|\x60([^$\x60]+)\$\{)`, 'g')

test('every known error has a sentence in both languages', async () => {
  const missing: string[] = []
  let found = 0
  for (const file of await readdir(source, { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
    for (const [, key, beginning] of (await readFile(join(source, file), 'utf8')).matchAll(thrown)) {
      found++
      // of a key put together from data the beginning is known
      const isThere = key ? Object.hasOwn(errorTexts, key) : keys.some((one) => one.startsWith(beginning))
      if (!isThere) missing.push(`${file}: ${key ?? `${beginning}…`}`)
    }
  }
  expect(found).toBeGreaterThan(100)
  expect(missing).toEqual([])
})
