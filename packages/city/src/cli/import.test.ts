import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { translateKey, type Language } from '../language/translate.ts'
import { importErrors, importTexts } from '../language/import.ts'
import { createTestCity, type TestCity } from '../server/database/test-city.ts'
import { countReports } from '../server/reports/reports.ts'
import type { CliContext } from './context.ts'
import { register } from './import.ts'

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await createTestCity()
  folder = await mkdtemp(join(tmpdir(), 'augenmass-cli-'))
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => sql`truncate report, incident, incident_report, import_run`.execute(city.db))

async function run(
  args: readonly string[],
  {
    language = 'de',
    interrupted = new AbortController().signal,
  }: { language?: Language; interrupted?: AbortSignal } = {},
) {
  const lines: string[] = []
  let exitCode = 0
  const context: CliContext = {
    language,
    env: {},
    interrupted,
    print: (line) => void lines.push(line),
    note: (line) => void lines.push(line),
    setExitCode: (code) => (exitCode = code),
    withCity: (work) => work({ ...city, dataFolder: folder }),
  }
  const program = new Command().exitOverride()
  register(program, context)
  await program.parseAsync(['import', 'reports', ...args], { from: 'user' })
  return { output: lines.join('\n'), exitCode }
}

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const reports =
  'Nr;Datum;Breite;Länge;Kategorie;Beschreibung\n' +
  '1;01.10.2025 10:00;51,51;7,46;Lärm;Herr Meier\n' +
  '2;01.10.2025 11:00;51,51;7,46;Fahrrad gefunden;Frau Schulze\n' +
  '3;01.10.2031 11:00;51,51;7,46;Lärm;=cmd\n' +
  '4;01.10.2025 11:00;;;Lärm;x\n'

test('what was recognised is shown, then what became of it; free text nowhere', async () => {
  const { output, exitCode } = await run([await fileOf('meldungen.csv', reports)])
  expect(exitCode).toBe(0)
  expect(output).toMatch(/meldungen\.csv: CSV, Trennzeichen Semikolon, UTF-8/)
  expect(output).toMatch(/Datum +Zeitpunkt +01\.10\.2025 10:00/)
  expect(output).toMatch(/Beschreibung +Freitext: wird gespeichert, Personendaten geschwärzt$/m)
  expect(output).toMatch(/Quelle +Einwohner \(angenommen/)
  expect(output).toMatch(/4 Zeilen gelesen in [\d,]+ s: 2 neu, 0 geändert, 0 unverändert, 2 abgelehnt\./)
  expect(output).toMatch(/Lärm +→ noise/)
  expect(output).toMatch(/Nicht im Katalog.*\n +1 +Fahrrad gefunden/)
  expect(output).not.toMatch(/Meier|Schulze/)
  expect(await countReports(city.db)).toBe(2)
})

test('the list of refused rows holds line, reason and column only', async () => {
  const path = join(folder, 'refused.csv')
  const { output } = await run([await fileOf('meldungen.csv', reports), '--refused', path], { language: 'en' })
  expect(output).toContain(`List of refused rows: ${path}`)
  expect(await readFile(path, 'utf8')).toBe(
    'line,reason,explanation,column\r\n4,future,time lies in the future,Datum\r\n5,no-coordinates,no coordinates,Breite\r\n',
  )
})

test('a dry run writes nothing', async () => {
  const { output, exitCode } = await run([await fileOf('meldungen.csv', reports), '--dry-run'])
  expect(exitCode).toBe(0)
  expect(output).toMatch(/4 Zeilen geprüft, 2 würden abgelehnt\. Nichts geschrieben\./)
  expect(await countReports(city.db)).toBe(0)
  expect(await city.db.selectFrom('import_run').select('id').execute()).toEqual([])
})

test('flags go before the mapping file, and both before what is recognised', async () => {
  const mapping = await fileOf(
    'mapping.json',
    JSON.stringify({
      columns: { type: 'Beschreibung' },
      source: 'partner',
      types: { 'herr meier': 'littering', 'Frau Schulze': 'noise' },
    }),
  )
  const types = await fileOf('types.csv', 'category;type\nFrau Schulze;vandalism\n')
  const { output } = await run([
    await fileOf('meldungen.csv', reports),
    ...['--mapping', mapping, '--type-map', types, '--source', 'trader', '--origin', 'mine'],
  ])
  expect(output).toMatch(/Beschreibung +Kategorie \(angegeben\)/)
  const stored = await city.db.selectFrom('report').select(['origin', 'source', 'type']).orderBy('identity').execute()
  expect(stored).toEqual([
    { origin: 'mine', source: 'trader', type: 'littering' },
    { origin: 'mine', source: 'trader', type: 'vandalism' },
  ])
})

test('interrupted: what was kept is said, and the exit status says it is not all', async () => {
  const stop = new AbortController()
  stop.abort()
  const { output, exitCode } = await run([await fileOf('meldungen.csv', reports)], { interrupted: stop.signal })
  expect(exitCode).toBe(4)
  expect(output).toMatch(/Angehalten: 2 Meldungen sind übernommen/)
})

test.each([
  ['--source nobody', 'import.unknown-source'],
  ['--time-zone Mars/Olympus', 'import.unknown-time-zone'],
  ['--map when=Datum', 'import.bad-map'],
  ['--map type=Art', 'import.unknown-column'],
  ['--mapping nowhere.json', 'import.file-not-found'],
])('%s is refused', async (flags, key) => {
  await expect(run([await fileOf('meldungen.csv', reports), ...flags.split(' ')])).rejects.toMatchObject({ key })
})

test('every text can be written in both languages', () => {
  const params = {
    file: 'f',
    line: 1,
    columns: 'a',
    column: 'a',
    part: 'p',
    meanings: 'm',
    field: 'x',
    zone: 'z',
    key: 'k',
    keys: 'k',
  }
  const more = {
    most: 5,
    source: 's',
    sources: 's',
    rowsRead: 1,
    added: 1,
    updated: 1,
    unchanged: 1,
    refused: 1,
    seconds: '1',
    kept: 1,
  }
  const rest = {
    count: 2,
    rows: 3,
    reports: 1,
    incidents: 1,
    path: 'p',
    lat: '1',
    lon: '2',
    system: 's',
    because: 'b',
    name: 'n',
    format: 'f',
    delimiter: 'comma',
    encoding: 'e',
    compressed: '',
    megabytes: 200,
    example: 'e',
  }
  for (const dictionary of [importTexts, importErrors]) {
    for (const key of Object.keys(dictionary)) {
      for (const language of ['de', 'en'] as const) {
        expect(translateKey(language, dictionary, key, { ...params, ...more, ...rest })).not.toMatch(/[{}]/)
      }
    }
  }
})
