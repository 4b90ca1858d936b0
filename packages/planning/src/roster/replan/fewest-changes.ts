import type { Highs } from 'highs'
import { rosterProgram } from '../bound/columns.ts'
import type { RosterProgram } from '../bound/columns.ts'
import { addCoverRows } from '../bound/cover-rows.ts'
import type { BlockProgram } from '../bound/cover-rows.ts'
import type { LinearProgram, SolvedProgram, SolverBudget, Terms } from '../bound/linear-program.ts'
import { addPersonRows } from '../bound/person-rows.ts'
import { addDateWishes } from '../bound/wish-rows.ts'
import { openPostPenalty } from '../weights.ts'
import { standPins } from './settle.ts'
import type { Settled } from './settle.ts'

type Term = Terms[number]

/**
 * The order of aims as prices: a post (1000 and more, `weights.ts`) above all people moved, a person above their days, a
 * day above wishes, wishes above the order of the call list.
 */
const prices = { person: 10, day: 0.5, wish: 0.05, order: 0.005 } as const

/** Programs up to this size are solved as a whole, the posts of all shifts in view. */
const mostColumnsForAll = 500

type Budget = Omit<SolverBudget, 'absoluteGap'>

/** Who works which option after the change, pins apart; and per block which patrols are left open. */
export interface Chosen {
  /** people of each block */
  readonly people: readonly (readonly number[])[]
  /** where people of the block stand, as the slots that would do for each; blocks in which nothing opened are left out */
  readonly posts: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>
  /** patrols left open per block, by attire: uniform, plain clothes */
  readonly openPatrols: readonly (readonly [number, number])[]
}

/**
 * Who works when, with as little changed as possible: the program of `proveBound` around what stays for good, each person
 * with other working times than published at a price.
 *
 * @param order place in the call list, 0 … 1, of a person for an option; people × options
 * @returns what is kept, with every gap left open, where the budget gave no answer
 */
export function fewestChanges(settled: Settled, order: Float64Array, highs: Highs, budget: Budget): Chosen {
  const { model, kept, ahead } = settled
  const { people, days, shifts } = model
  const { state } = standPins(model)
  const taken = new Set(Array.from(state.who.keys()).filter((slot) => state.who[slot] >= 0))
  const isOpen = (person: number, option: number) =>
    ahead[option] === 1 && state.shiftAt[person * days + Math.floor(option / shifts)] === -1
  const roster = rosterProgram(model, { taken, isOpen })
  const { program, works } = roster
  addPersonRows(roster)
  const blocks = addCoverRows(roster)
  addDateWishes(roster, prices.wish)
  const changedOf = Array.from({ length: people }, () => program.column(prices.person, 0, 1, 'continuous'))
  changedOf.forEach((changed, person) => {
    for (let day = 0; day < days; day++) {
      const own = kept[person * days + day]
      for (let option = day * shifts; option < (day + 1) * shifts; option++) {
        const column = works[person * days * shifts + option]
        if (column < 0) continue
        if (option === own) {
          const terms: Term[] = [
            [changed, 1],
            [column, 1],
          ]
          program.row(1, terms, 2)
          // a day kept is worth more than a post kept on it
          program.addCost(column, -2 * prices.day)
          program.offset += 2 * prices.day
        } else {
          program.addCost(column, prices.order * order[person * days * shifts + option])
          addChange(program, changed, column)
        }
      }
    }
  })
  const released = new Set(settled.released.flatMap(({ slot }) => (slot < 0 ? [] : [model.slotBlock[slot]])))
  const isSmall = program.columns <= mostColumnsForAll
  const seen = isSmall ? blocks.map((_, block) => block) : [...released]
  const roles = new Map(seen.map((block) => [block, addRoles(settled, roster, blocks[block], changedOf)]))
  const fixed = new Map<number, number>()
  for (let person = 0; person < people; person++) {
    for (let option = 0; option < days * shifts; option++) {
      const column = works[person * days * shifts + option]
      if (column < 0 || released.has(model.blockAt[option])) continue
      fixed.set(column, Number(kept[person * days + Math.floor(option / shifts)] === option))
    }
  }
  const { values } = isSmall ? solveFinely(program, highs, budget) : solveInSteps(program, highs, budget, fixed)
  const isWorking = (person: number, option: number) => {
    if (values === null) return kept[person * days + Math.floor(option / shifts)] === option
    const column = works[person * days * shifts + option]
    return column >= 0 && values[column] > 0.5
  }
  const everybody = Array.from({ length: people }, (_, person) => person)
  const open = (terms: Terms) => Math.round(terms.reduce((sum, [column]) => sum + (values?.[column] ?? 0), 0))
  const postsOf = (some: readonly Role[]) =>
    new Map(some.filter(({ column }) => (values?.[column] ?? 0) > 0.5).map(({ person, slots }) => [person, slots]))
  return {
    posts: new Map([...roles].map(([block, some]) => [block, postsOf(some)])),
    people: blocks.map(({ option }) => everybody.filter((person) => isWorking(person, option))),
    openPatrols: blocks.map(({ wholePatrols }) => [open(wholePatrols[0]), open(wholePatrols[1])] as const),
  }
}

