import type { Dictionary } from './translate.ts'

/** What the import of reports says on the terminal. Keys of meanings, sources and reasons end with their code. */
export const importTexts = {
  'import.reports.description': {
    de: 'übernimmt Meldungen aus CSV, GeoJSON oder Open311-JSON',
    en: 'imports reports from CSV, GeoJSON or Open311 JSON',
  },
  'import.reports.help': {
    de: `
Die Spalten werden am Namen und am Inhalt erkannt und gezeigt, bevor etwas geschrieben wird.
Bedeutungen für --map: id, time, clock, updated, type, subtype, lat, lon, east, north, position,
street, number, status, source. Beispiel: --map time=gemeldet,type=Hauptgruppe,id=
Eine Zuordnungsdatei ist JSON: (alle Angaben möglich, keine nötig)
  {example}
Freitext wird übernommen, Personendaten darin vorher geschwärzt; Spalten mit Namen, Telefon oder
Mailadresse werden nicht gelesen. Dieselbe Datei noch einmal legt nichts doppelt an.`,
    en: `
Columns are recognised by name and content, and shown before anything is written.
Meanings for --map: id, time, clock, updated, type, subtype, lat, lon, east, north, position,
street, number, status, source. Example: --map time=reported,type=main_cat,id=
A mapping file is JSON: (everything may be given, nothing must)
  {example}
Free text is imported with personal data in it masked first; columns of names, phone numbers or
mail addresses are not read. The same file again stores nothing twice.`,
  },
  'option.map': { de: 'Spalten von Hand, z. B. time=gemeldet,id=', en: 'columns by hand, e.g. time=reported,id=' },
  'option.mapping': { de: 'Zuordnungsdatei (JSON, siehe unten)', en: 'mapping file (JSON, see below)' },
  'option.type-map': {
    de: 'Tabelle oder JSON: Kategorie der Datei → Schlüssel im Katalog',
    en: 'table or JSON: category of the file → key of the catalogue',
  },
  'option.source': {
    de: 'wer gemeldet hat: resident, trader, patrol, partner, enforcement (sonst geraten)',
    en: 'who told: resident, trader, patrol, partner, enforcement (else guessed)',
  },
  'option.locations': {
    de: 'Tabelle der Adressen: Straße, Hausnummer, Koordinaten',
    en: 'table of addresses: street, house number, coordinates',
  },
  'option.time-zone': {
    de: 'Zeitzone für Zeitangaben ohne Versatz (sonst die der Stadt)',
    en: 'zone of times without offset (else the city’s)',
  },
  'option.origin': {
    de: 'Name der Herkunft; mit der Kennung erkennt er dieselbe Meldung wieder (sonst der Dateiname)',
    en: 'name of the origin; with the id it tells the same report (else the name of the file)',
  },
  'option.refused': {
    de: 'Datei für abgelehnte Zeilen: Zeilennummer, Grund, Spalte',
    en: 'file for refused rows: line number, reason, column',
  },
  'option.dry-run': { de: 'nur prüfen, nichts schreiben', en: 'only check, write nothing' },
  'option.yes': { de: 'nicht nachfragen', en: 'do not ask' },

  'show.file': {
    de: '{name}: {format}{delimiter}, {encoding}{compressed}',
    en: '{name}: {format}{delimiter}, {encoding}{compressed}',
  },
  'show.delimiter': {
    de: ', Trennzeichen {delimiter, select, comma {Komma} semicolon {Semikolon} tab {Tabulator} other {senkrechter Strich}}',
    en: ', delimiter {delimiter, select, comma {comma} semicolon {semicolon} tab {tab} other {vertical bar}}',
  },
  'show.compressed': { de: ', gzip', en: ', gzip' },
  'show.column': { de: 'Spalte', en: 'column' },
  'show.meaning': { de: 'Bedeutung', en: 'meaning' },
  'show.examples': { de: 'Beispiele', en: 'examples' },
  'show.given': { de: '(angegeben)', en: '(given)' },
  'show.coordinates': { de: 'Koordinaten', en: 'coordinates' },
  'show.exchanged': {
    de: '{system} – Breite und Länge sind in der ganzen Datei vertauscht und werden richtiggestellt',
    en: '{system} – latitude and longitude are exchanged throughout the file and are put right',
  },
  'show.addresses': {
    de: 'über {count, plural, one {# Adresse} other {# Adressen}}',
    en: 'by {count, plural, one {# address} other {# addresses}}',
  },
  'show.middle': { de: 'Mitte bei {lat} / {lon}', en: 'middle at {lat} / {lon}' },
  'show.time': { de: 'Zeit', en: 'time' },
  'show.precision.minute': { de: 'auf die Minute', en: 'to the minute' },
  'show.precision.day': { de: 'nur der Tag ist bekannt', en: 'only the day is known' },
  'show.zone': { de: 'ohne Versatz gelesen als {zone}', en: 'read as {zone} where there is no offset' },
  'show.date-order-assumed': {
    de: '02/11 gelesen als 2. November, denn keine Zeile entscheidet es; falls falsch, das Jahr zuerst schreiben',
    en: '02/11 read as 2 November, for no row decides it; if that is wrong, write the year first',
  },
  'show.source': { de: 'Quelle', en: 'source' },
  'show.source-given': { de: '{source} (angegeben)', en: '{source} (given)' },
  'show.source-guessed': {
    de: '{source} (geraten wegen „{because}“; anders mit --source)',
    en: '{source} (guessed because of “{because}”; else give --source)',
  },
  'show.source-usual': {
    de: '{source} (angenommen; anders mit --source)',
    en: '{source} (assumed; else give --source)',
  },
  'show.source-column': { de: 'je Zeile, sonst {source}', en: 'row by row, else {source}' },
  'show.identity': { de: 'Kennung', en: 'identity' },
  'show.identity-column': { de: 'Spalte {column}', en: 'column {column}' },
  'show.identity-row': {
    de: 'die Zeile selbst und ihr wievieltes Vorkommen in der Datei',
    en: 'the row itself and its occurrence in the file',
  },
  'show.sampled': {
    de: 'Gesehen: die ersten {rows, plural, one {# Zeile} other {# Zeilen}}.',
    en: 'Looked at: the first {rows, plural, one {# row} other {# rows}}.',
  },

  'meaning.id': { de: 'Kennung', en: 'id' },
  'meaning.time': { de: 'Zeitpunkt', en: 'time' },
  'meaning.clock': { de: 'Uhrzeit', en: 'time of day' },
  'meaning.updated': { de: 'zuletzt geändert', en: 'last updated' },
  'meaning.type': { de: 'Kategorie', en: 'category' },
  'meaning.subtype': { de: 'feinere Kategorie', en: 'finer category' },
  'meaning.lat': { de: 'geographische Breite', en: 'latitude' },
  'meaning.lon': { de: 'geographische Länge', en: 'longitude' },
  'meaning.east': { de: 'Ostwert', en: 'easting' },
  'meaning.north': { de: 'Nordwert', en: 'northing' },
  'meaning.position': { de: 'Koordinaten', en: 'coordinates' },
  'meaning.street': { de: 'Straße', en: 'street' },
  'meaning.number': { de: 'Hausnummer', en: 'house number' },
  'meaning.status': { de: 'Zustand (nicht gespeichert)', en: 'status (not stored)' },
  'meaning.source': { de: 'Quelle', en: 'source' },
  'meaning.text': {
    de: 'Freitext: wird gespeichert, Personendaten geschwärzt',
    en: 'free text: kept, personal data masked',
  },
  'meaning.personal': { de: 'Angaben zu Personen: werden nicht gelesen', en: 'personal data: not read' },
  'meaning.none': { de: '– nicht verwendet', en: '– not used' },

  'source.resident': { de: 'Einwohner', en: 'residents' },
  'source.trader': { de: 'Gewerbe', en: 'traders' },
  'source.patrol': { de: 'Streifen', en: 'patrols' },
  'source.partner': { de: 'Partner (z. B. Polizei)', en: 'partners (e.g. police)' },
  'source.enforcement': {
    de: 'Ahndung (Verwarnungen, Bußgelder: bildet allein keinen Einsatzschwerpunkt)',
    en: 'enforcement (fines: never makes a hotspot alone)',
  },

  'step.waiting': {
    de: 'Eine andere Übernahme derselben Herkunft läuft; warte auf ihr Ende',
    en: 'Another import of the same origin is running; waiting for it to end',
  },
  'step.reading': { de: 'Zeilen lesen und schreiben', en: 'Reading and writing rows' },
  'step.checking': { de: 'Zeilen prüfen', en: 'Checking rows' },
  'step.incidents': { de: 'Störungen bilden', en: 'Building incidents' },

  ask: { de: 'So übernehmen? [j/N] ', en: 'Import like this? [y/N] ' },
  declined: { de: 'Nichts übernommen.', en: 'Nothing imported.' },
  done: {
    de: `{rowsRead, plural, one {# Zeile} other {# Zeilen}} gelesen in {seconds} s: {added, number} neu, {updated, number} geändert, {unchanged, number} unverändert, {refused, number} abgelehnt.`,
    en: `{rowsRead, plural, one {# row} other {# rows}} read in {seconds} s: {added, number} new, {updated, number} updated, {unchanged, number} unchanged, {refused, number} refused.`,
  },
  checked: {
    de: '{rowsRead, plural, one {# Zeile} other {# Zeilen}} geprüft, {refused, number} würden abgelehnt. Nichts geschrieben.',
    en: '{rowsRead, plural, one {# row} other {# rows}} checked, {refused, number} would be refused. Nothing written.',
  },
  incidents: {
    de: 'Jetzt gespeichert: {reports, plural, one {# Meldung} other {# Meldungen}} in {incidents, plural, one {# Störung} other {# Störungen}}.',
    en: 'Stored now: {reports, plural, one {# report} other {# reports}} in {incidents, plural, one {# incident} other {# incidents}}.',
  },
  'types.known': { de: 'Im Katalog:', en: 'In the catalogue:' },
  'types.unknown': {
    de: 'Nicht im Katalog – bleiben eigene Arten der Datei (Gruppe Ordnung, Schwere 1; zuordnen mit --type-map):',
    en: 'Not in the catalogue – stay the file’s own types (group order, severity 1; assign with --type-map):',
  },
  'types.more': { de: '… und {count, number} weitere', en: '… and {count, number} more' },
  'type.unnamed': { de: '(ohne Kategorie)', en: '(no category)' },
  'refused.title': { de: 'Abgelehnt:', en: 'Refused:' },
  'refused.file': { de: 'Liste der abgelehnten Zeilen: {path}', en: 'List of refused rows: {path}' },
  stopped: {
    de: 'Angehalten: {kept, number} Meldungen sind übernommen. Derselbe Befehl setzt fort, ohne etwas doppelt anzulegen.',
    en: 'Stopped: {kept, number} reports are imported. The same command continues without storing anything twice.',
  },
  kept: {
    de: 'Bis dahin sind {kept, number} Meldungen übernommen; dieselbe Datei, in Ordnung gebracht, legt nichts doppelt an.',
    en: '{kept, number} reports were imported up to there; the same file, mended, stores nothing twice.',
  },

  'refusal.line': { de: 'Zeile', en: 'line' },
  'refusal.reason': { de: 'Grund', en: 'reason' },
  'refusal.text': { de: 'Erklärung', en: 'explanation' },
  'refusal.column': { de: 'Spalte', en: 'column' },
  'reason.broken-row': {
    de: 'Zahl der Zellen passt nicht zur Kopfzeile',
    en: 'the number of cells does not match the header',
  },
  'reason.no-time': { de: 'kein Zeitpunkt', en: 'no time' },
  'reason.bad-time': { de: 'Zeitpunkt nicht lesbar', en: 'time cannot be read' },
  'reason.future': { de: 'Zeitpunkt liegt in der Zukunft', en: 'time lies in the future' },
  'reason.no-coordinates': { de: 'keine Koordinaten', en: 'no coordinates' },
  'reason.bad-coordinates': {
    de: 'Koordinaten außerhalb des möglichen Bereichs',
    en: 'coordinates outside the possible range',
  },
  'reason.unknown-address': {
    de: 'Adresse steht nicht in der Tabelle der Adressen',
    en: 'address is not in the table of addresses',
  },
  'reason.swapped-coordinates': {
    de: 'Breite und Länge sind in dieser Zeile vertauscht',
    en: 'latitude and longitude are exchanged in this row',
  },
  'reason.far-away': {
    de: 'mehr als 100 km von der Mitte der Datei entfernt',
    en: 'more than 100 km from the middle of the file',
  },
} as const satisfies Dictionary

