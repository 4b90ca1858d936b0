import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../input-error.ts'
import { parseCurtoisQu, writeRoster } from './curtois-qu.ts'

const good = `# a comment
SECTION_HORIZON
14

SECTION_SHIFTS
E,480,
L,600,E|L

SECTION_STAFF
A,E=14|L=0,4320,3360,5,2,2,1
B,E=3|L=5,4320,3360,5,2,2,1

SECTION_DAYS_OFF
A,0,13

SECTION_SHIFT_ON_REQUESTS
B,2,L,3

SECTION_SHIFT_OFF_REQUESTS
A,3,E,2

SECTION_COVER
0,E,3,100,1
13,L,1,50,2
`

test('an instance is read, with either line end', () => {
  const instance = parseCurtoisQu(good)
  expect(instance).toEqual({
    days: 14,
    shifts: [
      { id: 'E', minutes: 480, forbiddenNext: [] },
      { id: 'L', minutes: 600, forbiddenNext: [0, 1] },
    ],
    staff: [
      {
        id: 'A',
        maxShifts: [14, 0],
        minMinutes: 3360,
        maxMinutes: 4320,
        maxConsecutiveShifts: 5,
        minConsecutiveShifts: 2,
        minConsecutiveDaysOff: 2,
        maxWeekends: 1,
        daysOff: [0, 13],
      },
      expect.objectContaining({ id: 'B', maxShifts: [3, 5], daysOff: [] }),
    ],
    onRequests: [{ person: 1, day: 2, shift: 1, weight: 3 }],
    offRequests: [{ person: 0, day: 3, shift: 0, weight: 2 }],
    cover: [
      { day: 0, shift: 0, required: 3, weightUnder: 100, weightOver: 1 },
      { day: 13, shift: 1, required: 1, weightUnder: 50, weightOver: 2 },
    ],
  })
  expect(parseCurtoisQu(good.replace('0,E,3,', '0,E,-0,')).cover[0].required).toBe(0)
  expect(parseCurtoisQu(good.replaceAll('\n', '\r\n'))).toEqual(instance)
})

test.each([
  ['SECTION_COVER', 'SECTION_COVERS', 'unknown section SECTION_COVERS', 22],
  ['0,E,3,100,1', '0,E,-3,100,1', 'negative requirement: -3', 23],
  ['0,E,3,100,1', '0,E,NaN,100,1', 'requirement: NaN is not a whole number', 23],
  ['0,E,3,100,1', '0,E,3,NaN,1', 'weight: NaN is not a number', 23],
  ['0,E,3,100,1', '0,E,3,100,-1', 'negative weight: -1', 23],
  ['0,E,3,100,1', '14,E,3,100,1', 'day 14 is outside the horizon of 14 days', 23],
  ['0,E,3,100,1', '0,X,3,100,1', 'unknown shift X', 23],
  ['0,E,3,100,1', '0,E,3,100', '4 fields where 5 are expected', 23],
  ['B,2,L,3', 'C,2,L,3', 'unknown person C', 17],
  ['A,0,13', 'A,0,99', 'day 99 is outside', 14],
  ['L,600,E|L', 'L,600,E|X', 'unknown shift X', 7],
  ['L,600,E|L', 'E,600,', 'shift E is there twice', 7],
  ['L,600,E|L', 'L,6000,', 'longer than a day', 7],
  ['B,E=3', 'A,E=3', 'person A is there twice', 11],
  ['B,E=3', 'B,E=3|E=4', 'two limits of shift E', 11],
  ['4320,3360,5,2,2,1\nB', '3360,4320,5,2,2,1\nB', 'at least 4320 and at most 3360 minutes', 10],
  ['3360,5,2,2,1\nB', '3360,1,2,2,1\nB', 'at least 2 and at most 1 shifts in a row', 10],
  ['\n14\n', '\n15\n', 'it must be whole weeks', 3],
  ['\n14\n', '\n-7\n', 'negative horizon', 3],
  ['\n14\n', '\n\n', 'no horizon', undefined],
  ['# a comment', 'a line', 'before the first section', 1],
])('refused: %s → %s', (from, to, reason, line) => {
  expect(good).toContain(from)
  const error = (() => {
    try {
      return parseCurtoisQu(good.replace(from, to))
    } catch (thrown) {
      return thrown
    }
  })()
  expect(error).toBeInstanceOf(InputError)
  expect((error as InputError).message).toContain(reason)
  expect((error as InputError).line).toBe(line)
})

test('without staff or shifts there is nothing to plan', () => {
  expect(() => parseCurtoisQu('SECTION_HORIZON\n7\nSECTION_SHIFTS\nE,480,\nSECTION_STAFF\n')).toThrow('no staff')
  expect(() => parseCurtoisQu('SECTION_HORIZON\n7\nSECTION_STAFF\n')).toThrow('no shifts')
  expect(() => parseCurtoisQu('')).toThrow('no horizon')
  // a file that was cut off
  expect(() => parseCurtoisQu(good.slice(0, good.indexOf('SECTION_COVER')))).toThrow('no demand')
})

test('whatever comes in, the answer is an instance or an InputError', () => {
  const lines = good.split('\n')
  fc.assert(
    fc.property(fc.nat(lines.length - 1), fc.string(), fc.nat(20), (at, text, cut) => {
      const changed = lines.with(at, lines[at].slice(0, cut) + text).join('\n')
      try {
        parseCurtoisQu(changed)
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
      }
    }),
  )
})

test('a roster is written with one line a person and one field a day', () => {
  const instance = parseCurtoisQu(good)
  const roster = [new Array<number>(14).fill(-1).with(1, 0), new Array<number>(14).fill(-1).with(13, 1)]
  expect(writeRoster(instance, roster)).toBe('A,,E,,,,,,,,,,,,\nB,,,,,,,,,,,,,,L\n')
})
