import { REGULAR } from '../compile.ts'
import { Firm } from '../state.ts'
import type { RosterState } from '../state.ts'
import type { Chosen } from './fewest-changes.ts'
import { standPins } from './settle.ts'
import type { Settled, Standing } from './settle.ts'

/**
 * The chosen people at posts: everybody where published as far as that can be, new ones at open posts, over as few
 * colleagues on the same shift as possible who change theirs. Who finds no post does regular service.
 */
export function giveSlots(settled: Settled, { people, posts, openPatrols }: Chosen): Standing {
  const standing = standPins(settled.model)
  people.forEach((here, block) => fillBlock(settled, standing, block, here, posts.get(block), openPatrols[block]))
  return standing
}

function fillBlock(
  { model, kept, keptSlot, released }: Settled,
  { state, beside }: Standing,
  block: number,
  here: readonly number[],
  posts: ReadonlyMap<number, readonly number[]> | undefined,
  openPatrols: readonly [number, number],
): void {
  const option = model.blockOption[block]
  const day = Math.floor(option / model.shifts)
  const left = new Set(released.map(({ slot }) => slot))
  const closed = patrolsToLeave(state, block, openPatrols, (slot) => {
    const heldBy = (one: number) => here.some((person) => keptSlot[person * model.days + day] === one)
    return left.has(slot) || !heldBy(slot)
  })
  const stays = (person: number) => kept[person * model.days + day] === option
  const waiting: number[] = []
  for (const person of here) {
    const slot = stays(person) ? keptSlot[person * model.days + day] : -1
    const wanted = posts?.get(person)
    const goes = posts !== undefined && !wanted?.includes(slot)
    if (slot >= 0 && !goes && !closed.has(slot)) state.put(person, slot)
    else waiting.push(person)
  }
  for (const person of waiting) {
    const slot = posts?.get(person)?.find((one) => state.who[one] < 0 && !closed.has(one))
    if (slot !== undefined && state.hasRoom(slot)) state.put(person, slot)
  }
  // new people first: who was promised the shift may also do regular service on it
  const placed = (person: number) => state.slotAt[person * model.days + day] >= 0
  for (const person of waiting
    .filter((one) => !placed(one))
    .sort((a, b) => Number(stays(a)) - Number(stays(b)) || a - b)) {
    enter(state, person, block, closed)
  }
  breakUpLone(state, block, closed)
  for (const person of here.filter((one) => !placed(one) && stays(one))) {
    state.putBeside(person, option, block, true)
    beside.push({ person, day, shift: option % model.shifts, post: 'regular-service', patrol: 0 })
  }
}

/** Slots of as many patrols as stay open, those that have lost people first. */
function patrolsToLeave(
  { model, who }: RosterState,
  block: number,
  openPatrols: readonly [number, number],
  isEmpty: (slot: number) => boolean,
): Set<number> {
  const closed = new Set<number>()
  for (const attire of [0, 1] as const) {
    const leaders = []
    for (let slot = model.firstSlot[block]; slot < model.firstSlot[block + 1]; slot++) {
      const mate = model.slotMate[slot]
      if (mate > slot && model.slotPlainclothes[slot] === attire && who[slot] < 0 && who[mate] < 0) leaders.push(slot)
    }
    const missing = (slot: number) => Number(isEmpty(slot)) + Number(isEmpty(model.slotMate[slot]))
    leaders.sort((a, b) => missing(b) - missing(a) || b - a)
    for (const slot of leaders.slice(0, openPatrols[attire])) closed.add(slot).add(model.slotMate[slot])
  }
  return closed
}

/** Puts somebody on the shift, over the shortest chain of colleagues who change posts; leaves it if there is none. */
function enter(state: RosterState, person: number, block: number, closed: ReadonlySet<number>): void {
  const chain = shortestChain(state, person, block, closed)
  if (chain === null) return
  const { model } = state
  const day = Math.floor(model.blockOption[block] / model.shifts)
  const movers = [person, ...chain.slice(0, -1).map((slot) => state.who[slot])]
  if (model.slotPost[chain[chain.length - 1]] !== REGULAR && !state.hasRoom(chain[chain.length - 1])) return
  for (const one of movers.slice(1)) state.take(one, day)
  chain.forEach((slot, i) => state.put(movers[i], slot))
}

/** Slots from the first one the person takes to an open one, each holder going on to the next; null for none. */
export function shortestChain(
  state: RosterState,
  person: number,
  block: number,
  closed: ReadonlySet<number> = new Set(),
): number[] | null {
  const { model, who, firm } = state
  const day = Math.floor(model.blockOption[block] / model.shifts)
  const slots = Array.from(
    { length: model.firstSlot[block + 1] - model.firstSlot[block] },
    (_, i) => i + model.firstSlot[block],
  )
  const cameFrom = new Map<number, number>()
  const queue: { slot: number; holder: number }[] = [{ slot: -1, holder: person }]
  for (const { slot, holder } of queue) {
    for (const next of slots) {
      if (cameFrom.has(next) || next === slot || closed.has(next) || !state.mayHold(holder, next)) continue
      const there = who[next]
      if (there >= 0 && firm[there * model.days + day] !== Firm.free) continue
      cameFrom.set(next, slot)
      if (there >= 0) {
        queue.push({ slot: next, holder: there })
        continue
      }
      const chain = [next]
      while (cameFrom.get(chain[0])! >= 0) chain.unshift(cameFrom.get(chain[0])!)
      return chain
    }
  }
  return null
}

/** Nobody walks alone: who does all the same goes to another open post, or waits. */
function breakUpLone(state: RosterState, block: number, closed: Set<number>): void {
  const { model, who, firm } = state
  const day = Math.floor(model.blockOption[block] / model.shifts)
  for (let slot = model.firstSlot[block]; slot < model.firstSlot[block + 1]; slot++) {
    const mate = model.slotMate[slot]
    const person = who[slot]
    if (mate < 0 || person < 0 || who[mate] >= 0 || firm[person * model.days + day] !== Firm.free) continue
    closed.add(slot).add(mate)
    state.take(person, day)
    enter(state, person, block, closed)
  }
}
