import { dateOfCivilDay } from '../geo/zone-clock.ts'
import type { Attire } from '../model.ts'
import { Obstacle } from './compile.ts'
import type { Assignment, ShiftDemand, Violation } from './model.ts'
import { Firm, needsWomanAndMan } from './state.ts'
import type { RosterState } from './state.ts'

type Found = Omit<Violation, 'reason'> & { readonly params?: Readonly<Record<string, string | number>> }

/**
 * The rules that do not hold in a finished roster, as `Violation` describes them. The search breaks none by itself: what
 * is found here comes from pins, or is a woman, a man or a qualification that a shift has to do without.
 *
 * @param assignments the roster's, with the patrol numbers it will have
 */
export function findViolations(state: RosterState, assignments: readonly Assignment[]): Violation[] {
  const found: Found[] = []
  for (let person = 0; person < state.model.people; person++) findForPerson(state, person, found)
  findForShifts(state, assignments, found)
  findForDays(state, found)
  return found.map(({ params, ...violation }) => {
    const { rule, date, shift, staff, patrol } = violation
    const where = { date, shift, staff, patrol, ...params }
    const known = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined))
    return { ...violation, reason: { key: `roster.rule.${rule}`, params: known as Record<string, string | number> } }
  })
}

const dateOf = (state: RosterState, day: number) => dateOfCivilDay(state.model.firstDay + day)

function findForPerson(state: RosterState, person: number, found: Found[]): void {
  const { model, shiftAt, firm } = state
  const { days, shifts, restReach, problem } = model
  const workdays = Array.from({ length: days }, (_, day) => day).filter((day) => shiftAt[person * days + day] >= 0)
  if (!workdays.some((day) => firm[person * days + day] !== Firm.free)) return
  const staff = problem.staff[person].number
  const rule = model.ruleOf[person]
  const rules = model.rules[rule]
  const add = (name: Violation['rule'], day: number, shift?: string, params?: Found['params']) =>
    found.push({ rule: name, date: dateOf(state, day), shift, staff, byPin: true, params })

  for (const day of workdays) {
    const option = day * shifts + shiftAt[person * days + day]
    const shift = problem.shifts[option % shifts].key
    const obstacles = model.obstacles[person * days * shifts + option]
    if (obstacles & Obstacle.absent) add('availability', day, shift)
    if (obstacles & Obstacle.published) add('one-shift-a-day', day, shift)
    if (obstacles & Obstacle.rest) add('rest', day, shift, { limit: rules.restHours })
    if (obstacles & Obstacle.dailyHours) add('daily-hours', day, shift, { limit: rules.dailyHours })
    for (let k = 1; k <= restReach && day + k < days; k++) {
      const later = shiftAt[person * days + day + k]
      const tooSoon =
        later >= 0 && model.tooSoon[((rule * days * shifts + option) * restReach + k - 1) * shifts + later]
      if (tooSoon) add('rest', day + k, problem.shifts[later].key, { limit: rules.restHours })
    }
    const next = workdays[workdays.indexOf(day) + 1]
    const run = state.runWith(person, day)
    const runGoesOn = next !== undefined && sameRun(state, person, day, next)
    if (run > rules.daysInARow && !runGoesOn)
      add('days-in-a-row', day, undefined, { limit: rules.daysInARow, days: run })
  }
  const last = workdays[workdays.length - 1]
  const minutes = state.minutesUsed[person]
  if (minutes > model.accountMinutes[person] + 1e-6) {
    // not by how much: that would tell what stands in the person's account
    add('account', last, undefined, { limit: rules.accountHours })
  }
  if (minutes > model.averageMinutes[person] + 1e-6) {
    add('weekly-average', last, undefined, { limit: rules.weeklyAverageHours })
  }
  const missing = state.missingRestDays(person)
  if (missing > state.missingByPublished[person]) add('compensating-rest-day', last, undefined, { missing })
  if (state.sundaysUsed[person] > 0 && state.sundaysUsed[person] > model.restDays.sundaysLeft[person]) {
    add('free-sundays', last, undefined, { limit: rules.freeSundaysAYear })
  }
}

/** Do two working days of a person belong to one run, with a shift on every day between them? */
function sameRun(state: RosterState, person: number, from: number, to: number): boolean {
  for (let day = from + 1; day < to; day++) if (!state.worksOn(person, day)) return false
  return true
}

