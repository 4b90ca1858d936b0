import type { LineModel } from './model.ts'

/**
 * What the search for one line needs at hand, worked out once a model.
 *
 * *Classes*: what a shift forbids on the days after it is a row of `tooSoon`; equal rows are one class, so the search need
 * not remember the shift, only its class. Class 0 forbids nothing. *Groups*: shifts of a day that take a person equally
 * long, have the same class and may follow the same classes are exchangeable; only the cheapest is of interest.
 */
export interface CompiledLines {
  readonly model: LineModel
  readonly classes: number
  /** 1 where the shift may not come on the next day; classes × shifts */
  readonly blocked: Uint8Array
  /** class that remains after one more day off; per class */
  readonly afterOff: Int32Array
  /** class of an option; tables × options */
  readonly classOf: Int32Array
  /** group of an option among those of its day, 255 = not allowed; people × options */
  readonly groupOf: Uint8Array
  /** groups of a day; people × days */
  readonly groups: Uint8Array
  /** greatest common divisor of a person's minutes; per person */
  readonly minuteUnit: Int32Array
}

export function compileLines(model: LineModel): CompiledLines {
  const { people, days, shifts, reach, tooSoon, minutes, allowed } = model
  const options = days * shifts
  const tables = tooSoon.length / (options * reach * shifts)
  const width = reach * shifts

  const rows: Uint8Array[] = [new Uint8Array(width)]
  const known = new Map([[rows[0].join(''), 0]])
  const classFor = (row: Uint8Array) => {
    const key = row.join('')
    let found = known.get(key)
    if (found === undefined) {
      found = rows.length
      known.set(key, found)
      rows.push(row)
    }
    return found
  }
  const classOf = Int32Array.from({ length: tables * options }, (_, i) =>
    classFor(tooSoon.slice(i * width, (i + 1) * width)),
  )
  const afterOff: number[] = []
  // grows while it runs: what remains of a row may be a row of its own
  for (let c = 0; c < rows.length; c++) {
    const rest = new Uint8Array(width)
    rest.set(rows[c].subarray(shifts))
    afterOff.push(classFor(rest))
  }
  const classes = rows.length
  const blocked = new Uint8Array(classes * shifts)
  rows.forEach((row, c) => blocked.set(row.subarray(0, shifts), c * shifts))
  const columnOf = Array.from({ length: shifts }, (_, shift) => rows.map((row) => row[shift]).join(''))

  const groupOf = new Uint8Array(people * options).fill(255)
  const groups = new Uint8Array(people * days)
  const minuteUnit = new Int32Array(people)
  for (let person = 0; person < people; person++) {
    const table = model.successionOf[person] * options
    let unit = 0
    for (let day = 0; day < days; day++) {
      const keys = new Map<string, number>()
      for (let option = day * shifts; option < (day + 1) * shifts; option++) {
        const at = person * options + option
        if (!allowed[at]) continue
        unit = divisor(unit, minutes[at])
        const key = `${minutes[at]} ${classOf[table + option]} ${columnOf[option - day * shifts]}`
        let group = keys.get(key)
        if (group === undefined) keys.set(key, (group = keys.size))
        groupOf[at] = group
      }
      groups[person * days + day] = keys.size
    }
    minuteUnit[person] = unit || 1
  }
  return {
    model,
    classes,
    blocked,
    afterOff: Int32Array.from(afterOff),
    classOf,
    groupOf,
    groups,
    minuteUnit,
  }
}

function divisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b]
  return a
}
