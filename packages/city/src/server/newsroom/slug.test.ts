import { expect, test } from 'vitest'
import { articleSlug, slugOf } from './slug.ts'

test('an address is readable and stays short', () => {
  expect(slugOf('Schwerpunkteinsatz in der City: Ärger über Müll')).toBe(
    'schwerpunkteinsatz-in-der-city-aerger-ueber-muell',
  )
  expect(slugOf(`${'wort '.repeat(30)}`).length).toBeLessThanOrEqual(80)
  expect(slugOf('„…“')).toBe('nachricht')
})

test('no article takes the address of a page of the newsroom', () => {
  expect(['Search', '2025-11', 'Topic', 'Suche'].map(articleSlug)).toEqual([
    'search-nachricht',
    '2025-11-nachricht',
    'topic-nachricht',
    'suche',
  ])
})
