import type { Dictionary } from './translate.ts'

/** What the library of pictures and files refuses, and what to do then. */
export const pressPictureErrors = {
  'picture.black-out': {
    de: 'Zeichnen Sie mindestens eine und höchstens 40 Flächen, die im Bild liegen.',
    en: 'Draw at least one area and 40 at most, within the picture.',
  },
  'picture.changed-meanwhile': {
    de: 'Dieses Bild wurde inzwischen geändert. Laden Sie die Seite in einem zweiten Fenster, um beides zu vergleichen.',
    en: 'This picture has been changed meanwhile. Open the page in a second window to compare both.',
  },
  'picture.confirm': {
    de: 'Das lässt sich nicht rückgängig machen. Bestätigen Sie es bitte.',
    en: 'This cannot be undone. Please confirm it.',
  },
  'picture.consent-until': {
    de: 'Bei „Einwilligung liegt vor“ fehlt der Tag, bis zu dem sie gilt. Geben Sie den letzten Tag an oder wählen Sie etwas anderes.',
    en: 'With “Consent was given” the day it lasts until is missing. Give the last day or choose something else.',
  },
  'picture.consent-withdrawn': {
    de: 'Diese Datei wurde entfernt, weil eine Einwilligung widerrufen wurde. Sie wird nicht wieder aufgenommen.',
    en: 'This file was removed because consent was withdrawn. It is not taken again.',
  },
  'picture.none-chosen': { de: 'Wählen Sie mindestens ein Bild.', en: 'Choose at least one picture.' },
  'picture.not-found': { de: 'Dieses Bild gibt es nicht.', en: 'There is no such picture.' },
  'picture.removal-note': { de: 'Schreiben Sie kurz, warum.', en: 'Write briefly why.' },
  'picture.removed': {
    de: 'Dieses Bild wurde inzwischen entfernt und lässt sich nicht mehr ändern.',
    en: 'This picture has been removed meanwhile and cannot be changed any more.',
  },
  'file.empty': { de: 'Die Datei ist leer.', en: 'The file is empty.' },
  'file.in-use': {
    de: 'Diese Datei steht in einer Nachricht. Nehmen Sie sie dort zuerst heraus.',
    en: 'This file is in an article. Take it out there first.',
  },
  'file.macros': {
    de: 'Die Datei enthält Makros oder andere Teile, die sich ausführen lassen. Speichern Sie sie ohne Makros, am besten als PDF.',
    en: 'The file contains macros or other parts that can run. Save it without macros, best as PDF.',
  },
  'file.none-chosen': { de: 'Wählen Sie eine Datei.', en: 'Choose a file.' },
  'file.not-found': { de: 'Diese Datei gibt es nicht (mehr).', en: 'There is no such file (any more).' },
  'file.too-large': {
    de: 'Die Datei ist größer als {megabytes} MB. Verkleinern Sie sie, zum Beispiel beim Speichern als PDF.',
    en: 'The file is larger than {megabytes} MB. Make it smaller, for example when saving it as PDF.',
  },
  'file.unsupported': {
    de: 'Diese Datei wird nicht angenommen: Ihr Inhalt ist beschädigt oder keines von PDF, PNG, JPEG, WebP, CSV, Text (UTF-8), iCalendar, Excel, Word, OpenDocument.',
    en: 'This file is not taken: its content is damaged or none of PDF, PNG, JPEG, WebP, CSV, text (UTF-8), iCalendar, Excel, Word, OpenDocument.',
  },
} as const satisfies Dictionary
