import type { Dictionary } from './translate.ts'

/** What the newsroom refuses, and what to do then. */
export const newsroomErrors = {
  'article.changed-meanwhile': {
    de: 'Jemand anderes hat diese Nachricht inzwischen geändert. Ihr Text ist hier noch da; laden Sie die Seite in einem zweiten Fenster, um beide zu vergleichen.',
    en: 'Somebody else has changed this article meanwhile. Your text is still here; open the page in a second window to compare both.',
  },
  'article.invalid-content': {
    de: 'Der Inhalt kann so nicht gespeichert werden ({field}). Gespeichert ist noch der Stand davor.',
    en: 'The content cannot be saved like this ({field}). What was saved before is still there.',
  },
  'article.language-exists': {
    de: 'Diese Nachricht gibt es in dieser Sprache schon.',
    en: 'This article already exists in this language.',
  },
  'article.not-found': { de: 'Diese Nachricht gibt es nicht.', en: 'There is no such article.' },
  'article.not-in-this-state': {
    de: 'Das geht im jetzigen Stand der Nachricht nicht (mehr). Laden Sie die Seite neu.',
    en: 'That is not possible in the present state of the article (any more). Reload the page.',
  },
  'article.somebody-writes': {
    de: '{name} schreibt gerade an dieser Nachricht. Ihr Text ist hier noch da; gespeichert wird er, wenn Sie das Schreiben übernehmen.',
    en: '{name} is writing this article at the moment. Your text is still here; it is saved once you take over.',
  },
} as const satisfies Dictionary
