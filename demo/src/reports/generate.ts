import { civilDayOf, createZoneClock, dateOfCivilDay, instantOf, weekdayOf } from 'planning/geo/zone-clock'
import type { Position, Report, Source } from 'planning/model'
import { createRandom } from 'planning/random'
import type { Random } from 'planning/random'
import { timeZone } from '../calendar.ts'
import { centreWide, cityWide, scatter, somewhere, somewhereInTheCentre } from './background.ts'
import { operationEffect } from './operation-effect.ts'
import type { OperationEffect } from './operation-effect.ts'
import { rhythms } from './rhythms.ts'
import type { DemoType } from './rhythms.ts'
import { spots } from './spots.ts'
import type { Spot } from './spots.ts'

/** Two years, and never less than a year before the closed operation, so that its hotspots can be seen. */
const reportedDays = 730
const earliestStart = '2024-11-01'

/** What patrols find by themselves, as a share of what is reported to them on ordinary days. */
const foundByPatrols = 0.15
/** Mean of further reports about the same incident. */
const furtherReports = 0.25
/** Share of residents who are known as a reporter (they left an address once); some of them report often. */
const knownResidents = 0.4
const residentPool = 3000
const tradersPerSpot = 6
/** Share of reports that partner agencies make, and for the city's cleaning partner only the day is known. */
const partners = 0.05
const cleaningPartners = 0.15
/** Fines for parking a day, in the centre and elsewhere: they show where officers were. */
const finesInTheCentre = 2
const finesElsewhere = 1.5

const minute = 60_000
const hour = 60 * minute

export interface GenerateReports {
  /** unsigned 32-bit integer */
  readonly seed: number
  /** the last report is not later, epoch ms */
  readonly now: number
}

/**
 * Two years of invented reports up to `now`, in order of time. A day's reports depend on the seed and the date only: a
 * later `now` adds reports and takes none away, but for the days that fall out at the beginning.
 */
export function generateReports({ seed, now }: GenerateReports): Report[] {
  const root = createRandom(seed)
  const clock = createZoneClock(timeZone)
  const today = clock.civilDay(now)
  const first = Math.min(today - reportedDays, civilDayOf(earliestStart))
  const reports: Report[] = []
  for (let civilDay = first; civilDay <= today; civilDay++) {
    for (const report of reportsOfDay(civilDay, root, clock.offsetAt)) if (report.time <= now) reports.push(report)
  }
  return reports.sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
}

/** One incident before anybody has told of it. */
interface Happening {
  readonly type: DemoType
  readonly position: Position
  readonly time: number
  /** hour of the day, 0 … 23 */
  readonly hour: number
}

interface Day {
  readonly civilDay: number
  readonly weekday: number
  /** 0 = January */
  readonly month: number
  readonly effect: OperationEffect
  /** instant of an hour and minute of this day */
  instant(hour: number, minutes: number): number
  add(report: Omit<Report, 'id' | 'precision'> & { readonly byDay?: boolean }): void
}

function reportsOfDay(civilDay: number, root: Random, offsetAt: (instant: number) => number): Report[] {
  const date = dateOfCivilDay(civilDay)
  const random = root.stream(date)
  const midnight = instantOf(date, '00:00', timeZone)
  const reports: Report[] = []
  const day: Day = {
    civilDay,
    weekday: weekdayOf(civilDay),
    month: Number(date.slice(5, 7)) - 1,
    effect: operationEffect(civilDay),
    instant(hours, minutes) {
      const instant = midnight + hours * hour + minutes * minute
      return instant - (offsetAt(instant) - offsetAt(midnight))
    },
    add({ byDay, ...report }) {
      const id = `${date}-${String(reports.length).padStart(3, '0')}`
      reports.push(byDay ? { id, ...report, time: midnight, precision: 'day' } : { id, ...report, precision: 'minute' })
    },
  }
  for (const spot of spots) reportSpot(day, spot, random.stream(spot.name))
  reportBackground(day, cityWide, somewhere, random.stream('city'))
  reportBackground(day, centreWide, somewhereInTheCentre, random.stream('centre'))
  const fines = random.stream('fines')
  for (const happening of happenings(day, 'obstructing-parking', finesInTheCentre, somewhereInTheCentre, fines))
    day.add({ ...told(happening), source: 'enforcement' })
  for (const happening of happenings(day, 'obstructing-parking', finesElsewhere, somewhere, fines))
    day.add({ ...told(happening), source: 'enforcement' })
  return reports
}

