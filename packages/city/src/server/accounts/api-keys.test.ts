import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../caller.ts'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { createApiKey, keyOf, keysOf, listApiKeys, revokeApiKey } from './api-keys.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

test('a key opens until it is revoked, and is stored nowhere', async () => {
  const { id, key } = await createApiKey(city, commandLine, { name: 'app', scope: 'open311', perMinute: 60 })
  expect(key).toMatch(/^augenmass_[\w-]{43}$/)
  expect(await keyOf(city.db, key)).toEqual({ id, scope: 'open311', perMinute: 60 })
  const rows = await city.db.selectFrom('api_key').selectAll().execute()
  const record = await city.db.selectFrom('audit_entry').selectAll().execute()
  expect(JSON.stringify([rows, record])).not.toContain(key)
  await revokeApiKey(city, commandLine, id)
  expect(await keyOf(city.db, key)).toBeNull()
  await expect(revokeApiKey(city, commandLine, id)).rejects.toMatchObject({ key: 'keys.not-found' })
  expect(await listApiKeys(city.db, commandLine)).toMatchObject([{ id, name: 'app', revokedAt: city.clock.now() }])
})

test('many keys are told apart in one question', async () => {
  const [a, b] = await Promise.all(['a', 'b'].map((name) => createApiKey(city, commandLine, { name, scope: 'office' })))
  const found = await keysOf(city.db, [a.key, b.key, a.key, 'nobody', `augenmass_${'x'.repeat(43)}`])
  expect([...found].map(([key, { id }]) => [key, id]).sort()).toEqual(
    [
      [a.key, a.id],
      [b.key, b.id],
    ].sort(),
  )
})

test.each([
  [{ name: '', scope: 'open311' as const }, 'name'],
  [{ name: 'app', scope: 'all' as 'office' }, 'scope'],
  [{ name: 'app', scope: 'office' as const, perMinute: 0 }, 'perMinute'],
  [{ name: 'app', scope: 'office' as const, perMinute: NaN }, 'perMinute'],
])('%o is refused for its %s', async (input, field) => {
  await expect(createApiKey(city, commandLine, input)).rejects.toMatchObject({ key: 'keys.invalid', params: { field } })
})

test('only the administration handles keys', async () => {
  const desk = callerWith('reports-desk')
  await expect(createApiKey(city, desk, { name: 'app', scope: 'office' })).rejects.toMatchObject({ status: 403 })
  await expect(listApiKeys(city.db, desk)).rejects.toMatchObject({ status: 403 })
  await expect(revokeApiKey(city, null, 'x')).rejects.toMatchObject({ status: 401 })
})
