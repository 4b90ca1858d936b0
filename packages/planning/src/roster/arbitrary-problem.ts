import { civilDayOf, dateOfCivilDay, instantOf } from '../geo/zone-clock.ts'
import { createRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { splitDemand } from './demand.ts'
import { generatePool } from './generate-pool.ts'
import { posts } from './compile.ts'
import type { Pin, RosterProblem, RuleSet, Shift, ShiftDemand, StaffMember } from './model.ts'
import { defaultRuleSets } from './rule-sets.ts'

/**
 * A situation drawn at random, for property tests: pools of 8–120 people, weeks of the change of clocks, holidays and the
 * turn of the year, shifts over midnight, regular service, part time, absences, accounts near the limit, published
 * shifts inside the horizon, owed rest days, other rule sets, limits too low for the demand, and wild pins.
 */
export function arbitraryProblem(seed: number): RosterProblem {
  const random = createRandom(seed)
  const timeZone = pick(random, ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo'])
  const from = pick(random, [
    '2025-10-22',
    '2025-10-25',
    '2026-03-23',
    '2026-03-28',
    '2025-12-20',
    '2025-12-29',
    '2025-11-02',
    '2026-05-28',
  ])
  const days = 1 + random.below(random.next() < 0.2 ? 14 : 8)
  const shifts = arbitraryShifts(random)
  const size = random.next() < 0.7 ? 8 + random.below(40) : 8 + random.below(113)
  const holidays = ['2025-11-01', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-06-04']
  const all = Array.from({ length: days }, (_, i) => dateOfCivilDay(civilDayOf(from) + i))
  const dates = all.filter((_, i) => i === 0 || i === days - 1 || random.next() < 0.93)
  const ruleSets = defaultRuleSets.map((rules) => (random.next() < 0.4 ? otherRules(rules, random) : rules))
  const pool = generatePool({ size, seed: random.below(1e9), from, days, timeZone, shifts, holidays })
  const staff = pool.map((member) => troubled(member, random, { from, days, timeZone }))
  const staffPerDay = Math.round(size * random.next() * (random.next() < 0.8 ? 0.5 : 1))
  const demand = arbitraryDemand(random, dates, shifts, staffPerDay, size)
  return {
    timeZone,
    dates,
    holidays,
    shifts,
    demand,
    staff,
    ruleSets,
    maxPerDay: random.next() < 0.9 ? Math.max(staffPerDay, 1) : Math.floor(staffPerDay * 0.7),
    pins: random.next() < 0.5 ? [] : arbitraryPins(random, dates, shifts, staff, demand),
  }
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.below(items.length)]
}

function arbitraryShifts(random: Random): Shift[] {
  const known = [
    ['early', '08:00', '16:30'],
    ['late', '15:30', '24:00'],
    ['night', '22:00', '06:00'],
    ['long', '07:00', '18:00'],
    ['short', '10:00', '14:15'],
    ['over-midnight', '18:00', '02:00'],
    ['small-hours', '00:00', '08:00'],
  ] as const
  return random
    .shuffled(known)
    .slice(0, 1 + random.below(3))
    .map(([key, start, end]) => ({ key, start, end, setupMinutes: 15, handoverMinutes: 15 }))
}

function otherRules(rules: RuleSet, random: Random): RuleSet {
  return {
    ...rules,
    restHours: pick(random, [9, 11, 12, 24]),
    dailyHours: pick(random, [8, 10, 12]),
    weeklyAverageHours: pick(random, [40, 48]),
    averagingWeeks: pick(random, [2, 12, 24]),
    daysInARow: pick(random, [2, 4, 6, 10]),
    accountHours: pick(random, [10, 40, 80]),
    sundayRestWithinDays: pick(random, [7, 14]),
    holidayRestWithinDays: pick(random, [14, 56]),
    freeSundaysAYear: pick(random, [15, 26]),
  }
}

function troubled(
  member: StaffMember,
  random: Random,
  { from, days, timeZone }: { from: string; days: number; timeZone: string },
): StaffMember {
  if (random.next() < 0.6) return member
  const date = (offset: number) => dateOfCivilDay(civilDayOf(from) + offset)
  const inside = date(random.below(days))
  const nightBefore = date(random.below(days + 2) - 1)
  const after = dateOfCivilDay(civilDayOf(nightBefore) + 1)
  const extra = {
    published:
      random.next() < 0.5
        ? [{ start: instantOf(inside, '09:00', timeZone), end: instantOf(inside, '13:00', timeZone), workMinutes: 240 }]
        : [
            {
              start: instantOf(nightBefore, '21:00', timeZone),
              end: instantOf(after, '05:00', timeZone),
              workMinutes: 450,
            },
          ],
    absences: [{ from: inside, to: date(random.below(days + 3)) }].filter((absence) => absence.to >= absence.from),
  }
  return {
    ...member,
    accountMinutes: member.accountMinutes + (random.next() < 0.4 ? random.below(2400) : 0),
    periodMinutes: member.periodMinutes * (random.next() < 0.3 ? 1.2 : 1),
    published: random.next() < 0.4 ? [...member.published, ...extra.published] : member.published,
    absences: random.next() < 0.4 ? [...member.absences, ...extra.absences] : member.absences,
    history: { ...member.history, sundays: random.next() < 0.3 ? 30 + random.below(12) : member.history.sundays },
    owedHolidayRest: random.next() < 0.3 ? [date(-random.below(70) - 1)] : member.owedHolidayRest,
    trainee: member.trainee || random.next() < 0.05,
  }
}

function arbitraryDemand(
  random: Random,
  dates: readonly string[],
  shifts: readonly Shift[],
  staffPerDay: number,
  size: number,
): ShiftDemand[] {
  const { demand } = splitDemand({
    dates,
    shifts,
    staffPerDay,
    plainclothesShare: pick(random, [0, 0.2, 0.5]),
    regularServicePerDay: random.next() < 0.5 ? 0 : random.below(Math.ceil(size / 4)),
  })
  if (random.next() < 0.6) return demand
  return demand
    .filter(() => random.next() < 0.9)
    .map((asked) => ({
      ...asked,
      lead: random.below(3),
      qualifications: [
        { qualification: 'first-aid', count: random.below(4) },
        { qualification: 'dog-handler', count: random.below(2) },
      ],
    }))
}

function arbitraryPins(
  random: Random,
  dates: readonly string[],
  shifts: readonly Shift[],
  staff: readonly StaffMember[],
  demand: readonly ShiftDemand[],
): Pin[] {
  const pins = new Map<string, Pin>()
  const count = 1 + random.below(12)
  const few = random.shuffled(staff).slice(0, 1 + random.below(6))
  for (let i = 0; i < count; i++) {
    const { number } = random.next() < 0.5 ? pick(random, staff) : pick(random, few)
    const date = pick(random, dates)
    const { key } = pick(random, shifts)
    const post = pick(random, posts)
    const patrols = demand.find((asked) => asked.date === date && asked.shift === key)?.patrols ?? []
    const walks = post === 'patrol-leader' || post === 'patrol-member'
    const kind = random.next()
    pins.set(`${number} ${date}`, {
      staff: number,
      date,
      shift: kind < 0.2 ? null : key,
      ...(kind < 0.5 ? {} : { post }),
      ...(kind > 0.75 && walks && patrols.length > 0 ? { patrol: pick(random, patrols).patrol } : {}),
      ...(kind > 0.97 && walks ? { patrol: 77 } : {}),
    })
  }
  return [...pins.values()]
}
