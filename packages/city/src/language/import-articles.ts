import type { Dictionary } from './translate.ts'

/** `augenmass import articles` and `augenmass export articles`. */
export const importArticlesTexts = {
  'import.description': {
    de: 'Nachrichten: JSON Feed, RSS, Atom oder ein Export aus WordPress, mit Bildern',
    en: 'articles: JSON Feed, RSS, Atom or a WordPress export, with pictures',
  },
  'import.base-url': {
    de: 'Adresse, von der aus Links und Bilder ohne eigene Adresse gelten (sonst die der Nachricht oder der Seite)',
    en: 'address that relative links and pictures start from (else that of the article or the site)',
  },
  'import.allow-private': {
    de: 'holt Bilder auch aus dem eigenen Netz',
    en: 'fetches pictures from the own network, too',
  },
  'import.help': {
    de: '\nBilder werden neben der Datei gesucht, sonst von ihrer Adresse geholt. Dieselbe Datei noch einmal ändert nichts und holt\nfehlende Bilder nach. Nachrichten mit Datum sind danach veröffentlicht, die anderen Entwürfe. Näheres: docs/articles.md',
    en: '\nPictures are looked for beside the file, else fetched from their address. The same file again changes nothing and fetches\nmissing pictures. Articles with a date are published then, the others drafts. More: docs/articles.md',
  },
  'export.command': { de: 'schreibt Daten in eine Datei', en: 'writes data to a file' },
  'export.description': {
    de: 'alle Nachrichten als JSON Feed, die Bilder in den Ordner pictures daneben',
    en: 'all articles as a JSON Feed, their pictures in the folder pictures beside it',
  },
  'export.path': { de: 'Datei (.json) oder Ordner', en: 'file (.json) or folder' },
  'step.reading': { de: 'Nachrichten übernehmen', en: 'Importing articles' },
  'step.writing': { de: 'Nachrichten schreiben', en: 'Writing articles' },
  'format.json-feed': { de: 'JSON Feed', en: 'JSON Feed' },
  'format.rss': { de: 'RSS', en: 'RSS' },
  'format.atom': { de: 'Atom', en: 'Atom' },
  'format.wordpress': { de: 'Export aus WordPress', en: 'WordPress export' },
  recognised: { de: '{file}: {format}', en: '{file}: {format}' },
  done: {
    de: '{items, plural, one {# Nachricht} other {# Nachrichten}} gelesen in {seconds} s: {added} neu, {updated} geändert, {unchanged} unverändert, {refused} abgelehnt.',
    en: '{items, plural, one {# article} other {# articles}} read in {seconds} s: {added} new, {updated} changed, {unchanged} unchanged, {refused} refused.',
  },
  drafts: {
    de: '{count, plural, one {# davon ist Entwurf} other {# davon sind Entwürfe}}, weil ein Datum fehlt oder noch kommt.',
    en: '{count, plural, one {# of them is a draft} other {# of them are drafts}}, without a date or with one still to come.',
  },
  'districts-added': {
    de: 'Nicht im Ortsverzeichnis, deshalb als Stadtbezirk angelegt: {names}.',
    en: 'Not in the list of districts, therefore added as city districts: {names}.',
  },
  'tags-left-out': {
    de: '{count, plural, one {# Schlagwort} other {# Schlagwörter}} weggelassen: länger als 60 Zeichen, ohne Buchstaben oder mehr als 20 je Nachricht.',
    en: '{count, plural, one {# tag} other {# tags}} left out: longer than 60 characters, without letters or more than 20 for an article.',
  },
  stopped: {
    de: 'Angehalten: {kept, plural, one {# Nachricht ist} other {# Nachrichten sind}} übernommen. Derselbe Befehl macht dort weiter.',
    en: 'Stopped: {kept, plural, one {# article is} other {# articles are}} in. The same command continues there.',
  },
  'refused.title': { de: 'Abgelehnt:', en: 'Refused:' },
  'missing.title': {
    de: 'Fehlende Bilder (derselbe Befehl holt sie nach, sobald es sie gibt):',
    en: 'Missing pictures (the same command fetches them as soon as they are there):',
  },
  'item.line': { de: '  Nr. {number}{title}: {why}', en: '  No. {number}{title}: {why}' },
  'item.title': { de: ' „{title}“', en: ' “{title}”' },
  more: { de: '  … und {count} weitere', en: '  … and {count} more' },
  'reason.broken': { de: 'nicht lesbar, das Format ist verletzt', en: 'not readable, the format is broken' },
  'reason.rest': {
    de: 'von hier an ist die Datei nicht lesbar: abgeschnitten, beschädigt oder eine Nachricht über 16 MB. Was danach kommt, fehlt',
    en: 'from here on the file cannot be read: cut off, damaged or an article over 16 MB. What follows is missing',
  },
  'reason.twice': {
    de: 'hat dieselbe Kennung wie Nr. {field}; die erste gilt',
    en: 'has the same id as No. {field}; the first one counts',
  },
  'reason.no-title': { de: 'ohne Titel', en: 'without a title' },
  'reason.no-text': { de: 'ohne Text', en: 'without text' },
  'reason.too-long': { de: 'zu lang für eine Nachricht', en: 'too long for an article' },
  'reason.too-complicated': { de: 'zu tief verschachtelt', en: 'nested too deep' },
  'reason.language': {
    de: 'Sprache „{field}“: möglich sind Deutsch, Leichte Sprache und Englisch',
    en: 'language “{field}”: possible are German, German easy-to-read and English',
  },
  'reason.field': { de: 'das Feld {field} ist nicht brauchbar', en: 'the field {field} cannot be used' },
  'reason.changed-here': {
    de: 'wurde hier geändert; der Stand hier bleibt',
    en: 'was changed here; it stays as it is here',
  },
  exported: {
    de: '{articles, plural, one {# Nachricht} other {# Nachrichten}} und {pictures, plural, one {# Bild} other {# Bilder}} geschrieben: {path}',
    en: '{articles, plural, one {# article} other {# articles}} and {pictures, plural, one {# picture} other {# pictures}} written: {path}',
  },
  'export.stopped': {
    de: 'Angehalten. Was fertig war, steht in {path}; eine ältere Datei ist unverändert.',
    en: 'Stopped. What was complete is in {path}; an older file is unchanged.',
  },
} as const satisfies Dictionary