function findForShifts(state: RosterState, assignments: readonly Assignment[], found: Found[]): void {
  const { model } = state
  const members = new Map(model.problem.staff.map((member) => [member.number, member]))
  const byShift = Map.groupBy(assignments, ({ date, shift }) => `${date} ${shift}`)
  for (const [key, here] of byShift) {
    const { date, shift } = here[0]
    const block = model.blockDemand.findIndex((demand) => `${demand.date} ${demand.shift}` === key)
    const demand = block < 0 ? undefined : model.blockDemand[block]
    const add = (rule: Violation['rule'], at: { staff?: string; patrol?: number }, params?: Found['params']) =>
      found.push({ rule, date, shift, byPin: true, ...at, params })
    for (const { post, staff } of here) {
      const { qualifications, trainee, leader } = members.get(staff)!
      const needs = post === 'lead' || post === 'control-room'
      if (needs && (trainee || !qualifications.includes(post))) add('qualification', { staff }, { post })
      if (post === 'patrol-leader' && (trainee || !leader)) add('patrol-leader', { staff })
    }
    for (const post of ['lead', 'control-room'] as const) {
      const asked = (post === 'lead' ? demand?.lead : demand?.controlRoom) ?? 0
      if (here.filter((assignment) => assignment.post === post).length > asked) add('post', {}, { post })
    }
    findForPatrols(here, demand, (staff) => members.get(staff)!, add)
  }
  for (let block = 0; block < model.blocks; block++) findForBlock(state, block, byShift, found)
}

interface PatrolMember {
  readonly trainee: boolean
  readonly plainclothes: boolean
}

function findForPatrols(
  here: readonly Assignment[],
  demand: ShiftDemand | undefined,
  member: (staff: string) => PatrolMember,
  add: (rule: Violation['rule'], at: { staff?: string; patrol?: number }, params?: Found['params']) => void,
): void {
  const walking = here.filter(({ post }) => post === 'patrol-leader' || post === 'patrol-member')
  const attires = new Map<number | undefined, Attire>(demand?.patrols.map(({ patrol, attire }) => [patrol, attire]))
  for (const [patrol, people] of Map.groupBy(walking, (assignment) => assignment.patrol)) {
    const attire = attires.get(patrol)
    if (attire === undefined) {
      add('post', { patrol }, { post: people[0].post })
      continue
    }
    const leaders = people.filter(({ post }) => post === 'patrol-leader')
    const others = people.filter(({ post }) => post === 'patrol-member')
    const seconds = others.filter(({ staff }) => !member(staff).trainee)
    if (leaders.length === 0) add('patrol-leader', { patrol })
    if (leaders.length > 1) add('post', { patrol }, { post: 'patrol-leader' })
    if (seconds.length !== 1 || others.length - seconds.length > 1) add('patrol-size', { patrol })
    for (const { staff } of people) {
      if (attire === 'plainclothes' && !member(staff).plainclothes) add('plainclothes', { staff, patrol })
    }
  }
}

function findForBlock(
  state: RosterState,
  block: number,
  byShift: ReadonlyMap<string, readonly Assignment[]>,
  found: Found[],
): void {
  const { model } = state
  const { date, shift, lead, controlRoom, patrols } = model.blockDemand[block]
  const heads = (byShift.get(`${date} ${shift}`) ?? []).filter(({ post }) => post !== 'regular-service')
  const byPin = heads.length >= lead + controlRoom + 2 * patrols.length && heads.every(({ pinned }) => pinned)
  if (needsWomanAndMan(model, block)) {
    const women = state.enforcers[block * 2]
    const men = state.enforcers[block * 2 + 1]
    if (women === 0 || men === 0) found.push({ rule: 'woman-and-man', date, shift, byPin, params: { women, men } })
  }
  for (const { name, index, count } of model.blockQualifications[block]) {
    const holders = state.holders[block * model.qualificationCount + index]
    if (holders >= count) continue
    found.push({ rule: 'qualification', date, shift, byPin, params: { qualification: name, holders, count } })
  }
}

function findForDays(state: RosterState, found: Found[]): void {
  const { maxPerDay } = state.model.problem
  for (let day = 0; day < state.model.days; day++) {
    const people = state.heads[day]
    if (people <= maxPerDay) continue
    found.push({ rule: 'headcount', date: dateOf(state, day), byPin: true, params: { people, limit: maxPerDay } })
  }
}
