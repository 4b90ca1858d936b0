import type { Highs } from 'highs'
import type { Control } from '../model.ts'
import { createRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { anneal } from './anneal.ts'
import { placeProposal } from './bound/place-proposal.ts'
import { proveBound } from './bound/prove-bound.ts'
import { compileRoster } from './compile.ts'
import type { CompiledRoster } from './compile.ts'
import { complete } from './complete.ts'
import { construct } from './construct.ts'
import { proposeLines } from './lines/propose.ts'
import type { Roster, RosterProblem } from './model.ts'
import { numberPatrols } from './patrol-numbers.ts'
import { placePins } from './place-pins.ts'
import type { Beside } from './place-pins.ts'
import { RosterState } from './state.ts'
import { toRoster } from './to-roster.ts'
import { weights } from './weights.ts'

/**
 * Work units of `solveRoster` when the caller has no opinion; one unit is one move tried. About 2 s on one core (Xeon,
 * 2.5 GHz) for 96 people and 45 posts a day over a week.
 */
export const defaultRosterIterations = 2_000_000

/** Nodes of the search tree for the exact part, and simplex iterations of one linear program: some seconds at most. */
const exactBudget = { nodes: 200, iterations: 200_000 }

/**
 * Staff to shifts and posts within all hard rules (`Violation`): a first roster at once, then improved by simulated
 * annealing until the iterations are spent or `control.stopped` says so. With HiGHS at hand a lower bound is proved, and
 * where the roster does not reach it, one more search begins from what branch and bound proposes.
 *
 * Pins are always honoured; what they break is in `violations`. Where not every post can be filled, the best partial
 * roster is given, each open post with the reasons. Same problem, seed and iterations: the same roster.
 *
 * @param highs see `loadHighs`; without it the bound is known only where there is nothing to regret
 * @throws RangeError if the problem makes no sense, naming the field
 */
export function solveRoster(problem: RosterProblem, control: Control, highs?: Highs): Roster {
  const model = compileRoster(problem)
  const random = createRandom(control.seed)
  const { state, beside } = begin(model, random)
  const searching = { ...control, onProgress: (share: number) => control.onProgress?.(highs ? share * 0.7 : share) }
  anneal(state, searching, random.stream('anneal'))
  complete(state)
  const found = toRoster(state, beside, numberPatrols(state))
  const roster = highs ? prove(model, found, control, highs) : found
  control.onProgress?.(1)
  return roster
}

/** A first roster: post by post; where that leaves anything open, begun from whole lines instead if those leave less. */
function begin(model: CompiledRoster, random: Random): ReturnType<typeof newState> {
  const first = newState(model)
  construct(first.state, random.stream('construct'))
  complete(first.state)
  if (first.state.cost < weights.post / 2) return first
  const proposal = proposeLines(model, random.stream('lines'))
  if (proposal === null) return first
  const second = newState(model)
  placeProposal(second.state, proposal)
  complete(second.state)
  return second.state.cost < first.state.cost ? second : first
}

/** A state with the pins at their places and nobody else. */
function newState(model: CompiledRoster): { state: RosterState; beside: readonly Beside[] } {
  const state = new RosterState(model)
  return { state, beside: placePins(state) }
}

/** The better one of what there is and what begins from the exact part's proposal, with the bound on both. */
function prove(model: CompiledRoster, found: Roster, control: Control, highs: Highs): Roster {
  const { penalty } = found.objective
  if (penalty === 0 || control.stopped?.()) return found
  const { bound, proposal } = proveBound(model, highs, { ...exactBudget, penalty, stopped: control.stopped })
  if (proposal === null || bound === null || bound >= penalty) return withBound(found, bound)
  const { state, beside } = newState(model)
  placeProposal(state, proposal)
  complete(state)
  const half = { ...control, iterations: Math.ceil(control.iterations / 2), onProgress: undefined }
  anneal(state, half, createRandom(control.seed).stream('from the proposal'))
  complete(state)
  const second = toRoster(state, beside, numberPatrols(state))
  return withBound(second.objective.penalty < penalty ? second : found, bound)
}

function withBound(roster: Roster, bound: number | null): Roster {
  return { ...roster, objective: { ...roster.objective, bound } }
}
