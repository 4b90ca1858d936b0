import type { Reason } from 'planning/model'
import { edgeOf } from './figures.ts'
import type { PlanFormat } from './plan-format.ts'
import { planWords } from './print.ts'
import { rosterReasonTexts } from './roster-reasons.ts'
import { staffTableTexts } from './staff-table.ts'
import { translateKey, type Dictionary } from './translate.ts'

/** What has to be said beside hotspots, tours and the plan as a whole. */
const planReasonTexts = {
  'hotspots.area-too-large': {
    de: 'Die Meldungen liegen auf {squareKilometres} km² verstreut, mehr als jede Stadt umfasst. Wählen Sie einen Raum.',
    en: 'The reports are scattered over {squareKilometres} km², more than any city covers. Choose an area.',
  },
  'hotspots.bands-cannot-tell': {
    de: 'Bei {all, select, yes {allen Störungen} nearly {fast allen Störungen} other {{share} der Störungen}} ist nur der Tag bekannt. Zu welchen Stunden sie sich häufen, ist daher nicht zu sagen; die Schwerpunkte gelten ganztägig.',
    en: 'For {all, select, yes {all incidents} nearly {nearly all incidents} other {{share} of the incidents}} only the day is known. At which hours they cluster cannot be told; the hotspots hold all day.',
  },
  'hotspots.enforcement-marked': {
    de: 'Die Daten sind Vorgänge der Ordnungsbehörde, keine Meldungen: Sie zeigen, wo Kräfte waren, nicht, wo es stört.',
    en: 'The data are enforcement records, not reports: they show where officers were, not where disturbances are.',
  },
  'hotspots.no-incidents': {
    de: 'Im Einsatzraum und Auswertungszeitraum liegt keine Störung.',
    en: 'There is no incident in the area and the window.',
  },
  'hotspots.none-significant': {
    de: 'In keinem Bereich kommen auffällig mehr Störungen vor, als der Zufall erwarten lässt.',
    en: 'No area has significantly more incidents than chance would give.',
  },
  'hotspots.only-enforcement': {
    de: 'Im Einsatzraum liegen nur Vorgänge der Ordnungsbehörde. Sie allein ergeben keinen Schwerpunkt.',
    en: 'The area holds enforcement records only. They alone make no hotspot.',
  },
  'plan.area-from-reports': {
    de: 'Ein Einsatzraum ist nicht angegeben; er ist die konvexe Fläche um die Meldungen.',
    en: 'No area is given; it is the convex area around the reports.',
  },
  'plan.as-of-start': {
    de: 'Die Datei reicht über den Beginn des Einsatzes hinaus; was danach kam, zählt nicht.',
    en: 'The file goes on after the operation’s start; what came later does not count.',
  },
  'plan.coordinates-exchanged': {
    de: 'In der Datei sind geografische Breite und Länge durchgehend vertauscht; sie sind richtiggestellt.',
    en: 'Latitude and longitude are exchanged throughout the file; they are put right.',
  },
  'plan.follows-most-reported-cells': {
    de: 'Kein Bereich hebt sich statistisch ab. Die Streifen folgen den {cells, plural, one {Bereich} other {# Bereichen}} mit den meisten Störungen.',
    en: 'No area stands out statistically. Patrols follow the {cells, plural, one {area} other {# areas}} with most incidents.',
  },
  'plan.held-back': {
    de: 'Zum Lernen bleibt {hotspot} an {days, plural, one {# Tag} other {# Tagen}} bei der üblichen Präsenz: Dort sind keine Bestreifungen geplant.',
    en: 'For learning, {hotspot} stays at normal presence on {days, plural, one {# day} other {# days}}: no visits are planned there.',
  },
  'plan.held-back-without-effect': {
    de: 'Ein Schwerpunkt, der bei der üblichen Präsenz bleiben sollte, ist in diesem Einsatz nicht mehr darunter.',
    en: 'A hotspot that was to stay at normal presence is no longer among those of this operation.',
  },
  'plan.learning.carry-over': {
    de: 'Das Los fällt jeden Tag neu: Wirkt eine Streife bis in den nächsten Tag nach, zeigt der Vergleich weniger Wirkung, als da ist.',
    en: 'The lot is drawn anew every day: where a patrol’s effect lasts into the next day, the comparison shows less effect than there is.',
  },
  'plan.learning.detectable': {
    de: 'Mit {pairs, plural, one {# Paar} other {# Paaren}} wird ein Rückgang der Störungen um {percent} % oder mehr mit 80 % Wahrscheinlichkeit erkannt; ein kleinerer bleibt wahrscheinlich unerkannt (zu erwarten sind {treated} Störungen mit und {held} ohne zusätzliche Bestreifung).',
    en: 'With {pairs, plural, one {# pair} other {# pairs}} a fall of incidents by {percent} % or more is found with 80 % probability; a smaller one will probably not be found (expected are {treated} incidents with and {held} without extra visits).',
  },
  'plan.learning.excluded-enforcement': {
    de: '{hotspot} scheidet aus: Er beruht allein auf Vorgängen der Ordnungsbehörde.',
    en: '{hotspot} is left out: it rests on enforcement records alone.',
  },
  'plan.learning.excluded-few': {
    de: '{hotspot} scheidet aus: Aus {incidents, plural, one {# Störung} other {# Störungen}} ist nichts zu lernen.',
    en: '{hotspot} is left out: nothing can be learned from {incidents, plural, one {# incident} other {# incidents}}.',
  },
  'plan.learning.excluded-severe': {
    de: '{hotspot} scheidet aus: {percent} % der Störungen sind zu schwer, um dort auf Bestreifungen zu verzichten.',
    en: '{hotspot} is left out: {percent} % of its incidents are too severe to do without visits there.',
  },
  'plan.learning.no-partner': {
    de: '{hotspot} scheidet aus: Kein anderer Schwerpunkt ist ihm ähnlich genug.',
    en: '{hotspot} is left out: no other hotspot is like it enough.',
  },
  'plan.learning.nothing-detectable': {
    de: 'Die Wirkung wird nicht festzustellen sein, wie groß sie auch ist: Zu erwarten sind nur {treated} Störungen mit und {held} ohne zusätzliche Bestreifung.',
    en: 'The effect will not be found however large it is: only {treated} incidents with and {held} without extra visits are expected.',
  },
  'plan.learning.too-few-pairs': {
    de: 'Die Wirkung wird nicht festzustellen sein: {pairs, plural, =0 {Es gibt kein Paar} one {# Paar} other {# Paare}} ähnlicher Schwerpunkte, über das das Los entscheiden kann; das ist zu wenig.',
    en: 'The effect will not be found: {pairs, plural, =0 {there is no pair} one {there is # pair} other {there are # pairs}} of similar hotspots to draw lots for, which is too few.',
  },
  'plan.no-holidays': {
    de: 'Gesetzliche Feiertage sind nicht berücksichtigt.',
    en: 'Public holidays are not taken into account.',
  },
  'plan.no-network': {
    de: 'Ein Wegenetz ist nicht angegeben; Wege sind Luftlinie mal {factor}.',
    en: 'No walking network is given; ways are straight lines times {factor}.',
  },
  'plan.pin-without-effect': {
    de: 'Die Festlegung für Dienstkraft {staff} am {date} ist ohne Wirkung: Den Tag, die Schicht oder die Dienstkraft gibt es in diesem Einsatz nicht mehr.',
    en: 'What was fixed for staff member {staff} on {date} has no effect: the day, the shift or the person is no longer in this operation.',
  },
  'plan.staff-generated': {
    de: 'Erzeugte Daten: Die {people} Dienstkräfte mit Qualifikationen, Abwesenheiten und Wünschen sind erfunden.',
    en: 'Generated data: the {people} members of staff with qualifications, absences and wishes are invented.',
  },
  'plan.station-assumed': {
    de: 'Eine Dienststelle ist nicht angegeben; angenommen ist {place}.',
    en: 'No station is given; assumed is {place}.',
  },
  'plan.stopped': {
    de: 'Die Berechnung wurde abgebrochen. Der Plan ist der beste bis dahin und kann unvollständig sein.',
    en: 'The computation was stopped. The plan is the best until then and may be incomplete.',
  },
  'plan.unknown-types': {
    de: '{types, plural, one {Eine Kategorie} other {# Kategorien}} der Datei kennt der Katalog nicht; sie zählen mit dem geringsten Gewicht: {names}.',
    en: 'The catalogue does not know {types, plural, one {one category} other {# categories}} of the file; they count with the lowest weight: {names}.',
  },
  'plan.what-if.knee': {
    de: 'Von 0 bis {most} Kräften am Tag knickt die Kurve bei {staff}: Dort sind {percent, number} % der Präsenz erreicht, mehr Kräfte bringen deutlich weniger.',
    en: 'Of 0 to {most} staff a day the curve bends at {staff}: there {percent, number} % of the presence is reached, and more staff bring clearly less.',
  },
  'plan.what-if.knee-flat': {
    de: 'Wie viele Kräfte sich lohnen, ist nicht zu sagen: Die Präsenz steigt zwischen 0 und {most} Kräften am Tag nicht.',
    en: 'How many staff pay off cannot be told: presence does not rise between 0 and {most} staff a day.',
  },
  'plan.what-if.knee-straight': {
    de: 'Wie viele Kräfte sich lohnen, ist nicht zu sagen: Zwischen 0 und {most} Kräften am Tag bringt jede etwa gleich viel.',
    en: 'How many staff pay off cannot be told: between 0 and {most} staff a day each brings about the same.',
  },
  'plan.what-if.lost-hours': {
    de: '{hotspot}: zwischen {fromHour} und {toHour} Uhr geht Präsenz verloren ({percent, number} Prozentpunkte, an {days, plural, one {# Tag} other {# Tagen}}).',
    en: '{hotspot}: between {fromHour}:00 and {toHour}:00 presence is lost ({percent, number} percentage points, on {days, plural, one {# day} other {# days}}).',
  },
  'plan.what-if.nothing-lost': {
    de: 'Keine Stunde an keinem Einsatzschwerpunkt verliert nennenswert Präsenz.',
    en: 'No hour at any hotspot loses presence worth mentioning.',
  },
  'plan.what-if.plans': {
    de: '{percentAfter, number} % statt {percentBefore, number} % der Präsenz, {visitsAfter, number} statt {visitsBefore, number} Bestreifungen.',
    en: '{percentAfter, number} % instead of {percentBefore, number} % of the presence, {visitsAfter, number} instead of {visitsBefore, number} visits.',
  },
  'plan.what-if.regular-service-gains': {
    de: 'Der Grunddienst gewinnt {people, plural, one {# Kraft} other {# Kräfte}} am Tag, über den Einsatz {hours, number} Stunden.',
    en: 'Regular service gains {people, plural, one {# member of staff} other {# staff}} a day, {hours, number} hours over the operation.',
  },
  'plan.what-if.regular-service-gives': {
    de: 'Der Grunddienst gibt {people, plural, one {# Kraft} other {# Kräfte}} am Tag ab, über den Einsatz {hours, number} Stunden.',
    en: 'Regular service gives {people, plural, one {# member of staff} other {# staff}} a day, {hours, number} hours over the operation.',
  },
  'plan.what-if.staff-limit': {
    de: 'Mehr als {staff} Kräfte am Tag gibt der Personalbestand nach Abwesenheiten, Stunden und Streifenführungen nicht her.',
    en: 'More than {staff} staff a day cannot be had, by absences, hours and patrol leaders.',
  },
  'plan.what-if.staffing': {
    de: '{after} statt {before} Kräfte am Tag: {percentAfter, number} % statt {percentBefore, number} % der Präsenz.',
    en: '{after} instead of {before} staff a day: {percentAfter, number} % instead of {percentBefore, number} % of the presence.',
  },
  'tours.no-patrols': {
    de: '{date}, {shift}: Keine Streife ist vollständig, es gibt keine Route.',
    en: '{date}, {shift}: no patrol is complete, there is no tour.',
  },
  'tours.no-stops': {
    de: '{date}, {shift}: Es gibt keinen Schwerpunkt, den eine Streife aufsuchen könnte.',
    en: '{date}, {shift}: there is no hotspot a patrol could visit.',
  },
  'tours.stop-not-visited': {
    de: 'Nicht aufgesucht, weil andere Schwerpunkte mehr Präsenz bringen: {stop}.',
    en: 'Not visited, since other hotspots gain more presence: {stop}.',
  },
  'tours.stop-nothing-expected': {
    de: 'Nicht aufgesucht, weil in der Schicht dort nichts zu erwarten ist: {stop}.',
    en: 'Not visited, since nothing is expected there during the shift: {stop}.',
  },
  'tours.stop-out-of-reach': {
    de: 'Nicht aufgesucht, weil der Weg hin und zurück länger dauert als die Schicht erlaubt: {stop}.',
    en: 'Not visited, since the way there and back takes longer than the shift allows: {stop}.',
  },
  'tours.too-short-for-break': {
    de: '{date}, {shift}: Die Zeit auf der Straße ({minutes} Minuten) ist zu kurz für die Pause von {breakMinutes} Minuten; sie ist an der Dienststelle zu nehmen.',
    en: '{date}, {shift}: the time on the street ({minutes} minutes) is too short for the break of {breakMinutes} minutes; it has to be taken at the station.',
  },
} as const satisfies Dictionary