/** The sentence for every `import.…` error. */
export const importErrors = {
  'import.already-running': {
    de: 'Diese Datei wird gerade übernommen. Warten Sie, bis die Übernahme beendet ist.',
    en: 'This file is being imported right now. Wait until that import has ended.',
  },
  'import.bad-map': {
    de: '--map: „{part}“ ist nicht verständlich. Schreiben Sie Bedeutung=Spalte; Bedeutungen: {meanings}.',
    en: '--map: “{part}” cannot be understood. Write meaning=column; meanings: {meanings}.',
  },
  'import.bad-mapping-file': {
    de: 'Die Zuordnungsdatei {file} ist nicht brauchbar{field, select, other { (bei „{field}“)}}. Wie sie aussieht, zeigt augenmass import reports --help.',
    en: 'The mapping file {file} cannot be used{field, select, other { (at “{field}”)}}. augenmass import reports --help shows what it looks like.',
  },
  'import.bad-type-map': {
    de: '{file}: erwartet wird eine Tabelle mit zwei Spalten (Kategorie, Schlüssel im Katalog) oder ein JSON-Objekt.',
    en: '{file}: a table of two columns (category, key of the catalogue) or a JSON object is expected.',
  },
  'import.file-gone': {
    de: 'Diese Datei ist nicht mehr da: Sie wurde übernommen oder nach einem Tag gelöscht. Laden Sie sie noch einmal hoch.',
    en: 'This file is no longer here: it was imported, or removed after a day. Upload it again.',
  },
  'import.file-is-folder': { de: '{file} ist ein Ordner, keine Datei.', en: '{file} is a folder, not a file.' },
  'import.file-not-found': { de: 'Die Datei {file} gibt es nicht.', en: 'There is no file {file}.' },
  'import.file-not-readable': {
    de: 'Die Datei {file} darf nicht gelesen werden. Prüfen Sie ihre Rechte.',
    en: 'The file {file} may not be read. Check its permissions.',
  },
  'import.file-too-large': {
    de: 'Die Datei ist zu groß: Hier gehen höchstens {megabytes} MB. Packen Sie sie mit gzip, oder nehmen Sie den Befehl augenmass import reports.',
    en: 'The file is too large: {megabytes} MB at most here. Compress it with gzip, or use the command augenmass import reports.',
  },
  'import.meaning-twice': {
    de: 'Zwei Spalten haben dieselbe Bedeutung: „{first}“ und „{second}“. Nur Freitext darf mehrmals vorkommen.',
    en: 'Two columns have the same meaning: “{first}” and “{second}”. Only free text may come more than once.',
  },
  'import.needs-locations': {
    de: '{file} nennt Straßen, aber keine Koordinaten. Geben Sie mit --locations eine Tabelle der Adressen an.',
    en: '{file} names streets but no coordinates. Give a table of addresses with --locations.',
  },
  'import.no-address-found': {
    de: 'Keine Adresse aus {file} steht in der Tabelle der Adressen.',
    en: 'No address of {file} is in the table of addresses.',
  },
  'import.no-coordinates': {
    de: 'In {file} sind keine Koordinaten zu finden. Spalten: {columns}. Geben Sie sie mit --map lat=…,lon=… an.',
    en: 'No coordinates can be found in {file}. Columns: {columns}. Name them with --map lat=…,lon=…',
  },
  'import.no-file': { de: 'Wählen Sie eine Datei aus.', en: 'Choose a file.' },
  'import.no-locations': {
    de: '{file} ist keine Tabelle von Adressen: Straße oder Koordinaten fehlen.',
    en: '{file} is no table of addresses: street or coordinates are missing.',
  },
  'import.no-such-run': { de: 'Diese Übernahme gibt es nicht.', en: 'There is no such import.' },
  'import.no-table.binary': {
    de: '{file} ist keine Textdatei und damit keine Tabelle.',
    en: '{file} is no text and so no table.',
  },
  'import.no-table.damaged-gzip': {
    de: '{file} ist als gzip beschädigt oder unvollständig. Laden Sie die Datei noch einmal.',
    en: '{file} is a damaged or incomplete gzip file. Download it again.',
  },
  'import.no-table.empty': { de: '{file} ist leer.', en: '{file} is empty.' },
  'import.no-table.json-broken': {
    de: '{file} ist ab Zeile {line} kein gültiges JSON.',
    en: '{file} is no valid JSON from line {line} on.',
  },
  'import.no-table.json-ends-early': {
    de: '{file} bricht in Zeile {line} mitten im JSON ab.',
    en: '{file} breaks off in the middle of the JSON in line {line}.',
  },
  'import.no-table.json-no-array': {
    de: '{file} ist JSON, enthält aber keine Liste von Meldungen (GeoJSON „features“, Open311 „service_requests“ oder eine Liste von Objekten).',
    en: '{file} is JSON but holds no list of reports (GeoJSON “features”, Open311 “service_requests” or a list of objects).',
  },
  'import.no-table.json-too-long': {
    de: '{file}: das Objekt ab Zeile {line} ist größer als 16 MB.',
    en: '{file}: the object from line {line} on is larger than 16 MB.',
  },
  'import.no-table.markup': {
    de: '{file} ist eine Webseite oder XML, keine Tabelle. Laden Sie die Daten als CSV oder GeoJSON.',
    en: '{file} is a web page or XML, no table. Download the data as CSV or GeoJSON.',
  },
  'import.no-table.no-header': {
    de: 'Die erste Zeile von {file} muss die Spalten benennen; dort stehen aber Daten.',
    en: 'The first row of {file} must name the columns, but data stand there.',
  },
  'import.no-table.no-rows': {
    de: '{file} hat eine Kopfzeile, aber keine Zeilen darunter.',
    en: '{file} has a header but no rows below it.',
  },
  'import.no-table.one-column': {
    de: '{file} ist keine Tabelle: Es findet sich kein Trennzeichen (Komma, Semikolon, Tabulator, senkrechter Strich), das mehrere Spalten ergibt.',
    en: '{file} is no table: no delimiter (comma, semicolon, tab, vertical bar) gives more than one column.',
  },
  'import.no-table.quote-not-closed': {
    de: '{file}: Das Anführungszeichen in Zeile {line} wird nicht geschlossen.',
    en: '{file}: the quote in line {line} is not closed.',
  },
  'import.no-table.spreadsheet': {
    de: '{file} ist eine Excel-, OpenDocument- oder Zip-Datei. Speichern Sie die Tabelle als CSV.',
    en: '{file} is an Excel, OpenDocument or zip file. Save the table as CSV.',
  },
  'import.no-time-column': {
    de: 'In {file} ist kein Zeitpunkt zu finden. Spalten: {columns}. Geben Sie ihn mit --map time=… an.',
    en: 'No time can be found in {file}. Columns: {columns}. Name it with --map time=…',
  },
  'import.origin-missing': {
    de: 'Nennen Sie die Herkunft der Meldungen (höchstens 200 Zeichen).',
    en: 'Say where the reports come from (200 characters at most).',
  },
  'import.too-many-types': {
    de: '{file} hat mehr als {most} verschiedene Kategorien: Die Spalte ist wohl Freitext. Wählen Sie eine andere mit --map type=…',
    en: '{file} has more than {most} different categories: the column seems to be free text. Choose another with --map type=…',
  },
  'import.unknown-column': {
    de: 'Die Spalte „{column}“ gibt es nicht. Spalten: {columns}.',
    en: 'There is no column “{column}”. Columns: {columns}.',
  },
  'import.unknown-source': {
    de: 'Die Quelle „{source}“ gibt es nicht. Möglich sind: {sources}.',
    en: 'There is no source “{source}”. Possible are: {sources}.',
  },
  'import.unknown-time-zone': {
    de: 'Die Zeitzone „{zone}“ gibt es nicht. Beispiel: Europe/Berlin.',
    en: 'There is no time zone “{zone}”. Example: Europe/Berlin.',
  },
  'import.unknown-type-key': {
    de: 'Der Katalog kennt keine Störungsart „{key}“. Schlüssel: {keys}.',
    en: 'The catalogue knows no disturbance type “{key}”. Keys: {keys}.',
  },
} as const satisfies Dictionary
