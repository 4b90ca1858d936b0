import type { Dictionary } from './translate.ts'

/** Mails about reports. */
export const reportMailTexts = {
  'receipt.subject': { de: 'Ihre Meldung: {type}', en: 'Your report: {type}' },
  'receipt.text': {
    de: 'Guten Tag,\n\nIhre Meldung „{type}“ vom {day} ist bei uns angekommen.\n\nUnter diesem Link sehen Sie, was daraus wird. Sie können dort auch sagen, ob das Problem gelöst ist, oder die Meldung zurückziehen und löschen:\n{link}\n\nDer Link ist geheim: Wer ihn kennt, sieht Ihre Meldung. Wir schreiben Ihnen bei jeder Änderung.\n\nIhr Ordnungsamt',
    en: 'Good day,\n\nYour report “{type}” of {day} has reached us.\n\nBehind this link you see what becomes of it. There you can also tell us whether the problem is solved, or withdraw and delete the report:\n{link}\n\nThe link is secret: whoever knows it sees your report. We will write to you at each change.\n\nYour public order office',
  },
  'change.subject': { de: 'Ihre Meldung: {state}', en: 'Your report: {state}' },
  'change.text': {
    de: 'Guten Tag,\n\nzu Ihrer Meldung „{type}“ gibt es etwas Neues.\n\n{sentence}\n{answer}\nMehr dazu, und Ihre Antwort, ob das Problem gelöst ist:\n{link}\n\nIhr Ordnungsamt',
    en: 'Good day,\n\nThere is news about your report “{type}”.\n\n{sentence}\n{answer}\nMore about it, and your answer whether the problem is solved:\n{link}\n\nYour public order office',
  },
  'hand-over.subject': { de: 'Weitergegebene Meldung: {type}', en: 'Report passed on: {type}' },
  'hand-over.text': {
    de: 'Guten Tag,\n\nbei uns ist eine Meldung eingegangen, für die nach unserer Kenntnis Sie zuständig sind.\n\nArt: {type}\nEingegangen: {moment}\nOrt: {place}\n\n{text}\n\nWer gemeldet hat, geben wir nicht weiter; personenbezogene Angaben im Text sind unkenntlich gemacht.\n\nIhr Ordnungsamt',
    en: 'Good day,\n\nWe have received a report that, as far as we know, is for you.\n\nKind: {type}\nReceived: {moment}\nPlace: {place}\n\n{text}\n\nWe do not pass on who reported it; personal details in the text have been masked.\n\nThe public order office',
  },
  'hand-over.no-text': { de: '(Kein Text.)', en: '(No text.)' },
  'hand-over.no-place': { de: 'nicht angegeben', en: 'not given' },
} as const satisfies Dictionary
