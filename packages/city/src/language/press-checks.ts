import type { Dictionary } from './translate.ts'

/** What a check before publication finds, in words. */
export const pressCheckTexts = {
  title: { de: 'Prüfung', en: 'Checks' },
  none: { de: 'Nichts gefunden', en: 'Nothing found' },
  blocks: { de: 'Vor der Veröffentlichung zu beheben', en: 'To mend before publication' },
  warns: { de: 'Bitte ansehen', en: 'Please look at' },
  checking: {
    de: 'Rechtschreibung und Adressen außerhalb werden gerade geprüft. Laden Sie die Seite in einigen Sekunden neu.',
    en: 'Spelling and addresses elsewhere are being checked. Reload the page in a few seconds.',
  },
  'place.article': { de: 'Nachricht', en: 'Article' },
  'place.kicker': { de: 'Dachzeile', en: 'Kicker' },
  'place.headline': { de: 'Überschrift', en: 'Headline' },
  'place.lead': { de: 'Vorspann', en: 'Lead' },
  'place.body': { de: 'Text, Abschnitt {block}', en: 'Text, section {block}' },
  'place.picture': { de: 'Bild', en: 'Picture' },

  'find.headline.missing': { de: 'Die Überschrift fehlt.', en: 'The headline is missing.' },
  'find.lead.missing': { de: 'Der Vorspann fehlt.', en: 'The lead is missing.' },
  'find.kicker.missing': { de: 'Die Dachzeile fehlt.', en: 'The kicker is missing.' },
  'find.event.missing': {
    de: 'Ort und Zeit der Veranstaltung fehlen.',
    en: 'Place and time of the event are missing.',
  },
  'find.warning.no-end': {
    de: 'Bis wann die Warnung oben steht, ist nicht angegeben.',
    en: 'It does not say until when the warning stands on top.',
  },
  'find.video.no-transcript': { de: 'Das Video hat keine Textfassung.', en: 'The video has no transcript.' },
  'find.file.gone': { de: 'Die Datei „{title}“ gibt es nicht mehr.', en: 'The file “{title}” is there no more.' },
  'find.picture.removed': { de: 'Das Bild wurde entfernt.', en: 'The picture was removed.' },
  'find.picture.no-alt': { de: 'Der Alternativtext fehlt.', en: 'The alternative text is missing.' },
  'find.picture.alt-in-other-language': {
    de: 'Den Alternativtext gibt es nur in der anderen Sprache.',
    en: 'The alternative text exists in the other language only.',
  },
  'find.picture.no-credit': { de: 'Der Bildnachweis fehlt.', en: 'The credit is missing.' },
  'find.picture.rights-over': { de: 'Die Bildrechte sind abgelaufen.', en: 'The rights have run out.' },
  'find.picture.persons-unknown': {
    de: 'Ob Personen zu erkennen sind, ist nicht angegeben.',
    en: 'It does not say whether persons can be recognised.',
  },
  'find.picture.consent-over': {
    de: 'Die Einwilligung der Abgebildeten gilt nicht mehr.',
    en: 'The consent of the people shown is no longer valid.',
  },
  'find.picture.rights-end-soon': { de: 'Die Bildrechte laufen bald ab.', en: 'The rights run out soon.' },
  'find.picture.consent-ends-soon': {
    de: 'Die Einwilligung der Abgebildeten läuft bald ab.',
    en: 'The consent of the people shown runs out soon.',
  },
  'find.figure.none': {
    de: 'Eine verknüpfte Zahl hat keinen Wert ({figure}).',
    en: 'A linked figure has no value ({figure}).',
  },
  'find.number.no-figure': {
    de: '{number} steht im Text, ist aber keine verknüpfte Zahl.',
    en: '{number} stands in the text but is no linked figure.',
  },
  'find.gap.open': { de: '„{gap}“ ist noch zu ergänzen.', en: '“{gap}” is still to be filled in.' },
  'find.quote.no-speaker': {
    de: 'Bei einem Zitat fehlt, wer es gesagt hat.',
    en: 'A quotation does not say who spoke.',
  },
  'find.quote.no-function': {
    de: 'Beim Zitat{named, select, yes { von {speaker}} other {}} fehlt die Funktion.',
    en: 'The quotation{named, select, yes { of {speaker}} other {}} lacks a function.',
  },
  'find.quote.not-released': {
    de: 'Beim Zitat{named, select, yes { von {speaker}} other {}} fehlt, wer es freigegeben hat.',
    en: 'The quotation{named, select, yes { of {speaker}} other {}} does not say who released it.',
  },
  'find.heading.quote-not-in-text': {
    de: '„{quote}“ steht in der Überschrift, aber nicht im Text.',
    en: '“{quote}” stands in the heading but not in the text.',
  },
  'find.word.twice': { de: '„{word}“ steht zweimal hintereinander.', en: '“{word}” stands twice in a row.' },
  'find.word.unknown': { de: '„{word}“ steht nicht im Wörterbuch.', en: '“{word}” is not in the dictionary.' },
  'find.word.suggestions': { de: 'Gemeint vielleicht: {suggestions}', en: 'Perhaps meant: {suggestions}' },
  'find.link.nowhere': { de: '{address} führt zu keiner Nachricht.', en: '{address} leads to no article.' },
  'find.link.not-public': {
    de: '{address} ist für die Öffentlichkeit nicht zu sehen.',
    en: '{address} cannot be seen by the public.',
  },
  'find.link.dead': { de: '{address} gibt es nicht mehr.', en: '{address} is there no more.' },
  'find.link.unchecked': { de: '{address} konnte nicht geprüft werden.', en: '{address} could not be checked.' },
} as const satisfies Dictionary
