import { REGULAR } from '../compile.ts'
import { needsWomanAndMan } from '../state.ts'
import { openPostPenalty, weights } from '../weights.ts'
import type { RosterProgram } from './columns.ts'
import type { Terms } from './linear-program.ts'

type Term = Terms[number]

/** Slots of one shift that ask for the same skills, and the columns that count how many of them stay open. */
export interface SlotClass {
  readonly needs: number
  readonly post: number
  readonly size: number
  readonly slots: readonly number[]
  /** open slots, as a sum of columns */
  readonly open: readonly Term[]
}

/** What the rows of wishes must know of a shift: slots by class and who may stand there. */
export interface BlockProgram {
  readonly option: number
  readonly classes: readonly SlotClass[]
  /** patrols that stay open, as a sum of columns; null where pins may leave somebody alone in one */
  readonly openPatrols: readonly Term[] | null
  /** of them those that no pin has a part in, uniform and plain clothes apart */
  readonly wholePatrols: readonly [readonly Term[], readonly Term[]]
  readonly patrols: number
  readonly uniformPatrols: number
}

/** Everybody who works a shift stands at one of its posts, and the posts are held by who may hold them. */
export function addCoverRows(roster: RosterProgram): BlockProgram[] {
  const { model } = roster
  const blocks = Array.from({ length: model.blocks }, (_, block) => addBlock(roster, block))
  addHeadcount(roster, blocks)
  return blocks
}

function addBlock(roster: RosterProgram, block: number): BlockProgram {
  const { model, program } = roster
  const option = model.blockOption[block]
  const anywhere = roster.pinsPlaced ? 0 : roster.pinnedAt[block].length
  const { classes, wholePatrols } = slotClasses(roster, block)
  const openPatrols = roster.pinnedAt[block].length === 0 ? wholePatrols.flat() : null
  const people: { column: number; skills: number; person: number }[] = []
  for (let person = 0; person < model.people; person++) {
    const column = roster.works[person * model.days * model.shifts + option]
    if (column >= 0) people.push({ column, skills: model.skills[person], person })
  }
  // whoever is not pinned stands at a post: people ≤ posts filled (who is promised a shift already may be one too many)
  const slots = classes.reduce((sum, { size }) => sum + size, 0)
  const open = classes.flatMap((one) => one.open)
  if (!roster.pinsPlaced) program.row(0, [...people.map(({ column }): Term => [column, 1]), ...open], slots)

  // Hall: any kinds of posts together have as many people who may hold one of them (a pinned one may be at any)
  const largest = new Map<string, { size: number; terms: Term[] }>()
  for (let subset = 1; subset < 1 << classes.length; subset++) {
    const inside = classes.filter((_, i) => subset & (1 << i))
    const able = people.filter(({ skills }) => inside.some(({ needs }) => (skills & needs) === needs))
    const size = inside.reduce((sum, one) => sum + one.size, 0)
    const key = able.map(({ person }) => person).join()
    // of all sets of posts that the same people may hold, the largest says it all
    if ((largest.get(key)?.size ?? 0) >= size) continue
    const terms = [...able.map(({ column }): Term => [column, 1]), ...inside.flatMap((one) => one.open)]
    largest.set(key, { size, terms })
  }
  for (const { size, terms } of largest.values()) program.row(size - anywhere, terms, Infinity)
  addShiftRules(roster, block, classes, people)
  const patrols = model.blockDemand[block].patrols
  const uniformPatrols = patrols.filter(({ attire }) => attire === 'uniform').length
  return { option, classes, openPatrols, wholePatrols, patrols: patrols.length, uniformPatrols }
}

