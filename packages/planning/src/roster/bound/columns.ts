import { Skill } from '../compile.ts'
import type { CompiledRoster } from '../compile.ts'
import { missingRestDays } from '../rest-days.ts'
import { LinearProgram } from './linear-program.ts'

/**
 * The roster as a program in whole numbers: for each person and each shift that asks for anybody a column "works it", 1
 * or 0. What pins decide is no column but given.
 */
export interface RosterProgram {
  readonly model: CompiledRoster
  readonly program: LinearProgram
  /** column of "the person works the option", −1 where that cannot be; people × options */
  readonly works: Int32Array
  /** shift a pin gives, −1 for none; people × days */
  readonly pinned: Int16Array
  /** people pinned to each block */
  readonly pinnedAt: readonly (readonly number[])[]
  /** days touched by what is published and pinned, on the time line of `RestDays`; people × length */
  readonly touched: Uint8Array
  /** days on which such a shift starts; people × length */
  readonly starts: Uint8Array
  /** rest days that published and pinned shifts leave missing; per person */
  readonly restMissing: Int32Array
  /** slots that are taken for good; none where pins may still stand anywhere */
  readonly taken: ReadonlySet<number>
  /** true where each pin stands at a slot of its own or beside all of them */
  readonly pinsPlaced: boolean
}

/** What is settled beside the pins, for a program that goes on from there. */
export interface Settled {
  /** slots that pins hold */
  readonly taken: ReadonlySet<number>
  /** may the person still be given the option? */
  readonly isOpen: (person: number, option: number) => boolean
}

export function rosterProgram(model: CompiledRoster, settled?: Settled): RosterProgram {
  const { people, days, shifts, restDays } = model
  const pinned = new Int16Array(people * days).fill(-1)
  const pinnedAt: number[][] = Array.from({ length: model.blocks }, () => [])
  const touched = restDays.touches.map((times) => Math.min(1, times))
  const starts = restDays.starts.slice()
  for (const [at, pin] of model.pins) {
    if (pin.shift === null) continue
    const day = at % days
    const person = (at - day) / days
    const option = day * shifts + model.problem.shifts.findIndex(({ key }) => key === pin.shift)
    pinned[at] = option % shifts
    if (model.blockAt[option] >= 0) pinnedAt[model.blockAt[option]].push(person)
    const t = person * restDays.length + restDays.before + day
    starts[t] = 1
    for (let i = 0; i <= model.reachesNextDay[option]; i++) touched[t + i] = 1
  }
  const program = new LinearProgram()
  const works = new Int32Array(people * days * shifts).fill(-1)
  for (let person = 0; person < people; person++) {
    for (let option = 0; option < days * shifts; option++) {
      const at = person * days * shifts + option
      if (model.blockAt[option] < 0 || model.obstacles[at] !== 0 || !(model.skills[person] & Skill.trained)) continue
      if (tooCloseToPins(model, pinned, person, option) || settled?.isOpen(person, option) === false) continue
      works[at] = program.column(0, 0, 1, 'integer')
    }
  }
  const restMissing = Int32Array.from({ length: people }, (_, person) =>
    missingRestDays(restDays, model.ruleOf[person], touched, person * restDays.length, restDays.owed[person]),
  )
  const taken = settled?.taken ?? new Set<number>()
  return {
    model,
    program,
    works,
    pinned,
    pinnedAt,
    touched,
    starts,
    restMissing,
    taken,
    pinsPlaced: settled !== undefined,
  }
}

/** Has the person a pinned shift that day, or one without enough rest before or after the option? */
function tooCloseToPins(model: CompiledRoster, pinned: Int16Array, person: number, option: number): boolean {
  const { days, shifts } = model
  const day = Math.floor(option / shifts)
  for (let other = 0; other < days; other++) {
    const shift = pinned[person * days + other]
    if (shift < 0) continue
    if (other === day || inConflict(model, person, option, other * shifts + shift)) return true
  }
  return false
}

/** Do two options of different days leave the person too little rest between them? */
export function inConflict(model: CompiledRoster, person: number, a: number, b: number): boolean {
  const { shifts, restReach, tooSoon } = model
  const [earlier, later] = a < b ? [a, b] : [b, a]
  const apart = Math.floor(later / shifts) - Math.floor(earlier / shifts)
  if (apart === 0 || apart > restReach) return false
  const rule = model.ruleOf[person] * model.days * shifts
  return tooSoon[(rule + earlier) * restReach * shifts + (apart - 1) * shifts + (later % shifts)] !== 0
}
