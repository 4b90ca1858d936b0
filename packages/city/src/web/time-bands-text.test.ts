import { DEFAULT_BANDS } from 'planning/hotspots/time-bands'
import { expect, test } from 'vitest'
import { readTimeBands, writeTimeBands } from './time-bands-text.ts'

test('the default bands are three lines, and read back they are the same', () => {
  const text = writeTimeBands(DEFAULT_BANDS, 'de')
  expect(text).toBe(
    'Mo–Fr: 0–4, 4–8, 8–12, 12–16, 16–20, 20–24\nSa: 0–4, 4–8, 8–12, 12–16, 16–20, 20–24\nSo: 0–4, 4–8, 8–12, 12–16, 16–20, 20–24',
  )
  expect(readTimeBands(text)).toEqual(DEFAULT_BANDS)
  expect(readTimeBands(writeTimeBands(DEFAULT_BANDS, 'en'))).toEqual(DEFAULT_BANDS)
})

test('days may be listed, spelt in either language, with hyphens and Uhr', () => {
  expect(readTimeBands(' Mo, mi.,Fri : 6 - 22 Uhr \n\n Sa-So: 0-24')).toEqual([
    { key: 'mon-wed-fri-6', weekdays: [1, 3, 5], fromHour: 6, toHour: 22 },
    { key: 'sat-sun-0', weekdays: [6, 7], fromHour: 0, toHour: 24 },
  ])
})

test('what cannot be read is refused as a whole', () => {
  for (const text of ['Mo 6–22', 'Montag: 6–22', 'Mo: früh', 'Fr–Mo: 0–4', 'Mo: 1–2: 3–4', ': 0–4']) {
    expect(readTimeBands(text)).toBeNull()
  }
})
