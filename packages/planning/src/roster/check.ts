import { checkPerson } from './check-person.ts'
import { postQualification } from './model.ts'
import type { Assignment, Post, Roster, RosterProblem, ShiftDemand, StaffMember, Violation } from './model.ts'

/**
 * Checks a roster against every hard rule, straight from the rules' words (`Violation`). Shares nothing with the solver
 * but the data types: its own time arithmetic (Temporal), its own counting. An open post that the roster declares is no
 * violation; one that it does not declare is.
 *
 * @throws RangeError if the roster names a person, a shift or a date that the problem does not have
 */
export function checkRoster(problem: RosterProblem, roster: Pick<Roster, 'assignments' | 'openPosts'>): Violation[] {
  const staff = new Map(problem.staff.map((member) => [member.number, member]))
  for (const { staff: number, shift, date } of roster.assignments) {
    if (!staff.has(number)) throw new RangeError(`assignments: unknown staff number "${number}"`)
    if (!problem.shifts.some(({ key }) => key === shift)) throw new RangeError(`assignments: unknown shift "${shift}"`)
    if (!problem.dates.includes(date)) throw new RangeError(`assignments: ${date} is not in the horizon`)
  }
  return [
    ...problem.staff.flatMap((member) =>
      checkPerson(
        problem,
        member,
        roster.assignments.filter((assignment) => assignment.staff === member.number),
      ),
    ),
    ...problem.dates.flatMap((date) =>
      problem.shifts.flatMap(({ key }) => checkShift(problem, staff, date, key, roster)),
    ),
    ...checkOpenPosts(problem, roster.openPosts),
    ...problem.dates.flatMap((date) => checkHeadcount(problem, date, roster.assignments)),
    ...checkPins(problem, roster.assignments),
  ]
}

type Add = (rule: Violation['rule'], byPin: boolean, at?: { staff?: string; patrol?: number }, why?: Params) => void
type Params = Readonly<Record<string, string | number>>

function isPinned(problem: RosterProblem, { staff, date }: Assignment): boolean {
  return problem.pins.some((pin) => pin.staff === staff && pin.date === date && pin.shift !== null)
}

function checkShift(
  problem: RosterProblem,
  staff: ReadonlyMap<string, StaffMember>,
  date: string,
  shift: string,
  roster: Pick<Roster, 'assignments' | 'openPosts'>,
): Violation[] {
  const found: Violation[] = []
  const add: Add = (rule, byPin, at = {}, why = {}) =>
    found.push({
      rule,
      date,
      shift,
      ...at,
      byPin,
      reason: { key: `roster.rule.${rule}`, params: { date, shift, ...at, ...why } },
    })
  const here = roster.assignments.filter((assignment) => assignment.date === date && assignment.shift === shift)
  const demand = problem.demand.find((asked) => asked.date === date && asked.shift === shift)
  const pinned = (assignment: Assignment) => isPinned(problem, assignment)

  for (const assignment of here) {
    const member = staff.get(assignment.staff)!
    const { post } = assignment
    if (post === 'lead' || post === 'control-room') {
      const able = !member.trainee && member.qualifications.includes(postQualification[post])
      if (!able) add('qualification', pinned(assignment), { staff: member.number }, { post })
    }
    if (post === 'patrol-leader' && (member.trainee || !member.leader)) {
      add('patrol-leader', pinned(assignment), { staff: member.number })
    }
  }
  for (const post of ['lead', 'control-room'] as const) {
    const holders = here.filter((assignment) => assignment.post === post)
    if (holders.length > asked(demand, post)) add('post', holders.every(pinned), {}, { post })
  }
  checkPatrols(here, demand, staff, pinned, add)
  if (demand) {
    checkMix(here, demand, staff, pinned, add)
    checkDeclared(here, demand, staff, roster, add)
  }
  return found
}

function asked(demand: ShiftDemand | undefined, post: 'lead' | 'control-room' | 'regular-service'): number {
  if (demand === undefined) return 0
  return post === 'lead' ? demand.lead : post === 'control-room' ? demand.controlRoom : demand.regularService
}

function checkPatrols(
  here: readonly Assignment[],
  demand: ShiftDemand | undefined,
  staff: ReadonlyMap<string, StaffMember>,
  pinned: (assignment: Assignment) => boolean,
  add: Add,
): void {
  const walking = here.filter(({ post }) => post === 'patrol-leader' || post === 'patrol-member')
  for (const patrol of new Set(walking.map((assignment) => assignment.patrol))) {
    const people = walking.filter((assignment) => assignment.patrol === patrol)
    const byPin = people.some(pinned)
    const spec = demand?.patrols.find((one) => one.patrol === patrol)
    if (spec === undefined) {
      add('post', byPin, { patrol }, { post: people[0].post })
      continue
    }
    const leaders = people.filter(({ post }) => post === 'patrol-leader').length
    const trainees = people.filter(({ post, staff: n }) => post === 'patrol-member' && staff.get(n)!.trainee).length
    const seconds = people.length - leaders - trainees
    if (leaders === 0) add('patrol-leader', byPin, { patrol })
    if (leaders > 1) add('post', byPin, { patrol }, { post: 'patrol-leader' })
    if (seconds !== 1 || trainees > 1) add('patrol-size', byPin, { patrol }, { seconds, trainees })
    if (spec.attire !== 'plainclothes') continue
    for (const assignment of people) {
      if (!staff.get(assignment.staff)!.plainclothes) {
        add('plainclothes', pinned(assignment), { staff: assignment.staff, patrol })
      }
    }
  }
}

