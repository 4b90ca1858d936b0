import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../city/catalogue-data.ts'
import { readReportsFile, type ReadReports } from './read-reports-file.ts'

/** Figures of each file as its SOURCE.md has them. */
const folder = process.env.AUGENMASS_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../../shared/data')
const missing = !existsSync(folder)
const now = Date.parse('2026-11-22T12:00:00Z')

const readReal = (path: string, timeZone: string, stopped?: () => boolean, locations?: string) =>
  readReportsFile(resolve(folder, path), {
    timeZone,
    now,
    catalogue,
    ...(stopped && { stopped }),
    ...(locations && { locations: resolve(folder, locations) }),
  })

const columnsOf = ({ recognition }: ReadReports) =>
  Object.fromEntries(
    recognition.columns.flatMap(({ column, meaning }) => (meaning && meaning !== 'text' ? [[meaning, column]] : [])),
  )

const refusedBy = ({ refused }: ReadReports) =>
  Object.fromEntries([...Map.groupBy(refused, ({ reason }) => reason)].map(([reason, rows]) => [reason, rows.length]))

const rowsOf = ({ types }: ReadReports, key: string) =>
  types.filter((type) => type.key === key).reduce((sum, { rows }) => sum + rows, 0)

describe.skipIf(missing)('real files (skipped where the folder AUGENMASS_REAL_DATA is missing)', () => {
  test('Zürich: known by day, no ids, equal rows are different reports', async () => {
    const read = await readReal('zuerich-wie-neu/meldungen_2016-2025.csv.gz', 'Europe/Zurich')
    expect(columnsOf(read)).toEqual({ time: 'date', type: 'service_code', lat: 'lat', lon: 'lon' })
    expect(read.reports).toHaveLength(62_245)
    expect(read.refused).toEqual([])
    expect(read.recognition).toMatchObject({ precision: 'day', source: 'resident' })
    expect(rowsOf(read, 'vandalism')).toBe(3262)
  })

  test('Zürich by its LV95 columns gives the same positions', async () => {
    const file = 'zuerich-wie-neu/meldungen_2016-2025.csv.gz'
    const degrees = await readReal(file, 'Europe/Zurich')
    const projected = await readReportsFile(resolve(folder, file), {
      timeZone: 'Europe/Zurich',
      now,
      catalogue,
      columns: { lat: null, lon: null, east: 'e', north: 'n' },
    })
    expect(projected.recognition.positions).toEqual({ system: 'EPSG:2056', exchanged: false })
    const far = projected.reports.filter(({ position }, i) => {
      const other = degrees.reports[i].position
      return Math.abs(position.lat - other.lat) > 1e-6 || Math.abs(position.lon - other.lon) > 1e-6
    })
    expect(far).toEqual([])
  })

  test('Konstanz until 2022: minutes, 315 rows without position', async () => {
    const read = await readReal('konstanz-maengelmelder/meldungen_2020-2022.csv.gz', 'Europe/Berlin')
    expect(columnsOf(read)).toEqual({
      id: 'id',
      time: 'reported',
      type: 'main_cat',
      subtype: 'sub_cat',
      lat: 'lat',
      lon: 'lon',
    })
    expect(read.rowsRead).toBe(3791)
    expect(refusedBy(read)).toEqual({ 'no-coordinates': 315 })
    expect(read.recognition.precision).toBe('minute')
    expect(rowsOf(read, 'defective-lighting')).toBe(666)
  })

  test('Konstanz from 2022: days, umlauts written out', async () => {
    const read = await readReal('konstanz-maengelmelder/meldungen_2022-2026.csv.gz', 'Europe/Berlin')
    expect(columnsOf(read)).toMatchObject({
      id: 'id',
      time: 'date_created',
      type: 'category_parent',
      subtype: 'category_child',
    })
    expect(refusedBy(read)).toEqual({ 'no-coordinates': 2 })
    expect(read.recognition.precision).toBe('day')
    expect(rowsOf(read, 'bulky-waste')).toBe(307)
  })

  test('Boston: Open311 names, 82 rows far away', async () => {
    const read = await readReal('boston-311/requests_2008-2020.csv.gz', 'America/New_York')
    expect(columnsOf(read)).toMatchObject({
      id: 'service_request_id',
      time: 'requested_datetime',
      type: 'service_name',
      updated: 'updated_datetime',
    })
    expect(refusedBy(read)).toEqual({ 'far-away': 82 })
    expect(read.reports).toHaveLength(320_688)
    expect(read.reports[0].time).toBe(Date.parse('2008-10-06T11:25:57-04:00'))
  })

  test('Chicago: recorded by the police, a partner; 2,797 rows without position', async () => {
    const read = await readReal('chicago-crime-2017/crimes_2017.csv.gz', 'America/Chicago')
    expect(columnsOf(read)).toEqual({ id: 'ID', time: 'Date', type: 'Primary Type', lat: 'Latitude', lon: 'Longitude' })
    expect(refusedBy(read)).toEqual({ 'no-coordinates': 2797 })
    expect(read.recognition).toMatchObject({ source: 'partner', precision: 'minute' })
  })

  test('Köln: fines, joined to addresses (the first tenth of the file)', async () => {
    let share = 0
    const read = await readReportsFile(resolve(folder, 'koeln-bussgelder/bussgelder_2020-02_2021-12.csv.gz'), {
      timeZone: 'Europe/Berlin',
      now,
      catalogue,
      locations: resolve(folder, 'koeln-bussgelder/orte_lat_lon.csv.gz'),
      onRead: (read) => void (share = read),
      stopped: () => share > 0.1,
    })
    expect(columnsOf(read)).toEqual({ time: 'datum_von', type: 'tatbestand1', street: 'strasse', number: 'hausnummer' })
    expect(read.recognition).toMatchObject({ source: 'enforcement', positions: null })
    expect(read.rowsRead).toBeGreaterThan(50_000)
    expect(read.refused.length / read.rowsRead).toBeLessThan(0.02)
    expect(read.reports.filter(({ position: { lat, lon } }) => lat < 50 || lat > 52 || lon < 5.5 || lon > 8.5)).toEqual(
      [],
    )
  })
})
