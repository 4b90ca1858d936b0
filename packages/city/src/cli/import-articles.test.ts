import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleFileErrors, importArticlesTexts } from '../language/import-articles.ts'
import { translateKey, type Language } from '../language/translate.ts'
import { createTestCity, type TestCity } from '../server/database/test-city.ts'
import type { CliContext } from './context.ts'
import { register as registerExport } from './export-articles.ts'
import { register } from './import-articles.ts'

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-10T12:00:00+01:00' })
  folder = await mkdtemp(join(tmpdir(), 'augenmass-cli-'))
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})

async function run(args: readonly string[], language: Language = 'de', stop?: AbortSignal) {
  const lines: string[] = []
  let exitCode = 0
  const context: CliContext = {
    ...{ language, env: {}, interrupted: stop ?? new AbortController().signal },
    print: (line) => void lines.push(line),
    note: (line) => void lines.push(line),
    setExitCode: (code) => (exitCode = code),
    withCity: (work) => work(city),
  }
  const program = new Command().exitOverride()
  register(program, context)
  registerExport(program, context)
  await program.parseAsync([...args], { from: 'user' })
  return { output: lines.join('\n'), exitCode }
}

const rss = `<rss version="2.0"><channel><title>T</title><link>https://example.org/</link>
  <item><guid>1</guid><title>Eins</title><pubDate>Sun, 02 Nov 2025 08:00:00 +0100</pubDate><description>Text &lt;img src="fehlt.jpg"&gt;</description></item>
  <item><guid>2</guid><title>Zwei</title><description>Text</description></item>
  <item><guid>3</guid><description>Text</description></item></channel></rss>`

test('the result is said: counts, drafts, what is refused and which pictures are missing', async () => {
  const path = join(folder, 'rss.xml')
  await writeFile(path, rss)
  const { output, exitCode } = await run(['import', 'articles', path, '--base-url', 'http://127.0.0.1:9/'])
  expect(exitCode).toBe(0)
  expect(output).toMatch(/^rss\.xml: RSS$/m)
  expect(output).toMatch(/3 Nachrichten gelesen in [\d,]+ s: 2 neu, 0 geändert, 0 unverändert, 1 abgelehnt\./)
  expect(output).toContain('1 davon ist Entwurf, weil ein Datum fehlt')
  expect(output).toMatch(/Abgelehnt:\n {2}Nr\. 3: ohne Titel/)
  expect(output).toMatch(/Fehlende Bilder .*\n {2}Nr\. 1 „Eins“: fehlt\.jpg: /)
  expect((await run(['import', 'articles', path], 'en')).output).toMatch(/0 new, 0 changed, 2 unchanged, 1 refused/)
})

test('of a file that is cut off the exit status tells, too', async () => {
  const path = join(folder, 'cut.xml')
  await writeFile(path, rss.slice(0, rss.lastIndexOf('<item>') + 20))
  const { output, exitCode } = await run(['import', 'articles', path, '--base-url', 'http://127.0.0.1:9/'])
  expect(exitCode).toBe(2)
  expect(output).toContain('2 unverändert, 1 abgelehnt')
})

test('the export is a JSON Feed; stopped, it leaves what was there', async () => {
  const path = join(folder, 'out.json')
  expect((await run(['export', 'articles', path])).output).toBe(`2 Nachrichten und 0 Bilder geschrieben: ${path}`)
  const written = await readFile(path, 'utf8')
  expect(JSON.parse(written)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ title: 'Eins' }, { title: 'Zwei' }],
  })
  const stop = new AbortController()
  stop.abort()
  expect((await run(['export', 'articles', path], 'de', stop.signal)).exitCode).toBe(4)
  expect(await readFile(path, 'utf8')).toBe(written)
})

test.each([
  [['nowhere.xml'], 'import.file-not-found'],
  [['nowhere.xml', '--base-url', 'ftp://x'], 'articles.base-url'],
])('%s is refused', async (args, key) => {
  await expect(run(['import', 'articles', ...args])).rejects.toMatchObject({ key })
})

test('every text can be written in both languages', () => {
  const numbers = {
    items: 1,
    added: 1,
    updated: 1,
    unchanged: 1,
    refused: 1,
    count: 1,
    kept: 1,
    articles: 1,
    pictures: 1,
  }
  const words = {
    number: 1,
    title: 't',
    why: 'w',
    field: 'f',
    file: 'f',
    format: 'f',
    names: 'n',
    host: 'h',
    path: 'p',
    seconds: '1',
  }
  for (const dictionary of [importArticlesTexts, articleFileErrors])
    for (const key of Object.keys(dictionary))
      for (const language of ['de', 'en'] as const)
        expect(translateKey(language, dictionary, key, { ...numbers, ...words })).not.toMatch(/[{}]/)
})
