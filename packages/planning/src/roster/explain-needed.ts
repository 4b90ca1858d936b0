import { dateOfCivilDay } from '../geo/zone-clock.ts'
import type { Reason } from '../model.ts'
import { posts, REGULAR } from './compile.ts'
import { hindrances, obstacleAgainst } from './diagnose.ts'
import { Firm, needsWomanAndMan } from './state.ts'
import type { RosterState } from './state.ts'

/** What keeps somebody who may hold a post from taking it over that day. */
const causes = [...hindrances, 'wish', 'free'] as const

/**
 * Why somebody works that day although they wished otherwise: a pin; a woman, a man or a qualification the shift would
 * lack, with how many there are; else the post, with what keeps the others who may hold it from it. Of those `working`
 * that day already, `required` stand at such posts themselves; `wish`: would have a wish as weighty against it; `free`:
 * could come, but the roster as a whole would not be better.
 */
export function needed(state: RosterState, person: number, day: number, weight: number): Reason {
  const { model } = state
  const at = person * model.days + day
  const slot = state.slotAt[at]
  const where = {
    date: dateOfCivilDay(model.firstDay + day),
    shift: model.problem.shifts[state.shiftAt[at]].key,
  }
  if (state.firm[at] !== Firm.free || slot < 0) return { key: 'roster.wish.pinned', params: where }
  if (model.slotPost[slot] !== REGULAR) {
    const lacking = lackedByShift(state, person, model.slotBlock[slot])
    if (lacking !== null) return { key: lacking.key, params: { ...where, ...lacking.params } }
  }
  const alike = Array.from({ length: model.slots }, (_, other) => other).filter(
    (other) =>
      model.slotNeeds[other] === model.slotNeeds[slot] &&
      model.slotPost[other] === model.slotPost[slot] &&
      Math.floor(model.blockOption[model.slotBlock[other]] / model.shifts) === day,
  )
  const counts = Object.fromEntries(causes.map((cause) => [cause, 0])) as Record<(typeof causes)[number], number>
  const option = model.blockOption[model.slotBlock[slot]]
  let able = 0
  for (let other = 0; other < model.people; other++) {
    if (other === person || (model.skills[other] & model.slotNeeds[slot]) !== model.slotNeeds[slot]) continue
    able++
    counts[hindranceOf(state, other, option, weight)]++
  }
  return {
    key: 'roster.wish.needed',
    params: { ...where, post: posts[model.slotPost[slot]], required: alike.length, able, ...counts },
  }
}

function hindranceOf(state: RosterState, person: number, option: number, weight: number) {
  const { model } = state
  const against = obstacleAgainst(state, person, option) ?? state.ruleAgainst(person, option)
  if (against !== null) return against
  return model.wishCost[person * model.days * model.shifts + option] >= weight ? 'wish' : 'free'
}

/** What the shift would lack without the person, if nobody else who has it could come. */
function lackedByShift(state: RosterState, person: number, block: number): Reason | null {
  const { model } = state
  const option = model.blockOption[block]
  const day = Math.floor(option / model.shifts)
  const others = (has: (other: number) => boolean) => {
    const able = Array.from({ length: model.people }, (_, other) => other).filter(
      (other) => other !== person && has(other),
    )
    // who works that day has another post to hold, at this shift or at another
    const here = able.filter((other) => {
      const slot = state.slotAt[other * model.days + day]
      return slot >= 0 && model.slotBlock[slot] === block && model.slotPost[slot] !== REGULAR
    }).length
    const free = able.filter(
      (other) => obstacleAgainst(state, other, option) === null && state.ruleAgainst(other, option) === null,
    ).length
    return { able: able.length, here, free }
  }
  for (const { name, index, count } of model.blockQualifications[block]) {
    const has = (other: number) => model.qualified[other * model.qualificationCount + index] === 1
    const { able, here, free } = others(has)
    if (!has(person) || here >= count || free > 0) continue
    return {
      key: 'roster.wish.qualification',
      params: { qualification: name, required: count, available: here, able },
    }
  }
  const kind = model.enforcer[person]
  if (kind === 0 || !needsWomanAndMan(model, block)) return null
  const { able, here, free } = others((other) => model.enforcer[other] === kind)
  if (here > 0 || free > 0) return null
  return { key: 'roster.wish.woman-and-man', params: { kind: kind === 1 ? 'woman' : 'man', able } }
}
