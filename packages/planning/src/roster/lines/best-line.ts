import { allowanceFor, hopeless } from './allowance.ts'
import type { Allowance, Outlook } from './allowance.ts'
import type { CompiledLines } from './compile-lines.ts'
import { RunStates } from './runs.ts'

/** Most combinations of counted shifts that are followed exactly; beyond, days are closed to the shift instead. */
const countStates = 64

/**
 * The cheapest line of one person for given prices, in a window of days whose surroundings stay as they are: exact dynamic
 * programming over the days, state = (class of the last shift, length of the run, weekends, minutes, count of shifts whose
 * limit binds). A first pass backwards over (run, minutes, weekends) alone gives for every state a bound on what is still to
 * come; labels that cannot end below the given limit are dropped (as in resource-constrained shortest path
 * problems, Irnich & Desaulniers 2005).
 *
 * Limits on the count of a shift are left out at first; one that the answer breaks joins the state and the search is
 * repeated. Where too many would join, the shift is closed on all days but the best ones: then the answer is feasible, but
 * perhaps not the cheapest.
 */
export class LineFinder {
  /** prices of the window: shift s of day d at `shiftPrice[d × shifts + s]`, off at `offPrice[d]`; indexed by absolute day */
  readonly shiftPrice: Float64Array
  readonly offPrice: Float64Array
  /** the line found, days outside the window untouched */
  readonly found: Uint8Array

  private readonly compiled: CompiledLines
  private readonly allowance: Allowance
  private readonly closed: Uint8Array
  private readonly trackOf: Int32Array
  private tracked: number[] = []

  private readonly runs: RunStates

  // groups of the window's days
  private readonly firstGroup: Int32Array
  private readonly groupShift: Int32Array
  private readonly groupPrice: Float64Array
  private readonly groupMinutes: Int32Array
  private readonly groupClass: Int32Array
  private readonly groupTrack: Int32Array

  private levels = 0
  private weekends = 1
  /** 1 where work that day is one more weekend, 2 where it is after a day off, 0 where it never is; per day */
  private readonly weekendStep: Uint8Array
  private readonly minuteSteps: Int32Array
  private readonly stepPrice: Float64Array
  private usualGap = 1
  private unit = 1
  private ahead = new Float64Array(1 << 12)

  private labelState = new Int32Array(1 << 12)
  private labelPrev = new Int32Array(1 << 12)
  private labelValue = new Uint8Array(1 << 12)
  private labelCost = new Float64Array(1 << 12)
  private labels = 0
  private labelOfState = new Int32Array(1 << 12)

  /** labels made since the start: the work done, independent of the clock */
  work = 0
  /** answers since the start that were perhaps not the cheapest: a shift was closed, or the line failed the line test */
  unsure = 0

  constructor(compiled: CompiledLines) {
    const { days, shifts } = compiled.model
    this.compiled = compiled
    this.runs = new RunStates(compiled.model)
    this.shiftPrice = new Float64Array(days * shifts)
    this.offPrice = new Float64Array(days)
    this.found = new Uint8Array(days)
    this.allowance = { minMinutes: 0, maxMinutes: 0, weekends: 0, count: new Int32Array(shifts) }
    this.closed = new Uint8Array(days * shifts)
    this.weekendStep = new Uint8Array(days)
    this.minuteSteps = new Int32Array(shifts)
    this.stepPrice = new Float64Array(shifts)
    this.trackOf = new Int32Array(shifts).fill(-1)
    // a day's groups and its counted shifts together, before those without a price are closed up
    const room = (days + 1) * shifts
    this.firstGroup = new Int32Array(days + 1)
    this.groupShift = new Int32Array(room)
    this.groupPrice = new Float64Array(room)
    this.groupMinutes = new Int32Array(room)
    this.groupClass = new Int32Array(room)
    this.groupTrack = new Int32Array(room)
  }

  /**
   * @param line  the person's line, read outside the window only
   * @param from  first day of the window, `to` the day after its last
   * @param below only a line cheaper than this is of interest
   * @returns its price within the window, Infinity if there is none; the line is then in `found`
   */
  find(person: number, line: Uint8Array, from: number, to: number, below = Infinity, allowance?: Allowance): number {
    const { model } = this.compiled
    const use = allowance ?? allowanceFor(model, person, line, from, to, this.allowance)
    this.found.set(line)
    this.tracked = []
    let price: number
    let closedAny = false
    while (true) {
      price = this.search(person, line, from, to, below, use)
      if (price === Infinity) break
      const over = this.overused(from, to, use.count)
      if (over.length === 0) break
      for (const shift of over) {
        const combinations = this.tracked.reduce((product, s) => product * (use.count[s] + 1), use.count[shift] + 1)
        if (combinations <= countStates) this.tracked.push(shift)
        else {
          this.closeAllBut(shift, use.count[shift], from, to)
          closedAny = true
        }
      }
    }
    if (closedAny) this.closed.fill(0)
    for (const shift of this.tracked) this.trackOf[shift] = -1
    const fails = price < Infinity && !use.open && model.lineTest && !model.lineTest(person, this.found)
    if (closedAny || fails) this.unsure++
    return fails ? Infinity : price
  }

