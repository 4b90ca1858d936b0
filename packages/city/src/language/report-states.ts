import type { Dictionary } from './translate.ts'

/** What state a report is in, for the office (short) and for whoever reported it (a sentence), and why it was closed. */
export const reportStateTexts = {
  'state.received': { de: 'Eingegangen', en: 'Received' },
  'state.in-review': { de: 'In Prüfung', en: 'In review' },
  'state.planned': { de: 'Eingeplant', en: 'Planned' },
  'state.done': { de: 'Erledigt', en: 'Done' },
  'state.not-confirmed': { de: 'Nicht bestätigt', en: 'Not confirmed' },
  'state.not-responsible': { de: 'Nicht zuständig', en: 'Not responsible' },
  'state.withdrawn': { de: 'Zurückgezogen', en: 'Withdrawn' },
  'state.reopened': { de: 'Wieder geöffnet', en: 'Reopened' },
  'state.expired': { de: 'Nach Frist gelöscht', en: 'Deleted after retention' },

  'told.received': {
    de: 'Ihre Meldung ist da. Wir sehen sie uns bis {due} an.',
    en: 'Your report has arrived. We will look at it by {due}.',
  },
  'told.received.elsewhere': {
    de: 'Ihre Meldung ist da. Zuständig ist eine andere Stelle: {agency}. Wir leiten Ihre Meldung dorthin weiter, spätestens am {due}.',
    en: 'Your report has arrived. Another authority is responsible: {agency}. We will pass your report on, by {due} at the latest.',
  },
  'told.in-review': { de: 'Wir prüfen Ihre Meldung.', en: 'We are looking into your report.' },
  'told.planned': {
    de: 'Wir haben Ihre Meldung eingeplant: Eine Streife sieht nach.',
    en: 'Your report is planned: a patrol will look.',
  },
  'told.done': { de: 'Wir haben uns darum gekümmert.', en: 'We have seen to it.' },
  'told.not-confirmed': {
    de: 'Wir haben nachgesehen und konnten es nicht bestätigen.',
    en: 'We looked and could not confirm it.',
  },
  'told.not-responsible': {
    de: 'Dafür ist eine andere Stelle zuständig: {agency}. Wir haben Ihre Meldung dorthin weitergegeben.',
    en: 'Another authority is responsible for this: {agency}. We have passed your report on.',
  },
  'told.withdrawn': {
    de: 'Sie haben Ihre Meldung zurückgezogen. Text, Fotos, Ort und Adresse sind gelöscht.',
    en: 'You have withdrawn your report. Text, photos, place and address are deleted.',
  },
  'told.expired': {
    de: 'Ihre Meldung wurde nach Ablauf der Aufbewahrungsfrist gelöscht. Für die Statistik bleiben Art, Stadtbezirk und Tag und eine Zählung ohne Bezug zu Ihnen.',
    en: 'Your report was deleted when its retention was over. For statistics kind, city district and day remain, and a count without relation to you.',
  },
  'told.reopened': {
    de: 'Ihre Meldung ist wieder offen. Wir sehen noch einmal nach.',
    en: 'Your report is open again. We will look once more.',
  },

  'reason.seen-to': { de: 'Das Problem ist behoben.', en: 'The problem is solved.' },
  'reason.cleaned': { de: 'Es ist gereinigt oder abgeholt.', en: 'It has been cleaned or taken away.' },
  'reason.spoken-to': {
    de: 'Unsere Streife hat vor Ort eingegriffen.',
    en: 'Our patrol stepped in on the spot.',
  },
  'reason.part-of-operation': {
    de: 'Der Ort gehört zu einem Schwerpunkteinsatz mit zusätzlichen Streifen.',
    en: 'The place is part of a special operation with additional patrols.',
  },
  'reason.nothing-because': {
    de: 'Es wurde nichts unternommen. Der Grund:',
    en: 'Nothing was done. The reason:',
  },
  'reason.not-found': { de: 'Vor Ort war nichts zu finden.', en: 'There was nothing to be found.' },
  'reason.already-gone': { de: 'Es war schon vorbei, als wir kamen.', en: 'It was over when we came.' },
  'reason.no-offence': {
    de: 'Was wir sahen, ist erlaubt.',
    en: 'What we saw is permitted.',
  },
  'reason.too-vague': {
    de: 'Die Angaben reichten nicht, um den Ort zu finden.',
    en: 'The details were not enough to find the place.',
  },
  'reason.other-agency': { de: 'Eine andere Stelle ist zuständig.', en: 'Another authority is responsible.' },
} as const satisfies Dictionary
