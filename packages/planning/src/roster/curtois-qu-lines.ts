import type { CurtoisQu, ShiftTable } from './curtois-qu.ts'
import type { LineModel } from './lines/model.ts'

/** The instance as lines. A request not granted is a cost of the day's other options, one violated a cost of the option. */
export function linesOfCurtoisQu(instance: CurtoisQu): LineModel {
  const { days, shifts: types, staff } = instance
  const people = staff.length
  const shifts = types.length
  const options = days * shifts
  const allowed = new Uint8Array(people * options)
  const minutes = new Int32Array(people * options)
  staff.forEach((person, p) => {
    const off = new Set(person.daysOff)
    for (let option = 0; option < options; option++) {
      const shift = option % shifts
      minutes[p * options + option] = types[shift].minutes
      if (person.maxShifts[shift] > 0 && !off.has((option - shift) / shifts)) allowed[p * options + option] = 1
    }
  })

  const cost = new Float64Array(people * options)
  const offCost = new Float64Array(people * days)
  for (const { person, day, shift, weight } of instance.onRequests) {
    offCost[person * days + day] += weight
    for (let s = 0; s < shifts; s++) if (s !== shift) cost[person * options + day * shifts + s] += weight
  }
  for (const { person, day, shift, weight } of instance.offRequests)
    cost[person * options + day * shifts + shift] += weight

  const tooSoon = new Uint8Array(options * shifts)
  for (let day = 0; day < days - 1; day++) {
    types.forEach(({ forbiddenNext }, shift) => {
      for (const later of forbiddenNext) tooSoon[(day * shifts + shift) * shifts + later] = 1
    })
  }
  const perPerson = (value: (person: (typeof staff)[number]) => number) => Int32Array.from(staff, value)
  const longest = Math.max(0, ...types.map((type) => type.minutes))
  const run = (length: number) => Math.min(days, Math.max(1, length))
  return {
    people,
    days,
    shifts,
    allowed,
    mayBeOff: new Uint8Array(people * days).fill(1),
    cost,
    offCost,
    minutes,
    // limits beyond what any line can reach, so that tables stay small
    minMinutes: perPerson((person) => Math.min(person.minMinutes, days * longest + 1)),
    maxMinutes: perPerson((person) => Math.min(person.maxMinutes, days * longest)),
    maxOfShift: Int32Array.from({ length: people * shifts }, (_, i) =>
      Math.min(days, staff[Math.floor(i / shifts)].maxShifts[i % shifts]),
    ),
    maxWorkRun: perPerson((person) => run(person.maxConsecutiveShifts)),
    minWorkRun: perPerson((person) => run(person.minConsecutiveShifts)),
    minOffRun: perPerson((person) => run(person.minConsecutiveDaysOff)),
    runBefore: new Int32Array(people),
    runAfter: new Int32Array(people),
    weekendOf: Int32Array.from({ length: days }, (_, day) => (day % 7 >= 5 ? Math.floor(day / 7) : -1)),
    maxWeekends: perPerson((person) => person.maxWeekends),
    successionOf: new Int32Array(people),
    reach: 1,
    tooSoon,
    cover: coverTerms(instance),
  }
}

function coverTerms({ days, shifts, staff, cover }: CurtoisQu): LineModel['cover'] {
  const firstTerm = new Int32Array(days * shifts.length + 1)
  const sorted = cover
    .map((term) => ({ ...term, option: term.day * shifts.length + term.shift }))
    .sort((a, b) => a.option - b.option)
  for (const { option } of sorted) firstTerm[option + 1]++
  for (let option = 0; option < days * shifts.length; option++) firstTerm[option + 1] += firstTerm[option]
  return {
    terms: sorted.length,
    required: Int32Array.from(sorted, (term) => term.required),
    under: Float64Array.from(sorted, (term) => term.weightUnder),
    over: Float64Array.from(sorted, (term) => term.weightOver),
    groupOf: new Int32Array(sorted.length),
    member: new Uint8Array(staff.length).fill(1),
    firstTerm,
    termOf: Int32Array.from(sorted, (_, term) => term),
  }
}

/** Lines of the search as the benchmark has them: −1 = off, else the shift. */
export function shiftTable(lines: Uint8Array, days: number): ShiftTable {
  return Array.from({ length: lines.length / days }, (_, person) =>
    Array.from(lines.subarray(person * days, (person + 1) * days), (value) => value - 1),
  )
}
