import { inConflict } from './columns.ts'
import type { RosterProgram } from './columns.ts'
import type { Terms } from './linear-program.ts'

type Term = Terms[number]

/**
 * The rules about one person (`Violation`) as rows, for everybody: one shift a day, rest, days in a row, hours, free
 * Sundays, compensating rest days. What pins break already binds no further than the pins do, as in `RosterState`.
 */
export function addPersonRows(roster: RosterProgram): void {
  for (let person = 0; person < roster.model.people; person++) {
    addRest(roster, person)
    addHours(roster, person)
    addRuns(roster, person)
    addRestDays(roster, person, touchedTerms(roster, person))
  }
}

function columnsOn(roster: RosterProgram, person: number, day: number): { option: number; column: number }[] {
  const { days, shifts } = roster.model
  if (day < 0 || day >= days) return []
  const found = []
  for (let option = day * shifts; option < (day + 1) * shifts; option++) {
    const column = roster.works[person * days * shifts + option]
    if (column >= 0) found.push({ option, column })
  }
  return found
}

/** One shift a day; and of options that are too close to each other only one. */
function addRest(roster: RosterProgram, person: number): void {
  const { program, model } = roster
  for (let day = 0; day < model.days; day++) {
    const today = columnsOn(roster, person, day)
    if (today.length > 1) {
      program.row(
        0,
        today.map(({ column }): Term => [column, 1]),
        1,
      )
    }
    for (let apart = 1; apart <= model.restReach; apart++) {
      const later = columnsOn(roster, person, day + apart)
      for (const { option } of today) {
        const excluded = later.filter((one) => inConflict(model, person, option, one.option))
        if (excluded.length === 0) continue
        // all of today's options that exclude as much stand in one row: it cuts deeper than one row each
        const alike = today.filter((one) => excluded.every((e) => inConflict(model, person, one.option, e.option)))
        program.row(
          0,
          [...alike, ...excluded].map(({ column }): Term => [column, 1]),
          1,
        )
      }
    }
  }
}

function addHours(roster: RosterProgram, person: number): void {
  const { program, model } = roster
  const { days, shifts } = model
  const minutesOf = (option: number) => model.minutes[model.ruleOf[person] * days * shifts + option]
  let pinnedMinutes = 0
  const terms: Term[] = []
  for (let day = 0; day < days; day++) {
    const shift = roster.pinned[person * days + day]
    if (shift >= 0) pinnedMinutes += minutesOf(day * shifts + shift)
    for (const { option, column } of columnsOn(roster, person, day)) terms.push([column, minutesOf(option)])
  }
  const limit = Math.min(model.accountMinutes[person], model.averageMinutes[person])
  // the solver's own tolerance, twice
  const room = Math.max(0, limit - pinnedMinutes) + 2e-6
  if (terms.reduce((sum, [, minutes]) => sum + minutes, 0) > room) program.row(0, terms, room)
}

function addRuns(roster: RosterProgram, person: number): void {
  const { program, model } = roster
  const { before, length } = model.restDays
  const most = Math.floor(model.rules[model.ruleOf[person]].daysInARow)
  for (let first = -most; first < model.days; first++) {
    let given = 0
    const terms: Term[] = []
    for (let day = first; day <= first + most; day++) {
      const t = before + day
      if (t < 0 || t >= length) continue
      if (roster.starts[person * length + t]) given++
      else for (const { column } of columnsOn(roster, person, day)) terms.push([column, 1])
    }
    const free = new Set(terms.map(([column]) => column)).size
    if (free > 0 && given + Math.min(free, most + 1) > most) program.row(0, terms, most - given)
  }
}

/** For each day of the time line that the roster may touch: terms that are 1 where it does. */
function touchedTerms(roster: RosterProgram, person: number): ReadonlyMap<number, readonly Term[]> {
  const { program, model } = roster
  const { before, length } = model.restDays
  const found = new Map<number, readonly Term[]>()
  for (let day = 0; day <= model.days; day++) {
    if (roster.touched[person * length + before + day]) continue
    const own = columnsOn(roster, person, day).map(({ column }): Term => [column, 1])
    const night = columnsOn(roster, person, day - 1)
      .filter(({ option }) => model.reachesNextDay[option])
      .map(({ column }): Term => [column, 1])
    if (own.length === 0 || night.length === 0) {
      if (own.length + night.length > 0) found.set(before + day, [...own, ...night])
      continue
    }
    const column = program.column(0, 0, 1, 'continuous')
    for (const part of [own, night]) program.row(0, [[column, 1], ...part.map(([c]): Term => [c, -1])], 1)
    found.set(before + day, [[column, 1]])
  }
  return found
}

/**
 * Free Sundays, and compensating rest days by Hall's condition: as claims and free days lie on a line, there are enough
 * days for all claims if in no stretch of days more claims lie than days (but for those that were missing before).
 */
function addRestDays(roster: RosterProgram, person: number, touched: ReadonlyMap<number, readonly Term[]>): void {
  if (touched.size === 0) return
  const { program, model } = roster
  const { restDays } = model
  const row = person * restDays.length
  const days = [...touched]

  const sundays = days.filter(([t]) => restDays.countedSunday[t]).flatMap(([, terms]) => terms)
  if (sundays.length > 0) {
    const given = pinnedSundays(roster, person)
    const room = Math.max(0, restDays.sundaysLeft[person] - given)
    if (room < sundays.length) program.row(0, sundays, room)
  }

  const { day, from, to } = restDays.special[model.ruleOf[person]]
  const claims = [
    ...Array.from(day, (t, i) => ({ t, from: from[i], to: to[i] })),
    ...restDays.owed[person].map((due) => ({ t: -1, from: restDays.before, to: due })),
  ].filter(({ t }) => t < 0 || roster.touched[row + t] || touched.has(t))
  for (const first of new Set(claims.map((claim) => claim.from))) {
    for (const last of new Set(claims.map((claim) => claim.to))) {
      const inside = claims.filter((claim) => claim.from >= first && claim.to <= last)
      if (inside.length === 0) continue
      let free = 0
      const terms: Term[] = []
      for (let t = first; t <= last; t++) {
        if (!restDays.restDay[t] || roster.touched[row + t]) continue
        free++
        terms.push(...(touched.get(t) ?? []))
      }
      let given = 0
      for (const { t } of inside) {
        const may = t < 0 ? undefined : touched.get(t)
        if (may) terms.push(...may)
        else given++
      }
      const room = free + roster.restMissing[person] - given
      if (terms.length > room) program.row(0, terms, Math.max(0, room))
    }
  }
}

/** Sundays of the year that pins give, published ones apart. */
function pinnedSundays(roster: RosterProgram, person: number): number {
  const { restDays } = roster.model
  let given = 0
  for (let t = 0; t < restDays.length; t++) {
    const at = person * restDays.length + t
    if (restDays.countedSunday[t] && roster.touched[at] && restDays.touches[at] === 0) given++
  }
  return given
}