function slotClasses(roster: RosterProgram, block: number) {
  const { model, program } = roster
  const found = new Map<string, { needs: number; post: number; plain: number; whole: boolean; slots: number[] }>()
  for (let slot = model.firstSlot[block]; slot < model.firstSlot[block + 1]; slot++) {
    if (roster.taken.has(slot)) continue
    const needs = model.slotNeeds[slot]
    const post = model.slotPost[slot]
    // a patrol is whole or not at all, unless a pin leaves somebody alone in it
    const mate = model.slotMate[slot]
    const whole = mate >= 0 && (roster.pinsPlaced ? !roster.taken.has(mate) : roster.pinnedAt[block].length === 0)
    const key = `${post} ${needs} ${whole}`
    const slots = [...(found.get(key)?.slots ?? []), slot]
    found.set(key, { needs, post, plain: model.slotPlainclothes[slot], whole, slots })
  }
  const openColumn = (cost: number, size: number) => program.column(cost, 0, size, 'integer')
  const patrolColumns = new Map<number, number>()
  const classes = [...found.values()].map(({ needs, post, plain, whole, slots }): SlotClass => {
    const size = slots.length
    if (!whole) {
      return { needs, post, size, slots, open: [[openColumn(openPostPenalty(post === REGULAR), size), 1]] }
    }
    const column = patrolColumns.get(plain) ?? openColumn(2 * openPostPenalty(false), size)
    patrolColumns.set(plain, column)
    return { needs, post, size, slots, open: [[column, 1]] }
  })
  const open = (plain: number) => {
    const column = patrolColumns.get(plain)
    return column === undefined ? [] : [[column, 1] as const]
  }
  return { classes, wholePatrols: [open(0), open(1)] as const }
}

/**
 * A woman, a man and holders of qualifications, at the posts of the operation. However the people of the shift are put,
 * no more holders stand there than hold (by Hall, for any set of those posts) a post of the set, or one of the others.
 */
function addShiftRules(
  roster: RosterProgram,
  block: number,
  classes: readonly SlotClass[],
  people: readonly { column: number; skills: number; person: number }[],
): void {
  const { model, program } = roster
  const option = model.blockOption[block]
  const operation = classes.filter(({ post }) => post !== REGULAR)
  const ask = (count: number, missing: readonly number[], has: (person: number) => boolean) => {
    const counts = (person: number) => has(person) && !isRegular(roster, person, option)
    const asked = count - roster.pinnedAt[block].filter(counts).length
    const holders = people.filter(({ person }) => has(person))
    for (let subset = 0; subset < 1 << operation.length; subset++) {
      const outside = operation.filter((_, i) => !(subset & (1 << i)))
      const size = outside.reduce((sum, one) => sum + one.size, 0)
      // so many posts are never open that the rule would want for people
      if (size > asked + 2 || asked <= 0) continue
      const inside = operation.filter((_, i) => subset & (1 << i))
      const able = holders.filter(({ skills }) => inside.some(({ needs }) => (skills & needs) === needs))
      const terms = [...missing, ...able.map(({ column }) => column)].map((column): Term => [column, 1])
      const open = outside.flatMap((one) => one.open).map(([column, value]): Term => [column, -value])
      program.row(asked - size, [...terms, ...open], Infinity)
    }
  }
  const missing = (count: number) => program.column(weights.shiftRule, 0, count, 'integer')
  if (needsWomanAndMan(model, block)) {
    const [woman, man] = [missing(1), missing(1)]
    ask(1, [woman], (person) => model.enforcer[person] === 1)
    ask(1, [man], (person) => model.enforcer[person] === 2)
    ask(2, [woman, man], (person) => model.enforcer[person] > 0)
  }
  for (const { index, count } of model.blockQualifications[block]) {
    ask(count, [missing(count)], (person) => model.qualified[person * model.qualificationCount + index] === 1)
  }
}

function isRegular({ model }: RosterProgram, person: number, option: number): boolean {
  return model.pins.get(person * model.days + Math.floor(option / model.shifts))?.post === 'regular-service'
}

/** No more people a day than the limit, regular service apart; pins may go beyond it, nobody else. */
function addHeadcount(roster: RosterProgram, blocks: readonly BlockProgram[]): void {
  const { model, program } = roster
  for (let day = 0; day < model.days; day++) {
    const today = blocks.filter(({ option }) => Math.floor(option / model.shifts) === day)
    const classes = today.flatMap((block) => block.classes).filter(({ post }) => post !== REGULAR)
    const slots = classes.reduce((sum, { size }) => sum + size, 0)
    let pinned = 0
    for (const [at, { shift, post }] of model.pins) {
      if (shift !== null && at % model.days === day && post !== 'regular-service') pinned++
    }
    // pins that have a slot of their own are no part of `slots`
    const limit = roster.pinsPlaced
      ? Math.max(0, model.problem.maxPerDay - pinned)
      : Math.max(model.problem.maxPerDay, pinned)
    if (slots <= limit) continue
    program.row(
      slots - limit,
      classes.flatMap((one) => one.open),
      Infinity,
    )
  }
}