function solveFinely(program: LinearProgram, highs: Highs, budget: Budget, fixed?: ReadonlyMap<number, number>) {
  return program.solve(highs, { ...budget, absoluteGap: prices.order / 1000 }, fixed)
}

/**
 * First only the shifts on which a post has opened may change, all else fixed: that is quick. Only where the relaxation of
 * the whole says that more posts could be filled, the whole is solved.
 */
function solveInSteps(
  program: LinearProgram,
  highs: Highs,
  budget: Budget,
  fixed: ReadonlyMap<number, number>,
): SolvedProgram {
  const near = solveFinely(program, highs, budget, fixed)
  // nothing that is still open, here or on another shift
  if (near.cost < openPostPenalty(false) / 2) return near
  const { bound } = program.solve(highs, { ...budget, nodes: 0, absoluteGap: 0 })
  if (bound !== null && near.cost - bound < openPostPenalty(false) / 2) return near
  const whole = program.solve(highs, { ...budget, absoluteGap: prices.day / 2 })
  return whole.cost < near.cost - openPostPenalty(false) / 2 ? whole : near
}

/** The column that says whether a person stands at one of the slots. */
interface Role {
  readonly person: number
  readonly column: number
  readonly slots: readonly number[]
}

/**
 * Who stands at which kind of post of a shift on which one has opened: a colleague who has to change posts counts as moved
 * like one who has to come in.
 */
function addRoles(
  { model, kept, keptSlot }: Settled,
  { program, works }: RosterProgram,
  { option, classes }: BlockProgram,
  changedOf: readonly number[],
): Role[] {
  const { people, days, shifts } = model
  const at = (person: number) => person * days + Math.floor(option / shifts)
  const roles: Role[] = []
  for (let person = 0; person < people; person++) {
    const column = works[person * days * shifts + option]
    if (column < 0) continue
    const stays = kept[at(person)] === option
    const own: Term[] = []
    for (const { needs, slots } of classes) {
      if ((model.skills[person] & needs) !== needs) continue
      const role = program.column(0, 0, 1, 'integer')
      roles.push({ person, column: role, slots })
      own.push([role, 1])
      if (stays && !slots.includes(keptSlot[at(person)])) addChange(program, changedOf[person], role)
    }
    if (stays) {
      const oneMore = program.column(0, 0, 1, 'integer')
      own.push([oneMore, 1])
      if (keptSlot[at(person)] >= 0) addChange(program, changedOf[person], oneMore)
    }
    program.row(0, [...own, [column, -1]], 0)
  }
  for (const { slots, open } of classes) {
    const held = roles.filter((role) => role.slots === slots).map((role): Term => [role.column, 1])
    program.row(slots.length, [...held, ...open], slots.length)
  }
  return roles
}

/** Whoever stands there is moved. */
function addChange(program: LinearProgram, changed: number, column: number): void {
  program.addCost(column, prices.day)
  const terms: Term[] = [
    [changed, 1],
    [column, -1],
  ]
  program.row(0, terms, 1)
}
