import { Skill } from '../compile.ts'
import { match } from '../place-pins.ts'
import type { RosterState } from '../state.ts'

/** Who should work each block, and which pairs should walk together there; by block. */
export type Proposal = readonly {
  readonly people: readonly number[]
  readonly pairs: readonly (readonly number[])[]
}[]

/**
 * Puts people as proposed at posts they may hold, pairs in one patrol. Who finds no post, or would break a rule, stays
 * free: the proposal need not fit to the last person.
 */
export function placeProposal(state: RosterState, proposal: Proposal): void {
  proposal.forEach(({ people, pairs }, block) => {
    for (const pair of pairs) placePair(state, block, pair)
    const waiting = people.filter((person) => isFree(state, person, block))
    const open = openSlots(state, block)
    const slotOf = match(waiting.map((person) => open.map((slot) => state.mayHold(person, slot))))
    waiting.forEach((person, i) => {
      if (slotOf[i] >= 0) put(state, person, open[slotOf[i]])
    })
  })
}

function placePair(state: RosterState, block: number, pair: readonly number[]): void {
  const { model } = state
  const leader = pair.find((person) => model.skills[person] & Skill.leader)
  const member = pair.find((person) => person !== leader)
  if (leader === undefined || member === undefined) return
  const slot = openSlots(state, block).find((one) => {
    const mate = model.slotMate[one]
    return mate > one && state.who[mate] < 0 && state.mayHold(leader, one) && state.mayHold(member, mate)
  })
  if (slot === undefined || ![leader, member].every((person) => isFree(state, person, block))) return
  put(state, leader, slot)
  put(state, member, model.slotMate[slot])
}

function openSlots(state: RosterState, block: number): number[] {
  const { firstSlot } = state.model
  return Array.from({ length: firstSlot[block + 1] - firstSlot[block] }, (_, i) => firstSlot[block] + i).filter(
    (slot) => state.who[slot] < 0,
  )
}

function isFree(state: RosterState, person: number, block: number): boolean {
  const { model } = state
  return state.shiftAt[person * model.days + Math.floor(model.blockOption[block] / model.shifts)] === -1
}

function put(state: RosterState, person: number, slot: number): void {
  const option = state.model.blockOption[state.model.slotBlock[slot]]
  if (state.hasRoom(slot) && state.mayWork(person, option)) state.put(person, slot)
}
