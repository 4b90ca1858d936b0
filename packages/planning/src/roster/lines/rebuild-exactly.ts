import type { Highs, Model } from 'highs'
import type { Random } from '../../random.ts'
import type { LineFinder } from './best-line.ts'
import { Cover, costOf } from './cover.ts'
import type { LineModel } from './model.ts'

/** Pricing rounds after each line that is fixed, how much chance has a say in which, and how often it is tried. */
const diveRounds = 25
const diveNoise = 0.3
const dives = 2
/** Reduced costs up to this count as none, and a bound has to pass a cost by more than this to count. */
const negligible = 1e-6
export const boundMargin = 1e-4

/** Part of a roster to be built anew: some people, some days; all else stays. */
export interface Part {
  readonly people: readonly number[]
  readonly from: number
  readonly to: number
}

export interface Limits {
  /** pricing rounds, at most */
  readonly rounds: number
  /** seconds HiGHS may take to choose */
  readonly seconds: number
  /** a roster less than this much better is not better */
  readonly unit: number
  readonly stopped: () => boolean
}

export interface Rebuilt {
  /** the better roster, or null */
  readonly lines: Uint8Array | null
  /** false where rounds or seconds ran out: more may be in it */
  readonly finished: boolean
  /** lower bound on the cost of every roster that differs in the part only; −Infinity where none was proved */
  readonly bound: number
}

/**
 * The best roster that differs from `lines` in one part only, as a choice among lines (set partitioning): exactly one line a
 * person, cover with slack both ways at its weights. The linear relaxation prices the cover, lines that are cheap at those
 * prices join until there are none (column generation; for rosters Jaumard, Semet & Vovor 1998), then HiGHS chooses whole
 * lines among them. Not proved best of all: a line nobody priced could be missing.
 *
 * @param cost of `lines`
 */
export function rebuildExactly(
  highs: Highs,
  model: LineModel,
  finder: LineFinder,
  lines: Uint8Array,
  cost: number,
  part: Part,
  random: Random,
  limits: Limits,
): Rebuilt {
  const choice = new Choice(highs, model, finder, lines, part)
  try {
    let bound = -Infinity
    let converged = false
    for (let round = 0; round < limits.rounds && !converged; round++) {
      if (limits.stopped()) return { lines: null, finished: false, bound }
      const priced = choice.price()
      // a relaxation HiGHS did not solve says nothing
      if (!priced) return { lines: null, finished: false, bound }
      const { joined, value, promise } = priced
      bound = Math.max(bound, choice.outside + value + promise)
      // nothing here is better by as much as counts
      if (bound > cost - limits.unit + boundMargin) return { lines: null, finished: true, bound }
      converged = joined === 0
    }
    for (let dive = 0; dive < dives; dive++) {
      const lines = choice.dive(cost, random, limits)
      if (lines && costOf(model, lines) <= cost - limits.unit + 1e-6) return { lines, finished: false, bound }
    }
    const { found, finished } = choice.choose(cost, limits)
    return { lines: found, finished: finished && converged, bound }
  } finally {
    choice.dispose()
  }
}

interface Column {
  /** index into the part's people */
  readonly who: number
  /** the window of the line */
  readonly window: Uint8Array
  readonly cost: number
  readonly rows: readonly number[]
}

class Choice {
  /** what the days and people outside the part cost, and the cover no line of the part can change */
  readonly outside: number
  private readonly highs: Highs
  private readonly model: LineModel
  private readonly finder: LineFinder
  private readonly lines: Uint8Array
  private readonly part: Part
  private readonly program: Model
  /** row of a term, −1 where no option of the window counts for it */
  private readonly rowOf: Int32Array
  private readonly columns: Column[] = []
  private readonly known = new Set<string>()
  private readonly slacks: number
  private readonly rows: number
  private reducedCost: Float64Array = new Float64Array(0)
  private value = 0

