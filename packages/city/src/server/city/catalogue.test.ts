import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../database/test-city.ts'
import {
  changeDisturbanceType,
  ensureTypesFromImport,
  importedTypeKey,
  legalBasisOn,
  listDisturbanceTypes,
  seedCatalogue,
  toPlanningTypes,
} from './catalogue.ts'

let city: TestCity
const administrator = callerWith('administrator')

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(async () => {
  await city.close()
})

test('the catalogue holds the types of the issue in three groups, each with law and both languages', async () => {
  const types = await listDisturbanceTypes(city.db)
  expect(types.map((type) => type.key)).toEqual(
    expect.arrayContaining([
      'aggressive-begging',
      'drug-use',
      'unlawful-encampment',
      'public-drinking',
      'noise',
      'littering',
      'bulky-waste',
      'vandalism',
      'urinating',
      'dog-offence',
      'cannabis-zone',
      'obstructing-parking',
      'street-trade',
      'defective-lighting',
      'discarded-syringes',
      'helpless-person',
    ]),
  )
  expect(new Set(types.map((type) => type.group))).toEqual(new Set(['cleanliness', 'safety', 'order']))
  for (const type of types) {
    expect(type.name_de).not.toBe(type.name_en)
    expect(type.legal_basis.length).toBeGreaterThan(0)
  }
  expect(toPlanningTypes(types).find((type) => type.key === 'helpless-person')).toEqual({
    key: 'helpless-person',
    severity: 5,
    handlingMinutes: 30,
    detection: false,
  })
})

test('law applies within its days: cannabis before and from 1 April 2024', async () => {
  const types = await listDisturbanceTypes(city.db)
  const cannabis = types.find((type) => type.key === 'cannabis-zone')!
  const cited = (date: string) => legalBasisOn(cannabis, date).map((basis) => basis.text_en.slice(0, 9))
  expect(cited('2024-03-31')).toEqual(['§ 29 BtMG'])
  expect(cited('2024-04-01')).toEqual(['§ 5 KCanG', '§ 3 KCanG'])
})

test('what the city changed survives the next start; two changes of one version do not', async () => {
  const change = (severity: number) =>
    changeDisturbanceType(city, administrator, { key: 'noise', version: 1, change: { severity } })
  await change(3)
  await expect(change(4)).rejects.toMatchObject({ key: 'city.changed-meanwhile' })
  await seedCatalogue(city.db)
  const noise = (await listDisturbanceTypes(city.db)).find((type) => type.key === 'noise')
  expect(noise).toMatchObject({ severity: 3, version: 2 })
  await expect(
    changeDisturbanceType(city, administrator, { key: 'noise', version: 2, change: { severity: 9 } }),
  ).rejects.toMatchObject({ key: 'city.type-invalid', params: { field: 'severity' } })
})

test('the legal basis is replaced as a whole, and never ends before it begins', async () => {
  const own = { level: 'local', text_de: '§ 5 OBV', text_en: '§ 5 by-law', from: '2025-01-01', until: null } as const
  const change = (until: string | null) => ({
    key: 'dog-offence',
    version: 1,
    change: { legal_basis: [own, { ...own, until }] },
  })
  await expect(changeDisturbanceType(city, administrator, change('2024-12-31'))).rejects.toMatchObject({
    key: 'city.legal-basis-backwards',
    params: { field: 'legal_basis.1.until' },
  })
  await changeDisturbanceType(city, administrator, change('2025-01-01'))
  const dogs = (await listDisturbanceTypes(city.db)).find((type) => type.key === 'dog-offence')!
  expect(dogs.legal_basis).toEqual([own, { ...own, until: '2025-01-01' }])
})

test('unknown categories become types of their own, once', async () => {
  const first = await ensureTypesFromImport(city.db, ['Straßenschäden', 'Strassenschaden', 'straßenschäden '])
  const again = await ensureTypesFromImport(city.db, ['Straßenschäden'])
  expect(first.get('Straßenschäden')).toBe(again.get('Straßenschäden'))
  expect(first.get('straßenschäden ')).toBe(first.get('Straßenschäden'))
  expect(first.get('Strassenschaden')).not.toBe(first.get('Straßenschäden'))
  const imported = (await listDisturbanceTypes(city.db)).filter((type) => type.fromImport)
  expect(imported).toHaveLength(2)
  expect(imported[0]).toMatchObject({ group: 'order', severity: 1 })
  expect(importedTypeKey('🙂')).toMatch(/^import-[0-9a-f]{8}$/)
})
