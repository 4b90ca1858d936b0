import fc from 'fast-check'
import { expect, test } from 'vitest'
import { houseCredit } from './house-credit.ts'

test.each([
  ['Foto: Anna Beispiel, Agentur Ypsilon', 'Anna Beispiel / Agentur Ypsilon'],
  ['© Stadt Musterstadt/Ben Muster', 'Ben Muster / Stadt Musterstadt'],
  ['dpa/Anna Beispiel', 'Anna Beispiel / dpa'],
  ['Bild: Foto: © 2025 Anna Beispiel', 'Anna Beispiel'],
  ['Anna Beispiel (c) Ordnungsamt', 'Anna Beispiel / Ordnungsamt'],
  ['  Anna   Beispiel /\n Stadt Musterstadt / anna beispiel ', 'Anna Beispiel / Stadt Musterstadt'],
  ['Foto von Anna Müller-Lüdenscheidt', 'Anna Müller-Lüdenscheidt'],
  ['Copyright: WDR | Ben Muster', 'Ben Muster / WDR'],
  ['Anna Beispiel / Stadt Musterstadt', 'Anna Beispiel / Stadt Musterstadt'],
  ['Foto:', ''],
  ['', ''],
])('%s → %s', (given, house) => {
  expect(houseCredit(given)).toBe(house)
})

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'Foto: ',
      '© ',
      '/',
      ', ',
      ' / ',
      'Stadt Musterstadt',
      'dpa',
      'Anna B.',
      'Bild:',
      '(c)',
      '2025 ',
      '-',
    ),
  ),
  { maxLength: 10 },
)

test('what is in order stays as it is', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const once = houseCredit(parts.join(''))
      expect(houseCredit(once)).toBe(once)
      expect(once).toBe(once.trim())
      expect(once).not.toMatch(/[©®\n]|^(bild|foto)\s*:/i)
    }),
    { numRuns: 2000 },
  )
})

test('no name is lost, whatever stands around it', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{2,9} (von )?[A-Z][a-zäöü]{3,9}$/)
  const around = fc.constantFrom('Foto: ', '© ', '', 'Bild: ', 'Quelle: ')
  const between = fc.constantFrom('/', ', ', ' | ', '; ', ' © ')
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), around, between, (names, before, separator) => {
      const house = houseCredit(before + names.join(separator)).split(' / ')
      expect(house.toSorted()).toEqual(names.toSorted())
    }),
  )
})
