import { createZoneClock, instantOf } from '../geo/zone-clock.ts'
import type { Reason } from '../model.ts'
import type { PublishedShift, RuleSet, StaffMember, Wish } from './model.ts'
import { fullTimeWeeklyHours } from './rule-sets.ts'
import { workMinutes } from './shift-times.ts'

/**
 * The staff table, one row a person. Only `number` and `gender` are required; several entries in a field are separated
 * by `|`. Decimal point or comma. German column names are accepted too.
 *
 * | column            | German              | content (default)                                                        |
 * | ----------------- | ------------------- | ------------------------------------------------------------------------ |
 * | number            | nummer              | service number, unique                                                   |
 * | rule_set          | regelwerk           | key of a rule set (the first one)                                        |
 * | weekly_hours      | wochenstunden       | contract hours a week (full time of the rule set, else 39)               |
 * | account_hours     | kontostunden        | balance of the working-time account, hours, minus = below contract (0)   |
 * | qualifications    | qualifikationen     | e.g. `lead` `control-room` `first-aid` (none)                            |
 * | leader            | streifenfuehrung    | yes / no: may lead a patrol (no)                                         |
 * | trainee           | in_ausbildung       | yes / no (no)                                                            |
 * | enforcement       | vollzug             | yes / no: has enforcement powers (yes; no in training)                   |
 * | gender            | geschlecht          | f, m or d (German: w, m, d)                                              |
 * | plainclothes      | zivil               | yes / no: may work in plain clothes (no)                                 |
 * | absences          | abwesenheiten       | `2025-11-03..2025-11-05`, or one date                                    |
 * | wishes            | wuensche            | `off:2025-11-02:2` `shift:2025-11-04:early` `not:2025-11-05:late` `partner:023`; a last number is the weight (1) |
 * | published         | dienste             | `2025-10-30T08:00/2025-10-30T16:30`, local time; the legal break is taken off |
 * | late, weekend, sundays | spaet, wochenende, sonntage | such shifts worked this year (0)                            |
 * | period_hours      | zeitraum_stunden    | hours worked so far in the averaging period (0)                          |
 * | period_weeks      | zeitraum_wochen     | weeks of the averaging period so far (0)                                 |
 * | owed_holiday_rest | ersatzruhetage      | holidays worked whose rest day is still owed, dates (none)               |
 */
export type StaffRow = Readonly<Record<string, string>>

export interface RefusedStaffRow {
  /** line in the file, the header is line 1 */
  readonly line: number
  readonly column: string
  /** `staff.refused.…` with the column in its params; never the field's text */
  readonly reason: Reason
}

const germanNames: Readonly<Record<string, string>> = {
  nummer: 'number',
  dienstnummer: 'number',
  regelwerk: 'rule_set',
  wochenstunden: 'weekly_hours',
  kontostunden: 'account_hours',
  qualifikationen: 'qualifications',
  streifenfuehrung: 'leader',
  in_ausbildung: 'trainee',
  vollzug: 'enforcement',
  geschlecht: 'gender',
  zivil: 'plainclothes',
  abwesenheiten: 'absences',
  wuensche: 'wishes',
  dienste: 'published',
  spaet: 'late',
  wochenende: 'weekend',
  sonntage: 'sundays',
  zeitraum_stunden: 'period_hours',
  zeitraum_wochen: 'period_weeks',
  ersatzruhetage: 'owed_holiday_rest',
}

/**
 * Reads a staff table. A row with a mistake is left out whole, every mistake in it is listed.
 *
 * @param rows column name → text, header and quoting already taken care of
 * @param shifts keys that wishes may name
 * @throws RangeError if there is no rule set or the zone is unknown
 */
