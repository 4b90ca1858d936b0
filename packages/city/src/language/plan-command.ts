import type { Dictionary } from './translate.ts'

/** Why `augenmass plan` refuses something: one sentence each, with what would be right. Part of `errorTexts`. */
export const planCommandErrors = {
  'plan.area-not-a-file': {
    de: '{file} ist keine GeoJSON-Datei mit einer Fläche (Polygon oder MultiPolygon).',
    en: '{file} is no GeoJSON file with an area (Polygon or MultiPolygon).',
  },
  'plan.area-not-an-area': {
    de: 'Der Einsatzraum in {file} ist keine Fläche; gebraucht wird ein Polygon oder MultiPolygon.',
    en: 'The area in {file} is no area; it has to be a Polygon or MultiPolygon.',
  },
  'plan.area-empty': { de: 'Der Einsatzraum in {file} ist leer.', en: 'The area in {file} is empty.' },
  'plan.area-not-a-number': {
    de: 'Im Einsatzraum in {file} stehen Koordinaten, die keine Zahlen sind.',
    en: 'The area in {file} holds coordinates that are no numbers.',
  },
  'plan.area-out-of-range': {
    de: 'Im Einsatzraum in {file} stehen Koordinaten außerhalb der Erde; gebraucht wird WGS 84, erst Länge, dann Breite.',
    en: 'The area in {file} holds coordinates outside the Earth; it has to be WGS 84, longitude first, then latitude.',
  },
  'plan.area-swapped': {
    de: 'Im Einsatzraum in {file} sind Länge und Breite vertauscht; GeoJSON nennt erst die Länge.',
    en: 'In the area in {file} longitude and latitude are exchanged; GeoJSON names the longitude first.',
  },
  'plan.area-not-closed': {
    de: 'Der Umriss des Einsatzraums in {file} ist nicht geschlossen: Der letzte Punkt muss der erste sein.',
    en: 'The outline of the area in {file} is not closed: its last point has to be its first.',
  },
  'plan.area-self-crossing': {
    de: 'Der Umriss des Einsatzraums in {file} kreuzt sich selbst bei {lat}, {lon}.',
    en: 'The outline of the area in {file} crosses itself at {lat}, {lon}.',
  },
  'plan.area-too-large': {
    de: 'Der Einsatzraum in {file} ist mit {squareKilometres} km² größer als jede Stadt.',
    en: 'The area in {file} is larger than any city ({squareKilometres} km²).',
  },
  'plan.as-of': {
    de: '--as-of „{value}“ ist kein Zeitpunkt; gebraucht wird zum Beispiel 2025-10-31 oder 2025-10-31T18:00.',
    en: '--as-of “{value}” is no moment; write for example 2025-10-31 or 2025-10-31T18:00.',
  },
  'plan.as-of-before-reports': {
    de: 'Vor dem Stand {asOf} liegt keine Meldung; die erste ist von {first}.',
    en: 'No report lies before the as-of time {asOf}; the first is of {first}.',
  },
  'plan.as-of-future': {
    de: '--as-of {value} liegt in der Zukunft.',
    en: '--as-of {value} lies in the future.',
  },
  'plan.days': {
    de: '--days „{value}“: möglich sind 1 bis 62 Tage.',
    en: '--days “{value}”: 1 to 62 days are possible.',
  },
  'plan.file-missing': {
    de: '{file} gibt es nicht oder darf nicht gelesen werden.',
    en: '{file} does not exist or may not be read.',
  },
  'plan.from': {
    de: '--from „{value}“ ist kein Tag; gebraucht wird JJJJ-MM-TT, zum Beispiel 2025-11-02.',
    en: '--from “{value}” is no day; write YYYY-MM-DD, for example 2025-11-02.',
  },
  'plan.land': {
    de: '--land „{value}“ gibt es nicht. Möglich sind: {laender}.',
    en: 'There is no --land “{value}”. Possible are: {laender}.',
  },
  'plan.name': {
    de: '--name braucht 3 bis 120 Zeichen.',
    en: '--name needs 3 to 120 characters.',
  },
  'plan.network-not-lines': {
    de: '{file} ist weder ein OpenStreetMap-Auszug (.osm.pbf) noch eine GeoJSON-Datei mit Linien, also kein Wegenetz.',
    en: '{file} is neither an OpenStreetMap extract (.osm.pbf) nor a GeoJSON file with lines, hence no walking network.',
  },
  'plan.network-elsewhere': {
    de: 'Das Wegenetz in {file} liegt nicht im Einsatzraum.',
    en: 'The walking network in {file} does not lie in the area.',
  },
  'plan.no-reports': {
    de: 'In {file} ist keine Zeile brauchbar: {reasons}.',
    en: 'No row of {file} can be used: {reasons}.',
  },
  'plan.no-report-in-area': {
    de: 'Im Einsatzraum liegt keine Meldung; die {reports, plural, one {eine Meldung liegt} other {# Meldungen liegen}} um {lat}, {lon}.',
    en: 'No report lies in the area; the {reports, plural, one {one report lies} other {# reports lie}} around {lat}, {lon}.',
  },
  'plan.option-empty': {
    de: '{option} ist leer; gebraucht wird ein Pfad.',
    en: '{option} is empty; it has to be a path.',
  },
  'plan.out-not-writable': {
    de: 'In {folder} kann nicht geschrieben werden. Wählen Sie mit --out einen anderen Ordner.',
    en: 'Nothing can be written to {folder}. Choose another folder with --out.',
  },
  'plan.reports-too-far-apart': {
    de: 'Die Meldungen liegen auf {squareKilometres} km² verstreut, mehr als jede Stadt umfasst. Geben Sie mit --area den Einsatzraum an.',
    en: 'The reports are scattered over {squareKilometres} km², more than any city covers. Give the area with --area.',
  },
  'plan.plainclothes': {
    de: '--plainclothes „{value}“: möglich ist ein Anteil von 0% bis 100%.',
    en: '--plainclothes “{value}”: a share of 0% to 100% is possible.',
  },
  'plan.regular-service': {
    de: '--regular-service „{value}“: möglich sind 0 bis 2000 Kräfte je Tag.',
    en: '--regular-service “{value}”: 0 to 2000 staff a day are possible.',
  },
  'plan.seed': {
    de: '--seed „{value}“: möglich ist eine ganze Zahl von 0 bis 4294967295.',
    en: '--seed “{value}”: a whole number from 0 to 4294967295 is possible.',
  },
  'plan.shift-format': {
    de: '--shifts „{value}“ ist keine Schicht; gebraucht wird Beginn-Ende, zum Beispiel 08:00-16:30,15:30-24:00.',
    en: '--shifts “{value}” is no shift; write start-end, for example 08:00-16:30,15:30-24:00.',
  },
  'plan.shift-long': {
    de: 'Die Schicht {value} dauert {hours} Stunden; zulässig sind höchstens 10 Stunden Arbeit und 45 Minuten Pause (§§ 3 und 4 ArbZG).',
    en: 'The shift {value} lasts {hours} hours; at most 10 hours of work and 45 minutes of break are lawful (§§ 3 and 4 ArbZG).',
  },
  'plan.shift-short': {
    de: 'Die Schicht {value} ist zu kurz: Nach 30 Minuten Einweisung und 15 Minuten Übergabe muss mindestens eine Stunde bleiben.',
    en: 'The shift {value} is too short: after 30 minutes of briefing and 15 minutes of hand-over one hour at least has to remain.',
  },
  'plan.shift-overlap': {
    de: 'Die Schichten {value} und {other} überschneiden sich um mehr als die Hälfte; geben Sie eine an und mehr Kräfte.',
    en: 'The shifts {value} and {other} overlap by more than half; give one of them and more staff.',
  },
  'plan.shift-count': {
    de: '--shifts: möglich sind 1 bis 4 Schichten, angegeben sind {count}.',
    en: '--shifts: 1 to 4 shifts are possible, {count} are given.',
  },
  'plan.staff': {
    de: '--staff „{value}“: möglich sind 1 bis 2000 Kräfte je Tag.',
    en: '--staff “{value}”: 1 to 2000 staff a day are possible.',
  },
  'plan.staff-empty': { de: 'In {file} steht keine Dienstkraft.', en: '{file} holds no member of staff.' },
  'plan.station': {
    de: '--station „{value}“ ist kein Ort; gebraucht wird Breite,Länge, zum Beispiel 51.5135,7.4653.',
    en: '--station “{value}” is no position; write latitude,longitude, for example 51.5135,7.4653.',
  },
  'plan.station-far': {
    de: '--station liegt {kilometres} km vom Einsatzraum entfernt; vielleicht sind Breite und Länge vertauscht.',
    en: '--station lies {kilometres} km from the area; perhaps latitude and longitude are exchanged.',
  },
} as const satisfies Dictionary

