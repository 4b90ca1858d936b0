import type { LineModel } from './model.ts'

/** The people on each cover term, and what the roster costs, kept up to date as lines come and go. */
export class Cover {
  /** people there, per term */
  readonly count: Int32Array
  private readonly model: LineModel

  constructor(model: LineModel) {
    this.model = model
    this.count = new Int32Array(model.cover.terms)
  }

  /** Puts the days `from` … `to` − 1 of a person's line into the cover (`sign` 1) or takes them out (−1); returns what that costs. */
  change(person: number, line: Uint8Array, from: number, to: number, sign: 1 | -1): number {
    const { model, count } = this
    const { days, shifts, people, cost, offCost } = model
    const { required, under, over, groupOf, member, firstTerm, termOf } = model.cover
    let own = 0
    let sum = 0
    for (let day = from; day < to; day++) {
      const value = line[day]
      if (value === 0) {
        own += offCost[person * days + day]
        continue
      }
      const option = day * shifts + value - 1
      own += cost[person * days * shifts + option]
      for (let i = firstTerm[option]; i < firstTerm[option + 1]; i++) {
        const term = termOf[i]
        if (!member[groupOf[term] * people + person]) continue
        const n = count[term]
        count[term] = n + sign
        if (sign > 0) sum += n < required[term] ? -under[term] : over[term]
        else sum += n <= required[term] ? under[term] : -over[term]
      }
    }
    return sum + sign * own
  }

  /** What each shift and each day off of the window would cost the roster with that person, into the given prices. */
  price(person: number, from: number, to: number, shiftPrice: Float64Array, offPrice: Float64Array) {
    const { model, count } = this
    const { days, shifts, people, cost, offCost, allowed } = model
    const { required, under, over, groupOf, member, firstTerm, termOf } = model.cover
    for (let day = from; day < to; day++) offPrice[day] = offCost[person * days + day]
    for (let option = from * shifts; option < to * shifts; option++) {
      if (!allowed[person * days * shifts + option]) continue
      let sum = cost[person * days * shifts + option]
      for (let i = firstTerm[option]; i < firstTerm[option + 1]; i++) {
        const term = termOf[i]
        if (member[groupOf[term] * people + person]) sum += count[term] < required[term] ? -under[term] : over[term]
      }
      shiftPrice[option] = sum
    }
  }

  /** What the cover alone costs with the counts as they are. */
  cost(): number {
    const { required, under, over, terms } = this.model.cover
    let sum = 0
    for (let term = 0; term < terms; term++) {
      const missing = required[term] - this.count[term]
      sum += missing > 0 ? under[term] * missing : over[term] * -missing
    }
    return sum
  }
}

/** What a whole roster costs. */
export function costOf(model: LineModel, lines: Uint8Array): number {
  const cover = new Cover(model)
  let sum = cover.cost()
  for (let person = 0; person < model.people; person++) {
    sum += cover.change(person, lines.subarray(person * model.days, (person + 1) * model.days), 0, model.days, 1)
  }
  return sum
}
