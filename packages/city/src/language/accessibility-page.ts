import type { Dictionary } from './translate.ts'

/** Telling of a barrier: the form below the accessibility statement, its mail, and the list on the administrator's home page. */
export const accessibilityTexts = {
  title: { de: 'Barriere melden', en: 'Report a barrier' },
  lead: {
    de: 'Ist etwas auf diesen Seiten für Sie nicht zugänglich? Schreiben Sie uns, wir kümmern uns darum.',
    en: 'Is something on these pages not accessible to you? Write to us, we will see to it.',
  },
  text: { de: 'Was geht nicht, und auf welcher Seite?', en: 'What does not work, and on which page?' },
  mail: { de: 'Ihre E-Mail-Adresse', en: 'Your mail address' },
  'mail.hint': {
    de: 'Nur wenn Sie eine Antwort möchten. Wir nutzen sie dafür und löschen sie mit der Nachricht, sobald sie erledigt ist, spätestens nach 90 Tagen (Art. 6 Abs. 1 Buchst. c DSGVO mit Art. 7 der Richtlinie (EU) 2016/2102).',
    en: 'Only if you want an answer. We use it for that and delete it with the message once that is settled, after 90 days at the latest (Art. 6 (1) (c) GDPR with Art. 7 of Directive (EU) 2016/2102).',
  },
  send: { de: 'Nachricht senden', en: 'Send message' },
  'sent.title': { de: 'Danke, Ihre Nachricht ist angekommen', en: 'Thank you, your message has arrived' },
  'sent.text': {
    de: 'Wir sehen uns die Barriere an. Wenn Sie eine E-Mail-Adresse angegeben haben, antworten wir Ihnen.',
    en: 'We will look into the barrier. If you gave a mail address, we will answer.',
  },
  'mail.subject': { de: 'Barriere gemeldet', en: 'Barrier reported' },
  'mail.text': {
    de: 'Guten Tag,\n\njemand hat eine Barriere gemeldet:\n\n{text}\n\nAntwort an: {answer}\n\nDie Nachricht steht auch auf der Startseite der Administration, bis sie dort als erledigt bestätigt ist, höchstens 90 Tage.',
    en: 'Good day,\n\nsomebody has reported a barrier:\n\n{text}\n\nAnswer to: {answer}\n\nThe message also stands on the administrator’s home page until it is confirmed there as settled, for 90 days at most.',
  },
  'mail.no-answer': { de: 'keine Antwort gewünscht', en: 'no answer wanted' },
  'home.title': { de: 'Gemeldete Barrieren', en: 'Reported barriers' },
  'home.done': { de: 'Erledigt, löschen', en: 'Settled, delete' },
  'home.answer-to': { de: 'Antwort an {mail}', en: 'Answer to {mail}' },
  'home.no-answer': { de: 'Keine Antwort gewünscht', en: 'No answer wanted' },
} as const satisfies Dictionary

export const accessibilityErrors = {
  'accessibility.gone': {
    de: 'Diese Nachricht gibt es nicht mehr: Jemand hat sie schon erledigt.',
    en: 'This message is gone: somebody has seen to it already.',
  },
  'accessibility.mail': {
    de: 'Diese E-Mail-Adresse ist nicht vollständig. Ein Beispiel: name@beispiel.de. Sie können das Feld auch leer lassen.',
    en: 'This mail address is not complete. An example: name@example.org. You may also leave it empty.',
  },
  'accessibility.text': {
    de: 'Schreiben Sie, was nicht geht (höchstens {longest} Zeichen).',
    en: 'Write what does not work ({longest} characters at most).',
  },
} as const satisfies Dictionary
