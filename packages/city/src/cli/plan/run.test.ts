import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { osmFile } from 'planning/geo/osm-pbf/write-for-tests'
import type { Plan } from 'planning/plan'
import { createRandom } from 'planning/random'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorTexts } from '../../language/errors.ts'
import { languages, translateKey, type Language } from '../../language/translate.ts'
import { KnownError } from '../../server/errors.ts'
import { planSchema, rosterPrivateSchema } from '../../server/exchange/plan-schema.ts'
import { parsePlanOptions } from './parse-options.ts'
import { runPlan } from './run.ts'

/** The clock of these tests. */
const now = Date.parse('2025-11-01T12:00:00+01:00')
const centre = { lat: 51.514, lon: 7.463 }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'augenmass-plan-'))
  await writeFile(join(folder, 'reports.csv'), reports())
  await writeFile(join(folder, 'area.geojson'), JSON.stringify(square(centre.lat, centre.lon, 0.012)))
})
afterAll(() => rm(folder, { recursive: true }))

/** Two streets through the centre as an OpenStreetMap extract: all walks lead along them. */
function crossing(): Uint8Array {
  const [lat, lon] = [Math.round(centre.lat * 1e7), Math.round(centre.lon * 1e7)]
  const nodes = [[0, 0], [0, -150_000], [0, 150_000], [-100_000, 0], [100_000, 0]] // prettier-ignore
  return osmFile({
    nodes: nodes.map(([north, east], i) => ({ id: i + 1, lat: lat + north, lon: lon + east })),
    ways: [
      { tags: { highway: 'pedestrian' }, nodes: [2, 1, 3] },
      { tags: { highway: 'steps' }, nodes: [4, 1, 5] },
    ],
  })
}

/** Twelve weeks of complaints: half of them around one corner in the evening, the rest all over. */
function reports(): string {
  const random = createRandom(7)
  const rows = Array.from({ length: 900 }, (_, i) => {
    const hot = i % 2 === 0
    const spread = hot ? 0.0006 : 0.009
    const lat = centre.lat + spread * (2 * random.next() - 1)
    const lon = centre.lon + spread * (2 * random.next() - 1)
    const day = Temporal.PlainDate.from('2025-08-10').add({ days: random.below(80) })
    const hour = hot ? 17 + random.below(4) : 8 + random.below(14)
    const time = `${day}T${String(hour).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}`
    return [i + 1, time, hot ? 'Aggressives Betteln' : 'Müll', lat.toFixed(5), lon.toFixed(5)].join(';')
  })
  return ['id;zeit;kategorie;lat;lon', ...rows].join('\n')
}

function square(lat: number, lon: number, half: number) {
  const [s, n, w, e] = [lat - half, lat + half, lon - half, lon + half]
  return { type: 'Polygon', coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] } // prettier-ignore
}

interface Outcome {
  readonly printed: string
  readonly noted: string
  readonly exitCode: number
}

/** Runs the command as the command line would, on files of the test's folder. */
async function run(
  change: Record<string, string | undefined>,
  {
    language = 'de',
    interrupted = new AbortController().signal,
    onNote,
  }: { language?: Language; interrupted?: AbortSignal; onNote?: (text: string) => void } = {},
): Promise<Outcome> {
  const lines: string[] = []
  const notes: string[] = []
  let exitCode = 0
  const request = parsePlanOptions({
    reports: join(folder, 'reports.csv'),
    area: join(folder, 'area.geojson'),
    from: '2025-11-02',
    days: '2',
    staff: '12',
    shifts: '12:00-20:00',
    plainclothes: '25%',
    seed: '1',
    regularService: '0',
    timeZone: 'Europe/Berlin',
    ...change,
  })
  await runPlan(request, {
    context: {
      language,
      interrupted,
      print: (line) => lines.push(line),
      note: (line) => notes.push(line),
      setExitCode: (code) => (exitCode = code),
    },
    output: {
      write: (text) => {
        notes.push(text)
        onNote?.(text)
      },
    },
    now,
    effort: 0.02,
  })
  return { printed: lines.join('\n'), noted: notes.join('\n'), exitCode }
}

const readPlan = async (out: string) => JSON.parse(await readFile(join(out, 'plan.json'), 'utf8')) as Plan

