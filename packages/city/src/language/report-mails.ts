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
    de: 'Guten Tag,\n\nbei uns ist eine Meldung eingegangen, für die nach unserer Kenntnis Sie zuständig sind.\n\n{about}\n\nWer gemeldet hat, geben wir nicht weiter; personenbezogene Angaben im Text sind unkenntlich gemacht.\n\nIhr Ordnungsamt',
    en: 'Good day,\n\nWe have received a report that, as far as we know, is for you.\n\n{about}\n\nWe do not pass on who reported it; personal details in the text have been masked.\n\nThe public order office',
  },
  'came-back.subject': { de: 'Wieder bei uns: {type}', en: 'With us again: {type}' },
  'came-back.text': {
    de: 'Guten Tag,\n\ndiese Meldung hatten wir Ihnen weitergegeben. Sie ist wieder bei uns. {why}\n\n{about}\n\nHaben Sie dazu schon etwas unternommen? Dann antworten Sie uns bitte.\n\nIhr Ordnungsamt',
    en: 'Good day,\n\nWe had passed this report on to you. It is with us again. {why}\n\n{about}\n\nHave you done something about it already? Then please tell us.\n\nThe public order office',
  },
  'came-back.office': {
    de: 'Wir kümmern uns selbst darum, oder geben sie an eine andere Stelle.',
    en: 'We see to it ourselves, or pass it on to another agency.',
  },
  'came-back.reporter': {
    de: 'Wer gemeldet hat, sagt: Das Problem ist nicht gelöst. Wir sehen noch einmal nach.',
    en: 'Whoever reported it says: the problem is not solved. We will look once more.',
  },
  'agency.about': {
    de: 'Art: {type}\nEingegangen: {moment}\nOrt: {place}\n\n{text}',
    en: 'Kind: {type}\nReceived: {moment}\nPlace: {place}\n\n{text}',
  },
  'agency.no-text': { de: '(Kein Text.)', en: '(No text.)' },
  'agency.no-place': { de: 'nicht angegeben', en: 'not given' },
} as const satisfies Dictionary
