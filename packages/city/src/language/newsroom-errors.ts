import type { Dictionary } from './translate.ts'

/** What the newsroom refuses, and what to do then. */
export const newsroomErrors = {
  'article.blocked': {
    de: 'Aus rechtlichen Gründen ist diese Nachricht seit {day} nicht abrufbar. {note}',
    en: 'For legal reasons this article has not been available since {day}. {note}',
  },
  'article.changed-meanwhile': {
    de: 'Jemand anderes hat diese Nachricht inzwischen geändert. Ihr Text ist hier noch da; laden Sie die Seite in einem zweiten Fenster, um beide zu vergleichen.',
    en: 'Somebody else has changed this article meanwhile. Your text is still here; open the page in a second window to compare both.',
  },
  'article.invalid-content': {
    de: 'Der Inhalt kann so nicht gespeichert werden ({field}). Gespeichert ist noch der Stand davor.',
    en: 'The content cannot be saved like this ({field}). What was saved before is still there.',
  },
  'article.event-beginning': {
    de: 'Zum Termin fehlt der Beginn. Ohne ihn lässt sich vom Termin nichts speichern.',
    en: 'The event’s beginning is missing. Without it nothing of the event can be saved.',
  },
  'article.no-link': {
    de: 'Das ist keine vollständige Adresse. Ein Beispiel: https://www.beispiel.de/anmeldung.',
    en: 'This is no complete address. An example: https://www.example.org/register.',
  },
  'article.language-exists': {
    de: 'Diese Nachricht gibt es in dieser Sprache schon.',
    en: 'This article already exists in this language.',
  },
  'article.author-overrides': {
    de: 'Wer eine Nachricht geschrieben hat, gibt sie nicht ohne die anderen frei. Das kann eine Kollegin oder ein Kollege aus der Pressestelle.',
    en: 'Whoever wrote an article does not release it without the others. A colleague at the press desk can.',
  },
  'article.author-signs': {
    de: 'Sie haben diese Nachricht geschrieben oder zuletzt geändert. Freigeben muss sie jemand anderes.',
    en: 'You wrote this article or changed it last. Somebody else has to release it.',
  },
  'article.embargo': {
    de: 'Die Sperrfrist läuft noch. Heben Sie sie zuerst auf.',
    en: 'The embargo has not ended. Lift it first.',
  },
  'article.lead-releases': {
    de: 'Diese Nachricht nennt Zahlen eines Einsatzes, der noch nicht beendet ist. Die gibt nur die Einsatzleitung frei.',
    en: 'This article tells figures of an operation that is not closed. Only its operations lead can release them.',
  },
  'article.no-such-time': {
    de: 'Diesen Zeitpunkt gibt es nicht. In der Nacht der Zeitumstellung im März fehlt die Stunde von 2 bis 3 Uhr.',
    en: 'There is no such time. In the night the clocks go forward in March, the hour from 2 to 3 is left out.',
  },
  'article.no-word': {
    de: 'Ein einzelnes Wort bitte, nur Buchstaben und Bindestriche.',
    en: 'One single word please, letters and hyphens only.',
  },
  'article.not-found': { de: 'Diese Nachricht gibt es nicht.', en: 'There is no such article.' },
  'article.not-in-this-state': {
    de: 'Das geht im jetzigen Stand der Nachricht nicht (mehr). Laden Sie die Seite neu.',
    en: 'That is not possible in the present state of the article (any more). Reload the page.',
  },
  'article.withdrawn': {
    de: 'Die Stadt hat diese Nachricht am {day} zurückgezogen. {note}',
    en: 'The city withdrew this article on {day}. {note}',
  },
  'article.not-publishable': {
    de: '{count, plural, one {Eine Sache steht} other {# Sachen stehen}} der Veröffentlichung noch entgegen. Sie stehen unter „Prüfung“.',
    en: '{count, plural, one {One thing still stands} other {# things still stand}} in the way of publication. See “Checks”.',
  },
  'article.not-rushable': {
    de: 'So darf auch eine eilige Warnung nicht hinaus: Eine Überschrift muss da sein, und kein Bild ohne Rechte oder Einwilligung.',
    en: 'Not even an urgent warning can go out like this: it needs a headline, and no picture without rights or consent.',
  },
  'article.not-your-part': {
    de: 'Dieser Teil der Freigabe ist nicht Ihrer. Eine Vertretung kann erst freigeben, wenn die Frist abgelaufen ist.',
    en: 'This part of the release is not yours. A substitute can sign only once the deadline has passed.',
  },
  'article.nothing-changed': {
    de: 'Der Text ist noch so, wie er veröffentlicht ist. Ändern Sie ihn zuerst.',
    en: 'The text is still as it was published. Change it first.',
  },
  'article.only-warnings': {
    de: 'Sofort hinaus dürfen nur Warnungen an die Bevölkerung.',
    en: 'Only public warnings can go out at once.',
  },
  'article.part-decided': {
    de: 'Über diesen Teil der Freigabe ist schon entschieden. Laden Sie die Seite neu.',
    en: 'This part of the release has been decided already. Reload the page.',
  },
  'article.release-rule-invalid': {
    de: 'Mindestens eine Stelle muss freigeben, jede mit einer Frist von 1 bis 80 Arbeitsstunden.',
    en: 'At least one part has to sign, each within 1 to 80 working hours.',
  },
  'article.second-person': {
    de: 'Eine Korrektur bestätigt, wer sie nicht selbst geschrieben oder vorgeschlagen hat.',
    en: 'A correction is confirmed by somebody who neither wrote nor proposed it.',
  },
  'article.time-passed': {
    de: 'Dieser Zeitpunkt ist schon vorbei. Veröffentlichen Sie gleich, oder wählen Sie einen späteren.',
    en: 'That time has passed. Publish now, or choose a later one.',
  },
  'article.words-needed': {
    de: 'Hier fehlt noch ein Satz (höchstens 2.000 Zeichen).',
    en: 'A sentence is missing here (2,000 characters at most).',
  },
  'article.somebody-writes': {
    de: '{name} schreibt gerade an dieser Nachricht. Ihr Text ist hier noch da; gespeichert wird er, wenn Sie das Schreiben übernehmen.',
    en: '{name} is writing this article at the moment. Your text is still here; it is saved once you take over.',
  },
} as const satisfies Dictionary
