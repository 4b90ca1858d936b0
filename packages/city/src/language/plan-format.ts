import type { TimeBand } from 'planning/model'
import { dateTime, day, weekday } from './dates.ts'
import { edgeOf, figureTexts } from './figures.ts'
import { planWords } from './print.ts'
import { localeOf, translateKey, translator, type Language } from './translate.ts'

/** How dates, times, numbers and the plan's own keys are written in one language and one city's zone. */
export interface PlanFormat {
  readonly language: Language
  readonly timeZone: string
  /** "So 2. November 2025" */
  date(date: string): string
  /** "So 2.11." / "Sun 2 Nov" */
  shortDate(date: string): string
  /** "14:30" on the city's clock */
  time(instant: number): string
  /** "Fr 31. Oktober 2025, 23:59 Uhr" */
  moment(instant: number): string
  number(value: number, digits?: number): string
  /** "62 %", "unter 1 %", "über 99 %"; null = "nicht feststellbar" */
  share(value: number | null): string
  /** "Früh", "Spät 2", or the key itself where a city uses its own */
  shift(key: string): string
  /** "Mo–Fr 16–20 Uhr", or the key itself where the band is not known */
  band(key: string): string
  readonly words: ReturnType<typeof translator<typeof planWords>>
}

/** @param bands the time bands whose keys are to be written in words */
export function createPlanFormat(language: Language, timeZone: string, bands: readonly TimeBand[]): PlanFormat {
  const words = translator(language, planWords)
  const figureWords = translator(language, figureTexts)
  const locale = localeOf[language]
  const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const bandOf = new Map(bands.map((band) => [band.key, band]))

  return {
    language,
    timeZone,
    words,
    date: (iso) => day(iso, language),
    shortDate(iso) {
      const [year, month, dayOfMonth] = iso.split('-').map(Number)
      const name = weekday(iso, language)
      if (language === 'de') return `${name} ${dayOfMonth}.${month}.`
      return `${name} ${dayOfMonth} ${shortMonth.format(Date.UTC(year, month - 1, dayOfMonth))}`
    },
    time: (instant) => clock.format(instant),
    moment: (instant) => dateTime(instant, timeZone, language),
    number: (value, digits = 0) => value.toLocaleString(locale, { maximumFractionDigits: digits }),
    share(value) {
      if (value === null) return words('cannot-tell')
      const edge = edgeOf(value * 100)
      const percent = (edge ? edge.limit / 100 : value).toLocaleString(locale, { style: 'percent' })
      return edge ? figureWords(`wording.${edge.wording}`, { value: percent }) : percent
    },
    shift(key) {
      const [, name, count] = /^(.*?)(?:-(\d+))?$/.exec(key) ?? []
      const known = translateKey(language, planWords, `shift.${name}`)
      return known ? [known, count].filter(Boolean).join(' ') : key
    },
    band(key) {
      if (key === 'all-day') return words('band.all-day')
      const band = bandOf.get(key)
      if (!band) return key
      const hour = (value: number) => String(value).padStart(2, '0')
      return words('band.hours', {
        days: weekdayRange(band.weekdays, language),
        from: hour(band.fromHour),
        to: hour(band.toHour),
      })
    },
  }
}

/** "Mo–Fr" for three days in a row or more, else "Sa" or "Mo, Mi"; 1 is Monday. */
export function weekdayRange(days: readonly number[], language: Language): string {
  const sorted = [...days].sort((a, b) => a - b)
  // 1 January 2024 was a Monday
  const name = (isoWeekday: number) => weekday(`2024-01-0${isoWeekday}`, language)
  const inARow = sorted.every((one, index) => index === 0 || one === sorted[index - 1] + 1)
  if (inARow && sorted.length > 2) return `${name(sorted[0])}–${name(sorted[sorted.length - 1])}`
  return sorted.map(name).join(', ')
}
