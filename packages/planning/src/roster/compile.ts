import { civilDayOf, createZoneClock, dateOfCivilDay, weekdayOf } from '../geo/zone-clock.ts'
import { postQualification } from './model.ts'
import type { Pin, Post, RosterProblem, RuleSet, ShiftDemand, StaffMember } from './model.ts'
import { compileRestDays } from './rest-days.ts'
import type { RestDays } from './rest-days.ts'
import { isLate, shiftSpan, workMinutes } from './shift-times.ts'
import { validateProblem } from './validate.ts'

/**
 * The problem as the search sees it: people, days, shifts and posts are numbers, what a person may do alone is a table.
 *
 * An *option* is one shift of one day: `option = day × shifts + shift`. A *block* is an option somebody is asked for. A
 * *slot* is one post of a block. Days are calendar days from the first to the last date, also those nobody is asked for.
 * Any search that fills slots without breaking what `RosterState.mayWork` says stands on this model.
 */
export interface CompiledRoster {
  readonly problem: RosterProblem
  readonly people: number
  readonly days: number
  readonly shifts: number
  /** civil day number of day 0 */
  readonly firstDay: number
  /** index into `problem.ruleSets`, per person */
  readonly ruleOf: Uint8Array
  readonly rules: readonly RuleSet[]

  /** why a person cannot work an option even alone, bits of `Obstacle`; people × options */
  readonly obstacles: Uint8Array
  /** working minutes; rule sets × options */
  readonly minutes: Float64Array
  /** sum of wish weights the assignment breaks, less those it meets; people × options */
  readonly wishCost: Float64Array
  /** shifts that wishes ask for: their weights are in `wishCost` as gains, this is the sum to start from */
  readonly wishBase: number
  /** days between two options that may be too close to each other */
  readonly restReach: number
  /** 1 where `shift later` of `reach` days after the option begins too soon; rule sets × options × reach × shifts */
  readonly tooSoon: Uint8Array
  /** per shift: late; per day: Saturday or Sunday */
  readonly late: Uint8Array
  readonly weekend: Uint8Array
  /** last day an option's work touches, as an offset from its day: 0 or 1; per option */
  readonly reachesNextDay: Uint8Array

  /** most minutes in the roster by the account, and by the weekly average; per person */
  readonly accountMinutes: Float64Array
  readonly averageMinutes: Float64Array
  /** account at the end of the horizon if the roster gives nothing, minutes; per person */
  readonly accountBase: Float64Array
  /** share of a full-time person present all days, at least 0.1; per person */
  readonly presence: Float64Array
  /** late and weekend shifts this year, as distance from the fair share; per person */
  readonly lateBefore: Float64Array
  readonly weekendBefore: Float64Array
  readonly restDays: RestDays

  readonly blocks: number
  readonly blockAt: Int32Array
  readonly blockOption: Int32Array
  readonly blockDemand: readonly ShiftDemand[]
  /** slots of block b: firstSlot[b] … firstSlot[b+1]−1 */
  readonly firstSlot: Int32Array
  readonly slots: number
  readonly slotBlock: Int32Array
  readonly slotPost: Uint8Array
  /** patrol number, 0 for none */
  readonly slotPatrol: Int32Array
  readonly slotPlainclothes: Uint8Array
  /** the other post of the patrol, −1 for none */
  readonly slotMate: Int32Array
  /** bits of `Skill` that who holds the slot must have */
  readonly slotNeeds: Uint8Array
  /** bits of `Skill`; per person */
  readonly skills: Uint8Array

  /** 1 = a woman, 2 = a man with enforcement powers; per person */
  readonly enforcer: Uint8Array
  /** people × qualifications any shift asks for by number */
  readonly qualificationCount: number
  readonly qualified: Uint8Array
  readonly blockQualifications: readonly (readonly {
    readonly name: string
    readonly index: number
    readonly count: number
  }[])[]

  readonly pins: ReadonlyMap<number, Pin>
  /** partner wishes: who, with whom, weight */
  readonly partnerWishes: readonly { readonly person: number; readonly partner: number; readonly weight: number }[]
}

export const Obstacle = { absent: 1, published: 2, rest: 4, dailyHours: 8, pinnedFree: 16 } as const
export const Skill = { lead: 1, controlRoom: 2, leader: 4, trained: 8, plainclothes: 16 } as const

