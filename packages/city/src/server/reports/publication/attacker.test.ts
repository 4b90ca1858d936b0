import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import fc from 'fast-check'
import type { FeatureCollection, Polygon } from 'geojson'
import { areaContains } from 'planning/geo/area'
import { boundaryOfCell, cellOf, cellsAround, centreOfCell } from 'planning/geo/cells'
import type { Area } from 'planning/model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandLine } from '../../caller.ts'
import { importDistricts } from '../../city/districts.ts'
import { changeSetting } from '../../city/settings.ts'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { answerOgc } from '../../exchange/ogc/answer.ts'
import { placeReports } from '../incidents/build.ts'
import { withBulkConnection } from '../bulk-connection.ts'
import { nearbyReports } from '../intake/nearby.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { publicWeek } from '../public-week.ts'
import { storeReports } from '../store-reports.ts'
import { withdrawReport } from '../tracking/withdraw-report.ts'
import type { ReportToStore } from '../write-reports.ts'
import { listPublishedRequests, listPublishedUnits, type PublishedUnit } from './list-published.ts'
import { publishMonths } from './publish-months.ts'

/**
 * The attacker collects everything public, again and again, and takes numbers from each other: nothing he finds may be one
 * to four incidents, or those of fewer than three reporters. He knows how the numbers are chosen.
 */

const zone = 'Europe/Berlin'
const middle = { lat: 51.55, lon: 7.45 }
const types = ['littering', 'noise', 'drug-use', 'unlawful-encampment']
const sensitive = new Set(['drug-use', 'unlawful-encampment'])

const square = (west: number, east: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 51.5],
      [east, 51.5],
      [east, 51.6],
      [west, 51.6],
      [west, 51.5],
    ],
  ],
})
const outlines: Readonly<Record<string, Polygon>> = {
  west: square(7.4, 7.5),
  east: square(7.5, 7.6),
  far: square(7.6, 7.7),
}

/** Cells of the west, of the east, of the one where little happens, and of none. */
const cells = [
  ...cellsAround(cellOf(middle), 1).slice(0, 4),
  ...cellsAround(cellOf({ lat: 51.55, lon: 7.55 }), 1).slice(0, 2),
  cellOf({ lat: 51.55, lon: 7.65 }),
  cellOf({ lat: 51.7, lon: 7.45 }),
]

let city: TestCity
beforeEach(async () => {
  city = await createTestCity({ now: '2025-11-10T09:00:00+01:00' })
  await importDistricts(
    city,
    commandLine,
    Object.entries(outlines).map(([key, geometry]) => ({ key, name: key, geometry })),
  )
  await changeSetting(city, commandLine, { key: 'city.station', value: { name: 'Wache', ...middle }, version: 0 })
})
afterEach(() => city.close())

/** What really happened: what the attacker wants to know. */
interface Truth {
  readonly id: string
  readonly month: string
  readonly type: string
  readonly cell: string
  readonly district: string | null
  readonly reporters: readonly string[]
  readonly origins: readonly string[]
}

