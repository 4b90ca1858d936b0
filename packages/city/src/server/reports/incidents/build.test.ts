import fc from 'fast-check'
import { cellOf } from 'planning/geo/cells'
import { mergeIncidents } from 'planning/hotspots/merge-incidents'
import type { Report } from 'planning/model'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { sql } from 'kysely'
import { listIncidents } from './read.ts'
import { withBulkConnection } from '../bulk-connection.ts'
import { storeReports } from '../store-reports.ts'
import { placeReports } from './build.ts'
import type { ReportToStore } from '../write-reports.ts'

let city: TestCity
beforeAll(async () => void (city = await createTestCity()))
afterAll(() => city.close())
beforeEach(() => sql`truncate report, incident, incident_report`.execute(city.db))

const start = Date.parse('2025-10-01T08:00:00+02:00')
const origin = { origin: 'test', generated: false }

/** What planning makes of the same reports all at once. */
function expected(rows: readonly ReportToStore[]) {
  const reports = rows.map((row): Report => ({
    id: row.identity,
    position: { lat: row.lat, lon: row.lon },
    time: row.time,
    precision: row.precision,
    type: row.type,
    source: row.source,
    ...(row.reporter ? { reporter: row.reporter } : {}),
  }))
  const { incidents } = mergeIncidents(reports, { timeZone: 'Europe/Berlin' })
  return incidents.map(({ id: _, ...incident }) => incident)
}

async function stored() {
  return (await listIncidents(city.db)).map(({ id: _, ...incident }) => incident)
}

const sorted = (incidents: readonly object[]) =>
  incidents.map((incident) => JSON.stringify(incident, Object.keys(incident).sort())).sort()

/** Reports crowded in few places and hours, so that a lot of them belong together. */
const crowded = fc
  .uniqueArray(
    fc.record({
      identity: fc.integer({ min: 0, max: 999 }).map((n) => `id:${n}`),
      lat: fc.integer({ min: 0, max: 8 }).map((n) => 51.51 + n * 0.0003),
      lon: fc.constantFrom(7.46, 7.4605),
      time: fc.integer({ min: 0, max: 40 }).map((n) => start + n * 20 * 60_000),
      type: fc.constantFrom('noise', 'littering'),
      source: fc.constantFrom('resident' as const, 'patrol' as const),
      reporter: fc.constantFrom(null, 'a', 'b'),
    }),
    { minLength: 1, maxLength: 40, selector: ({ identity }) => identity },
  )
  .map((rows) => rows.map((row): ReportToStore => ({ ...row, precision: 'minute' })))

const byDay = (rows: readonly ReportToStore[]): ReportToStore[] =>
  rows.map((row, i) => ({
    ...row,
    precision: 'day',
    time: Date.parse('2025-10-25T00:00:00+02:00') + (i % 2) * 25 * 3_600_000,
  }))

test('incidents are those planning makes of the reports, in whatever pieces and order they arrive', async () => {
  await fc.assert(
    fc.asyncProperty(crowded, fc.integer({ min: 1, max: 15 }), fc.boolean(), async (minutes, piece, days) => {
      const rows = days ? byDay(minutes) : minutes
      await sql`truncate report, incident, incident_report`.execute(city.db)
      for (let at = 0; at < rows.length; at += piece) await storeReports(city, rows.slice(at, at + piece), origin)
      expect(sorted(await stored())).toEqual(sorted(expected(rows)))
    }),
    { numRuns: 40 },
  )
})

test('placed as they come in, also late and between others, reports give the same incidents', async () => {
  await fc.assert(
    fc.asyncProperty(crowded, fc.integer({ min: 1, max: 15 }), fc.boolean(), async (minutes, piece, days) => {
      const rows = days ? byDay(minutes) : minutes
      await sql`truncate report, incident, incident_report`.execute(city.db)
      for (let at = 0; at < rows.length; at += piece) {
        await comeIn(rows.slice(at, at + piece))
        await withBulkConnection(city, (connection) => placeReports(connection, 'Europe/Berlin'))
      }
      expect(sorted(await stored())).toEqual(sorted(expected(rows)))
      const waiting = await city.db.selectFrom('report').select('id').where('placed', '=', false).execute()
      expect(waiting).toEqual([])
    }),
    { numRuns: 40 },
  )
})

