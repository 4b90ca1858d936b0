import type { Dictionary } from './translate.ts'

/** Sentences for the reasons of the roster (`planning/roster`): open posts, rules that do not hold, wishes, summary. */
export const rosterReasonTexts = {
  'roster.demand.no-control-room': {
    de: 'Schicht {shift}: Mit {people, plural, one {einer Kraft} other {# Kräften}} bleibt niemand für die Leitstelle.',
    en: 'Shift {shift}: with {people, plural, one {one person} other {# people}} nobody is left for the control room.',
  },
  'roster.demand.no-lead': {
    de: 'Schicht {shift}: Mit {people, plural, one {einer Kraft} other {# Kräften}} bleibt niemand für die Einsatzleitung.',
    en: 'Shift {shift}: with {people, plural, one {one person} other {# people}} nobody is left for the lead.',
  },
  'roster.demand.no-patrol': {
    de: 'Schicht {shift}: {people, plural, one {Eine Kraft reicht} other {# Kräfte reichen}} nicht für eine Streife.',
    en: 'Shift {shift}: {people, plural, one {one person is} other {# people are}} not enough for a patrol.',
  },
  'roster.demand.nobody': { de: 'Es sind keine Kräfte vorgesehen.', en: 'No staff are asked for.' },
  'roster.demand.shift-unstaffed': {
    de: 'Schicht {shift}: Für sie bleiben keine Kräfte.',
    en: 'Shift {shift}: no staff are left for it.',
  },
  'roster.no-staff': { de: 'Es gibt keine Dienstkräfte.', en: 'There are no members of staff.' },

  'roster.call.account': {
    de: '{side, select, over {Arbeitszeitkonto mit dieser Schicht {hours, number} Stunden im Plus.} other {Arbeitszeitkonto auch mit dieser Schicht {hours, number} Stunden im Minus.}}',
    en: '{side, select, over {Working-time account {hours, number} hours above with this shift.} other {Working-time account {hours, number} hours below even with this shift.}}',
  },
  'roster.call.against-wish': { de: 'Ein Wunsch steht dagegen.', en: 'A wish stands against it.' },
  'roster.call.by-wish': { de: 'Hat sich die Schicht gewünscht.', en: 'Has wished for the shift.' },
  'roster.call.carried': {
    de: 'Hat in diesem Jahr schon mehr {late, select, yes {{weekend, select, yes {späte Schichten und Wochenenden} other {späte Schichten}}} other {Wochenenden}} als andere.',
    en: 'Has carried more {late, select, yes {{weekend, select, yes {late shifts and weekends} other {late shifts}}} other {weekends}} than others this year.',
  },
  'roster.call.free': {
    de: 'Kein veröffentlichter Dienst muss dafür entfallen.',
    en: 'No published shift has to be given up for it.',
  },
  'roster.call.gives-up': {
    de: 'Dafür entfiele der veröffentlichte Dienst am {date} ({shift}).',
    en: 'The published shift on {date} ({shift}) would have to be given up for it.',
  },
  'roster.call.reserve': {
    de: 'Bindet eine knappe Befugnis, die die Funktion nicht verlangt.',
    en: 'Ties up scarce powers that the post does not ask for.',
  },
  'roster.call.rest': {
    de: 'Ruhezeit davor und danach mindestens {hours, number} Stunden.',
    en: 'Rest of at least {hours, number} hours before and after.',
  },
  'roster.call.through': {
    de: 'Dienstkraft {staff} übernimmt {post}, wer gerufen wird, deren Funktion.',
    en: 'Staff member {staff} takes {post}; who is called takes over that one’s post.',
  },

  'roster.move.absent': {
    de: 'Dienstkraft {staff} fällt am {date} aus: {post} in der Schicht {shift} wird frei.',
    en: 'Staff member {staff} is absent on {date}: {post} on the shift {shift} becomes open.',
  },
  'roster.move.called': {
    de: 'Dienstkraft {staff} kommt am {date} in die Schicht {shift}: {post}{other, select, none {} other { anstelle von {other}}}.',
    en: 'Staff member {staff} comes in on {date} on the shift {shift}: {post}{other, select, none {} other { in place of {other}}}.',
  },
  'roster.move.freed': {
    de: 'Dienstkraft {staff} hat am {date} ({shift}) frei, weil sonst mit der neuen Schicht eine Arbeitszeitregel nicht eingehalten wäre.',
    en: 'Staff member {staff} is free on {date} ({shift}), since with the new shift a working-time rule would not hold otherwise.',
  },
  'roster.move.left-over': {
    de: 'Dienstkraft {staff} leistet am {date} in der Schicht {shift} Grunddienst, weil die Streife nicht vollständig ist.',
    en: 'Staff member {staff} does regular service on {date} on the shift {shift}, since the patrol is not complete.',
  },
  'roster.move.post': {
    de: 'Dienstkraft {staff} bleibt am {date} in der Schicht {shift} und übernimmt {post}{other, select, none {} other { von {other}}}.',
    en: 'Staff member {staff} stays on the shift {shift} on {date} and takes {post}{other, select, none {} other { from {other}}}.',
  },
  'roster.move.shift': {
    de: 'Dienstkraft {staff} wechselt am {date} in die Schicht {shift}: {post}{other, select, none {} other { anstelle von {other}}}.',
    en: 'Staff member {staff} changes to the shift {shift} on {date}: {post}{other, select, none {} other { in place of {other}}}.',
  },

  'roster.open.headcount': {
    de: 'Die Höchstzahl von {limit} Kräften an dem Tag ist erreicht.',
    en: 'The limit of {limit} staff that day is reached.',
  },
  'roster.open.nobody': {
    de: 'Niemand von {staff} Dienstkräften kommt in Frage{unqualified, plural, =0 {} other {; # ohne die nötige Befugnis}}{pinnedFree, plural, =0 {} other {; # von Hand freigestellt}}{absent, plural, =0 {} other {; # abwesend}}{published, plural, =0 {} other {; # mit veröffentlichtem Dienst}}{working, plural, =0 {} other {; # an dem Tag schon im Einsatz}}{rest, plural, =0 {} other {; # ohne Ruhezeit}}{dailyHours, plural, =0 {} other {; # über der Tagesarbeitszeit}}{hours, plural, =0 {} other {; # mit ausgeschöpften Stunden}}{row, plural, =0 {} other {; # zu viele Tage in Folge}}{sundays, plural, =0 {} other {; # ohne freien Sonntag übrig}}{restDay, plural, =0 {} other {; # mit fälligem Ersatzruhetag}}{free, plural, =0 {} other {; # frei, aber allein}}.',
    en: 'Nobody of {staff} members of staff can{unqualified, plural, =0 {} other {; # without the necessary powers}}{pinnedFree, plural, =0 {} other {; # set free by hand}}{absent, plural, =0 {} other {; # absent}}{published, plural, =0 {} other {; # on a published shift}}{working, plural, =0 {} other {; # on duty that day already}}{rest, plural, =0 {} other {; # without rest}}{dailyHours, plural, =0 {} other {; # above the hours of a day}}{hours, plural, =0 {} other {; # with no hours left}}{row, plural, =0 {} other {; # too many days in a row}}{sundays, plural, =0 {} other {; # with no Sunday left}}{restDay, plural, =0 {} other {; # owed a rest day}}{free, plural, =0 {} other {; # free but alone}}.',
  },
  'roster.open.no-partner': {
    de: '{count, plural, one {Eine Kraft könnte} other {# Kräfte könnten}}, aber für die Streife fehlt eine zweite.',
    en: '{count, plural, one {One person could} other {# people could}}, but there is no second one for the patrol.',
  },
  'roster.open.binding.unqualified': {
    de: 'Ausschlaggebend: {count} haben die nötige Befugnis nicht.',
    en: 'What decides: {count} lack the necessary powers.',
  },
  'roster.open.binding.pinned-free': {
    de: 'Ausschlaggebend: {count} sind von Hand freigestellt.',
    en: 'What decides: {count} are set free by hand.',
  },
  'roster.open.binding.absent': {
    de: 'Ausschlaggebend: {count} sind abwesend.',
    en: 'What decides: {count} are absent.',
  },
  'roster.open.binding.published': {
    de: 'Ausschlaggebend: {count} haben schon einen veröffentlichten Dienst.',
    en: 'What decides: {count} have a published shift already.',
  },
  'roster.open.binding.working': {
    de: 'Ausschlaggebend: {count} sind an dem Tag schon im Einsatz.',
    en: 'What decides: {count} are on duty that day already.',
  },
  'roster.open.binding.rest': {
    de: 'Ausschlaggebend: {count} hätten nicht genug Ruhezeit (§ 5 ArbZG).',
    en: 'What decides: {count} would not have enough rest (§ 5 ArbZG).',
  },
  'roster.open.binding.daily-hours': {
    de: 'Ausschlaggebend: {count} kämen über die Tagesarbeitszeit (§ 3 ArbZG).',
    en: 'What decides: {count} would exceed the hours of a day (§ 3 ArbZG).',
  },
  'roster.open.binding.hours': {
    de: 'Ausschlaggebend: {count} haben ihre Stunden ausgeschöpft.',
    en: 'What decides: {count} have no hours left.',
  },
  'roster.open.binding.row': {
    de: 'Ausschlaggebend: {count} hätten zu viele Arbeitstage in Folge.',
    en: 'What decides: {count} would work too many days in a row.',
  },
  'roster.open.binding.sundays': {
    de: 'Ausschlaggebend: {count} haben nicht genug freie Sonntage übrig (§ 11 ArbZG).',
    en: 'What decides: {count} have not enough free Sundays left (§ 11 ArbZG).',
  },
  'roster.open.binding.rest-day': {
    de: 'Ausschlaggebend: {count} brauchen einen Ersatzruhetag (§ 11 ArbZG).',
    en: 'What decides: {count} need a compensating rest day (§ 11 ArbZG).',
  },
  'roster.open.binding.free': {
    de: 'Ausschlaggebend: {count} wären frei, aber allein.',
    en: 'What decides: {count} would be free, but alone.',
  },

  'roster.rule.availability': {
    de: 'Dienstkraft {staff} ist abwesend, aber eingeteilt.',
    en: 'Staff member {staff} is absent but assigned.',
  },
  'roster.rule.one-shift-a-day': {
    de: 'Dienstkraft {staff} hat an dem Tag zwei Dienste.',
    en: 'Staff member {staff} has two shifts that day.',
  },
  'roster.rule.rest': {
    de: 'Dienstkraft {staff} hat vor oder nach der Schicht {shift} zu wenig Ruhezeit{limit, plural, =0 {} other { (weniger als # Stunden)}} (§ 5 ArbZG).',
    en: 'Staff member {staff} has too little rest before or after the shift {shift}{limit, plural, =0 {} other { (less than # hours)}} (§ 5 ArbZG).',
  },
  'roster.rule.daily-hours': {
    de: 'Dienstkraft {staff} arbeitet in der Schicht {shift} zu lange{limit, plural, =0 {} other { (mehr als # Stunden)}} (§ 3 ArbZG).',
    en: 'Staff member {staff} works too long on the shift {shift}{limit, plural, =0 {} other { (more than # hours)}} (§ 3 ArbZG).',
  },
  'roster.rule.account': {
    de: 'Dienstkraft {staff} kommt über die Grenze des Arbeitszeitkontos.',
    en: 'Staff member {staff} exceeds the limit of the working-time account.',
  },
  'roster.rule.weekly-average': {
    de: 'Dienstkraft {staff} arbeitet im Schnitt der Wochen zu viel (§ 3 ArbZG).',
    en: 'Staff member {staff} works too much on the weekly average (§ 3 ArbZG).',
  },
  'roster.rule.compensating-rest-day': {
    de: 'Dienstkraft {staff} fehlt ein Ersatzruhetag für Sonntag oder Feiertag (§ 11 ArbZG).',
    en: 'Staff member {staff} lacks a compensating rest day for a Sunday or holiday (§ 11 ArbZG).',
  },
  'roster.rule.free-sundays': {
    de: 'Dienstkraft {staff} behält zu wenige freie Sonntage im Jahr (§ 11 ArbZG).',
    en: 'Staff member {staff} keeps too few free Sundays in the year (§ 11 ArbZG).',
  },
  'roster.rule.days-in-a-row': {
    de: 'Dienstkraft {staff} arbeitet zu viele Tage in Folge{limit, plural, =0 {} other { (mehr als #)}}.',
    en: 'Staff member {staff} works too many days in a row{limit, plural, =0 {} other { (more than #)}}.',
  },
  'roster.rule.qualification': {
    de: '{staff, select, none {In der Schicht {shift} sind zu wenige Kräfte mit der Qualifikation {qualification}.} other {Dienstkraft {staff} fehlt die Qualifikation für {post}.}}',
    en: '{staff, select, none {The shift {shift} has too few people with the qualification {qualification}.} other {Staff member {staff} lacks the qualification for {post}.}}',
  },
  'roster.rule.patrol-leader': {
    de: '{staff, select, none {Streife {patrol} der Schicht {shift} hat keine Streifenführung.} other {Dienstkraft {staff} darf keine Streife führen.}}',
    en: '{staff, select, none {Patrol {patrol} of the shift {shift} has no leader.} other {Staff member {staff} may not lead a patrol.}}',
  },
  'roster.rule.patrol-size': {
    de: 'Streife {patrol} der Schicht {shift} hat nicht genau eine zweite Kraft.',
    en: 'Patrol {patrol} of the shift {shift} has not exactly one second member.',
  },
  'roster.rule.plainclothes': {
    de: 'Dienstkraft {staff} darf nicht in Zivil gehen (Streife {patrol}).',
    en: 'Staff member {staff} may not work in plain clothes (patrol {patrol}).',
  },
  'roster.rule.woman-and-man': {
    de: 'In der Schicht {shift} fehlt eine Frau oder ein Mann mit Vollzugsbefugnis.',
    en: 'The shift {shift} lacks a woman or a man with enforcement powers.',
  },
  'roster.rule.headcount': {
    de: 'Es sind mehr Kräfte eingeteilt als höchstens vorgesehen{limit, plural, =0 {} other { (#)}}.',
    en: 'More staff are assigned than the limit allows{limit, plural, =0 {} other { (#)}}.',
  },
  'roster.rule.regular-service': {
    de: 'In der Schicht {shift} fehlen Kräfte im Grunddienst.',
    en: 'The shift {shift} lacks people in regular service.',
  },
  'roster.rule.post': {
    de: 'In der Schicht {shift} ist eine Funktion anders besetzt als verlangt{post, select, none {} other { ({post})}}.',
    en: 'On the shift {shift} a post is filled other than required{post, select, none {} other { ({post})}}.',
  },
  'roster.rule.pin': {
    de: 'Die Festlegung für Dienstkraft {staff} ist nicht eingehalten.',
    en: 'The pin for staff member {staff} is not kept.',
  },

  'roster.summary.staffing': {
    de: '{filled, number} von {required, number} Funktionen sind besetzt.',
    en: '{filled, number} of {required, number} posts are filled.',
  },
  'roster.summary.rules': {
    de: 'Durch Festlegungen gebrochene Regeln: {broken}. Anforderungen einer Schicht, die nicht zu erfüllen waren: {unmet}.',
    en: 'Rules broken by pins: {broken}. Requirements of a shift that could not be met: {unmet}.',
  },
  'roster.summary.wishes': {
    de: '{met, number} von {all, number} Wünschen sind erfüllt.',
    en: '{met, number} of {all, number} wishes are met.',
  },
  'roster.summary.proven': {
    de: '{proven, select, yes {Bewiesen: In Besetzung und Wünschen ist kein Dienstplan besser.} other {Bewiesene Grenze: Was an Besetzung und Wünschen fehlt, ließe sich um {share} verringern, mehr nicht.}}',
    en: '{proven, select, yes {Proven: no roster is better in staffing and wishes.} other {Proven limit: what staffing and wishes lack could be lessened by {share}, no more.}}',
  },
  'roster.summary.late': {
    de: 'Späte Schichten je eingesetzter Kraft: {least} bis {most}.',
    en: 'Late shifts for each person on duty: {least} to {most}.',
  },
  'roster.summary.weekend': {
    de: 'Wochenendschichten je eingesetzter Kraft: {least} bis {most}.',
    en: 'Weekend shifts for each person on duty: {least} to {most}.',
  },
  'roster.summary.pairs': {
    de: 'An {steady} von {days} Streifentagen gehen zwei zusammen, die auch an einem anderen Tag zusammen gehen.',
    en: 'On {steady} of {days} patrol days two walk together who walk together on another day too.',
  },
  'roster.summary.taken': {
    de: 'Der Einsatz nimmt dem Grunddienst {hours, number} Stunden in {shifts, number} Schichten.',
    en: 'The operation takes {hours, number} hours on {shifts, number} shifts from regular service.',
  },

  'roster.wish.absent': { de: 'An dem Tag abwesend.', en: 'Absent that day.' },
  'roster.wish.daily-hours': {
    de: 'Die Schicht überschritte die Tagesarbeitszeit{limit, plural, =0 {} other { (# Stunden)}}.',
    en: 'The shift would exceed the hours of a day{limit, plural, =0 {} other { (#)}}.',
  },
  'roster.wish.full': {
    de: 'Die {posts, plural, =0 {Funktionen} one {eine Funktion} other {# Funktionen}} der Schicht {shift} haben andere{wished, plural, =0 {} one {; eine Kraft davon hat sie sich auch gewünscht} other {; # davon haben sie sich auch gewünscht}}.',
    en: 'Others hold the {posts, plural, =0 {posts} one {one post} other {# posts}} of the shift {shift}{wished, plural, =0 {} other {; # of them wished for it too}}.',
  },
  'roster.wish.hours': {
    de: 'Die Stunden sind ausgeschöpft{left, plural, =0 {} other {; es bleiben {left, number}}}.',
    en: 'Not enough hours are left{left, plural, =0 {} other {: {left, number}}}.',
  },
  'roster.wish.needed': {
    de: 'Gebraucht für {post} in der Schicht {shift}: {required} verlangt{able, select, none {} 0 {; sonst darf es niemand} other {; {able} andere dürfen es}}{absent, plural, =0 {} other {, # davon abwesend}}{working, plural, =0 {} other {, # an dem Tag schon im Einsatz}}{published, plural, =0 {} other {, # mit veröffentlichtem Dienst}}{rest, plural, =0 {} other {, # ohne Ruhezeit}}{dailyHours, plural, =0 {} other {, # über der Tagesarbeitszeit}}{hours, plural, =0 {} other {, # mit ausgeschöpften Stunden}}{row, plural, =0 {} other {, # nach zu vielen Tagen in Folge}}{sundays, plural, =0 {} other {, # ohne freien Sonntag übrig}}{restDay, plural, =0 {} other {, # mit fälligem Ersatzruhetag}}{pinnedFree, plural, =0 {} other {, # von Hand freigestellt}}{wish, plural, =0 {} other {, # mit eigenem Wunsch dagegen}}{free, plural, =0 {} other {, # frei, doch mehr Wünsche wären damit nicht erfüllt}}.',
    en: 'Needed for {post} on the shift {shift}: {required} required{able, select, none {} 0 {; nobody else may hold it} other {; {able} others may hold it}}{absent, plural, =0 {} other {, # of them absent}}{working, plural, =0 {} other {, # on duty that day already}}{published, plural, =0 {} other {, # on a published shift}}{rest, plural, =0 {} other {, # without rest}}{dailyHours, plural, =0 {} other {, # above the hours of a day}}{hours, plural, =0 {} other {, # with no hours left}}{row, plural, =0 {} other {, # after too many days in a row}}{sundays, plural, =0 {} other {, # with no Sunday left}}{restDay, plural, =0 {} other {, # owed a rest day}}{pinnedFree, plural, =0 {} other {, # set free by hand}}{wish, plural, =0 {} other {, # with a wish of their own against it}}{free, plural, =0 {} other {, # free, though no more wishes would be met so}}.',
  },
  'roster.wish.no-post': {
    de: 'Die Schicht {shift} hat keine Funktion, für die die Befugnisse reichen.',
    en: 'The shift {shift} has no post that the powers suffice for.',
  },
  'roster.wish.qualification': {
    de: 'In der Schicht {shift} sind {required} mit der Qualifikation {qualification} verlangt; ohne diese Kraft {available, plural, =0 {ist niemand} one {ist nur eine} other {sind nur #}} verfügbar (von {able}, die sie sonst haben).',
    en: 'The shift {shift} requires {required} with the qualification {qualification}; without this person {available, plural, =0 {none is} one {only one is} other {only # are}} available (of {able} others who have it).',
  },
  'roster.wish.woman-and-man': {
    de: 'Die Schicht {shift} braucht {kind, select, woman {eine Frau} other {einen Mann}} mit Vollzugsbefugnis; von {able} anderen ist niemand verfügbar.',
    en: 'The shift {shift} needs a {kind, select, woman {woman} other {man}} with enforcement powers; of {able} others nobody is available.',
  },
  'roster.wish.nobody-asked': {
    de: 'Die Schicht {shift} verlangt an dem Tag niemanden.',
    en: 'The shift {shift} asks for nobody that day.',
  },
  'roster.wish.partner-apart': {
    de: '{days, plural, =0 {In diesem Plan nicht auf Streife} other {Gemeinsam auf Streife an {together} von {days, plural, one {einem Tag} other {# Tagen}}}}{common, plural, =0 {} one {; an einem Tag wären beide verfügbar} other {; an # Tagen wären beide verfügbar}}{rivals, plural, =0 {} one {, eine weitere Kraft wünscht sich {partner} auch} other {, # weitere wünschen sich {partner} auch}}.',
    en: '{days, plural, =0 {Not on patrol in this plan} other {On patrol together on {together} of {days, plural, one {one day} other {# days}}}}{common, plural, =0 {} one {; both would be available on one day} other {; both would be available on # days}}{rivals, plural, =0 {} one {, one other person wishes for {partner} too} other {, # others wish for {partner} too}}.',
  },
  'roster.wish.partner-no-common-day': {
    de: 'An keinem Tag sind beide für dieselbe Schicht verfügbar.',
    en: 'On no day are both available for the same shift.',
  },
  'roster.wish.partner-no-leader': {
    de: 'Weder diese Kraft noch {partner} darf eine Streife führen.',
    en: 'Neither this person nor {partner} may lead a patrol.',
  },
  'roster.wish.partner-trainee': {
    de: 'Eine Kraft in Ausbildung füllt keine Funktion; gemeinsam auf Streife gehen beide nur, wenn es von Hand festgelegt ist.',
    en: 'Somebody in training fills no post; the two walk together only where it is fixed by hand.',
  },
  'roster.wish.partner-not-in-pool': {
    de: '{partner} gehört nicht zu den Dienstkräften dieses Einsatzes.',
    en: '{partner} is not among the staff of this operation.',
  },
  'roster.wish.pinned': { de: 'Von Hand anders festgelegt.', en: 'Fixed otherwise by hand.' },
  'roster.wish.published': {
    de: 'Ein schon veröffentlichter Dienst steht dagegen.',
    en: 'A published shift stands against it.',
  },
  'roster.wish.rest': {
    de: 'Die Ruhezeit zum Dienst davor oder danach reichte nicht{limit, plural, =0 {} other { (# Stunden)}}.',
    en: 'Rest before or after it would not be long enough{limit, plural, =0 {} other { (# hours)}}.',
  },
  'roster.wish.rest-day': { de: 'Ein Ersatzruhetag ist fällig.', en: 'A compensating rest day is due.' },
  'roster.wish.row': {
    de: 'Es wären zu viele Tage in Folge{limit, plural, =0 {} other { (mehr als #)}}.',
    en: 'It would be too many days in a row{limit, plural, =0 {} other { (more than #)}}.',
  },
  'roster.wish.sundays': {
    de: 'Es blieben zu wenige freie Sonntage im Jahr{limit, plural, =0 {} other { (weniger als #)}}.',
    en: 'Too few free Sundays in the year would be left{limit, plural, =0 {} other { (fewer than #)}}.',
  },
  'roster.wish.working': { de: 'An dem Tag schon im Einsatz.', en: 'On duty that day already.' },
} as const satisfies Dictionary
