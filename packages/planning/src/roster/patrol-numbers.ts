import { Firm } from './state.ts'
import type { RosterState } from './state.ts'

/**
 * Which number each patrol slot bears in the roster. Within a shift, patrols of the same attire may exchange numbers:
 * a pair keeps the number it walked under before, else its leader does; patrols with open posts get what is left.
 * Patrols of people pinned to a post keep their own.
 *
 * @returns patrol number per slot, 0 for slots without one
 */
export function numberPatrols(state: RosterState): Int32Array {
  const { model, who, firm } = state
  const numbers = model.slotPatrol.slice()
  const byPair = new Map<string, number>()
  const byLeader = new Map<number, number>()
  for (let block = 0; block < model.blocks; block++) {
    const day = Math.floor(model.blockOption[block] / model.shifts)
    const isFixed = (slot: number) => who[slot] >= 0 && firm[who[slot] * model.days + day] === Firm.post
    for (const attire of [0, 1]) {
      const leaders: number[] = []
      for (let slot = model.firstSlot[block]; slot < model.firstSlot[block + 1]; slot++) {
        const mate = model.slotMate[slot]
        if (mate > slot && model.slotPlainclothes[slot] === attire && !isFixed(slot) && !isFixed(mate))
          leaders.push(slot)
      }
      const free = new Set(leaders.map((slot) => model.slotPatrol[slot]))
      const waiting = new Set(leaders)
      const pairOf = (slot: number) => `${who[slot]} ${who[model.slotMate[slot]]}`
      const give = (slot: number, patrol: number | undefined) => {
        if (patrol === undefined || !free.delete(patrol)) return
        waiting.delete(slot)
        numbers[slot] = numbers[model.slotMate[slot]] = patrol
      }
      const isFull = (slot: number) => who[slot] >= 0 && who[model.slotMate[slot]] >= 0
      for (const slot of leaders) if (isFull(slot)) give(slot, byPair.get(pairOf(slot)))
      for (const slot of [...waiting]) if (isFull(slot)) give(slot, byLeader.get(who[slot]))
      const rest = [...free].sort((a, b) => a - b)
      const order = [...waiting].sort((a, b) => Number(isFull(b)) - Number(isFull(a)) || a - b)
      order.forEach((slot, i) => give(slot, rest[i]))
      for (const slot of leaders.filter(isFull)) {
        byPair.set(pairOf(slot), numbers[slot])
        byLeader.set(who[slot], numbers[slot])
      }
    }
  }
  return numbers
}