/** A sentence for every reason planning gives. */
export const reasonTexts: Dictionary = { ...planReasonTexts, ...rosterReasonTexts, ...staffTableTexts }

/**
 * The sentence of a reason in one language, its dates, shifts and posts in words. A key without a sentence shows as it
 * is: better than silence.
 */
export function reasonText(reason: Reason, format: PlanFormat): string {
  const given = Object.entries(reason.params).map(([name, value]) => [icuName(name), readable(name, value, format)])
  const params = { ...absent, all: allOf(reason.params.share), ...Object.fromEntries(given) }
  return translateKey(format.language, reasonTexts, reason.key, params) ?? reason.key
}

const zeroes = Object.fromEntries(
  [
    ...['absent', 'dailyHours', 'free', 'hours', 'pinnedFree', 'published', 'rest', 'restDay', 'row', 'sundays'],
    ...['working', 'wish', 'posts', 'wished', 'common', 'rivals'],
  ].map((name) => [name, 0]),
)

/** What a sentence may ask for and a reason may leave out: a rule broken by a shift has no staff number, and so on. */
const absent = {
  staff: 'none',
  shift: 'none',
  patrol: 'none',
  post: 'none',
  qualification: 'none',
  limit: 0,
  left: 0,
  // plans of earlier versions say less about a wish
  able: 'none',
  ...zeroes,
}

/** A share that would be rounded to 100 % is all of them, or nearly. */
function allOf(share: string | number | undefined): 'yes' | 'nearly' | 'no' {
  if (share === 1) return 'yes'
  return typeof share === 'number' && edgeOf(share * 100)?.wording === 'above' ? 'nearly' : 'no'
}

/** ICU allows no hyphen in a name: "rest-day" is `restDay` in the sentences. */
const icuName = (name: string) => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function readable(name: string, value: string | number, format: PlanFormat): string | number {
  if (typeof value === 'number') return name === 'share' ? format.share(value) : value
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value)
  if (name === 'shift') return format.shift(value)
  if (name === 'post') return translateKey(format.language, planWords, `post.${value}`) ?? value
  if (name === 'attire') return translateKey(format.language, planWords, `attire.${value}`) ?? value
  return value
}
