import type { Dictionary } from './translate.ts'

/** Names and sources of the settings. Key of a setting + `.source` says where its default comes from. */
export const settingsTexts = {
  'settings.group.city': { de: 'Stadt', en: 'City' },
  'settings.group.map': { de: 'Karte', en: 'Map' },
  'settings.group.planning': { de: 'Planung', en: 'Planning' },
  'settings.group.presence': { de: 'Präsenz', en: 'Presence' },
  'settings.group.rules-employee': {
    de: 'Tarifbeschäftigte (ArbZG, TVöD)',
    en: 'Employees (ArbZG, TVöD)',
  },
  'settings.group.rules-civil-servant-nrw': {
    de: 'Beamtinnen und Beamte (AZVO NRW)',
    en: 'Civil servants (AZVO NRW)',
  },
  'settings.group.legal': { de: 'Rechtliche Texte', en: 'Legal texts' },

  'settings.group.press': { de: 'Kontakt für die Presse', en: 'Contact for the press' },
  'settings.press.contact-name': { de: 'Name der Stelle', en: 'Name of the office' },
  'settings.press.contact-name.source': {
    de: 'Steht unter jeder Nachricht, die keinen eigenen Kontakt nennt.',
    en: 'Stands below every article that names no contact of its own.',
  },
  'settings.press.contact-phone': { de: 'Telefon', en: 'Phone' },
  'settings.press.contact-phone.source': { de: 'Ebenso.', en: 'Likewise.' },
  'settings.press.contact-mail': { de: 'E-Mail-Adresse', en: 'Mail address' },
  'settings.press.contact-mail.source': { de: 'Ebenso.', en: 'Likewise.' },
  'settings.city.name': { de: 'Name der Stadt', en: 'Name of the city' },
  'settings.city.name.source': { de: 'Von Ihnen festzulegen.', en: 'For you to set.' },
  'settings.city.logo': { de: 'Wappen oder Logo', en: 'Coat of arms or logo' },
  'settings.city.logo.source': {
    de: 'Von Ihnen hochzuladen (PNG, JPEG oder WebP, höchstens 5 MB; es wird verkleinert). Ohne Bild steht der Name der Stadt.',
    en: 'For you to upload (PNG, JPEG or WebP, 5 MB at most; it is made smaller). Without a picture the name of the city is shown.',
  },
  'settings.city.time-zone': { de: 'Zeitzone', en: 'Time zone' },
  'settings.city.time-zone.source': {
    de: 'IANA-Zeitzonendatenbank; in Deutschland gilt gesetzlich die mitteleuropäische Zeit (EinhZeitG).',
    en: 'IANA time zone database; Germany keeps Central European Time by law (EinhZeitG).',
  },
  'settings.newsletter.hour': { de: 'Newsletter geht hinaus um', en: 'Newsletter goes out at' },
  'settings.newsletter.hour.source': {
    de: 'Annahme: am späten Nachmittag ist der Tag erzählt. Warnungen gehen sofort hinaus.',
    en: 'Assumed: late in the afternoon the day is told. Warnings go out at once.',
  },
  'settings.city.land': { de: 'Land (für Feiertage)', en: 'Land (for public holidays)' },
  'settings.city.land.source': {
    de: 'Feiertagsgesetze der Länder. Voreingestellt ist Nordrhein-Westfalen als Beispiel.',
    en: 'Public holiday acts of the Länder. North Rhine-Westphalia is preset as the example.',
  },
  'settings.city.station': {
    de: 'Dienststelle (Start und Ziel der Streifen)',
    en: 'Station (patrols start and end here)',
  },
  'settings.city.station.source': {
    de: 'Von Ihnen festzulegen. Ohne Angabe gilt der Platz, der der Mitte des Einsatzraums am nächsten liegt.',
    en: 'For you to set. If empty, the place nearest to the centre of the operation’s area is taken.',
  },

  'settings.map.basemap': { de: 'Hintergrundkarte', en: 'Base map' },
  'settings.map.basemap.source': {
    de: 'Voreingestellt ist die schematische Karte, die ohne Internet auskommt.',
    en: 'The schematic map is preset; it needs no internet.',
  },

  'settings.planning.window-weeks': { de: 'Zeitfenster der Lage', en: 'Window of the situation' },
  'settings.planning.window-weeks.source': {
    de: 'Annahme: zwölf Wochen sind lang genug für ein Muster und kurz genug, um aktuell zu sein.',
    en: 'Assumed: twelve weeks are long enough for a pattern and short enough to be current.',
  },
  'settings.planning.time-bands': { de: 'Zeitbänder', en: 'Time bands' },
  'settings.planning.time-bands.source': {
    de: 'Festlegung: je vier Stunden, getrennt nach Montag bis Freitag, Samstag und Sonntag.',
    en: 'A decision: four hours each, apart for Monday to Friday, Saturday and Sunday.',
  },
  'settings.order.title': { de: 'Titel des Einsatzbefehls', en: 'Title of the order' },
  'settings.order.title.source': {
    de: 'Üblicher Begriff; manche Städte schreiben „Einsatzanordnung“ oder „Dienstanweisung“.',
    en: 'The usual German term; some cities say “Einsatzanordnung” or “Dienstanweisung”.',
  },

  'settings.presence.stay-min': { de: 'Kürzester Aufenthalt', en: 'Shortest stay' },
  'settings.presence.stay-max': { de: 'Längster Aufenthalt', en: 'Longest stay' },
  'settings.presence.calm': { de: 'Wirkung eines Besuchs', en: 'Effect of a visit' },
  'settings.presence.half-life': { de: 'Halbwertszeit der Beruhigung', en: 'Half-life of the calm' },
  'settings.presence.unpredictability-cost': {
    de: 'Preis der Unvorhersehbarkeit',
    en: 'Price of unpredictability',
  },
  'settings.presence.reserve': { de: 'Reserve je Route', en: 'Reserve of a tour' },
  'settings.presence.plainclothes-return': {
    de: 'Abstand der Besuche in Zivil',
    en: 'Time between plain-clothes visits',
  },
  'settings.presence.detour-factor': { de: 'Umwegfaktor', en: 'Detour factor' },
  'settings.presence.walk-speed': { de: 'Gehgeschwindigkeit', en: 'Walking speed' },

  'settings.rules.restHours': { de: 'Ruhezeit zwischen zwei Schichten', en: 'Rest between two shifts' },
  'settings.rules.dailyHours': { de: 'Arbeitszeit je Tag, höchstens', en: 'Working time a day, at most' },
  'settings.rules.weeklyAverageHours': {
    de: 'Arbeitszeit je Woche im Durchschnitt, höchstens',
    en: 'Working time a week on average, at most',
  },
  'settings.rules.averagingWeeks': { de: 'Ausgleichszeitraum', en: 'Averaging period' },
  'settings.rules.daysInARow': { de: 'Arbeitstage hintereinander, höchstens', en: 'Working days in a row, at most' },
  'settings.rules.accountHours': {
    de: 'Abweichung des Arbeitszeitkontos, höchstens',
    en: 'Deviation of the working-time account, at most',
  },
  'settings.rules.sundayRestWithinDays': {
    de: 'Ersatzruhetag nach Sonntagsarbeit, innerhalb von',
    en: 'Compensating rest day after Sunday work, within',
  },
  'settings.rules.holidayRestWithinDays': {
    de: 'Ersatzruhetag nach Feiertagsarbeit, innerhalb von',
    en: 'Compensating rest day after holiday work, within',
  },
  'settings.rules.freeSundaysAYear': { de: 'Freie Sonntage im Jahr, mindestens', en: 'Free Sundays a year, at least' },

  'settings.legal.imprint': { de: 'Impressum', en: 'Imprint' },
  'settings.legal.imprint.source': { de: 'Pflicht nach § 5 DDG.', en: 'Required by § 5 DDG.' },
  'settings.legal.privacy': { de: 'Datenschutzhinweise', en: 'Privacy notice' },
  'settings.legal.privacy.source': { de: 'Pflicht nach Art. 13 DSGVO.', en: 'Required by Art. 13 GDPR.' },
  'settings.legal.accessibility': { de: 'Erklärung zur Barrierefreiheit', en: 'Accessibility statement' },
  'settings.legal.accessibility.source': {
    de: 'Pflicht nach Art. 7 der Richtlinie (EU) 2016/2102; in Nordrhein-Westfalen BGG NRW.',
    en: 'Required by Art. 7 of Directive (EU) 2016/2102; in North Rhine-Westphalia BGG NRW.',
  },
  'settings.legal.contact-mail': { de: 'E-Mail-Adresse für Barrieren', en: 'Mail address for barriers' },
  'settings.legal.contact-mail.source': {
    de: 'Dorthin gehen Nachrichten über Barrieren (Art. 7 Abs. 1 der Richtlinie (EU) 2016/2102).',
    en: 'Messages about barriers go there (Art. 7 (1) of Directive (EU) 2016/2102).',
  },

  'settings.unit.hours': { de: 'Stunden', en: 'hours' },
  'settings.unit.hour-of-day': { de: 'Uhr', en: 'o’clock' },
  'settings.unit.days': { de: 'Tage', en: 'days' },
  'settings.unit.weeks': { de: 'Wochen', en: 'weeks' },
  'settings.unit.minutes': { de: 'Minuten', en: 'minutes' },
  'settings.unit.share': { de: 'Anteil (0 bis 1)', en: 'share (0 to 1)' },
  'settings.unit.factor': { de: 'Faktor', en: 'factor' },
  'settings.unit.metres-per-second': { de: 'Meter je Sekunde', en: 'metres per second' },
} as const satisfies Dictionary
