import { InputError } from '../input-error.ts'

/**
 * An instance of the staff rostering benchmark of Curtois & Qu (2014), "Computational results on new staff scheduling
 * benchmark instances", with people and shifts as indices. Day 0 is a Monday.
 */
export interface CurtoisQu {
  readonly days: number
  readonly shifts: readonly CurtoisQuShift[]
  readonly staff: readonly CurtoisQuPerson[]
  /** cost `weight` where the person does not work that shift that day */
  readonly onRequests: readonly ShiftRequest[]
  /** cost `weight` where the person does */
  readonly offRequests: readonly ShiftRequest[]
  readonly cover: readonly {
    readonly day: number
    readonly shift: number
    readonly required: number
    readonly weightUnder: number
    readonly weightOver: number
  }[]
}

export interface CurtoisQuShift {
  readonly id: string
  readonly minutes: number
  /** shifts not allowed on the next day */
  readonly forbiddenNext: readonly number[]
}

export interface CurtoisQuPerson {
  readonly id: string
  /** how often over the horizon, per shift; 0 = not qualified */
  readonly maxShifts: readonly number[]
  readonly minMinutes: number
  readonly maxMinutes: number
  readonly maxConsecutiveShifts: number
  readonly minConsecutiveShifts: number
  readonly minConsecutiveDaysOff: number
  readonly maxWeekends: number
  /** hard */
  readonly daysOff: readonly number[]
}

interface ShiftRequest {
  readonly person: number
  readonly day: number
  readonly shift: number
  readonly weight: number
}

/** −1 = off, else the shift; per person, per day */
export type ShiftTable = readonly (readonly number[])[]

const sections = [
  'SECTION_HORIZON',
  'SECTION_SHIFTS',
  'SECTION_STAFF',
  'SECTION_DAYS_OFF',
  'SECTION_SHIFT_ON_REQUESTS',
  'SECTION_SHIFT_OFF_REQUESTS',
  'SECTION_COVER',
] as const
type Section = (typeof sections)[number]

interface Line {
  readonly text: string
  readonly at: number
}

/**
 * Reads an instance; line ends LF or CRLF, `#` starts a comment, blank lines are skipped. The sections may come in any
 * order; those of requests and days off may be missing.
 *
 * @throws InputError with reason and line
 */
export function parseCurtoisQu(text: string): CurtoisQu {
  const lines = bySection(text)
  const days = parseHorizon(lines.get('SECTION_HORIZON'))
  const shifts = parseShifts(lines.get('SECTION_SHIFTS') ?? [])
  const shiftAt = new Map(shifts.map(({ id }, index) => [id, index]))
  const plain = parseStaff(lines.get('SECTION_STAFF') ?? [], shiftAt)
  const personAt = new Map(plain.map(({ id }, index) => [id, index]))
  const dayOf = (value: string, at: number) => {
    const day = whole(value, 'day', at)
    if (day >= days) throw new InputError(`day ${day} is outside the horizon of ${days} days`, at)
    return day
  }

  const daysOff = plain.map((): number[] => [])
  for (const { text: row, at } of lines.get('SECTION_DAYS_OFF') ?? []) {
    const [id, ...list] = split(row)
    daysOff[known(personAt, id, 'person', at)].push(...list.map((value) => dayOf(value, at)))
  }
  const requests = (section: Section) =>
    (lines.get(section) ?? []).map(({ text: row, at }): ShiftRequest => {
      const [id, day, shift, weight] = fields(row, 4, at)
      return {
        person: known(personAt, id, 'person', at),
        day: dayOf(day, at),
        shift: known(shiftAt, shift, 'shift', at),
        weight: weightOf(weight, at),
      }
    })
  const cover = (lines.get('SECTION_COVER') ?? []).map(({ text: row, at }) => {
    const [day, shift, required, under, over] = fields(row, 5, at)
    return {
      day: dayOf(day, at),
      shift: known(shiftAt, shift, 'shift', at),
      required: whole(required, 'requirement', at),
      weightUnder: weightOf(under, at),
      weightOver: weightOf(over, at),
    }
  })
  if (cover.length === 0) throw new InputError('no demand: SECTION_COVER is missing or empty')
  return {
    days,
    shifts,
    staff: plain.map((person, index) => ({ ...person, daysOff: daysOff[index] })),
    onRequests: requests('SECTION_SHIFT_ON_REQUESTS'),
    offRequests: requests('SECTION_SHIFT_OFF_REQUESTS'),
    cover,
  }
}

/** The roster as CSV: one line a person, the ID and for each day the shift or nothing. */
export function writeRoster(instance: CurtoisQu, roster: ShiftTable): string {
  return instance.staff
    .map(({ id }, person) => [id, ...roster[person].map((shift) => instance.shifts[shift]?.id ?? '')].join(',') + '\n')
    .join('')
}

