import { Skill } from '../compile.ts'
import type { CompiledRoster } from '../compile.ts'
import { missingRestDays } from '../rest-days.ts'
import { needsWomanAndMan } from '../state.ts'
import { openPostPenalty, weights } from '../weights.ts'
import type { CoverTerms, LineModel } from './model.ts'

/**
 * The city's roster as lines: who works which shift; posts, pairs and fairness come after it. A shift already published
 * inside the horizon is one more shift type, the last, of no minutes (they are in the account already).
 *
 * Rules about persons are carried over as they are; where pins break one, it binds no further than the pins do. The cover is
 * as many people as posts, and of those who may hold each kind of post, of women, men and holders of qualifications, as many
 * as asked for: sums of people, which is less than who stands where.
 */
export function linesFromCity(model: CompiledRoster): LineModel {
  const { people, days, restDays } = model
  const shifts = model.shifts + 1
  const options = days * shifts
  const everybody = Array.from({ length: people }, (_, person) => person)
  const allowed = new Uint8Array(people * options)
  const mayBeOff = new Uint8Array(people * days).fill(1)
  const cost = new Float64Array(people * options)
  const minutes = new Int32Array(people * options)
  const given = new Float64Array(people)
  for (const person of everybody) {
    for (let day = 0; day < days; day++) {
      const pin = model.pins.get(person * days + day)
      const pinned = model.problem.shifts.findIndex(({ key }) => key === pin?.shift)
      const isPublished = restDays.starts[person * restDays.length + restDays.before + day] === 1
      if (pinned >= 0 || isPublished) mayBeOff[person * days + day] = 0
      for (let shift = 0; shift < shifts; shift++) {
        const to = person * options + day * shifts + shift
        if (shift === model.shifts) {
          allowed[to] = Number(isPublished && pinned < 0)
          continue
        }
        const option = day * model.shifts + shift
        minutes[to] = Math.round(minutesOf(model, person, option))
        cost[to] = model.wishCost[person * days * model.shifts + option]
        allowed[to] = pinned >= 0 ? Number(shift === pinned) : Number(mayWorkAlone(model, person, option))
        if (shift === pinned) given[person] += minutes[to]
      }
    }
  }
  const perPerson = (value: (person: number) => number) => Int32Array.from(everybody, value)
  const maxWorkRun = perPerson((person) =>
    Math.max(1, Math.floor(model.rules[model.ruleOf[person]].daysInARow), longestGivenRun(model, mayBeOff, person)),
  )
  // a longer run than allowed is none of this roster's: it only must not go on
  const outside = (person: number, t: number, step: 1 | -1) =>
    Math.min(maxWorkRun[person], runFrom(model, person, t, step))
  const limits = (person: number) => Math.min(model.accountMinutes[person], model.averageMinutes[person]) + 1e-6
  return {
    ...{ people, days, shifts, allowed, mayBeOff, cost, minutes },
    offCost: new Float64Array(people * days),
    minMinutes: new Int32Array(people),
    maxMinutes: perPerson((person) => Math.floor(Math.max(0, given[person], limits(person)))),
    maxOfShift: new Int32Array(people * shifts).fill(days),
    maxWorkRun,
    minWorkRun: new Int32Array(people).fill(1),
    minOffRun: new Int32Array(people).fill(1),
    runBefore: perPerson((person) => outside(person, restDays.before - 1, -1)),
    runAfter: perPerson((person) => outside(person, restDays.before + days, 1)),
    weekendOf: new Int32Array(days).fill(-1),
    maxWeekends: new Int32Array(people).fill(days),
    successionOf: Int32Array.from(model.ruleOf),
    reach: model.restReach,
    tooSoon: successions(model, shifts),
    cover: coverOf(model, shifts),
    lineTest: restTest(model),
  }
}

const minutesOf = (model: CompiledRoster, person: number, option: number) =>
  model.minutes[model.ruleOf[person] * model.days * model.shifts + option]

function mayWorkAlone(model: CompiledRoster, person: number, option: number): boolean {
  const trained = (model.skills[person] & Skill.trained) !== 0
  return trained && model.blockAt[option] >= 0 && model.obstacles[person * model.days * model.shifts + option] === 0
}

/** Days of the run at the edge of the horizon, outwards from `t`: n > 0 worked, n < 0 off. */
function runFrom({ restDays }: CompiledRoster, person: number, t: number, step: 1 | -1): number {
  const { starts, length } = restDays
  const works = starts[person * length + t]
  let run = 0
  for (let at = t; at >= 0 && at < length && starts[person * length + at] === works; at += step) run++
  return works ? run : -run
}

/** The longest run within the horizon, and over its edges, that what is published and pinned makes by itself. */
function longestGivenRun({ days, restDays }: CompiledRoster, mayBeOff: Uint8Array, person: number): number {
  const { before, length, starts } = restDays
  let longest = 0
  let run = 0
  let touchesHorizon = false
  for (let t = 0; t < length; t++) {
    const inside = t >= before && t < before + days
    const works = inside ? mayBeOff[person * days + t - before] === 0 : starts[person * length + t] === 1
    run = works ? run + 1 : 0
    touchesHorizon = works && (inside || touchesHorizon)
    // runs outside the horizon bind nobody
    if (touchesHorizon) longest = Math.max(longest, run)
  }
  return longest
}

