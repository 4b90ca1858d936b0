import type { Dictionary } from './translate.ts'

/** Reporting in three steps, for residents and traders. */
export const reportFormTexts = {
  step: { de: 'Schritt {n} von 3', en: 'Step {n} of 3' },
  next: { de: 'Weiter', en: 'Continue' },
  change: { de: 'ändern', en: 'change' },
  'change.what': { de: 'Was stört: ändern', en: 'What is wrong: change' },
  'change.where': { de: 'Wo es ist: ändern', en: 'Where it is: change' },
  'error.in-title': { de: 'Fehler: {title}', en: 'Error: {title}' },
  'error.title': { de: 'So geht es noch nicht weiter', en: 'One thing is missing' },

  'emergency.title': { de: 'In Notfällen zuerst anrufen', en: 'In an emergency call first' },
  'emergency.police': { de: 'Gefahr oder Straftat jetzt?', en: 'Danger or crime right now?' },
  'emergency.ambulance': { de: 'Hilflose Person?', en: 'Helpless person?' },
  'emergency.call': { de: '{number} anrufen', en: 'Call {number}' },
  'emergency.now.title': { de: 'Rufen Sie jetzt an', en: 'Call now' },
  'emergency.now.text': {
    de: 'Ihre Meldung lesen wir nicht sofort. Wenn jemand Hilfe braucht oder in Gefahr ist, zählt jede Minute.',
    en: 'We do not read your report at once. If somebody needs help or is in danger, every minute counts.',
  },

  'what.title': { de: 'Was stört?', en: 'What is wrong?' },
  'what.lead': {
    de: 'Wählen Sie aus, was Sie stört. Es dauert zwei Minuten, Sie brauchen kein Konto.',
    en: 'Choose what disturbs you. It takes two minutes, you need no account.',
  },
  'what.no-persons': { de: 'Bitte beschreiben Sie keine Personen.', en: 'Please do not describe any persons.' },
  'what.choose': { de: 'Wählen Sie aus, was stört.', en: 'Choose what is wrong.' },
  'what.source': { de: 'Ich melde als', en: 'I report as' },
  'what.source.resident': { de: 'Anwohner/in oder Gast', en: 'Resident or visitor' },
  'what.source.trader': { de: 'Gewerbetreibende', en: 'Trader' },

  'more.title': { de: 'Noch ein paar Fragen', en: 'A few more questions' },
  'more.lead': {
    de: 'Sie müssen nicht antworten. Es hilft uns, zur richtigen Zeit da zu sein.',
    en: 'You need not answer. It helps us to be there at the right time.',
  },
  'more.agency.title': { de: 'Dafür ist {agency} zuständig', en: 'This is for: {agency}' },
  'more.agency.at-once': {
    de: 'Sie können trotzdem hier melden. Wir geben Ihre Meldung sofort dorthin weiter, ohne Ihre E-Mail-Adresse.',
    en: 'You can still report it here. We pass your report on at once, without your mail address.',
  },
  'more.agency.later': {
    de: 'Sie können trotzdem hier melden. Wir leiten Ihre Meldung dorthin weiter, ohne Ihre E-Mail-Adresse. Das kann einige Tage dauern.',
    en: 'You can still report it here. We will pass your report on, without your mail address. That may take some days.',
  },
  'agency.direct': { de: 'Direkt erreichen Sie die Stelle hier:', en: 'You can also reach them directly:' },
  'question.now': { de: 'Geschieht es gerade?', en: 'Is it happening right now?' },
  'question.now.yes': { de: 'Ja', en: 'Yes' },
  'question.now.no': { de: 'Nein', en: 'No' },
  'question.now.unknown': { de: 'Weiß ich nicht', en: 'I do not know' },
  'question.often': { de: 'Wie oft kommt es vor?', en: 'How often does it happen?' },
  'question.often.once': { de: 'Das erste Mal', en: 'For the first time' },
  'question.often.repeatedly': { de: 'Immer wieder', en: 'Again and again' },
  'question.often.daily': { de: 'Jeden Tag', en: 'Every day' },
  'question.often.unknown': { de: 'Weiß ich nicht', en: 'I do not know' },
  'question.people': { de: 'Wie viele Menschen sind beteiligt?', en: 'How many people are involved?' },
  'question.people.hint': { de: 'Nur ungefähr die Anzahl, nicht wer.', en: 'Only about how many, not who.' },
  'question.people.1': { de: '1', en: '1' },
  'question.people.2-5': { de: '2 bis 5', en: '2 to 5' },
  'question.people.6-10': { de: '6 bis 10', en: '6 to 10' },
  'question.people.more': { de: 'mehr als 10', en: 'more than 10' },
  'question.people.unknown': { de: 'Weiß ich nicht', en: 'I do not know' },

  'where.title': { de: 'Wo ist es?', en: 'Where is it?' },
  'where.search': { de: 'Straße, Platz oder Haltestelle suchen', en: 'Search for a street, square or stop' },
  'where.search.hint': { de: 'Zum Beispiel: Kampstraße 12', en: 'For example: Kampstraße 12' },
  'where.search.do': { de: 'Suchen', en: 'Search' },
  'where.found': {
    de: '{n, plural, one {Ein Ort passt} other {# Orte passen}} zu „{typed}“',
    en: '{n, plural, one {One place fits} other {# places fit}} “{typed}”',
  },
  'where.none.title': { de: 'Zu „{typed}“ haben wir nichts gefunden', en: 'We found nothing for “{typed}”' },
  'where.none.text': {
    de: 'Versuchen Sie es ohne Hausnummer oder mit einem Platz in der Nähe. Oder beschreiben Sie den Ort unten mit Worten.',
    en: 'Try it without the house number, or with a square nearby. Or describe the place in words below.',
  },
  'where.take': { de: 'Diesen Ort nehmen', en: 'Take this place' },
  'where.choose': {
    de: 'Wählen Sie einen der gefundenen Orte, oder suchen Sie noch einmal.',
    en: 'Choose one of the places found, or search again.',
  },
  'where.or': { de: 'Oder', en: 'Or' },
  'where.here': { de: 'Meinen Standort verwenden', en: 'Use my position' },
  'where.here.asking': { de: 'Ihr Standort wird bestimmt …', en: 'Finding your position …' },
  'where.here.failed': {
    de: 'Ihr Standort ließ sich nicht bestimmen. Suchen Sie nach der Straße, oder wählen Sie den Ort auf der Karte.',
    en: 'Your position could not be found. Search for the street, or choose the place on the map.',
  },
  'where.map': { de: 'Auf der Karte wählen', en: 'Choose on the map' },
  'where.map.title': { de: 'Ort auf der Karte', en: 'Place on the map' },
  'where.map.hint': {
    de: 'Verschieben Sie die Karte, bis die Nadel auf dem Ort steht: mit dem Finger, der Maus oder den Pfeiltasten.',
    en: 'Move the map until the pin stands on the place: by finger, mouse or arrow keys.',
  },
  'where.map.loading': { de: 'Karte wird geladen …', en: 'The map is loading …' },
  'where.map.failed': {
    de: 'Die Karte kann in diesem Browser nicht gezeichnet werden. Suchen Sie nach der Straße, oder beschreiben Sie den Ort.',
    en: 'The map cannot be drawn in this browser. Search for the street, or describe the place.',
  },
  'where.map.take': { de: 'Diesen Punkt nehmen', en: 'Take this point' },
  'where.words.title': { de: 'Oder mit Worten beschreiben', en: 'Or describe it in words' },
  'where.words': { de: 'Ort in Worten', en: 'Place in words' },
  'where.words.hint': {
    de: 'So, dass jemand hinfindet, der die Gegend kennt. Höchstens 300 Zeichen.',
    en: 'So that somebody who knows the area finds it. 300 characters at most.',
  },
  'where.words.take': { de: 'Mit diesen Worten weiter', en: 'Continue with these words' },
  'where.kind.street': { de: 'Straße', en: 'street' },
  'where.kind.square': { de: 'Platz', en: 'square' },
  'where.kind.station': { de: 'Haltestelle, Bahnhof', en: 'stop, station' },
  'where.kind.corner': { de: 'Ecke', en: 'corner' },
  'where.kind.park': { de: 'Grünanlage', en: 'park' },

  'nearby.title': { de: 'In der Nähe schon gemeldet', en: 'Already reported near here' },
  'nearby.lead': {
    de: '„{type}“ ist hier in den letzten 14 Tagen schon gemeldet worden. Stört Sie dasselbe? Dann reicht ein Klick: Wir zählen Sie mit.',
    en: '“{type}” has been reported here in the last 14 days. Does the same disturb you? Then one click is enough: we count you too.',
  },
  'nearby.told': {
    de: '{n, plural, one {von einer Person} other {von # Personen}}',
    en: '{n, plural, one {by one person} other {by # people}}',
  },
  'nearby.me-too': { de: 'Mir auch', en: 'Me too' },
  'nearby.me-too.of': { de: 'Mir auch: Meldung {n}', en: 'Me too: report {n}' },
  'nearby.other': { de: 'Etwas anderes melden', en: 'Report something else' },
  'nearby.other.hint': {
    de: 'Sie sind nicht sicher? Dann melden Sie es ruhig noch einmal.',
    en: 'Not sure? Then simply report it once more.',
  },
  'supported.title': { de: 'Danke, Sie sind mitgezählt', en: 'Thank you, you are counted' },
  'supported.text': {
    de: 'Wer dieselbe Störung bearbeitet, sieht, dass sie mehrere stört. Über Sie ist nichts gespeichert.',
    en: 'Whoever works on it sees that it disturbs several people. Nothing about you is stored.',
  },
  'supported.again': { de: 'Noch etwas melden', en: 'Report something else' },
  'supported.start': { de: 'Zur Startseite', en: 'To the start page' },

  'details.title': { de: 'Was sollten wir noch wissen?', en: 'What else should we know?' },
  'details.so-far': { de: 'Ihre Angaben bisher', en: 'What you told us so far' },
  'details.what': { de: 'Was', en: 'What' },
  'details.where': { de: 'Wo', en: 'Where' },
  'details.point-near': { de: 'Punkt auf der Karte, nahe {place}', en: 'Point on the map, near {place}' },
  'details.point': { de: 'Punkt auf der Karte', en: 'Point on the map' },
  'details.in-words': { de: 'mit Worten beschrieben', en: 'described in words' },
  'details.place-more': { de: 'Ort genauer', en: 'The place in more detail' },
  'details.place-more.hint': {
    de: 'Zum Beispiel Hausnummer oder „hinter dem Kiosk“.',
    en: 'For example the house number, or “behind the kiosk”.',
  },
  'details.text': { de: 'Was ist los?', en: 'What is going on?' },
  'details.text.hint': {
    de: 'Es hilft: was genau, seit wann, zu welchen Zeiten. Bitte keine Namen und keine Beschreibung von Personen.',
    en: 'This helps: what exactly, since when, at what times. Please no names and no description of persons.',
  },
  'details.photos': { de: 'Fotos', en: 'Photos' },
  'details.photos.hint': {
    de: 'Höchstens 3, jedes bis 10 MB. Bitte ohne Menschen und Kennzeichen. Aufnahmeort und Gerätedaten entfernen wir.',
    en: '3 at most, each up to 10 MB. Please without people and number plates. We remove where and with what they were taken.',
  },
  'details.photo': { de: 'Foto {n}', en: 'Photo {n}' },
  'details.photos.kept': {
    de: '{n, plural, one {Ein Foto ist} other {# Fotos sind}} schon hochgeladen und {n, plural, one {wird} other {werden}} mitgesendet.',
    en: '{n, plural, one {One photo has} other {# photos have}} been uploaded and will be sent along.',
  },
  'details.photos.none': {
    de: 'Hierzu nehmen wir keine Fotos an: Darauf wären Menschen zu sehen, vielleicht in einer Notlage. Das Gesetz schützt sie davor (§ 201a StGB). Ihre Worte reichen uns.',
    en: 'We take no photos for this: they would show people, perhaps in distress. The law protects them from that (§ 201a of the German Criminal Code). Your words are enough.',
  },
  'details.mail': { de: 'E-Mail-Adresse', en: 'Mail address' },
  'details.mail.hint': {
    de: 'Nur wenn wir Ihnen bei jeder Änderung schreiben sollen. Wir speichern sie mit Ihrer Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO) und löschen sie 90 Tage nach Abschluss; über Ihren Link geht es jederzeit.',
    en: 'Only if we are to write to you at each change. We store it with your consent (Art. 6 (1) (a) GDPR) and delete it 90 days after the report is closed; through your link at any time.',
  },
  'details.privacy': { de: 'Datenschutzhinweise', en: 'Privacy notice' },
  'details.trap': { de: 'Dieses Feld bitte leer lassen', en: 'Please leave this field empty' },
  'details.send': { de: 'Meldung absenden', en: 'Send report' },

  'check.title': { de: 'So speichern wir Ihre Meldung', en: 'This is how we store your report' },
  'check.lead': {
    de: 'In Ihrem Text stehen Angaben über Personen. Wir speichern sie nicht: An ihrer Stelle steht, was es war.',
    en: 'Your text holds details about persons. We do not store them: in their place stands what it was.',
  },
  'check.found': { de: 'Das haben wir gefunden', en: 'This is what we found' },
  'check.found.line': { de: '{kind}: {n}-mal', en: '{kind}: {n, plural, one {once} other {# times}}' },
  'check.kind.name': { de: 'Name', en: 'Name' },
  'check.kind.phone': { de: 'Telefonnummer', en: 'Phone number' },
  'check.kind.mail': { de: 'E-Mail-Adresse', en: 'Mail address' },
  'check.kind.plate': { de: 'Kennzeichen', en: 'Number plate' },
  'check.kind.iban': { de: 'Kontonummer (IBAN)', en: 'Bank account (IBAN)' },
  'check.kind.birth-date': { de: 'Geburtsdatum', en: 'Date of birth' },
  'check.kind.handle': { de: 'Nutzername', en: 'User name' },
  'check.kind.flat': { de: 'Wohnung', en: 'Flat' },
  'check.kind.appearance': { de: 'Beschreibung einer Person', en: 'Description of a person' },
  'check.kind.origin': { de: 'Herkunft', en: 'Origin' },
  'check.kind.illness': { de: 'Gesundheit', en: 'Health' },
  'check.text': { de: 'Ihr Text', en: 'Your text' },
  'check.place': { de: 'Der Ort in Worten', en: 'The place in words' },
  'check.send': { de: 'So absenden', en: 'Send like this' },
  'check.edit': { de: 'Text ändern', en: 'Change the text' },
} as const satisfies Dictionary

