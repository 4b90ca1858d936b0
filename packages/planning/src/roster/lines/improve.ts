import type { Random } from '../../random.ts'
import type { LineFinder } from './best-line.ts'
import type { CompiledLines } from './compile-lines.ts'
import { Cover } from './cover.ts'

/** Lengths of the windows, days. */
const windows = [7, 10, 14, 21, 28]
/** People taken out at once: from, to. */
const fewest = 2
const most = 6
/** Noise on the prices as a share of the smallest difference that counts, and how often there is none. */
const noise = 2
const withoutNoise = 0.25

/**
 * Large-neighbourhood search over lines: the lines of a few people are taken out in a window of days and put back one
 * after the other, each the cheapest for what the cover then lacks, with noise on the prices; what came of it is kept or
 * undone by simulated annealing (Schrimpf et al. 2000; Pisinger & Ropke 2007). Windows of different lengths get the same
 * share of the work, counted in labels of the line search and not in time.
 */
export class Improver {
  readonly lines: Uint8Array
  cost = 0
  readonly best: Uint8Array
  bestCost: number
  private readonly finder: LineFinder
  private readonly cover: Cover
  private readonly compiled: CompiledLines
  private readonly random: Random
  private readonly saved: Uint8Array
  private readonly chosen: Int32Array
  private readonly lengths: readonly number[]
  private readonly workOf: Float64Array

  constructor(compiled: CompiledLines, finder: LineFinder, lines: Uint8Array, random: Random) {
    const { people, days } = compiled.model
    this.compiled = compiled
    this.random = random
    this.finder = finder
    this.cover = new Cover(compiled.model)
    this.lines = lines.slice()
    this.best = lines.slice()
    this.recount()
    this.bestCost = this.cost
    this.saved = new Uint8Array(people * days)
    this.chosen = new Int32Array(most)
    this.lengths = [...new Set(windows.map((length) => Math.min(length, days)))]
    this.workOf = new Float64Array(this.lengths.length)
  }

  /** Goes on from other lines, which keep the rules. */
  adopt(lines: Uint8Array) {
    this.lines.set(lines)
    this.recount()
    this.keepBest()
  }

  /** One ruin and recreate; `temperature` of the annealing in units of cost. */
  step(temperature: number) {
    const { random, finder, lengths, workOf } = this
    const { people, days } = this.compiled.model
    let which = 0
    for (let i = 1; i < lengths.length; i++) if (workOf[i] < workOf[which]) which = i
    const length = lengths[which]
    const from = random.below(days - length + 1)
    const before = finder.work
    this.rebuild(Math.min(people, fewest + random.below(most - fewest + 1)), from, from + length, temperature)
    // the first pass over a window is work too
    workOf[which] += finder.work - before + 10 * length
  }

  private rebuild(count: number, from: number, to: number, temperature: number) {
    const { random, cover, saved, finder, chosen } = this
    const before = this.cost
    const strength = random.next() < withoutNoise ? 0 : noise
    this.choose(count)
    for (let i = 0; i < count; i++) {
      const line = this.lineOf(chosen[i])
      saved.set(line.subarray(from, to), i * (to - from))
      this.cost += cover.change(chosen[i], line, from, to, -1)
    }
    for (let i = 0; i < count; i++) {
      const line = this.lineOf(chosen[i])
      cover.price(chosen[i], from, to, finder.shiftPrice, finder.offPrice)
      if (strength > 0) this.disturb(from, to, strength)
      // the old line is one of the lines, so what is found is never dearer; a line that fails the line test is not taken
      if (finder.find(chosen[i], line, from, to, finder.priceOf(line, from, to) + 1e-9) < Infinity) {
        line.set(finder.found.subarray(from, to), from)
      }
      this.cost += cover.change(chosen[i], line, from, to, 1)
    }
    if (this.cost <= before || random.next() < Math.exp((before - this.cost) / temperature)) {
      this.keepBest()
      return
    }
    for (let i = 0; i < count; i++) {
      const line = this.lineOf(chosen[i])
      cover.change(chosen[i], line, from, to, -1)
      line.set(saved.subarray(i * (to - from), (i + 1) * (to - from)), from)
      cover.change(chosen[i], line, from, to, 1)
    }
    this.cost = before
  }

  private keepBest() {
    if (this.cost > this.bestCost - 1e-6) return
    // sums of many steps drift; what is kept is counted anew
    this.recount()
    this.bestCost = this.cost
    this.best.set(this.lines)
  }

  private recount() {
    const { people, days } = this.compiled.model
    this.cover.count.fill(0)
    this.cost = this.cover.cost()
    for (let person = 0; person < people; person++) {
      this.cost += this.cover.change(person, this.lineOf(person), 0, days, 1)
    }
  }

  private lineOf(person: number): Uint8Array {
    const { days } = this.compiled.model
    return this.lines.subarray(person * days, (person + 1) * days)
  }

  private disturb(from: number, to: number, strength: number) {
    const { random, finder } = this
    const { shifts } = this.compiled.model
    for (let option = from * shifts; option < to * shifts; option++)
      finder.shiftPrice[option] += strength * random.next()
    for (let day = from; day < to; day++) finder.offPrice[day] += strength * random.next()
  }

  private choose(count: number) {
    const { people } = this.compiled.model
    for (let i = 0; i < count; i++) {
      let person: number
      do person = this.random.below(people)
      while (this.chosen.subarray(0, i).includes(person))
      this.chosen[i] = person
    }
  }
}
