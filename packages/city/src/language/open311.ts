import type { Dictionary } from './translate.ts'

/** What the Open311 server tells machines and the people behind them, and what the client says of other servers. */
export const open311Texts = {
  'discovery.contact': {
    de: 'Verantwortlich und zu erreichen: {imprint}',
    en: 'Responsible, and how to reach them: {imprint}',
  },
  'discovery.keys': {
    de: 'Schlüssel vergibt auf Anfrage {city}; Kontakt: {imprint}',
    en: 'Keys are given on request by {city}; contact: {imprint}',
  },

  'service.own': {
    de: 'Der Ordnungsdienst sieht es sich in der Regel innerhalb von {days, plural, one {einem Arbeitstag} other {# Arbeitstagen}} an.',
    en: 'The order service usually looks at it within {days, plural, one {one working day} other {# working days}}.',
  },
  'service.agency': {
    de: 'Zuständig ist eine andere Stelle ({agency}); Meldungen werden dorthin weitergegeben.',
    en: 'Another authority ({agency}) is responsible; reports are passed on.',
  },
  'group.cleanliness': { de: 'Sauberkeit', en: 'Cleanliness' },
  'group.safety': { de: 'Sicherheit', en: 'Safety' },
  'group.order': { de: 'Ordnung', en: 'Order' },

  'imported.open': {
    de: 'Übernommen aus {source}; dort steht sie als offen.',
    en: 'Taken over from {source}, where it is marked open.',
  },
  'imported.closed': {
    de: 'Übernommen aus {source}; dort steht sie als erledigt.',
    en: 'Taken over from {source}, where it is marked closed.',
  },
  'imported.unknown': {
    de: 'Übernommen aus {source}; was daraus wurde, ist nur dort bekannt.',
    en: 'Taken over from {source}; what became of it is known only there.',
  },

  'question.now': { de: 'Geschieht es gerade jetzt?', en: 'Is it happening right now?' },
  'question.now.yes': { de: 'Ja', en: 'Yes' },
  'question.now.no': { de: 'Nein', en: 'No' },
  'question.now.unknown': { de: 'Weiß ich nicht', en: 'I do not know' },
  'question.often': { de: 'Kommt es öfter vor?', en: 'Does it happen often?' },
  'question.often.once': { de: 'Einmal', en: 'Once' },
  'question.often.repeatedly': { de: 'Immer wieder', en: 'Again and again' },
  'question.often.daily': { de: 'Täglich', en: 'Every day' },
  'question.often.unknown': { de: 'Weiß ich nicht', en: 'I do not know' },
  'question.people': { de: 'Wie viele Personen ungefähr?', en: 'About how many people?' },
  'question.people.1': { de: '1', en: '1' },
  'question.people.2-5': { de: '2 bis 5', en: '2 to 5' },
  'question.people.6-10': { de: '6 bis 10', en: '6 to 10' },
  'question.people.more': { de: 'mehr als 10', en: 'more than 10' },
  'question.people.unknown': { de: 'Weiß ich nicht', en: 'I do not know' },

  'cli.description': {
    de: 'holt Meldungen aus Mängelmeldern, die Open311 sprechen',
    en: 'fetches reports from defect reporters that speak Open311',
  },
  'cli.add.description': {
    de: 'nimmt einen Server auf; URL ist die Adresse vor /requests.json',
    en: 'adds a server; URL is the address before /requests.json',
  },
  'cli.add.jurisdiction': {
    de: 'jurisdiction_id, falls der Server eine verlangt',
    en: 'jurisdiction_id, where the server asks for one',
  },
  'cli.add.api-key': { de: 'Schlüssel, falls der Server einen verlangt', en: 'key, where the server asks for one' },
  'cli.add.every': {
    de: 'wie oft geholt wird, in Minuten (Standard 60)',
    en: 'how often to fetch, in minutes (default 60)',
  },
  'cli.add.map': {
    de: 'Dienst des Servers=Störungsart, mehrere mit Komma getrennt',
    en: 'service of the server=disturbance type, several separated by commas',
  },
  'cli.add.since': {
    de: 'ab welchem Tag geholt wird, etwa 2025-01-01 (Standard: seit einem Jahr)',
    en: 'from which day on to fetch, as 2025-01-01 (default: the past year)',
  },
  'cli.add.allow-private': {
    de: 'erlaubt Adressen im eigenen Netz (127.0.0.1, 10.…, 192.168.…)',
    en: 'allows addresses in the own network (127.0.0.1, 10.…, 192.168.…)',
  },
  'cli.added': { de: 'Aufgenommen: {url}. Kennung: {id}', en: 'Added: {url}. Id: {id}' },
  'cli.list.description': {
    de: 'zeigt alle Server und ihren letzten Abruf',
    en: 'lists all servers and their last run',
  },
  'cli.list.none': {
    de: 'Noch kein Server. Nehmen Sie einen auf mit: npx augenmass open311 add URL',
    en: 'No server yet. Add one with: npx augenmass open311 add URL',
  },
  'cli.list.never': { de: 'noch nie', en: 'never' },
  'cli.list.fine': { de: 'in Ordnung', en: 'fine' },
  'cli.pull.description': {
    de: 'holt jetzt, von allen oder von einem Server',
    en: 'fetches now, from all servers or one',
  },
  'cli.pull.done': {
    de: '{url}: {added} neu, {updated} geändert, {unchanged} unverändert, {refused} nicht brauchbar',
    en: '{url}: {added} new, {updated} changed, {unchanged} unchanged, {refused} not usable',
  },
  'cli.pull.failed': { de: '{url}: {problem}', en: '{url}: {problem}' },
  'cli.remove.description': {
    de: 'holt von diesem Server nicht mehr; was geholt wurde, bleibt',
    en: 'fetches from this server no more; what was fetched stays',
  },
  'cli.removed': { de: 'Entfernt.', en: 'Removed.' },
} as const satisfies Dictionary

