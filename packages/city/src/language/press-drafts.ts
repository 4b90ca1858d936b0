import type { Dictionary } from './translate.ts'

/**
 * Sentences of drafts made from an operation. `{name}` is a place for a figure, a date, a name or a gap: `drafts/compose.ts`
 * fills it in. A figure stands where its number changes no other word: in the accusative, or after a colon.
 */
export const draftSentences = {
  kicker: { de: 'Sicherheit & Ordnung', en: 'Public safety & order' },
  'where.parts.one': { de: 'im Ortsteil {names}', en: 'in {names}' },
  'where.parts.many': { de: 'in den Ortsteilen {names}', en: 'in {names}' },
  'where.districts.one': { de: 'im Stadtbezirk {names}', en: 'in the district of {names}' },
  'where.districts.many': { de: 'in den Stadtbezirken {names}', en: 'in the districts of {names}' },
  'where.unknown': { de: '[Ergänzen: Wo?]', en: '[Add: Where?]' },

  'announcement.headline': {
    de: 'Ordnungsdienst verstärkt seine Streifen {where}',
    en: 'Order service steps up its patrols {where}',
  },
  'announcement.lead': {
    de: 'Der Kommunale Ordnungsdienst ist {when} verstärkt {where} unterwegs. Der Einsatz dauert {days}.',
    en: 'The city’s order service patrols {where} more often than usual {when}. The operation lasts {days}.',
  },
  'announcement.what': { de: 'Was geplant ist', en: 'What is planned' },
  'announcement.staff': {
    de: 'Der Einsatzplan sieht am Tag {staff} vor, verteilt auf {shifts}.',
    en: 'The operation plan provides for {staff} a day, working in {shifts}.',
  },
  'announcement.patrols': {
    de: 'Je Schicht schickt der Ordnungsdienst {patrols} auf die Straße.',
    en: 'In each shift the order service sends {patrols} out on the streets.',
  },
  'announcement.why': { de: 'Warum', en: 'Why' },
  'gap.why': {
    de: 'Was ist der Anlass, und was soll der Einsatz erreichen?',
    en: 'What is the reason, and what is the operation to achieve?',
  },
  'gap.why.aims': {
    de: 'Was ist der Anlass, und was soll der Einsatz erreichen? Im Einsatz steht als Ziel, nur für den internen Gebrauch: „{aims}“',
    en: 'What is the reason, and what is the operation to achieve? The operation’s own aims, for internal use only: “{aims}”',
  },
  'announcement.report.title': { de: 'Etwas stört?', en: 'Something disturbs you?' },
  'announcement.report': {
    de: 'Wer im öffentlichen Raum eine Störung bemerkt, kann sie der Stadt {link}.',
    en: 'Whoever notices a disturbance in public space can {link}.',
  },
  'announcement.report.link': { de: 'online melden', en: 'report it to the city online' },

  'field-report.headline': {
    de: 'Unterwegs mit dem Ordnungsdienst {where}',
    en: 'Out with the order service {where}',
  },
  'gap.scene': {
    de: 'Wer hat wen begleitet, wann und wo? Ein Satz, der in die Szene führt.',
    en: 'Who walked along with whom, when and where? One sentence that leads into the scene.',
  },
  'field-report.lead': {
    de: '{gap} Der Kommunale Ordnungsdienst ist {when} verstärkt {where} unterwegs.',
    en: '{gap} The city’s order service patrols {where} more often than usual {when}.',
  },
  'field-report.lead.past': {
    de: '{gap} Der Kommunale Ordnungsdienst war {when} verstärkt {where} unterwegs.',
    en: '{gap} The city’s order service patrolled {where} more often than usual {when}.',
  },
  'field-report.walk': { de: 'Auf Streife', en: 'On patrol' },
  'gap.walk': {
    de: 'Was ist zu sehen und zu hören, was tut die Streife? Menschen, denen sie begegnet, nicht beschreiben.',
    en: 'What is there to see and hear, what does the patrol do? Do not describe people it meets.',
  },
  'gap.quote.patrol': {
    de: 'Zitat aus der Streife, wörtlich und freigegeben.',
    en: 'Quotation from the patrol, word for word and released.',
  },
  'field-report.behind': { de: 'Der Einsatz', en: 'The operation' },
  'field-report.behind.text': {
    de: 'Der Einsatz dauert {days}. Der Einsatzplan sieht am Tag {staff} vor, verteilt auf {shifts}.',
    en: 'The operation lasts {days}. The operation plan provides for {staff} a day, working in {shifts}.',
  },
  'field-report.behind.past': {
    de: 'Der Einsatz dauerte {days}. Der Einsatzplan sah am Tag {staff} vor, verteilt auf {shifts}.',
    en: 'The operation lasted {days}. The operation plan provided for {staff} a day, working in {shifts}.',
  },
  'field-report.voices': { de: 'Stimmen', en: 'Voices' },
  'gap.quote.passer-by': {
    de: 'Zitat aus einem Gespräch am Weg, wörtlich und mit Einwilligung.',
    en: 'Quotation from a talk on the way, word for word and with consent.',
  },

  'tally.headline': {
    de: 'Bilanz des Ordnungsdienstes {where}',
    en: 'The order service’s tally {where}',
  },
  'tally.lead': {
    de: 'Der Kommunale Ordnungsdienst war {when} verstärkt {where} unterwegs. Was er in dieser Zeit getan hat, steht in dieser Bilanz.',
    en: 'The city’s order service patrolled {where} more often than usual {when}. This tally says what it did in that time.',
  },
  'tally.staff': {
    de: 'Der Einsatz dauerte {days}. Der Einsatzplan sah am Tag {staff} vor, verteilt auf {shifts}.',
    en: 'The operation lasted {days}. The operation plan provided for {staff} a day, working in {shifts}.',
  },
  'tally.counted': { de: 'Was gezählt wurde', en: 'What was counted' },
  'tally.counted.lead': {
    de: 'Über den ganzen Einsatz zählte der Ordnungsdienst:',
    en: 'Over the whole operation the order service counted:',
  },
  'tally.measure': { de: '{name}: {count}', en: '{name}: {count}' },
  'tally.few': {
    de: 'Was weniger als fünfmal vorkam, ist nicht aufgeführt, damit niemand zu erkennen ist.',
    en: 'What happened fewer than five times is not listed, so that nobody can be recognised.',
  },
  'gap.no-measures': {
    de: 'Zu diesem Einsatz ist keine Art von Maßnahme mindestens fünfmal gezählt. Was wurde getan?',
    en: 'No kind of measure has been counted at least five times in this operation. What was done?',
  },
  'tally.limits': { de: 'Was die Zahlen sagen und was nicht', en: 'What the figures say and what they do not' },
  'tally.limits.text': {
    de: 'Wer mehr kontrolliert, findet mehr: Mit mehr Streifen steigen solche Zahlen auch dann, wenn sich auf der Straße nichts verändert hat. Die Bilanz zählt, was der Ordnungsdienst getan hat. Ob der Einsatz gewirkt hat, sagt sie nicht.',
    en: 'More checks find more: with more patrols such figures rise even if nothing has changed on the streets. The tally counts what the order service did. It does not say whether the operation had an effect.',
  },
  'gap.quote.lead': {
    de: 'Wie ordnet die Einsatzleitung das ein? Zitat, wörtlich und freigegeben.',
    en: 'How does the operations lead see it? Quotation, word for word and released.',
  },
  and: { de: '{first} und {last}', en: '{first} and {last}' },
} as const satisfies Dictionary