describe('augenmass plan', () => {
  test('writes every file, says what came of it, and the same seed gives the same bytes', async () => {
    const [a, b] = ['a', 'b'].map((name) => join(folder, name))
    const outcome = await run({ out: a })
    await run({ out: b })
    const names = (await readdir(a)).sort()
    expect(names).toEqual([
      'hotspots.geojson',
      'order.pdf',
      'plan.html',
      'plan.json',
      'roster-private.json',
      'roster.csv',
      'roster.ics',
      'tours.geojson',
    ])
    for (const name of names) {
      const [one, other] = await Promise.all([a, b].map((out) => readFile(join(out, name))))
      expect(one.length, name).toBeGreaterThan(100)
      expect(createHash('sha256').update(one).digest('hex'), name).toBe(
        createHash('sha256').update(other).digest('hex'),
      )
    }

    const plan = planSchema.parse(await readPlan(a))
    rosterPrivateSchema.parse(JSON.parse(await readFile(join(a, 'roster-private.json'), 'utf8')))
    expect(plan.staffing).toEqual({ filled: 24, required: 24 })
    expect(plan.hotspots.length).toBeGreaterThan(0)
    expect(plan.tours.length).toBeGreaterThan(0)
    expect(outcome.exitCode).toBe(0)
    expect(outcome.printed).toContain('900 gelesen, 0 abgelehnt')
    expect(outcome.printed).toMatch(/100\s% \(24 von 24 Funktionen\)/)
    expect(outcome.printed).toMatch(/Gebrochene Regeln +keine/)
    expect(outcome.noted).toContain('Dienstplan …')
  })

  test('no wish of anybody is in what leaves the roster planner’s desk', async () => {
    const out = join(folder, 'private')
    await run({ out })
    const wishes = JSON.parse(await readFile(join(out, 'roster-private.json'), 'utf8')).wishes as unknown[]
    expect(wishes.length).toBeGreaterThan(0)
    for (const name of ['plan.json', 'plan.html', 'roster.csv', 'roster.ics', 'tours.geojson']) {
      const text = await readFile(join(out, name), 'utf8')
      expect(text, name).not.toMatch(/day-off|not-shift|accountMinutes|"partner"/)
    }
  })

  test('another seed gives another plan', async () => {
    const [a, b] = ['seed-1', 'seed-2'].map((name) => join(folder, name))
    await run({ out: a, seed: '1' })
    await run({ out: b, seed: '2' })
    expect((await readPlan(a)).assignments).not.toEqual((await readPlan(b)).assignments)
  })

  test('what was not given is assumed, and the plan says so', async () => {
    const out = join(folder, 'assumed')
    const { printed } = await run({ out, area: undefined, land: 'none' }, { language: 'en' })
    const keys = (await readPlan(out)).reasons.map(({ key }) => key)
    expect(keys).toEqual(
      expect.arrayContaining(['plan.station-assumed', 'plan.no-network', 'plan.no-holidays', 'plan.staff-generated']),
    )
    expect(printed).toContain('Generated data: the 24 members of staff')
  })

  test('the walking network may be an OpenStreetMap extract', async () => {
    const out = join(folder, 'extract')
    await writeFile(join(folder, 'town.osm.pbf'), crossing())
    await run({ out, network: join(folder, 'town.osm.pbf') })
    const plan = await readPlan(out)
    expect(plan.reasons.map(({ key }) => key)).not.toContain('plan.no-network')
    // from one street to the other the way leads over their crossing, and nowhere else
    const isCrossing = ([lon, lat]: readonly number[]) =>
      Math.abs(lat - centre.lat) < 1e-6 && Math.abs(lon - centre.lon) < 1e-6
    expect(plan.tours.some(({ path }) => path.some(isCrossing))).toBe(true)
  })

  test('places name hotspots and the station; the station may be given', async () => {
    const places = join(folder, 'places.csv')
    await writeFile(places, 'name,lat,lon\nAlter Markt,51.5141,7.4629\nWeit weg,52.1,8.1\n')
    const out = join(folder, 'placed')
    await run({ out, places })
    const plan = await readPlan(out)
    expect(plan.station.name).toBe('Alter Markt')
    expect(plan.hotspots[0].name).toContain('Alter Markt')
    const given = join(folder, 'given')
    await run({ out: given, places, station: '51.5165,7.4600' })
    expect((await readPlan(given)).station).toEqual({ name: 'Dienststelle', position: { lat: 51.5165, lon: 7.46 } })
  })

  test('staff of a file: who is absent does not work, and what cannot be filled is said and marked', async () => {
    const staffFile = join(folder, 'staff.csv')
    const rows = Array.from({ length: 10 }, (_, i) =>
      [
        `A${i}`,
        i % 2 ? 'm' : 'w',
        i < 2 ? 'lead|control-room' : '',
        'ja',
        'ja',
        i === 3 ? '2025-11-01..2025-11-30' : '',
      ].join(';'),
    )
    await writeFile(
      staffFile,
      ['nummer;geschlecht;qualifikationen;streifenfuehrung;zivil;abwesenheiten', ...rows].join('\n'),
    )
    const out = join(folder, 'staffed')
    const { exitCode, printed, noted } = await run({ out, staffFile })
    const plan = await readPlan(out)
    expect(plan.assignments.some(({ staff }) => staff === 'A3')).toBe(false)
    expect(plan.openPosts.length).toBeGreaterThan(0)
    expect(exitCode).toBe(5)
    expect(noted).toContain('unvollständig')
    expect(printed).toMatch(/Offene Funktionen +[1-9]/)
  })

  test('a shift over the night the clocks change has the right length in the calendar', async () => {
    const out = join(folder, 'clocks')
    await run({ out, from: '2025-10-25', days: '1', shifts: '22:00-06:00', asOf: '2025-10-24' })
    const ics = await readFile(join(out, 'roster.ics'), 'utf8')
    // 22:00 summer time to 06:00 winter time: nine hours
    expect(ics).toContain('DTSTART:20251025T200000Z')
    expect(ics).toContain('DTEND:20251026T050000Z')
  })

  test('reports after the operation’s start do not count, and the plan says so', async () => {
    const out = join(folder, 'before')
    await run({ out, from: '2025-09-28' })
    const plan = await readPlan(out)
    expect(plan.asOf).toBe('2025-09-27T21:59:59.999Z')
    expect(plan.incidents.to).toBe('2025-09-27')
    expect(plan.reasons.map(({ key }) => key)).toContain('plan.as-of-start')
  })

  test('nor where somebody asks for a later day', async () => {
    const out = join(folder, 'later')
    await run({ out, from: '2025-09-28', asOf: '2025-09-30' })
    const plan = await readPlan(out)
    expect(plan.asOf).toBe('2025-09-27T21:59:59.999Z')
    expect(plan.reasons.map(({ key }) => key)).toContain('plan.as-of-start')
  })

  test('latitude and longitude exchanged in the whole file are put right', async () => {
    const swapped = join(folder, 'exchanged.csv')
    await writeFile(swapped, (await readFile(join(folder, 'reports.csv'), 'utf8')).replace('lat;lon', 'lon;lat'))
    const [a, b] = ['right', 'exchanged'].map((name) => join(folder, name))
    await run({ out: a })
    await run({ out: b, reports: swapped })
    const positions = async (out: string) => (await readPlan(out)).hotspots.map(({ position }) => position)
    expect(await positions(b)).toEqual(await positions(a))
    expect((await readPlan(b)).reasons.map(({ key }) => key)).toContain('plan.coordinates-exchanged')
    expect((await readPlan(a)).reasons.map(({ key }) => key)).not.toContain('plan.coordinates-exchanged')
  })

  test('latitude and longitude exchanged in single rows are refused and counted', async () => {
    const out = join(folder, 'some-exchanged')
    const some = join(folder, 'some-exchanged.csv')
    const text = await readFile(join(folder, 'reports.csv'), 'utf8')
    const [header, first, ...rest] = text.trim().split('\n')
    const names = header.split(';')
    const [lat, lon] = ['lat', 'lon'].map((name) => names.indexOf(name))
    const cells = first.split(';')
    ;[cells[lat], cells[lon]] = [cells[lon], cells[lat]]
    await writeFile(some, [header, cells.join(';'), ...rest].join('\n'))
    const { printed } = await run({ out, reports: some }, { language: 'en' })
    expect(printed).toContain('1 refused (1 × latitude and longitude are exchanged in this row)')
  })

  test('a plan that lay in the folder is replaced, and that is said', async () => {
    const out = join(folder, 'again')
    expect((await run({ out }, { language: 'en' })).printed).toContain('Written: ')
    expect((await run({ out }, { language: 'en' })).printed).toContain('Written, in place of the plan that was there: ')
  })

  test('stopped on the way: the best so far is written, marked, and valid', async () => {
    const out = join(folder, 'partial')
    const controller = new AbortController()
    const onNote = (text: string) => text.startsWith('Dienstplan') && controller.abort()
    const { exitCode, noted } = await run({ out }, { interrupted: controller.signal, onNote })
    expect(exitCode).toBe(4)
    expect(noted).toContain('der beste Plan bis dahin')
    const plan = planSchema.parse(await readPlan(out))
    expect(plan.reasons[0].key).toBe('plan.stopped')
    expect(await readFile(join(out, 'plan.html'), 'utf8')).toContain('Die Berechnung wurde abgebrochen.')
  })

  test('stopped before there is a plan: nothing is written', async () => {
    const out = join(folder, 'stopped')
    const { exitCode, noted } = await run({ out }, { interrupted: AbortSignal.abort() })
    expect(exitCode).toBe(4)
    expect(noted).toContain('Es wurde nichts geschrieben')
    expect(await readdir(out)).toEqual([])
  })
})

