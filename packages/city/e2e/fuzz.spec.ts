import { fuzz } from './fuzz/run.ts'
import { expect, test } from './journey.ts'

test('whatever is sent to a public address, the answer is never the server’s fault and shows nothing of its inside', async ({
  baseURL,
}) => {
  const { byStatus, faults, addresses } = await fuzz(baseURL!, { count: 2000, seed: 20251102 })
  expect(addresses).toBeGreaterThan(15)
  expect(faults).toEqual([])
  // it reached pages, forms and refusals alike
  for (const status of [200, 400, 404]) expect(byStatus.get(status) ?? 0, String(status)).toBeGreaterThan(10)
})