function bySection(text: string): Map<Section, Line[]> {
  const found = new Map<Section, Line[]>()
  let current: Line[] | undefined
  text.split(/\r?\n/).forEach((row, index) => {
    const line = { text: row.replace(/#.*/, '').trim(), at: index + 1 }
    if (line.text === '') return
    if (line.text.startsWith('SECTION_')) {
      const section = sections.find((name) => name === line.text)
      if (!section) throw new InputError(`unknown section ${line.text}`, line.at)
      if (found.has(section)) throw new InputError(`${section} is there twice`, line.at)
      found.set(section, (current = []))
    } else if (current) {
      current.push(line)
    } else {
      throw new InputError('a line before the first section', line.at)
    }
  })
  return found
}

function parseHorizon(lines: readonly Line[] | undefined): number {
  if (!lines || lines.length === 0) throw new InputError('no horizon: SECTION_HORIZON is missing or empty')
  const [{ text, at }] = lines
  const days = whole(text, 'horizon', at)
  if (days === 0 || days % 7 !== 0) throw new InputError(`a horizon of ${days} days: it must be whole weeks`, at)
  // ten years: beyond any instance, and what a mistyped number would ask for is refused before it is allocated
  if (days > 3660) throw new InputError(`a horizon of ${days} days is too long`, at)
  if (lines.length > 1) throw new InputError('a second horizon', lines[1].at)
  return days
}

function parseShifts(lines: readonly Line[]): CurtoisQuShift[] {
  if (lines.length === 0) throw new InputError('no shifts: SECTION_SHIFTS is missing or empty')
  if (lines.length > 254) throw new InputError('more than 254 shifts', lines[254].at)
  const rows = lines.map(({ text, at }) => ({ at, parts: fields(text, 3, at) }))
  const shiftAt = new Map<string, number>()
  for (const { at, parts } of rows) {
    if (parts[0] === '') throw new InputError('a shift without a name', at)
    if (shiftAt.has(parts[0])) throw new InputError(`shift ${parts[0]} is there twice`, at)
    shiftAt.set(parts[0], shiftAt.size)
  }
  return rows.map(({ at, parts: [id, minutes, next] }) => {
    const length = whole(minutes, 'minutes', at)
    if (length > 1440) throw new InputError(`shift ${id} is longer than a day`, at)
    const forbiddenNext = next === '' ? [] : next.split('|').map((name) => known(shiftAt, name.trim(), 'shift', at))
    return { id, minutes: length, forbiddenNext }
  })
}

function parseStaff(lines: readonly Line[], shiftAt: ReadonlyMap<string, number>) {
  if (lines.length === 0) throw new InputError('no staff: SECTION_STAFF is missing or empty')
  const ids = new Set<string>()
  return lines.map(({ text, at }) => {
    const [id, most, maxMinutes, minMinutes, maxRun, minRun, minOff, weekends] = fields(text, 8, at)
    if (id === '') throw new InputError('a person without a name', at)
    if (ids.has(id)) throw new InputError(`person ${id} is there twice`, at)
    ids.add(id)
    const maxShifts = new Array<number>(shiftAt.size).fill(0)
    const limited = new Set<number>()
    for (const part of most === '' ? [] : most.split('|')) {
      const [shift, count] = part.split('=')
      const which = known(shiftAt, shift.trim(), 'shift', at)
      if (limited.has(which)) throw new InputError(`two limits of shift ${shift.trim()}`, at)
      limited.add(which)
      maxShifts[which] = whole(count ?? '', `limit of shift ${shift}`, at)
    }
    const person = {
      id,
      maxShifts,
      minMinutes: whole(minMinutes, 'minutes', at),
      maxMinutes: whole(maxMinutes, 'minutes', at),
      maxConsecutiveShifts: atLeastOne(maxRun, 'days in a row', at),
      minConsecutiveShifts: whole(minRun, 'days in a row', at),
      minConsecutiveDaysOff: whole(minOff, 'days off in a row', at),
      maxWeekends: whole(weekends, 'weekends', at),
    }
    if (person.minMinutes > person.maxMinutes) {
      throw new InputError(`at least ${person.minMinutes} and at most ${person.maxMinutes} minutes`, at)
    }
    if (person.minConsecutiveShifts > person.maxConsecutiveShifts) {
      throw new InputError(`at least ${minRun} and at most ${maxRun} shifts in a row`, at)
    }
    return person
  })
}

const split = (row: string) => row.split(',').map((field) => field.trim())

function fields(row: string, count: number, at: number): string[] {
  const found = split(row)
  if (found.length !== count) throw new InputError(`${found.length} fields where ${count} are expected`, at)
  return found
}

function known(index: ReadonlyMap<string, number>, name: string, what: string, at: number): number {
  const found = index.get(name)
  if (found === undefined) throw new InputError(`unknown ${what} ${name || '(empty)'}`, at)
  return found
}

function whole(value: string, what: string, at: number): number {
  // instance 15 writes some requirements as -0
  if (value === '-0') return 0
  if (/^-\d/.test(value)) throw new InputError(`negative ${what}: ${value}`, at)
  if (!/^\d{1,9}$/.test(value)) throw new InputError(`${what}: ${value || '(empty)'} is not a whole number`, at)
  return Number(value)
}

function atLeastOne(value: string, what: string, at: number): number {
  const number = whole(value, what, at)
  if (number === 0) throw new InputError(`${what}: must be at least 1`, at)
  return number
}

function weightOf(value: string, at: number): number {
  const weight = value === '' ? NaN : Number(value)
  if (!Number.isFinite(weight)) throw new InputError(`weight: ${value || '(empty)'} is not a number`, at)
  if (weight < 0) throw new InputError(`negative weight: ${value}`, at)
  return weight
}
