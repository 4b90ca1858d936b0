import type { Dictionary } from './translate.ts'

/** Public start page, legal pages, sources; the home page of each role; jobs. */
export const pageTexts = {
  'start.title': { de: 'Etwas stört im öffentlichen Raum?', en: 'Something wrong in public space?' },
  'start.report': { de: 'Melden', en: 'Report it' },
  'start.code': { de: 'Schon gemeldet?', en: 'Reported already?' },
  'start.code.look': { de: 'Code ansehen', en: 'See code' },
  'start.lead': {
    de: 'Die Stadt wertet aus, was Menschen im öffentlichen Raum stört, und plant danach, wo und wann ihr Ordnungsdienst unterwegs ist.',
    en: 'The city evaluates what disturbs people in public space, and from that plans where and when its order service is out.',
  },
  'start.week': { de: 'Eine Woche in Zahlen', en: 'A week in numbers' },
  'start.emergency': { de: 'Notfall', en: 'Emergency' },
  'start.helpless': { de: 'Hilflose Person', en: 'Helpless person' },
  'start.week.unit': {
    de: '{n, plural, one {Störung} other {Störungen}} in der ganzen Stadt',
    en: '{n, plural, one {incident} other {incidents}} in the whole city',
  },
  'start.week.districts': { de: 'Stadtbezirke mit den meisten Störungen', en: 'Districts with most incidents' },
  'start.week.without': {
    de: 'Gerundet, damit keine einzelne Meldung zu erkennen ist. Nicht enthalten sind Störungen, bei denen Menschen in Not sein können. Mehrere Meldungen über dasselbe zählen einmal.',
    en: 'Rounded, so that no single report can be told. Incidents where people may be in distress are not included. Several reports about the same thing count once.',
  },
  'start.week.none': {
    de: 'Hier stehen jeden Montag die Zahlen der Woche davor, sobald genug gemeldet worden ist.',
    en: 'Every Monday this shows the numbers of the week before, once enough has been reported.',
  },
  'start.demo': { de: 'Das ist eine Vorführung', en: 'This is a demo' },
  'start.demo.text': {
    de: 'Alle Meldungen, Personen, Dienstpläne und Einsätze sind erzeugt. Melden Sie sich in einer der neun Rollen an und sehen Sie sich um.',
    en: 'All reports, people, rosters and operations are generated. Sign in with one of the nine roles and look around.',
  },
  'start.demo.sign-in': { de: 'Vorführung ansehen', en: 'Enter the demo' },
  'start.staff': { de: 'Für Beschäftigte der Stadt', en: 'For the city’s staff' },
  'start.to-home': { de: 'Zu Ihrer Startseite', en: 'To your home page' },

  'legal.missing': { de: 'Dieser Text fehlt noch', en: 'This text is missing' },
  'legal.missing.text': {
    de: 'Die Administration der Stadt trägt ihn unter „Einstellungen“ ein.',
    en: 'The city’s administrator enters it under “Settings”.',
  },

  'sources.title': { de: 'Quellen und Lizenzen', en: 'Sources and licences' },
  'sources.software': { de: 'Diese Anwendung', en: 'This application' },
  'sources.software.text': {
    de: 'Augenmaß ist freie Software unter der European Union Public Licence 1.2.',
    en: 'Augenmaß is free software under the European Union Public Licence 1.2.',
  },
  'sources.design': { de: 'Gestaltung und Schrift', en: 'Design and type' },
  'sources.design.text': {
    de: 'Gestaltung nach KERN, dem Design-System der deutschen Verwaltung (EUPL-1.2). Schrift: Fira Sans, Mozilla Foundation und Telefónica S. A., SIL Open Font License 1.1.',
    en: 'Designed with KERN, the design system of the German administration (EUPL-1.2). Type: Fira Sans, Mozilla Foundation and Telefónica S. A., SIL Open Font License 1.1.',
  },
  'sources.map': { de: 'Karte', en: 'Map' },
  'sources.map.schematic': {
    de: 'Schematische Karte, für dieses Projekt gezeichnet. Einzelne Positionen sind von OpenStreetMap abgelesen: © OpenStreetMap-Mitwirkende, ODbL (openstreetmap.org/copyright).',
    en: 'A schematic map, drawn for this project. Single positions were read off OpenStreetMap: © OpenStreetMap contributors, ODbL (openstreetmap.org/copyright).',
  },
  'sources.map.style': {
    de: 'Kartengrundlage: {url}. Ihre Quellen stehen auf der Karte.',
    en: 'Base map: {url}. Its sources stand on the map.',
  },
  'sources.map.tiles': {
    de: 'Die Kartengrundlage ist eine Datei der Stadt. Ihre Quellen stehen auf der Karte.',
    en: 'The base map is a file of the city. Its sources stand on the map.',
  },
  'sources.map.none': { de: 'Eine Kartengrundlage ist nicht eingestellt.', en: 'No base map is set.' },
  'sources.map.drawn': { de: 'Gezeichnet wird mit MapLibre.', en: 'It is rendered with MapLibre.' },
  'sources.packages': { de: 'Verwendete Pakete', en: 'Packages in use' },
  'sources.packages.text': {
    de: '{n} Pakete, gelesen aus ihren eigenen Angaben, als diese Fassung gebaut wurde.',
    en: '{n} packages, read from their own metadata when this version was built.',
  },
  'sources.package': { de: 'Paket', en: 'Package' },
  'sources.version': { de: 'Fassung', en: 'Version' },
  'sources.licence': { de: 'Lizenz', en: 'Licence' },
  'sources.author': { de: 'Von', en: 'By' },

  'home.title': { de: 'Heute', en: 'Today' },
  'home.approve': { de: 'Wartet auf Ihre Freigabe', en: 'Waiting for your approval' },
  'home.approve.none': { de: 'Kein Plan wartet auf Freigabe.', en: 'No plan is waiting for approval.' },
  'home.operations': { de: 'Einsätze', en: 'Operations' },
  'home.operations.none': { de: 'Noch kein Einsatz', en: 'No operation yet' },
  'home.operations.none.text': {
    de: 'Beginnen Sie bei der Lage: Dort sehen Sie, wo und wann ein Einsatz lohnt.',
    en: 'Begin with the situation: there you see where and when an operation is worthwhile.',
  },
  'home.operations.none.planner': { de: 'Die Einsatzplanung legt Einsätze an.', en: 'The planners create operations.' },
  'home.operations.new': { de: 'Einsatz anlegen', en: 'Create operation' },
  'home.operations.all': { de: 'Alle Einsätze', en: 'All operations' },
  'home.operation.draft': { de: 'Entwurf, noch kein Plan', en: 'Draft, no plan yet' },
  'home.operation.changed': { de: 'Geändert seit dem Plan: neu berechnen', en: 'Changed since the plan: plan again' },
  'home.operation.planning': { de: 'Plan wird berechnet', en: 'Planning' },
  'home.operation.failed': { de: 'Berechnung fehlgeschlagen', en: 'Planning failed' },
  'home.operation.planned': { de: 'Plan liegt vor, noch nicht freigegeben', en: 'Planned, not yet approved' },
  'home.operation.outdated': {
    de: 'Seit dem Plan {n, plural, one {# neue Störung} other {# neue Störungen}}',
    en: '{n, plural, one {# new incident} other {# new incidents}} since the plan',
  },
  'home.operation.approved': { de: 'Freigegeben', en: 'Approved' },
  'home.operation.running': { de: 'Läuft', en: 'Running' },
  'home.operation.closed': { de: 'Beendet', en: 'Closed' },
  'home.operation.cancelled': { de: 'Abgesagt', en: 'Cancelled' },
  'home.week': { de: 'Störungen nach Art', en: 'Incidents by type' },
  'home.week.type': { de: 'Störungsart', en: 'Disturbance type' },
  'home.week.now': { de: 'letzte sieben Tage', en: 'last seven days' },
  'home.week.before': { de: 'sieben Tage davor', en: 'seven days before' },
  'home.week.change': { de: 'Unterschied', en: 'difference' },
  'home.situation': { de: 'Lage', en: 'Situation' },
  'home.situation.week': {
    de: 'Störungen der letzten sieben Tage, ganze Stadt',
    en: 'incidents in the last seven days, whole city',
  },
  'home.situation.before': { de: '{n} in den sieben Tagen davor', en: '{n} in the seven days before' },
  'home.situation.open': { de: 'Lage öffnen', en: 'Open the situation' },
  'home.situation.none': { de: 'Noch keine Meldungen', en: 'No reports yet' },
  'home.situation.none.text': {
    de: 'Spielen Sie eine Meldungsdatei ein: npx augenmass import reports DATEI',
    en: 'Import a file of reports: npx augenmass import reports FILE',
  },
  'home.report-files': { de: 'Meldungen als Datei', en: 'Reports as files' },
  'home.export': { de: 'Meldungen ausgeben', en: 'Export reports' },
  'home.export.about': {
    de: 'als CSV, GeoJSON oder Parquet, ohne Texte',
    en: 'as CSV, GeoJSON or Parquet, without texts',
  },
  'home.import': { de: 'Meldungen übernehmen', en: 'Import reports' },
  'home.import.about': { de: 'aus einer Datei, mit Vorschau', en: 'from a file, with a preview' },
  'home.city': { de: 'Für die Stadt einzutragen', en: 'To be entered for the city' },
  'home.city.none': { de: 'Alles Nötige ist eingetragen.', en: 'Everything needed is entered.' },
  'home.city.imprint': {
    de: 'Das Impressum ist leer. Es ist Pflicht.',
    en: 'The legal notice is empty. It is required by law.',
  },
  'home.city.privacy': {
    de: 'Die Datenschutzerklärung ist leer. Sie ist Pflicht.',
    en: 'The privacy notice is empty. It is required by law.',
  },
  'home.city.accessibility': {
    de: 'Die Erklärung zur Barrierefreiheit ist leer. Sie ist Pflicht.',
    en: 'The accessibility statement is empty. It is required by law.',
  },
  'home.city.contact': {
    de: 'Die E-Mail-Adresse für Barrieren ist leer. Ein Kontakt ist Pflicht.',
    en: 'The mail address for barriers is empty. A contact is required by law.',
  },
  'home.city.station': { de: 'Der Ausgangspunkt der Streifen fehlt.', en: 'The station of the patrols is missing.' },
  'home.city.mail': {
    de: 'E-Mails werden nicht versendet: Die Variable SMTP_URL ist nicht gesetzt.',
    en: 'No email is sent: the variable SMTP_URL is not set.',
  },
  'home.city.agencies': {
    de: 'Ohne Mailadresse: {agencies}. Meldungen dorthin muss die Meldestelle von Hand weitergeben.',
    en: 'Without a mail address: {agencies}. The reports desk has to pass reports on by hand.',
  },
  'home.city.failed-jobs': {
    de: '{n, plural, one {# Auftrag ist} other {# Aufträge sind}} fehlgeschlagen.',
    en: '{n, plural, one {# job has} other {# jobs have}} failed.',
  },
  'home.city.enter': { de: 'Eintragen', en: 'Enter' },
  'home.city.look': { de: 'Ansehen', en: 'View' },
  'home.privacy': { de: 'Was hier über Personen gespeichert wird', en: 'What is stored here about people' },
  'home.privacy.what': { de: 'Was', en: 'What' },
  'home.privacy.why': { de: 'Wozu, nach welchem Recht', en: 'What for, by which law' },
  'home.privacy.long': { de: 'Wie lange', en: 'How long' },
  'home.privacy.reports': { de: 'Meldungen', en: 'Reports' },
  'home.privacy.reports.what': {
    de: 'Art, Ort, Zeit, Antworten auf Fragen, Verlauf; Text und Ortsangabe, in denen Namen, Nummern und Beschreibungen unkenntlich gemacht sind, bevor sie gespeichert werden. Was übersehen wird, misst die Stichprobe.',
    en: 'Type, place, time, answers to questions, history; text and place in words, in which names, numbers and descriptions are masked before they are stored. The sample measures what is overlooked.',
  },
  'home.privacy.reports.why': {
    de: 'Störungen bearbeiten und zählen (Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 DSG NRW)',
    en: 'Handling and counting disturbances (Art. 6 (1) (e) GDPR with § 3 DSG NRW)',
  },
  'home.privacy.reports.long': {
    de: 'Die Frist der Störungsart im Katalog, vom Abschluss an (Importiertes: vom Tag der Meldung an). Dann bleiben Art, Stadtbezirk und Tag, und die Störung als Zahl ihrer Zelle. Beim Zurückziehen sofort.',
    en: 'The period of the type in the catalogue, from closing on (imported ones: from the day of the report). Then type, city district and day remain, and the incident as a number of its cell. At once when withdrawn.',
  },
  'home.privacy.photos': { de: 'Fotos zu Meldungen', en: 'Photos of reports' },
  'home.privacy.photos.what': {
    de: 'Das Bild, neu gerechnet, ohne Aufnahmedaten; nie zu Lagern, Drogen, Betteln oder Menschen',
    en: 'The picture, made anew, without recording data; never of encampments, drugs, begging or people',
  },
  'home.privacy.photos.why': {
    de: 'Zeigen, was zu tun ist (Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 DSG NRW)',
    en: 'Showing what is to be done (Art. 6 (1) (e) GDPR with § 3 DSG NRW)',
  },
  'home.privacy.photos.long': {
    de: 'Wie die Meldung; ohne abgeschickte Meldung einen Tag',
    en: 'As the report; one day if no report was sent',
  },
  'home.privacy.pictures': { de: 'Bilder der Pressestelle', en: 'Pictures of the press office' },
  'home.privacy.pictures.what': {
    de: 'Bild, Bildtexte, Name im Bildnachweis; ob Personen zu erkennen sind und bis wann ihre Einwilligung gilt. Ohne Aufnahmeort und Kameradaten',
    en: 'Picture, its texts, name in the credit; whether persons can be recognised and until when their consent lasts. Without place and camera data',
  },
  'home.privacy.pictures.why': {
    de: 'Öffentlichkeitsarbeit (Art. 6 Abs. 1 Buchst. e, bei Einwilligung Buchst. a DSGVO; §§ 22, 23 KUG; Nachweis: § 13 UrhG)',
    en: 'Informing the public (Art. 6 (1) (e), with consent (a) GDPR; §§ 22, 23 KUG; credit: § 13 UrhG)',
  },
  'home.privacy.pictures.long': {
    de: 'Gezeigt nur, solange Rechte und Einwilligung gelten. Bei Widerruf sofort in allen Größen gelöscht, mit den Bildtexten',
    en: 'Shown only as long as rights and consent last. Deleted at once in all sizes when consent is withdrawn, with its texts',
  },
  'home.privacy.contact': { de: 'Meldende', en: 'People who report' },
  'home.privacy.contact.what': {
    de: 'Nur wer sie angibt: E-Mail-Adresse und Sprache, und ein Prüfwert daraus, der Meldende unterscheidet',
    en: 'Only if given: email address and language, and a keyed hash of it that tells reporters apart',
  },
  'home.privacy.contact.why': {
    de: 'Antwort geben (Art. 6 Abs. 1 Buchst. a DSGVO, Einwilligung); Mehrfachmeldungen einmal zählen (Buchst. e mit § 3 DSG NRW)',
    en: 'To answer (Art. 6 (1) (a) GDPR, consent); to count repeated reports once (point (e) with § 3 DSG NRW)',
  },
  'home.privacy.contact.long': {
    de: 'Adresse: bis 90 Tage nach dem letzten Eintrag einer abgeschlossenen Meldung. Prüfwert: wie die Meldung. Beim Zurückziehen beides sofort.',
    en: 'Address: until 90 days after the last entry of a closed report. Hash: as the report. Both at once when withdrawn.',
  },
  'home.privacy.mails': { de: 'Wartende E-Mails', en: 'Waiting emails' },
  'home.privacy.mails.what': { de: 'Adresse und Wortlaut', en: 'Address and wording' },
  'home.privacy.mails.why': {
    de: 'Zustellen: an Meldende und wer den Newsletter bezieht mit deren Einwilligung, an zuständige Stellen und Beschäftigte für ihre Aufgabe (Art. 6 Abs. 1 Buchst. a und e DSGVO)',
    en: 'Delivery: to reporters and readers of the newsletter with their consent, to authorities and staff for their task (Art. 6 (1) (a) and (e) GDPR)',
  },
  'home.privacy.mails.long': {
    de: 'Bis sie verschickt sind; gelingt es nicht, nach acht Versuchen in rund zwei Tagen, in jedem Fall nach sieben',
    en: 'Until they are sent; if that fails, after eight attempts in about two days, in any case after seven',
  },
  'home.privacy.requests': { de: 'Besuchende', en: 'Visitors' },
  'home.privacy.requests.what': {
    de: 'Zähler je Netzadresse oder Konto, nur als Prüfwert; bei abgeschickten Formularen ein Prüfwert des Inhalts und wohin sie führten, nie der geheime Link einer Meldung; wer eine Meldung unterstützt: ein Prüfwert aus Meldung, Netz und Tag',
    en: 'Counters by network address or account, only as a keyed hash; of forms sent a keyed hash of the content and where they led, never the secret link of a report; who supports a report: a keyed hash of report, network and day',
  },
  'home.privacy.requests.why': {
    de: 'Missbrauch abwehren, nichts doppelt ausführen (Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 DSG NRW)',
    en: 'Preventing abuse, doing nothing twice (Art. 6 (1) (e) GDPR with § 3 DSG NRW)',
  },
  'home.privacy.requests.long': {
    de: 'Zähler: eine Stunde, gelöscht bei der nächsten Zählung. Formulare: 30 Tage. Unterstützung: bis zum nächsten Tag.',
    en: 'Counters: one hour, deleted with the next count. Forms: 30 days. Support: until the next day.',
  },
  'home.privacy.imports': {
    de: 'Menschen in hochgeladenen Meldungsdateien',
    en: 'People in uploaded files of reports',
  },
  'home.privacy.imports.what': { de: 'Die Datei, wie sie kam', en: 'The file as it came' },
  'home.privacy.imports.why': {
    de: 'Meldungen übernehmen (Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 DSG NRW)',
    en: 'Taking reports over (Art. 6 (1) (e) GDPR with § 3 DSG NRW)',
  },
  'home.privacy.imports.long': {
    de: 'Bis zum Ende des Imports; ohne Import einen Tag',
    en: 'Until the import has ended; one day without an import',
  },
  'home.privacy.exports': { de: 'Menschen in ausgegebenen Dateien', en: 'People in exported files' },
  'home.privacy.exports.what': {
    de: 'Hier nichts: Die Datei wird nicht aufbewahrt. Text und Adresse sind nur auf Anforderung der Meldungsstelle darin.',
    en: 'Nothing here: the file is not kept. Text and address are in it only if the reports desk asks for them.',
  },
  'home.privacy.exports.why': {
    de: 'Weiterverarbeiten außerhalb (Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 DSG NRW)',
    en: 'Further use outside (Art. 6 (1) (e) GDPR with § 3 DSG NRW)',
  },
  'home.privacy.exports.long': {
    de: 'Wer was ausgab, steht im Protokoll',
    en: 'Who exported what stands in the audit record',
  },
  'home.privacy.newsletter': { de: 'Wer den Newsletter bezieht', en: 'People who get the newsletter' },
  'home.privacy.newsletter.what': {
    de: 'E-Mail-Adresse, Sprache, gewählte Themen und Orte, Zeitpunkt von Anmeldung und Bestätigung',
    en: 'Email address, language, chosen topics and districts, time of sign-up and confirmation',
  },
  'home.privacy.newsletter.why': {
    de: 'Nachrichten zusenden und die Einwilligung nachweisen (Art. 6 Abs. 1 Buchst. a und Art. 7 Abs. 1 DSGVO)',
    en: 'Sending news and proving the consent (Art. 6 (1) (a) and Art. 7 (1) GDPR)',
  },
  'home.privacy.newsletter.long': {
    de: 'Bis zur Abmeldung, dann sofort gelöscht. Unbestätigtes: 48 Stunden, danach gelöscht binnen zehn Minuten.',
    en: 'Until the person unsubscribes, then deleted at once. Unconfirmed: 48 hours, then deleted within ten minutes.',
  },
  'home.privacy.barriers': { de: 'Wer eine Barriere meldet', en: 'People who report a barrier' },
  'home.privacy.barriers.what': {
    de: 'Nachricht, in der Namen und Nummern unkenntlich gemacht sind; E-Mail-Adresse nur, wenn angegeben',
    en: 'Message in which names and numbers are masked; email address only if given',
  },
  'home.privacy.barriers.why': {
    de: 'Barriere beseitigen und antworten (Art. 6 Abs. 1 Buchst. c DSGVO mit Art. 7 der Richtlinie (EU) 2016/2102)',
    en: 'Removing the barrier and answering (Art. 6 (1) (c) GDPR with Art. 7 of Directive (EU) 2016/2102)',
  },
  'home.privacy.barriers.long': { de: 'Bis sie erledigt ist, höchstens 90 Tage', en: 'Until settled, 90 days at most' },
  'home.privacy.accounts': { de: 'Konten der Beschäftigten', en: 'Accounts of staff' },
  'home.privacy.accounts.what': {
    de: 'Name, E-Mail-Adresse, Rollen, Sprache, Prüfwert des Passworts, Sitzung, gemerkte Ansichten',
    en: 'Name, email address, roles, language, hash of the password, session, saved views',
  },
  'home.privacy.accounts.why': {
    de: 'Anmelden (Art. 6 Abs. 1 Buchst. e DSGVO mit § 18 DSG NRW)',
    en: 'Signing in (Art. 6 (1) (e) GDPR with § 18 DSG NRW)',
  },
  'home.privacy.accounts.long': {
    de: 'Sitzung: zwölf Stunden. Konten werden gesperrt, nicht gelöscht: Das Protokoll nennt sie.',
    en: 'Session: twelve hours. Accounts are disabled, not deleted: the audit record refers to them.',
  },
  'home.privacy.audit': { de: 'Protokoll und Verlauf', en: 'Audit record and history' },
  'home.privacy.audit.what': {
    de: 'Welches Konto wann was änderte, ausgab oder welche Adresse es ansah; nie der Inhalt',
    en: 'Which account changed or exported what and when, or which address it looked at; never the content',
  },
  'home.privacy.audit.why': {
    de: 'Nachvollziehen, Datenschutzkontrolle (Art. 5 Abs. 2 DSGVO)',
    en: 'Traceability, control of data protection (Art. 5 (2) GDPR)',
  },
  'home.privacy.audit.long': {
    de: 'Protokoll: ohne Frist, nur fortgeschrieben. Verlauf: wie die Meldung.',
    en: 'Audit record: no limit, only added to. History: as the report.',
  },
  'home.privacy.viewers': { de: 'Wer gerade eine Meldung ansieht', en: 'Who looks at a report now' },
  'home.privacy.viewers.what': { de: 'Name und Konto, Meldung, Zeitpunkt', en: 'Name and account, report, time' },
  'home.privacy.viewers.why': {
    de: 'Damit zwei sich nicht überschreiben (Art. 6 Abs. 1 Buchst. e DSGVO mit § 18 DSG NRW)',
    en: 'So that two do not overwrite each other (Art. 6 (1) (e) GDPR with § 18 DSG NRW)',
  },
  'home.privacy.viewers.long': {
    de: 'Gezeigt: zwei Minuten. Gespeichert: höchstens zwei Stunden.',
    en: 'Shown: two minutes. Stored: two hours at most.',
  },
  'home.privacy.staff': { de: 'Dienstkräfte', en: 'Order service staff' },
  'home.privacy.staff.what': {
    de: 'Dienstnummer, Geschlecht, Qualifikationen, Abwesenheiten, Wünsche, Schichten; kein Name',
    en: 'Service number, gender, qualifications, absences, wishes, shifts; no name',
  },
  'home.privacy.staff.why': {
    de: 'Dienstplanung; nie Leistungskontrolle (Art. 6 Abs. 1 Buchst. e DSGVO mit § 18 DSG NRW)',
    en: 'Rosters; never performance checks (Art. 6 (1) (e) GDPR with § 18 DSG NRW)',
  },
  'home.privacy.staff.long': {
    de: 'Noch ohne Frist: Wer ausscheidet, wird nicht mehr verplant, bleibt aber gespeichert.',
    en: 'No limit yet: who leaves is no longer planned, but stays stored.',
  },
  'home.privacy.met': { de: 'Angetroffene Personen', en: 'People met by patrols' },
  'home.privacy.met.what': { de: 'Nichts', en: 'Nothing' },
  'home.privacy.met.why': { de: 'Maßnahmen werden nur gezählt', en: 'Measures are only counted' },
  'home.privacy.met.long': { de: 'Entfällt', en: 'Not applicable' },

  'jobs.title': { de: 'Aufträge', en: 'Jobs' },
  'jobs.lead': {
    de: 'Was länger dauert, läuft im Hintergrund weiter, auch wenn Sie die Seite schließen.',
    en: 'What takes longer goes on in the background, also when you close the page.',
  },
  'jobs.none': { de: 'Noch kein Auftrag', en: 'No job yet' },
  'jobs.none.text': {
    de: 'Aufträge entstehen, wenn Sie einen Einsatz planen.',
    en: 'Jobs arise when you plan an operation.',
  },
  'jobs.what': { de: 'Auftrag', en: 'Job' },
  'jobs.state': { de: 'Stand', en: 'State' },
  'jobs.created': { de: 'Begonnen', en: 'Begun' },
  'jobs.took': { de: 'Dauer', en: 'Took' },
  'jobs.actions': { de: 'Aktion', en: 'Action' },
  'jobs.kind.operation.plan': { de: 'Einsatz planen', en: 'Plan an operation' },
  'jobs.kind.reports.import': { de: 'Meldungen übernehmen', en: 'Import reports' },
  'jobs.state.queued': { de: 'wartet', en: 'waiting' },
  'jobs.state.running': { de: 'läuft, {percent} %', en: 'running, {percent}%' },
  'jobs.state.done': { de: 'fertig', en: 'done' },
  'jobs.state.failed': { de: 'fehlgeschlagen', en: 'failed' },
  'jobs.state.cancelled': { de: 'abgebrochen', en: 'cancelled' },
  'jobs.seconds': { de: '{n} s', en: '{n} s' },
  'jobs.cancel': { de: 'Abbrechen', en: 'Cancel' },
  'jobs.cancelling': { de: 'wird abgebrochen …', en: 'being cancelled …' },
  'jobs.open': { de: 'Zum Einsatz', en: 'To the operation' },
} as const satisfies Dictionary