async function truth(): Promise<Truth[]> {
  const { rows } = await sql<{ id: string; cell: string; type: string; at: Date; told: object[] }>`
    select incident.id, incident.cell, incident.type, incident.occurred_at as at,
      json_agg(json_build_array(report.reporter, report.cell, report.reported_at, report.origin)) as told
    from incident join incident_report on incident_report.incident_id = incident.id
      join report on report.id = incident_report.report_id
    group by incident.id`.execute(city.db)
  const civil = (at: Date | string) =>
    Temporal.Instant.fromEpochMilliseconds(new Date(at).getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()
  return rows.map(({ id, cell, type, at, told }) => {
    const all = told as [string | null, string, string, string][]
    const inside = Object.entries(outlines).find(([, area]) => areaContains(area as Area, centreOfCell(cell)))
    return {
      id,
      cell,
      type,
      month: civil(at).slice(0, 7),
      district: inside?.[0] ?? null,
      reporters: [...new Set(all.map(([reporter, own, when]) => reporter ?? `${own} on ${civil(when)}`))],
      origins: [...new Set(all.map(([, , , origin]) => origin))],
    }
  })
}

const isIn = (unit: PublishedUnit) => (one: Truth) =>
  one.month === unit.month &&
  one.type === unit.type &&
  one.district !== null &&
  (unit.level === 'city' || (unit.level === 'district' ? one.district : one.cell) === unit.place)

function expectSafe(set: readonly Truth[], what: string): void {
  if (set.length === 0) return
  const reporters = new Set(set.flatMap((one) => one.reporters))
  expect([what, set.length >= 5, reporters.size >= 3]).toEqual([what, true, true])
}

/** Whether one unit lies in the other: cells by their middle in Stadtbezirke, these in the city. */
function liesIn(inner: PublishedUnit, outer: PublishedUnit): boolean {
  if (inner.month !== outer.month || inner.type !== outer.type || inner === outer) return false
  if (outer.level === 'city') return true
  const area = outlines[outer.place] as Area | undefined
  return outer.level === 'district' && inner.level === 'cell' && areaContains(area!, centreOfCell(inner.place))
}

/**
 * Every number less numbers of units in it that do not overlap: less each choice of them where there are few, else less one,
 * less all, and less all but one.
 */
function* differences(units: readonly PublishedUnit[]): Generator<{ whole: PublishedUnit; less: PublishedUnit[] }> {
  for (const [, own] of Map.groupBy(units, ({ month, type }) => `${month} ${type}`)) {
    for (const whole of own) {
      const inside = own.filter((unit) => liesIn(unit, whole))
      yield { whole, less: [] }
      for (let code = 1; inside.length <= 8 && code < 2 ** inside.length; code++) {
        const less = inside.filter((_, index) => code & (2 ** index))
        if (!less.some((unit) => less.some((other) => liesIn(unit, other)))) yield { whole, less }
      }
      const widest = inside.filter((unit) => !inside.some((other) => liesIn(unit, other)))
      yield { whole, less: widest }
      for (const left of widest) yield { whole, less: widest.filter((unit) => unit !== left) }
    }
  }
}

function expectNoFew(units: readonly PublishedUnit[], happened: readonly Truth[]): void {
  for (const { whole, less } of differences(units)) {
    const name = [whole, ...less].map(({ month, type, place }) => `${month} ${type} ${place}`).join(' − ')
    const left = happened.filter((one) => isIn(whole)(one) && !less.some((unit) => isIn(unit)(one)))
    expect([name, whole.incidents - less.reduce((sum, unit) => sum + unit.incidents, 0)]).toEqual([name, left.length])
    expectSafe(left, name)
  }
}

const everything = { limit: 100_000, offset: 0 }
const allUnits = async () =>
  (await listPublishedUnits(city.db, { levels: ['city', 'district', 'cell'] }, everything)).units

async function collect() {
  return {
    units: await allUnits(),
    requests: await listPublishedRequests(city.db, everything),
    week: await publicWeek(city.db),
  }
}

/** Twenty-four months, each the data of a little city of its own: what is published of one says nothing of another. */
const firstMonth = Temporal.PlainYearMonth.from('2023-11')

const told = fc.record({
  cell: fc.constantFrom(...cells.slice(0, 2), ...cells),
  type: fc.constantFrom(...types, 'littering'),
  slot: fc.nat(160),
  reporter: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { freq: 4 }),
  wave: fc.constantFrom<'first' | 'second' | 'third'>('first', 'first', 'first', 'second'),
})
const manyCities = fc.array(
  fc.oneof(fc.array(told, { maxLength: 25 }), fc.array(told, { maxLength: 160, minLength: 40 })),
  {
    minLength: 24,
    maxLength: 24,
  },
)

type Told = typeof told extends fc.Arbitrary<infer T> ? T : never

function toReports(months: readonly (readonly Told[])[], wave: string): ReportToStore[] {
  return months.flatMap((all, index) => {
    const start = firstMonth.add({ months: index }).toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds
    return all.flatMap(({ cell, type, slot, reporter, wave: own }, row) => {
      if (own !== wave) return []
      // four hours apart: reports of one moment, type and cell are one incident
      const time = start + slot * 4 * 3_600_000
      const identity = `${index}-${row}`
      return [{ identity, ...centreOfCell(cell), time, precision: 'minute', type, source: 'resident', reporter }]
    })
  })
}

async function startAfresh(): Promise<void> {
  await sql`truncate report, incident, incident_report, publication, published_unit, published_request`.execute(city.db)
}

