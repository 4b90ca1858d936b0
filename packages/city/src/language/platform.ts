import type { Dictionary } from './translate.ts'

/** What the command line says of itself, of serving and of the city's own imports. */
export const platformTexts = {
  'cli.description': {
    de: 'Augenmaß: von der Beschwerde bis zur öffentlichen Rechenschaft, für den Ordnungsdienst einer Stadt.',
    en: 'Augenmaß: from complaint to public account, for a city’s order service.',
  },
  'cli.usage': { de: 'Aufruf:', en: 'Usage:' },
  'cli.options': { de: 'Optionen:', en: 'Options:' },
  'cli.commands': { de: 'Befehle:', en: 'Commands:' },
  'cli.arguments': { de: 'Argumente:', en: 'Arguments:' },
  'cli.help-option': { de: 'zeigt diese Hilfe', en: 'shows this help' },
  'cli.help-command': { de: 'zeigt die Hilfe zu einem Befehl', en: 'shows the help of a command' },
  'cli.version-option': { de: 'zeigt die Version', en: 'shows the version' },
  'cli.language-option': {
    de: 'Sprache der Ausgabe: de oder en (sonst nach LANG, sonst de)',
    en: 'language of the output: de or en (else by LANG, else de)',
  },
  'cli.exit-codes': {
    de: 'Rückgabewerte:\n  0  erledigt\n  1  unerwarteter Fehler im Programm\n  2  Aufruf oder Eingabe nicht brauchbar\n  3  Umgebung lässt es nicht zu (Port, Ordner, Datenbank)\n  4  mit Strg-C abgebrochen, Teilergebnis geschrieben\n  5  Plan nur zum Teil möglich, gekennzeichnet',
    en: 'Exit codes:\n  0  done\n  1  unexpected error in the program\n  2  call or input cannot be used\n  3  surroundings do not allow it (port, folder, database)\n  4  stopped by Ctrl-C, partial result written\n  5  plan possible only in part, marked',
  },
  'cli.error': { de: 'Fehler: {message}', en: 'Error: {message}' },
  'cli.see-help': { de: 'Hilfe: {command} --help', en: 'Help: {command} --help' },
  'cli.unexpected': {
    de: 'Unerwarteter Fehler im Programm. Bitte melden Sie ihn mit den folgenden Zeilen:',
    en: 'Unexpected error in the program. Please report it with the following lines:',
  },
  'cli.stopped': { de: 'Abgebrochen.', en: 'Stopped.' },
  'cli.unknown-option': { de: 'Die Option {name} gibt es nicht.', en: 'There is no option {name}.' },
  'cli.unknown-command': { de: 'Den Befehl {name} gibt es nicht.', en: 'There is no command {name}.' },
  'cli.missing-argument': { de: 'Die Angabe {name} fehlt.', en: 'The argument {name} is missing.' },
  'cli.missing-option-value': { de: 'Die Option {name} braucht einen Wert.', en: 'The option {name} needs a value.' },
  'cli.missing-option': { de: 'Die Option {name} fehlt.', en: 'The option {name} is missing.' },
  'cli.invalid-value': { de: 'Der Wert von {name} ist nicht gültig.', en: 'The value of {name} is not valid.' },
  'cli.excess-arguments': { de: 'Zu viele Angaben.', en: 'Too many arguments.' },
  'cli.conflicting': { de: 'Diese Optionen schließen einander aus.', en: 'These options exclude each other.' },

  'serve.description': {
    de: 'startet den Server; baut das Programm, wenn nötig',
    en: 'starts the server; builds the program where needed',
  },
  'serve.demo': {
    de: 'füllt eine leere Datenbank mit der Demo-Stadt',
    en: 'fills an empty database with the demo city',
  },
  'serve.reset': {
    de: 'mit --demo: löscht die Demo-Stadt und füllt sie neu',
    en: 'with --demo: deletes the demo city and fills it anew',
  },
  'serve.empty': { de: 'ohne Demo-Daten', en: 'without demo data' },
  'serve.port': { de: 'Port (sonst PORT, sonst 3000)', en: 'port (else PORT, else 3000)' },
  'serve.step.database-creating': { de: 'Datenbank einrichten', en: 'Setting up the database' },
  'serve.step.database-starting': { de: 'Datenbank starten', en: 'Starting the database' },
  'serve.step.migrating': { de: 'Datenbank prüfen', en: 'Checking the database' },
  'serve.step.build': { de: 'Programm bauen', en: 'Building the program' },
  'serve.step.demo': { de: 'Demo-Stadt laden', en: 'Loading the demo city' },
  'serve.step.web': { de: 'Server starten', en: 'Starting the server' },
  'serve.done': { de: '{step} … fertig ({seconds} s)', en: '{step} … done ({seconds} s)' },
  'serve.running': { de: '{step} …', en: '{step} …' },
  'serve.share': { de: '{step} … {percent} %', en: '{step} … {percent} %' },
  'serve.ready': {
    de: 'Augenmaß läuft unter {address} (bereit nach {seconds} s)',
    en: 'Augenmaß runs at {address} (ready after {seconds} s)',
  },
  'serve.demo-accounts': {
    de: 'Demo-Konten, alle mit dem Passwort {password}:',
    en: 'Demo accounts, all with the password {password}:',
  },
  'serve.first-account': {
    de: 'Es gibt noch kein Konto. Legen Sie eines an mit:\n  npx augenmass accounts create --email … --name … --role administrator',
    en: 'There is no account yet. Create one with:\n  npx augenmass accounts create --email … --name … --role administrator',
  },
  'serve.stop-hint': { de: 'Beenden mit Strg-C.', en: 'Stop with Ctrl-C.' },
  'serve.stopping': { de: 'Wird beendet …', en: 'Stopping …' },
  'serve.stopped': { de: 'Beendet.', en: 'Stopped.' },
  'serve.starting-page': {
    de: 'Augenmaß startet gerade. Bitte laden Sie die Seite in einigen Sekunden neu.',
    en: 'Augenmaß is starting. Please reload this page in a few seconds.',
  },
  'dev.description': {
    de: 'startet den Server für die Entwicklung: Änderungen wirken sofort',
    en: 'starts the server for development: changes take effect at once',
  },
  'work.description': {
    de: 'startet einen weiteren Arbeitsprozess für Pläne und Importe',
    en: 'starts another worker process for plans and imports',
  },
  'work.ready': { de: 'Der Arbeitsprozess wartet auf Aufträge.', en: 'The worker is waiting for jobs.' },

  'import.description': { de: 'übernimmt Daten aus einer Datei', en: 'imports data from a file' },
  'import.file': { de: 'Pfad der Datei', en: 'path of the file' },
  'import.places.description': {
    de: 'Plätze und Stellen: GeoJSON-Punkte oder CSV mit name, lat, lon und wahlweise kind',
    en: 'named places: GeoJSON points or CSV with name, lat, lon and optionally kind',
  },
  'import.places.kind': {
    de: 'Art der Plätze ohne eigene Angabe, z. B. square, street, stop',
    en: 'kind of places that name none, e.g. square, street, stop',
  },
  'import.places.replace': {
    de: 'entfernt Plätze, die nicht in der Datei stehen',
    en: 'removes places that are not in the file',
  },
  'import.places.done': {
    de: 'Plätze: {added} neu, {unchanged} unverändert, {removed} entfernt.',
    en: 'Places: {added} new, {unchanged} unchanged, {removed} removed.',
  },
  'import.districts.description': {
    de: 'Stadtbezirke und Ortsteile: GeoJSON-Flächen mit name, wahlweise key und parent',
    en: 'districts: GeoJSON polygons with name, optionally key and parent',
  },
  'import.districts.done': {
    de: 'Gebiete: {added} neu, {updated} geändert, {unchanged} unverändert.',
    en: 'Districts: {added} new, {updated} changed, {unchanged} unchanged.',
  },
  'import.network.description': {
    de: 'Wegenetz für Streifen zu Fuß: OpenStreetMap-Auszug (.osm.pbf) oder GeoJSON-Linien',
    en: 'walking network for patrols: OpenStreetMap extract (.osm.pbf) or GeoJSON lines',
  },
  'import.network.done': {
    de: 'Wegenetz: {features} Linien übernommen, {leftOut} andere Objekte ausgelassen; {kilometres} km, {connected} % davon hängen zusammen.',
    en: 'Walking network: {features} lines imported, {leftOut} other features left out; {kilometres} km, {connected} % of it connected.',
  },
  'import.staff.description': {
    de: 'Dienstkräfte: CSV, Spalten wie bei plan --staff-file',
    en: 'staff: CSV, columns as for plan --staff-file',
  },
  'import.staff.shifts': {
    de: 'Schichten, auf die sich Wünsche beziehen dürfen',
    en: 'shifts that wishes may name',
  },
  'import.staff.done': {
    de: 'Dienstkräfte: {added} neu, {updated} geändert, {left} ausgeschieden.',
    en: 'Staff: {added} new, {updated} changed, {left} left.',
  },
} as const satisfies Dictionary
