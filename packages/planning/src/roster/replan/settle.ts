import { civilDayOf, dateOfCivilDay } from '../../geo/zone-clock.ts'
import { compileRoster, posts, Skill } from '../compile.ts'
import type { CompiledRoster } from '../compile.ts'
import type { Assignment, Pin, RosterProblem } from '../model.ts'
import { placePins } from '../place-pins.ts'
import type { Beside } from '../place-pins.ts'
import type { RosterChange } from '../replan.ts'
import { endsNextDay, shiftSpan } from '../shift-times.ts'
import { RosterState } from '../state.ts'

/** A published roster after a change: what stays for good, what stays if it can, and what has become open. */
export interface Settled {
  readonly model: CompiledRoster
  /** option of the published shift that the person may keep, −1 for none; people × days; what stays for good apart */
  readonly kept: Int32Array
  /** slot held there, −1 for none (one more on regular service) */
  readonly keptSlot: Int32Array
  /** published assignments of absent people that fall away, with the slot they leave open, −1 for none */
  readonly released: readonly { readonly assignment: Assignment; readonly slot: number }[]
  /** 1 where the option has not begun yet */
  readonly ahead: Uint8Array
}

/** A roster under construction, with who stands beside the posts asked for. */
export interface Standing {
  readonly state: RosterState
  readonly beside: Beside[]
}

/**
 * What has begun, what is pinned, and every line that breaks a rule as it was published becomes a pin: it stays, and the
 * rules bind no further than it already breaks them.
 *
 * @throws RangeError if the roster or the change name a person, a date or a shift that the problem does not have
 */
export function settle(problem: RosterProblem, published: readonly Assignment[], change: RosterChange): Settled {
  requireKnown(problem, published, change)
  const shifts = new Map(problem.shifts.map((shift) => [shift.key, shift]))
  const hasBegun = (date: string, shift: string) =>
    shiftSpan(date, shifts.get(shift)!, problem.timeZone).start <= change.now
  const lastDate = ({ date, shift }: Assignment) => (endsNextDay(shifts.get(shift)!) ? nextDate(date) : date)
  const fallsAway = (one: Assignment) =>
    !hasBegun(one.date, one.shift) &&
    change.absences.some(({ staff, from, to }) => staff === one.staff && from <= lastDate(one) && to >= one.date)
  const released = published.filter(fallsAway)
  const stays = published.filter((one) => !fallsAway(one))
  const begun = stays.filter((one) => hasBegun(one.date, one.shift))

  const isReleased = (pin: Pin) => released.some((one) => one.staff === pin.staff && one.date === pin.date)
  const userPins = problem.pins.filter((pin) => !isReleased(pin))
  const isPinned = ({ staff, date }: Assignment) => userPins.some((pin) => pin.staff === staff && pin.date === date)
  const away = absencesAfter(change, begun, lastDate)
  const firm = new Set(stays.filter((one) => begun.includes(one) || isPinned(one)))
  for (;;) {
    const works = [...firm].map(({ staff, date, shift, post, patrol }): Pin => ({
      ...{ staff, date, shift, post },
      ...(patrol === undefined ? {} : { patrol }),
    }))
    const freeDays = [...userPins.filter(({ shift }) => shift === null), ...away.freeDays]
    const pins = new Map([...freeDays, ...works].map((pin) => [`${pin.staff} ${pin.date}`, pin]))
    const staff = problem.staff.map((member) => {
      const own = away.absences.filter((one) => one.staff === member.number)
      return own.length === 0 ? member : { ...member, absences: [...member.absences, ...own] }
    })
    const model = compileRoster({ ...problem, staff, pins: [...pins.values()] })
    const free = stays.filter((one) => !firm.has(one))
    const { misfits, ...places } = tryAll(model, free, released)
    if (misfits.size === 0) {
      const ahead = Uint8Array.from({ length: model.days * model.shifts }, (_, option) => {
        const date = dateOfCivilDay(model.firstDay + Math.floor(option / model.shifts))
        return Number(!hasBegun(date, problem.shifts[option % model.shifts].key))
      })
      return { model, ...places, ahead }
    }
    for (const one of free) if (misfits.has(one.staff)) firm.add(one)
  }
}

const nextDate = (date: string) => dateOfCivilDay(civilDayOf(date) + 1)

