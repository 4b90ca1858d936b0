import type { Random } from '../random.ts'
import { REGULAR, Skill } from './compile.ts'
import type { CompiledRoster } from './compile.ts'
import { needsWomanAndMan } from './state.ts'
import type { RosterState } from './state.ts'
import { weights } from './weights.ts'

const allSkills = Object.values(Skill)

/**
 * A first roster: post by post, the scarcest kinds first, each time the person whom the rest of the roster will miss
 * least. Breaks no rule; what cannot be filled stays open.
 */
export function construct(state: RosterState, random: Random): void {
  const { model } = state
  const prices = skillPrices(model)
  const rank = (slot: number) => {
    const post = model.slotPost[slot]
    return post === REGULAR ? 2.5 : post - 0.25 * model.slotPlainclothes[slot]
  }
  const order = Array.from({ length: model.slots }, (_, slot) => slot).sort((a, b) => rank(a) - rank(b) || a - b)
  for (const slot of order) {
    if (state.who[slot] >= 0 || !state.hasRoom(slot)) continue
    const person = choose(state, slot, prices, random)
    if (person >= 0) state.put(person, slot)
  }
}

/** Posts that need a skill ÷ days people with it could work: what holding it back is worth. */
function skillPrices(model: CompiledRoster): Float64Array {
  const prices = new Float64Array(allSkills.length)
  allSkills.forEach((skill, i) => {
    let wanted = 0
    for (let slot = 0; slot < model.slots; slot++) if (model.slotNeeds[slot] & skill) wanted++
    let there = 0
    for (let person = 0; person < model.people; person++) if (model.skills[person] & skill) there += model.days
    prices[i] = wanted / Math.max(1, there)
  })
  return prices
}

function choose(state: RosterState, slot: number, prices: Float64Array, random: Random): number {
  const { model } = state
  const block = model.slotBlock[slot]
  const option = model.blockOption[block]
  const wanted = model.blockQualifications[block]
  const mixed = needsWomanAndMan(model, block) && model.slotPost[slot] !== REGULAR
  let best = -1
  let bestScore = Infinity
  for (let person = 0; person < model.people; person++) {
    if (!state.mayHold(person, slot) || !state.mayWork(person, option)) continue
    const spare = model.skills[person] & ~model.slotNeeds[slot]
    let score =
      model.wishCost[person * model.days * model.shifts + option] +
      (model.accountBase[person] + state.minutesUsed[person]) / 2400 +
      random.next() * 0.1
    allSkills.forEach((skill, i) => {
      if (spare & skill) score += 3 * prices[i]
    })
    const kind = model.enforcer[person]
    if (mixed && kind > 0 && state.enforcers[block * 2 + kind - 1] === 0) score -= weights.shiftRule
    if (model.slotPost[slot] !== REGULAR) {
      for (const { index, count } of wanted) {
        const has = model.qualified[person * model.qualificationCount + index]
        if (has && state.holders[block * model.qualificationCount + index] < count) score -= weights.shiftRule
      }
    }
    if (score < bestScore) {
      best = person
      bestScore = score
    }
  }
  return best
}