export function parseStaffTable(
  rows: readonly StaffRow[],
  { timeZone, ruleSets, shifts }: { timeZone: string; ruleSets: readonly RuleSet[]; shifts: readonly string[] },
): { staff: StaffMember[]; refused: RefusedStaffRow[] } {
  if (ruleSets.length === 0) throw new RangeError('ruleSets: at least one rule set is needed')
  createZoneClock(timeZone)
  const staff: StaffMember[] = []
  const refused: RefusedStaffRow[] = []
  const seen = new Set<string>()
  rows.forEach((row, i) => {
    const mistakes: RefusedStaffRow[] = []
    const refuse = (column: string, problem: string) =>
      mistakes.push({
        line: i + 2,
        column,
        reason: { key: `staff.refused.${problem}`, params: { line: i + 2, column } },
      })
    const member = readMember(fieldsOf(row), { timeZone, ruleSets, shifts }, refuse)
    if (member !== null && seen.has(member.number)) refuse('number', 'twice')
    if (member !== null && mistakes.length === 0) {
      seen.add(member.number)
      staff.push(member)
    }
    refused.push(...mistakes)
  })
  return { staff, refused }
}

/** Field texts by English column name. */
function fieldsOf(row: StaffRow): (column: string) => string {
  const fields = new Map<string, string>()
  for (const [name, text] of Object.entries(row)) {
    const plain = name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_')
      .replace(/ä/g, 'ae')
      .replace(/ö/g, 'oe')
      .replace(/ü/g, 'ue')
    fields.set(germanNames[plain] ?? plain, text.trim())
  }
  return (column) => fields.get(column) ?? ''
}

type Refuse = (column: string, problem: string) => void

function readMember(
  field: (column: string) => string,
  { timeZone, ruleSets, shifts }: { timeZone: string; ruleSets: readonly RuleSet[]; shifts: readonly string[] },
  refuse: Refuse,
): StaffMember | null {
  const number = field('number')
  if (number === '') refuse('number', 'missing')
  const ruleKey = field('rule_set') || ruleSets[0].key
  const rules = ruleSets.find(({ key }) => key === ruleKey)
  if (rules === undefined) refuse('rule_set', 'unknown-rule-set')
  const count = (column: string, fallback = 0) => {
    const value = amount(field(column), fallback)
    if (value === null || value < 0) refuse(column, 'not-a-number')
    return value ?? 0
  }
  const flag = (column: string, fallback: boolean) => {
    const value = yesOrNo(field(column), fallback)
    if (value === null) refuse(column, 'not-yes-or-no')
    return value ?? false
  }
  const list = (column: string) =>
    field(column)
      .split('|')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
  const gender = genders[field('gender').toLowerCase()]
  if (gender === undefined) refuse('gender', field('gender') === '' ? 'missing' : 'unknown-gender')
  const account = amount(field('account_hours'), 0)
  if (account === null) refuse('account_hours', 'not-a-number')
  const trainee = flag('trainee', false)
  const member = {
    number,
    ruleSet: ruleKey,
    weeklyHours: count('weekly_hours', fullTimeWeeklyHours[ruleKey] ?? 39),
    accountMinutes: Math.round((account ?? 0) * 60),
    periodMinutes: Math.round(count('period_hours') * 60),
    periodWeeks: count('period_weeks'),
    qualifications: list('qualifications'),
    leader: flag('leader', false),
    trainee,
    enforcement: flag('enforcement', !trainee),
    plainclothes: flag('plainclothes', false),
    absences: list('absences').flatMap((entry) => readAbsence(entry, refuse)),
    wishes: list('wishes').flatMap((entry) => readWish(entry, number, shifts, refuse)),
    published: list('published').flatMap((entry) => readPublished(entry, timeZone, rules ?? ruleSets[0], refuse)),
    history: { late: count('late'), weekend: count('weekend'), sundays: count('sundays') },
    owedHolidayRest: list('owed_holiday_rest').flatMap((date) => readDate(date, refuse)),
  }
  return gender === undefined ? null : { ...member, gender }
}

const genders: Readonly<Record<string, StaffMember['gender'] | undefined>> = { f: 'f', w: 'f', m: 'm', d: 'd' }

function amount(text: string, fallback: number): number | null {
  if (text === '') return fallback
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null
}

function yesOrNo(text: string, fallback: boolean): boolean | null {
  if (text === '') return fallback
  if (/^(yes|y|ja|j|true|1|x)$/i.test(text)) return true
  return /^(no|n|nein|false|0)$/i.test(text) ? false : null
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}

function readDate(date: string, refuse: Refuse): string[] {
  if (isDate(date)) return [date]
  refuse('owed_holiday_rest', 'not-a-date')
  return []
}

