import type { Dictionary } from './translate.ts'

/** Texts of the printed order. Its title is a setting. */
export const orderTexts = {
  title: { de: 'Einsatzbefehl', en: 'Operation order' },
  restricted: {
    de: 'Nur für den Dienstgebrauch. Dienstkräfte stehen mit ihrer Dienstnummer.',
    en: 'For official use only. Staff are given by service number.',
  },
  page: { de: 'Seite {page} von {pages}', en: 'Page {page} of {pages}' },
  contents: { de: 'Inhalt', en: 'Contents' },
  'meta.period': { de: 'Zeitraum', en: 'Period' },
  'meta.period-value': {
    de: '{days, plural, one {{from}} other {{from} bis {to} ({days} Tage)}}',
    en: '{days, plural, one {{from}} other {{from} to {to} ({days} days)}}',
  },
  'meta.shifts': { de: 'Schichten', en: 'Shifts' },
  'meta.shift-value': { de: '{name} {start}–{end} Uhr', en: '{name} {start}–{end}' },
  'meta.staff': { de: 'Kräfte', en: 'Staff' },
  'meta.staff-value': { de: '{people} je Tag, {patrols} je Schicht', en: '{people} a day, {patrols} a shift' },
  'meta.station': { de: 'Dienststelle', en: 'Station' },
  'meta.incomplete': {
    de: 'Unvollständig: {open, plural, =0 {alle Funktionen sind besetzt} one {# Funktion ist offen} other {# Funktionen sind offen}}, {broken, plural, =0 {keine Regel ist gebrochen} one {# Regel ist gebrochen} other {# Regeln sind gebrochen}}. Siehe 3.3.',
    en: 'Incomplete: {open, plural, =0 {all posts are filled} one {# post is open} other {# posts are open}}, {broken, plural, =0 {no rule is broken} one {# rule is broken} other {# rules are broken}}. See 3.3.',
  },

  'situation.title': { de: 'Lage', en: 'Situation' },
  'situation.basis': { de: 'Anlass und Datengrundlage', en: 'Occasion and data' },
  'situation.basis-text': {
    de: 'Ausgewertet sind {incidents} im Einsatzraum vom {from} bis {to}. Meldungen zur selben Sache zählen einmal. Bei {dayShare} der Störungen ist nur der Tag bekannt; sie zählen nur in ganztägigen Schwerpunkten.',
    en: 'The data are {incidents} in the area from {from} to {to}. Reports about the same thing count once. For {dayShare} of the incidents only the day is known; they count in all-day hotspots only.',
  },
  'situation.hotspots-text': {
    de: 'Ein Einsatzschwerpunkt ist ein Bereich, in dem in mindestens einem Zeitband auffällig mehr Störungen vorkamen, als der Zufall erwarten lässt (Getis-Ord Gi*, Fehlerrate nach Benjamini-Hochberg begrenzt). Gezählt: {hotspots}.',
    en: 'A hotspot is an area with significantly more incidents in at least one time band than chance would give (Getis-Ord Gi*, false discovery rate limited by Benjamini-Hochberg). Counted: {hotspots}.',
  },
  'situation.most-reported': {
    de: 'Kein Bereich hebt sich statistisch ab. Die Streifen folgen den {cells, plural, one {Bereich} other {# Bereichen}} mit den meisten Störungen; sie stehen hier an Stelle von Einsatzschwerpunkten.',
    en: 'No area stands out statistically. Patrols follow the {cells, plural, one {area} other {# areas}} with most incidents; they stand here in place of hotspots.',
  },
  'situation.no-hotspots': {
    de: 'Die Daten zeigen keinen Einsatzschwerpunkt.',
    en: 'The data show no hotspot.',
  },
  'situation.hotspots': { de: 'Einsatzschwerpunkte', en: 'Hotspots' },
  'situation.map-caption': {
    de: 'Einsatzschwerpunkte im Einsatzraum. Je dunkler, desto mehr Störungen je Fläche. Gestrichelt: oft gemeldet, nie bestätigt. Quadrat: Dienststelle. Schematisch, ohne Hintergrundkarte.',
    en: 'Hotspots in the area of the operation. The darker, the more incidents per area. Dashed: reported often, never confirmed. Square: station. Schematic, without a base map.',
  },
  'situation.map-alt': {
    de: 'Karte des Einsatzraums: {list}. Dieselben Angaben stehen in der Tabelle darunter.',
    en: 'Map of the area: {list}. The table below says the same.',
  },
  'situation.bands': { de: 'Schwerpunkte nach Zeit', en: 'Hotspots by time' },
  'situation.uncertain': { de: 'Was die Daten nicht sagen', en: 'What the data cannot tell' },
  'situation.more-patrols': {
    de: 'Mehr Streifen stellen mehr fest. Aus den Feststellungen der Streifen allein folgt keine Wirkung.',
    en: 'More patrols find more. No effect follows from the patrols’ own observations alone.',
  },
  'situation.never-confirmed': {
    de: 'Oft gemeldet, nie von einer Streife bestätigt: {list}.',
    en: 'Reported often, never confirmed by a patrol: {list}.',
  },
  'situation.confirmed-unknown': {
    de: 'Ob Streifen die Meldungen bestätigen, ist für {count, plural, one {einen Schwerpunkt} other {# Schwerpunkte}} nicht zu sagen: Es fehlen Daten von Streifen.',
    en: 'Whether patrols confirm the reports cannot be told for {count, plural, one {one hotspot} other {# hotspots}}: there are no patrol data.',
  },
  'situation.trend-unknown': {
    de: 'Für {count, plural, one {einen Schwerpunkt} other {# Schwerpunkte}} sind es zu wenige Störungen, um steigend oder sinkend zu sagen.',
    en: 'For {count, plural, one {one hotspot} other {# hotspots}} there are too few incidents to say rising or falling.',
  },
  'column.number': { de: 'Nr.', en: 'No.' },
  'column.hotspot': { de: 'Einsatzschwerpunkt', en: 'Hotspot' },
  'column.incidents': { de: 'Störungen', en: 'Incidents' },
  'column.confirmed': { de: 'bestätigt', en: 'confirmed' },
  'column.trend': { de: 'Verlauf', en: 'Trend' },
  'column.types': { de: 'häufigste Störungsarten', en: 'most frequent types' },
  'column.presence': { de: 'Präsenz', en: 'Presence' },
  'column.visits': { de: 'Bestreifungen', en: 'Visits' },
  'column.band': { de: 'Zeitband', en: 'Time band' },
  'column.hotspots-in-band': { de: 'Schwerpunkte, die stärksten zuerst', en: 'Hotspots, strongest first' },

  'mission.title': { de: 'Auftrag', en: 'Mission' },
  'mission.default': {
    de: 'Die Einsatzkräfte zeigen Präsenz an den Einsatzschwerpunkten, sprechen Störungen an, schreiten nach pflichtgemäßem Ermessen ein, vermitteln Hilfe und veranlassen Reinigung. Ziele des Einsatzes sind nicht angegeben; dies ist der allgemeine Text.',
    en: 'The staff show presence at the hotspots, address disturbances, act at their dutiful discretion, arrange help and have places cleaned. No aims of the operation were given; this is the general text.',
  },
  'mission.record': {
    de: 'Festgehalten werden Ort, Zeit, Art der Störung, Zahl der Personen als Spanne und Zahl der Maßnahmen je Art. Namen, Beschreibungen und Bilder von Personen gehören nicht hierher, sondern nur ins Fachverfahren.',
    en: 'Recorded are place, time, type of disturbance, number of persons as a range and number of measures by kind. Names, descriptions and pictures of persons do not belong here, only in the case file.',
  },

  'execution.title': { de: 'Durchführung', en: 'Execution' },
  'execution.staff': { de: 'Kräfte und Schichten', en: 'Staff and shifts' },
  'execution.staff-text': {
    de: 'Besetzung {staffing}, {people} je Tag. Grunddienst zählt nicht mit.',
    en: 'Staffing {staffing}, {people} a day. Regular service is not counted.',
  },
  'column.day': { de: 'Tag', en: 'Day' },
  'column.shift': { de: 'Schicht', en: 'Shift' },
  'column.street-time': { de: 'auf der Straße', en: 'on the street' },
  'column.lead': { de: 'Leitung', en: 'Lead' },
  'column.control-room': { de: 'Leitstelle', en: 'Control room' },
  'column.patrols-uniform': { de: 'Streifen Uniform', en: 'Patrols in uniform' },
  'column.patrols-plain': { de: 'Streifen Zivil', en: 'Patrols plain clothes' },
  'column.people': { de: 'Kräfte', en: 'Staff' },
  'execution.people': { de: '{filled} von {required}', en: '{filled} of {required}' },
  'execution.roster': { de: 'Dienstplan', en: 'Roster' },
  'execution.roster-text': {
    de: 'Zuerst steht die Streifenführung. * von Hand festgelegt.',
    en: 'The patrol leader stands first. * fixed by hand.',
  },
  'column.post': { de: 'Funktion', en: 'Post' },
  'execution.open': { de: 'offen', en: 'open' },
  'execution.patrol': { de: 'Streife {patrol} ({attire})', en: 'Patrol {patrol} ({attire})' },
  'execution.gaps': { de: 'Offene Funktionen und Regeln', en: 'Open posts and rules' },
  'execution.no-gaps': {
    de: 'Alle Funktionen sind besetzt. Gebrochene Regeln: keine.',
    en: 'All posts are filled. Rules broken: none.',
  },
  'execution.gap': { de: '{date}, {shift}: {post} offen. {reasons}', en: '{date}, {shift}: {post} open. {reasons}' },
  'execution.violation': { de: '{date}: {reason}{pin}', en: '{date}: {reason}{pin}' },
  'execution.by-pin': { de: ' (so von Hand festgelegt)', en: ' (fixed so by hand)' },
  'execution.tours': { de: 'Streifenrouten', en: 'Tours' },
  'execution.tours-text': {
    de: 'Die Routen stehen in Anlage C, eine Karte und eine Liste je Streife. Jede Route beginnt und endet an der Dienststelle. „Beginn möglich“ ist der Spielraum, in dem eine Bestreifung beginnen kann, ohne spätere zu verlieren. Fällt Zeit weg, entfällt zuerst das Ziel mit der höchsten Rangzahl; Rang 1 bleibt bis zuletzt. Die Routen sind jeden Tag anders; niemand soll die Uhr danach stellen können.',
    en: 'The tours stand in annex C, a map and a list for each patrol. Every tour starts and ends at the station. “May start” is the margin within which a visit can begin without losing a later one. When time is short, the visit with the highest rank number goes first; rank 1 stays to the last. Tours differ every day, so that nobody can set their watch by them.',
  },
  'execution.no-tours': { de: 'Es ist keine Streifenroute geplant.', en: 'No tour is planned.' },
  'execution.no-visits': {
    de: 'Kein Ziel: In dieser Schicht ist für diese Streife kein Schwerpunkt zu erwarten. Die Einsatzleitung setzt sie ein.',
    en: 'No visit: no hotspot is expected for this patrol on this shift. The lead decides where it goes.',
  },
  'execution.shift-of-day': { de: '{date} · {shift}', en: '{date} · {shift}' },
  'execution.tour-alt': {
    de: 'Karte der Route von {patrol}: {station}, {list}, {station}.',
    en: 'Map of the tour of {patrol}: {station}, {list}, {station}.',
  },
  'column.time': { de: 'Zeit', en: 'Time' },
  'column.stop': { de: 'Ziel', en: 'Visit' },
  'column.window': { de: 'Beginn möglich', en: 'May start' },
  'column.rank': { de: 'Rang', en: 'Rank' },
  'execution.break': { de: 'Pause', en: 'Break' },
  'execution.break-at': { de: 'Pause bei {place}', en: 'Break near {place}' },

  'supply.title': { de: 'Versorgung', en: 'Supply' },
  'supply.breaks': {
    de: 'Pausen nach § 4 ArbZG stehen in jeder Route und beginnen, bevor sechs Stunden Arbeit voll sind.',
    en: 'Breaks by § 4 ArbZG stand in every tour and begin before six hours of work are full.',
  },
  'supply.setup': {
    de: 'Schichtbeginn und Einweisung an der Dienststelle {station}: {list}.',
    en: 'Shifts start with briefing at the station {station}: {list}.',
  },
  'supply.setup-of': {
    de: '{shift}: {setup} Minuten Einweisung und Ausrüstung, {handover} Minuten Übergabe',
    en: '{shift}: {setup} minutes of briefing and equipping, {handover} minutes of hand-over',
  },
  'to-fill': { de: 'von der Einsatzleitung zu ergänzen', en: 'to be filled in by the lead' },
  'supply.vehicles': { de: 'Fahrzeuge', en: 'Vehicles' },
  'supply.equipment': { de: 'Ausrüstung', en: 'Equipment' },
  'supply.food': { de: 'Verpflegung', en: 'Food' },

  'command.title': { de: 'Führung und Kommunikation', en: 'Command and communication' },
  'command.who': { de: 'Führung', en: 'Command' },
  'command.how': { de: 'Kommunikation', en: 'Communication' },
  'command.radio': { de: 'Funkkanal', en: 'Radio channel' },
  'command.phone': { de: 'Telefon der Leitstelle', en: 'Control room telephone' },
  'command.emergency': {
    de: 'Straftat oder Gefahr: Polizei 110. Hilflose oder verletzte Person: Rettungsdienst 112.',
    en: 'Crime or danger: police 110. Helpless or injured person: ambulance 112.',
  },
  'command.change': {
    de: 'Abweichungen von Dienstplan und Routen gehen an die Leitstelle.',
    en: 'Deviations from roster and tours are reported to the control room.',
  },
  'command.release': { de: 'Freigabe', en: 'Release' },
  'command.signature': { de: 'Dienststelle, Datum, Unterschrift', en: 'Office, date, signature' },

  'annex.reasons': { de: 'Anlage A: Warum der Plan so ist', en: 'Annex A: Why the plan is as it is' },
  'annex.no-reasons': { de: 'Der Planer hat nichts anzumerken.', en: 'The planner has nothing to remark.' },
  'annex.figures': { de: 'Anlage B: Woher die Zahlen kommen', en: 'Annex B: Where the numbers come from' },
  'column.figure': { de: 'Zahl', en: 'Number' },
  'column.value': { de: 'Wert', en: 'Value' },
  'column.meaning': { de: 'Bedeutung', en: 'Meaning' },
  'column.origin': { de: 'Herkunft', en: 'Origin' },
  'annex.tours': { de: 'Anlage C: Streifenrouten', en: 'Annex C: Tours' },
  'annex.seed': {
    de: 'Dieselben Daten und derselbe Startwert ({seed}) ergeben denselben Plan.',
    en: 'The same data and the same seed ({seed}) give the same plan.',
  },
} as const satisfies Dictionary
