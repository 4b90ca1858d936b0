import type { Dictionary } from './translate.ts'

/** What the inbox refuses, and what to do then. */
export const inboxErrors = {
  'inbox.answer-invalid': {
    de: 'Eine Standardantwort braucht einen Namen und je einen Text auf Deutsch und Englisch (höchstens 2.000 Zeichen).',
    en: 'A standard answer needs a name and a text each in German and English (2,000 characters at most).',
  },
  'inbox.none-chosen': {
    de: 'Wählen Sie in der Liste mindestens eine Meldung aus.',
    en: 'Choose at least one report in the list.',
  },
  'inbox.view-name': {
    de: 'Geben Sie der Ansicht einen Namen (höchstens 60 Zeichen).',
    en: 'Give the view a name (60 characters at most).',
  },
  'incident.changed-meanwhile': {
    de: 'Diese Störungen wurden inzwischen noch einmal verändert. Die frühere Zusammenstellung lässt sich nicht mehr herstellen.',
    en: 'These incidents have been changed once more meanwhile. What they were before cannot be restored any more.',
  },
  'incident.not-found': {
    de: 'Diese Störung gibt es so nicht mehr; sie wurde inzwischen neu zusammengestellt. Laden Sie die Seite neu.',
    en: 'There is no such incident any more; it has been put together anew meanwhile. Load the page again.',
  },
  'incident.too-few': {
    de: 'Wählen Sie mindestens eine Meldung aus, aber nicht alle.',
    en: 'Choose at least one report, but not all.',
  },
  'incident.types-differ': {
    de: 'Nur Störungen derselben Art lassen sich zusammenführen. Berichtigen Sie zuerst die Störungsart der Meldung.',
    en: 'Only incidents of the same type can be merged. Correct the report’s type first.',
  },
  'report.no-contact': {
    de: 'Zu dieser Meldung ist keine Adresse hinterlegt.',
    en: 'No address was left with this report.',
  },
  'report.photo-reason': {
    de: 'Schreiben Sie kurz, warum das Foto entfernt wird (höchstens 300 Zeichen).',
    en: 'Write briefly why the photo is removed (300 characters at most).',
  },
} as const satisfies Dictionary
