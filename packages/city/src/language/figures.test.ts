import { expect, test } from 'vitest'
import type { Figure } from '../server/figure.ts'
import { figureOrigin, figureText } from './figures.ts'

const figure = (change: Partial<Figure>): Figure => ({
  key: 'incidents',
  value: 2341,
  unit: 'incidents',
  kind: 'counted',
  period: { from: '2025-08-10', to: '2025-11-01' },
  places: ['City'],
  origin: {
    query: 'situation.hotspots',
    parameters: { weeks: 12, type: null },
    asOf: Date.parse('2025-11-01T13:30:00Z'),
    generated: true,
  },
  ...change,
})
const full = (change: Partial<Figure>, language: 'de' | 'en' = 'de') =>
  figureText(figure(change), language).full.replaceAll('\u00a0', ' ')

test('the kind sets the wording', () => {
  expect(full({})).toBe('2.341 Störungen')
  expect(full({}, 'en')).toBe('2,341 incidents')
  expect(full({ value: 45, unit: 'people', kind: 'at-most' })).toBe('bis zu 45 Kräfte')
  expect(full({ value: 45, unit: 'people', kind: 'at-most' }, 'en')).toBe('up to 45 staff')
  expect(full({ value: 103.7, unit: 'measures', kind: 'estimated' })).toBe('rund 100 Maßnahmen')
  expect(full({ value: 68.34, unit: 'percent', kind: 'estimated' })).toBe('rund 68 %')
  expect(full({ value: 98.76, unit: 'percent', kind: 'planned' })).toBe('99 %')
})

test('a share is never rounded to nothing or to all', () => {
  expect(full({ value: 0.31, unit: 'percent', kind: 'estimated' })).toBe('unter 1 %')
  expect(full({ value: (314 / 315) * 100, unit: 'percent', kind: 'planned' })).toBe('über 99 %')
  expect(full({ value: (314 / 315) * 100, unit: 'percent', kind: 'planned' }, 'en')).toBe('over 99 %')
  expect(full({ value: 0, unit: 'percent', kind: 'planned' })).toBe('0 %')
  expect(full({ value: 100, unit: 'percent', kind: 'planned' })).toBe('100 %')
  expect(full({ value: 99.4, unit: 'percent', kind: 'planned' })).toBe('99 %')
})

test('one thing is singular, no value is said', () => {
  expect(full({ value: 1 })).toBe('1 Störung')
  expect(full({ value: 1 }, 'en')).toBe('1 incident')
  expect(full({ value: null })).toBe('nicht feststellbar')
  expect(figureText(figure({ value: null }), 'en').number).toBeNull()
})

test('the origin names kind, period, place, state of the data and query', () => {
  const lines = figureOrigin(figure({ interval: { from: 64.2, to: 71, level: 0.95 } }), 'de', 'Europe/Berlin')
  expect(lines.map((line) => line.text.replaceAll('\u00a0', ' '))).toEqual([
    'gezählt',
    '64,2 bis 71 mit 95 % Sicherheit',
    '10. August – 1. November 2025',
    'City',
    'Sa 1. November 2025, 14:30 Uhr',
    'situation.hotspots · incidents, weeks = 12',
  ])
})