export type DraftSentence = keyof typeof draftSentences

/** The page that makes drafts. */
export const pressDraftTexts = {
  title: { de: 'Entwürfe aus einem Einsatz', en: 'Drafts from an operation' },
  lead: {
    de: 'Jeder Entwurf entsteht auf Deutsch und auf Englisch. Alle Zahlen darin kommen aus den Daten und bleiben bis zur Veröffentlichung aktuell. Was das System nicht weiß, ist als Lücke markiert: Erst wenn alle Lücken gefüllt sind, kann die Nachricht erscheinen.',
    en: 'Each draft is made in German and in English. All figures in it come from the data and stay current until publication. What the system does not know is marked as a gap: the article can appear only when all gaps are filled.',
  },
  operation: { de: 'Einsatz', en: 'Operation' },
  choose: { de: 'Entwürfe zeigen', en: 'Show drafts' },
  'none.title': { de: 'Noch kein Einsatz', en: 'No operation yet' },
  'none.next': {
    de: 'Sobald die Einsatzplanung einen Einsatz anlegt, können Sie hier Entwürfe dazu machen.',
    en: 'As soon as the planners create an operation, you can make drafts about it here.',
  },
  'kind.announcement': { de: 'Ankündigung', en: 'Announcement' },
  'kind.announcement.what': {
    de: 'Was, wo, wann und warum: mit Kräften am Tag, Tagen und Schichten.',
    en: 'What, where, when and why: with staff a day, days and shifts.',
  },
  'kind.announcement.not': {
    de: 'Der Einsatz ist vorbei oder abgesagt: Es gibt nichts mehr anzukündigen.',
    en: 'The operation is over or cancelled: there is nothing left to announce.',
  },
  'kind.field-report': { de: 'Reportage', en: 'Field report' },
  'kind.field-report.what': {
    de: 'Ein Gerüst für den Begleittermin: Lücken für Szenen und Zitate, die Zahlen des Einsatzes stehen schon darin.',
    en: 'A frame for a guided walk: gaps for scenes and quotations, the operation’s figures are in it already.',
  },
  'kind.field-report.not': {
    de: 'Der Einsatz hat noch nicht begonnen.',
    en: 'The operation has not begun yet.',
  },
  'kind.tally': { de: 'Bilanz', en: 'Tally' },
  'kind.tally.what': {
    de: 'Maßnahmen nach Art, Tage und Kräfte, mit dem Hinweis, dass mehr Kontrollen mehr finden und die Bilanz nichts über die Wirkung sagt.',
    en: 'Measures by kind, days and staff, with the note that more checks find more and that the tally says nothing about effect.',
  },
  'kind.tally.not': {
    de: 'Der Einsatz ist noch nicht abgeschlossen: Gezählt ist erst ein Teil.',
    en: 'The operation is not closed yet: only part of it is counted.',
  },
  'make.announcement': { de: 'Ankündigung entwerfen', en: 'Draft the announcement' },
  'make.field-report': { de: 'Reportage entwerfen', en: 'Draft the field report' },
  'make.tally': { de: 'Bilanz entwerfen', en: 'Draft the tally' },
  'needs-lead': {
    de: 'Der Einsatz ist noch nicht abgeschlossen: Seine Zahlen erscheinen erst, wenn die Einsatzleitung sie freigegeben hat.',
    en: 'The operation is not closed yet: its figures appear only once the operations lead has released them.',
  },
} as const satisfies Dictionary

/** What the drafts refuse. */
export const draftErrors = {
  'draft.not-in-this-state': {
    de: 'Im jetzigen Stand des Einsatzes gibt es diesen Entwurf nicht. Laden Sie die Seite neu.',
    en: 'There is no such draft in the present state of the operation. Reload the page.',
  },
} as const satisfies Dictionary