test('of hundreds of made-up cities no difference tells of a few, nor does what comes later', async () => {
  await fc.assert(
    fc.asyncProperty(manyCities, told, fc.nat(23), async (months, straggler, at) => {
      await startAfresh()
      const store = (origin: string, rows: ReportToStore[]) => storeReports(city, rows, { origin, generated: false })
      await store('first', toReports(months, 'first'))
      await publishMonths(city)
      const before = await collect()
      const happened = await truth()
      expectNoFew(before.units, happened)
      expect(before.units.filter(({ level, type }) => level === 'cell' && sensitive.has(type))).toEqual([])
      expectListedAsCounted(before)

      // an import of the same months: what it adds is found by taking the day before from the day after
      await store('second', toReports(months, 'second'))
      await publishMonths(city)
      const after = await collect()
      const added = (await truth()).filter(({ origins }) => origins.join() === 'second')
      const grown = after.units.flatMap((unit) => {
        const old = before.units.find((one) => unitName(one) === unitName(unit))?.incidents ?? 0
        return unit.incidents === old ? [] : [{ ...unit, incidents: unit.incidents - old }]
      })
      expect(after.units.length).toBeGreaterThanOrEqual(before.units.length)
      expectNoFew(grown, added)
      expectListedAsCounted(after)

      // one report more, whenever and of whatever, and everything public is as it was
      const late: Told = { ...straggler, wave: 'third' }
      const onlyIt = months.map((_, index) => (index === at ? [late] : []))
      await store('third', toReports(onlyIt, 'third'))
      await publishMonths(city)
      expect(await collect()).toEqual(after)
    }),
    // to shrink two dozen cities would take minutes: the message names month, type and numbers
    { numRuns: 13, endOnFailure: true },
  )
}, 300_000)

const unitName = ({ month, type, level, place }: PublishedUnit) => [month, type, level, place].join(' ')

/** The list of reports tells of the cells that have a number, and of no other. */
function expectListedAsCounted({ units, requests }: Awaited<ReturnType<typeof collect>>): void {
  const numbers = new Map(
    units.filter(({ level }) => level === 'cell').map((unit) => [`${unit.month} ${unit.type} ${unit.place}`, unit]),
  )
  const listed = Map.groupBy(requests, ({ month, type, cell }) => `${month} ${type} ${cell}`)
  expect([...listed.keys()].sort()).toEqual([...numbers.keys()].sort())
  for (const [name, rows] of listed) {
    expect(rows.length).toBeGreaterThanOrEqual(numbers.get(name)!.incidents)
    expect(new Set(rows.map(({ status }) => status)).size).toBe(1)
    expect(rows.map(({ publicId }) => publicId)).toEqual(rows.map(({ publicId }) => publicId).sort())
  }
}

interface Sent {
  readonly token: string
  readonly type: string
  readonly cell: string
}

/** A month of reports as residents send them, one by one. */
async function sendMonth(from: string, count: number): Promise<Sent[]> {
  const sent: Sent[] = []
  for (let index = 0; index < count; index++) {
    city.clock.set(Date.parse(from) + index * 3_600_000)
    // Knuth's multiplicative hash: well mixed, and the same every time
    const mixed = Math.imul(index, 2_654_435_761) >>> 8
    const cell = cells[mixed % 6]
    const type = types[(mixed >>> 8) % 4]
    const mail = index % 5 === 0 ? null : `somebody-${index % 7}@example.org`
    const { token } = await receiveReport(city, { type, position: centreOfCell(cell), ...(mail && { mail }) })
    sent.push({ token, type, cell })
  }
  await place()
  return sent
}

const place = () => withBulkConnection(city, (connection) => placeReports(connection, zone))