function reportSpot(day: Day, spot: Spot, random: Random): void {
  const { effect } = day
  const at = (chance: Random) => scatter(spot.position, spot.spreadMetres, chance)
  for (const [type, perDay] of Object.entries(spot.types) as [DemoType, number][]) {
    const { calmed } = rhythms[type]
    const change = spot.inOperation ? 1 - calmed * effect.calm : calmed > 0 ? effect.displaced : 1
    const mean = perDay * change * wave(spot.name, day.civilDay)
    for (const happening of happenings(day, type, mean, at, random, spot.hours)) {
      const source: Source =
        random.next() < (spot.traders ?? 0) ? 'trader' : random.next() < partners ? 'partner' : 'resident'
      day.add({ ...told(happening), source, ...reporterOf(source, type, spot, random) })
      for (let further = poisson(furtherReports, random); further > 0; further--) {
        day.add({
          ...told(happening, random, 90, 25),
          source: 'resident',
          ...reporterOf('resident', type, spot, random),
        })
      }
      const confirmed = spot.confirmed + (spot.inOperation ? (1 - spot.confirmed) * effect.confirmedToo : 0)
      if (spot.confirmed > 0 && onPatrol(day, happening) && random.next() < confirmed)
        day.add({ ...told(happening, random, 75, 20), source: 'patrol' })
    }
    if (spot.confirmed === 0) continue
    const found = perDay * foundByPatrols * (spot.inOperation ? effect.foundByPatrols : 1)
    for (const happening of happenings(day, type, found, at, random, spot.hours))
      if (onPatrol(day, happening)) day.add({ ...told(happening), source: 'patrol' })
  }
}

function reportBackground(
  day: Day,
  types: Readonly<Partial<Record<DemoType, number>>>,
  at: (random: Random) => Position,
  random: Random,
): void {
  for (const [type, perDay] of Object.entries(types) as [DemoType, number][]) {
    for (const happening of happenings(day, type, perDay, at, random)) {
      const cleaning = (type === 'bulky-waste' || type === 'littering') && random.next() < cleaningPartners
      if (cleaning) day.add({ ...told(happening), source: 'partner', byDay: true })
      else if (onPatrol(day, happening) && random.next() < foundByPatrols)
        day.add({ ...told(happening), source: 'patrol' })
      else day.add({ ...told(happening), source: 'resident', ...reporterOf('resident', type, null, random) })
    }
  }
}

function* happenings(
  day: Day,
  type: DemoType,
  perDay: number,
  at: (random: Random) => Position,
  random: Random,
  hoursOfPlace?: readonly number[],
): Generator<Happening> {
  const rhythm = rhythms[type]
  const hoursOfType = day.weekday >= 6 ? rhythm.weekend : rhythm.workday
  const weights = hoursOfPlace ? hoursOfType.map((weight, hour) => weight * hoursOfPlace[hour]) : hoursOfType
  const mean = perDay * rhythm.weekdays[day.weekday - 1] * rhythm.months[day.month]
  for (let count = poisson(mean, random); count > 0; count--) {
    const hour = chosen(weights, random)
    yield { type, position: at(random), hour, time: day.instant(hour, random.below(60)) }
  }
}

/** The report of a happening, some minutes later and some metres off where it is a further one. */
function told({ type, position, time }: Happening, random?: Random, minutesLater = 0, metresOff = 0) {
  if (!random) return { type, position, time }
  return {
    type,
    position: scatter(position, metresOff, random),
    time: time + (1 + random.below(minutesLater)) * minute,
  }
}

function onPatrol({ effect }: Day, happening: Happening): boolean {
  return happening.hour >= effect.patrolHours[0] && happening.hour < effect.patrolHours[1]
}

function reporterOf(source: Source, type: DemoType, spot: Spot | null, random: Random): { reporter?: string } {
  if (source === 'trader' && spot) return { reporter: `trader at ${spot.name} ${random.below(tradersPerSpot)}` }
  if (source !== 'resident') return {}
  let chance = random.next()
  for (const regular of spot?.regulars ?? []) {
    if (regular.type !== type) continue
    if (chance < regular.share) return { reporter: regular.reporter }
    chance -= regular.share
  }
  if (random.next() >= knownResidents) return {}
  // the square makes the first of the pool report often and the last hardly ever
  return { reporter: `resident ${Math.floor(residentPool * random.next() ** 2)}` }
}

/** Slow ups and downs of a spot, so that some are rising and some falling whenever one looks. */
function wave(name: string, civilDay: number): number {
  let phase = 0
  for (let i = 0; i < name.length; i++) phase = (phase * 31 + name.charCodeAt(i)) % 997
  return 1 + 0.35 * Math.sin(2 * Math.PI * (civilDay / 260 + phase / 997))
}

/** A Poisson number (Knuth's product of uniforms); for small means. */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random.next(); product > limit; product *= random.next()) count++
  return count
}

/** An index, chosen with these weights. */
function chosen(weights: readonly number[], random: Random): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  for (let index = 0; index < weights.length; index++) {
    left -= weights[index]
    if (left < 0) return index
  }
  return weights.length - 1
}