  /** Price of the window's days of a line. */
  priceOf(line: Uint8Array, from: number, to: number): number {
    const { shifts } = this.compiled.model
    let sum = 0
    for (let day = from; day < to; day++) {
      sum += line[day] === 0 ? this.offPrice[day] : this.shiftPrice[day * shifts + line[day] - 1]
    }
    return sum
  }

  /**
   * For each of some days how the line can still be finished from there: by runs, minutes and weekends alone, what forbids
   * successions and limits of single shifts left out.
   *
   * @param days ascending
   */
  outlooks(person: number, line: Uint8Array, days: readonly number[]): Pick<Outlook, 'fewestWeekends' | 'levels'>[] {
    const { model } = this.compiled
    const { mayBeOff, weekendOf, minMinutes, maxMinutes } = model
    const use = allowanceFor(model, person, line, 0, model.days, this.allowance)
    this.runs.set(person)
    this.setGroups(person, 0, model.days, use)
    this.runs.setEnd(person, line, model.days, false)
    const { firstGroup, groupMinutes } = this
    const { count: runs, endCost, nextOff, nextWork } = this.runs
    const low = Math.ceil(minMinutes[person] / this.unit)
    const levels = Math.floor(maxMinutes[person] / this.unit) + 1
    let then = new Uint8Array(runs * levels).fill(hopeless)
    let here = new Uint8Array(runs * levels)
    for (let run = 0; run < runs; run++) {
      if (endCost[run] === 0) then.fill(0, run * levels + Math.max(0, low), (run + 1) * levels)
    }
    const found: Pick<Outlook, 'fewestWeekends' | 'levels'>[] = []
    for (let day = model.days - 1; day >= days[0]; day--) {
      here.fill(hopeless)
      const steps = new Set(groupMinutes.subarray(firstGroup[day], firstGroup[day + 1]))
      const second = day > 0 && weekendOf[day - 1] === weekendOf[day]
      for (let run = 0; run < runs; run++) {
        const at = run * levels
        if (nextOff[run] >= 0 && mayBeOff[person * model.days + day]) {
          here.set(then.subarray(nextOff[run] * levels, (nextOff[run] + 1) * levels), at)
        }
        if (nextWork[run] < 0) continue
        const up = weekendOf[day] >= 0 && !(second && !this.runs.isOff(run)) ? 1 : 0
        for (const minutes of steps) {
          const source = nextWork[run] * levels + minutes
          for (let level = 0; level < levels - minutes; level++) {
            const need = then[source + level]
            if (need < hopeless - 1 && need + up < here[at + level]) here[at + level] = need + up
          }
        }
      }
      ;[here, then] = [then, here]
      if (days.includes(day)) found.unshift({ fewestWeekends: then.slice(), levels })
    }
    return found
  }

  private overused(from: number, to: number, count: Int32Array): number[] {
    const { shifts } = this.compiled.model
    const over: number[] = []
    for (let s = 0; s < shifts; s++) {
      if (this.tracked.includes(s) || count[s] >= to - from) continue
      let n = 0
      for (let day = from; day < to; day++) if (this.found[day] === s + 1) n++
      if (n > count[s]) over.push(s)
    }
    return over
  }

  private closeAllBut(shift: number, keep: number, from: number, to: number) {
    const { shifts } = this.compiled.model
    const used: number[] = []
    for (let day = from; day < to; day++) {
      if (this.found[day] === shift + 1) used.push(day)
      this.closed[day * shifts + shift] = 1
    }
    used.sort((a, b) => this.shiftPrice[a * shifts + shift] - this.shiftPrice[b * shifts + shift])
    for (const day of used.slice(0, keep)) this.closed[day * shifts + shift] = 0
  }

