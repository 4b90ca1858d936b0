import { civilDayOf } from '../geo/zone-clock.ts'
import type { Reason } from '../model.ts'
import { Skill } from './compile.ts'
import { obstacleAgainst } from './diagnose.ts'
import { needed } from './explain-needed.ts'
import type { Assignment, Roster, Wish } from './model.ts'
import type { RosterState } from './state.ts'

/**
 * Every wish that concerns the horizon, in the order of the staff, with the reason where it is not met:
 *
 * - `roster.wish.pinned`, `roster.wish.published`: a person or an earlier roster decided it
 * - `roster.wish.qualification`, `roster.wish.woman-and-man`, `roster.wish.needed`: see `needed`
 * - `roster.wish.absent`, `.rest`, `.daily-hours`, `.hours`, `.row`, `.sundays`, `.rest-day`: a rule stands against it,
 *   with its `limit` or the hours `left`
 * - `roster.wish.nobody-asked`: the shift asks for nobody; `.no-post`: for nobody with these powers; `.full`: its `posts`
 *   are held by others, `wished` of whom wished for it too
 * - `roster.wish.partner-not-in-pool`, `.partner-no-leader`, `.partner-trainee`, `.partner-no-common-day`; else
 *   `.partner-apart`: `together` of `days` with a patrol, on `common` days both could have been there, `rivals` others
 *   wish for the same partner
 */
export function explainWishes(state: RosterState, assignments: readonly Assignment[]): Roster['wishes'] {
  const { problem, firstDay, days } = state.model
  const walks = patrolsWalked(assignments)
  return problem.staff.flatMap((member, person) =>
    member.wishes
      .filter((wish) => wish.kind === 'partner' || isInHorizon(wish.date, firstDay, days))
      .map((wish) => {
        const reason =
          wish.kind === 'partner'
            ? againstPartner(state, person, wish.staff, walks)
            : againstDate(state, person, wish, civilDayOf(wish.date) - firstDay)
        return { staff: member.number, wish, met: reason === null, ...(reason === null ? {} : { reason }) }
      }),
  )
}

function isInHorizon(date: string, firstDay: number, days: number): boolean {
  const day = civilDayOf(date) - firstDay
  return day >= 0 && day < days
}

/** For each person the colleagues of each patrol walked. */
function patrolsWalked(assignments: readonly Assignment[]): Map<string, string[][]> {
  const walks = new Map<string, string[][]>()
  const walking = assignments.filter(({ patrol }) => patrol !== undefined)
  for (const patrol of Map.groupBy(walking, (a) => `${a.date} ${a.shift} ${a.patrol}`).values()) {
    const people = patrol.map(({ staff }) => staff)
    for (const staff of people) walks.set(staff, [...(walks.get(staff) ?? []), people])
  }
  return walks
}

function againstPartner(
  state: RosterState,
  person: number,
  partner: string,
  walks: ReadonlyMap<string, readonly (readonly string[])[]>,
): Reason | null {
  const { model } = state
  const { staff } = model.problem
  const other = staff.findIndex(({ number }) => number === partner)
  if (other < 0) return { key: 'roster.wish.partner-not-in-pool', params: { partner } }
  const own = walks.get(staff[person].number) ?? []
  const together = own.filter((people) => people.includes(partner)).length
  if (together > 0 && together * 2 >= own.length) return null
  const [mine, theirs] = [model.skills[person], model.skills[other]]
  if (!(mine & theirs & Skill.trained)) return { key: 'roster.wish.partner-trainee', params: { partner } }
  if (!((mine | theirs) & Skill.leader)) return { key: 'roster.wish.partner-no-leader', params: { partner } }
  const common = commonDays(state, person, other)
  if (common === 0) return { key: 'roster.wish.partner-no-common-day', params: { partner } }
  const wishes = (one: Wish) => one.kind === 'partner' && one.staff === partner
  const rivals = staff.filter((member, i) => i !== person && member.wishes.some(wishes)).length
  return { key: 'roster.wish.partner-apart', params: { partner, together, days: own.length, common, rivals } }
}

/** Days on which a shift with patrols is open to both, each alone. */
function commonDays(state: RosterState, a: number, b: number): number {
  const { model } = state
  const days = new Set<number>()
  model.blockOption.forEach((option, block) => {
    const could = [a, b].every((person) => obstacleAgainst(state, person, option) === null)
    if (could && model.blockDemand[block].patrols.length > 0) days.add(Math.floor(option / model.shifts))
  })
  return days.size
}

