import { dateOfCivilDay } from '../../geo/zone-clock.ts'
import type { Reason } from '../../model.ts'
import { posts, Skill } from '../compile.ts'
import type { Call, Candidate } from '../replan.ts'
import { shiftSpan } from '../shift-times.ts'
import { Firm } from '../state.ts'
import type { RosterState } from '../state.ts'
import { shortestChain } from './give-slots.ts'
import { standPins } from './settle.ts'
import type { Settled } from './settle.ts'

const HOUR = 3_600_000
const day8 = 480

/** Somebody who could come, and what speaks for and against it. */
interface Case {
  readonly person: number
  /** option of a published shift given up for it, −1 for none */
  readonly givesUp: number
  /** a colleague on the shift who takes the post instead, −1 for none */
  readonly through: number
  readonly wish: number
  readonly accountMinutes: number
  readonly restHours: number
  readonly reserve: number
  readonly late: number
  readonly weekend: number
}

/**
 * For each post that has become open everybody who could come within all hard rules, from the published roster as it
 * stands without the people who are absent. Ranked by, in this order:
 *
 * 1. no published shift is given up for it, then: no colleague has to change posts
 * 2. the working-time account with the shift, in days of eight hours, where it is above the contract
 * 3. rest before and after of 16 hours at least (the law's minimum holds for all)
 * 4. wishes
 * 5. no scarce skill is used up that the post does not ask for
 * 6. late and weekend shifts carried so far, if this is one
 *
 * @returns the list, and for each person and option the place in it, 0 … 1 (1 = in no list); people × options
 */
export function callList(settled: Settled): { list: Call[]; order: Float64Array } {
  const { model, kept, keptSlot, released } = settled
  const options = model.days * model.shifts
  const order = new Float64Array(model.people * options).fill(1)
  const { state } = standPins(model)
  for (let at = 0; at < kept.length; at++) {
    if (kept[at] < 0) continue
    const person = Math.floor(at / model.days)
    if (keptSlot[at] >= 0) state.put(person, keptSlot[at])
    else state.putBeside(person, kept[at], model.blockAt[kept[at]], true)
  }
  const scarcity = skillScarcity(settled)
  const list = released
    .filter(({ slot }) => slot >= 0)
    .map(({ assignment, slot }): Call => {
      const option = model.blockOption[model.slotBlock[slot]]
      const cases = Array.from({ length: model.people }, (_, person) => person)
        .flatMap((person) => caseOf(settled, state, person, slot, scarcity) ?? [])
        .sort((a, b) => compare(a, b, model.late[option % model.shifts] === 1))
      cases.forEach(({ person }, i) => {
        order[person * options + option] = Math.min(order[person * options + option], i / model.people)
      })
      const { date, shift, post, patrol, staff } = assignment
      const candidates = cases.map((one, i): Candidate => ({
        staff: model.problem.staff[one.person].number,
        rank: i + 1,
        reasons: reasonsFor(state, one, slot),
      }))
      return { date, shift, post, ...(patrol === undefined ? {} : { patrol }), staff, candidates }
    })
  return { list, order }
}

function caseOf(
  settled: Settled,
  state: RosterState,
  person: number,
  slot: number,
  scarcity: Float64Array,
): Case | null {
  const { model, kept, keptSlot } = settled
  const block = model.slotBlock[slot]
  const option = model.blockOption[block]
  const day = Math.floor(option / model.shifts)
  if (!(model.skills[person] & Skill.trained) || kept[person * model.days + day] === option) return null
  const givesUp = shiftToGiveUp(settled, state, person, option)
  if (givesUp === null) return null
  const givenDay = Math.floor(givesUp / model.shifts)
  const given = givesUp >= 0 ? keptSlot[person * model.days + givenDay] : -1
  if (given >= 0) state.take(person, givenDay)
  const direct = state.mayHold(person, slot)
  const chain = direct ? [slot] : chainTo(state, person, slot)
  const found =
    chain === null
      ? null
      : {
          person,
          givesUp,
          through: direct ? -1 : state.who[chain[chain.length - 2]],
          wish: model.wishCost[person * model.days * model.shifts + option],
          accountMinutes:
            model.accountBase[person] +
            state.minutesUsed[person] +
            model.minutes[model.ruleOf[person] * model.days * model.shifts + option],
          restHours: restAround(state, person, option),
          reserve: spareSkills(model.skills[person] & ~model.slotNeeds[chain[0]], scarcity),
          late: model.lateBefore[person],
          weekend: model.weekendBefore[person],
        }
  if (given >= 0) state.put(person, given)
  return found
}

/** −1 where the person may come as things stand, else the one published shift whose loss allows it; null for never. */
function shiftToGiveUp(
  { model, kept, keptSlot, ahead }: Settled,
  state: RosterState,
  person: number,
  option: number,
): number | null {
  if (ahead[option] === 0) return null
  if (state.mayWork(person, option)) return -1
  if (model.obstacles[person * model.days * model.shifts + option] !== 0) return null
  for (let day = 0; day < model.days; day++) {
    const at = person * model.days + day
    if (kept[at] < 0 || keptSlot[at] < 0 || state.firm[at] !== Firm.free) continue
    state.take(person, day)
    const may = state.mayWork(person, option)
    state.put(person, keptSlot[at])
    if (may) return kept[at]
  }
  return null
}

