import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { trackReport } from '../tracking/track-report.ts'
import { checkMasking, getMaskingSample } from './check-masking.ts'
import { drawMaskingSample, sampleSize } from './draw-sample.ts'
import { wilsonInterval } from './wilson.ts'

const desk = callerWith('reports-desk')
let city: TestCity
beforeAll(async () => {
  city = await createTestCity({ now: '2025-10-20T12:00:00+02:00' })
})
afterAll(() => city.close())

test('a sample of the month before is drawn once, read, and says how much was overlooked', async () => {
  const { token } = await receiveReport(city, {
    type: 'noise',
    position: null,
    place: 'Hof',
    text: 'Wrzlbrmft macht jede Nacht Krach, Antwort an laut@example.org',
  })
  await receiveReport(city, { type: 'noise', position: null, place: 'Hof', text: 'Lärm bis nachts um 3 Uhr' })
  expect(await getMaskingSample(city, desk)).toBeNull()
  expect(await drawMaskingSample(city)).toBe(0)
  city.clock.set('2025-11-02T12:00:00+01:00')
  expect(await drawMaskingSample(city)).toBe(2)
  expect(await drawMaskingSample(city)).toBe(0)

  const sample = (await getMaskingSample(city, desk))!
  expect(sample.month).toBe('2025-10-01')
  const share = () => sample.figures.find(({ key }) => key === 'missed-share')!
  expect(share().value).toBeNull()
  const check = sample.checks.find(({ text }) => text.includes('Wrzlbrmft'))!
  expect(check.found).toBe(1)
  await expect(checkMasking(city, desk, { ...check, words: ['nirgends'] })).rejects.toThrow('masking.word-not-found')
  await checkMasking(city, desk, { ...check, words: ['Wrzlbrmft'] })
  expect((await trackReport(city, token)).text).not.toContain('Wrzlbrmft')
  await expect(checkMasking(city, desk, { ...check, words: [] })).rejects.toThrow('city.changed-meanwhile')
  const other = sample.checks.find(({ text }) => text.startsWith('Lärm bis'))!
  await checkMasking(city, desk, { ...other, words: [] })
  const after = (await getMaskingSample(city, desk))!
  const figure = after.figures.find(({ key }) => key === 'missed-share')!
  // one overlooked beside one found
  expect(figure.value).toBe(50)
  expect(figure.interval!.from).toBeLessThan(50)
  expect(after.figures.find(({ key }) => key === 'read')!.value).toBe(2)
})

test('of many texts some are drawn by lot', async () => {
  for (let hour = 0; hour < sampleSize + 10; hour++) {
    await receiveReport(city, { type: 'noise', position: null, place: 'Hof', text: `Lärm, ${hour} Stunden lang` })
  }
  city.clock.set('2025-12-02T12:00:00+01:00')
  expect(await drawMaskingSample(city)).toBe(sampleSize)
  expect((await getMaskingSample(city, desk))!.month).toBe('2025-11-01')
})

test('others may not read the texts', async () => {
  await expect(getMaskingSample(city, callerWith('planner'))).rejects.toThrow('error.forbidden')
})

test('Wilson’s interval: 5 of 50 lies between 4.3 % and 21.4 %', () => {
  const { from, to } = wilsonInterval(5, 50)
  expect(from).toBeCloseTo(0.0435, 3)
  expect(to).toBeCloseTo(0.2136, 3)
  expect(wilsonInterval(0, 0)).toEqual({ from: 0, to: 1 })
  expect(wilsonInterval(0, 20).from).toBe(0)
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError)
})
