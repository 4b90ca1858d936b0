import type { Dictionary } from './translate.ts'

/** Words of the plan that the order, the page `plan.html`, the calendar and the terminal share. */
export const planWords = {
  'band.all-day': { de: 'ganztägig', en: 'all day' },
  'band.hours': { de: '{days} {from}–{to} Uhr', en: '{days} {from}–{to}' },
  'post.lead': { de: 'Einsatzleitung', en: 'Lead' },
  'post.control-room': { de: 'Leitstelle', en: 'Control room' },
  'post.patrol-leader': { de: 'Streifenführung', en: 'Patrol leader' },
  'post.patrol-member': { de: 'Streife', en: 'Patrol member' },
  'post.regular-service': { de: 'Grunddienst', en: 'Regular service' },
  'attire.uniform': { de: 'Uniform', en: 'uniform' },
  'attire.plainclothes': { de: 'Zivil', en: 'plain clothes' },
  'shift.early': { de: 'Früh', en: 'Early' },
  'shift.day': { de: 'Tag', en: 'Day' },
  'shift.late': { de: 'Spät', en: 'Late' },
  'shift.night': { de: 'Nacht', en: 'Night' },
  'trend.rising': { de: 'steigend', en: 'rising' },
  'trend.steady': { de: 'gleichbleibend', en: 'steady' },
  'trend.falling': { de: 'sinkend', en: 'falling' },
  'trend.cannot-tell': { de: 'nicht feststellbar', en: 'cannot tell' },
  patrol: { de: 'Streife {patrol}', en: 'Patrol {patrol}' },
  'cannot-tell': { de: 'nicht feststellbar', en: 'cannot tell' },
  'as-of': { de: 'Stand der Daten: {moment}', en: 'State of the data: {moment}' },
  generated: {
    de: 'Erzeugte Daten: Dieser Plan beruht ganz oder teilweise auf erfundenen Daten; welche, steht bei den Gründen.',
    en: 'Generated data: this plan rests wholly or in part on invented data; the reasons say on which.',
  },
  'never-confirmed': { de: 'oft gemeldet, nie bestätigt', en: 'reported often, never confirmed' },
  'visits-and-way': {
    de: '{visits, plural, one {# Bestreifung} other {# Bestreifungen}}, {kilometres} km',
    en: '{visits, plural, one {# visit} other {# visits}}, {kilometres} km',
  },
  'hotspot-on-shifts': {
    de: '{number} {name} ({shifts, plural, one {# Schicht} other {# Schichten}})',
    en: '{number} {name} ({shifts, plural, one {# shift} other {# shifts}})',
  },
  'hotspot-of': { de: '{number} {name}', en: '{number} {name}' },
  'figure-name.incidents': { de: 'Ausgewertete Störungen', en: 'Incidents evaluated' },
  'figure-name.hotspots': { de: 'Einsatzschwerpunkte', en: 'Hotspots' },
  'figure-name.staffing': { de: 'Besetzung', en: 'Staffing' },
  'figure-name.presence': { de: 'Präsenz', en: 'Presence' },
  'figure-name.presence-bound': {
    de: 'Mit diesen Streifen mögliche Präsenz',
    en: 'Presence these patrols could reach',
  },
  'figure-name.unpredictability': { de: 'Unvorhersehbarkeit', en: 'Unpredictability' },
  'figure-name.unpredictability-by-chance': {
    de: 'Unvorhersehbarkeit bei Zufall',
    en: 'Unpredictability by chance',
  },
  'figure-name.unpredictability-cost': { de: 'Preis der Unvorhersehbarkeit', en: 'Price of unpredictability' },
  'figure-name.staff-per-day': { de: 'Einsatzkräfte', en: 'Staff' },
  'figure-name.patrols-per-shift': { de: 'Streifen', en: 'Patrols' },
  'figure-name.visits': { de: 'Bestreifungen', en: 'Visits' },
  'figure-name.wishes': { de: 'Erfüllte Wünsche', en: 'Wishes met' },
  'figure-name.open-posts': { de: 'Offene Funktionen', en: 'Open posts' },
  'figure-name.violations': { de: 'Gebrochene Regeln', en: 'Rules broken' },
  'figure-name.regular-service': { de: 'Grunddienst besetzt', en: 'Regular service staffed' },
  'figure-meaning.incidents': {
    de: 'Meldungen zur selben Sache zählen einmal: gleiche Art, höchstens 75 m und 2 Stunden nach der ersten.',
    en: 'Reports about the same thing count once: same type, at most 75 m and 2 hours after the first.',
  },
  'figure-meaning.hotspots': {
    de: 'Zusammenhängende Zellen mit auffällig vielen Störungen (Getis-Ord Gi*, Benjamini-Hochberg).',
    en: 'Connected cells with significantly many incidents (Getis-Ord Gi*, Benjamini-Hochberg).',
  },
  'figure-meaning.staffing': { de: 'Besetzte durch verlangte Funktionen.', en: 'Posts filled by posts required.' },
  'figure-meaning.presence': {
    de: 'Erwarteter Nutzen der geplanten Bestreifungen durch den Nutzen ohne jede Grenze. Ein Modellwert, keine Wirkung.',
    en: 'Expected benefit of the planned visits by the benefit without any limit. A model value, not an effect.',
  },
  'figure-meaning.presence-bound': {
    de: 'Bewiesene obere Schranke: Keine Routen derselben Streifen erreichen im Modell mehr. Wie nah der Plan ihr kommt, sagt, wie gut er ist.',
    en: 'Proved upper bound: in the model no tours of the same patrols reach more. How near the plan comes to it says how good it is.',
  },
  'figure-meaning.unpredictability': {
    de: 'Wie gleichmäßig die Bestreifungen eines Ortes, alle Tage zusammen, auf die Viertelstunden des Dienstes verteilt sind: normierte Entropie, Mittel über die Orte. 0 % = immer zur selben Zeit, 100 % = so verteilt wie nur möglich.',
    en: 'How evenly the visits to a place, all days together, are spread over the quarter-hours of service: normalised entropy, mean over the places. 0 % = always at the same time, 100 % = as spread as can be.',
  },
  'figure-meaning.unpredictability-by-chance': {
    de: 'Was ebenso viele Bestreifungen zu ausgelosten Zeiten im Mittel erreichen; zum Vergleich.',
    en: 'What as many visits at times drawn by lot reach on average; for comparison.',
  },
  'figure-meaning.unpredictability-cost': {
    de: 'Anteil des erwarteten Nutzens, auf den verzichtet wurde, damit die Zeiten von Tag zu Tag wechseln. Wie viel es höchstens sein darf, ist eine Einstellung.',
    en: 'Share of the expected benefit given up so that the times change from day to day. How much it may be at most is a setting.',
  },
  'figure-meaning.staff-per-day': {
    de: 'Die meisten Kräfte an einem Tag, über alle Schichten, ohne Grunddienst.',
    en: 'Most staff on one day over all shifts, regular service not counted.',
  },
  'figure-meaning.patrols-per-shift': { de: 'Die meisten Streifen einer Schicht.', en: 'Most patrols of one shift.' },
  'figure-meaning.visits': { de: 'Summe über alle Streifenrouten.', en: 'Sum over all tours.' },
  'figure-meaning.wishes': {
    de: 'Anteil über alle Dienstkräfte; einzelne Wünsche stehen nicht im Plan.',
    en: 'Share over all staff; single wishes are not part of the plan.',
  },
  'figure-meaning.open-posts': {
    de: 'Funktionen, für die niemand eingeteilt werden konnte.',
    en: 'Posts nobody could be assigned to.',
  },
  'figure-meaning.violations': {
    de: 'Arbeitszeit- und Besetzungsregeln, die nicht eingehalten sind.',
    en: 'Working-time and staffing rules that do not hold.',
  },
  'figure-meaning.regular-service': {
    de: 'Besetzte durch verlangte Stellen im Grunddienst.',
    en: 'Posts filled by posts required in regular service.',
  },
} as const satisfies Dictionary