  /** The cheapest line but for the limits of shifts that are not counted. */
  private search(person: number, line: Uint8Array, from: number, to: number, below: number, use: Allowance): number {
    if (use.weekends < 0) return Infinity
    this.runs.set(person)
    if (!this.setGroups(person, from, to, use)) return Infinity
    this.runs.setEnd(person, line, to, use.open !== undefined)
    this.setWeekends(line, from, to, use)
    this.lookAhead(person, from, to, use)
    const startRun = this.runs.at(person, line, from)
    const bound = this.ahead[startRun * this.levels * this.weekends]
    if (!(bound < below)) return Infinity
    // most often the cheapest line is hardly dearer than the bound; the first try looks no further
    for (let reach = this.usualGap; ; reach *= 3) {
      const limit = Math.min(below, bound + reach)
      const price = this.extend(person, line, from, to, startRun, limit, use)
      this.work += this.labels
      if (price < Infinity) {
        this.usualGap = Math.max(1e-6, reach * 0.9)
        return price
      }
      if (limit === below) return Infinity
      // nothing within far more than all prices together: there is no line
      if (reach > 1e12) return Infinity
    }
  }

  /** Forward over the days: labels of all states that can still end below the limit. */
  private extend(
    person: number,
    line: Uint8Array,
    from: number,
    to: number,
    startRun: number,
    limit: number,
    use: Allowance,
  ): number {
    const { compiled, firstGroup, groupShift, groupPrice, groupMinutes, groupClass, groupTrack } = this
    const { levels, weekends, ahead, weekendStep, tracked } = this
    const { count: runs, nextOff, nextWork } = this.runs
    const { model, blocked, afterOff, classes } = compiled
    const { shifts, days, mayBeOff } = model
    const width = levels * weekends
    const layer = runs * width
    let counts = 1
    const stride = tracked.map((shift) => {
      const step = counts
      counts *= use.count[shift] + 1
      return step
    })
    const caps = tracked.map((shift) => use.count[shift])
    // state = (((class × runs + run) × levels + level) × weekends + weekend) × counts + count
    const states = classes * layer * counts
    if (this.labelOfState.length < states) this.labelOfState = new Int32Array(2 * states)

    this.labels = 0
    this.push((this.classAt(person, line, from) * layer + startRun * width) * counts, -1, 0, 0, 0)
    let first = 0
    for (let day = from; day < to; day++) {
      const last = this.labels
      const next = (day + 1 - from) * layer
      const off = mayBeOff[person * days + day] ? this.offPrice[day] : Infinity
      const groupsFrom = firstGroup[day - from]
      const groupsTo = firstGroup[day - from + 1]
      const step = weekendStep[day]
      for (let label = first; label < last; label++) {
        const state = this.labelState[label]
        const plain = counts === 1 ? state : (state / counts) | 0
        const count = state - plain * counts
        const cls = (plain / layer) | 0
        const inLayer = plain - cls * layer
        const run = (inLayer / width) | 0
        const inRun = inLayer - run * width
        const price = this.labelCost[label]

        const offRun = nextOff[run]
        if (offRun >= 0) {
          const sum = price + off
          if (sum + ahead[next + offRun * width + inRun] < limit) {
            this.push(((afterOff[cls] * runs + offRun) * width + inRun) * counts + count, label, 0, sum, last)
          }
        }
        const workRun = nextWork[run]
        if (workRun < 0) continue
        const up = step === 2 ? (this.runs.isOff(run) ? 1 : 0) : step
        if (up === 1 && inRun % weekends === weekends - 1) continue
        const level = (inRun / weekends) | 0
        for (let g = groupsFrom; g < groupsTo; g++) {
          const minutes = groupMinutes[g]
          if (level + minutes >= levels) continue
          const sum = price + groupPrice[g]
          const then = workRun * width + inRun + minutes * weekends + up
          if (!(sum + ahead[next + then] < limit)) continue
          const shift = groupShift[g]
          if (blocked[cls * shifts + shift]) continue
          let countThen = count
          const track = groupTrack[g]
          if (track >= 0) {
            if (((count / stride[track]) | 0) % (caps[track] + 1) === caps[track]) continue
            countThen += stride[track]
          }
          this.push((groupClass[g] * layer + then) * counts + countThen, label, shift + 1, sum, last)
        }
      }
      first = last
      if (first === this.labels) return Infinity
    }

    let best = -1
    for (let label = first; label < this.labels; label++) {
      if (best >= 0 && this.labelCost[label] >= this.labelCost[best]) continue
      const cls = (this.labelState[label] / (layer * counts)) | 0
      if (use.open || !this.blockedBehind(cls, line, to)) best = label
    }
    if (best < 0) return Infinity
    for (let day = to - 1, label = best; day >= from; day--, label = this.labelPrev[label]) {
      this.found[day] = this.labelValue[label]
    }
    return this.labelCost[best]
  }