describe('bad input gets one sentence', () => {
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const cases: readonly [string, string, () => Promise<Record<string, string | undefined>>][] = [
    ['an empty file', 'import.', async () => ({ reports: await file('empty.csv', '') })],
    ['a file that is not there', 'import.', async () => ({ reports: join(folder, 'none.csv') })],
    [
      'no table at all',
      'import.',
      async () => ({ reports: await file('letter.txt', 'Sehr geehrte Damen und Herren\n') }),
    ],
    ['no coordinates', 'import.', async () => ({ reports: await file('no.csv', 'zeit;art\n2025-10-01;Müll\n') })],
    [
      'dates later than the clock and a day',
      'plan.no-reports',
      async () => ({
        reports: await file(
          'late.csv',
          'zeit;art;lat;lon\n2025-11-04 10:00;Müll;51.51,7.46\n'.replace('51.51,7.46', '51.51;7.46'),
        ),
      }),
    ],
    [
      'reports all over a Land and no area',
      'plan.reports-too-far-apart',
      async () => ({
        area: undefined,
        reports: await file(
          'land.csv',
          `zeit;art;lat;lon\n${[50.6, 51.4, 52.2].flatMap((lat) => [6.2, 7.5, 8.8].map((lon) => `2025-10-01 10:00;Müll;${lat};${lon}\n`)).join('')}`,
        ),
      }),
    ],
    [
      'an area in the sea',
      'plan.no-report-in-area',
      async () => ({ area: await file('sea.geojson', JSON.stringify(square(54.5, 7.2, 0.1))) }),
    ],
    [
      'an area with exchanged coordinates',
      'plan.area-swapped',
      async () => ({ area: await file('swapped.geojson', JSON.stringify(square(centre.lon, centre.lat, 0.01))) }),
    ],
    [
      'an area that is a line',
      'plan.area-not-an-area',
      async () => ({ area: await file('line.geojson', '{"type":"LineString","coordinates":[[7,51],[8,52]]}') }),
    ],
    ['an area that is no JSON', 'plan.area-not-a-file', async () => ({ area: await file('area.txt', 'Innenstadt') })],
    [
      'an area whose outline is open',
      'plan.area-not-closed',
      async () => ({
        area: await file(
          'open.geojson',
          '{"type":"Polygon","coordinates":[[[7.4,51.5],[7.5,51.5],[7.5,51.6],[7.4,51.6]]]}',
        ),
      }),
    ],
    ['an area that is not there', 'plan.file-missing', async () => ({ area: join(folder, 'nowhere.geojson') })],
    [
      'a network of points',
      'plan.network-not-lines',
      async () => ({ network: await file('points.geojson', '{"type":"Point","coordinates":[7.4,51.5]}') }),
    ],
    [
      'a network elsewhere',
      'plan.network-elsewhere',
      async () => ({
        network: await file('far.geojson', '{"type":"LineString","coordinates":[[9.9,53.5],[9.91,53.5]]}'),
      }),
    ],
    [
      'an extract that is cut off',
      'city.osm-truncated',
      async () => {
        const path = join(folder, 'cut.osm.pbf')
        await writeFile(path, crossing().subarray(0, -3))
        return { network: path }
      },
    ],
    [
      'places without names',
      'city.places-not-found',
      async () => ({ places: await file('places-no.csv', 'x;y\n1;2\n') }),
    ],
    [
      'staff without gender',
      'staff.refused.missing',
      async () => ({ staffFile: await file('staff-no.csv', 'nummer;zivil\n001;ja\n') }),
    ],
    ['a station far away', 'plan.station-far', async () => ({ station: '7.4653,51.5135' })],
    ['an as-of time in the future', 'plan.as-of-future', async () => ({ asOf: '2025-11-05' })],
    ['an as-of time before all reports', 'plan.as-of-before-reports', async () => ({ asOf: '2025-01-05' })],
    ['a folder that is a file', 'plan.out-not-writable', async () => ({ out: await file('taken', 'x') })],
  ]

  test.each(cases)('%s', async (_, key, change) => {
    const error = await run({ out: join(folder, 'refused'), ...(await change()) }).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(KnownError)
    const known = error as KnownError
    expect(known.key.startsWith(key)).toBe(true)
    for (const language of languages) {
      const sentence = translateKey(language, errorTexts, known.key, known.params)
      expect(sentence).toMatch(/^[^\n{}]{15,}$/)
    }
  })

  test('a folder of a read-only file system is refused before any work', async () => {
    await expect(run({ out: '/proc/augenmass' })).rejects.toMatchObject({ key: 'plan.out-not-writable' })
  })

  test('what was refused leaves an existing plan as it was', async () => {
    const out = join(folder, 'kept')
    await mkdir(out)
    await writeFile(join(out, 'plan.json'), 'old')
    await expect(run({ out, area: join(folder, 'nowhere.geojson') })).rejects.toBeInstanceOf(KnownError)
    expect(await readFile(join(out, 'plan.json'), 'utf8')).toBe('old')
  })
})
