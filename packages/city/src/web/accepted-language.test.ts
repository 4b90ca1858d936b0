import { expect, test } from 'vitest'
import { acceptedLanguage } from './accepted-language.ts'

test.each([
  [null, 'de'],
  ['', 'de'],
  ['fr', 'de'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['de-DE,en;q=0.9', 'de'],
  ['fr, en;q=0.2', 'en'],
  ['de;q=0.1, EN;q=0.5', 'en'],
  ['en;q=0', 'de'],
  ['english, dental', 'de'],
  ['en;q=rubbish', 'de'],
])('%s → %s', (header, language) => expect(acceptedLanguage(header)).toBe(language))