  /** Adds a label, or makes the one of its state cheaper; `layerStart` = first label of the day being built. */
  private push(state: number, prev: number, value: number, price: number, layerStart: number) {
    const { labelOfState, labelState } = this
    let label = labelOfState[state]
    if (label >= layerStart && label < this.labels && labelState[label] === state) {
      if (price >= this.labelCost[label]) return
    } else {
      label = this.labels++
      if (label === labelState.length) this.grow()
      labelOfState[state] = label
      this.labelState[label] = state
    }
    this.labelPrev[label] = prev
    this.labelValue[label] = value
    this.labelCost[label] = price
  }

  private grow() {
    const size = 2 * this.labelState.length
    const copy = <T extends { set(from: T): void }>(to: T, from: T) => (to.set(from), to)
    this.labelState = copy(new Int32Array(size), this.labelState)
    this.labelPrev = copy(new Int32Array(size), this.labelPrev)
    this.labelValue = copy(new Uint8Array(size), this.labelValue)
    this.labelCost = copy(new Float64Array(size), this.labelCost)
  }

  /** Class of what the days before `day` still forbid. */
  private classAt(person: number, line: Uint8Array, day: number): number {
    const { model, classOf, afterOff } = this.compiled
    const { days, shifts, reach, successionOf } = model
    for (let lag = 1; lag <= reach && lag <= day; lag++) {
      const value = line[day - lag]
      if (value === 0) continue
      let cls = classOf[(successionOf[person] * days + day - lag) * shifts + value - 1]
      for (let i = 1; i < lag; i++) cls = afterOff[cls]
      return cls
    }
    return 0
  }

  private blockedBehind(cls: number, line: Uint8Array, to: number): boolean {
    const { model, blocked, afterOff } = this.compiled
    for (let lag = 0; lag < model.reach && to + lag < model.days; lag++) {
      const value = line[to + lag]
      if (value > 0) return blocked[cls * model.shifts + value - 1] === 1
      cls = afterOff[cls]
    }
    return false
  }

  /** The cheapest shift of each group of each day; false where a day has no way out. */
  private setGroups(person: number, from: number, to: number, use: Allowance): boolean {
    const { compiled, firstGroup, groupShift, groupPrice, groupMinutes, groupClass, groupTrack, trackOf } = this
    const { model, groupOf, groups, classOf, minuteUnit } = compiled
    const { days, shifts, minutes, mayBeOff } = model
    const table = model.successionOf[person] * days * shifts
    const unit = (this.unit = minuteUnit[person])
    for (let s = 0; s < shifts; s++) trackOf[s] = -1
    this.tracked.forEach((shift, track) => (trackOf[shift] = track))
    let end = 0
    for (let day = from; day < to; day++) {
      firstGroup[day - from] = end
      const base = end
      const n = groups[person * days + day]
      for (let g = 0; g < n; g++) groupPrice[base + g] = Infinity
      end += n
      for (let s = 0; s < shifts; s++) {
        const option = day * shifts + s
        const group = groupOf[person * days * shifts + option]
        if (group === 255 || use.count[s] <= 0 || this.closed[option]) continue
        const price = this.shiftPrice[option]
        const at = trackOf[s] >= 0 ? end++ : base + group
        if (trackOf[s] < 0 && price >= groupPrice[at]) continue
        groupShift[at] = s
        groupPrice[at] = price
        groupMinutes[at] = minutes[person * days * shifts + option] / unit
        groupClass[at] = classOf[table + option]
        groupTrack[at] = trackOf[s]
      }
      let kept = base
      for (let at = base; at < end; at++) {
        if (groupPrice[at] === Infinity) continue
        groupShift[kept] = groupShift[at]
        groupPrice[kept] = groupPrice[at]
        groupMinutes[kept] = groupMinutes[at]
        groupClass[kept] = groupClass[at]
        groupTrack[kept] = groupTrack[at]
        kept++
      }
      end = kept
      if (kept === base && !mayBeOff[person * days + day]) return false
    }
    firstGroup[to - from] = end
    return true
  }