/** Help and output of `augenmass plan`. */
export const planCommandTexts = {
  description: {
    de: 'Plant einen Schwerpunkteinsatz aus einer Datei mit Meldungen, ohne Datenbank: Einsatzschwerpunkte, Dienstplan, Streifenrouten, Einsatzbefehl. Derselbe Startwert ergibt dieselben Dateien.',
    en: 'Plans a special operation from a file of reports, without a database: hotspots, roster, tours, order. The same seed gives the same files.',
  },
  'option.reports': {
    de: 'Meldungen: CSV, GeoJSON oder JSON nach Open311, auch mit gzip gepackt',
    en: 'reports: CSV, GeoJSON or Open311 JSON, also packed with gzip',
  },
  'option.area': {
    de: 'Einsatzraum als GeoJSON-Fläche (sonst die konvexe Fläche um die Meldungen)',
    en: 'area as GeoJSON polygon (else the convex area around the reports)',
  },
  'option.from': { de: 'erster Tag, JJJJ-MM-TT', en: 'first day, YYYY-MM-DD' },
  'option.days': { de: 'Zahl der Tage, 1 bis 62', en: 'number of days, 1 to 62' },
  'option.staff': {
    de: 'höchstens so viele Kräfte je Tag über alle Schichten',
    en: 'most people a day over all shifts',
  },
  'option.shifts': {
    de: 'Schichten als Beginn-Ende, mit Komma getrennt; ein Ende vor dem Beginn liegt am Folgetag',
    en: 'shifts as start-end, separated by commas; an end before the start lies on the next day',
  },
  'option.plainclothes': { de: 'Anteil der Streifen in Zivil', en: 'share of patrols in plain clothes' },
  'option.seed': { de: 'Startwert des Zufalls', en: 'seed of all chance' },
  'option.out': { de: 'Ordner für die Ergebnisse, wird angelegt', en: 'folder for the results, is created' },
  'option.name': { de: 'Name des Einsatzes', en: 'name of the operation' },
  'option.staff-file': {
    de: 'Dienstkräfte als CSV, Spalten in docs/plan-schema.md (sonst doppelt so viele wie --staff, erzeugt)',
    en: 'staff as CSV, columns in docs/plan-schema.md (else twice --staff, generated)',
  },
  'option.station': {
    de: 'Dienststelle, Start und Ende der Streifen (sonst der Platz, der der Mitte des Einsatzraums am nächsten liegt)',
    en: 'station, start and end of tours (else the place nearest the area’s centre)',
  },
  'option.places': {
    de: 'benannte Plätze als GeoJSON-Punkte oder CSV mit name, lat, lon',
    en: 'named places as GeoJSON points or CSV with name, lat, lon',
  },
  'option.network': {
    de: 'Wegenetz: OpenStreetMap-Auszug (.osm.pbf) oder GeoJSON-Linien (sonst Luftlinie × 1,3)',
    en: 'walking network: OpenStreetMap extract (.osm.pbf) or GeoJSON lines (else straight line × 1.3)',
  },
  'option.regular-service': {
    de: 'Kräfte je Tag, die der Grunddienst behält',
    en: 'people a day left to regular service',
  },
  'option.as-of': {
    de: 'nur Meldungen bis dahin zählen (sonst bis zur letzten, höchstens bis zum Beginn des ersten Tags)',
    en: 'only reports until then count (else until the last one, at most until the first day begins)',
  },
  'option.land': {
    de: 'Land, dessen Feiertage gelten; none = keine (sonst NW, in anderen Zeitzonen keine)',
    en: 'Land whose public holidays hold; none = none (else NW, none in other time zones)',
  },
  help: {
    de: `
Dateien in --out: plan.json, roster-private.json (Wünsche und Belastung: nur für die Dienstplanung), hotspots.geojson,
roster.csv, roster.ics, tours.geojson, order.pdf, plan.html. Aufbau: docs/plan-schema.md.

4 schreibt den besten Plan bis dahin und markiert ihn; 5 einen mit offenen Funktionen oder gebrochenen Regeln, auch markiert.

Beispiel
  augenmass plan --reports reports.csv --area centre.geojson --from 2025-11-02 --days 7 --staff 45 \\
    --shifts 08:00-16:30,15:30-24:00 --plainclothes 20% --seed 1 --out plan/`,
    en: `
Files in --out: plan.json, roster-private.json (wishes and fairness: for the roster planner only), hotspots.geojson,
roster.csv, roster.ics, tours.geojson, order.pdf, plan.html. Their format: docs/plan-schema.md.

4 writes the best plan so far, marked as stopped; 5 one with open posts or broken rules, marked too.

Example
  augenmass plan --reports reports.csv --area centre.geojson --from 2025-11-02 --days 7 --staff 45 \\
    --shifts 08:00-16:30,15:30-24:00 --plainclothes 20% --seed 1 --out plan/`,
  },
  'default-name': { de: 'Schwerpunkteinsatz', en: 'Special operation' },
  'default-station': { de: 'Mitte des Einsatzraums', en: 'Centre of the area' },
  'given-station': { de: 'Dienststelle', en: 'Station' },
  'step.read': { de: 'Meldungen lesen', en: 'Reading reports' },
  'step.hotspots': { de: 'Einsatzschwerpunkte', en: 'Hotspots' },
  'step.roster': { de: 'Dienstplan', en: 'Roster' },
  'step.tours': { de: 'Streifenrouten', en: 'Tours' },
  'step.output': { de: 'Dateien schreiben', en: 'Writing files' },
  'stopped.nothing': { de: 'Abgebrochen. Es wurde nichts geschrieben.', en: 'Stopped. Nothing was written.' },
  'stopped.partial': {
    de: 'Abgebrochen. Geschrieben ist der beste Plan bis dahin, so markiert.',
    en: 'Stopped. The best plan so far is written and marked so.',
  },
  'summary.operation': {
    de: '{name}, {from} bis {to} ({days, plural, one {# Tag} other {# Tage}})',
    en: '{name}, {from} to {to} ({days, plural, one {# day} other {# days}})',
  },
  'summary.reports': { de: 'Meldungen', en: 'Reports' },
  'summary.reports-value': {
    de: '{read, number} gelesen, {refused, number} abgelehnt{reasons}; Quelle: {source}',
    en: '{read, number} read, {refused, number} refused{reasons}; source: {source}',
  },
  'summary.hotspots': { de: 'Einsatzschwerpunkte', en: 'Hotspots' },
  'summary.hotspots-value': {
    de: '{hotspots} aus {incidents} vom {from} bis {to}',
    en: '{hotspots} from {incidents}, {from} to {to}',
  },
  'summary.follows-cells': {
    de: 'keine aus {incidents} vom {from} bis {to}; die Streifen folgen {cells, plural, one {dem Bereich} other {den # Bereichen}} mit den meisten Störungen:',
    en: 'none from {incidents}, {from} to {to}; patrols follow the {cells, plural, one {area} other {# areas}} with most incidents:',
  },
  'summary.follows-enforcement': {
    de: 'keine: Vorgänge der Ordnungsbehörde allein ergeben keinen; die Streifen folgen {cells, plural, one {dem Bereich} other {den # Bereichen}} mit den meisten Vorgängen:',
    en: 'none: enforcement records alone make none; patrols follow the {cells, plural, one {area} other {# areas}} with most records:',
  },
  'summary.names': {
    de: '{names}{more, plural, =0 {} other { und # weitere}}',
    en: '{names}{more, plural, =0 {} other { and # more}}',
  },
  'summary.staffing': { de: 'Besetzung', en: 'Staffing' },
  'summary.staffing-value': {
    de: '{share} ({filled, number} von {required, number} Funktionen)',
    en: '{share} ({filled, number} of {required, number} posts)',
  },
  'summary.presence': { de: 'Präsenz', en: 'Presence' },
  'summary.presence-value': {
    de: '{presence}, mit diesen Streifen möglich {bound}; Unvorhersehbarkeit {unpredictability} für {cost} der Präsenz',
    en: '{presence}, possible with these patrols {bound}; unpredictability {unpredictability} for {cost} of the presence',
  },
  'summary.staff': { de: 'Kräfte je Tag', en: 'Staff a day' },
  'summary.patrols': { de: 'Streifen', en: 'Patrols' },
  'summary.patrols-value': {
    de: '{patrols} je Schicht, {tours, plural, one {# Route} other {# Routen}}, {visits}',
    en: '{patrols} a shift, {tours, plural, one {# tour} other {# tours}}, {visits}',
  },
  'summary.rules': { de: 'Gebrochene Regeln', en: 'Rules broken' },
  'summary.open': { de: 'Offene Funktionen', en: 'Open posts' },
  'summary.none': { de: 'keine', en: 'none' },
  'summary.more': { de: '… und {count, plural, one {# weitere} other {# weitere}}', en: '… and {count} more' },
  'summary.written': { de: 'Geschrieben', en: 'Written' },
  'summary.replaced': {
    de: 'Geschrieben, an Stelle des Plans, der dort lag',
    en: 'Written, in place of the plan that was there',
  },
  'summary.incomplete': {
    de: 'Der Plan ist unvollständig und so markiert.',
    en: 'The plan is incomplete and marked so.',
  },
} as const satisfies Dictionary