/** What the form refuses, and what to do then. */
export const reportFormErrors = {
  'report.form-forged': {
    de: 'Dieses Formular konnten wir nicht prüfen. Senden Sie es bitte noch einmal ab.',
    en: 'We could not verify this form. Please send it once more.',
  },
  'report.form-too-fast': {
    de: 'Das ging sehr schnell. Zum Schutz vor automatischen Sendungen warten Sie bitte drei Sekunden und senden dann noch einmal ab.',
    en: 'That was very quick. As a protection against automatic messages please wait three seconds, then send it once more.',
  },
  'report.form-too-old': {
    de: 'Das Formular war länger als einen Tag offen. Prüfen Sie Ihre Angaben, und senden Sie es noch einmal ab.',
    en: 'The form had been open for more than a day. Check what you entered, and send it once more.',
  },
  'report.looks-automatic': {
    de: 'Ein Feld, das leer bleiben muss, war ausgefüllt: vermutlich vom Browser. Wir haben es geleert; senden Sie bitte noch einmal ab.',
    en: 'A field that must stay empty was filled in, probably by the browser. We have emptied it; please send once more.',
  },
  'report.photos-gone': {
    de: 'Ihre Fotos sind nicht mehr da, weil das Formular zu lange offen war. Wählen Sie sie bitte noch einmal aus.',
    en: 'Your photos are gone because the form was open for too long. Please choose them again.',
  },
  'report.photos-refused': {
    de: 'Nicht alle Fotos konnten wir annehmen. {reasons}',
    en: 'We could not take all of the photos. {reasons}',
  },
  'report.upload-too-large': {
    de: 'Zusammen sind die Fotos zu groß. Gehen Sie zurück und wählen Sie kleinere oder weniger.',
    en: 'Together the photos are too large. Go back and choose smaller ones, or fewer.',
  },
} as const satisfies Dictionary