/** Posts in the order of their codes in `slotPost`. */
export const posts = ['lead', 'control-room', 'patrol-leader', 'patrol-member', 'regular-service'] as const
export const REGULAR = posts.indexOf('regular-service')

const HOUR = 3_600_000
const postNeeds = [Skill.lead, Skill.controlRoom, Skill.leader, Skill.trained, Skill.trained]

/** @throws RangeError if the problem makes no sense, naming the field */
export function compileRoster(problem: RosterProblem): CompiledRoster {
  validateProblem(problem)
  const { staff, shifts, ruleSets: rules, timeZone } = problem
  const firstDay = civilDayOf(problem.dates[0])
  const days = civilDayOf(problem.dates[problem.dates.length - 1]) - firstDay + 1
  const options = days * shifts.length
  const dates = Array.from({ length: days }, (_, day) => dateOfCivilDay(firstDay + day))
  const spans = dates.flatMap((date) => shifts.map((shift) => shiftSpan(date, shift, timeZone)))
  const ruleOf = Uint8Array.from(staff, (member) => rules.findIndex((set) => set.key === member.ruleSet))
  const minutes = Float64Array.from({ length: rules.length * options }, (_, i) => {
    const { start, end } = spans[i % options]
    return workMinutes((end - start) / 60_000, rules[Math.floor(i / options)])
  })
  const pins = new Map(
    problem.pins.map((pin) => [
      staff.findIndex((member) => member.number === pin.staff) * days + civilDayOf(pin.date) - firstDay,
      pin,
    ]),
  )

  const clock = createZoneClock(timeZone)
  const obstacles = new Uint8Array(staff.length * options)
  const reachesNextDay = Uint8Array.from(spans, (span, option) =>
    Number(clock.civilDay(span.end - 1) - firstDay > Math.floor(option / shifts.length)),
  )
  staff.forEach((member, person) => {
    const set = rules[ruleOf[person]]
    const published = member.published.map((shift) => ({ ...shift, day: clock.civilDay(shift.start) - firstDay }))
    const absences = member.absences.map(({ from, to }) => [civilDayOf(from) - firstDay, civilDayOf(to) - firstDay])
    spans.forEach((span, option) => {
      const day = Math.floor(option / shifts.length)
      let found = 0
      if (absences.some(([from, to]) => from <= day + reachesNextDay[option] && to >= day)) found |= Obstacle.absent
      for (const shift of published) {
        if (shift.day === day) found |= Obstacle.published
        else if (span.start - shift.end < set.restHours * HOUR && shift.start - span.end < set.restHours * HOUR) {
          found |= Obstacle.rest
        }
      }
      if (minutes[ruleOf[person] * options + option] > set.dailyHours * 60) found |= Obstacle.dailyHours
      if (pins.get(person * days + day)?.shift === null) found |= Obstacle.pinnedFree
      obstacles[person * options + option] = found
    })
  })

  const model = {
    problem,
    people: staff.length,
    days,
    shifts: shifts.length,
    firstDay,
    ruleOf,
    rules,
    obstacles,
    minutes,
    late: Uint8Array.from(shifts, (shift) => Number(isLate(shift))),
    weekend: Uint8Array.from(dates, (_, day) => Number(weekdayOf(firstDay + day) >= 6)),
    reachesNextDay,
    pins,
    ...compileRest(problem, spans, options),
    ...compileWishes(problem, dates, reachesNextDay),
    ...compileHours(problem, firstDay, days, (instant) => clock.civilDay(instant) - firstDay),
    ...compileSlots(problem, firstDay, days),
  }
  return { ...model, restDays: compileRestDays(problem, ruleOf, firstDay, days, clock) }
}

