import { Firm } from './state.ts'
import type { RosterState } from './state.ts'

/**
 * The last step of every search: no patrol of one, and no post open that somebody free could fill.
 *
 * Two patrols of one become one of two where that can be; whoever stands alone after that goes home, unless pinned.
 */
export function complete(state: RosterState): void {
  mergeLone(state)
  fillOpen(state)
  sendHomeLone(state)
  fillOpen(state)
}

/** Slots of patrols with one of two, as pairs: the filled one first. */
function lonePatrols(state: RosterState): { block: number; filled: number; open: number }[] {
  const { model, who } = state
  const found = []
  for (let slot = 0; slot < model.slots; slot++) {
    const mate = model.slotMate[slot]
    if (mate >= 0 && who[slot] >= 0 && who[mate] < 0) {
      found.push({ block: model.slotBlock[slot], filled: slot, open: mate })
    }
  }
  return found
}

function dayOf(state: RosterState, slot: number): number {
  const { blockOption, slotBlock, shifts } = state.model
  return Math.floor(blockOption[slotBlock[slot]] / shifts)
}

function mergeLone(state: RosterState): void {
  for (;;) {
    const lone = lonePatrols(state)
    const merge = lone
      .flatMap((from) => lone.map((to) => ({ from, to })))
      .find(({ from, to }) => from !== to && from.block === to.block && state.mayHold(state.who[from.filled], to.open))
    if (merge === undefined) return
    const person = state.who[merge.from.filled]
    state.take(person, dayOf(state, merge.from.filled))
    state.put(person, merge.to.open)
  }
}

function sendHomeLone(state: RosterState): void {
  for (const { filled } of lonePatrols(state)) {
    const day = dayOf(state, filled)
    if (state.firm[state.who[filled] * state.model.days + day] === Firm.free) state.take(state.who[filled], day)
  }
}

function fillOpen(state: RosterState): void {
  const { model, who } = state
  for (let slot = 0; slot < model.slots; slot++) {
    if (who[slot] >= 0) continue
    const mate = model.slotMate[slot]
    if (mate < 0 || who[mate] >= 0) {
      const person = candidates(state, slot)[0]
      if (person !== undefined && state.hasRoom(slot)) state.put(person, slot)
    } else if (slot < mate) fillPatrol(state, slot, mate)
  }
}

/** People free that day who may take the slot. */
function candidates(state: RosterState, slot: number): number[] {
  const option = state.model.blockOption[state.model.slotBlock[slot]]
  return Array.from({ length: state.model.people }, (_, person) => person).filter(
    (person) => state.mayHold(person, slot) && state.mayWork(person, option),
  )
}

function fillPatrol(state: RosterState, leaderSlot: number, memberSlot: number): void {
  const members = candidates(state, memberSlot)
  const leader = candidates(state, leaderSlot).find((person) => members.some((member) => member !== person))
  if (leader === undefined || !state.hasRoom(leaderSlot)) return
  state.put(leader, leaderSlot)
  if (state.hasRoom(memberSlot))
    state.put(
      members.find((member) => member !== leader)!,
      memberSlot,
    )
  else state.take(leader, dayOf(state, leaderSlot))
}
