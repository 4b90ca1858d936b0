import { accessibilityErrors } from './accessibility-page.ts'
import { importErrors } from './import.ts'
import { articleFileErrors } from './import-articles.ts'
import { mediaErrors } from './media-errors.ts'
import { keyErrors } from './keys.ts'
import { open311Errors } from './open311.ts'
import { ogcErrors } from './ogc.ts'
import { inboxErrors } from './inbox-errors.ts'
import { newsletterErrors } from './newsletter.ts'
import { newsroomErrors } from './newsroom-errors.ts'
import { pressPictureErrors } from './press-picture-errors.ts'
import { operationErrors } from './operation-errors.ts'
import { draftErrors } from './press-drafts.ts'
import { figureErrors } from './press-figures.ts'
import { reportErrors } from './report-errors.ts'
import { planCommandErrors } from './plan-command.ts'
import { reportFormErrors } from './report-form.ts'
import { staffTableTexts } from './staff-table.ts'
import type { Dictionary } from './translate.ts'

/** The sentence for every key of a KnownError: what happened, and what to do. Sorted by room. */
export const errorTexts = {
  'error.forbidden': {
    de: 'Dafür fehlt Ihnen die Berechtigung.',
    en: 'You do not have permission for this.',
  },
  'error.not-found': { de: 'Das gibt es hier nicht (mehr).', en: 'There is no such thing here (any more).' },
  'error.unauthorized': { de: 'Bitte melden Sie sich an.', en: 'Please sign in.' },

  'accounts.already-exists': {
    de: 'Für {email} gibt es schon ein Konto.',
    en: 'There is already an account for {email}.',
  },
  'accounts.email-invalid': { de: '„{email}“ ist keine Mailadresse.', en: '“{email}” is no mail address.' },
  'accounts.last-administrator': {
    de: 'Das ist das letzte aktive Konto mit der Rolle Administration. Geben Sie die Rolle zuerst einem anderen Konto.',
    en: 'This is the last active account with the administrator role. Give the role to another account first.',
  },
  'accounts.link-expired': {
    de: 'Dieser Link ist abgelaufen oder schon benutzt. Fordern Sie einen neuen an.',
    en: 'This link has expired or was used before. Ask for a new one.',
  },
  'accounts.name-missing': { de: 'Bitte geben Sie einen Namen an.', en: 'Please give a name.' },
  'accounts.no-roles': { de: 'Ein Konto braucht mindestens eine Rolle.', en: 'An account needs at least one role.' },
  'accounts.password-too-long': {
    de: 'Das Passwort darf höchstens {length} Zeichen haben.',
    en: 'The password may have {length} characters at most.',
  },
  'accounts.password-too-short': {
    de: 'Das Passwort braucht mindestens {length} Zeichen.',
    en: 'The password needs at least {length} characters.',
  },
  'accounts.password-wrong': { de: 'Das bisherige Passwort stimmt nicht.', en: 'The current password is not right.' },
  'accounts.too-many-attempts': {
    de: 'Zu viele Versuche. Bitte warten Sie {seconds, plural, one {# Sekunde} other {# Sekunden}}.',
    en: 'Too many attempts. Please wait {seconds, plural, one {# second} other {# seconds}}.',
  },
  'accounts.unknown': {
    de: 'Es gibt kein Konto mit der Adresse {email}.',
    en: 'There is no account with the address {email}.',
  },
  'accounts.unknown-role': {
    de: 'Die Rolle „{role}“ gibt es nicht. Möglich sind: {roles}.',
    en: 'There is no role “{role}”. Possible are: {roles}.',
  },
  'accounts.wrong-sign-in': {
    de: 'Mailadresse oder Passwort stimmt nicht.',
    en: 'The mail address or the password is not right.',
  },

  'city.agency-invalid': {
    de: 'Diese Angabe zur Stelle passt nicht. Nötig sind Kürzel und Name; E-Mail und Adresse im Netz müssen gültig sein oder leer bleiben.',
    en: 'This entry about the agency does not fit. It needs a short key and a name; mail and web address must be valid or empty.',
  },
  'city.no-such-agency': {
    de: 'Diese Stelle gibt es nicht (mehr). Wählen Sie eine aus der Liste.',
    en: 'There is no such agency (any more). Choose one from the list.',
  },
  'city.changed-meanwhile': {
    de: 'Jemand anderes hat das inzwischen geändert. Laden Sie die Seite neu und prüfen Sie Ihre Änderung.',
    en: 'Somebody else changed this meanwhile. Reload the page and check your change.',
  },
  'city.district-invalid': {
    de: 'Gebiet Nr. {number} ist nicht brauchbar (Feld {field}).',
    en: 'District no. {number} cannot be used (field {field}).',
  },
  'city.district-parent-unknown': {
    de: '„{name}“ soll Teil von „{parent}“ sein, das es nicht gibt.',
    en: '“{name}” is said to be part of “{parent}”, which does not exist.',
  },
  'city.districts-not-found': {
    de: 'In der Datei stehen keine Gebiete mit Namen. Gebraucht wird GeoJSON mit Flächen und einer Eigenschaft „name“.',
    en: 'The file holds no districts with names. It has to be GeoJSON with polygons and a property “name”.',
  },
  'city.file-no-json': {
    de: '{file} ist keine GeoJSON-Datei.',
    en: '{file} is no GeoJSON file.',
  },
  'city.file-not-readable': {
    de: '{file} kann nicht gelesen werden. Prüfen Sie Pfad und Rechte.',
    en: '{file} cannot be read. Check its path and permissions.',
  },
  'city.legal-basis-backwards': {
    de: 'Eine Rechtsgrundlage gilt nicht, bevor sie beginnt: „gilt bis“ liegt vor „gilt ab“.',
    en: 'A legal basis cannot end before it begins: “valid until” lies before “valid from”.',
  },
  'city.no-such-place': {
    de: 'Diesen Ort gibt es nicht oder nicht mehr.',
    en: 'This place does not exist, or no longer.',
  },
  'city.network-no-format': {
    de: '{file} ist weder ein OpenStreetMap-Auszug (.osm.pbf) noch GeoJSON, also kein Wegenetz.',
    en: '{file} is neither an OpenStreetMap extract (.osm.pbf) nor GeoJSON, hence no walking network.',
  },
  'city.network-not-walkable': {
    de: 'Aus der Datei wird kein Wegenetz ({detail}). Gebraucht werden Straßen und Wege in WGS 84.',
    en: 'The file gives no walking network ({detail}). It has to hold streets and paths in WGS 84.',
  },
  'city.network-without-lines': {
    de: 'In der Datei stehen keine Linien, also kein Wegenetz.',
    en: 'The file holds no lines, hence no walking network.',
  },
  'city.no-feature-collection': {
    de: 'Das ist keine GeoJSON-FeatureCollection.',
    en: 'This is no GeoJSON FeatureCollection.',
  },
  'city.osm-not-osm': {
    de: '{file} ist kein OpenStreetMap-Auszug im Format .osm.pbf.',
    en: '{file} is no OpenStreetMap extract in the format .osm.pbf.',
  },
  'city.osm-truncated': {
    de: '{file} ist abgeschnitten ({detail}). Laden Sie den Auszug noch einmal herunter.',
    en: '{file} is cut off ({detail}). Download the extract again.',
  },
  'city.osm-damaged': {
    de: '{file} ist beschädigt ({detail}). Laden Sie den Auszug noch einmal herunter.',
    en: '{file} is damaged ({detail}). Download the extract again.',
  },
  'city.osm-compression': {
    de: '{file} ist mit {detail} gepackt, das hier nicht gelesen wird. Möglich sind zlib und Zstandard.',
    en: '{file} is packed with {detail}, which is not read here. zlib and Zstandard are possible.',
  },
  'city.osm-feature': {
    de: '{file} verlangt „{detail}“, das hier nicht verstanden wird. Gebraucht wird ein einfacher Auszug ohne Versionsgeschichte.',
    en: '{file} asks for “{detail}”, which is not understood here. It has to be a plain extract without history.',
  },
  'city.osm-no-ways': {
    de: '{file} enthält für dieses Gebiet keine Straßen und Wege, auf denen man gehen kann.',
    en: '{file} holds no streets or paths for this area that can be walked.',
  },
  'city.place-invalid': {
    de: 'Platz Nr. {number} ist nicht brauchbar (Feld {field}). Es wurde nichts übernommen.',
    en: 'Place no. {number} cannot be used (field {field}). Nothing was imported.',
  },
  'city.places-not-found': {
    de: 'In der Datei stehen keine Plätze mit Namen und Koordinaten (WGS 84).',
    en: 'The file holds no places with names and coordinates (WGS 84).',
  },
  'city.type-invalid': {
    de: 'Das Feld {field} der Störungsart hat keinen gültigen Wert.',
    en: 'The field {field} of the disturbance type has no valid value.',
  },

  'database.access-missing': {
    de: 'In {folder} liegt eine Datenbank, aber die Datei database.json mit ihrem Zugang fehlt oder ist beschädigt. Stellen Sie die Datei aus Ihrer Sicherung wieder her, oder wählen Sie mit AUGENMASS_DATA einen anderen Ordner.',
    en: 'There is a database in {folder}, but its access file database.json is missing or damaged. Restore the file from your backup, or choose another folder with AUGENMASS_DATA.',
  },
  'database.away': {
    de: 'Die Datenbank ist gerade nicht erreichbar. Was zuvor gespeichert wurde, ist erhalten.',
    en: 'The database cannot be reached right now. What was saved before is kept.',
  },
  'database.cluster-missing': {
    de: 'Die Datenbank in {folder} fehlt. Stellen Sie sie aus Ihrer Sicherung wieder her, oder löschen Sie den Datenordner, um neu zu beginnen.',
    en: 'The database in {folder} is missing. Restore it from your backup, or delete the data folder to start afresh.',
  },
  'database.disk-full': {
    de: 'Der Datenträger ist voll. Was zuvor gespeichert wurde, ist erhalten. Schaffen Sie Platz, und versuchen Sie es noch einmal.',
    en: 'The disk is full. What was saved before is kept. Make room, and try again.',
  },
  'database.extension-missing': {
    de: 'Dem PostgreSQL-Server in DATABASE_URL fehlt eine Erweiterung: {reason}. Installieren Sie dort das Paket mit den mitgelieferten Erweiterungen (Debian: postgresql-contrib).',
    en: 'The PostgreSQL server in DATABASE_URL lacks an extension: {reason}. Install the package with the supplied extensions there (Debian: postgresql-contrib).',
  },
  'database.newer-version': {
    de: 'Diese Daten gehören zu einer neueren Version von Augenmaß (Schritt {migration}). Aktualisieren Sie das Programm, oder wählen Sie mit AUGENMASS_DATA einen anderen Ordner.',
    en: 'These data belong to a newer version of Augenmaß (step {migration}). Update the program, or choose another folder with AUGENMASS_DATA.',
  },
  'database.no-binaries': {
    de: 'Für dieses System ({platform}) ist kein PostgreSQL installiert. Führen Sie npm ci noch einmal aus, oder setzen Sie DATABASE_URL auf einen PostgreSQL-Server.',
    en: 'There is no PostgreSQL installed for this system ({platform}). Run npm ci once more, or set DATABASE_URL to a PostgreSQL server.',
  },
  'database.no-rights': {
    de: 'Dem Benutzer in DATABASE_URL fehlen Rechte: {reason}. Machen Sie ihn zum Eigentümer einer eigenen, leeren Datenbank (create database … owner …).',
    en: 'The user in DATABASE_URL lacks rights: {reason}. Make it the owner of an empty database of its own (create database … owner …).',
  },
  'database.no-user': {
    de: 'PostgreSQL läuft nicht als root, und es fand sich kein anderer Benutzer. Legen Sie einen Benutzer „augenmass“ an, oder starten Sie als gewöhnlicher Benutzer.',
    en: 'PostgreSQL does not run as root, and no other user was found. Create a user “augenmass”, or start as an ordinary user.',
  },
  'database.not-answering': {
    de: 'Die Datenbank (Prozess {pid}) antwortet nicht. Beenden Sie diesen Prozess, und starten Sie noch einmal.',
    en: 'The database (process {pid}) does not answer. End that process and start again.',
  },
  'database.not-empty': {
    de: 'Die Datenbank in DATABASE_URL enthält Tabellen eines anderen Programms ({tables, plural, one {„{table}“} other {#, zum Beispiel „{table}“}}). Legen Sie für Augenmaß eine eigene, leere Datenbank an.',
    en: 'The database in DATABASE_URL holds tables of another program ({tables, plural, one {“{table}”} other {#, for example “{table}”}}). Create an empty database of its own for Augenmaß.',
  },
  'database.not-reachable': {
    de: 'Die Datenbank in DATABASE_URL ist nicht erreichbar: {reason}. Prüfen Sie Adresse, Zugang und ob der Server läuft.',
    en: 'The database in DATABASE_URL cannot be reached: {reason}. Check the address, the credentials, and whether the server runs.',
  },
  'database.not-stopping': {
    de: 'Die Datenbank (Prozess {pid}) ließ sich nicht beenden. Beenden Sie diesen Prozess von Hand.',
    en: 'The database (process {pid}) could not be stopped. End that process by hand.',
  },
  'database.not-utf8': {
    de: 'Die Datenbank in DATABASE_URL speichert Text als {encoding}; Augenmaß braucht UTF8. Legen Sie sie neu an mit: create database … encoding UTF8 template template0.',
    en: 'The database in DATABASE_URL stores text as {encoding}; Augenmaß needs UTF8. Create it anew with: create database … encoding UTF8 template template0.',
  },
  'database.other-major': {
    de: 'Die Daten in {folder} gehören zu PostgreSQL {found}, dieses Programm bringt {here} mit. Sichern Sie die Daten mit der passenden Version (pg_dump) und spielen Sie sie in einen neuen Ordner ein.',
    en: 'The data in {folder} belong to PostgreSQL {found}, this program brings {here}. Dump them with the matching version (pg_dump) and restore them into a new folder.',
  },
  'database.start-failed': {
    de: 'Die Datenbank startet nicht: {reason}. Mehr steht in postgres.log im Datenordner.',
    en: 'The database does not start: {reason}. There is more in postgres.log in the data folder.',
  },
  'database.too-old': {
    de: 'Der Server in DATABASE_URL ist PostgreSQL {found}; Augenmaß braucht {needed} oder neuer.',
    en: 'The server in DATABASE_URL is PostgreSQL {found}; Augenmaß needs {needed} or newer.',
  },
  'database.url-invalid': {
    de: 'DATABASE_URL ist keine Adresse einer PostgreSQL-Datenbank wie postgresql://benutzer:passwort@rechner:5432/datenbank.',
    en: 'DATABASE_URL is no address of a PostgreSQL database such as postgresql://user:password@host:5432/database.',
  },

  'folder.disk-full': {
    de: 'Der Datenträger mit {folder} ist voll. Schaffen Sie Platz, oder wählen Sie mit AUGENMASS_DATA einen anderen Ordner.',
    en: 'The disk with {folder} is full. Make room, or choose another folder with AUGENMASS_DATA.',
  },
  'folder.in-use': {
    de: 'Der Datenordner {folder} wird von einem anderen Prozess benutzt. Beenden Sie ihn, oder wählen Sie mit AUGENMASS_DATA einen anderen Ordner.',
    en: 'The data folder {folder} is in use by another process. End it, or choose another folder with AUGENMASS_DATA.',
  },
  'folder.in-use-by-server': {
    de: 'Der Datenordner {folder} wird schon von einem Server benutzt ({address}, Prozess {pid}). Beenden Sie ihn, oder wählen Sie mit AUGENMASS_DATA einen anderen Ordner.',
    en: 'The data folder {folder} is already in use by a server ({address}, process {pid}). End it, or choose another folder with AUGENMASS_DATA.',
  },
  'folder.not-a-folder': {
    de: '{folder} ist kein Ordner. Wählen Sie mit AUGENMASS_DATA einen anderen.',
    en: '{folder} is not a folder. Choose another one with AUGENMASS_DATA.',
  },
  'folder.not-writable': {
    de: 'In {folder} darf nicht geschrieben werden. Ändern Sie die Rechte, oder wählen Sie mit AUGENMASS_DATA einen anderen Ordner.',
    en: 'Writing into {folder} is not permitted. Change the permissions, or choose another folder with AUGENMASS_DATA.',
  },

  'form.no-length': {
    de: 'Der Anfrage fehlt die Angabe ihrer Länge (Content-Length). Nichts wurde gespeichert.',
    en: 'The request does not say how long it is (Content-Length). Nothing was saved.',
  },
  'form.too-many-files': {
    de: 'Das sind zu viele Dateien auf einmal: Möglich sind {most}. Nichts wurde gespeichert.',
    en: 'These are too many files at once: {most} are possible. Nothing was saved.',
  },
  'form.too-large': {
    de: 'Was gesendet wurde, ist zu groß: Hier gehen höchstens {megabytes} MB. Nichts wurde gespeichert. Gehen Sie zurück: Was Sie eingegeben haben, steht dort noch.',
    en: 'What was sent is too large: {megabytes} MB at most here. Nothing was saved. Go back: what you entered is still there.',
  },
  'form.too-large-here': {
    de: 'Das ist zu groß: Hier gehen höchstens {megabytes} MB. Nichts wurde gespeichert.',
    en: 'That is too large: {megabytes} MB at most here. Nothing was saved.',
  },
  'form.unreadable': {
    de: 'Was gesendet wurde, ist kein lesbares Formular; nichts wurde gespeichert.',
    en: 'What was sent is no readable form; nothing was saved.',
  },
  'form.check-field': { de: 'Bitte prüfen Sie diese Angabe.', en: 'Please check this field.' },

  'job.crashed': {
    de: 'Der Prozess, der daran arbeitete, wurde mehrmals unerwartet beendet. Starten Sie den Auftrag neu.',
    en: 'The process working on it ended unexpectedly several times. Start the job anew.',
  },
  'job.failed': {
    de: 'Dabei ist ein unerwarteter Fehler aufgetreten; er steht im Protokoll des Servers.',
    en: 'An unexpected error occurred; it is in the server’s log.',
  },
  'jobs.already-finished': { de: 'Dieser Auftrag ist schon beendet.', en: 'This job has already ended.' },
  'jobs.idempotency-key': {
    de: 'Der Schlüssel gegen doppeltes Absenden ist ungültig oder länger als 200 Zeichen.',
    en: 'The key against sending twice is invalid or longer than 200 characters.',
  },
  'jobs.sent-before': {
    de: 'Diese Seite wurde schon einmal abgeschickt, mit anderen Angaben; die neuen wurden nicht gespeichert. Prüfen Sie, was gilt, und senden Sie sie noch einmal ab.',
    en: 'This page was sent before, with other entries; the new ones were not saved. Check what holds now, and send them again.',
  },

  'mail.not-sent': {
    de: 'Die Mail konnte nicht verschickt werden. Prüfen Sie SMTP_URL und den Mailserver.',
    en: 'The mail could not be sent. Check SMTP_URL and the mail server.',
  },

  ...accessibilityErrors,

  ...importErrors,
  ...articleFileErrors,

  ...mediaErrors,
  ...inboxErrors,

  ...ogcErrors,

  ...inboxErrors,

  ...newsletterErrors,
  ...pressPictureErrors,
  ...newsroomErrors,
  ...figureErrors,
  ...draftErrors,
  ...operationErrors,

  ...reportErrors,

  ...keyErrors,

  ...open311Errors,
  ...reportFormErrors,

  ...planCommandErrors,

  'live.invalid-measure': {
    de: 'Die Zählung „{measure}“ vom {date} ist keine bekannte Maßnahme oder keine ganze Zahl ab 0.',
    en: 'The count “{measure}” of {date} is no known measure or no whole number from 0 on.',
  },

  'map.no-tile-file': {
    de: 'Am eingestellten Pfad liegt keine lesbare PMTiles-Datei.',
    en: 'There is no readable PMTiles file at the path that is set.',
  },

  'server.build-failed': {
    de: 'Das Programm ließ sich nicht bauen. Der Grund steht darüber.',
    en: 'The program could not be built. The reason stands above.',
  },
  'server.port-in-use': {
    de: 'Port {port} auf {host} wird schon benutzt. Wählen Sie einen anderen mit --port oder PORT.',
    en: 'Port {port} on {host} is already in use. Choose another one with --port or PORT.',
  },
  'server.port-invalid': {
    de: '„{port}“ ist kein Port. Möglich ist eine Zahl von 0 bis 65535.',
    en: '“{port}” is no port. It has to be a number from 0 to 65535.',
  },
  'server.port-not-allowed': {
    de: 'Port {port} auf {host} darf nicht geöffnet werden. Wählen Sie mit --port oder PORT einen ab 1024.',
    en: 'Port {port} on {host} may not be opened. Choose one from 1024 up with --port or PORT.',
  },
  'server.host-unknown': {
    de: 'Die Adresse {host} (HOST) gehört nicht zu diesem Rechner.',
    en: 'The address {host} (HOST) does not belong to this machine.',
  },
  'server.origin-invalid': {
    de: 'ORIGIN „{origin}“ ist keine Webadresse wie https://ordnung.example.de.',
    en: 'ORIGIN “{origin}” is no web address such as https://order.example.org.',
  },
  'server.options-contradict': {
    de: '--empty und --demo schließen einander aus; --reset gehört zu --demo.',
    en: '--empty and --demo exclude each other; --reset goes with --demo.',
  },
  'server.reset-refused': {
    de: 'Diese Datenbank enthält keine Demo-Stadt; sie wird nicht gelöscht. Wählen Sie für die Demo mit AUGENMASS_DATA einen anderen Ordner.',
    en: 'This database does not hold the demo city and is not deleted. Choose another folder for the demo with AUGENMASS_DATA.',
  },

  'settings.contradiction': {
    de: 'Dieser Wert widerspricht einer anderen Einstellung.',
    en: 'This value contradicts another setting.',
  },
  'settings.invalid': {
    de: 'Dieser Wert passt nicht zur Einstellung.',
    en: 'This value does not fit the setting.',
  },
  'settings.no-picture': {
    de: 'Diese Datei ist kein Bild als PNG, JPEG oder WebP bis 5 MB.',
    en: 'This file is no picture in PNG, JPEG or WebP of up to 5 MB.',
  },
  'settings.picture-too-large': {
    de: 'Das Bild ist zu groß: höchstens 512 KB.',
    en: 'The picture is too large: 512 KB at most.',
  },

  'staff.empty': { de: 'Die Liste der Dienstkräfte ist leer.', en: 'The list of staff is empty.' },
  'staff.number-twice': {
    de: 'Die Dienstnummer {number} steht zweimal in der Liste.',
    en: 'The service number {number} is in the list twice.',
  },
  'staff.unknown-rule-set': {
    de: 'Für Dienstnummer {number} gilt das Regelwerk „{ruleSet}“, das es nicht gibt.',
    en: 'Service number {number} is under the rule set “{ruleSet}”, which does not exist.',
  },

  ...staffTableTexts,
} as const satisfies Dictionary
