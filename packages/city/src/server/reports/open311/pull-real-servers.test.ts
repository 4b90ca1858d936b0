import { describe, expect, test } from 'vitest'
import { bloomington } from './imitations/bloomington.ts'
import { boston } from './imitations/boston.ts'
import { chicago } from './imitations/chicago.ts'
import { fixMyStreet } from './imitations/fixmystreet.ts'
import { onFirstPage } from './imitations/foreign-server.ts'
import { klarschiff } from './imitations/klarschiff.ts'
import { noise } from './imitations/noise.ts'
import { usePullingCity } from './imitations/pulling-city.ts'
import { alwaysTheSame, between, everyFourHours, fiftyAtMost } from './imitations/without-pages.ts'
import { latinXml, xmlAlone } from './imitations/xml-alone.ts'

const here = usePullingCity()

describe('servers there are', () => {
  test('FixMyStreet: a list within an object, degrees as text, values within lists', async () => {
    const url = await here.serve(fixMyStreet)
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 1, refused: 0 })
    expect((await here.stored(url))[0]).toMatchObject({ lat: 51.51, text: 'Zu laut' })
  })

  test('Klarschiff: ids as numbers, and closed ones only for whoever asks for them', async () => {
    const url = await here.serve(klarschiff)
    await here.pull(await here.add(url))
    expect((await here.stored(url)).map(({ identity, source_status }) => [identity, source_status])).toEqual([
      ['4711', 'open'],
      ['4712', 'closed'],
    ])
  })

  test('Boston: what says nothing is passed over, page sizes that are refused are not asked for again', async () => {
    const url = await here.serve(boston)
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 150, refused: 2 })
  })

  test('Chicago: no time of the report, and errors for fractions of seconds', async () => {
    here.city.clock.set('2025-11-03T12:00:00.123Z')
    const url = await here.serve(chicago)
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 1 })
    expect((await here.stored(url))[0].reported_at.toISOString()).toBe('2025-11-02T10:00:00.000Z')
  })

  test('Bloomington: one request without a list, behind a byte order mark', async () => {
    const url = await here.serve(bloomington)
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 1 })
  })
})

describe('XML', () => {
  test('alone, its list with an attribute, local times without offset', async () => {
    const url = await here.serve(xmlAlone)
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 1, refused: 0 })
    const [report] = await here.stored(url)
    expect(report.reported_at.toISOString()).toBe('2025-11-02T08:30:00.000Z')
    expect(report).toMatchObject({ lat: 51.5, text: null })
  })

  test('under another root, with a namespace, in Latin-1: each of its requests', async () => {
    const url = await here.serve(latinXml)
    expect(await here.pull(await here.add(url, { types: { Müll: 'littering' } }))).toMatchObject({ added: 2 })
    expect((await here.stored(url)).map(({ type }) => type)).toEqual(['littering', 'littering'])
  })
})

describe('rows', () => {
  test('unsorted, twice, without place, at 0, 0, in another country', async () => {
    await here.city.db
      .insertInto('setting')
      .values({ key: 'city.station', value: JSON.stringify({ name: 'Wache', lat: 51.5, lon: 7.4 }) })
      .execute()
    const of = (id: string, more: object) => ({ ...noise, service_request_id: id, ...more })
    const url = await here.serve((url) =>
      onFirstPage(url, [
        of('2', { updated_datetime: '2025-11-02T12:00:00Z', description: 'neu' }),
        of('1', {}),
        of('2', { updated_datetime: '2025-11-01T12:00:00Z', description: 'alt' }),
        of('3', { lat: null, long: null }),
        of('4', { lat: 0, long: 0 }),
        of('5', { lat: 47.4, long: 8.5 }),
        of('6', { lat: 'north', long: '' }),
      ]),
    )
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 2, refused: 4 })
    expect((await here.stored(url)).map(({ text }) => text)).toEqual([expect.stringContaining('laut'), 'neu'])
    await here.city.db.deleteFrom('setting').execute()
  })

  test('changed before they were made, without service, with a state of their own: taken, and changed later', async () => {
    const { service_code: _code, service_name: _name, ...bare } = noise
    let row: object = { ...bare, status: 'In Bearbeitung', updated_datetime: '2025-10-31T10:00:00Z' }
    const url = await here.serve((url) => onFirstPage(url, [row]))
    const source = await here.add(url)
    expect(await here.pull(source)).toMatchObject({ added: 1, refused: 0 })
    expect((await here.stored(url))[0].source_status).toBeNull()
    row = { ...bare, status: 'Closed', updated_datetime: '2025-11-03T11:59:00Z' }
    expect(await here.pull(source)).toMatchObject({ added: 0, updated: 1 })
    expect(await here.stored(url)).toMatchObject([{ source_status: 'closed' }])
  })
})