/** The chain of posts that ends at the slot, all other open ones left aside. */
function chainTo(state: RosterState, person: number, slot: number): number[] | null {
  const { model, who } = state
  const block = model.slotBlock[slot]
  const others = new Set<number>()
  for (let one = model.firstSlot[block]; one < model.firstSlot[block + 1]; one++) {
    if (one !== slot && who[one] < 0) others.add(one)
  }
  return shortestChain(state, person, block, others)
}

/** Hours of rest on the shorter side, published shifts and those of the roster; at most three days. */
function restAround(state: RosterState, person: number, option: number): number {
  const { model } = state
  const { problem, days, shifts } = model
  const span = (one: number) =>
    shiftSpan(dateOfCivilDay(model.firstDay + Math.floor(one / shifts)), problem.shifts[one % shifts], problem.timeZone)
  const { start, end } = span(option)
  const others = [...problem.staff[person].published]
    .map((shift) => ({ start: shift.start, end: shift.end }))
    .concat(
      Array.from({ length: days }, (_, day) => day).flatMap((day) => {
        const shift = state.shiftAt[person * days + day]
        return shift < 0 || day === Math.floor(option / shifts) ? [] : [span(day * shifts + shift)]
      }),
    )
  const gaps = others.map((one) => (one.end <= start ? start - one.end : one.start - end)).filter((gap) => gap >= 0)
  return Math.min(72, ...gaps.map((gap) => gap / HOUR))
}

const scarceSkills = [Skill.lead, Skill.controlRoom, Skill.leader, Skill.plainclothes] as const

/** For each of the skills: posts that need it ÷ people who have it. */
function skillScarcity({ model }: Settled): Float64Array {
  return Float64Array.from(scarceSkills, (skill) => {
    const asked = model.slotNeeds.filter((needs) => needs & skill).length
    return asked / Math.max(1, model.skills.filter((skills) => skills & skill).length)
  })
}

function spareSkills(skills: number, scarcity: Float64Array): number {
  return scarceSkills.reduce((sum, skill, i) => sum + (skills & skill ? scarcity[i] : 0), 0)
}

/** Less than 0 if the first is to be called before the second. */
function compare(a: Case, b: Case, late: boolean): number {
  const overDays = (one: Case) => Math.max(0, Math.ceil(one.accountMinutes / day8))
  const short = (one: Case) => Number(one.restHours < 16)
  const carried = (one: Case) => (late ? one.late : 0) + one.weekend
  return (
    Number(a.givesUp >= 0) - Number(b.givesUp >= 0) ||
    Number(a.through >= 0) - Number(b.through >= 0) ||
    overDays(a) - overDays(b) ||
    short(a) - short(b) ||
    a.wish - b.wish ||
    a.reserve - b.reserve ||
    carried(a) - carried(b) ||
    a.accountMinutes - b.accountMinutes ||
    a.person - b.person
  )
}

function reasonsFor(state: RosterState, one: Case, slot: number): Reason[] {
  const { model } = state
  const { problem, shifts } = model
  const option = model.blockOption[model.slotBlock[slot]]
  const reasons: Reason[] = []
  if (one.givesUp >= 0) {
    const date = dateOfCivilDay(model.firstDay + Math.floor(one.givesUp / shifts))
    reasons.push({ key: 'roster.call.gives-up', params: { date, shift: problem.shifts[one.givesUp % shifts].key } })
  } else reasons.push({ key: 'roster.call.free', params: {} })
  const hours = Math.round(one.accountMinutes / 6) / 10
  reasons.push({ key: 'roster.call.account', params: { hours: Math.abs(hours), side: hours > 0 ? 'over' : 'under' } })
  reasons.push({ key: 'roster.call.rest', params: { hours: Math.floor(one.restHours) } })
  if (one.wish > 0) reasons.push({ key: 'roster.call.against-wish', params: {} })
  if (one.wish < 0) reasons.push({ key: 'roster.call.by-wish', params: {} })
  if (one.through >= 0) {
    const params = { staff: problem.staff[one.through].number, post: posts[model.slotPost[slot]] }
    reasons.push({ key: 'roster.call.through', params })
  }
  if (one.reserve > 0) reasons.push({ key: 'roster.call.reserve', params: {} })
  const late = model.late[option % shifts] === 1 && one.late > 0
  const weekend = model.weekend[Math.floor(option / shifts)] === 1 && one.weekend > 0
  if (late || weekend)
    reasons.push({ key: 'roster.call.carried', params: { late: late ? 'yes' : 'no', weekend: weekend ? 'yes' : 'no' } })
  return reasons
}
