import type { Dictionary } from './translate.ts'

/** The page on which reports are exported. */
export const exportTexts = {
  title: { de: 'Meldungen ausgeben', en: 'Export reports' },
  narrowed: {
    de: 'Eingegrenzt ist außerdem wie in der Liste, aus der Sie kommen.',
    en: 'It is narrowed besides as in the list you come from.',
  },
  'narrowed.drop': { de: 'Eingrenzung aufheben', en: 'Drop the filter' },
  lead: {
    de: 'Als Datei für eigene Auswertungen. Jede Ausgabe wird protokolliert.',
    en: 'As a file for evaluations of your own. Every export is recorded.',
  },
  which: { de: 'Welche Meldungen', en: 'Which reports' },
  state: { de: 'Zustand', en: 'State' },
  'state.open': { de: 'offene', en: 'open ones' },
  'state.closed': { de: 'abgeschlossene', en: 'closed ones' },
  'state.all': { de: 'alle, die hier bearbeitet werden', en: 'all that are handled here' },
  'state.any': { de: 'alle, auch übernommene', en: 'all, imported ones too' },
  type: { de: 'Störungsart', en: 'Disturbance type' },
  district: { de: 'Stadtbezirk', en: 'District' },
  source: { de: 'Quelle', en: 'Source' },
  any: { de: 'alle', en: 'all' },
  from: { de: 'Gemeldet von', en: 'Reported from' },
  to: { de: 'bis', en: 'until' },
  'count.do': { de: 'Auswahl anwenden', en: 'Apply' },
  count: {
    de: '{rows, plural, =0 {Keine Meldung passt dazu.} one {# Meldung} other {# Meldungen}}',
    en: '{rows, plural, =0 {No report fits.} one {# report} other {# reports}}',
  },
  download: { de: 'Herunterladen', en: 'Download' },
  personal: {
    de: 'mit Freitext, Ortsbeschreibung und Mailadresse',
    en: 'with free text, description of the place and mail address',
  },
  'personal.none': {
    de: 'Ohne Personendaten: kein Freitext, keine Ortsbeschreibung, keine Mailadresse, kein Schlüssel der Meldenden.',
    en: 'Without personal data: no free text, no description of the place, no mail address, no key of the reporter.',
  },
  'personal.hint': {
    de: 'Ohne den Haken sind keine Personendaten enthalten. Mit ihm darf die Datei nur für die Bearbeitung der Meldungen verwendet werden.',
    en: 'Without the tick there is no personal data in it. With it the file may be used for handling the reports only.',
  },
  format: { de: 'Format', en: 'Format' },
  'format.csv': { de: 'CSV (Tabelle, UTF-8)', en: 'CSV (table, UTF-8)' },
  'format.geojson': { de: 'GeoJSON (Karte, z. B. QGIS)', en: 'GeoJSON (map, e.g. QGIS)' },
  'format.parquet': { de: 'Parquet (große Auswertungen)', en: 'Parquet (large evaluations)' },
} as const satisfies Dictionary