function successions(model: CompiledRoster, shifts: number): Uint8Array {
  const { days, restReach: reach } = model
  const found = new Uint8Array(model.rules.length * days * shifts * reach * shifts)
  for (let rule = 0; rule < model.rules.length; rule++) {
    for (let option = 0; option < days * model.shifts; option++) {
      const day = Math.floor(option / model.shifts)
      for (let i = 0; i < reach * model.shifts; i++) {
        const from = (rule * days + day) * shifts + (option % model.shifts)
        const to = Math.floor(i / model.shifts) * shifts + (i % model.shifts)
        found[from * reach * shifts + to] =
          model.tooSoon[(rule * days * model.shifts + option) * reach * model.shifts + i]
      }
    }
  }
  return found
}

/** Compensating rest days and free Sundays of a whole line: no more may be missing than pins and published shifts leave. */
function restTest(model: CompiledRoster): (person: number, line: Uint8Array) => boolean {
  const { days, restDays } = model
  const row = (person: number) => person * restDays.length
  const touches = new Uint8Array(restDays.length)
  const fill = (person: number, shiftOn: (day: number) => number) => {
    touches.set(restDays.touches.subarray(row(person), row(person) + restDays.length))
    for (let day = 0; day < days; day++) {
      const shift = shiftOn(day)
      if (shift < 0 || shift >= model.shifts) continue
      for (let i = 0; i <= model.reachesNextDay[day * model.shifts + shift]; i++) touches[restDays.before + day + i] = 1
    }
    const missing = missingRestDays(restDays, model.ruleOf[person], touches, 0, restDays.owed[person])
    let sundays = 0
    for (let t = 0; t < restDays.length; t++) {
      if (restDays.countedSunday[t] && touches[t] && !restDays.touches[row(person) + t]) sundays++
    }
    return { missing, sundays }
  }
  const given = Array.from({ length: model.people }, (_, person) =>
    fill(person, (day) =>
      model.problem.shifts.findIndex(({ key }) => key === model.pins.get(person * days + day)?.shift),
    ),
  )
  return (person, line) => {
    const { missing, sundays } = fill(person, (day) => line[day] - 1)
    const most = Math.max(given[person].sundays, restDays.sundaysLeft[person])
    return missing <= given[person].missing && (sundays === 0 || sundays <= most)
  }
}

interface Term {
  readonly option: number
  readonly group: string
  readonly required: number
  readonly under: number
  readonly over: number
}

function coverOf(model: CompiledRoster, shifts: number): CoverTerms {
  const groups = new Map<string, (person: number) => boolean>()
  const terms: Term[] = []
  model.blockOption.forEach((blockOption, block) => {
    const option = Math.floor(blockOption / model.shifts) * shifts + (blockOption % model.shifts)
    const add = (group: string, member: (person: number) => boolean, required: number, under: number, over = 0) => {
      groups.set(group, member)
      terms.push({ option, group, required, under, over })
    }
    const slots = model.slotNeeds.subarray(model.firstSlot[block], model.firstSlot[block + 1])
    const post = openPostPenalty(false)
    add('all', () => true, slots.length, post, 2 * post)
    for (const needs of new Set(slots)) {
      const asked = slots.filter((other) => (other & needs) === needs).length
      add(`skills ${needs}`, (person) => (model.skills[person] & needs) === needs, asked, post)
    }
    if (needsWomanAndMan(model, block)) {
      for (const kind of [1, 2]) add(`kind ${kind}`, (person) => model.enforcer[person] === kind, 1, weights.shiftRule)
    }
    for (const { name, index, count } of model.blockQualifications[block]) {
      const has = (person: number) => model.qualified[person * model.qualificationCount + index] === 1
      add(`qualification ${name}`, has, count, weights.shiftRule)
    }
  })
  const names = [...groups.keys()]
  const member = new Uint8Array(names.length * model.people)
  names.forEach((name, g) => {
    for (let person = 0; person < model.people; person++) {
      member[g * model.people + person] = Number(groups.get(name)!(person))
    }
  })
  const firstTerm = new Int32Array(model.days * shifts + 1)
  for (const { option } of terms) firstTerm[option + 1]++
  for (let option = 0; option < model.days * shifts; option++) firstTerm[option + 1] += firstTerm[option]
  return {
    terms: terms.length,
    required: Int32Array.from(terms, ({ required }) => required),
    under: Float64Array.from(terms, ({ under }) => under),
    over: Float64Array.from(terms, ({ over }) => over),
    groupOf: Int32Array.from(terms, ({ group }) => names.indexOf(group)),
    member,
    firstTerm,
    // blocks are in the order of their options, and so are their terms
    termOf: Int32Array.from(terms, (_, term) => term),
  }
}