/** What the Open311 server refuses, and what keeps the client from fetching. */
export const open311Errors = {
  'open311.address-id': {
    de: 'address_id allein genügt nicht: Hier gibt es kein Adressverzeichnis. Senden Sie lat und long oder address_string.',
    en: 'address_id alone is not enough: there is no register of addresses here. Send lat and long, or address_string.',
  },
  'open311.attribute': {
    de: 'attribute[{field}]: Dieser Wert steht nicht in der Definition des Dienstes.',
    en: 'attribute[{field}]: this value is not in the definition of the service.',
  },
  'open311.no-length': {
    de: 'Die Anfrage sagt nicht, wie lang sie ist (Content-Length).',
    en: 'The request does not say how long it is (Content-Length).',
  },
  'open311.body-too-large': {
    de: 'Die Anfrage ist zu groß. Bilder werden hier nicht angenommen.',
    en: 'The request is too large. Pictures are not taken here.',
  },
  'open311.content-type': {
    de: 'Content-Type muss application/x-www-form-urlencoded oder multipart/form-data sein.',
    en: 'Content-Type must be application/x-www-form-urlencoded or multipart/form-data.',
  },
  'open311.count': {
    de: '{field} muss eine ganze Zahl von 1 bis {most} sein.',
    en: '{field} must be a whole number from 1 to {most}.',
  },
  'open311.date': {
    de: '{field} ist kein Zeitpunkt wie 2025-11-02T13:30:00Z.',
    en: '{field} is no moment such as 2025-11-02T13:30:00Z.',
  },
  'open311.dates-backwards': { de: 'end_date liegt vor start_date.', en: 'end_date lies before start_date.' },
  'open311.degrees': {
    de: '{field} ist keine Gradzahl wie 51.5136 (WGS 84).',
    en: '{field} is no number of degrees such as 51.5136 (WGS 84).',
  },
  'open311.idempotency-key': {
    de: 'Idempotency-Key muss ein Text von 1 bis 200 druckbaren Zeichen sein.',
    en: 'Idempotency-Key must be a text of 1 to 200 printable characters.',
  },
  'open311.key-missing': {
    de: 'api_key fehlt. Zum Melden ist ein Schlüssel nötig.',
    en: 'api_key is missing. A key is needed to send reports.',
  },
  'open311.key-unknown': {
    de: 'Diesen api_key gibt es nicht, oder er ist gesperrt.',
    en: 'There is no such api_key, or it is revoked.',
  },
  'open311.method': {
    de: 'Diese Methode gibt es hier nicht; möglich: {allowed}.',
    en: 'There is no such method here; possible: {allowed}.',
  },
  'open311.missing': { de: '{field} fehlt.', en: '{field} is missing.' },
  'open311.no-place': {
    de: 'Der Ort fehlt: Senden Sie lat und long oder address_string.',
    en: 'The place is missing: send lat and long, or address_string.',
  },
  'open311.no-such-jurisdiction': {
    de: 'Diese jurisdiction_id gibt es hier nicht. Lassen Sie sie weg, oder senden Sie {host}.',
    en: 'There is no such jurisdiction_id here. Leave it out, or send {host}.',
  },
  'open311.no-such-request': {
    de: 'Diese service_request_id gibt es nicht.',
    en: 'There is no such service_request_id.',
  },
  'open311.no-such-resource': {
    de: 'Diese Adresse gibt es nicht. Adressen enden auf .json oder .xml, etwa /open311/v2/services.json.',
    en: 'There is no such address. Addresses end in .json or .xml, such as /open311/v2/services.json.',
  },
  'open311.no-such-service': { de: 'Diesen service_code gibt es nicht.', en: 'There is no such service_code.' },
  'open311.no-such-token': { de: 'Dieses Token gibt es nicht.', en: 'There is no such token.' },
  'open311.sent-before': {
    de: 'Dieser Idempotency-Key gehört schon zu einer anderen Anfrage.',
    en: 'This Idempotency-Key already belongs to another request.',
  },
  'open311.span-too-long': {
    de: 'Von start_date bis end_date dürfen es höchstens {days} Tage sein.',
    en: 'From start_date to end_date there may be {days} days at most.',
  },
  'open311.status': { de: 'status ist open oder closed.', en: 'status is open or closed.' },
  'open311.too-many-ids': {
    de: 'Höchstens {most} service_request_id auf einmal.',
    en: 'At most {most} service_request_id at once.',
  },
  'open311.unexpected': {
    de: 'Unerwarteter Fehler; er steht im Protokoll des Servers unter {requestId}.',
    en: 'Unexpected error; it is in the server’s log under {requestId}.',
  },
  'open311.unreadable': {
    de: 'Der Inhalt der Anfrage ist kein lesbares Formular.',
    en: 'The content of the request is no readable form.',
  },

  'open311.source-invalid': {
    de: 'Diese Angabe zum Server ist nicht brauchbar: {field}.',
    en: 'This detail of the server cannot be used: {field}.',
  },
  'open311.source-known': { de: 'Dieser Server ist schon aufgenommen.', en: 'This server has been added before.' },
  'open311.no-such-source': {
    de: 'Einen Server mit der Kennung {id} gibt es nicht. Alle zeigt: npx augenmass open311 list',
    en: 'There is no server with the id {id}. All are shown by: npx augenmass open311 list',
  },
  'open311.away': {
    de: 'Der Server ist nicht zu erreichen ({detail}). Es wird von selbst wieder versucht.',
    en: 'The server cannot be reached ({detail}). It is tried again by itself.',
  },
  'open311.refused': {
    de: 'Der Server lehnt ab ({detail}). Prüfen Sie Adresse, jurisdiction_id und Schlüssel.',
    en: 'The server refuses ({detail}). Check address, jurisdiction_id and key.',
  },
  'open311.not-open311': {
    de: 'Was der Server antwortet, ist weder JSON noch XML nach GeoReport v2. Prüfen Sie die Adresse.',
    en: 'What the server answers is neither JSON nor XML of GeoReport v2. Check the address.',
  },
  'open311.too-large': {
    de: 'Die Antwort des Servers ist größer als {megabytes} MB.',
    en: 'The server’s answer is larger than {megabytes} MB.',
  },
  'open311.endless': {
    de: 'Der Server hört auch nach {pages} Seiten für eine Stunde nicht auf.',
    en: 'The server does not come to an end even after {pages} pages for one hour.',
  },
  'open311.redirected': {
    de: 'Der Server leitet zu einer anderen Adresse weiter ({detail}). Nehmen Sie ihn unter der neuen Adresse auf.',
    en: 'The server redirects to another address ({detail}). Add it under the new one.',
  },
  'open311.private-address': {
    de: 'Diese Adresse liegt im eigenen Netz. Ist das gewollt, nehmen Sie den Server mit --allow-private auf.',
    en: 'This address lies in the own network. If that is meant, add the server with --allow-private.',
  },
} as const satisfies Dictionary
