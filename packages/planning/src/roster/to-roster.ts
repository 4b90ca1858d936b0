import { dateOfCivilDay } from '../geo/zone-clock.ts'
import { posts, REGULAR } from './compile.ts'
import { diagnoseOpenSlot } from './diagnose.ts'
import { explainWishes, fairnessFigures } from './explain.ts'
import { findViolations } from './find-violations.ts'
import type { Assignment, OpenPost, Roster } from './model.ts'
import type { Beside } from './place-pins.ts'
import type { RosterState } from './state.ts'
import { openPostPenalty, weights } from './weights.ts'

/**
 * The finished roster as data: who stands where, what is open and why, which rules and wishes do not hold, what it costs.
 *
 * @param beside people whom pins put beside the posts asked for
 * @param numbers patrol number per slot, 0 for slots without one
 */
export function toRoster(state: RosterState, beside: readonly Beside[], numbers: Int32Array): Roster {
  const { model } = state
  const { problem } = model
  const assignments = toAssignments(state, numbers, beside)
  const violations = findViolations(state, assignments)
  const wishes = explainWishes(state, assignments)
  const openSlots = Array.from({ length: model.slots }, (_, slot) => slot).filter((slot) => state.who[slot] < 0)
  const openPosts = openSlots.map((slot): OpenPost => {
    const option = model.blockOption[model.slotBlock[slot]]
    return {
      date: dateOfCivilDay(model.firstDay + Math.floor(option / model.shifts)),
      shift: problem.shifts[option % model.shifts].key,
      post: posts[model.slotPost[slot]],
      ...(numbers[slot] > 0 ? { patrol: numbers[slot] } : {}),
      reasons: diagnoseOpenSlot(state, slot, numbers[slot]),
    }
  })
  const penalty =
    openSlots.reduce((sum, slot) => sum + openPostPenalty(model.slotPost[slot] === REGULAR), 0) +
    weights.shiftRule * missingOnShifts(state) +
    wishes.reduce((sum, { met, wish }) => sum + (met ? 0 : wish.weight), 0)
  const inOperation = (slot: number) => model.slotPost[slot] !== REGULAR
  const required = Array.from({ length: model.slots }, (_, slot) => slot).filter(inOperation).length
  return {
    assignments,
    openPosts,
    violations,
    staffing: { filled: required - openSlots.filter(inOperation).length, required },
    wishes,
    fairness: fairnessFigures(state),
    // nothing is better than nothing to regret: that needs no proof
    objective: { penalty, bound: penalty === 0 ? 0 : null },
  }
}

/** Women, men and holders of qualifications missing on shifts, heads in all. */
function missingOnShifts(state: RosterState): number {
  let missing = 0
  for (let block = 0; block < state.model.blocks; block++) missing += state.missingOnShift(block)
  return missing
}

/** In order of date, shift, post and patrol, leader before member. */
function toAssignments(state: RosterState, numbers: Int32Array, beside: readonly Beside[]): Assignment[] {
  const { model } = state
  const { problem } = model
  const rows: { rank: readonly number[]; assignment: Assignment }[] = []
  const add = (person: number, day: number, shift: number, post: number, patrol: number) => {
    const walks = patrol > 0 ? 1 : 0
    rows.push({
      rank: [day, shift, post === REGULAR ? 2 : walks, walks ? patrol : post, post, person],
      assignment: {
        staff: problem.staff[person].number,
        date: dateOfCivilDay(model.firstDay + day),
        shift: problem.shifts[shift].key,
        post: posts[post],
        ...(patrol > 0 ? { patrol } : {}),
        pinned: model.pins.has(person * model.days + day),
      },
    })
  }
  for (let slot = 0; slot < model.slots; slot++) {
    if (state.who[slot] < 0) continue
    const option = model.blockOption[model.slotBlock[slot]]
    const day = Math.floor(option / model.shifts)
    add(state.who[slot], day, option % model.shifts, model.slotPost[slot], numbers[slot])
  }
  const taken = new Set<number>()
  for (const one of beside) {
    const joins = one.patrol === 0 && one.post === 'patrol-member'
    const patrol = joins ? patrolToJoin(state, numbers, one, taken) : one.patrol
    add(one.person, one.day, one.shift, posts.indexOf(one.post), patrol)
  }
  const difference = (a: readonly number[], b: readonly number[]) =>
    a.map((value, i) => value - b[i]).find((d) => d !== 0)
  return rows.sort((a, b) => difference(a.rank, b.rank) ?? 0).map(({ assignment }) => assignment)
}

/**
 * The patrol somebody beside the asked-for posts walks with: a full one in whose clothes they may walk, where nobody
 * else does so yet; 0 if no patrol of the shift is full.
 */
function patrolToJoin(
  state: RosterState,
  numbers: Int32Array,
  { person, day, shift }: Beside,
  taken: Set<number>,
): number {
  const { model, who } = state
  const block = model.blockAt[day * model.shifts + shift]
  if (block < 0) return 0
  const leaders: number[] = []
  for (let slot = model.firstSlot[block]; slot < model.firstSlot[block + 1]; slot++) {
    const mate = model.slotMate[slot]
    if (mate > slot && who[slot] >= 0 && who[mate] >= 0) leaders.push(slot)
  }
  const worth = (slot: number) =>
    (taken.has(slot) ? 0 : 2) + (model.slotPlainclothes[slot] === 0 || model.problem.staff[person].plainclothes ? 1 : 0)
  const best = leaders.sort((a, b) => worth(b) - worth(a) || a - b)[0]
  if (best === undefined) return 0
  taken.add(best)
  return numbers[best]
}
