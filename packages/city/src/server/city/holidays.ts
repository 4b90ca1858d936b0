import type { Translated } from './setting-definitions.ts'

/** The German Länder by the code of ISO 3166-2:DE. */
export const laender = {
  BW: { de: 'Baden-Württemberg', en: 'Baden-Württemberg' },
  BY: { de: 'Bayern', en: 'Bavaria' },
  BE: { de: 'Berlin', en: 'Berlin' },
  BB: { de: 'Brandenburg', en: 'Brandenburg' },
  HB: { de: 'Bremen', en: 'Bremen' },
  HH: { de: 'Hamburg', en: 'Hamburg' },
  HE: { de: 'Hessen', en: 'Hesse' },
  MV: { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' },
  NI: { de: 'Niedersachsen', en: 'Lower Saxony' },
  NW: { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' },
  RP: { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
  SL: { de: 'Saarland', en: 'Saarland' },
  SN: { de: 'Sachsen', en: 'Saxony' },
  ST: { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' },
  SH: { de: 'Schleswig-Holstein', en: 'Schleswig-Holstein' },
  TH: { de: 'Thüringen', en: 'Thuringia' },
} as const

export type Land = keyof typeof laender

export interface Holiday {
  /** civil date */
  readonly date: string
  readonly name: Translated
}

interface Rule {
  readonly name: Translated
  /** "MM-DD", or days from Easter Sunday, or the Wednesday before 23 November */
  readonly day: string | number | 'repentance'
  /** null = everywhere in Germany */
  readonly laender: readonly Land[] | null
  readonly from?: number
  readonly only?: number
}

/**
 * Public holidays that hold in a whole Land, by the holiday acts of the Länder (as of 2026) from 2019 on. Left out because they
 * hold in some municipalities only: Assumption Day in parts of Bavaria, the Peace Festival in Augsburg, Corpus Christi in
 * parts of Saxony and Thuringia. Saxony's and the others' earlier law is not needed: shifts are planned ahead.
 */
const rules: readonly Rule[] = [
  { name: { de: 'Neujahr', en: 'New Year’s Day' }, day: '01-01', laender: null },
  { name: { de: 'Heilige Drei Könige', en: 'Epiphany' }, day: '01-06', laender: ['BW', 'BY', 'ST'] },
  { name: { de: 'Internationaler Frauentag', en: 'International Women’s Day' }, day: '03-08', laender: ['BE'] },
  {
    name: { de: 'Internationaler Frauentag', en: 'International Women’s Day' },
    day: '03-08',
    laender: ['MV'],
    from: 2023,
  },
  { name: { de: 'Karfreitag', en: 'Good Friday' }, day: -2, laender: null },
  { name: { de: 'Ostersonntag', en: 'Easter Sunday' }, day: 0, laender: ['BB'] },
  { name: { de: 'Ostermontag', en: 'Easter Monday' }, day: 1, laender: null },
  { name: { de: 'Tag der Arbeit', en: 'Labour Day' }, day: '05-01', laender: null },
  { name: { de: 'Tag der Befreiung', en: 'Liberation Day' }, day: '05-08', laender: ['BE'], only: 2020 },
  { name: { de: 'Tag der Befreiung', en: 'Liberation Day' }, day: '05-08', laender: ['BE'], only: 2025 },
  { name: { de: 'Christi Himmelfahrt', en: 'Ascension Day' }, day: 39, laender: null },
  { name: { de: 'Pfingstsonntag', en: 'Whit Sunday' }, day: 49, laender: ['BB'] },
  { name: { de: 'Pfingstmontag', en: 'Whit Monday' }, day: 50, laender: null },
  {
    name: { de: 'Fronleichnam', en: 'Corpus Christi' },
    day: 60,
    laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'],
  },
  { name: { de: 'Mariä Himmelfahrt', en: 'Assumption Day' }, day: '08-15', laender: ['SL'] },
  { name: { de: 'Weltkindertag', en: 'World Children’s Day' }, day: '09-20', laender: ['TH'] },
  { name: { de: 'Tag der Deutschen Einheit', en: 'Day of German Unity' }, day: '10-03', laender: null },
  {
    name: { de: 'Reformationstag', en: 'Reformation Day' },
    day: '10-31',
    laender: ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH'],
  },
  { name: { de: 'Allerheiligen', en: 'All Saints’ Day' }, day: '11-01', laender: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { name: { de: 'Buß- und Bettag', en: 'Day of Repentance and Prayer' }, day: 'repentance', laender: ['SN'] },
  { name: { de: '1. Weihnachtstag', en: 'Christmas Day' }, day: '12-25', laender: null },
  { name: { de: '2. Weihnachtstag', en: 'St Stephen’s Day' }, day: '12-26', laender: null },
]

/** The public holidays of a Land in a year, in order. */
export function holidaysOf(land: Land, year: number): Holiday[] {
  const easter = easterSunday(year)
  return rules
    .filter((rule) => rule.laender === null || rule.laender.includes(land))
    .filter((rule) => year >= (rule.from ?? 0) && year === (rule.only ?? year))
    .map((rule) => ({ date: dateOf(rule.day, year, easter).toString(), name: rule.name }))
    .sort((a, b) => a.date.localeCompare(b.date, 'en'))
}

/** Civil dates of the holidays between two civil dates, both included. */
export function holidayDates(land: Land, from: string, to: string): string[] {
  const first = Temporal.PlainDate.from(from).year
  const last = Temporal.PlainDate.from(to).year
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => holidaysOf(land, first + index))
    .flat()
    .map((holiday) => holiday.date)
    .filter((date) => date >= from && date <= to)
}

function dateOf(day: Rule['day'], year: number, easter: Temporal.PlainDate): Temporal.PlainDate {
  if (typeof day === 'number') return easter.add({ days: day })
  if (day !== 'repentance') return Temporal.PlainDate.from(`${String(year).padStart(4, '0')}-${day}`)
  const latest = Temporal.PlainDate.from({ year, month: 11, day: 22 })
  return latest.subtract({ days: (latest.dayOfWeek - 3 + 7) % 7 })
}

/**
 * Easter Sunday in the Gregorian calendar.
 * Source: Anonymous Gregorian algorithm, Nature 13 (1876) 487, in the form of Meeus, Astronomical Algorithms, ch. 8.
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return Temporal.PlainDate.from({ year, month, day })
}
