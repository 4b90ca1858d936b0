import { spokenLanguage } from '../../../language/spoken-language.ts'
import ical, { escape, ICalCalendarMethod, type ICalEventData } from 'ical-generator'
import type { City } from '../../city.ts'
import { printable } from '../../exchange/printable.ts'
import { articlePath } from '../addresses.ts'
import type { LiveArticle } from '../articles/read-live.ts'
import { inlineText } from '../document/plain-text.ts'
import { wordingOf } from '../figures/wording.ts'
import { instantOf } from '../moments.ts'

/**
 * The event an article tells of as iCalendar (RFC 5545). Times are UTC, so that no zone table is needed; the UID stays for good
 * and SEQUENCE is the edition, so that a calendar takes over what was corrected.
 *
 * @returns null where the article tells of none
 */
export function writeEventCalendar(
  { origin }: Pick<City, 'origin'>,
  timeZone: string,
  article: LiveArticle,
): string | null {
  const { event, headline, lead } = article.content
  if (!event) return null
  const address = origin + articlePath(article)
  const words = inlineText(lead, wordingOf(article.figures, article.language))
  const start = instantOf(event.startsAt, timeZone)
  const data: ICalEventData = {
    id: `${article.id}@${new URL(origin).hostname}`,
    sequence: article.edition,
    stamp: new Date(article.publishedAt),
    start: new Date(start),
    end: event.endsAt === null ? null : new Date(Math.max(start, instantOf(event.endsAt, timeZone))),
    summary: printable(headline),
    description: printable([words, event.registration, address].filter((part) => part !== '').join('\n\n')),
    location: printable([event.place, event.address].filter((part) => part !== '').join(', ')) || null,
    url: address,
  }
  const language = spokenLanguage(article.language).toUpperCase()
  const calendar = ical({
    prodId: { company: 'Augenmaß', product: 'Newsroom', language },
    scale: 'GREGORIAN',
    method: ICalCalendarMethod.PUBLISH,
    // the one text the library writes as it is
    name: escape(printable(headline), false),
    events: [data],
  })
  return `${calendar.toString()}\r\n`
}
