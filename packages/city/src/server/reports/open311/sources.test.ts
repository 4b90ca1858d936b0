import { describe, expect, test } from 'vitest'
import { onFirstPage } from './imitations/foreign-server.ts'
import { noise } from './imitations/noise.ts'
import { usePullingCity } from './imitations/pulling-city.ts'
import { pullDueSources } from './pull-requests.ts'

const here = usePullingCity()

describe('sources', () => {
  test('are here.asked when their time has come; one that fails keeps no other waiting', async () => {
    const url = await here.serve((url) =>
      url.pathname.startsWith('/broken') ? '<p>no</p>' : onFirstPage(url, [noise]),
    )
    await here.add(url.replace('/georeport/v2', '/broken'))
    await here.add(url, { everyMinutes: 30 })
    await pullDueSources(here.city)
    expect(await here.stored(url)).toHaveLength(1)
    here.asked.length = 0
    here.city.clock.set('2025-11-03T12:29:00Z')
    await pullDueSources(here.city)
    expect(here.asked).toEqual([])
    here.city.clock.set('2025-11-03T12:31:00Z')
    await pullDueSources(here.city)
    expect(here.asked.length).toBeGreaterThan(0)
    expect(here.asked.every(({ pathname }) => pathname === '/georeport/v2/requests.json')).toBe(true)
  })

  test.each([
    ['ftp://city.example/open311', {}],
    ['https://anna:secret@city.example/open311', {}],
    ['https://city.example/open311?api_key=x', {}],
    ['not an address', {}],
    ['https://city.example/open311', { everyMinutes: 1 }],
    ['https://city.example/open311', { since: 'yesterday' }],
  ])('%s with %o is refused', async (url, more) => {
    await expect(here.add(url, more)).rejects.toMatchObject({ key: 'open311.source-invalid' })
  })

  test('a type there is not, and the same address twice, are refused', async () => {
    await expect(here.add('https://city.example/v2', { types: { '1': 'potholes' } })).rejects.toMatchObject({
      key: 'import.unknown-type-key',
    })
    await here.add('https://city.example/v2')
    await expect(here.add('https://city.example/v2/')).rejects.toMatchObject({ key: 'open311.source-known' })
  })
})
