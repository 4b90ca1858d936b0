import type { CurtoisQu, CurtoisQuPerson, ShiftTable } from './curtois-qu.ts'

/** What a roster costs, and the hard rules it breaks. */
export interface CurtoisQuVerdict {
  readonly objective: number
  readonly coverCost: number
  readonly requestCost: number
  /** one sentence for each rule broken; none in a feasible roster */
  readonly broken: readonly string[]
}

/**
 * Checks a roster against the rules of Curtois & Qu (2014) and adds up its cost, from the instance alone: nothing here is
 * shared with the search.
 *
 * @param roster −1 = off, else the shift; per person, per day
 */
export function checkCurtoisQu(instance: CurtoisQu, roster: ShiftTable): CurtoisQuVerdict {
  const broken: string[] = []
  if (roster.length !== instance.staff.length) broken.push(`${roster.length} lines for ${instance.staff.length} people`)
  instance.staff.forEach((person, index) => {
    const line = roster[index] ?? []
    for (const reason of checkLine(instance, person, line)) broken.push(`${person.id}: ${reason}`)
  })

  let requestCost = 0
  for (const { person, day, shift, weight } of instance.onRequests) {
    if (roster[person]?.[day] !== shift) requestCost += weight
  }
  for (const { person, day, shift, weight } of instance.offRequests) {
    if (roster[person]?.[day] === shift) requestCost += weight
  }
  let coverCost = 0
  for (const { day, shift, required, weightUnder, weightOver } of instance.cover) {
    const there = roster.filter((line) => line[day] === shift).length
    coverCost += there < required ? weightUnder * (required - there) : weightOver * (there - required)
  }
  return { objective: coverCost + requestCost, coverCost, requestCost, broken }
}

function* checkLine({ days, shifts }: CurtoisQu, person: CurtoisQuPerson, line: readonly number[]): Generator<string> {
  if (line.length !== days) yield `${line.length} days instead of ${days}`
  if (line.some((shift) => !Number.isInteger(shift) || shift < -1 || shift >= shifts.length)) {
    yield 'a shift that does not exist'
    return
  }
  const worked = line.filter((shift) => shift >= 0)
  for (const [shift, { id }] of shifts.entries()) {
    const count = worked.filter((found) => found === shift).length
    if (count > person.maxShifts[shift]) yield `${count} × ${id}, at most ${person.maxShifts[shift]}`
  }
  const minutes = worked.reduce((sum, shift) => sum + shifts[shift].minutes, 0)
  if (minutes > person.maxMinutes) yield `${minutes} minutes, at most ${person.maxMinutes}`
  if (minutes < person.minMinutes) yield `${minutes} minutes, at least ${person.minMinutes}`
  for (const day of person.daysOff) if (line[day] >= 0) yield `works on day ${day}, a day off`
  for (let day = 1; day < line.length; day++) {
    if (line[day - 1] >= 0 && line[day] >= 0 && shifts[line[day - 1]].forbiddenNext.includes(line[day])) {
      yield `${shifts[line[day]].id} after ${shifts[line[day - 1]].id} on day ${day}`
    }
  }
  let weekends = 0
  for (let saturday = 5; saturday < line.length; saturday += 7) {
    if (line[saturday] >= 0 || line[saturday + 1] >= 0) weekends++
  }
  if (weekends > person.maxWeekends) yield `${weekends} weekends, at most ${person.maxWeekends}`

  let next: number
  for (let first = 0; first < line.length; first = next) {
    const works = line[first] >= 0
    next = first + 1
    while (next < line.length && line[next] >= 0 === works) next++
    const length = next - first
    if (works && length > person.maxConsecutiveShifts) {
      yield `${length} days in a row from day ${first}, at most ${person.maxConsecutiveShifts}`
    }
    // the minimum rules do not bind for a run at the edge: it may go on outside
    if (first === 0 || next === line.length) continue
    const least = works ? person.minConsecutiveShifts : person.minConsecutiveDaysOff
    if (length < least) yield `${length} days ${works ? 'worked' : 'off'} in a row from day ${first}, at least ${least}`
  }
}
