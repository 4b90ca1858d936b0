import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkCurtoisQu } from './curtois-qu-check.ts'
import { parseCurtoisQu } from './curtois-qu.ts'
import type { CurtoisQu } from './curtois-qu.ts'

const folder = join(
  process.env.AUGENMASS_BENCHMARKS ?? resolve(import.meta.dirname, '../../../../../shared/benchmarks'),
  'curtois-qu',
)
const missing = !existsSync(folder)

/** Rosters of one reference file with the cost stated below each: two characters a day, ` .` = off. */
function readReference(text: string, { days, shifts, staff }: CurtoisQu) {
  const found: { roster: number[][]; total: number; cover: number; requests: number }[] = []
  let lines = new Map<string, number[]>()
  const numbers: number[] = []
  for (const row of text.split(/\r?\n/)) {
    const person = /^\s*(\w+): (.*)$/.exec(row)
    const figure = /:\s*(\d+)$/.exec(row)
    if (person && person[2].length >= 2 * days) {
      const cells = Array.from({ length: days }, (_, day) =>
        person[2]
          .slice(2 * day, 2 * day + 2)
          .replace('=', '')
          .trim(),
      )
      lines.set(
        person[1],
        cells.map((cell) => shifts.findIndex(({ id }) => id === cell)),
      )
    } else if (figure) {
      numbers.push(Number(figure[1]))
      if (numbers.length % 3 !== 0) continue
      const [total, cover, requests] = numbers.slice(-3)
      found.push({ roster: staff.map(({ id }) => lines.get(id)!), total, cover, requests })
      lines = new Map()
    }
  }
  return found
}

describe.skipIf(missing)('reference rosters (skipped where the folder AUGENMASS_BENCHMARKS is missing)', () => {
  const files = missing ? [] : readdirSync(join(folder, 'reference-rosters')).filter((name) => name.endsWith('.out'))

  test.each(files)('%s: feasible, at the stated cost; one shift more or less is noticed', (file) => {
    const instance = parseCurtoisQu(readFileSync(join(folder, 'instances', file.replace('.out', '')), 'utf8'))
    const references = readReference(readFileSync(join(folder, 'reference-rosters', file), 'utf8'), instance)
    expect(references).toHaveLength(2)
    for (const { roster, total, cover, requests } of references) {
      expect(checkCurtoisQu(instance, roster)).toEqual({
        objective: total,
        coverCost: cover,
        requestCost: requests,
        broken: [],
      })
      roster.forEach((line, p) => {
        const person = instance.staff[p]
        const mutated = (change: (copy: number[]) => void) => {
          const copy = [...line]
          change(copy)
          return checkCurtoisQu(instance, roster.with(p, copy) as number[][]).broken.join()
        }
        for (const day of person.daysOff) expect(mutated((copy) => (copy[day] = 0))).toContain('a day off')
        expect(mutated((copy) => copy.fill(-1))).toContain('at least')
        expect(mutated((copy) => copy.fill(person.maxShifts.findIndex((most) => most > 0)))).toContain('in a row')
        const unqualified = person.maxShifts.indexOf(0)
        if (unqualified >= 0) expect(mutated((copy) => (copy[0] = unqualified))).toContain('at most 0')
      })
    }
  })
})

describe('each rule by itself', () => {
  const instance: CurtoisQu = {
    days: 14,
    shifts: [
      { id: 'E', minutes: 480, forbiddenNext: [] },
      { id: 'L', minutes: 480, forbiddenNext: [0] },
    ],
    staff: [
      {
        id: 'A',
        maxShifts: [14, 3],
        minMinutes: 960,
        maxMinutes: 3840,
        maxConsecutiveShifts: 5,
        minConsecutiveShifts: 2,
        minConsecutiveDaysOff: 2,
        maxWeekends: 1,
        daysOff: [13],
      },
    ],
    onRequests: [{ person: 0, day: 0, shift: 0, weight: 3 }],
    offRequests: [{ person: 0, day: 4, shift: 1, weight: 2 }],
    cover: [
      { day: 0, shift: 0, required: 1, weightUnder: 100, weightOver: 1 },
      { day: 1, shift: 0, required: 0, weightUnder: 100, weightOver: 1 },
    ],
  }
  const roster = (line: string) => [Array.from(line, (letter) => 'EL'.indexOf(letter))]
  test.each([
    ['EE..EEEE......', '', 1],
    // runs that touch an edge may be short
    ['E..EEE.......E', 'a day off', 0],
    ['E..EEE........', '', 0],
    ['EE.EE.........', '1 days off in a row from day 2', 1],
    ['EE...E..EE....', '1 days worked in a row from day 5', 1],
    ['EEEEEE........', '6 days in a row from day 0', 1],
    ['EE..LE........', 'E after L on day 5', 3],
    ['LLLL..........', '4 × L, at most 3', 103],
    ['.....EE...EEE.', '2 weekends', 103],
    ['..............', '0 minutes, at least 960', 103],
    ['EEEEE..EEEE...', '4320 minutes', 1],
  ])('%s: %s', (line, reason, objective) => {
    const verdict = checkCurtoisQu(instance, roster(line))
    expect(verdict.objective).toBe(objective)
    if (reason === '') expect(verdict.broken).toEqual([])
    else expect(verdict.broken.join()).toContain(reason)
  })

  test('lines that are missing, too short or name no shift are broken', () => {
    expect(checkCurtoisQu(instance, []).broken.join()).toContain('0 lines')
    expect(checkCurtoisQu(instance, [[0]]).broken.join()).toContain('1 days instead of 14')
    expect(checkCurtoisQu(instance, [new Array(14).fill(7)]).broken.join()).toContain('does not exist')
  })
})
