import type { Highs } from 'highs'
import type { Random } from '../../random.ts'
import { LineFinder } from './best-line.ts'
import { compileLines } from './compile-lines.ts'
import { construct } from './construct.ts'
import { Improver } from './improve.ts'
import type { LineModel } from './model.ts'
import { boundMargin, rebuildExactly } from './rebuild-exactly.ts'

/** Steps between two looks at budget and stop signal. */
const round = 16
/** Share of the budget between two looks at what other searches have found. */
const exchange = 0.04
/** Days of a part that is rebuilt exactly, and people of the first one: everybody, where the instance is not large. */
const partDays = 28
const firstPart = 42
/** A part should take about this share of the budget; parts grow and shrink towards it, and one is given up at the longest. */
const partShare = 0.05
const longestPart = 0.15
/**
 * Times these shares: more for the first part, which may solve it all; each part that brings nothing makes the next ones larger
 * by the factor, up to the most; a success sets it back to 1.
 */
const patienceOf = { first: 3, factor: 1.25, most: 5 }
/** No part takes more of the budget than this. */
const mostOfBudget = 0.5
const pricingRounds = 200

export interface SolveOptions {
  /** share of the budget used up, 0 … 1, of steps or of time; with a budget of steps the answer depends on the seed alone */
  readonly used: (steps: number) => number
  readonly stopped?: () => boolean
  /** every roster better than those before; the bytes are the search's own, to be copied */
  readonly onBetter?: (lines: Uint8Array, cost: number) => void
  /** a better roster from elsewhere than one of this cost, asked for now and then */
  readonly other?: (cost: number) => Uint8Array | null
  /**
   * Parts are rebuilt exactly once the annealing has had its share of the budget. HiGHS stops by its own clock: what comes
   * of it depends on the machine, so it is left out where the seed alone is to decide.
   */
  readonly exact?: { readonly highs: Highs; readonly after: number; readonly seconds: number }
}

export interface Solution {
  readonly lines: Uint8Array
  readonly cost: number
  /** no roster costs less: shown by a part that was the whole roster */
  readonly proved: boolean
}

/**
 * A roster for the model, feasible at once and better as long as the budget lasts: first lines one by one, then
 * large-neighbourhood search under an annealing that cools over its share of the budget, then parts rebuilt exactly.
 *
 * @throws NoLine where no line that keeps the rules was found for somebody
 */
export function solveLines(model: LineModel, random: Random, options: SolveOptions): Solution {
  const { used, stopped = () => false, onBetter, other, exact } = options
  const compiled = compileLines(model)
  const finder = new LineFinder(compiled)
  const improver = new Improver(compiled, finder, construct(compiled, finder, random), random)
  let known = improver.bestCost
  onBetter?.(improver.best, known)
  const tell = () => {
    if (improver.bestCost >= known) return
    known = improver.bestCost
    onBetter?.(improver.best, known)
  }
  const [hot, cold] = temperatures(model)
  let steps = 0
  /** Cools from `warm` to `cold` between two shares of the budget. */
  const anneal = (warm: number, start: number, end: number) => {
    for (let look = start + exchange; ; steps += round) {
      const share = used(steps)
      if (share >= end || known === 0 || stopped()) break
      const temperature = warm * (cold / warm) ** ((share - start) / (end - start))
      for (let i = 0; i < round; i++) improver.step(temperature)
      if (share >= look) {
        look = share + exchange
        const better = other?.(improver.bestCost)
        if (better) improver.adopt(better)
      }
      tell()
    }
  }
  anneal(hot, 0, exact?.after ?? 1)
  const answer = (proved: boolean): Solution => ({ lines: improver.best, cost: improver.bestCost, proved })
  if (!exact) return answer(false)

  const unit = isWhole(model) ? 1 : 1e-3
  const everybody = Array.from({ length: model.people }, (_, person) => person)
  const days = Math.min(partDays, model.days)
  const over = () => stopped() || used(steps) >= 1
  let size = Math.min(firstPart, model.people)
  let patience = patienceOf.first
  while (!over()) {
    const better = other?.(improver.bestCost)
    if (better) improver.adopt(better)
    const begun = used(steps)
    const from = random.below(model.days - days + 1)
    const part = { people: random.shuffled(everybody).slice(0, Math.round(size)), from, to: from + days }
    const tooLong = () => over() || used(steps) - begun > Math.min(mostOfBudget, longestPart * patience)
    const limits = { rounds: pricingRounds, seconds: exact.seconds, unit, stopped: tooLong }
    const unsure = finder.unsure
    const rebuilt = rebuildExactly(exact.highs, model, finder, improver.best, improver.bestCost, part, random, limits)
    if (rebuilt.lines) improver.adopt(rebuilt.lines)
    tell()
    const isAll = part.people.length === model.people && days === model.days && finder.unsure === unsure
    if (isAll && isWhole(model) && rebuilt.bound > improver.bestCost - unit + boundMargin) return answer(true)
    const took = used(steps) - begun
    // where the exact part brought nothing, the annealing gets as long again, from the best roster
    if (!rebuilt.lines && !over()) {
      improver.adopt(improver.best)
      anneal(Math.sqrt(hot * cold), begun + took, Math.min(1, begun + took + Math.max(took, partShare)))
    }
    patience = rebuilt.lines ? 1 : Math.min(patienceOf.most, patience * patienceOf.factor)
    const fitting = Math.sqrt((partShare * patience) / took)
    size = Math.min(model.people, Math.max(4, size * Math.min(1.6, Math.max(0.6, fitting))))
  }
  return answer(false)
}

/** Whether all costs are whole numbers: a better roster is then better by 1 at least. */
function isWhole({ cost, offCost, cover }: LineModel): boolean {
  return [cost, offCost, cover.under, cover.over].every((values) => values.every(Number.isInteger))
}

/** First and last temperature: a third of what one person missing costs usually, and half the smallest unit of cost. */
function temperatures({ cover, cost, offCost }: LineModel): readonly [number, number] {
  const under = cover.under.filter((weight) => weight > 0).sort()
  let smallest = Infinity
  for (const weights of [cover.over, cost, offCost, under]) {
    for (const weight of weights) if (weight > 0 && weight < smallest) smallest = weight
  }
  const cold = Number.isFinite(smallest) ? smallest / 2 : 1
  return [Math.max(cold, (under[under.length >> 1] ?? 0) * 0.3), cold]
}