/** The absences day by day, without days on which the person has begun to work: those are free for the rest. */
function absencesAfter(change: RosterChange, begun: readonly Assignment[], lastDate: (one: Assignment) => string) {
  const absences: { staff: string; from: string; to: string }[] = []
  const freeDays: Pin[] = []
  for (const { staff, from, to } of change.absences) {
    for (let date = from; date <= to; date = nextDate(date)) {
      const working = begun.filter((one) => one.staff === staff && one.date <= date && lastDate(one) >= date)
      if (working.length === 0) absences.push({ staff, from: date, to: date })
      else if (working.every((one) => one.date !== date)) freeDays.push({ staff, date, shift: null })
    }
  }
  return { absences, freeDays }
}

/** The pins at their places, whatever rule that breaks. */
export function standPins(model: CompiledRoster): Standing {
  const state = new RosterState(model)
  return { state, beside: placePins(state) }
}

/** Puts everything where it was published; `misfits` are the people for whom that breaks a rule. */
function tryAll(model: CompiledRoster, free: readonly Assignment[], released: readonly Assignment[]) {
  const { state } = standPins(model)
  const misfits = new Set<string>()
  const kept = new Int32Array(model.people * model.days).fill(-1)
  const keptSlot = kept.slice()
  for (const one of free) {
    const { person, day, option } = placeOf(model, one)
    const slot = openSlot(state, one)
    const oneMore = one.post === 'regular-service' && (model.skills[person] & Skill.trained) !== 0
    const asked = model.blockAt[option] >= 0
    const fits = slot >= 0 ? state.mayHold(person, slot) && state.hasRoom(slot) : asked && oneMore
    if (!fits || !state.mayWork(person, option)) {
      misfits.add(one.staff)
      continue
    }
    if (slot >= 0) state.put(person, slot)
    else state.putBeside(person, option, model.blockAt[option], true)
    kept[person * model.days + day] = option
    keptSlot[person * model.days + day] = slot
  }
  const left = new Set<number>()
  const leftOpen = released.map((assignment) => {
    const slot = openSlot(state, assignment, left)
    left.add(slot)
    return { assignment, slot }
  })
  return { misfits, kept, keptSlot, released: leftOpen }
}

function placeOf(model: CompiledRoster, { staff, date, shift }: Assignment) {
  const day = civilDayOf(date) - model.firstDay
  const option = day * model.shifts + model.problem.shifts.findIndex(({ key }) => key === shift)
  return { person: model.problem.staff.findIndex(({ number }) => number === staff), day, option }
}

/** The open slot an assignment names, −1 where there is none. */
function openSlot(state: RosterState, one: Assignment, except: ReadonlySet<number> = new Set()): number {
  const { model } = state
  const block = model.blockAt[placeOf(model, one).option]
  if (block < 0) return -1
  for (let slot = model.firstSlot[block]; slot < model.firstSlot[block + 1]; slot++) {
    if (state.who[slot] >= 0 || except.has(slot) || posts[model.slotPost[slot]] !== one.post) continue
    if (model.slotPatrol[slot] === (one.patrol ?? 0)) return slot
  }
  return -1
}

function requireKnown(problem: RosterProblem, published: readonly Assignment[], change: RosterChange): void {
  const staff = new Set(problem.staff.map(({ number }) => number))
  const shifts = new Set(problem.shifts.map(({ key }) => key))
  for (const [i, one] of published.entries()) {
    const field = `assignments[${i}]`
    if (!staff.has(one.staff)) throw new RangeError(`${field}: unknown staff number "${one.staff}"`)
    if (!shifts.has(one.shift)) throw new RangeError(`${field}: unknown shift "${one.shift}"`)
    if (!problem.dates.includes(one.date)) throw new RangeError(`${field}: date is not among dates`)
  }
  if (!Number.isFinite(change.now)) throw new RangeError('now: not a number')
  for (const [i, absence] of change.absences.entries()) {
    const field = `absences[${i}]`
    if (!staff.has(absence.staff)) throw new RangeError(`${field}: unknown staff number "${absence.staff}"`)
    if (Number.isNaN(civilDayOf(absence.from)) || Number.isNaN(civilDayOf(absence.to)))
      throw new RangeError(`${field}: no date`)
    if (absence.to < absence.from) throw new RangeError(`${field}: ends before it starts`)
  }
}
