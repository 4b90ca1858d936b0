import { defaultPresenceParameters } from 'planning/presence/parameters'
import { defaultRuleSets } from 'planning/roster/rule-sets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import { settingDefinitions } from './setting-definitions.ts'
import { changeSetting, getSettings, listSettings, resetSetting } from './settings.ts'

let city: TestCity
const administrator = callerWith('administrator')

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(async () => {
  await city.close()
})

test('a new city has the defaults, each of which its own definition accepts', async () => {
  const settings = await getSettings(city.db)
  expect(settings).toMatchObject({ timeZone: 'Europe/Berlin', land: 'NW', orderTitle: 'Einsatzbefehl', station: null })
  expect(settings.planning.timeBands).toHaveLength(18)
  expect(settings.planning.presence).toEqual(defaultPresenceParameters)
  expect(settings.ruleSets).toEqual(defaultRuleSets)
  for (const definition of settingDefinitions) {
    expect([definition.key, definition.schema.safeParse(definition.default).success]).toEqual([definition.key, true])
    expect(definition.source.de).not.toBe('')
  }
})

test('a changed setting holds, is recorded, and goes back to its default', async () => {
  await changeSetting(city, administrator, { key: 'city.name', value: 'Dortmund', version: 0 })
  await changeSetting(city, administrator, { key: 'presence.stayMinutes.min', value: 12, version: 0 })
  const settings = await getSettings(city.db)
  expect(settings.cityName).toBe('Dortmund')
  expect(settings.planning.presence.stayMinutes).toEqual({ min: 12, max: 15 })
  const views = await listSettings(city.db)
  expect(views.find((view) => view.key === 'city.name')).toMatchObject({ value: 'Dortmund', version: 1 })

  await resetSetting(city, administrator, { key: 'city.name', version: 1 })
  expect((await getSettings(city.db)).cityName).toBe('Musterstadt')
  const audit = await city.db
    .selectFrom('audit_entry')
    .select(['action', 'details'])
    .where('subject_id', '=', 'city.name')
    .orderBy('id')
    .execute()
  expect(audit).toEqual([
    { action: 'setting.change', details: { value: 'Dortmund' } },
    { action: 'setting.reset', details: {} },
  ])
})

test('a number of the law is the city’s to set, for one group of staff', async () => {
  await changeSetting(city, administrator, { key: 'rules.employee.daysInARow', value: 5, version: 0 })
  const rules = new Map((await getSettings(city.db)).ruleSets.map((set) => [set.key, set]))
  expect(rules.get('employee')).toEqual({ ...defaultRuleSets[0], daysInARow: 5 })
  expect(rules.get('civil-servant-nrw')).toEqual(defaultRuleSets[1])
  const half = changeSetting(city, administrator, { key: 'rules.employee.daysInARow', value: 5.5, version: 1 })
  await expect(half).rejects.toMatchObject({ key: 'settings.invalid' })
  await resetSetting(city, administrator, { key: 'rules.employee.daysInARow', version: 1 })
  expect((await getSettings(city.db)).ruleSets).toEqual(defaultRuleSets)
})

test('of two people who saw the same version the second is told', async () => {
  const change = (value: string) => changeSetting(city, administrator, { key: 'order.title', value, version: 0 })
  const outcomes = await Promise.allSettled([change('Einsatzanordnung'), change('Dienstanweisung')])
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toMatchObject({ key: 'city.changed-meanwhile', status: 409 })
})

test.each([
  ['city.time-zone', 'Mitteleuropa'],
  ['city.land', 'XX'],
  ['city.station', { name: 'Wache', lat: 151, lon: 7 }],
  ['map.basemap', { kind: 'style', url: 'javascript:alert(1)' }],
  ['planning.window-weeks', 0],
  [
    'planning.time-bands',
    [
      { key: 'a', weekdays: [1], fromHour: 8, toHour: 12 },
      { key: 'b', weekdays: [1], fromHour: 10, toHour: 14 },
    ],
  ],
  ['city.logo', { type: 'image/svg+xml', data: 'AAAA' }],
])('%s refuses %j', async (key, value) => {
  await expect(changeSetting(city, administrator, { key, value, version: 0 })).rejects.toMatchObject({
    key: 'settings.invalid',
  })
})

test('settings that contradict each other are refused together', async () => {
  await expect(
    changeSetting(city, administrator, { key: 'presence.stayMinutes.max', value: 5, version: 0 }),
  ).rejects.toMatchObject({ key: 'settings.contradiction' })
  expect((await getSettings(city.db)).planning.presence.stayMinutes.max).toBe(15)
})

test('what is no version is refused like an old one', async () => {
  const conflict = { key: 'city.changed-meanwhile', status: 409 }
  for (const version of [Number.NaN, 1.5, -1, 1e12]) {
    await expect(changeSetting(city, administrator, { key: 'city.name', value: 'x', version })).rejects.toMatchObject(
      conflict,
    )
    await expect(resetSetting(city, administrator, { key: 'city.name', version })).rejects.toMatchObject(conflict)
  }
})

test('only administrators change settings', async () => {
  const attempt = { key: 'city.name', value: 'x', version: 0 }
  await expect(changeSetting(city, callerWith('planner'), attempt)).rejects.toMatchObject({ status: 403 })
  await expect(changeSetting(city, null, attempt)).rejects.toMatchObject({ status: 401 })
  await expect(changeSetting(city, administrator, { ...attempt, key: 'no.such' })).rejects.toMatchObject({
    status: 404,
  })
})
