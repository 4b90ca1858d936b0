import { Command } from 'commander'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorTexts } from '../../language/errors.ts'
import { languages, translateKey } from '../../language/translate.ts'
import { KnownError } from '../../server/errors.ts'
import { register } from '../plan.ts'
import { parsePlanOptions } from './parse-options.ts'
import { parseShifts } from './parse-shifts.ts'

/** Options as the command line gives them. */
const usual = {
  reports: 'reports.csv',
  from: '2025-11-02',
  staff: '45',
  out: 'plan',
  days: '7',
  shifts: '08:00-16:30,15:30-24:00',
  plainclothes: '20%',
  seed: '1',
  regularService: '0',
  timeZone: 'Europe/Berlin',
}

function refusal(change: object): KnownError {
  try {
    parsePlanOptions({ ...usual, ...change })
  } catch (error) {
    if (error instanceof KnownError) return error
    throw error
  }
  throw new Error(`accepted: ${JSON.stringify(change)}`)
}

describe('options of augenmass plan', () => {
  test('the example of the help is understood', () => {
    expect(parsePlanOptions(usual)).toEqual({
      reports: 'reports.csv',
      area: null,
      from: '2025-11-02',
      days: 7,
      staff: 45,
      shifts: [
        { key: 'early', start: '08:00', end: '16:30', setupMinutes: 30, handoverMinutes: 15 },
        { key: 'late', start: '15:30', end: '24:00', setupMinutes: 30, handoverMinutes: 15 },
      ],
      plainclothes: 0.2,
      seed: 1,
      out: 'plan',
      name: null,
      staffFile: null,
      station: null,
      places: null,
      network: null,
      regularService: 0,
      asOf: null,
      timeZone: 'Europe/Berlin',
      land: 'NW',
    })
  })

  test.each([
    ['0.25', 0.25],
    ['0,5', 0.5],
    ['12.5 %', 0.125],
    ['1', 1],
    ['100%', 1],
    ['0%', 0],
  ])('a share may be written %s', (text, share) => {
    expect(parsePlanOptions({ ...usual, plainclothes: text }).plainclothes).toBe(share)
  })

  test('holidays are those of North Rhine-Westphalia in Berlin time, none elsewhere, and can be chosen', () => {
    expect(parsePlanOptions({ ...usual, timeZone: 'Europe/Zurich' }).land).toBeNull()
    expect(parsePlanOptions({ ...usual, land: 'none' }).land).toBeNull()
    expect(parsePlanOptions({ ...usual, land: 'BY' }).land).toBe('BY')
  })

  test.each<[string, object]>([
    ['plan.from', { from: '2025-02-30' }],
    ['plan.from', { from: '02.11.2025' }],
    ['plan.option-empty', { out: '' }],
    ['plan.option-empty', { staffFile: '' }],
    ['plan.days', { days: '0' }],
    ['plan.days', { days: '63' }],
    ['plan.days', { days: '-1' }],
    ['plan.days', { days: '1e1' }],
    ['plan.staff', { staff: '0' }],
    ['plan.staff', { staff: '100000' }],
    ['plan.staff', { staff: 'many' }],
    ['plan.staff', { staff: '4.5' }],
    ['plan.plainclothes', { plainclothes: '120%' }],
    ['plan.plainclothes', { plainclothes: '20' }],
    ['plan.plainclothes', { plainclothes: '-5%' }],
    ['plan.seed', { seed: '4294967296' }],
    ['plan.station', { station: '51.5' }],
    ['plan.station', { station: '95,7' }],
    ['plan.regular-service', { regularService: 'x' }],
    ['plan.as-of', { asOf: 'yesterday' }],
    ['plan.land', { land: 'XX' }],
    ['plan.name', { name: 'a' }],
    ['plan.shift-format', { shifts: '8-16' }],
    ['plan.shift-format', { shifts: '' }],
    ['plan.shift-format', { shifts: '08:00-16:30,' }],
    ['plan.shift-format', { shifts: '08:60-16:00' }],
    ['plan.shift-format', { shifts: '24:00-06:00' }],
    ['plan.shift-format', { shifts: '16:00-24:30' }],
    ['plan.shift-long', { shifts: '08:00-20:00' }],
    ['plan.shift-long', { shifts: '08:00-08:00' }],
    ['plan.shift-short', { shifts: '08:00-09:30' }],
    ['plan.shift-overlap', { shifts: '08:00-16:00,08:00-16:00' }],
    ['plan.shift-overlap', { shifts: '20:00-04:00,22:00-05:00' }],
    ['plan.shift-count', { shifts: '00:00-05:00,05:00-10:00,10:00-15:00,15:00-20:00,20:00-24:00' }],
  ])('%s: %j is refused with one sentence in both languages', (key, change) => {
    const error = refusal(change)
    expect(error.key).toBe(key)
    for (const language of languages) {
      const sentence = translateKey(language, errorTexts, error.key, error.params)
      expect(sentence).toMatch(/^[^\n{}]{15,}[.]$/)
      for (const given of Object.values(change)) if (!given.includes(',')) expect(sentence).toContain(given)
    }
  })

  test('an option that is missing is named by the command line itself', async () => {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
    register(program, { language: 'de' } as Parameters<typeof register>[1])
    program.commands[0].exitOverride().configureOutput({ writeErr: () => undefined })
    await expect(program.parseAsync(['plan', '--from', '2025-11-02'], { from: 'user' })).rejects.toThrow(/--reports/)
  })
})

describe('shifts', () => {
  test('keys say the time of day; a second one of a kind is numbered', () => {
    const keys = (text: string) => parseShifts(text).map(({ key }) => key)
    expect(keys('06:00-12:00,11:30-17:00,16:30-22:00,21:30-06:00')).toEqual(['early', 'day', 'late', 'night'])
    expect(keys('05:00-11:00,10:00-16:00')).toEqual(['early', 'early-2'])
  })

  test('an end before the start lies on the next day, also for the overlap', () => {
    expect(parseShifts('22:00-06:00,05:30-13:30')).toMatchObject([{ end: '06:00' }, { start: '05:30' }])
  })

  test('whatever is typed is either understood or refused, never anything else', () => {
    const part = fc.oneof(fc.string(), fc.stringMatching(/^\d{1,2}:\d\d-\d{1,2}:\d\d$/))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        try {
          for (const shift of parseShifts(parts.join(','))) {
            expect(shift.start).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
            expect(shift.end).toMatch(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(KnownError)
        }
      }),
    )
  })
})
