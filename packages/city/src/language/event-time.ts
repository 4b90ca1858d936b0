import { day } from './dates.ts'
import type { Language } from './translate.ts'

/**
 * When something takes place, in words: "Do 6. November 2025, 18:00 bis 20:00 Uhr".
 *
 * @param startsAt civil date and time in the city's zone, "2025-11-06T18:00"
 * @param endsAt the same; null = open end
 */
export function eventTime(startsAt: string, endsAt: string | null, language: Language): string {
  const [firstDay, from] = startsAt.split('T')
  const [lastDay, to] = (endsAt ?? startsAt).split('T')
  const clock = language === 'de' ? '\u00a0Uhr' : ''
  const until = language === 'de' ? 'bis' : 'to'
  const start = `${day(firstDay, language)}, ${from}`
  if (endsAt === null || endsAt === startsAt) return start + clock
  if (firstDay === lastDay) return `${start} ${until} ${to}${clock}`
  return `${start}${clock} ${until} ${day(lastDay, language)}, ${to}${clock}`
}

/** "Do 6. November 2025, 18:00 Uhr" of a civil date and time. */
export function localDateTime(at: string, language: Language): string {
  return eventTime(at, null, language)
}
