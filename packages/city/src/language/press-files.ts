import type { Dictionary } from './translate.ts'

/** Files that articles offer for download. */
export const pressFileTexts = {
  title: { de: 'Dateien zum Herunterladen', en: 'Files to download' },
  pictures: { de: 'Bilder', en: 'Pictures' },
  'upload.label': { de: 'Datei hochladen', en: 'Upload a file' },
  'upload.hint': {
    de: 'PDF, Excel, Word, OpenDocument (ohne Makros), CSV, Text, iCalendar bis {megabytes} MB, Bilder bis 10 MB. Öffentlich wird sie erst mit einer Nachricht, in der sie steht.',
    en: 'PDF, Excel, Word, OpenDocument (without macros), CSV, text, iCalendar up to {megabytes} MB, pictures up to 10 MB. It becomes public only with an article it is in.',
  },
  'upload.button': { de: 'Hochladen', en: 'Upload' },
  name: { de: 'Name', en: 'Name' },
  size: { de: 'Größe', en: 'Size' },
  created: { de: 'Hochgeladen', en: 'Uploaded' },
  state: { de: 'Verwendung', en: 'Use' },
  action: { de: 'Entfernen', en: 'Remove' },
  live: { de: 'öffentlich', en: 'public' },
  draft: { de: 'in einem Entwurf', en: 'in a draft' },
  unused: { de: 'nicht verwendet', en: 'not used' },
  remove: { de: 'Entfernen', en: 'Remove' },
  'remove.of': { de: '{name} entfernen', en: 'Remove {name}' },
  empty: { de: 'Noch keine Dateien', en: 'No files yet' },
  'empty.next': {
    de: 'Was Sie hier hochladen, lässt sich in Nachrichten als Download einsetzen.',
    en: 'What you upload here can be put into articles as a download.',
  },
} as const satisfies Dictionary
