import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWords } from './place-words.ts'

test.each([
  ['Kampstraße', 'kamp', 'Kampstraße'],
  ['Kampstraße', 'Kampstr. 12a', 'Kampstraße 12a'],
  ['Kampstraße', 'kamp strasse 12 - 14', 'Kampstraße 12 - 14'],
  ['Alter Markt', 'Alter Markt', 'Alter Markt'],
  ['Stadtgarten', 'Stadtgarten beim Spielplatz', 'Stadtgarten (Stadtgarten beim Spielplatz)'],
  ['Katharinentreppe', 'Katarinentreppe 3', 'Katharinentreppe (Katarinentreppe 3)'],
])('%s found by "%s" is kept as "%s"', (name, typed, kept) => {
  expect(placeWords(name, typed)).toBe(kept)
})

test('the name comes first and no house number is lost', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 999 }), (street, number) => {
      const words = placeWords('Kampstraße', `${street} ${number}`)
      expect(words.startsWith('Kampstraße')).toBe(true)
      expect(words).toContain(String(number))
    }),
  )
})