  constructor(highs: Highs, model: LineModel, finder: LineFinder, lines: Uint8Array, part: Part) {
    this.highs = highs
    this.model = model
    this.finder = finder
    this.lines = lines
    this.part = part
    const { days, shifts, cover } = model
    const { people, from, to } = part
    const counts = new Cover(model)
    let outside = counts.cost()
    for (let person = 0; person < model.people; person++) {
      outside += counts.change(person, this.lineOf(person), 0, days, 1)
    }
    for (const person of people) outside += counts.change(person, this.lineOf(person), from, to, -1)

    this.rowOf = new Int32Array(cover.terms).fill(-1)
    const terms: number[] = []
    for (let i = cover.firstTerm[from * shifts]; i < cover.firstTerm[to * shifts]; i++) {
      const term = cover.termOf[i]
      if (this.rowOf[term] >= 0) continue
      this.rowOf[term] = people.length + terms.length
      terms.push(term)
    }
    const needed = terms.map((term) => cover.required[term] - counts.count[term])
    // what these terms cost is in the program from here on
    terms.forEach(
      (term, i) => (outside -= needed[i] > 0 ? cover.under[term] * needed[i] : -cover.over[term] * needed[i]),
    )
    this.outside = outside
    this.rows = people.length + terms.length
    this.slacks = 2 * terms.length
    const bounds = Float64Array.from([...people.map(() => 1), ...needed])
    this.program = highs.createModel({
      numCols: this.slacks,
      numRows: this.rows,
      colCost: Float64Array.from({ length: this.slacks }, (_, i) => (i % 2 ? cover.over : cover.under)[terms[i >> 1]]),
      colLower: new Float64Array(this.slacks),
      colUpper: new Float64Array(this.slacks).fill(highs.infinity),
      rowLower: bounds,
      rowUpper: bounds,
      matrix: {
        format: 'csc',
        numRows: this.rows,
        numCols: this.slacks,
        starts: Int32Array.from({ length: this.slacks + 1 }, (_, i) => i),
        indices: Int32Array.from({ length: this.slacks }, (_, i) => people.length + (i >> 1)),
        values: Float64Array.from({ length: this.slacks }, (_, i) => (i % 2 ? -1 : 1)),
      },
    })
    this.program.options.set('output_flag', false)
    people.forEach((person, who) => this.add(who, this.lineOf(person)))
  }

  dispose() {
    this.program.dispose()
  }

  /**
   * Solves the relaxation and looks for a better line for everybody of the part at its prices.
   *
   * @returns how many lines joined, the relaxation's value, and what the lines found promise together at most (≤ 0); null
   * where the relaxation was not solved
   */
  price(): { readonly joined: number; readonly value: number; readonly promise: number } | null {
    this.program.run()
    if (this.program.getModelStatus() !== this.highs.constants.modelStatus.optimal) return null
    const { rowDual, colDual } = this.program.getSolution()
    this.reducedCost = colDual
    this.value = this.program.getObjectiveValue()
    const everybody = this.part.people.map((_, who) => who)
    return { ...this.priceFor(everybody, rowDual), value: this.value }
  }

  private priceFor(whos: Iterable<number>, dual: Float64Array): { joined: number; promise: number } {
    const { people, from, to } = this.part
    let joined = 0
    let promise = 0
    for (const who of whos) {
      this.setPrices(people[who], dual)
      const price = this.finder.find(people[who], this.lineOf(people[who]), from, to, dual[who] - negligible)
      // a line passed over may promise that much
      promise += price === Infinity ? -negligible : price - dual[who]
      if (price === Infinity) continue
      if (this.add(who, this.finder.found)) joined++
    }
    return { joined, promise }
  }

  /**
   * One way down from the relaxation to whole lines: the one most chosen is fixed, with all that are chosen whole, and those
   * still free are priced anew, until everybody has a line or the relaxation is no better than `cost`.
   */
  dive(cost: number, random: Random, { unit, stopped }: Limits): Uint8Array | null {
    const { people, from } = this.part
    const { program, highs, slacks } = this
    const lines = this.lines.slice()
    const free = new Set(people.keys())
    const closed: number[] = []
    try {
      while (free.size > 0) {
        let colValue = new Float64Array(0)
        for (let round = 0; round < diveRounds; round++) {
          if (stopped()) return null
          program.run()
          if (program.getModelStatus() !== highs.constants.modelStatus.optimal) return null
          const value = program.getObjectiveValue()
          const solution = program.getSolution()
          colValue = Float64Array.from(solution.colValue)
          const { joined, promise } = this.priceFor(free, solution.rowDual)
          if (this.outside + value + promise > cost - unit + 1e-6) return null
          if (joined === 0) break
        }
        const open = this.columns
          .map(({ who }, i) => ({ i, who, share: colValue[slacks + i] ?? 0, rank: 0 }))
          .filter(({ who, share }) => share > 1e-6 && free.has(who))
        for (const column of open) column.rank = column.share * (1 + diveNoise * random.next())
        open.sort((a, b) => b.rank - a.rank)
        for (const { i, who, share } of open) {
          if (share < 0.999 && i !== open[0].i) continue
          free.delete(who)
          program.changeColBounds(slacks + i, 1, highs.infinity)
          closed.push(i)
          lines.set(this.columns[i].window, people[who] * this.model.days + from)
        }
      }
      return lines
    } finally {
      for (const i of closed) program.changeColBounds(slacks + i, 0, highs.infinity)
    }
  }

