import fc from 'fast-check'
import type { LineModel } from './model.ts'

/** Small models with every rule in play, and a plain reading of the rules that shares nothing with the search. */

const pick = (max: number, min = 0) => fc.integer({ min, max })

/** Models of `people` with few days and shifts: each rule may bind or not. */
export const arbitraryModel = (people: number, maxDays: number): fc.Arbitrary<LineModel> =>
  fc.record({ days: pick(maxDays, 3), shifts: pick(3, 1), seed: pick(2 ** 30) }).chain(({ days, shifts }) => {
    const options = days * shifts
    const list = <T>(length: number, of: fc.Arbitrary<T>) => fc.array(of, { minLength: length, maxLength: length })
    const often = (one: number) => fc.integer({ min: 0, max: 99 }).map((x) => (x < one ? 1 : 0))
    const person = fc.record({
      allowed: list(options, often(85)),
      mayBeOff: list(days, often(95)),
      cost: list(options, pick(9, -3)),
      offCost: list(days, pick(5)),
      length: list(shifts, fc.constantFrom(240, 480, 480, 600)),
      minutes: fc.tuple(pick(days * 300), pick(days * 300)),
      maxOfShift: list(shifts, fc.oneof(fc.constant(days), pick(3))),
      maxWorkRun: pick(5, 2),
      minWorkRun: pick(2, 1),
      minOffRun: pick(3, 1),
      runBefore: pick(2, -2),
      runAfter: pick(2, -2),
      maxWeekends: pick(2),
    })
    return fc
      .record({
        staff: list(people, person),
        reach: pick(2, 1),
        tooSoon: list(options * 2 * shifts, often(20)),
        firstWeekday: pick(6),
        required: list(options, pick(Math.min(people, 2))),
        under: list(options, pick(20)),
        over: list(options, pick(3)),
        members: list(2 * people, often(70)),
        groupOf: list(options + 2, pick(1)),
      })
      .map(({ staff, reach, tooSoon, firstWeekday, required, under, over, members, groupOf }): LineModel => {
        const all = (value: (person: (typeof staff)[number]) => number) => Int32Array.from(staff, value)
        // a term for each option, and two for whole days
        const wide = [0, days - 1]
        const termsOf = Array.from({ length: options }, (_, option) => [
          option,
          ...wide.flatMap((day, i) => (Math.floor(option / shifts) === day ? [options + i] : [])),
        ])
        const firstTerm = new Int32Array(options + 1)
        termsOf.forEach((terms, option) => (firstTerm[option + 1] = firstTerm[option] + terms.length))
        return {
          people,
          days,
          shifts,
          allowed: Uint8Array.from(staff.flatMap((person) => person.allowed)),
          mayBeOff: Uint8Array.from(staff.flatMap((person) => person.mayBeOff)),
          cost: Float64Array.from(staff.flatMap((person) => person.cost)),
          offCost: Float64Array.from(staff.flatMap((person) => person.offCost)),
          minutes: Int32Array.from(
            staff.flatMap((person) => Array.from({ length: options }, (_, o) => person.length[o % shifts])),
          ),
          minMinutes: all((person) => Math.min(...person.minutes)),
          maxMinutes: all((person) => Math.max(...person.minutes)),
          maxOfShift: Int32Array.from(staff.flatMap((person) => person.maxOfShift)),
          maxWorkRun: all((person) => person.maxWorkRun),
          minWorkRun: all((person) => person.minWorkRun),
          minOffRun: all((person) => person.minOffRun),
          runBefore: all((person) => person.runBefore),
          runAfter: all((person) => person.runAfter),
          weekendOf: Int32Array.from({ length: days }, (_, d) =>
            (d + firstWeekday) % 7 >= 5 ? Math.floor((d + firstWeekday) / 7) : -1,
          ),
          maxWeekends: all((person) => person.maxWeekends),
          successionOf: new Int32Array(people),
          reach,
          tooSoon: Uint8Array.from(tooSoon.slice(0, options * reach * shifts)),
          cover: {
            terms: options + 2,
            required: Int32Array.from([...required, 1, 1]),
            under: Float64Array.from([...under, 0, 4]),
            over: Float64Array.from([...over, 6, 0]),
            groupOf: Int32Array.from(groupOf),
            member: Uint8Array.from(members),
            firstTerm,
            termOf: Int32Array.from(termsOf.flat()),
          },
        }
      })
  })

/** Whether a person's line keeps every rule of the model. */
export function keepsRules(model: LineModel, person: number, line: ArrayLike<number>): boolean {
  const { days, shifts, reach } = model
  const at = (day: number) => (person * days + day) * shifts
  let minutes = 0
  const counts = new Array<number>(shifts).fill(0)
  const weekends = new Set<number>()
  for (let day = 0; day < days; day++) {
    if (line[day] === 0) {
      if (!model.mayBeOff[person * days + day]) return false
      continue
    }
    const shift = line[day] - 1
    if (!model.allowed[at(day) + shift]) return false
    minutes += model.minutes[at(day) + shift]
    counts[shift]++
    if (model.weekendOf[day] >= 0) weekends.add(model.weekendOf[day])
    for (let lag = 1; lag <= reach && day + lag < days; lag++) {
      if (line[day + lag] === 0) continue
      const option = (model.successionOf[person] * days + day) * shifts + shift
      if (model.tooSoon[(option * reach + lag - 1) * shifts + line[day + lag] - 1]) return false
      break
    }
  }
  if (minutes < model.minMinutes[person] || minutes > model.maxMinutes[person]) return false
  if (counts.some((count, shift) => count > model.maxOfShift[person * shifts + shift])) return false
  if (weekends.size > model.maxWeekends[person]) return false

  // the line with what is known around it: w = works, o = off; an unknown side is a wall
  const side = (n: number) => (n > 0 ? 'w' : 'o').repeat(Math.abs(n))
  const before = model.runBefore[person]
  const after = model.runAfter[person]
  const text =
    (before === 0 ? '|' : side(before)) +
    Array.from({ length: days }, (_, day) => (line[day] > 0 ? 'w' : 'o')).join('') +
    (after === 0 ? '|' : side(after))
  const runs = text.match(/\|?(w+|o+)\|?/g) ?? []
  return runs.every((run) => {
    const works = run.includes('w')
    const length = run.replaceAll('|', '').length
    if (works && length > model.maxWorkRun[person]) return false
    return run.includes('|') || length >= (works ? model.minWorkRun[person] : model.minOffRun[person])
  })
}

/** Every line of the person that keeps the rules. */
export function* allLines(model: LineModel, person: number): Generator<Uint8Array> {
  const line = new Uint8Array(model.days)
  while (true) {
    if (keepsRules(model, person, line)) yield line.slice()
    let day = 0
    while (day < model.days && line[day] === model.shifts) line[day++] = 0
    if (day === model.days) return
    line[day]++
  }
}
