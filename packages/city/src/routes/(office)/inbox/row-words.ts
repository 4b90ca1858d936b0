import { civilDate, day, time } from '#language/dates.ts'
import { inboxTexts } from '#language/inbox.ts'
import { localeOf, translator, type Language } from '#language/translate.ts'
import type { Deadline } from '#server/reports/desk/list-reports.ts'
import type { ReportState } from '#server/reports/states.ts'

/** "noch 3 Arbeitstage", "2 Arbeitstage überfällig", "heute"; "–" where nobody waits. */
export function deadlineText({ urgency, workingDays }: Deadline, language: Language): string {
  const t = translator(language, inboxTexts)
  if (urgency === 'none') return '–'
  return t(`deadline.${urgency}`, { n: Math.abs(workingDays) })
}

/**
 * "heute 07:10", "gestern 22:50", "Do 20.11., 14:05".
 *
 * @param today civil date
 */
export function receivedText(
  { reportedAt, precision }: { readonly reportedAt: number; readonly precision: 'minute' | 'day' },
  { today, timeZone, language }: { readonly today: string; readonly timeZone: string; readonly language: Language },
): string {
  const t = translator(language, inboxTexts)
  const date = civilDate(reportedAt, timeZone)
  const clock = precision === 'day' ? '' : time(reportedAt, timeZone, language).replace(' Uhr', '')
  const days = (Date.parse(today) - Date.parse(date)) / 86_400_000
  if (days === 0) return t('today', { time: clock }).trim()
  if (days === 1) return t('yesterday', { time: clock }).trim()
  const short = new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`))
  return [short.replace('.,', ''), clock].filter(Boolean).join(', ')
}

/** Where it is, as short as it can be said. */
export function placeText(
  {
    placeName,
    placeWords,
    state,
  }: { readonly placeName: string | null; readonly placeWords: string | null; readonly state: ReportState },
  language: Language,
): string {
  const deleted = state === 'withdrawn' || state === 'expired'
  return placeName ?? placeWords ?? translator(language, inboxTexts)(deleted ? 'place.deleted' : 'place.none')
}

/** "Fr 28. November 2025: noch 3 Arbeitstage". */
export function deadlineSentence({ dueOn, urgency, workingDays }: Deadline, language: Language): string {
  const t = translator(language, inboxTexts)
  if (dueOn === null) return t('deadline.none')
  if (urgency === 'none') return day(dueOn, language)
  return t(`deadline.long.${urgency}`, { day: day(dueOn, language), n: Math.abs(workingDays) })
}
