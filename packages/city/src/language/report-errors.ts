import type { Dictionary } from './translate.ts'

/** What the room of reports refuses, and what to do then. */
export const reportErrors = {
  'masking.word-not-found': {
    de: '„{word}“ steht so nicht im Text. Schreiben Sie die übersehenen Wörter genau so, wie sie dort stehen.',
    en: '“{word}” is not in the text. Write the words that were overlooked exactly as they stand there.',
  },
  'masking.words-needed': {
    de: 'Schreiben Sie mindestens ein Wort, genau so, wie es im Text steht.',
    en: 'Write at least one word, exactly as it stands in the text.',
  },
  'report.agency-needed': {
    de: 'Wählen Sie die Stelle, an die die Meldung gehen soll.',
    en: 'Choose the agency the report is to go to.',
  },
  'report.agency-without-mail': {
    de: 'An diese Stelle kann inzwischen keine Mail mehr gehen. Nichts ist gespeichert: Geben Sie die Meldung selbst weiter, und wählen Sie dann „selbst Bescheid geben“.',
    en: 'Meanwhile no mail can be sent to this agency. Nothing has been saved: pass the report on yourself, then choose “tell yourself”.',
  },
  'report.answer-needed': {
    de: 'Schreiben Sie, was der meldenden Person mitgeteilt wird (höchstens 2.000 Zeichen).',
    en: 'Write what the reporter is to be told (2,000 characters at most).',
  },
  'report.changed-meanwhile': {
    de: 'Jemand anderes hat diese Meldung inzwischen geändert. Ihre Änderung ist noch nicht gespeichert; vergleichen Sie beide Stände.',
    en: 'Somebody else has changed this report meanwhile. Your change is not saved yet; compare the two.',
  },
  'report.far-away': {
    de: 'Dieser Ort liegt nicht in dieser Stadt. Wählen Sie einen Ort in der Stadt, oder beschreiben Sie ihn in Worten.',
    en: 'This place is not in this city. Choose a place in the city, or describe it in words.',
  },
  'report.personal-data-found': {
    de: 'Das sieht nach personenbezogenen Angaben aus: {words}. Wählen Sie, was damit geschieht.',
    en: 'This looks like personal data: {words}. Choose what becomes of it.',
  },
  'report.mail': {
    de: 'Diese E-Mail-Adresse ist nicht vollständig. Ein Beispiel: name@beispiel.de. Sie können das Feld auch leer lassen.',
    en: 'This mail address is not complete. An example: name@example.org. You may also leave it empty.',
  },
  'report.no-photos-of-persons': {
    de: 'Zu dieser Art von Störung nehmen wir keine Fotos an: Darauf wären Menschen in einer Notlage zu sehen (§ 201a StGB).',
    en: 'We take no photos for this kind of disturbance: they would show people in distress (§ 201a of the German Criminal Code).',
  },
  'report.no-place': {
    de: 'Sagen Sie uns, wo es ist: auf der Karte, mit Straße oder Platz, oder in Worten.',
    en: 'Tell us where it is: on the map, by street or square, or in words.',
  },
  'report.no-such-link': {
    de: 'Diesen Code gibt es nicht. Prüfen Sie, ob der Link vollständig ist.',
    en: 'There is no such code. Check whether the link is complete.',
  },
  'report.not-found': { de: 'Diese Meldung gibt es nicht (mehr).', en: 'There is no such report (any more).' },
  'report.not-in-this-state': {
    de: 'Das geht im jetzigen Zustand der Meldung nicht. Laden Sie die Seite neu.',
    en: 'That is not possible in the state the report is in now. Load the page again.',
  },
  'report.nothing-to-undo': {
    de: 'Hier gibt es nichts zurückzunehmen: Seit der letzten Änderung ist etwas Neues geschehen.',
    en: 'There is nothing to take back here: something new has happened since the last change.',
  },
  'report.place': {
    de: 'Die Ortsangabe ist zu lang (höchstens 300 Zeichen).',
    en: 'The description of the place is too long (300 characters at most).',
  },
  'report.reason-needed': {
    de: 'Wählen Sie einen Grund: Wer gemeldet hat, liest ihn.',
    en: 'Choose a reason: the reporter reads it.',
  },
  'report.text-too-long': {
    de: 'Der Text ist zu lang (höchstens {longest} Zeichen).',
    en: 'The text is too long ({longest} characters at most).',
  },
  'report.too-many-photos': {
    de: 'Es sind höchstens {most} Fotos möglich.',
    en: 'At most {most} photos are possible.',
  },
  'report.unknown-type': {
    de: 'Wählen Sie aus, was stört.',
    en: 'Choose what is wrong.',
  },
} as const satisfies Dictionary
