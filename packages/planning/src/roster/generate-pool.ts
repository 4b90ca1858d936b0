import { civilDayOf, dateOfCivilDay, instantOf, weekdayOf } from '../geo/zone-clock.ts'
import { createRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { postQualification } from './model.ts'
import type { PublishedShift, Shift, StaffMember, Wish } from './model.ts'
import { fullTimeWeeklyHours } from './rule-sets.ts'

export interface PoolInput {
  readonly size: number
  /** unsigned 32-bit integer */
  readonly seed: number
  /** first date and number of days of the operation */
  readonly from: string
  readonly days: number
  readonly timeZone: string
  readonly shifts: readonly Pick<Shift, 'key'>[]
  /** public holidays around the operation; one that lies before it may still be owed to somebody */
  readonly holidays?: readonly string[]
}

/** Days of published regular service before and after the operation. */
const KNOWN_DAYS = 14

/** Regular service as the pool works it outside the operation: eight hours and half an hour of break. */
const regularShifts = [
  { start: '07:00', end: '15:30' },
  { start: '13:30', end: '22:00' },
] as const

/**
 * An invented pool for those who have no staff file yet: people of an order service with qualifications, part time,
 * absences, wishes and regular service before and after. Shares are plausible, not measured: 10 % may be lead (four at
 * least), 18 % control room (five at least), 45 % lead patrols, 40 % work in plain clothes, 6 % in training, 90 % with
 * enforcement powers, 40 % civil servants, 15 % part time, 7 % of days absent.
 *
 * @throws RangeError if size or days are not whole numbers from 0 on, or the date cannot be read
 */
export function generatePool(input: PoolInput): StaffMember[] {
  const { size, days } = input
  for (const [field, value] of Object.entries({ size, days })) {
    if (!Number.isInteger(value) || value < 0)
      throw new RangeError(`${field}: ${value} is not a whole number from 0 on`)
  }
  const random = createRandom(input.seed)
  const quota = (name: string, share: number, least = 0, from: readonly number[] = everybody) =>
    new Set(
      random
        .stream(name)
        .shuffled(from)
        .slice(0, Math.max(least, Math.round(size * share))),
    )
  const everybody = Array.from({ length: size }, (_, i) => i)
  const trainees = quota('trainees', 0.06)
  const trained = everybody.filter((i) => !trainees.has(i))
  const leads = quota('leads', 0.1, 4, trained)
  const controlRoom = quota('control-room', 0.18, 5, trained)
  const leaders = quota('leaders', 0.45, 4, trained)
  const enforcement = quota('enforcement', 0.9, 4, trained)
  const plainclothes = quota('plainclothes', 0.4, 4, trained)
  const women = quota('women', 0.37, 3)
  const diverse = quota(
    'diverse',
    0.02,
    0,
    everybody.filter((i) => !women.has(i)),
  )
  const civilServants = quota('civil-servants', 0.4)
  const partTime = quota('part-time', 0.15)
  const firstAid = quota('first-aid', 0.5)
  const dogHandler = quota('dog-handler', 0.05)

  return everybody.map((i) => {
    const own = random.stream(`person ${i}`)
    const ruleSet = civilServants.has(i) ? 'civil-servant-nrw' : 'employee'
    const fullTime = fullTimeWeeklyHours[ruleSet]
    const part = partTime.has(i) ? [0.5, 0.65, 0.75][own.below(3)] : 1
    const weeklyHours = Math.round(fullTime * part * 2) / 2
    const periodWeeks = 8 + own.below(9)
    const qualifications = [
      ...(leads.has(i) ? [postQualification.lead] : []),
      ...(controlRoom.has(i) ? [postQualification['control-room']] : []),
      ...(firstAid.has(i) ? ['first-aid'] : []),
      ...(dogHandler.has(i) ? ['dog-handler'] : []),
    ]
    return {
      number: number(i),
      ruleSet,
      weeklyHours,
      accountMinutes: 30 * (own.below(61) - 20),
      periodMinutes: Math.round(periodWeeks * weeklyHours * 60 * (0.9 + 0.15 * own.next())),
      periodWeeks,
      qualifications,
      leader: leaders.has(i) || leads.has(i),
      trainee: trainees.has(i),
      enforcement: enforcement.has(i),
      gender: women.has(i) ? 'f' : diverse.has(i) ? 'd' : 'm',
      plainclothes: plainclothes.has(i),
      absences: absences(input, own),
      wishes: wishes(input, own, i),
      published: regularService(input, own, part),
      history: {
        late: Math.round(part * (30 + own.below(25))),
        weekend: Math.round(part * (16 + own.below(16))),
        sundays: Math.round(part * (8 + own.below(10))),
      },
      owedHolidayRest: (input.holidays ?? []).filter(
        (holiday) => holiday < input.from && holiday > day(input, -30) && own.next() < 0.05,
      ),
    }
  })
}

const number = (i: number) => String(i + 1).padStart(3, '0')
const day = (input: PoolInput, offset: number) => dateOfCivilDay(civilDayOf(input.from) + offset)

function absences(input: PoolInput, random: Random): StaffMember['absences'] {
  if (random.next() >= 0.12) return []
  const first = random.below(input.days + 6) - 6
  return [{ from: day(input, first), to: day(input, first + 1 + random.below(10)) }]
}

function wishes(input: PoolInput, random: Random, self: number): Wish[] {
  const { days, shifts, size } = input
  const found: Wish[] = []
  if (days === 0) return found
  const date = () => day(input, random.below(days))
  if (random.next() < 0.35) found.push({ kind: 'day-off', date: date(), weight: 1 + random.below(3) })
  if (shifts.length > 0) {
    const shift = () => shifts[random.below(shifts.length)].key
    if (random.next() < 0.15) found.push({ kind: 'shift', date: date(), shift: shift(), weight: 1 })
    if (random.next() < 0.15)
      found.push({ kind: 'not-shift', date: date(), shift: shift(), weight: 1 + random.below(2) })
  }
  const partner = random.below(Math.max(1, size))
  if (random.next() < 0.1 && partner !== self) found.push({ kind: 'partner', staff: number(partner), weight: 1 })
  return found
}

/**
 * Early and late weeks in turn, Monday to Friday; every fourth week Saturday and Sunday too, with Wednesday and Thursday
 * off and the Monday after. Part time has its last days of the week off. Keeps rest, days in a row and compensating days.
 */
function regularService(input: PoolInput, random: Random, part: number): PublishedShift[] {
  const turn = random.below(4)
  const first = civilDayOf(input.from) - KNOWN_DAYS
  const last = civilDayOf(input.from) + input.days - 1 + KNOWN_DAYS
  const found: PublishedShift[] = []
  for (let civilDay = first; civilDay <= last; civilDay++) {
    const offset = civilDay - civilDayOf(input.from)
    if (offset >= 0 && offset < input.days) continue
    const weekday = weekdayOf(civilDay)
    const week = Math.floor((civilDay - weekday + 8) / 7)
    const onWeekend = (week + turn) % 4 === 0
    const afterWeekend = (week + turn) % 4 === 1
    const works = onWeekend
      ? weekday !== 3 && weekday !== 4 && (part === 1 || weekday >= 5)
      : weekday <= Math.round(5 * part) && !(afterWeekend && weekday === 1)
    if (!works) continue
    const { start, end } = regularShifts[(week + turn) % 2]
    const date = dateOfCivilDay(civilDay)
    found.push({
      start: instantOf(date, start, input.timeZone),
      end: instantOf(date, end, input.timeZone),
      workMinutes: 480,
    })
  }
  return found
}