function compileRest(problem: RosterProblem, spans: readonly { start: number; end: number }[], options: number) {
  const { ruleSets: rules, shifts } = problem
  const longestRest = Math.max(...rules.map((set) => set.restHours))
  // a shift ends within two days of its start, so this many days apart nothing can be too close
  const restReach = Math.ceil((longestRest + 1) / 24) + 1
  const tooSoon = new Uint8Array(rules.length * options * restReach * shifts.length)
  rules.forEach((set, rule) => {
    for (let option = 0; option < options; option++) {
      const day = Math.floor(option / shifts.length)
      for (let i = 0; i < restReach * shifts.length; i++) {
        const later = (day + 1) * shifts.length + i
        if (later < options && spans[later].start - spans[option].end < set.restHours * HOUR) {
          tooSoon[(rule * options + option) * restReach * shifts.length + i] = 1
        }
      }
    }
  })
  return { restReach, tooSoon }
}

function compileWishes(problem: RosterProblem, dates: readonly string[], reachesNextDay: Uint8Array) {
  const { staff, shifts } = problem
  const options = dates.length * shifts.length
  const wishCost = new Float64Array(staff.length * options)
  const partnerWishes: { person: number; partner: number; weight: number }[] = []
  let wishBase = 0
  const personOf = new Map(staff.map((member, person) => [member.number, person]))
  staff.forEach((member, person) => {
    for (const wish of member.wishes) {
      if (wish.kind === 'partner') {
        const partner = personOf.get(wish.staff)
        if (partner !== undefined) partnerWishes.push({ person, partner, weight: wish.weight })
        continue
      }
      const day = dates.indexOf(wish.date)
      if (day < 0) continue
      for (let s = 0; s < shifts.length; s++) {
        const option = day * shifts.length + s
        const before = option - shifts.length
        if (wish.kind === 'day-off') {
          wishCost[person * options + option] += wish.weight
          if (before >= 0 && reachesNextDay[before]) wishCost[person * options + before] += wish.weight
        } else if (wish.shift === shifts[s].key) {
          wishCost[person * options + option] += wish.kind === 'shift' ? -wish.weight : wish.weight
          if (wish.kind === 'shift') wishBase += wish.weight
        }
      }
    }
  })
  return { wishCost, wishBase, partnerWishes }
}

/** What the contract, the account and the averaging period leave to each person. */
function compileHours(problem: RosterProblem, firstDay: number, days: number, dayOf: (instant: number) => number) {
  const { staff, ruleSets } = problem
  const people = staff.length
  const accountMinutes = new Float64Array(people)
  const averageMinutes = new Float64Array(people)
  const accountBase = new Float64Array(people)
  const presence = new Float64Array(people)
  const fullTime = Math.max(1, ...staff.map((member) => member.weeklyHours))
  staff.forEach((member, person) => {
    const rules = ruleSets.find((set) => set.key === member.ruleSet)!
    const present = daysPresent(member, firstDay, days)
    const contract = (member.weeklyHours * 60 * present) / 7
    const published = member.published
      .filter(({ start }) => dayOf(start) >= 0 && dayOf(start) < days)
      .reduce((sum, shift) => sum + shift.workMinutes, 0)
    accountBase[person] = member.accountMinutes + published - contract
    accountMinutes[person] = rules.accountHours * 60 - accountBase[person]
    const period = periodThatCounts(member, rules, present)
    averageMinutes[person] =
      rules.weeklyAverageHours * 60 * Math.max(1, period.weeks + present / 7) - period.minutes - published
    presence[person] = Math.max(0.1, (member.weeklyHours / fullTime) * (present / days))
  })
  return {
    accountMinutes,
    averageMinutes,
    accountBase,
    presence,
    lateBefore: distanceFromFair(staff, days, (member) => member.history.late),
    weekendBefore: distanceFromFair(staff, days, (member) => member.history.weekend),
  }
}

/** What of the averaging period before the horizon still lies within it at the horizon's end; days absent are no part of it. */
function periodThatCounts({ periodMinutes, periodWeeks }: StaffMember, rules: RuleSet, daysPresent: number) {
  const tooLong = periodWeeks + daysPresent / 7 - rules.averagingWeeks
  if (tooLong <= 0) return { minutes: periodMinutes, weeks: periodWeeks }
  const weeks = Math.max(0, periodWeeks - tooLong)
  return { minutes: periodWeeks > 0 ? (periodMinutes * weeks) / periodWeeks : periodMinutes, weeks }
}

function daysPresent(member: StaffMember, firstDay: number, days: number): number {
  let present = 0
  const absences = member.absences.map(({ from, to }) => [civilDayOf(from) - firstDay, civilDayOf(to) - firstDay])
  for (let day = 0; day < days; day++) if (!absences.some(([from, to]) => from <= day && day <= to)) present++
  return present
}

