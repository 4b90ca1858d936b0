import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkArea } from '../geo/area.ts'
import { cellOf } from '../geo/cells.ts'
import { createRandom } from '../random.ts'

const bin = resolve(import.meta.dirname, '../../bin/augenmass-planning.js')

function run(...args: string[]): Promise<{ status: number; last: Record<string, unknown>; errors: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [bin, ...args], (error, stdout, stderr) => {
      const line = stdout.trim().split('\n').at(-1) ?? ''
      const last = line === '' ? {} : JSON.parse(line)
      done({ status: error ? Number(error.code) : 0, last, errors: stderr })
    })
  })
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'augenmass-hotspots-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, lines.join('\n'))
  return path
}

/** A busy corner on Saturday evenings in Portland, and reports all around. */
function reports(): string[] {
  const random = createRandom(2)
  const around = Array.from({ length: 800 }, () => {
    const day = String(1 + random.below(31)).padStart(2, '0')
    const hour = String(random.below(24)).padStart(2, '0')
    return `2016-08-${day}T${hour}:30:00,${45.5 + 0.03 * random.next()},${-122.68 + 0.04 * random.next()}`
  })
  const corner = [6, 13, 20, 27].flatMap((day) =>
    Array.from({ length: 8 }, () => `2016-08-${String(day).padStart(2, '0')}T21:15:00,45.515,-122.66`),
  )
  return ['time,lat,lon', ...around, ...corner]
}

describe('augenmass-planning hotspots', () => {
  test('writes significant cells as polygons; the last line says how many', async () => {
    const [file, out] = [await fileOf('reports.csv', reports()), join(folder, 'out.geojson')]
    const { status, last } = await run('hotspots', file, '--cell', '10', '--as-of', '2016-09-01', '--out', out)
    expect(status).toBe(0)
    const { type, features } = JSON.parse(await readFile(out, 'utf8'))
    expect(type).toBe('FeatureCollection')
    expect(last).toMatchObject({ objective: features.length, seed: null, weeks: 5 })
    expect(last.seconds).toBeGreaterThan(0)
    const corner = cellOf({ lat: 45.515, lon: -122.66 })
    const evening = features.find(
      ({ properties }: { properties: { cell: string; band: string } }) =>
        properties.cell === corner && properties.band === 'sat-20',
    )
    expect(evening.properties).toMatchObject({ incidents: expect.any(Number), class: 'persistent' })
    expect(evening.properties.z).toBeGreaterThan(10)
    for (const { geometry, properties } of features) {
      expect(checkArea(geometry)).toBeNull()
      expect(properties.q).toBeLessThanOrEqual(0.05)
    }
  })

  test('bad input is refused with file, line and reason', async () => {
    const file = await fileOf('bad.csv', ['lat,lon,time', '45.5,-122.6,2016-08-01', 'NaN,-122.6,2016-08-01'])
    const refused = await run('hotspots', file, '--as-of', '2016-09-01', '--out', join(folder, 'none'))
    expect(refused).toMatchObject({ status: 2, errors: `${file}:3: not a position: "NaN, -122.6"\n` })
    const missing = await run('hotspots', join(folder, 'missing.csv'), '--as-of', '2016-09-01', '--out', 'none')
    expect(missing).toMatchObject({ status: 2, errors: expect.stringContaining('cannot be read (ENOENT)') })
    expect((await run('hotspots', file, '--as-of', 'soon', '--out', 'none')).status).toBe(2)
    const corners = [45, 46].flatMap((lat) => [-122, -121].map((lon) => `${lat},${lon},2016-08-01`))
    const country = await fileOf('country.csv', ['lat,lon,time', ...corners])
    const tooLarge = await run('hotspots', country, '--as-of', '2016-09-01', '--out', join(folder, 'none'))
    expect(tooLarge).toMatchObject({ status: 2, errors: expect.stringContaining('the area is larger than any city') })
  })
})

test('augenmass-planning backtest gives PAI, PEI, hit rate and baselines', async () => {
  const file = await fileOf('reports.csv', reports())
  const dates = ['--train-until', '2016-08-20', '--test-until', '2016-09-01']
  const { status, last } = await run('backtest', file, ...dates, '--cell-feet', '600', '--cells', '1')
  expect(status).toBe(0)
  expect(last).toMatchObject({ pei: 1, objective: 1, baselines: { sameCells: { pei: 1 }, kernelDensity: { pei: 1 } } })
  expect(last.hitRate).toBeGreaterThan(16 / 400)
  expect(last.pai).toBeGreaterThan(1)
  const early = await run('backtest', file, '--train-until', '2016-08-01', '--test-until', '2016-09-01')
  expect(early).toMatchObject({ status: 2, errors: `${file}: no report before --train-until\n` })
})
