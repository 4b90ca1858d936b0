import { civilDayOf } from '../geo/zone-clock.ts'
import { compileRoster, Skill } from './compile.ts'
import type { RosterProblem, ShiftDemand } from './model.ts'

/**
 * Whether a demand could be staffed at all, counted without a roster: on every day there must be as many people without an
 * obstacle (absence, rest beside published shifts, hours a day, pins) as posts, as many leaders as patrols, and over all days
 * as many shifts left in hours and days in a row as posts. Necessary, not sufficient: where it says no, no roster exists;
 * where it says yes, one may still miss posts.
 *
 * @param problem its demand is not looked at
 */
export function createStaffCheck(
  problem: Omit<RosterProblem, 'demand' | 'maxPerDay'>,
): (demand: readonly ShiftDemand[]) => boolean {
  const model = compileRoster({ ...problem, demand: [], maxPerDay: 0 })
  const { people, days, shifts, obstacles, minutes, ruleOf, rules, skills } = model
  const options = days * shifts
  const present = new Int32Array(days)
  const leaders = new Int32Array(days)
  let shiftsInAll = 0
  for (let person = 0; person < people; person++) {
    // nobody in training fills a post
    if (!(skills[person] & Skill.trained)) continue
    let daysPossible = 0
    let shortest = Infinity
    for (let day = 0; day < days; day++) {
      const free: number[] = []
      for (let option = day * shifts; option < (day + 1) * shifts; option++)
        if (obstacles[person * options + option] === 0) free.push(minutes[ruleOf[person] * options + option])
      if (free.length === 0) continue
      daysPossible++
      shortest = Math.min(shortest, ...free)
      present[day]++
      if (skills[person] & Skill.leader) leaders[day]++
    }
    const row = rules[ruleOf[person]].daysInARow
    const inARow = days - Math.floor(days / (row + 1))
    const hours = Math.max(0, Math.min(model.accountMinutes[person], model.averageMinutes[person]))
    if (daysPossible > 0) shiftsInAll += Math.min(daysPossible, inARow, Math.floor(hours / shortest + 1e-9))
  }
  return (demand) => {
    const posts = new Int32Array(days)
    const patrols = new Int32Array(days)
    for (const shift of demand) {
      const day = civilDayOf(shift.date) - model.firstDay
      posts[day] += shift.lead + shift.controlRoom + 2 * shift.patrols.length + shift.regularService
      patrols[day] += shift.patrols.length
    }
    return (
      posts.every((count, day) => count <= present[day]) &&
      patrols.every((count, day) => count <= leaders[day]) &&
      posts.reduce((sum, count) => sum + count, 0) <= shiftsInAll
    )
  }
}
