import type { Control } from '../model.ts'
import type { Random } from '../random.ts'
import { createMoves } from './moves.ts'
import type { RosterState } from './state.ts'
import { weights } from './weights.ts'

/**
 * From a post, where any is missing, else from a wish, down to a fraction of a day walked with a steady partner: each aim
 * gets its share of the cooling.
 */
const HOT = weights.post
const WARM = 2
const COLD = 0.0005

/** How many moves are tried between two looks at the stop signal. */
const SLICE = 1024

/**
 * Improves a roster by simulated annealing within the hard rules (Kirkpatrick, Gelatt, Vecchi 1983, geometric cooling)
 * and leaves the best one found in the state. Never worse than what it was given.
 */
export function anneal(state: RosterState, control: Control, random: Random): void {
  const best = state.who.slice()
  let bestCost = state.cost
  const tryMove = createMoves(state, random)
  const { iterations } = control
  const start = state.openCount > 0 || bestCost > weights.shiftRule ? HOT : WARM
  for (let done = 0; done < iterations; done += SLICE) {
    if (control.stopped?.()) break
    control.onProgress?.(done / iterations)
    const slice = Math.min(SLICE, iterations - done)
    const temperature = start * (COLD / start) ** (done / iterations)
    for (let i = 0; i < slice; i++) {
      // the logarithm of a uniform number decides how much worse is still taken
      tryMove(-temperature * Math.log(1 - random.next()))
      if (state.cost < bestCost - 1e-6) {
        bestCost = state.cost
        best.set(state.who)
      }
    }
  }
  restore(state, best)
}

function restore(state: RosterState, best: Int32Array): void {
  const { model } = state
  const dayOf = (slot: number) => Math.floor(model.blockOption[model.slotBlock[slot]] / model.shifts)
  for (let slot = 0; slot < model.slots; slot++) {
    if (state.who[slot] !== best[slot] && state.who[slot] >= 0) state.take(state.who[slot], dayOf(slot))
  }
  for (let slot = 0; slot < model.slots; slot++) {
    if (best[slot] >= 0 && state.who[slot] < 0) state.put(best[slot], slot)
  }
}