  /** Whether weekends must be counted, and on which days work is one more. */
  private setWeekends(line: Uint8Array, from: number, to: number, use: Allowance) {
    const { days, weekendOf } = this.compiled.model
    let there = 0
    for (let day = from; day < to; day++) {
      const second = day > 0 && weekendOf[day - 1] === weekendOf[day]
      if (weekendOf[day] >= 0 && (day === from || !second)) there++
    }
    const binds = use.weekends < there || use.open !== undefined
    this.weekends = binds ? Math.min(use.weekends, there) + 1 : 1
    for (let day = from; day < to; day++) {
      const second = day > 0 && weekendOf[day - 1] === weekendOf[day]
      const countedBehind = day === to - 1 && to < days && !use.open && weekendOf[to] === weekendOf[day] && line[to] > 0
      this.weekendStep[day] = !binds || weekendOf[day] < 0 || countedBehind ? 0 : second ? 2 : 1
    }
  }

  /** Backwards over (run, minutes, weekends): for each day the least price still to come, Infinity where there is no way. */
  private lookAhead(person: number, from: number, to: number, use: Allowance) {
    const { firstGroup, groupPrice, groupMinutes, weekends, weekendStep } = this
    const { count: runs, nextOff, nextWork, endCost } = this.runs
    const { days, mayBeOff } = this.compiled.model
    let most = 0
    for (let day = from; day < to; day++) {
      let longest = 0
      for (let g = firstGroup[day - from]; g < firstGroup[day - from + 1]; g++)
        longest = Math.max(longest, groupMinutes[g])
      most += longest
    }
    const low = Math.max(0, Math.ceil(use.minMinutes / this.unit))
    const high = Math.min(most, Math.floor(use.maxMinutes / this.unit))
    // where the limits cannot bind, minutes need not be counted
    const counted = low > 0 || high < most || use.open !== undefined
    if (!counted) groupMinutes.fill(0, 0, firstGroup[to - from])
    const levels = (this.levels = counted ? Math.max(0, high) + 1 : 1)
    const width = levels * weekends
    const layer = runs * width
    const size = (to - from + 1) * layer
    if (this.ahead.length < size) this.ahead = new Float64Array(size)
    const { ahead, minuteSteps, stepPrice } = this
    for (let run = 0, at = (to - from) * layer; run < runs; run++, at += width) {
      const below = counted ? Math.min(low, levels) * weekends : 0
      ahead.fill(Infinity, at, at + below)
      ahead.fill(high < 0 ? Infinity : endCost[run], at + below, at + width)
    }
    if (use.open) this.closeEnd(use.open, (to - from) * layer)
    for (let day = to - 1; day >= from; day--) {
      let steps = 0
      for (let g = firstGroup[day - from]; g < firstGroup[day - from + 1]; g++) {
        let i = 0
        while (i < steps && minuteSteps[i] !== groupMinutes[g]) i++
        if (i === steps) {
          minuteSteps[steps] = groupMinutes[g]
          stepPrice[steps++] = groupPrice[g]
        } else if (groupPrice[g] < stepPrice[i]) stepPrice[i] = groupPrice[g]
      }
      const here = (day - from) * layer
      const then = here + layer
      const off = mayBeOff[person * days + day] ? this.offPrice[day] : Infinity
      for (let run = 0; run < runs; run++) {
        const at = here + run * width
        const offRun = nextOff[run]
        if (offRun < 0) ahead.fill(Infinity, at, at + width)
        else {
          const source = then + offRun * width
          for (let i = 0; i < width; i++) ahead[at + i] = ahead[source + i] + off
        }
        const workRun = nextWork[run]
        if (workRun < 0) continue
        const up = weekendStep[day] === 2 ? (this.runs.isOff(run) ? 1 : 0) : weekendStep[day]
        for (let s = 0; s < steps; s++) {
          const price = stepPrice[s]
          const source = then + workRun * width + minuteSteps[s] * weekends + up
          const end = width - minuteSteps[s] * weekends
          for (let i = 0; i < end; i++) {
            if (up === 1 && i % weekends === weekends - 1) continue
            const sum = ahead[source + i] + price
            if (sum < ahead[at + i]) ahead[at + i] = sum
          }
        }
      }
    }
  }

  /** Closes the ends of an open window from which the line cannot be finished. */
  private closeEnd({ fewestWeekends, levels, usedMinutes, weekendsLeft }: Outlook, end: number) {
    const used = usedMinutes / this.unit
    for (let run = 0, at = end; run < this.runs.count; run++) {
      for (let level = 0; level < this.levels; level++) {
        const need = used + level < levels ? fewestWeekends[run * levels + used + level] : hopeless
        for (let weekend = 0; weekend < this.weekends; weekend++, at++) {
          if (need === hopeless || weekend + need > weekendsLeft) this.ahead[at] = Infinity
        }
      }
    }
  }
}