/** What cannot be read, and which pictures cannot be had. */
export const articleFileErrors = {
  'articles.base-url': {
    de: '--base-url braucht eine Adresse mit http oder https.',
    en: '--base-url needs an address with http or https.',
  },
  'articles.broken': {
    de: '{file} ist beschädigt oder enthält eine Dokumenttyp-Angabe. Nichts wurde übernommen.',
    en: '{file} is damaged or has a document type declaration. Nothing was imported.',
  },
  'articles.empty': { de: 'In {file} ist keine Nachricht.', en: 'There is no article in {file}.' },
  'articles.no-such-picture': { de: 'Das Bild gibt es dort nicht.', en: 'There is no such picture there.' },
  'articles.picture-away': {
    de: '{host} ist nicht erreichbar.',
    en: '{host} cannot be reached.',
  },
  'articles.picture-private': {
    de: 'Die Adresse liegt im eigenen Netz; ist das gewollt, hilft --allow-private.',
    en: 'The address is in the own network; if that is meant, use --allow-private.',
  },
  'articles.picture-removed-here': {
    de: 'Das Bild wurde hier entfernt und kommt nicht wieder.',
    en: 'The picture was removed here and does not come back.',
  },
  'articles.unknown-format': {
    de: '{file} ist weder JSON Feed noch RSS, Atom oder ein Export aus WordPress.',
    en: '{file} is neither JSON Feed nor RSS, Atom or a WordPress export.',
  },
} as const satisfies Dictionary