/** Stored as a resident's or a machine's are: they wait for their incidents. */
async function comeIn(rows: readonly ReportToStore[]): Promise<void> {
  const values = rows.map(({ time, updatedAt: _, ...row }) => ({
    ...row,
    origin: 'test',
    cell: cellOf(row),
    reported_at: new Date(time),
    imported_at: new Date(time),
    placed: false,
  }))
  await city.db.insertInto('report').values(values).execute()
}

test('reports that change take their incidents with them', async () => {
  await fc.assert(
    fc.asyncProperty(crowded, crowded, async (before, after) => {
      await sql`truncate report, incident, incident_report`.execute(city.db)
      await storeReports(city, before, origin)
      await storeReports(city, after, origin)
      const now = new Map([...before, ...after].map((row) => [row.identity, row]))
      expect(sorted(await stored())).toEqual(sorted(expected([...now.values()])))
    }),
    { numRuns: 40 },
  )
})

test('every report belongs to exactly one incident, and no member stands alone', async () => {
  const rows = Array.from({ length: 300 }, (_, i): ReportToStore => ({
    identity: `id:${i}`,
    lat: 51.5 + (i % 7) * 0.0004,
    lon: 7.46,
    time: start + i * 7 * 60_000,
    precision: 'minute',
    type: 'noise',
    source: 'resident',
  }))
  await storeReports(city, rows, origin)
  await storeReports(
    city,
    rows.map((row) => ({ ...row, lat: row.lat + 0.0002 })),
    origin,
  )
  const { rows: found } = await sql<{ reports: number; members: number; orphans: number; sum: number }>`
    select (select count(*) from report) as reports,
      (select count(*) from incident_report join report on report.id = report_id join incident on incident.id = incident_id) as members,
      (select count(*) from incident_report) - (select count(*) from report) as orphans,
      (select sum(reports)::int from incident) as sum`.execute(city.db)
  expect(found).toEqual([{ reports: 300, members: 300, orphans: 0, sum: 300 }])
})

test('incidents that stay the same keep id and version', async () => {
  const at = (identity: string, minutes: number): ReportToStore => ({
    identity,
    lat: 51.51,
    lon: 7.46,
    time: start + minutes * 60_000,
    precision: 'minute',
    type: 'noise',
    source: 'resident',
  })
  await storeReports(city, [at('a', 0), at('b', 600), at('c', 660)], origin)
  const before = await city.db
    .selectFrom('incident')
    .select(['id', 'version', 'reports'])
    .orderBy('occurred_at')
    .execute()
  await storeReports(city, [at('d', 690)], origin)
  const after = await city.db
    .selectFrom('incident')
    .select(['id', 'version', 'reports'])
    .orderBy('occurred_at')
    .execute()
  expect(before.map(({ reports }) => reports)).toEqual([1, 2])
  expect(after).toEqual([before[0], { ...before[1], version: 2, reports: 3 }])
})

test('reports without incident, as a crash leaves them, get theirs with the next', async () => {
  const row: ReportToStore = {
    identity: 'a',
    lat: 51.51,
    lon: 7.46,
    time: start,
    precision: 'minute',
    type: 'noise',
    source: 'resident',
  }
  await storeReports(city, [row, { ...row, identity: 'b', time: start + 60_000 }], origin)
  await sql`truncate incident, incident_report`.execute(city.db)
  await storeReports(city, [{ ...row, identity: 'c', time: start + 10 * 3_600_000 }], origin)
  expect((await stored()).map(({ reports }) => reports)).toEqual([2, 1])
})
