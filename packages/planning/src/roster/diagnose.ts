import { dateOfCivilDay } from '../geo/zone-clock.ts'
import type { Reason } from '../model.ts'
import { Obstacle, posts } from './compile.ts'
import type { RosterState } from './state.ts'

/** What keeps somebody from a shift whatever the post; in this order the first that holds is the one that counts. */
export const hindrances = [
  'pinned-free',
  'absent',
  'published',
  'working',
  'rest',
  'daily-hours',
  'hours',
  'row',
  'sundays',
  'rest-day',
] as const

/** Why somebody cannot take an open post. */
export const openPostCauses = ['unqualified', ...hindrances, 'free'] as const
type Cause = (typeof openPostCauses)[number]

/**
 * Why nobody stands at an open slot, counted over everybody in the pool.
 *
 * - `roster.no-staff`: there is nobody at all
 * - `roster.open.headcount`: the day's limit of people is reached
 * - `roster.open.nobody`: how many people each rule keeps away (`staff` of them in all: `unqualified`, `pinned-free`,
 *   `absent`, `published` shift that day, `working` already, `rest`, `daily-hours`, `hours` used up, too many days in a
 *   `row`, `sundays`, `rest-day` owed, `free` but alone, without a second for the patrol)
 * - `roster.open.binding.…`: the rule that keeps away most of those who could do the post at all
 * - `roster.open.no-partner`: somebody could, but no second for the patrol is there
 *
 * @param patrol the number the slot's patrol bears in the roster, 0 for none
 */
export function diagnoseOpenSlot(state: RosterState, slot: number, patrol: number): Reason[] {
  const { model } = state
  const option = model.blockOption[model.slotBlock[slot]]
  const where = {
    date: dateOfCivilDay(model.firstDay + Math.floor(option / model.shifts)),
    shift: model.problem.shifts[option % model.shifts].key,
    post: posts[model.slotPost[slot]],
    ...(patrol > 0 ? { patrol } : {}),
  }
  if (model.people === 0) return [{ key: 'roster.no-staff', params: where }]
  if (!state.hasRoom(slot)) {
    return [{ key: 'roster.open.headcount', params: { ...where, limit: model.problem.maxPerDay } }]
  }
  const counts = Object.fromEntries(openPostCauses.map((cause) => [cause, 0])) as Record<Cause, number>
  for (let person = 0; person < model.people; person++) counts[causeAgainst(state, person, slot)]++
  const reasons: Reason[] = [{ key: 'roster.open.nobody', params: { ...where, staff: model.people, ...counts } }]
  if (counts.free > 0) reasons.push({ key: 'roster.open.no-partner', params: { ...where, count: counts.free } })
  else {
    const qualified = openPostCauses.filter((cause) => cause !== 'unqualified' && counts[cause] > 0)
    const binding = qualified.sort((a, b) => counts[b] - counts[a])[0] ?? 'unqualified'
    reasons.push({ key: `roster.open.binding.${binding}`, params: { ...where, count: counts[binding] } })
  }
  return reasons
}

function causeAgainst(state: RosterState, person: number, slot: number): Cause {
  const { model } = state
  const option = model.blockOption[model.slotBlock[slot]]
  if ((model.skills[person] & model.slotNeeds[slot]) !== model.slotNeeds[slot]) return 'unqualified'
  return obstacleAgainst(state, person, option) ?? state.ruleAgainst(person, option) ?? 'free'
}

/** What keeps somebody from an option even alone; null for nothing. */
export function obstacleAgainst(state: RosterState, person: number, option: number) {
  const { model } = state
  const bits = model.obstacles[person * model.days * model.shifts + option]
  if (bits & Obstacle.pinnedFree) return 'pinned-free'
  if (bits & Obstacle.absent) return 'absent'
  if (bits & Obstacle.published) return 'published'
  if (bits & Obstacle.rest) return 'rest'
  if (bits & Obstacle.dailyHours) return 'daily-hours'
  return null
}