describe('pages', () => {
  test('unknown to the server: where its answer may be cut short it is asked for shorter stretches', async () => {
    const url = await here.serve(fiftyAtMost)
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 180 })
  })

  test('unknown as dates are: that is noticed', async () => {
    const url = await here.serve(alwaysTheSame)
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 60 })
    expect(here.asked.length).toBeLessThan(10)
  })

  test('that overlap, and the last one for every further number: each row once, and no stretch is asked for again', async () => {
    const all = everyFourHours(150)
    const url = await here.serve((url) => {
      const page = Math.min(3, Number(url.searchParams.get('page')))
      return between(url, all).slice((page - 1) * 50, page * 50 + 10)
    })
    expect(await here.pull(await here.add(url))).toEqual({ added: 150, updated: 0, unchanged: 0, refused: 0 })
    expect(here.asked).toHaveLength(4)
  })

  test('refused after full ones: the rest comes in shorter stretches', async () => {
    const all = everyFourHours(180)
    const url = await here.serve((url) => {
      const page = Number(url.searchParams.get('page'))
      return page > 2
        ? { status: 400, body: '[{"code":400,"description":"no more than 2 pages"}]' }
        : between(url, all).slice((page - 1) * 50, page * 50)
    })
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 180 })
  })

  test('too large for one answer: what was asked for comes in shorter stretches', async () => {
    const all = everyFourHours(180)
    const url = await here.serve((url) => {
      const some = between(url, all)
      return onFirstPage(url, some.length > 40 ? 'x'.repeat(31_000_000) : some)
    })
    expect(await here.pull(await here.add(url))).toMatchObject({ added: 180 })
  })

  test('without end: said after an hour’s worth of them, what was whole before is kept', async () => {
    let serial = 0
    const url = await here.serve((url) => {
      if (url.searchParams.get('end_date')! < '2025-11-03T06') return onFirstPage(url, between(url, [noise]))
      return [{ ...noise, service_request_id: `endless-${serial++}` }]
    })
    const source = await here.add(url, { since: '2025-11-01' })
    await expect(here.pull(source)).rejects.toMatchObject({ key: 'open311.endless' })
    expect((await here.stored(url)).map(({ identity }) => identity)).toEqual(['1'])
    const { watermark } = await here.city.db
      .selectFrom('open311_source')
      .select('watermark')
      .where('id', '=', source.id)
      .executeTakeFirstOrThrow()
    expect(watermark!.getTime()).toBeLessThanOrEqual(Date.parse('2025-11-03T07:00:00Z'))
  })
})

test('updated_after unknown to the server: the last week’s reports are asked for again', async () => {
  const url = await here.serve((url) => onFirstPage(url, [noise]))
  const source = await here.add(url)
  await here.pull(source)
  here.asked.length = 0
  here.city.clock.set('2025-11-10T12:00:00Z')
  // it tells of a change of 2 November, whatever it is asked
  await here.pull(source)
  expect(here.asked.at(-1)!.searchParams.get('start_date')).toBe('2025-10-27T12:00:00Z')
})
