import type { Dictionary } from './translate.ts'

/** What feeds, search engines and shared links say of the newsroom. */
export const feedTexts = {
  'feed.title': { de: 'Nachrichten aus {city}', en: 'News from {city}' },
  'feed.title.tag': { de: 'Nachrichten aus {city}: {tag}', en: 'News from {city}: {tag}' },
  'feed.description': {
    de: 'Was die Ordnungsverwaltung mitteilt, mit Zahlen, deren Herkunft jede Nachricht nennt.',
    en: 'What the order service tells, with figures whose origin every article states.',
  },
  follow: { de: 'Nachrichten abonnieren', en: 'Follow the news' },
  newsroom: { de: 'Newsroom', en: 'Newsroom' },
  'press-office': { de: 'Pressestelle {city}', en: 'Press office {city}' },
} as const satisfies Dictionary