  /** Whole lines among those known; those whose reduced cost alone is above what there is to gain are in no better roster. */
  choose(cost: number, { seconds, unit, stopped }: Limits): { found: Uint8Array | null; finished: boolean } {
    const { highs, program } = this
    const gain = cost - this.outside - this.value - unit + 1e-6
    const chosen: number[] = []
    this.columns.forEach((_, i) => {
      const reduced = this.reducedCost[this.slacks + i] ?? 0
      if (i >= this.part.people.length && reduced > gain) program.changeColBounds(this.slacks + i, 0, 0)
      else chosen.push(this.slacks + i)
    })
    program.changeColsIntegrality({ kind: 'set', indices: chosen }, new Int32Array(chosen.length).fill(1))
    program.options.set('time_limit', seconds)
    program.options.set('mip_rel_gap', 0)
    program.options.set('mip_abs_gap', unit * 0.99)
    let best: Float64Array | undefined
    let least = cost - this.outside - unit + 1e-6
    // the lines as they are: one column each, the first ones
    const start = this.part.people.map((_, who) => this.slacks + who)
    program.setSolution({ indices: start, values: start.map(() => 1) })
    program.zeroAllClocks()
    program.run({
      [highs.constants.callbackType.mipImprovingSolution](event) {
        const value = event.data.objective_function_value ?? Infinity
        if (value > least || !event.data.mip_solution) return
        least = value
        best = event.data.mip_solution
      },
      [highs.constants.callbackType.mipInterrupt](event) {
        if (stopped()) event.interrupt()
      },
    })
    const status = program.getModelStatus()
    const { timeLimit, interrupted } = highs.constants.modelStatus
    return { found: best ? this.rosterOf(best) : null, finished: status !== timeLimit && status !== interrupted }
  }

  private rosterOf(solution: Float64Array): Uint8Array {
    const { people, from } = this.part
    const lines = this.lines.slice()
    this.columns.forEach(({ who, window }, i) => {
      if (solution[this.slacks + i] > 0.5) lines.set(window, people[who] * this.model.days + from)
    })
    return lines
  }

  /** Adds the window of a line; false where it is known. */
  private add(who: number, line: Uint8Array): boolean {
    const { from, to, people } = this.part
    const { days, shifts, cost, offCost, cover } = this.model
    const window = line.slice(from, to)
    const key = `${who} ${window.join()}`
    if (this.known.has(key)) return false
    this.known.add(key)
    const person = people[who]
    const rows = [who]
    let own = 0
    for (let day = from; day < to; day++) {
      if (line[day] === 0) {
        own += offCost[person * days + day]
        continue
      }
      const option = day * shifts + line[day] - 1
      own += cost[person * days * shifts + option]
      for (let i = cover.firstTerm[option]; i < cover.firstTerm[option + 1]; i++) {
        const term = cover.termOf[i]
        if (cover.member[cover.groupOf[term] * this.model.people + person]) rows.push(this.rowOf[term])
      }
    }
    this.columns.push({ who, window, cost: own, rows })
    this.program.addCol(own, 0, this.highs.infinity, { indices: rows, values: rows.map(() => 1) })
    return true
  }

  private setPrices(person: number, dual: Float64Array) {
    const { from, to } = this.part
    const { people, days, shifts, cost, offCost, cover } = this.model
    const { shiftPrice, offPrice } = this.finder
    for (let day = from; day < to; day++) offPrice[day] = offCost[person * days + day]
    for (let option = from * shifts; option < to * shifts; option++) {
      let sum = cost[person * days * shifts + option]
      for (let i = cover.firstTerm[option]; i < cover.firstTerm[option + 1]; i++) {
        const term = cover.termOf[i]
        if (cover.member[cover.groupOf[term] * people + person]) sum -= dual[this.rowOf[term]]
      }
      shiftPrice[option] = sum
    }
  }

  private lineOf(person: number): Uint8Array {
    return this.lines.subarray(person * this.model.days, (person + 1) * this.model.days)
  }
}
