import { localeOf, type Language } from './translate.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Within a date no line ends: "Fr 4." is never torn off "Dezember". */
const space = '\u00a0'

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(localeOf[language], options)))
  return made
}

/** Noon in UTC of a civil date, so that formatting in UTC gives that date. */
function noon(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}

function parts(language: Language, name: string, date: string, options: Intl.DateTimeFormatOptions) {
  const made = format(language, name, { ...options, timeZone: 'UTC' }).formatToParts(noon(date))
  return (type: Intl.DateTimeFormatPartTypes) => made.find((part) => part.type === type)?.value ?? ''
}

/** "So" / "Sun" */
export function weekday(date: string, language: Language): string {
  return parts(language, 'weekday', date, { weekday: 'short' })('weekday').replace('.', '')
}

/** "So 2. November 2025" / "Sun 2 November 2025"; `date` is a civil date, "2025-11-02". */
export function day(date: string, language: Language): string {
  return [weekday(date, language), dayOfMonth(date, language), monthName(date, language)].join(space)
}

/** "So 2." / "Sun 2": the head of a column. */
export function shortDay(date: string, language: Language): string {
  return `${weekday(date, language)}${space}${dayOfMonth(date, language)}`
}

/** "2.–8. November 2025", "28. Oktober – 3. November 2025"; both days included. */
export function dayRange(from: string, to: string, language: Language): string {
  const end = `${dayOfMonth(to, language)}${space}${monthName(to, language)}`
  if (from === to) return end
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayOfMonth(from, language)}–${end}`
  const start = `${dayOfMonth(from, language)}${space}${month(from, language)}`
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${start}${space}– ${end}`
    : `${start}${space}${from.slice(0, 4)}${space}– ${end}`
}

/** "vom 2. bis 8. November 2025", "am 2. November 2025": as it stands in a sentence; both days included. */
export function spanInSentence(from: string, to: string, language: Language): string {
  const [on, start, until] = language === 'de' ? ['am', 'vom', 'bis'] : ['on', 'from', 'to']
  const end = `${dayOfMonth(to, language)} ${month(to, language)} ${to.slice(0, 4)}`
  if (from === to) return `${on} ${end}`
  const ofMonth = from.slice(0, 7) === to.slice(0, 7) ? '' : ` ${month(from, language)}`
  const ofYear = from.slice(0, 4) === to.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`
  return `${start} ${dayOfMonth(from, language)}${ofMonth}${ofYear} ${until} ${end}`
}

/** "November 2025" of a civil date in it. */
export function monthName(date: string, language: Language): string {
  return `${month(date, language)}${space}${date.slice(0, 4)}`
}

/** "14:30 Uhr" / "14:30"; `instant` is epoch ms, `zone` the city's. */
export function time(instant: number, zone: string, language: Language): string {
  const clock = format(language, `time ${zone}`, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant)
  return language === 'de' ? `${clock}${space}Uhr` : clock
}

/** "So 2. November 2025, 14:30 Uhr" / "Sun 2 November 2025, 14:30" */
export function dateTime(instant: number, zone: string, language: Language): string {
  return `${day(civilDate(instant, zone), language)}, ${time(instant, zone, language)}`
}

/** The civil date of an instant in a zone: "2025-11-02". */
export function civilDate(instant: number, zone: string): string {
  // Swedish writes dates as ISO 8601 does
  const key = `iso ${zone}`
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone })))
  return made.format(instant)
}

function dayOfMonth(date: string, language: Language): string {
  const number = String(Number(date.slice(8, 10)))
  return language === 'de' ? `${number}.` : number
}

function month(date: string, language: Language): string {
  return parts(language, 'month', date, { month: 'long' })('month')
}