function mayHoldAny({ model }: RosterState, person: number, block: number): boolean {
  for (let slot = model.firstSlot[block]; slot < model.firstSlot[block + 1]; slot++) {
    if ((model.skills[person] & model.slotNeeds[slot]) === model.slotNeeds[slot]) return true
  }
  return false
}

/** How many hold a post of the shift, and how many of them wished for it. */
function holdersOf(state: RosterState, option: number, wish: Exclude<Wish, { kind: 'partner' | 'day-off' }>) {
  const { model } = state
  const day = Math.floor(option / model.shifts)
  const holders = model.problem.staff.filter(
    (_, person) => state.shiftAt[person * model.days + day] === option % model.shifts,
  )
  const same = (other: Wish) => other.kind === 'shift' && other.date === wish.date && other.shift === wish.shift
  return { posts: holders.length, wished: holders.filter(({ wishes }) => wishes.some(same)).length }
}

/** The number of the rule that stands against it, from the person's rule set; hours as what is left of them. */
function limitOf(state: RosterState, person: number, against: string): Readonly<Record<string, number>> {
  const { model } = state
  const rules = model.rules[model.ruleOf[person]]
  if (against === 'rest') return { limit: rules.restHours }
  if (against === 'daily-hours') return { limit: rules.dailyHours }
  if (against === 'row') return { limit: rules.daysInARow }
  if (against === 'sundays') return { limit: rules.freeSundaysAYear }
  if (against !== 'hours') return {}
  const most = Math.min(model.accountMinutes[person], model.averageMinutes[person])
  return { left: Math.max(0, Math.floor((most - state.minutesUsed[person]) / 6) / 10) }
}

function againstDate(
  state: RosterState,
  person: number,
  wish: Exclude<Wish, { kind: 'partner' }>,
  day: number,
): Reason | null {
  const { model } = state
  const { date } = wish
  if (wish.kind === 'day-off') {
    const touching = [day, day - 1].find((d) => touches(state, person, d, day))
    if (touching !== undefined) return needed(state, person, touching, wish.weight)
    const { restDays } = model
    if (restDays.touches[person * restDays.length + restDays.before + day] === 0) return null
    return { key: 'roster.wish.published', params: { date } }
  }
  const shift = model.problem.shifts.findIndex(({ key }) => key === wish.shift)
  const works = state.shiftAt[person * model.days + day]
  if (wish.kind === 'not-shift') return works === shift ? needed(state, person, day, wish.weight) : null
  if (works === shift) return null
  const option = day * model.shifts + shift
  const params = { date, shift: wish.shift }
  const alone = obstacleAgainst(state, person, option)
  if (works >= 0 && alone === null) return needed(state, person, day, wish.weight)
  const against = alone ?? state.ruleAgainst(person, option)
  if (against === 'pinned-free') return { key: 'roster.wish.pinned', params }
  if (model.blockAt[option] < 0) return { key: 'roster.wish.nobody-asked', params }
  if (against === null && !mayHoldAny(state, person, model.blockAt[option])) {
    return { key: 'roster.wish.no-post', params }
  }
  const figures = against === null ? holdersOf(state, option, wish) : limitOf(state, person, against)
  return { key: `roster.wish.${against ?? 'full'}`, params: { ...params, ...figures } }
}

/** Does the roster's shift of day `d`, if there is one, touch `day`? */
function touches(state: RosterState, person: number, d: number, day: number): boolean {
  const { model } = state
  if (d < 0) return false
  const shift = state.shiftAt[person * model.days + d]
  return shift >= 0 && (d === day || model.reachesNextDay[d * model.shifts + shift] === 1)
}

/** Per person what the roster gives and what the account says after it. */
export function fairnessFigures(state: RosterState): Roster['fairness'] {
  const { model } = state
  return model.problem.staff.map(({ number }, person) => {
    let late = 0
    let weekend = 0
    for (let day = 0; day < model.days; day++) {
      const shift = state.shiftAt[person * model.days + day]
      if (shift < 0) continue
      late += model.late[shift]
      weekend += model.weekend[day]
    }
    const minutes = state.minutesUsed[person]
    return {
      staff: number,
      late,
      weekend,
      minutes,
      accountMinutesAfter: Math.round(model.accountBase[person] + minutes),
    }
  })
}
