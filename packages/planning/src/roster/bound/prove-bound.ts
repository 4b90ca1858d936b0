import type { Highs } from 'highs'
import type { CompiledRoster } from '../compile.ts'
import { rosterProgram } from './columns.ts'
import type { RosterProgram } from './columns.ts'
import { addCoverRows } from './cover-rows.ts'
import type { SolverBudget } from './linear-program.ts'
import { addPersonRows } from './person-rows.ts'
import type { Proposal } from './place-proposal.ts'
import { addWishRows } from './wish-rows.ts'
import type { PairColumn } from './wish-rows.ts'

export interface BoundRequest extends Omit<SolverBudget, 'absoluteGap'> {
  /** penalty of a roster that is known: a bound as high as that ends the work */
  readonly penalty: number
}

export interface ProvenBound {
  /** null where the budget did not even solve the relaxation */
  readonly bound: number | null
  /** a roster that may be better than the known one, where branching found one */
  readonly proposal: Proposal | null
}

/** Programs larger than this are not branched on: one node alone would take minutes. */
const mostColumns = 12_000

/**
 * A proved lower bound on the penalty of any roster (`Roster.objective`): staffing and wishes; fairness and steady pairs
 * are no part of it. The rules about persons and the posts stand in the program as they are, wishes for a partner nearly;
 * every roster that keeps the hard rules is a solution of it.
 *
 * First the relaxation without whole numbers; where that does not reach `penalty`, branch and bound.
 */
export function proveBound(model: CompiledRoster, highs: Highs, request: BoundRequest): ProvenBound {
  const roster = rosterProgram(model)
  addPersonRows(roster)
  const pairs = addWishRows(roster, addCoverRows(roster))
  const grain = grainOf(model)
  const budget = { ...request, absoluteGap: grain * 0.99 }
  // a penalty is a whole number of grains; a millionth for what floating point loses
  const rounded = (bound: number) => Math.max(0, Math.ceil(bound / grain - 1e-6) * grain)
  const relaxed = roster.program.solve(highs, { ...budget, nodes: 0 })
  if (relaxed.bound === null) return { bound: null, proposal: null }
  const first = rounded(relaxed.bound)
  if (first >= request.penalty || request.nodes === 0 || roster.program.columns > mostColumns) {
    return { bound: first, proposal: null }
  }
  const { bound, values } = roster.program.solve(highs, budget)
  return {
    bound: bound === null ? first : Math.max(first, Math.min(rounded(bound), request.penalty)),
    proposal: values && proposalOf(roster, pairs, values),
  }
}

function proposalOf(roster: RosterProgram, pairs: readonly PairColumn[], values: Float64Array): Proposal {
  const { model, works } = roster
  const options = model.days * model.shifts
  return Array.from(model.blockOption, (option) => ({
    people: Array.from({ length: model.people }, (_, person) => person).filter((person) => {
      const column = works[person * options + option]
      return column >= 0 && values[column] > 0.5
    }),
    pairs: pairs.filter((one) => one.option === option && values[one.column] > 0.5).map(({ pair }) => pair),
  }))
}

/** Every penalty is a multiple of it: weights are whole numbers or short decimals as a rule. */
function grainOf({ problem }: CompiledRoster): number {
  const weights = problem.staff.flatMap(({ wishes }) => wishes.map(({ weight }) => weight))
  for (const parts of [1, 2, 4, 10, 100]) {
    const whole = weights.map((weight) => weight * parts)
    if (whole.every(Number.isInteger)) return whole.reduce(divisor, 1000 * parts) / parts
  }
  return 1e-6
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
