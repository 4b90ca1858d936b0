import type { Random } from '../../random.ts'
import type { Allowance } from './allowance.ts'
import type { LineFinder } from './best-line.ts'
import type { CompiledLines } from './compile-lines.ts'
import { Cover } from './cover.ts'
import type { LineModel } from './model.ts'

/** Horizons up to so many days are filled at once, longer ones in stretches. */
const atOnce = 42
/** days kept of each stretch, and days looked at behind them */
const stretch = 28
const outlook = 7

/** Longest shifts of tolerance with which a long line is tried, one after the other. */
const slacks = [1, 0.5, 0, 2, 4, 8] as const
/** Tries at prices drawn by lot for somebody no line was found for. */
const tries = 20

/** Somebody for whom no line was found that keeps the rules; nobody then has a roster. */
export class NoLine extends Error {
  override readonly name = 'NoLine'
  readonly person: number
  /** there is none; else none was found */
  readonly proved: boolean

  constructor(person: number, proved: boolean) {
    super(`no line for person ${person}`)
    this.person = person
    this.proved = proved
  }
}

/**
 * A first line for everybody, one person after the other, each the cheapest for what the cover then lacks. Where that search
 * finds none, at flat prices, then at prices drawn by lot: limits it leaves out at first may bind less there.
 *
 * @throws NoLine where no line that keeps the rules was found for somebody
 */
export function construct({ model }: CompiledLines, finder: LineFinder, random: Random): Uint8Array {
  const { people, days } = model
  const lines = new Uint8Array(people * days)
  const cover = new Cover(model)
  for (const person of random.shuffled(Array.from({ length: people }, (_, p) => p))) {
    const line = lines.subarray(person * days, (person + 1) * days)
    cover.price(person, 0, days, finder.shiftPrice, finder.offPrice)
    const unsure = finder.unsure
    for (let attempt = 0; !fill(model, finder, person, line); attempt++) {
      const isSure = days <= atOnce && finder.unsure === unsure
      if (isSure || attempt === tries) throw new NoLine(person, isSure)
      finder.offPrice.fill(0)
      if (attempt === 0) finder.shiftPrice.fill(1)
      else for (let option = 0; option < finder.shiftPrice.length; option++) finder.shiftPrice[option] = random.next()
    }
    cover.change(person, line, 0, days, 1)
  }
  return lines
}

function fill(model: LineModel, finder: LineFinder, person: number, line: Uint8Array): boolean {
  const { days } = model
  if (days > atOnce) return [...slacks, days].some((slack) => fillInStretches(model, finder, person, line, slack))
  line.fill(0)
  if (finder.find(person, line, 0, days) === Infinity) return false
  line.set(finder.found)
  return true
}

/**
 * A long line, stretch by stretch. What the whole line may use is shared out by the days the person is there, give or
 * take `slack` longest shifts; a stretch ends only where the line can still be finished.
 */
function fillInStretches(
  model: LineModel,
  finder: LineFinder,
  person: number,
  line: Uint8Array,
  slack: number,
): boolean {
  const { days, shifts, minutes, minMinutes, maxMinutes, maxWeekends, maxOfShift, weekendOf } = model
  const options = person * days * shifts
  const longest = minutes.subarray(options, options + days * shifts).reduce((most, length) => Math.max(most, length), 0)
  const share = sharesOf(model, person)
  line.fill(0)
  const ends: number[] = []
  for (let to = stretch + outlook; to + stretch / 2 <= days; to += stretch) ends.push(to)
  const outlooks = finder.outlooks(person, line, ends)
  let from = 0
  for (const to of [...ends, days]) {
    let used = 0
    const count = maxOfShift.slice(person * shifts, (person + 1) * shifts)
    if (to < days) for (let s = 0; s < shifts; s++) count[s] = Math.ceil(count[s] * share.days[to])
    const weekends = new Set<number>()
    for (let day = 0; day < from; day++) {
      if (line[day] === 0) continue
      used += minutes[options + day * shifts + line[day] - 1]
      count[line[day] - 1]--
      if (weekendOf[day] >= 0) weekends.add(weekendOf[day])
    }
    const weekendsLeft = maxWeekends[person] - weekends.size
    const use: Allowance = {
      minMinutes: minMinutes[person] - used,
      maxMinutes: maxMinutes[person] - used,
      weekends: weekendsLeft,
      count,
      open: to < days ? { ...outlooks[ends.indexOf(to)], usedMinutes: used, weekendsLeft } : undefined,
    }
    if (use.open) {
      use.minMinutes = Math.floor(minMinutes[person] * share.days[to] - slack * longest) - used
      use.maxMinutes = Math.min(use.maxMinutes, Math.ceil(maxMinutes[person] * share.days[to] + slack * longest) - used)
      const due = Math.ceil(maxWeekends[person] * share.weekends[to]) + Math.max(0, slack - 2)
      use.weekends = Math.min(weekendsLeft, Math.max(0, due - weekends.size))
    }
    if (finder.find(person, line, from, to, Infinity, use) === Infinity) return false
    const kept = use.open ? to - outlook : days
    line.set(finder.found.subarray(from, kept), from)
    from = kept
  }
  return true
}

/** Which share of the days and weekends a person is there for lies before each day; leave is no part of them. */
function sharesOf({ days, shifts, allowed, weekendOf }: LineModel, person: number) {
  const passed = { days: new Float64Array(days + 1), weekends: new Float64Array(days + 1) }
  for (let day = 0, last = -1; day < days; day++) {
    const option = (person * days + day) * shifts
    const there = allowed.subarray(option, option + shifts).includes(1)
    const weekend = there && weekendOf[day] >= 0 && weekendOf[day] !== last
    if (weekend) last = weekendOf[day]
    passed.days[day + 1] = passed.days[day] + Number(there)
    passed.weekends[day + 1] = passed.weekends[day] + Number(weekend)
  }
  const share = (sums: Float64Array) => sums.map((sum) => sum / Math.max(1, sums[days]))
  return { days: share(passed.days), weekends: share(passed.weekends) }
}
