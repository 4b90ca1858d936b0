import type { Dictionary } from './translate.ts'

/** Figures in the press office, and the page on which residents see where an article's figures come from. */
export const pressFigureTexts = {
  'group.setup': { de: 'Einsatzplan', en: 'Operation plan' },
  'group.measures': { de: 'Maßnahmen im Einsatz', en: 'Measures of the operation' },
  'group.week': { de: 'Woche {days}', en: 'Week {days}' },
  'group.areas': { de: 'Lage bis Ende {month}', en: 'Situation until the end of {month}' },
  'group.month': { de: 'Störungen im {month}, {where}', en: 'Incidents in {month}, {where}' },
  'whole-city': { de: 'ganze Stadt', en: 'whole city' },

  'public.title': { de: 'Zahlen dieser Nachricht', en: 'Figures of this article' },
  'public.lead': {
    de: 'Jede Zahl steht hier so, wie sie bei der Veröffentlichung war, mit dem, woher sie kommt.',
    en: 'Every figure stands here as it was at publication, with where it comes from.',
  },
  'public.edition': { de: 'Ausgabe {edition}, veröffentlicht {at}', en: 'Edition {edition}, published {at}' },
  'public.none': {
    de: 'In dieser Nachricht steht keine Zahl aus unseren Daten.',
    en: 'This article holds no figure from our data.',
  },
  'public.machine': { de: 'Als JSON für Programme', en: 'As JSON for programs' },
  'public.open-data': { de: 'Diese Zahl in den offenen Daten', en: 'This figure in the open data' },
  'column.kind': { de: 'Art', en: 'Kind' },
  'column.period': { de: 'Zeitraum', en: 'Period' },
  'column.place': { de: 'Ort', en: 'Place' },
  'column.source': { de: 'Quelle', en: 'Source' },
  'column.as-of': { de: 'Stand', en: 'As of' },
  generated: {
    de: 'Zahlen mit * beruhen auf erzeugten Beispieldaten.',
    en: 'Figures with * rest on generated sample data.',
  },

  'drift.title': { de: 'Zahlen, die sich geändert haben', en: 'Figures that have changed' },
  'drift.lead': {
    de: 'Diese Zahlen stehen in veröffentlichten Nachrichten, und die Daten sagen heute etwas anderes. Die Nachricht bleibt, wie sie ist, bis jemand sie berichtigt.',
    en: 'These figures stand in published articles, and the data say something else today. The article stays as it is until somebody corrects it.',
  },
  'drift.empty': {
    de: 'Alle veröffentlichten Zahlen stimmen mit den Daten überein.',
    en: 'All published figures agree with the data.',
  },
  'drift.empty.next': {
    de: 'Verglichen wird jede Stunde. Was sich ändert, steht hier und auf Ihrer Liste.',
    en: 'They are compared every hour. Whatever changes stands here and on your list.',
  },
  'drift.published': { de: 'veröffentlicht {at}', en: 'published {at}' },
  'drift.then': { de: 'in der Nachricht', en: 'in the article' },
  'drift.now': { de: 'heute in den Daten', en: 'in the data today' },
  'drift.gone': {
    de: 'nicht mehr lesbar: die Daten dahinter sind gelöscht',
    en: 'cannot be read any more: the data behind it are deleted',
  },
  'drift.told': { de: 'bemerkt {at}', en: 'noticed {at}' },
  'drift.correct': { de: 'Nachricht berichtigen', en: 'Correct the article' },
  'drift.keep': { de: 'So lassen', en: 'Leave as it is' },
  'drift.reason': { de: 'Warum bleibt die Zahl so stehen?', en: 'Why does the figure stay?' },
  'drift.untitled': { de: 'ohne Überschrift', en: 'without headline' },
} as const satisfies Dictionary

/** What figures refuse. */
export const figureErrors = {
  'figures.invalid-question': {
    de: 'So lässt sich nicht nach Zahlen fragen. Erwartet werden höchstens {most} Angaben, welche Zahl gemeint ist.',
    en: 'Figures cannot be asked for like this. At most {most} descriptions of a figure are expected.',
  },
  'figure-drift.not-found': { de: 'Diesen Eintrag gibt es nicht.', en: 'There is no such entry.' },
  'figure-drift.reason': {
    de: 'Bitte nennen Sie den Grund, warum die Zahl so stehen bleibt.',
    en: 'Please say why the figure stays as it is.',
  },
  'figure-drift.settled': {
    de: 'Das ist inzwischen erledigt, oder die Zahl hat sich wieder geändert. Laden Sie die Seite neu.',
    en: 'This has been settled meanwhile, or the figure has changed again. Reload the page.',
  },
} as const satisfies Dictionary