/** Who has to be among the people of a shift: a woman, a man, holders of qualifications. */
function checkMix(
  here: readonly Assignment[],
  demand: ShiftDemand,
  staff: ReadonlyMap<string, StaffMember>,
  pinned: (assignment: Assignment) => boolean,
  add: Add,
): void {
  const posts = demand.lead + demand.controlRoom + 2 * demand.patrols.length
  const heads = here.filter(({ post }) => post !== 'regular-service')
  const people = heads.map((assignment) => staff.get(assignment.staff)!)
  const byPin = heads.length >= posts && heads.every(pinned)
  if (posts >= 2) {
    const women = people.filter(({ gender, enforcement }) => enforcement && gender === 'f').length
    const men = people.filter(({ gender, enforcement }) => enforcement && gender === 'm').length
    if (women === 0 || men === 0) add('woman-and-man', byPin, {}, { women, men })
  }
  for (const { qualification, count } of demand.qualifications) {
    const holders = people.filter(({ qualifications }) => qualifications.includes(qualification)).length
    if (holders < count) add('qualification', byPin, {}, { qualification, holders, count })
  }
}

/** Every post of the demand is either held or declared open, and none is both. */
function checkDeclared(
  here: readonly Assignment[],
  demand: ShiftDemand,
  staff: ReadonlyMap<string, StaffMember>,
  roster: Pick<Roster, 'openPosts'>,
  add: Add,
): void {
  const open = roster.openPosts.filter((post) => post.date === demand.date && post.shift === demand.shift)
  const holders = (post: Post, patrol?: number) =>
    here.filter(
      (assignment) =>
        assignment.post === post &&
        assignment.patrol === patrol &&
        (post !== 'patrol-member' && post !== 'regular-service' ? true : !staff.get(assignment.staff)!.trainee),
    ).length
  const declared = (post: Post, patrol?: number) =>
    open.filter((one) => one.post === post && one.patrol === patrol).length
  for (const post of ['lead', 'control-room', 'regular-service'] as const) {
    const missing = Math.max(0, asked(demand, post) - holders(post))
    if (missing !== declared(post)) add(post === 'regular-service' ? post : 'post', false, {}, { post, missing })
  }
  for (const { patrol } of demand.patrols) {
    for (const post of ['patrol-leader', 'patrol-member'] as const) {
      const missing = holders(post, patrol) === 0 ? 1 : 0
      if (missing !== declared(post, patrol)) add('post', false, { patrol }, { post, missing })
    }
  }
}

/** Only what is asked for can be open: anything else would count as a post that is missing. */
function checkOpenPosts(problem: RosterProblem, openPosts: Roster['openPosts']): Violation[] {
  return openPosts
    .filter(({ date, shift, post, patrol }) => {
      const demand = problem.demand.find((one) => one.date === date && one.shift === shift)
      if (post === 'patrol-leader' || post === 'patrol-member') {
        return !demand?.patrols.some((one) => one.patrol === patrol)
      }
      return patrol !== undefined || asked(demand, post) === 0
    })
    .map(({ date, shift, post, patrol }) => {
      const params = { date, shift, post, ...(patrol === undefined ? {} : { patrol }) }
      return { rule: 'post', date, shift, patrol, byPin: false, reason: { key: 'roster.rule.post', params } }
    })
}

function checkHeadcount(problem: RosterProblem, date: string, assignments: readonly Assignment[]): Violation[] {
  const heads = assignments.filter((assignment) => assignment.date === date && assignment.post !== 'regular-service')
  if (heads.length <= problem.maxPerDay) return []
  const byPin = heads.every((assignment) => isPinned(problem, assignment))
  const params = { date, people: heads.length, limit: problem.maxPerDay }
  return [{ rule: 'headcount', date, byPin, reason: { key: 'roster.rule.headcount', params } }]
}

function checkPins(problem: RosterProblem, assignments: readonly Assignment[]): Violation[] {
  return problem.pins.flatMap((pin) => {
    const works = assignments.find(({ staff, date }) => staff === pin.staff && date === pin.date)
    const honoured =
      pin.shift === null
        ? works === undefined
        : works?.shift === pin.shift &&
          (pin.post === undefined || works.post === pin.post) &&
          (pin.patrol === undefined || works.patrol === pin.patrol)
    if (honoured) return []
    const { staff, date } = pin
    return [
      { rule: 'pin' as const, date, staff, byPin: false, reason: { key: 'roster.rule.pin', params: { staff, date } } },
    ]
  })
}
