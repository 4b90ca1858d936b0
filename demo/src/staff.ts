import { civilDayOf, dateOfCivilDay } from 'planning/geo/zone-clock'
import { createRandom } from 'planning/random'
import type { Random } from 'planning/random'
import { generatePool } from 'planning/roster/generate-pool'
import type { StaffMember, Wish } from 'planning/roster/model'
import { timeZone } from './calendar.ts'
import { demoOperations, shifts } from './operations.ts'

const people = 96
const seed = 96

/** Languages spoken beside German, with the share of people who do. */
const languages = {
  'language-en': 0.6,
  'language-tr': 0.12,
  'language-ar': 0.08,
  'language-pl': 0.06,
  'language-uk': 0.03,
}
const bicyclePatrol = 0.2

interface DemoStaffInput {
  /** epoch ms: the prepared operation depends on it */
  readonly now: number
  /** public holidays around both operations, civil dates */
  readonly holidays: readonly string[]
}

/**
 * The 96 people of the demo's order service, known by service number only ("001" … "096"). All of them are invented.
 * Regular service is published 14 days before and after each operation; absences and wishes are around both.
 */
export function demoStaff({ now, holidays }: DemoStaffInput): StaffMember[] {
  const operations = demoOperations(now)
  // who somebody is depends on the seed alone, so the pools are the same people at different times
  const pools = operations.map(({ from, days }) =>
    generatePool({ size: people, seed, from, days, timeZone, shifts, holidays }),
  )
  const latest = pools[pools.length - 1]
  const random = createRandom(seed)
  return latest.map((member, i) => {
    const own = random.stream(`demo ${member.number}`)
    const around = operations.map(({ key, from, days }) => calendar(from, days, own.stream(key)))
    const partner = own.next() < 0.12 ? latest[(i + 1 + own.below(people - 1)) % people].number : null
    return {
      ...member,
      qualifications: [
        ...member.qualifications.filter((qualification) => qualification !== 'dog-handler'),
        ...(own.next() < bicyclePatrol ? ['bicycle'] : []),
        ...Object.entries(languages).flatMap(([language, share]) => (own.next() < share ? [language] : [])),
      ],
      published: withoutDoubles(pools.flatMap((pool) => pool[i].published)),
      absences: around.flatMap(({ absences }) => absences),
      wishes: [
        ...around.flatMap(({ wishes }) => wishes),
        ...(partner === null ? [] : [{ kind: 'partner', staff: partner, weight: 1 } as const]),
      ],
    }
  })
}

/** Absences and wishes around one operation. */
function calendar(from: string, days: number, random: Random) {
  const day = (offset: number) => dateOfCivilDay(civilDayOf(from) + offset)
  const absences: { from: string; to: string }[] = []
  const kind = random.next()
  // one in twenty on leave for one or two weeks, one in twenty-five ill or at a training for some days
  if (kind < 0.05) {
    const first = random.below(days + 10) - 10
    absences.push({ from: day(first), to: day(first + (random.next() < 0.5 ? 6 : 13)) })
  } else if (kind < 0.09) {
    const first = random.below(days + 2) - 2
    absences.push({ from: day(first), to: day(first + random.below(4)) })
  }
  const wishes: Wish[] = []
  const shift = () => shifts[random.below(shifts.length)].key
  const date = () => day(random.below(days))
  if (random.next() < 0.35) wishes.push({ kind: 'day-off', date: date(), weight: 1 + random.below(3) })
  if (random.next() < 0.2) wishes.push({ kind: 'shift', date: date(), shift: shift(), weight: 1 })
  if (random.next() < 0.2) wishes.push({ kind: 'not-shift', date: date(), shift: shift(), weight: 1 + random.below(2) })
  return { absences, wishes }
}

/** Where the two operations are near each other, both pools publish the same days: the first one counts. */
function withoutDoubles(published: StaffMember['published']): StaffMember['published'] {
  const days = new Set<string>()
  return published.filter(({ start }) => {
    const day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainDate().toString()
    return !days.has(day) && days.add(day)
  })
}
