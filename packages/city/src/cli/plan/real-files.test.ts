import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planSchema } from '../../server/exchange/plan-schema.ts'
import { parsePlanOptions } from './parse-options.ts'
import { runPlan } from './run.ts'

const data = process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../../shared/data')
const skipped = '(skipped where the folder AUGENMASS_REAL_DATA is missing)'

let out: string
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'augenmass-real-'))
})
afterAll(() => rm(out, { recursive: true }))

/** A week with 45 staff a day from a real file; the planner does a fiftieth of its usual work. */
async function planOf(file: string, change: Record<string, string>, reading: { locations?: string } = {}) {
  const options = { reports: resolve(data, file), out, days: '7', staff: '45', seed: '1', regularService: '0' }
  const shifts = '08:00-16:30,15:30-24:00'
  const request = parsePlanOptions({ ...options, shifts, plainclothes: '20%', timeZone: 'Europe/Berlin', ...change })
  let printed = ''
  await runPlan(request, {
    reading: { columns: {}, types: new Map(), ...reading },
    context: {
      language: 'de',
      interrupted: new AbortController().signal,
      print: (line) => (printed += `${line}\n`),
      note: () => undefined,
      setExitCode: () => undefined,
    },
    output: { write: () => undefined },
    now: Date.parse('2026-06-01T12:00:00Z'),
    effort: 0.02,
  })
  return { plan: planSchema.parse(JSON.parse(await readFile(join(out, 'plan.json'), 'utf8'))), printed }
}

describe.skipIf(!existsSync(data))(`real complaints ${skipped}`, () => {
  test('Zürich: dates only, so the bands cannot tell', async () => {
    const { plan } = await planOf('zuerich-wie-neu/meldungen_2016-2025.csv.gz', {
      from: '2025-11-02',
      timeZone: 'Europe/Zurich',
    })
    expect(plan.incidents).toMatchObject({ to: '2025-11-01', dayPreciseShare: 1 })
    expect(plan.reasons.map(({ key }) => key)).toContain('hotspots.bands-cannot-tell')
    expect(plan.hotspots.length).toBeGreaterThan(0)
    expect(plan.hotspots.every(({ bands }) => bands.every(({ band }) => band === 'all-day'))).toBe(true)
    expect(plan.staffing).toEqual({ filled: 315, required: 315 })
  })

  test('Konstanz: German complaints, some without coordinates', async () => {
    const { plan, printed } = await planOf('konstanz-maengelmelder/meldungen_2020-2022.csv.gz', { from: '2022-11-06' })
    expect(plan.hotspots.length).toBeGreaterThan(0)
    expect(plan.violations).toEqual([])
    expect(printed).toContain('315 × keine Koordinaten')
  })

  test('Köln: street and house number, walked on the streets; fines alone make no hotspot', async () => {
    const folder = join(data, 'koeln-bussgelder')
    const lines = gunzipSync(await readFile(join(folder, 'bussgelder_2020-02_2021-12.csv.gz')))
      .toString()
      .split('\n')
    const last = join(out, 'bussgelder.csv')
    await writeFile(last, [lines[0], ...lines.slice(-20_000)].join('\n'))
    const area = join(out, 'area.geojson')
    const ring = [[6.94, 50.93], [6.965, 50.93], [6.965, 50.945], [6.94, 50.945], [6.94, 50.93]] // prettier-ignore
    await writeFile(area, JSON.stringify({ type: 'Polygon', coordinates: [ring] }))
    const { plan } = await planOf(
      last,
      { from: '2022-01-02', area, network: join(data, 'koeln-geo/strassenabschnitte.geojson.gz') },
      { locations: join(folder, 'orte_lat_lon.csv.gz') },
    )
    expect(plan.reasons.map(({ key }) => key)).toContain('hotspots.only-enforcement')
    // along the streets: many more points than stops
    const [tour] = plan.tours.filter(({ attire }) => attire === 'uniform')
    expect(tour.path.length).toBeGreaterThan(3 * tour.steps.length)
  })
})
