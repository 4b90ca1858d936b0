import { expect, test } from 'vitest'
import { exampleDemand, exampleMember, exampleProblem } from './example-problem.ts'
import type { RosterProblem, RuleSet, StaffMember } from './model.ts'
import { defaultRuleSets } from './rule-sets.ts'
import { validateProblem } from './validate.ts'

const date = '2025-11-03'
const demand = exampleDemand(date, 'early')
const member = exampleMember('017')
const withMember = (parts: Partial<StaffMember>) => ({ staff: [{ ...member, ...parts }] })
const withRules = (parts: Partial<RuleSet>) => ({ ruleSets: [{ ...defaultRuleSets[0], ...parts }] })
const shift = { key: 'early', start: '08:00', end: '16:30', setupMinutes: 0, handoverMinutes: 0 }

const refused: [what: string, parts: Partial<RosterProblem>, message: string][] = [
  ['an unknown zone', { timeZone: 'Europe/Atlantis' }, 'timeZone: unknown zone "Europe/Atlantis"'],
  ['no dates', { dates: [] }, 'dates: at least one date is needed'],
  ['a date that is none', { dates: ['2025-02-30'] }, 'dates[0]: "2025-02-30" is not a date'],
  ['dates out of order', { dates: ['2025-11-04', '2025-11-03'] }, 'dates[1]: 2025-11-03 is not after 2025-11-04'],
  ['a holiday that is no date', { holidays: ['soon'] }, 'holidays[0]: "soon" is not a date'],
  ['no shifts', { shifts: [] }, 'shifts: at least one shift is needed'],
  ['a shift twice', { shifts: [shift, shift] }, 'shifts: "early" is there twice'],
  ['a start that is no time', { shifts: [{ ...shift, start: '24:00' }] }, 'shifts "early": start'],
  ['an end that is no time', { shifts: [{ ...shift, end: '25:00' }] }, 'shifts "early": end'],
  ['a negative set-up', { shifts: [{ ...shift, setupMinutes: -1 }] }, 'shifts "early": setupMinutes'],
  ['a rule set twice', { ruleSets: [defaultRuleSets[0], defaultRuleSets[0]] }, 'ruleSets: "employee" is there twice'],
  ['a rest that is no number', withRules({ restHours: Number.NaN }), 'ruleSets "employee": restHours'],
  ['no days in a row', withRules({ daysInARow: 0 }), 'ruleSets "employee": daysInARow'],
  [
    'breaks that fall',
    withRules({
      breaks: [
        { overHours: 9, minutes: 45 },
        { overHours: 6, minutes: 30 },
      ],
    }),
    'ruleSets "employee": breaks[1]',
  ],
  ['demand on another date', { demand: [exampleDemand('2025-12-24', 'early')] }, 'demand 2025-12-24 "early": date'],
  ['demand for an unknown shift', { demand: [exampleDemand(date, 'noon')] }, 'unknown shift "noon"'],
  ['demand twice', { demand: [demand, demand] }, 'demand: "2025-11-03 early" is there twice'],
  ['negative demand', { demand: [{ ...demand, lead: -1 }] }, 'demand 2025-11-03 "early": lead: -1'],
  ['half a person', { demand: [{ ...demand, regularService: 0.5 }] }, 'demand 2025-11-03 "early": regularService: 0.5'],
  [
    'a patrol twice',
    { demand: [{ ...demand, patrols: [1, 1].map((patrol) => ({ patrol, attire: 'uniform' as const })) }] },
    'patrols: "1" is there twice',
  ],
  ['patrol 0', { demand: [{ ...demand, patrols: [{ patrol: 0, attire: 'uniform' }] }] }, 'patrols: 0'],
  ['a number twice', { staff: [member, member] }, 'staff: "017" is there twice'],
  ['an unknown rule set', withMember({ ruleSet: 'pirate' }), 'staff "017": ruleSet: unknown rule set "pirate"'],
  ['negative hours', withMember({ weeklyHours: -1 }), 'staff "017": weeklyHours'],
  ['an endless account', withMember({ accountMinutes: Infinity }), 'staff "017": accountMinutes'],
  [
    'an absence that ends before it starts',
    withMember({ absences: [{ from: '2025-11-05', to: '2025-11-04' }] }),
    'staff "017": absences[0]: ends before it starts',
  ],
  [
    'a wish for an unknown shift',
    withMember({ wishes: [{ kind: 'shift', date, shift: 'noon', weight: 1 }] }),
    'staff "017": wishes[0].shift: unknown shift "noon"',
  ],
  [
    'a wish without weight',
    withMember({ wishes: [{ kind: 'day-off', date, weight: Number.NaN }] }),
    'staff "017": wishes[0].weight',
  ],
  ['a wish for oneself', withMember({ wishes: [{ kind: 'partner', staff: '017', weight: 1 }] }), 'wishes[0].staff'],
  [
    'a published shift that ends before it starts',
    withMember({ published: [{ start: 2, end: 1, workMinutes: 0 }] }),
    'staff "017": published[0]: ends before it starts',
  ],
  ['a limit below zero', { maxPerDay: -1 }, 'maxPerDay: -1'],
  ['a pin of nobody', { pins: [{ staff: '999', date, shift: 'early' }] }, 'unknown staff number "999"'],
  ['a pin on another date', { pins: [{ staff: '017', date: '2025-12-24', shift: null }] }, 'date is not among dates'],
  ['a pin to an unknown shift', { pins: [{ staff: '017', date, shift: 'noon' }] }, 'unknown shift "noon"'],
  [
    'two pins of one person and day',
    {
      pins: [
        { staff: '017', date, shift: 'early' },
        { staff: '017', date, shift: null },
      ],
    },
    'pins: "017 2025-11-03" pinned twice',
  ],
  ['a free day with a post', { pins: [{ staff: '017', date, shift: null, post: 'lead' }] }, 'a free day has no post'],
  ['a lead with a patrol', { pins: [{ staff: '017', date, shift: 'early', post: 'lead', patrol: 1 }] }, 'patrol'],
]

test.each(refused)('%s is refused, naming the field', (_, parts, message) => {
  const problem = exampleProblem({ staff: [member], demand: [demand], ...parts })
  expect(() => validateProblem(problem)).toThrow(RangeError)
  expect(() => validateProblem(problem)).toThrow(message)
})

test('a problem that makes sense passes', () => {
  expect(() => validateProblem(exampleProblem({ staff: [member], demand: [demand] }))).not.toThrow()
})
