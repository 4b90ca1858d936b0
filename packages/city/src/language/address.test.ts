import { expect, test } from 'vitest'
import { languageOf, localise, withoutLanguage } from './address.ts'

test('an English address is the German one behind /en', () => {
  expect(localise('/', 'en')).toBe('/en')
  expect(localise('/?week=2', 'en')).toBe('/en?week=2')
  expect(localise('/operations/1#roster', 'en')).toBe('/en/operations/1#roster')
  expect(localise('/operations/1#roster', 'de')).toBe('/operations/1#roster')
})

test('the language is read off the first part only', () => {
  expect(languageOf('/en')).toBe('en')
  expect(languageOf('/en/home')).toBe('en')
  expect(languageOf('/entry')).toBe('de')
  expect(languageOf('/operations/en')).toBe('de')
})

test('without its language an address names the route', () => {
  expect(withoutLanguage('/en')).toBe('/')
  expect(withoutLanguage('/en/home')).toBe('/home')
  expect(withoutLanguage('/home')).toBe('/home')
  // the language link must not lead to another host
  expect(withoutLanguage('/en//evil.example')).toBe('/evil.example')
  expect(withoutLanguage('/en/\\evil.example')).toBe('/evil.example')
  expect(withoutLanguage('//evil.example')).toBe('/evil.example')
})
