import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { listTopics } from '../topics.ts'
import { addTopic } from './add-topic.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

const press = callerWith('press')

test('what no text can hold is left out of its name', async () => {
  const key = await addTopic(city, press, ' Licht\0\u0001 am Abend ')
  expect(await listTopics(city.db)).toContainEqual({ key, nameDe: 'Licht am Abend', nameEn: 'Licht am Abend' })
})

test.each(['', ' \0', '🎉', '…', 'x'.repeat(61)])('%j is no name of a topic', async (name) => {
  await expect(addTopic(city, press, name)).rejects.toMatchObject({ key: 'form.check-field' })
})
