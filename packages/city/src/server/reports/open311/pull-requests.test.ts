import { describe, expect, test } from 'vitest'
import { onFirstPage } from './imitations/foreign-server.ts'
import { noise } from './imitations/noise.ts'
import { usePullingCity } from './imitations/pulling-city.ts'

const here = usePullingCity()

describe('what is fetched', () => {
  test('is stored once, masked, with a type of ours; the same again changes nothing', async () => {
    const url = await here.serve((url) => onFirstPage(url, [noise]))
    const source = await here.add(url)
    expect(await here.pull(source)).toEqual({ added: 1, updated: 0, unchanged: 0, refused: 0 })
    expect(await here.pull(source)).toEqual({ added: 0, updated: 0, unchanged: 1, refused: 0 })
    const [report] = await here.stored(url)
    expect(report).toMatchObject({
      identity: '1',
      type: 'noise',
      lat: 51.51,
      lon: 7.46,
      source: 'resident',
      state: null,
      source_status: 'open',
    })
    expect(report.reported_at.toISOString()).toBe('2025-11-01T10:00:00.000Z')
    expect(report.text).not.toContain('ina@example.org')
    const incidents = await here.city.db
      .selectFrom('incident_report')
      .select('incident_id')
      .where('report_id', '=', report.id)
      .execute()
    expect(incidents).toHaveLength(1)
  })

  test('the first run goes back in stretches of 90 days, the next asks for changes since ten minutes before', async () => {
    const url = await here.serve((url) => onFirstPage(url, [noise]))
    const source = await here.add(url, { since: '2025-03-01', jurisdiction: 'city.example', apiKey: 'k' })
    await here.pull(source)
    const stretches = here.asked.map(({ searchParams }) => [
      searchParams.get('start_date'),
      searchParams.get('end_date'),
    ])
    expect([...new Set(stretches.map((each) => each.join(' – ')))]).toEqual([
      '2025-02-28T23:00:00Z – 2025-05-29T23:00:00Z',
      '2025-05-29T23:00:00Z – 2025-08-27T23:00:00Z',
      '2025-08-27T23:00:00Z – 2025-11-03T12:00:00Z',
    ])
    expect(here.asked[0].searchParams.get('jurisdiction_id')).toBe('city.example')
    expect(here.asked[0].searchParams.get('api_key')).toBe('k')
    here.asked.length = 0
    here.city.clock.set('2025-11-03T13:00:00Z')
    await here.pull(source)
    expect(here.asked[0].searchParams.get('updated_after')).toBe('2025-11-03T11:50:00Z')
  })

  test('a newer version updates, an older one does not', async () => {
    let version: object = noise
    const url = await here.serve((url) => onFirstPage(url, [version]))
    const source = await here.add(url)
    await here.pull(source)
    version = { ...noise, description: 'Es ist leiser.', updated_datetime: '2025-11-03T11:59:00Z' }
    expect(await here.pull(source)).toMatchObject({ updated: 1 })
    version = { ...noise, description: 'Es war einmal.', updated_datetime: '2025-11-01T11:00:00Z' }
    expect(await here.pull(source)).toMatchObject({ updated: 0 })
    expect((await here.stored(url))[0].text).toBe('Es ist leiser.')
  })

  test('services become the types somebody named by code or by name, else those of their name, else their own', async () => {
    const services = [
      ['017', 'Irgendwas'],
      ['018', 'Defekte Ampel'],
      ['019', 'Wilde Müllablagerung'],
      ['020', 'Schlagloch'],
    ]
    const url = await here.serve((url) =>
      onFirstPage(
        url,
        services.map(([service_code, service_name], index) => ({
          ...noise,
          service_request_id: index,
          service_code,
          service_name,
        })),
      ),
    )
    await here.pull(await here.add(url, { types: { '017': 'littering', 'Defekte Ampel': 'defective-lighting' } }))
    const types = (await here.stored(url)).map(({ type }) => type)
    expect(types.slice(0, 3)).toEqual(['littering', 'defective-lighting', 'bulky-waste'])
    expect(types[3]).toMatch(/^import-schlagloch/)
  })
})