/**
 * How far each person's count lies from the share that the contract would make fair. At most a third of the horizon's
 * days either side: what a year has made uneven is made even over several operations, not all in one.
 */
function distanceFromFair(staff: readonly StaffMember[], days: number, count: (member: StaffMember) => number) {
  const hours = staff.reduce((sum, member) => sum + member.weeklyHours, 0) || 1
  const all = staff.reduce((sum, member) => sum + count(member), 0)
  const most = Math.max(1, days / 3)
  return Float64Array.from(staff, (member) =>
    Math.max(-most, Math.min(most, count(member) - (all * member.weeklyHours) / hours)),
  )
}

function compileSlots(problem: RosterProblem, firstDay: number, days: number) {
  const { shifts, staff } = problem
  const shiftIndex = new Map(shifts.map((shift, s) => [shift.key, s]))
  const option = (demand: ShiftDemand) =>
    (civilDayOf(demand.date) - firstDay) * shifts.length + shiftIndex.get(demand.shift)!
  const blockDemand = [...problem.demand].sort((a, b) => option(a) - option(b))
  const blockAt = new Int32Array(days * shifts.length).fill(-1)
  const slots: { block: number; post: number; patrol: number; plainclothes: boolean; mate: number }[] = []
  const firstSlot = [0]
  blockDemand.forEach((demand, block) => {
    blockAt[option(demand)] = block
    const add = (post: Post, patrol = 0, plainclothes = false, mate = -1) =>
      slots.push({ block, post: posts.indexOf(post), patrol, plainclothes, mate })
    for (let i = 0; i < demand.lead; i++) add('lead')
    for (let i = 0; i < demand.controlRoom; i++) add('control-room')
    for (const { patrol, attire } of demand.patrols) {
      add('patrol-leader', patrol, attire === 'plainclothes', slots.length + 1)
      add('patrol-member', patrol, attire === 'plainclothes', slots.length - 1)
    }
    for (let i = 0; i < demand.regularService; i++) add('regular-service')
    firstSlot.push(slots.length)
  })
  const names = [...new Set(blockDemand.flatMap((demand) => demand.qualifications.map((q) => q.qualification)))]
  return {
    blocks: blockDemand.length,
    blockAt,
    blockOption: Int32Array.from(blockDemand, option),
    blockDemand,
    firstSlot: Int32Array.from(firstSlot),
    slots: slots.length,
    slotBlock: Int32Array.from(slots, (slot) => slot.block),
    slotPost: Uint8Array.from(slots, (slot) => slot.post),
    slotPatrol: Int32Array.from(slots, (slot) => slot.patrol),
    slotPlainclothes: Uint8Array.from(slots, (slot) => Number(slot.plainclothes)),
    slotMate: Int32Array.from(slots, (slot) => slot.mate),
    slotNeeds: Uint8Array.from(slots, (slot) => postNeeds[slot.post] | (slot.plainclothes ? Skill.plainclothes : 0)),
    skills: Uint8Array.from(staff, skillsOf),
    enforcer: Uint8Array.from(staff, ({ enforcement, gender }) =>
      enforcement ? (gender === 'f' ? 1 : gender === 'm' ? 2 : 0) : 0,
    ),
    qualificationCount: names.length,
    qualified: Uint8Array.from({ length: staff.length * names.length }, (_, i) =>
      Number(staff[Math.floor(i / names.length)].qualifications.includes(names[i % names.length])),
    ),
    blockQualifications: blockDemand.map((demand) =>
      demand.qualifications
        .filter(({ count }) => count > 0)
        .map(({ qualification, count }) => ({ name: qualification, index: names.indexOf(qualification), count })),
    ),
  }
}

function skillsOf(member: StaffMember): number {
  let bits = member.plainclothes ? Skill.plainclothes : 0
  if (member.trainee) return bits
  bits |= Skill.trained
  if (member.leader) bits |= Skill.leader
  if (member.qualifications.includes(postQualification.lead)) bits |= Skill.lead
  if (member.qualifications.includes(postQualification['control-room'])) bits |= Skill.controlRoom
  return bits
}
