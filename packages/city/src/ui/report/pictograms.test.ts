import { expect, test } from 'vitest'
import { catalogue } from '#server/city/catalogue-data.ts'
import { pictogram } from './pictograms.ts'

test('every type of the catalogue has a picture of its own, every other type the same one', () => {
  const drawn = catalogue.map(({ key }) => pictogram(key))
  expect(new Set(drawn).size).toBe(catalogue.length)
  expect(drawn).not.toContain(pictogram('import-some-category-1234'))
  expect(pictogram('toString')).toBe(pictogram('import-some-category-1234'))
})
