import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { commandLine } from '../../../caller.ts'
import { createTestCity, type TestCity } from '../../../database/test-city.ts'
import { pullSource } from '../pull-requests.ts'
import { addSource, listSources, removeSource } from '../sources.ts'
import { startForeignServer, type ForeignServer, type Imitation } from './foreign-server.ts'

/** A city that fetches from imitated servers, for the tests of one file; after each test it knows no server any more. */
export function usePullingCity() {
  let city: TestCity
  const servers: ForeignServer[] = []
  /** the addresses foreign servers were asked for */
  const asked: URL[] = []
  /** pauses between attempts, ms */
  const pauses: number[] = []

  beforeAll(async () => {
    city = await createTestCity()
  })
  afterAll(() => city.close())
  beforeEach(() => city.clock.set('2025-11-03T12:00:00Z'))
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()))
    asked.length = 0
    pauses.length = 0
    for (const { id } of await listSources(city.db, commandLine)) await removeSource(city, commandLine, id)
  })

  return {
    get city() {
      return city
    },
    asked,
    pauses,

    /** @returns the address of the endpoint */
    async serve(imitation: Imitation): Promise<string> {
      const server = await startForeignServer(imitation, (url) => asked.push(url))
      servers.push(server)
      return server.url
    },

    add: (url: string, more: Partial<Parameters<typeof addSource>[2]> = {}) =>
      addSource(city, commandLine, { url, since: '2025-10-01', allowPrivate: true, ...more }),

    pull: ({ id }: { id: string }) =>
      pullSource(city, commandLine, {
        id,
        wait: (milliseconds) => {
          pauses.push(milliseconds)
          return Promise.resolve()
        },
      }),

    /** Reports that came from a server, by their id there. */
    stored: (url: string) =>
      city.db
        .selectFrom('report')
        .selectAll()
        .where('origin', '=', `open311:${new URL(url).host}`)
        .orderBy('identity')
        .execute(),
  }
}
