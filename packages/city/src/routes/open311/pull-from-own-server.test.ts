import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey } from '#server/accounts/api-keys.ts'
import { callerWith, createTestCity, type TestCity } from '#server/database/test-city.ts'
import { commandLine } from '#server/caller.ts'
import { changeReportState } from '#server/reports/desk/change-state.ts'
import { pullSource } from '#server/reports/open311/pull-requests.ts'
import { addSource } from '#server/reports/open311/sources.ts'
import { askTestServer } from './ask-test-server.ts'

let theirs: TestCity
let ours: TestCity
beforeAll(async () => {
  theirs = await createTestCity({ now: '2025-11-03T12:00:00Z' })
  ours = await createTestCity({ now: '2025-11-03T12:00:00Z' })
})
afterAll(() => Promise.all([theirs.close(), ours.close()]))

test('what our own server tells comes over whole and once, and changes follow', async () => {
  const { key } = await createApiKey(theirs, commandLine, { name: 'neighbour', scope: 'office' })
  const server = createServer((request, response) => {
    void askTestServer(theirs, request.url!.slice('/open311/'.length)).then(async (answer) =>
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text()),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    const ids: string[] = []
    for (let i = 0; i < 30; i++) {
      const body = new URLSearchParams({
        api_key: key,
        service_code: i % 2 ? 'noise' : 'littering',
        lat: String(51.5 + i / 1000),
        long: '7.46',
        description: `Nummer ${i}`,
      })
      const response = await askTestServer(theirs, 'v2/requests.json', { method: 'POST', body })
      const [created] = (await response.json()) as { service_request_id: string }[]
      ids.push(created.service_request_id)
    }
    const source = await addSource(ours, commandLine, {
      url: `http://127.0.0.1:${port}/open311/v2`,
      apiKey: key,
      allowPrivate: true,
      since: '2025-10-01',
    })
    expect(await pullSource(ours, commandLine, source)).toEqual({ added: 30, updated: 0, unchanged: 0, refused: 0 })
    const copies = await ours.db.selectFrom('report').select(['identity', 'type', 'text']).execute()
    expect(copies.map(({ identity }) => identity).sort()).toEqual(ids.sort())
    expect(new Set(copies.map(({ type }) => type))).toEqual(new Set(['noise', 'littering']))
    for (const city of [theirs, ours]) city.clock.set('2025-11-03T13:00:00Z')
    await changeReportState(theirs, callerWith('reports-desk'), {
      reportId: ids[0],
      version: 1,
      change: { action: 'finish', reason: 'cleaned' },
    })
    expect(await pullSource(ours, commandLine, source)).toEqual({ added: 0, updated: 1, unchanged: 29, refused: 0 })
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
})
