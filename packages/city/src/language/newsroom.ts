import type { Dictionary } from './translate.ts'

/** What readers see around the news: articles, lists, the newsroom's own pages. */
export const newsroomTexts = {
  newsroom: { de: 'Newsroom', en: 'Newsroom' },
  'newsroom.about': {
    de: 'Nachrichten der Stadt zu Ordnung und Sicherheit: Einsätze, Zahlen, Termine und Warnungen.',
    en: 'News from the city on public order and safety: operations, figures, events and warnings.',
  },
  'breadcrumb.nav': { de: 'Sie sind hier', en: 'You are here' },

  updated: { de: 'Zuletzt berichtigt: {day}', en: 'Last corrected: {day}' },
  by: { de: 'Von: {author}', en: 'By: {author}' },
  credit: { de: 'Bild:\u00a0{credit}', en: 'Picture:\u00a0{credit}' },
  'picture.large': { de: 'Bild {n} von {all} in groß', en: 'Picture {n} of {all}, large' },
  gallery: { de: 'Bilderstrecke', en: 'Pictures' },
  'gallery.hint': {
    de: '{n} Bilder. Ein Bild öffnet sich groß, wenn Sie es wählen.',
    en: '{n} pictures. Choose one to see it large.',
  },
  'figures.print': { de: 'Woher die Zahlen kommen', en: 'Where the figures come from' },

  'video.watch': { de: 'Video ansehen: {title}', en: 'Watch the video: {title}' },
  'video.consent': {
    de: 'Das Video liegt bei {host}, nicht bei der Stadt. Wenn Sie es dort öffnen, erfährt {host} Ihre Internetadresse und kann Cookies setzen. Vorher wird von dort nichts geladen.',
    en: 'The video is kept by {host}, not by the city. If you open it there, {host} learns your internet address and may set cookies. Nothing is loaded from there before.',
  },
  'video.open': { de: 'Einverstanden, Video bei {host} öffnen', en: 'I agree, open the video at {host}' },
  'video.transcript': { de: 'Das Video in Worten', en: 'The video in words' },
  download: { de: 'Herunterladen', en: 'Download' },

  'event.title': { de: 'Termin', en: 'Event' },
  'event.over': { de: 'Dieser Termin ist vorbei', en: 'This event is over' },
  'event.when': { de: 'Wann', en: 'When' },
  'event.where': { de: 'Wo', en: 'Where' },
  'event.registration': { de: 'Anmeldung', en: 'Registration' },
  'event.register': { de: 'Hier anmelden', en: 'Register here' },
  'event.calendar': { de: 'In den Kalender übernehmen', en: 'Add to your calendar' },

  'series.title': { de: 'Serie: {name}', en: 'Series: {name}' },

  'corrections.title': { de: 'Berichtigt', en: 'Corrected' },

  'language.de': { de: 'auf Deutsch', en: 'in German' },
  'language.en': { de: 'auf Englisch', en: 'in English' },
  'language.de-simple': { de: 'in Leichter Sprache', en: 'in easy German (Leichte Sprache)' },
  'language.simple': { de: 'Leichte Sprache', en: 'Leichte Sprache' },
  'language.read': { de: 'Diese Nachricht {language} lesen', en: 'Read this article {language}' },
  'language.other': {
    de: 'Diese Nachricht gibt es nur {language}.',
    en: 'This article is only available {language}.',
  },

  tags: { de: 'Orte und Themen', en: 'Places and topics' },
  share: { de: 'Teilen', en: 'Share' },
  'share.mail': { de: 'Per E-Mail weitergeben', en: 'Pass on by mail' },
  'share.address': { de: 'Adresse zum Kopieren', en: 'Address to copy' },
  print: { de: 'Drucken', en: 'Print' },
  'print.hint': {
    de: 'Drucken Sie mit der Druckfunktion Ihres Browsers (Strg + P). Gedruckt wird nur die Nachricht, mit ihrer Adresse und der Herkunft der Zahlen.',
    en: 'Print with your browser (Ctrl + P). Only the article is printed, with its address and where its figures come from.',
  },
  contact: { de: 'Kontakt für die Presse', en: 'Contact for the press' },

  'more.title': { de: 'Weitere Nachrichten', en: 'More news' },
  'more.link': { de: 'Mehr Nachrichten', en: 'All news' },

  'warnings.title': { de: 'Warnungen', en: 'Warnings' },
  'warnings.until': { de: 'gilt bis {until}', en: 'valid until {until}' },

  'search.label': { de: 'Nachrichten durchsuchen', en: 'Search the news' },
  'search.button': { de: 'Suchen', en: 'Search' },
  'search.title': { de: 'Nachrichten suchen', en: 'Search the news' },
  'search.title-for': { de: 'Suche nach „{words}“', en: 'Search for “{words}”' },
  'search.found': {
    de: '{n, plural, =0 {Keine Nachricht} one {Eine Nachricht} =200 {Mehr als 199 Nachrichten} other {# Nachrichten}} zu „{words}“',
    en: '{n, plural, =0 {No article} one {One article} =200 {More than 199 articles} other {# articles}} on “{words}”',
  },
  'search.corrected': {
    de: 'Genau so kommt ein Wort nirgends vor. Gesucht wurde auch nach ähnlich geschriebenen.',
    en: 'One of the words appears nowhere as typed. Words written alike were searched for, too.',
  },
  'search.none': {
    de: 'Versuchen Sie es mit weniger oder anderen Wörtern.',
    en: 'Try fewer words, or other ones.',
  },
  'search.other': {
    de: '{n, plural, one {Eine Nachricht} =200 {Mehr als 199 Nachrichten} other {# Nachrichten}} auf Englisch zeigen',
    en: 'Show {n, plural, one {one article} =200 {more than 199 articles} other {# articles}} in German',
  },
  'search.back': { de: 'Bessere Treffer', en: 'Better matches' },
  'search.on': { de: 'Weitere Treffer', en: 'More matches' },

  'list.topics': { de: 'Themen', en: 'Topics' },
  'list.ortsteil': { de: '{name} (Ortsteil)', en: '{name} (Ortsteil)' },
  'list.districts': { de: 'Orte', en: 'Places' },
  'list.months': { de: 'Archiv nach Monaten', en: 'Archive by month' },
  'list.older-months': { de: 'Ältere Monate', en: 'Older months' },
  'list.topic': { de: 'Nachrichten: {name}', en: 'News: {name}' },
  'list.district': { de: 'Nachrichten aus {name}', en: 'News from {name}' },
  'list.parts': { de: 'Ortsteile', en: 'Parts' },
  'list.month': { de: 'Nachrichten im {month}', en: 'News of {month}' },
  'list.page': { de: 'Seite {n}', en: 'Page {n}' },
  'list.newer': { de: 'Neuere Nachrichten', en: 'Newer articles' },
  'list.older': { de: 'Ältere Nachrichten', en: 'Older articles' },
  'list.pages': { de: 'Seiten', en: 'Pages' },
  'list.all': { de: 'Alle Nachrichten', en: 'All news' },
  'list.latest': { de: 'Aktuelle Nachrichten', en: 'Latest news' },
  'list.empty': { de: 'Hier gibt es noch keine Nachrichten', en: 'There are no articles here yet' },
  'list.empty.text': {
    de: 'Sobald die Pressestelle etwas veröffentlicht, steht es hier.',
    en: 'As soon as the press office publishes something, it appears here.',
  },
  'list.german': { de: 'Alle Nachrichten auf Deutsch', en: 'All news in German' },

  'gone.title': { de: 'Diese Nachricht wurde zurückgezogen', en: 'This article was withdrawn' },
  'blocked.title': { de: 'Diese Nachricht ist gesperrt', en: 'This article is blocked' },
  'missing.title': { de: 'Diese Nachricht gibt es nicht', en: 'There is no such article' },
  'missing.text': {
    de: 'Vielleicht ist die Adresse unvollständig. Suchen Sie die Nachricht oder gehen Sie zum Newsroom.',
    en: 'Perhaps the address is incomplete. Search for the article or go to the newsroom.',
  },
  'to-newsroom': { de: 'Zum Newsroom', en: 'To the newsroom' },

  'start.news': { de: 'Aktuell', en: 'Latest news' },
} as const satisfies Dictionary
