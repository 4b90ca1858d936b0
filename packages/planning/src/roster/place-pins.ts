import { posts, REGULAR, Skill } from './compile.ts'
import type { Pin, Post } from './model.ts'
import { Firm } from './state.ts'
import type { RosterState } from './state.ts'

/** A pinned person on a shift beside the posts it asks for: a trainee riding along, or one more than asked for. */
export interface Beside {
  readonly person: number
  readonly day: number
  readonly shift: number
  readonly post: Post
  /** patrol the pin names, 0 for none */
  readonly patrol: number
}

interface Placed {
  readonly person: number
  readonly pin: Pin
  readonly block: number
  readonly option: number
}

/**
 * Puts all pinned people where their pins want them, whatever rule that breaks, before anybody else is placed. A pin
 * without a post takes any post of the shift its person may hold, as many of them at once as possible.
 */
export function placePins(state: RosterState): Beside[] {
  const { model } = state
  const beside: Beside[] = []
  const perBlock = new Map<number, Placed[]>()
  for (const [at, pin] of model.pins) {
    if (pin.shift === null) continue
    const day = at % model.days
    const shift = model.problem.shifts.findIndex((candidate) => candidate.key === pin.shift)
    const option = day * model.shifts + shift
    const placed = { person: (at - day) / model.days, pin, block: model.blockAt[option], option }
    perBlock.set(option, [...(perBlock.get(option) ?? []), placed])
  }
  for (const placed of perBlock.values()) placeBlock(state, placed, beside)
  state.allowMissingRestDays()
  return beside
}

function placeBlock(state: RosterState, placed: readonly Placed[], beside: Beside[]): void {
  const open: Placed[] = []
  for (const one of placed) {
    const slot = one.pin.patrol === undefined ? -1 : exactSlot(state, one)
    if (slot >= 0) put(state, one, slot, Firm.post)
    else if (one.pin.patrol !== undefined || one.block < 0 || ridesAlong(state, one)) putBeside(state, one, beside)
    else open.push(one)
  }
  // a post that is named goes before any post that would do
  placeOpen(
    state,
    open.filter(({ pin }) => pin.post !== undefined),
    beside,
  )
  placeOpen(
    state,
    open.filter(({ pin }) => pin.post === undefined),
    beside,
  )
}

function placeOpen(state: RosterState, open: readonly Placed[], beside: Beside[]): void {
  if (open.length === 0) return
  const slots = openSlots(state, open[0].block)
  const slotOf = match(open.map((one) => slots.map((slot) => fits(state, one, slot))))
  open.forEach((one, i) => {
    if (slotOf[i] >= 0) put(state, one, slots[slotOf[i]], Firm.shift)
  })
  open.forEach((one, i) => {
    if (slotOf[i] >= 0) return
    // nobody may hold it, the pin says so all the same
    const forced = slots.find((slot) => state.who[slot] < 0 && posts[state.model.slotPost[slot]] === one.pin.post)
    if (forced === undefined) putBeside(state, one, beside)
    else put(state, one, forced, Firm.post)
  })
}

/** The slot a pin with post and patrol names, −1 if the shift has none or it is taken. */
function exactSlot(state: RosterState, { pin, block, person }: Placed): number {
  const { model } = state
  if (block < 0 || (pin.post === 'patrol-member' && (model.skills[person] & Skill.trained) === 0)) return -1
  for (let slot = model.firstSlot[block]; slot < model.firstSlot[block + 1]; slot++) {
    if (model.slotPatrol[slot] === pin.patrol && posts[model.slotPost[slot]] === pin.post && state.who[slot] < 0)
      return slot
  }
  return -1
}

/** Somebody in training fills no post, but walks along; pinned to a post that only trained people hold, the post is theirs. */
function ridesAlong(state: RosterState, { pin, person }: Placed): boolean {
  if (state.model.skills[person] & Skill.trained) return false
  return pin.post === undefined || pin.post === 'patrol-member' || pin.post === 'regular-service'
}

function openSlots(state: RosterState, block: number): number[] {
  const { firstSlot } = state.model
  return Array.from({ length: firstSlot[block + 1] - firstSlot[block] }, (_, i) => firstSlot[block] + i).filter(
    (slot) => state.who[slot] < 0,
  )
}

function fits(state: RosterState, { pin, person }: Placed, slot: number): boolean {
  const { model } = state
  if (pin.post !== undefined && posts[model.slotPost[slot]] !== pin.post) return false
  return (model.skills[person] & model.slotNeeds[slot]) === model.slotNeeds[slot]
}

/** Largest matching by augmenting paths: for each row the column it got, −1 for none. */
export function match(allowed: readonly (readonly boolean[])[]): number[] {
  const rowOf = new Map<number, number>()
  function augment(row: number, seen: Set<number>): boolean {
    for (let column = 0; column < allowed[row].length; column++) {
      if (!allowed[row][column] || seen.has(column)) continue
      seen.add(column)
      const other = rowOf.get(column)
      if (other === undefined || augment(other, seen)) {
        rowOf.set(column, row)
        return true
      }
    }
    return false
  }
  for (let row = 0; row < allowed.length; row++) augment(row, new Set())
  const columnOf = new Array<number>(allowed.length).fill(-1)
  for (const [column, row] of rowOf) columnOf[row] = column
  return columnOf
}

function put(state: RosterState, { person, pin, option }: Placed, slot: number, firm: number): void {
  const { model } = state
  const at = person * model.days + Math.floor(option / model.shifts)
  state.firm[at] = firm
  state.pinnedPost[at] = pin.post === undefined ? -1 : posts.indexOf(pin.post)
  state.put(person, slot)
}

function putBeside(state: RosterState, { person, pin, block, option }: Placed, beside: Beside[]): void {
  const { model } = state
  const post = pin.post ?? 'patrol-member'
  const day = Math.floor(option / model.shifts)
  state.putBeside(person, option, block, posts.indexOf(post) === REGULAR)
  state.firm[person * model.days + day] = Firm.post
  beside.push({ person, day, shift: option % model.shifts, post, patrol: pin.patrol ?? 0 })
}
