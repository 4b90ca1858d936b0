import type { Dictionary } from './translate.ts'

/** The page behind a tracking link: receipt, what became of the report, feedback, withdrawing. */
export const reportPageTexts = {
  title: { de: 'Ihre Meldung: {type}', en: 'Your report: {type}' },
  'new.title': { de: 'Danke, Ihre Meldung ist angekommen', en: 'Thank you, your report has arrived' },
  'new.mail': {
    de: 'Wir schreiben Ihnen bei jeder Änderung eine E-Mail.',
    en: 'We will write you a mail at each change.',
  },
  'link.title': { de: 'Ihr Link zu dieser Meldung', en: 'Your link to this report' },
  'link.keep': {
    de: 'Heben Sie ihn auf, zum Beispiel als Lesezeichen: Nur so finden Sie die Meldung wieder.',
    en: 'Keep it, for example as a bookmark: there is no other way back to the report.',
  },
  'link.secret': {
    de: 'Wer diesen Link kennt, sieht Ihre Meldung.',
    en: 'Whoever knows this link sees your report.',
  },
  due: { de: 'Wir antworten bis {day}.', en: 'We will answer by {day}.' },
  supporters: {
    de: '{n, plural, one {Eine weitere Person meldet} other {# weitere Personen melden}} dasselbe.',
    en: '{n, plural, one {One more person reports} other {# more people report}} the same.',
  },
  'report.title': { de: 'Was Sie gemeldet haben', en: 'What you reported' },
  'report.what': { de: 'Was', en: 'What' },
  'report.when': { de: 'Wann', en: 'When' },
  'report.where': { de: 'Wo', en: 'Where' },
  'report.point-near': { de: 'Punkt auf der Karte, nahe {place}', en: 'Point on the map, near {place}' },
  'report.point': { de: 'Punkt auf der Karte', en: 'Point on the map' },
  'report.text': { de: 'Ihr Text', en: 'Your text' },
  'report.photos': { de: 'Fotos', en: 'Photos' },
  'report.photo': { de: 'Foto {n} zu Ihrer Meldung', en: 'Photo {n} of your report' },
  'history.title': { de: 'Was bisher geschah', en: 'What has happened so far' },
  'history.received': { de: 'Ihre Meldung ist eingegangen.', en: 'Your report arrived.' },
  'history.answer': { de: 'Wir haben Ihnen geantwortet:', en: 'We answered you:' },
  'history.handed-over': { de: 'Weitergegeben an: {agency}', en: 'Passed on to: {agency}' },
  'history.feedback.solved': { de: 'Sie sagen: Das Problem ist gelöst.', en: 'You say: the problem is solved.' },
  'history.feedback.not-solved': {
    de: 'Sie sagen: Das Problem ist nicht gelöst.',
    en: 'You say: the problem is not solved.',
  },
  'operation.title': { de: 'Teil eines Schwerpunkteinsatzes', en: 'Part of a special operation' },
  'operation.running': {
    de: 'Ihr Ort gehört zu einem Einsatz mit zusätzlichen Streifen, der gerade läuft.',
    en: 'Your place is part of an operation with additional patrols that is running now.',
  },
  'operation.closed': {
    de: 'Ihr Ort gehörte zu einem Einsatz mit zusätzlichen Streifen. Er ist abgeschlossen.',
    en: 'Your place was part of an operation with additional patrols. It is closed.',
  },
  'operation.measures': {
    de: 'Was die Streifen im ganzen Einsatz getan haben',
    en: 'What the patrols did in the whole operation',
  },
  'operation.measures.note': {
    de: 'Genannt ist, was mindestens fünfmal vorkam. Ob es geholfen hat, sagen diese Zahlen nicht.',
    en: 'Listed is what happened at least five times. These numbers do not say whether it helped.',
  },
  'feedback.title': { de: 'Ist das Problem gelöst?', en: 'Is the problem solved?' },
  'feedback.hint': {
    de: 'Wenn nicht, öffnen wir Ihre Meldung wieder und sehen noch einmal nach.',
    en: 'If not, we open your report again and look once more.',
  },
  'feedback.solved': { de: 'Ja, gelöst', en: 'Yes, solved' },
  'feedback.not-solved': { de: 'Nein, nicht gelöst', en: 'No, not solved' },
  'feedback.thanks': { de: 'Danke für Ihre Rückmeldung.', en: 'Thank you for telling us.' },
  'withdraw.link': { de: 'Meldung zurückziehen und löschen', en: 'Withdraw and delete the report' },
  'withdraw.title': { de: 'Meldung zurückziehen und löschen?', en: 'Withdraw and delete the report?' },
  'withdraw.text': {
    de: 'Text, Fotos, Ort, Verlauf und Ihre E-Mail-Adresse werden gelöscht. Es bleibt nur, was es war („{type}“), in welchem Stadtbezirk und an welchem Tag.',
    en: 'Text, photos, place, history and your mail address are deleted. What remains is what it was (“{type}”), in which district and on which day.',
  },
  'withdraw.final': { de: 'Das lässt sich nicht rückgängig machen.', en: 'This cannot be undone.' },
  'withdraw.do': { de: 'Zurückziehen und löschen', en: 'Withdraw and delete' },
  'withdraw.keep': { de: 'Meldung behalten', en: 'Keep the report' },
  again: { de: 'Noch etwas melden', en: 'Report something else' },
} as const satisfies Dictionary
