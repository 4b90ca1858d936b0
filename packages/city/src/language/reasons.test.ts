import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reason } from 'planning/model'
import { DEFAULT_BANDS } from 'planning/hotspots/time-bands'
import { hindrances, openPostCauses } from 'planning/roster/diagnose'
import { describe, expect, test } from 'vitest'
import { planCommandErrors } from './plan-command.ts'
import { createPlanFormat } from './plan-format.ts'
import { reasonText, reasonTexts } from './reasons.ts'
import { languages } from './translate.ts'

const planning = join(import.meta.dirname, '..', '..', '..', 'planning', 'src')

/** The code of a folder of planning, without tests and comments. */
function sourceOf(folder: string): string {
  const files = readdirSync(join(planning, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(planning, folder, name), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1])

/** Every key planning gives, read from its source: literal ones, and those put together from a name. */
function emittedKeys(): string[] {
  const source = sourceOf('.')
  const literal = all(source, /key: '((?:roster|tours|hotspots|plan)\.[a-z.-]+)'/g)
  const chosen = all(source, /'((?:roster|tours|hotspots|plan)\.[a-z.-]+)'(?=[^'\n]*params)/g)
  const hotspots = all(sourceOf('hotspots'), /\bsay\((.*)\)$/gm).flatMap((args) => all(args, /'([a-z-]+)'/g))
  const rules = all(
    /readonly rule:([\s\S]*?)readonly date/.exec(readFileSync(join(planning, 'roster', 'model.ts'), 'utf8'))?.[1] ?? '',
    /'([a-z-]+)'/g,
  )
  const staff = all(source, /refuse\([^()]*?, (?:field\('gender'\) === '' \? )?'([a-z-]+)'/g)
  for (const found of [hotspots, rules, staff]) expect(found.length).toBeGreaterThan(3)
  // a pin against a wish is said as roster.wish.pinned
  const against = hindrances.filter((hindrance) => hindrance !== 'pinned-free')
  return [
    ...literal,
    ...chosen,
    ...hotspots.map((key) => `hotspots.${key}`),
    ...rules.map((rule) => `roster.rule.${rule}`),
    ...openPostCauses.map((cause) => `roster.open.binding.${cause}`),
    ...against.map((cause) => `roster.wish.${cause}`),
    ...staff.map((problem) => `staff.refused.${problem}`),
  ]
}

describe('reasons', () => {
  test('every key planning gives has a sentence', () => {
    const keys = [...new Set(emittedKeys())]
    expect(keys).toEqual(expect.arrayContaining(['roster.open.nobody', 'tours.stop-not-visited', 'roster.rule.rest']))
    expect(keys.filter((key) => !(key in reasonTexts))).toEqual([])
  })

  test('every key put together by a template in planning is one this test knows', () => {
    const templates = [
      ...new Set(all(sourceOf('.'), /`((?:area|hotspots|plan|roster|staff|tours)\.[a-z.-]*\$\{[^}]+\})`/gi)),
    ].sort()
    expect(templates).toEqual([
      'area.${key}',
      'hotspots.${key}',
      'roster.open.binding.${binding}',
      'roster.rule.${rule}',
      "roster.wish.${against ?? 'full'}",
      'staff.refused.${problem}',
    ])
  })

  test('every reason against an area has a sentence on the command line', () => {
    const keys = all(sourceOf('geo'), /return reason\('([a-z-]+)'/g)
    expect(keys.length).toBeGreaterThan(5)
    expect(keys.filter((key) => !(`plan.area-${key}` in planCommandErrors))).toEqual([])
  })

  test('sentences can be written with the least params a reason has, in both languages', () => {
    const params = { date: '2025-11-02', cells: 3, people: 2, count: 2, share: 0.6, line: 3, column: 'number' }
    for (const language of languages) {
      const format = createPlanFormat(language, 'Europe/Berlin', DEFAULT_BANDS)
      for (const key of Object.keys(reasonTexts)) {
        const named = all(JSON.stringify(reasonTexts[key]), /\{([a-zA-Z-]+)[,}]/g)
        const needed = named.filter((name) => !['staff', 'shift', 'patrol', 'post', 'limit'].includes(name))
        const given = Object.fromEntries(needed.map((name) => [name, params[name as keyof typeof params] ?? 1]))
        expect(reasonText({ key, params: given }, format), key).not.toContain('{')
      }
    }
  })

  test('dates, shifts, posts and shares are in words', () => {
    const german = createPlanFormat('de', 'Europe/Berlin', DEFAULT_BANDS)
    const needed: Reason = {
      key: 'roster.wish.needed',
      params: {
        ...{ date: '2025-11-02', shift: 'late', post: 'patrol-leader', required: 9, able: 40 },
        ...{ absent: 5, working: 32, rest: 2, wish: 1 },
      },
    }
    expect(reasonText(needed, german)).toBe(
      'Gebraucht für Streifenführung in der Schicht Spät: 9 verlangt; 40 andere dürfen es, 5 davon abwesend, 32 an dem Tag schon im Einsatz, 2 ohne Ruhezeit, 1 mit eigenem Wunsch dagegen.',
    )
    const lacking: Reason = {
      key: 'roster.wish.qualification',
      params: { date: '2025-11-02', shift: 'late', qualification: 'first-aid', required: 6, available: 4, able: 20 },
    }
    expect(reasonText(lacking, german)).toBe(
      'In der Schicht Spät sind 6 mit der Qualifikation first-aid verlangt; ohne diese Kraft sind nur 4 verfügbar (von 20, die sie sonst haben).',
    )
    const open: Reason = {
      key: 'roster.open.nobody',
      params: {
        ...{ date: '2025-11-02', shift: 'late', post: 'lead', staff: 90, unqualified: 80, 'pinned-free': 0, absent: 7 },
        ...{
          published: 0,
          working: 0,
          rest: 3,
          'daily-hours': 0,
          hours: 0,
          row: 0,
          sundays: 0,
          'rest-day': 0,
          free: 0,
        },
      },
    }
    expect(reasonText(open, german)).toBe(
      'Niemand von 90 Dienstkräften kommt in Frage; 80 ohne die nötige Befugnis; 7 abwesend; 3 ohne Ruhezeit.',
    )
    expect(reasonText({ key: 'hotspots.bands-cannot-tell', params: { share: 0.75 } }, german)).toContain('75')
  })

  test('a share of all is said as all', () => {
    const english = createPlanFormat('en', 'Europe/Berlin', DEFAULT_BANDS)
    const sentence = (share: number) => reasonText({ key: 'hotspots.bands-cannot-tell', params: { share } }, english)
    expect(sentence(1)).toMatch(/^For all incidents only the day is known\./)
    expect(sentence(0.9999)).toMatch(/^For nearly all incidents only/)
    expect(sentence(0.75)).toMatch(/^For 75\s?% of the incidents only/)
  })

  test('a key without a sentence shows as it is', () => {
    const english = createPlanFormat('en', 'Europe/Berlin', DEFAULT_BANDS)
    expect(reasonText({ key: 'future.reason', params: {} }, english)).toBe('future.reason')
  })
})
