import type { Highs } from 'highs'
import type { Control, Reason } from '../model.ts'
import { checkedRoster } from './checked.ts'
import type { Assignment, OpenPost, Post, Roster, RosterProblem } from './model.ts'
import { callList } from './replan/call-list.ts'
import { explainMoves } from './replan/explain-moves.ts'
import { fewestChanges } from './replan/fewest-changes.ts'
import { giveSlots } from './replan/give-slots.ts'
import { settle } from './replan/settle.ts'
import { toRoster } from './to-roster.ts'

/** What has become different since the roster was published. */
export interface RosterChange {
  /** people who cannot work, civil dates, both included */
  readonly absences: readonly { readonly staff: string; readonly from: string; readonly to: string }[]
  /** the clock passed in, epoch ms: shifts that have begun by then stay as they are */
  readonly now: number
}

/** Where somebody stands on a day. */
export interface Stand {
  readonly shift: string
  readonly post: Post
  readonly patrol?: number
}

/** One day of one person that is other than published. */
export interface Move {
  readonly staff: string
  readonly date: string
  /** null = free */
  readonly from: Stand | null
  readonly to: Stand | null
  readonly reason: Reason
}

/** Somebody who could come without breaking a rule. */
export interface Candidate {
  readonly staff: string
  /** 1 = to be called first */
  readonly rank: number
  readonly reasons: readonly Reason[]
}

/** A post that the change has opened, and who could take it, the best first. */
export interface Call {
  readonly date: string
  readonly shift: string
  readonly post: Post
  readonly patrol?: number
  /** who stood there */
  readonly staff: string
  readonly candidates: readonly Candidate[]
}

export interface Replanned {
  readonly roster: Roster
  /** in order of date and shift; who called in sick is among them */
  readonly moves: readonly Move[]
  readonly callList: readonly Call[]
  readonly stillOpen: readonly OpenPost[]
}

/** Nodes of the search tree and simplex iterations: far more than a week of a hundred people needs. */
const budget = { nodes: 500, iterations: 100_000 }

/**
 * A published roster after a change, with as little changed as possible: within the hard rules first as many posts filled
 * as can be, then as few people with other working times as can be, then as few days, then wishes, then the order of the
 * call list. Shifts that have begun, and pins, stay. A patrol that cannot be whole is left open; who remains of it does
 * regular service on the same shift. What the published roster leaves open already is filled where that is possible.
 *
 * Same problem, roster and change: the same answer. The call list holds figures about persons: it is for the roster
 * planner only.
 *
 * @throws RangeError if the problem makes no sense, or the roster or the change name what it does not have
 */
export function replanRoster(
  problem: RosterProblem,
  published: readonly Assignment[],
  change: RosterChange,
  { highs, stopped }: Pick<Control, 'stopped'> & { readonly highs: Highs },
): Replanned {
  const settled = settle(problem, published, change)
  const calls = callList(settled)
  const chosen = fewestChanges(settled, calls.order, highs, { ...budget, stopped })
  const { state, beside } = giveSlots(settled, chosen)
  const told = toRoster(state, beside, settled.model.slotPatrol)
  const pinned = new Set(problem.pins.map(({ staff, date }) => `${staff} ${date}`))
  const assignments = told.assignments.map((one) => ({ ...one, pinned: pinned.has(`${one.staff} ${one.date}`) }))
  const roster = checkedRoster(problem, { ...told, assignments })
  return {
    roster,
    moves: explainMoves(published, assignments, change),
    callList: calls.list,
    stillOpen: roster.openPosts,
  }
}
