import type { Dictionary } from './translate.ts'

/** The page on which the monthly sample of masked texts is read. */
export const maskingTexts = {
  title: { de: 'Stichprobe: übersehene personenbezogene Angaben', en: 'Sample: personal data that was overlooked' },
  lead: {
    de: 'Jeden Monat zieht das Los {size} gespeicherte Texte. Lesen Sie jeden: Steht noch etwas darin, das zu einer Person führt (Name, Nummer, Kennzeichen, Beschreibung, Herkunft, Krankheit)? Was Sie eintragen, wird aus dem Text entfernt und mitgezählt.',
    en: 'Each month {size} stored texts are drawn by lot. Read each: is there still anything in it that leads to a person (name, number, plate, description, origin, illness)? What you enter is taken out of the text and counted.',
  },
  month: { de: 'Texte vom {month}', en: 'Texts of {month}' },
  months: { de: 'Andere Monate', en: 'Other months' },
  'figure.read': { de: 'von {drawn} gelesen', en: 'of {drawn} read' },
  'figure.missed': { de: 'der personenbezogenen Angaben übersehen', en: 'of the personal data overlooked' },
  'figure.missed-unknown': {
    de: 'Noch nicht zu sagen: In den gelesenen Texten stand nichts Personenbezogenes.',
    en: 'Cannot tell yet: nothing personal stood in the texts read so far.',
  },
  found: {
    de: '{n, plural, =0 {nichts unkenntlich gemacht} one {eine Stelle unkenntlich gemacht} other {# Stellen unkenntlich gemacht}}',
    en: '{n, plural, =0 {nothing masked} one {one place masked} other {# places masked}}',
  },
  'read.none': { de: 'Gelesen: nichts übersehen', en: 'Read: nothing overlooked' },
  'read.some': {
    de: '{n, plural, one {Gelesen: eine Angabe übersehen und entfernt} other {Gelesen: # Angaben übersehen und entfernt}}',
    en: '{n, plural, one {Read: one overlooked and removed} other {Read: # overlooked and removed}}',
  },
  words: { de: 'Übersehene Wörter, je Zeile eines', en: 'Words overlooked, one a line' },
  nothing: { de: 'Nichts übersehen', en: 'Nothing overlooked' },
  save: { de: 'Entfernen und zählen', en: 'Remove and count' },
  empty: { de: 'Noch keine Stichprobe', en: 'No sample yet' },
  'empty.next': {
    de: 'Am Anfang jedes Monats werden Texte des Vormonats gezogen. Vorher ist hier nichts zu tun.',
    en: 'At the beginning of each month texts of the month before are drawn. Until then there is nothing to do here.',
  },
} as const satisfies Dictionary
