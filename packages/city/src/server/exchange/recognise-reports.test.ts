import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../city/catalogue-data.ts'
import { readReportsFile, type ReadReportsOptions } from './read-reports-file.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'augenmass-recognise-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const now = Date.parse('2025-11-02T12:00:00Z')

async function read(text: string, options: Partial<ReadReportsOptions> = {}, name = 'reports.csv') {
  const path = join(folder, name)
  await writeFile(path, text)
  return readReportsFile(path, { timeZone: 'Europe/Berlin', now, catalogue, ...options })
}

/** Meaning by column, without what is not used. */
async function meanings(text: string, options: Partial<ReadReportsOptions> = {}, name?: string) {
  const { recognition } = await read(text, options, name)
  return Object.fromEntries(recognition.columns.filter((c) => c.meaning).map((c) => [c.column, c.meaning]))
}

describe('columns by name', () => {
  test('German names with and without umlauts', async () => {
    expect(
      await meanings(
        'Meldungs-ID;Eingangsdatum;Uhrzeit;Kategorie;Unterkategorie;Straße;Hausnummer;Breitengrad;Längengrad;Bemerkung;geändert am\n' +
          '17;01.11.2025;14:30;Müll;Sperrmüll;Hansastr.;5;51,51;7,46;bei Frau X;02.11.2025\n' +
          '18;01.11.2025;15:30;Müll;Sperrmüll;Hansastr.;6;51,52;7,47;;02.11.2025\n',
      ),
    ).toEqual({
      'Meldungs-ID': 'id',
      Eingangsdatum: 'time',
      Uhrzeit: 'clock',
      Kategorie: 'type',
      Unterkategorie: 'subtype',
      Straße: 'street',
      Hausnummer: 'number',
      Breitengrad: 'lat',
      Längengrad: 'lon',
      Bemerkung: 'text',
      'geändert am': 'updated',
    })
    expect(await meanings('DATUM,STOERUNGSART,LAENGENGRAD,BREITENGRAD\n2025-11-01,Laerm,7.4,51.5\n')).toEqual({
      DATUM: 'time',
      STOERUNGSART: 'type',
      LAENGENGRAD: 'lon',
      BREITENGRAD: 'lat',
    })
  })

  test('Open311 names', async () => {
    const request = {
      service_request_id: '1',
      status: 'open',
      service_name: 'Noise',
      description: 'text',
      requested_datetime: '2025-11-01T10:00:00+01:00',
      updated_datetime: '2025-11-01T11:00:00+01:00',
      lat: 51.5,
      long: 7.4,
    }
    expect(await meanings(JSON.stringify([request]), {}, 'requests.json')).toEqual({
      service_request_id: 'id',
      status: 'status',
      service_name: 'type',
      description: 'text',
      requested_datetime: 'time',
      updated_datetime: 'updated',
      lat: 'lat',
      long: 'lon',
    })
  })

  test('a name does not help where the cells are something else', async () => {
    const use = await meanings(
      'time,date,lat,long,type\n14:30,2025-11-01,51.5,Hallo Welt,Lärm\n15:30,2025-10-01,51.6,Hallo,Lärm\n',
      { columns: { lon: 'lat', lat: 'lat' } },
    ).catch((error: unknown) => error)
    expect(use).toMatchObject({ date: 'time', time: 'clock' })
    expect(Object.values(use as object)).not.toContain('long')
  })

  test('what was written by hand is no category, whatever its column is called', async () => {
    const titles = Array.from({ length: 300 }, (_, i) => `2025-10-01,51.5,7.4,Titel Nummer ${i}`)
    expect(Object.values(await meanings(`date,lat,lon,anliegen\n${titles.join('\n')}\n`))).not.toContain('type')
    const kinds = Array.from({ length: 300 }, (_, i) => `2025-10-01,51.5,7.4,Art ${i % 60}`)
    expect(await meanings(`date,lat,lon,anliegen\n${kinds.join('\n')}\n`)).toMatchObject({ anliegen: 'type' })
  })

  test('an id that is not unique is none', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i % 3},2025-10-0${1 + (i % 9)},51.5,7.4`)
    expect(await meanings(`id,date,lat,lon\n${rows.join('\n')}\n`)).not.toHaveProperty('id')
  })
})

describe('columns by content', () => {
  test('dates and coordinates under unknown names', async () => {
    expect(
      await meanings('wann,wo1,wo2,was\n01.11.2025 10:00,7.461,51.511,Lärm\n02.11.2025 11:00,7.462,51.512,Lärm\n'),
    ).toEqual({
      wann: 'time',
      wo1: 'lon',
      wo2: 'lat',
    })
  })

  test('projected coordinates under unknown names', async () => {
    const { reports, recognition } = await read('wann;a;b\n01.11.2025;5707500;392345\n01.11.2025;5707600;392445\n')
    expect(recognition.positions).toEqual({ system: 'EPSG:25832', exchanged: false })
    expect(reports[0].position.lat).toBeCloseTo(51.51, 1)
    expect(reports[0].position.lon).toBeCloseTo(7.45, 1)
  })

  test('one cell with both', async () => {
    const { reports } = await read('datum;ort_wkt\n01.11.2025;POINT(7.46 51.51)\n01.11.2025;\n')
    expect(reports.map(({ position }) => position)).toEqual([{ lat: 51.51, lon: 7.46 }])
  })

  test('degrees are preferred where both are there', async () => {
    expect(await meanings('datum,e,n,lon,lat\n2025-11-01,2683920,1245604,8.54,47.35\n')).toEqual({
      datum: 'time',
      lon: 'lon',
      lat: 'lat',
    })
  })
})

describe('exchanged coordinates', () => {
  const rows = (lat: string, lon: string) => `date,lat,lon\n2025-10-01,${lat},${lon}\n2025-10-02,${lat}1,${lon}1\n`

  test('a whole file the wrong way round is put right, and says so', async () => {
    for (const [lat, lon] of [
      ['51.51', '7.46'],
      ['42.35', '-71.06'],
    ] as const) {
      const straight = await read(rows(lat, lon))
      const exchanged = await read(rows(lon, lat))
      expect(straight.recognition.positions?.exchanged).toBe(false)
      expect(exchanged.recognition.positions?.exchanged).toBe(true)
      expect(exchanged.reports.map(({ position }) => position)).toEqual(
        straight.reports.map(({ position }) => position),
      )
    }
  })

  test('the city tells where nothing else does', async () => {
    const nairobi = { lat: -1.29, lon: 36.82 }
    expect((await read(rows('36.82', '-1.29'), { near: nairobi })).recognition.positions?.exchanged).toBe(true)
    expect((await read(rows('-1.29', '36.82'), { near: nairobi })).recognition.positions?.exchanged).toBe(false)
  })

  test('single rows the wrong way round are refused with that reason', async () => {
    const { refused } = await read(
      `date,lat,lon\n${'2025-10-01,51.51,7.46\n'.repeat(20)}2025-10-01,7.46,51.51\n2025-10-01,48.1,11.5\n`,
    )
    expect(refused).toEqual([
      { line: 22, reason: 'swapped-coordinates', column: 'lat' },
      { line: 23, reason: 'far-away', column: 'lat' },
    ])
  })
})

describe('moments', () => {
  const at = async (cells: string[], options: Partial<ReadReportsOptions> = {}) => {
    const result = await read(`datum;lat;lon\n${cells.map((c) => `${c};51.51;7.46`).join('\n')}\n`, options)
    return { ...result, times: result.reports.map(({ time }) => new Date(time).toISOString()) }
  }

  test('are read in the city’s zone where they have no offset', async () => {
    expect((await at(['2025-07-01 12:00'])).times).toEqual(['2025-07-01T10:00:00.000Z'])
    expect((await at(['2025-07-01 12:00'], { timeZone: 'Europe/London' })).times).toEqual(['2025-07-01T11:00:00.000Z'])
    expect((await at(['2025-07-01T12:00:00Z'], { timeZone: 'Europe/London' })).times).toEqual([
      '2025-07-01T12:00:00.000Z',
    ])
  })

  test('are known by day where no row has a time of day', async () => {
    expect((await at(['01.10.2025', '02.10.2025'])).recognition.precision).toBe('day')
    expect((await at(['2025-10-01 00:00:00', '2025-10-02T00:00:00+02:00'])).recognition.precision).toBe('day')
    const zulu = await at(['2025-10-01T00:00:00Z', '2025-10-02T00:00:00.000Z'])
    expect(zulu.recognition.precision).toBe('day')
    expect(zulu.times).toEqual(['2025-09-30T22:00:00.000Z', '2025-10-01T22:00:00.000Z'])
    const mixed = await at(['01.10.2025 00:00', '02.10.2025 10:00', '03.10.2025'])
    expect(mixed.recognition.precision).toBe('minute')
    expect(mixed.reports.map(({ precision }) => precision)).toEqual(['minute', 'minute', 'day'])
  })

  test('with the month first are known by any day above twelve, also far behind in the file', async () => {
    const early = Array.from({ length: 6000 }, (_, i) => `10/0${1 + (i % 9)}/2025`)
    const { recognition, times } = await at([...early, '10/25/2025'])
    expect(recognition).toMatchObject({ dateOrder: 'month-first', dateOrderAssumed: false })
    expect(times.at(-1)).toBe('2025-10-24T22:00:00.000Z')
    expect((await at(['01/02/2025'])).recognition).toMatchObject({ dateOrder: 'day-first', dateOrderAssumed: true })
  })

  test('more than a day after the clock are refused', async () => {
    const { refused, reports } = await at(['2025-11-03T11:59:00Z', '2025-11-03T12:01:00Z', '2031-01-01'])
    expect(reports).toHaveLength(1)
    expect(refused).toEqual([
      { line: 3, reason: 'future', column: 'datum' },
      { line: 4, reason: 'future', column: 'datum' },
    ])
  })
})

test('rows that cannot be used are refused with line, reason and column, never with what is in them', async () => {
  const good = '2025-10-01,51.51,7.46,Lärm\n'.repeat(20)
  const { refused } = await read(
    `date,lat,lon,type\n${good}` +
      ',51.51,7.46,Lärm\nsoon,51.51,7.46,Lärm\n2025-10-01,,7.46,Lärm\n2025-10-01,NaN,NaN,Lärm\n2025-10-01,0,0,Lärm\n' +
      '2025-10-01,91,7.46,Lärm\n2025-10-01,51.51,7.46\n2025-10-01,51.51,7.46,Lärm,too much\n',
  )
  expect(refused).toEqual([
    { line: 22, reason: 'no-time', column: 'date' },
    { line: 23, reason: 'bad-time', column: 'date' },
    { line: 24, reason: 'no-coordinates', column: 'lat' },
    { line: 25, reason: 'no-coordinates', column: 'lat' },
    { line: 26, reason: 'no-coordinates', column: 'lat' },
    { line: 27, reason: 'bad-coordinates', column: 'lat' },
    { line: 28, reason: 'broken-row', column: '' },
    { line: 29, reason: 'broken-row', column: '' },
  ])
})

describe('a file that cannot be used says why', () => {
  test.each([
    ['no moment', 'type,lat,lon\nLärm,51.51,7.46\n', 'import.no-time-column'],
    ['no coordinates', 'date,type\n2025-10-01,Lärm\n', 'import.no-coordinates'],
    ['empty coordinates', 'date,lat,lon\n2025-10-01,,\n', 'import.no-coordinates'],
    ['streets alone', 'datum;strasse;hausnummer\n01.10.2025;Hansastr.;5\n', 'import.needs-locations'],
    ['names alone', 'date,lat,lon\n', 'import.no-table.no-rows'],
  ])('%s', async (_, text, key) => {
    await expect(read(text)).rejects.toMatchObject({ key })
  })

  test('a column that is not there', async () => {
    await expect(read('date,lat,lon\n2025-10-01,51.5,7.4\n', { columns: { type: 'art' } })).rejects.toMatchObject({
      key: 'import.unknown-column',
    })
  })

  test('free text taken for a category', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `2025-10-01,51.5,7.4,words ${i}\n`)
    await expect(read(`date,lat,lon,what\n${rows.join('')}`, { columns: { type: 'what' } })).rejects.toMatchObject({
      key: 'import.too-many-types',
    })
  })
})

describe('types', () => {
  const typesOf = async (cells: string[], options: Partial<ReadReportsOptions> = {}) => {
    const rows = cells.map((cell) => `2025-10-01;51.5;7.4;${cell}`)
    const { types } = await read(`datum;lat;lon;kategorie;unterkategorie\n${rows.join('\n')}\n`, options)
    return Object.fromEntries(types.map(({ name, key, known }) => [name, known ? key : null]))
  }

  test('the finer category decides, both are kept in the name', async () => {
    expect(await typesOf(['Müll/Sauberkeit;Illegaler Müll', 'Müll/Sauberkeit;Tote Tiere', 'Graffiti;', ';'])).toEqual({
      'Müll/Sauberkeit: Illegaler Müll': 'bulky-waste',
      'Müll/Sauberkeit: Tote Tiere': null,
      Graffiti: 'vandalism',
      '': 'other',
    })
  })

  test('keys and names of the catalogue are known in both languages', async () => {
    for (const { key, name_de, name_en } of catalogue) {
      expect(await typesOf([`${name_de};`, `${name_en.toUpperCase()};`, `${key};`])).toEqual({
        [name_de]: key,
        [name_en.toUpperCase()]: key,
        [key]: key,
      })
    }
  })

  test('what a person said goes first, and must be in the catalogue', async () => {
    const types = new Map([
      ['tote tiere', 'littering'],
      ['Graffiti', 'other'],
    ])
    expect(await typesOf(['Müll;Tote Tiere', 'Graffiti;'], { types })).toEqual({
      'Müll: Tote Tiere': 'littering',
      Graffiti: 'other',
    })
    await expect(typesOf(['a;b'], { types: new Map([['a', 'nonsense']]) })).rejects.toMatchObject({
      key: 'import.unknown-type-key',
    })
  })
})

describe('who told', () => {
  const sourceOf = async (header: string, row: string, name?: string, options = {}) =>
    (await read(`date,lat,lon,${header}\n2025-10-01,51.5,7.4,${row}\n`, options, name)).reports[0].source

  test('is guessed from the names of columns and file', async () => {
    expect(await sourceOf('tatbestand1', '112402')).toBe('enforcement')
    expect(await sourceOf('Primary Type', 'NARCOTICS')).toBe('partner')
    expect(await sourceOf('kategorie', 'Lärm', 'streifen-feststellungen.csv')).toBe('patrol')
    expect(await sourceOf('kategorie', 'Lärm')).toBe('resident')
    expect(await sourceOf('tatbestand1', '112402', undefined, { source: 'partner' })).toBe('partner')
  })

  test('is read row by row where a column tells', async () => {
    const { reports } = await read(
      'id,date,lat,lon,quelle\n1,2025-10-01,51.5,7.4,Bürgerin\n2,2025-10-02,51.5,7.4,Polizei\n3,2025-10-03,51.5,7.4,\n',
    )
    expect(reports.map(({ source }) => source)).toEqual(['resident', 'partner', 'resident'])
  })
})

test('streets and house numbers are looked up in the file of addresses', async () => {
  const locations = join(folder, 'orte.csv')
  await writeFile(
    locations,
    'Strasse;Hausnummer;Latitude;Longitude\nHANSASTR.;5;51.51;7.46\nHANSASTR.;;51.52;7.47\nWEG;1;0;0\n',
  )
  const { reports, refused } = await read(
    'datum;strasse;hausnummer\n2025-10-01;Hansastraße;5\n2025-10-02;Hansastr.;\n2025-10-03;Hansastr.;6\n2025-10-03;Weg;1\n2025-10-03;;\n',
    { locations },
  )
  expect(reports.map(({ position }) => position.lat)).toEqual([51.51, 51.52])
  expect(refused).toEqual([
    { line: 4, reason: 'unknown-address', column: 'strasse' },
    { line: 5, reason: 'unknown-address', column: 'strasse' },
    { line: 6, reason: 'no-coordinates', column: 'strasse' },
  ])
})

describe('identity', () => {
  test('of rows without id is the row and its occurrence', async () => {
    const text = 'date,lat,lon\n2025-10-01,51.5,7.4\n2025-10-01,51.5,7.4\n2025-10-02,51.5,7.4\n'
    const ids = async (content: string) => (await read(content)).reports.map(({ id }) => id)
    const first = await ids(text)
    expect(new Set(first).size).toBe(3)
    expect(await ids(text)).toEqual(first)
    expect(await ids(`${text}2025-10-03,51.5,7.4\n`)).toEqual([...first, expect.stringMatching(/^row:.*:1$/)])
  })

  test('of rows with an id is the id; the row updated last counts', async () => {
    const { reports } = await read(
      'id,date,updated,lat,lon,type\n7,2025-10-01,2025-10-03,51.5,7.4,Lärm\n7,2025-10-01,2025-10-02,51.5,7.4,Müll\n8,2025-10-01,,51.5,7.4,Müll\n',
    )
    expect(reports.map(({ id, type }) => [id, type])).toEqual([
      ['id:7', 'noise'],
      ['id:8', 'littering'],
    ])
  })
})

test('cells of free text are shown nowhere', async () => {
  const { recognition } = await read('id,date,lat,lon,description,address\n1,2025-10-01,51.5,7.4,Herr Meier,Weg 1\n')
  expect(JSON.stringify(recognition)).not.toMatch(/Meier|Weg 1/)
  expect(recognition.columns.find(({ column }) => column === 'description')?.meaning).toBe('text')
})