function readAbsence(entry: string, refuse: Refuse): StaffMember['absences'] {
  const [from, to = from, ...more] = entry.split('..')
  if (!isDate(from) || !isDate(to) || more.length > 0) refuse('absences', 'not-a-date')
  else if (to < from) refuse('absences', 'ends-before-start')
  else return [{ from, to }]
  return []
}

function readWish(entry: string, self: string, shifts: readonly string[], refuse: Refuse): Wish[] {
  const [kind, ...parts] = entry.split(':').map((part) => part.trim())
  const expected = kind === 'shift' || kind === 'not' ? 2 : kind === 'off' || kind === 'partner' ? 1 : 0
  const weight = parts.length > expected ? amount(parts[expected], 1) : 1
  if (expected === 0 || parts.length < expected || parts.length > expected + 1 || weight === null || weight <= 0) {
    refuse('wishes', 'not-a-wish')
    return []
  }
  const [first, shift] = parts
  if (kind === 'partner') {
    if (first !== '' && first !== self) return [{ kind, staff: first, weight }]
    refuse('wishes', 'not-a-wish')
    return []
  }
  if (!isDate(first)) refuse('wishes', 'not-a-date')
  else if (kind === 'off') return [{ kind: 'day-off', date: first, weight }]
  else if (!shifts.includes(shift)) refuse('wishes', 'unknown-shift')
  else return [{ kind: kind === 'shift' ? 'shift' : 'not-shift', date: first, shift, weight }]
  return []
}

function readPublished(entry: string, timeZone: string, rules: RuleSet, refuse: Refuse): PublishedShift[] {
  const [start, end] = entry.split('/').map((moment) => localInstant(moment.trim(), timeZone))
  if (start === undefined || end === undefined || start === null || end === null) refuse('published', 'not-a-time')
  else if (end <= start) refuse('published', 'ends-before-start')
  else return [{ start, end, workMinutes: workMinutes((end - start) / 60_000, rules) }]
  return []
}

function localInstant(text: string, timeZone: string): number | null {
  const [date, time = ''] = text.split('T')
  if (!isDate(date) || !/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time)) return null
  return instantOf(date, time, timeZone)
}

/**
 * The table of a pool, to be written as CSV and edited. Working minutes of published shifts are not written: reading
 * takes the legal break off again.
 */
export function staffTableRows(staff: readonly StaffMember[], timeZone: string): Record<string, string>[] {
  const clock = createZoneClock(timeZone)
  const local = (instant: number) => {
    const { date, minuteOfDay } = clock.at(instant)
    const two = (value: number) => String(value).padStart(2, '0')
    return `${date}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`
  }
  const flag = (value: boolean) => (value ? 'yes' : 'no')
  const hours = (minutes: number) => String(Math.round((minutes / 60) * 1e4) / 1e4)
  return staff.map((member) => ({
    number: member.number,
    rule_set: member.ruleSet,
    weekly_hours: String(member.weeklyHours),
    account_hours: hours(member.accountMinutes),
    qualifications: member.qualifications.join('|'),
    leader: flag(member.leader),
    trainee: flag(member.trainee),
    enforcement: flag(member.enforcement),
    gender: member.gender,
    plainclothes: flag(member.plainclothes),
    absences: member.absences.map(({ from, to }) => `${from}..${to}`).join('|'),
    wishes: member.wishes.map(wishText).join('|'),
    published: member.published.map(({ start, end }) => `${local(start)}/${local(end)}`).join('|'),
    late: String(member.history.late),
    weekend: String(member.history.weekend),
    sundays: String(member.history.sundays),
    period_hours: hours(member.periodMinutes),
    period_weeks: String(member.periodWeeks),
    owed_holiday_rest: member.owedHolidayRest.join('|'),
  }))
}

function wishText(wish: Wish): string {
  if (wish.kind === 'partner') return `partner:${wish.staff}:${wish.weight}`
  if (wish.kind === 'day-off') return `off:${wish.date}:${wish.weight}`
  return `${wish.kind === 'shift' ? 'shift' : 'not'}:${wish.date}:${wish.shift}:${wish.weight}`
}