async function items(collection: string, query: Readonly<Record<string, string>> = {}) {
  const answer = await answerOgc(city, {
    path: `collections/${collection}/items`,
    base: 'https://city.example/ogc',
    parameters: new URLSearchParams(query),
    headers: new Headers(),
    caller: null,
    // he has as many as he likes
    address: randomUUID(),
    language: 'de',
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as FeatureCollection & { numberMatched: number }
}

async function collectByHttp() {
  return {
    reports: (await items('reports', { limit: '10000' })).features,
    districts: (await items('districts', { limit: '10000' })).features,
    requests: await listPublishedRequests(city.db, everything),
    week: await publicWeek(city.db),
  }
}

test('through every interface and filter the same numbers are seen, and no place of a sensitive report', async () => {
  await sendMonth('2025-10-01T08:00:00+02:00', 400)
  city.clock.set('2025-11-04T09:00:00+01:00')
  await publishMonths(city)
  const all = await collectByHttp()
  expect(all.reports.length).toBeGreaterThan(3)
  expectNoFew(await allUnits(), await truth())

  const numbers = new Map([...all.reports, ...all.districts].map((feature) => [feature.id, JSON.stringify(feature)]))
  const number = fc.integer({ min: 0, max: 300 })
  const query = fc.record(
    {
      limit: fc.integer({ min: 1, max: 50 }).map(String),
      offset: fc.nat(10).map(String),
      bbox: fc
        .tuple(number, number, number, number)
        .map(([a, b, c, d]) =>
          [
            7.4 + Math.min(a, b) / 1000,
            51.5 + Math.min(c, d) / 1000,
            7.4 + Math.max(a, b) / 1000,
            51.5 + Math.max(c, d) / 1000,
          ].join(','),
        ),
      datetime: fc.constantFrom('2025-10-01', '2025-10-17T12:00:00Z/..', '../2025-09-30', '2025-10-31/2025-11-01'),
      type: fc.subarray(types, { minLength: 1 }).map((some) => some.join(',')),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom('reports', 'districts'), async (narrowed, collection) => {
      // a filter leaves numbers out, and never makes another one of them
      for (const feature of (await items(collection, narrowed)).features)
        expect(JSON.stringify(feature)).toBe(numbers.get(feature.id))
    }),
    { numRuns: 150 },
  )

  for (const { properties, geometry } of all.reports) {
    expect(sensitive.has(properties!.type)).toBe(false)
    expect((geometry as Polygon).coordinates[0]).toHaveLength(boundaryOfCell(properties!.cell).length)
  }
  for (const { properties, geometry } of all.districts)
    expect(geometry).toEqual(properties!.district === null ? null : outlines[properties!.district])
  expect(all.requests.filter(({ type }) => sensitive.has(type))).toEqual([])
  const pages = []
  for (let offset = 0; offset < all.requests.length; offset += 7)
    pages.push(
      ...(await listPublishedRequests(city.db, { types: ['noise', 'drug-use', 'littering'], limit: 7, offset })),
    )
  expect(pages).toEqual(all.requests)
  // whoever asks near every report learns of a sensitive one nowhere
  city.clock.set('2025-10-18T00:00:00+02:00')
  for (const type of sensitive) {
    for (const cell of cells) expect(await nearbyReports(city, { type, position: centreOfCell(cell) })).toEqual([])
  }
}, 120_000)

test('a report sent, withdrawn or answered changes nothing public, but for its own line when it goes', async () => {
  const sent = await sendMonth('2025-10-01T08:00:00+02:00', 250)
  city.clock.set('2025-11-04T09:00:00+01:00')
  await publishMonths(city)
  const before = await collectByHttp()

  await receiveReport(city, { type: 'noise', position: centreOfCell(cells[0]) })
  await place()
  await publishMonths(city)
  expect(await collectByHttp()).toEqual(before)

  for (const wanted of ['noise', 'drug-use']) {
    const last = await collectByHttp()
    const isListed = ({ type, cell }: Sent) => last.requests.some((one) => one.type === type && one.cell === cell)
    const { token } = sent.find((one) => one.type === wanted && (wanted === 'drug-use' || isListed(one)))!
    await withdrawReport(city, token)
    await place()
    await publishMonths(city)
    const { requests, ...numbers } = await collectByHttp()
    const { requests: listed, ...same } = last
    expect(numbers).toEqual(same)
    const gone = listed.filter(({ publicId }) => !requests.some((one) => one.publicId === publicId))
    expect(gone.map(({ type }) => type)).toEqual(wanted === 'noise' ? ['noise'] : [])
  }
}, 120_000)

test('day by day the start page tells the same all week, and no week taken from a month leaves a few', async () => {
  await sendMonth('2025-09-29T08:00:00+02:00', 900)
  const weeks = new Map<string, Map<string, number>>()
  for (let day = 0; day < 42; day++) {
    city.clock.set(Date.parse('2025-10-01T00:10:00+02:00') + day * 86_400_000)
    await publishMonths(city)
    const figures = await publicWeek(city.db)
    if (figures.length === 0) continue
    const told = new Map(figures.map(({ key, value }) => [key, value!]))
    const monday = figures[0].period!.from
    expect(told).toEqual(weeks.get(monday) ?? told)
    weeks.set(monday, told)
  }
  expect(weeks.size).toBeGreaterThan(3)
  const october = (await allUnits()).filter(({ month, type }) => month === '2025-10' && !sensitive.has(type))
  for (const [key, level] of [
    ['incidents', 'city'],
    ['district.west', 'district'],
    ['district.east', 'district'],
  ]) {
    const place = key.replace('incidents', '').replace('district.', '')
    const total = october.filter((unit) => unit.level === level && unit.place === place)
    const within = [...weeks].filter(
      ([monday, told]) => monday >= '2025-10-06' && monday <= '2025-10-20' && told.has(key),
    )
    for (let code = 1; code < 2 ** within.length; code++) {
      const some = within.filter((_, index) => code & (2 ** index)).map(([, told]) => told.get(key)!)
      // each rounded number stands for five: up to two less, or two more
      const left = total.reduce((sum, unit) => sum + unit.incidents, 0) - some.reduce((sum, value) => sum + value, 0)
      const [least, most] = [left - 2 * some.length, left + 2 * some.length]
      expect([key, least >= 1 && most <= 4]).toEqual([key, false])
    }
  }
}, 120_000)
