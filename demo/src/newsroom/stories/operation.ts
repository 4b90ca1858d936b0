import { moment, setup, measure, type Scene } from '../scene.ts'
import type { Story, StoryText } from '../story.ts'
import { box, heading, line, link, list, paragraph, quote } from '../text.ts'

const office = 'Ordnungsamt Dortmund (Demo)'
const officeEn = 'Order service of Dortmund (Demo)'
const head = 'Leiterin des Ordnungsamtes'
const headEn = 'Head of the order service'
const safety = { kicker: 'Sicherheit & Ordnung', author: office } as const
const safetyEn = { kicker: 'Safety & order', author: officeEn } as const
const city = ['innenstadt-west/city']
const series = 'Unterwegs mit der Streife'

export const announcement = (scene: Scene): Story => ({
  ...{ key: 'operation-announcement', type: 'announcement', ofOperation: true, districts: city },
  topics: ['sicherheit-ordnung', 'sauberkeit'],
  picture: scene.pictures.patrolAtDusk,
  course: { state: 'published', at: moment('2025-11-02', '07:30') },
  versions: {
    de: {
      ...safety,
      headline: 'Schwerpunkteinsatz in der City: Eine Woche lang mehr Streifen',
      lead: line(
        'Der Ordnungsdienst zeigt von diesem Sonntag an in der Innenstadt stärker Präsenz. Täglich sind ',
        setup(scene, 'staff-per-day'),
        ' im Einsatz, die meisten in Uniform. Es geht um Sauberkeit, Sicherheit und Ordnung, und darum, dass sich die Menschen in der City wohler fühlen.',
      ),
      body: [
        paragraph(
          'Der Einsatz beginnt am Sonntag, 2. November, und endet am Samstag, 8. November. Er dauert ',
          setup(scene, 'days'),
          ' und ist täglich in ',
          setup(scene, 'shifts-per-day'),
          ' geteilt. Die Frühschicht beginnt um 8 Uhr, die Spätschicht endet um Mitternacht.',
        ),
        paragraph(
          'Anlass sind Beschwerden aus den vergangenen Monaten. Anwohnerinnen, Händler und Gäste der Innenstadt haben der Stadt aggressives Betteln, offenen Drogenkonsum, unerlaubtes Lagern und Müll gemeldet. Auch die Streifen selbst haben solche Störungen festgestellt.',
        ),
        heading('Sichtbar und ansprechbar'),
        paragraph(
          'Die Streifen gehen zu zweit und zu Fuß. Sie sprechen Menschen an, erklären die Regeln und greifen ein, wenn es nötig ist. Ein kleinerer Teil der Kräfte ist in Zivil unterwegs. Der Grunddienst in den anderen Stadtbezirken läuft weiter.',
        ),
        quote(
          head,
          'Stadt Dortmund (Demo)',
          'Wir wollen, dass man uns sieht und dass man uns anspricht. Wer in der City wohnt, arbeitet oder einkauft, soll merken: Hier kümmert sich jemand.',
        ),
        heading('Hilfe gehört dazu'),
        paragraph(
          'Nicht jede Störung ist ein Fall für ein Verwarnungsgeld. Wo Menschen Unterstützung brauchen, bieten die Streifen sie an und vermitteln an die Stellen, die helfen können. Was getan wird, zählt die Stadt nach Art der Maßnahme. Angaben zu einzelnen Personen sammelt sie dafür nicht.',
        ),
        box(
          'So erreichen Sie den Ordnungsdienst',
          list(
            ['Etwas stört im öffentlichen Raum? ', link('Hier können Sie es melden', '/report'), '.'],
            'Gefahr oder Straftat: Notruf 110. Hilflose Person: 112.',
            'Auf der Straße: Sprechen Sie die Streifen einfach an.',
          ),
        ),
        paragraph(
          'Nach dem Einsatz veröffentlicht die Stadt eine Bilanz. Ob sich die Lage dadurch verändert hat, lässt sich erst später und nur im Vergleich beurteilen.',
        ),
      ],
    },
    en: {
      ...safetyEn,
      headline: 'A week of extra patrols in the city centre',
      lead: line(
        'From this Sunday the order service will be more visible in the city centre. Each day ',
        setup(scene, 'staff-per-day'),
        ' will be on duty, most of them in uniform. The aim is a cleaner, safer and more orderly centre, and that people feel at ease there.',
      ),
      body: [
        paragraph(
          'The operation begins on Sunday 2 November and ends on Saturday 8 November. It lasts ',
          setup(scene, 'days'),
          ' with ',
          setup(scene, 'shifts-per-day'),
          ' a day. The early shift begins at 8 am, the late shift ends at midnight.',
        ),
        paragraph(
          'It follows complaints of the past months. Residents, traders and visitors have reported aggressive begging, open drug use, unlawful camping and litter. Patrols have noted such disturbances themselves.',
        ),
        heading('Visible and easy to talk to'),
        paragraph(
          'Patrols walk in pairs. They talk to people, explain the rules and step in where needed. A smaller part of the staff wears plain clothes. Regular service in the other districts goes on.',
        ),
        quote(
          headEn,
          'City of Dortmund (Demo)',
          'We want to be seen and we want to be spoken to. Whoever lives, works or shops in the centre should notice that somebody cares.',
        ),
        heading('Help is part of it'),
        paragraph(
          'Not every disturbance calls for a fine. Where people need support, patrols offer it and put them in touch with those who can help. The city counts what is done by kind. It collects nothing about individual persons for this.',
        ),
        paragraph(
          'After the operation the city will publish a tally. Whether things have changed can only be judged later, and only by comparison. Something disturbs you in public space? ',
          link('Report it here', '/en/report'),
          '.',
        ),
      ],
    },
    'de-simple': {
      kicker: 'Leichte Sprache',
      author: office,
      headline: 'Mehr Streifen in der Innen-Stadt',
      lead: line('Der Ordnungs-Dienst ist eine Woche lang öfter in der Innen-Stadt. Hier steht, warum.'),
      body: [
        heading('Was passiert?'),
        paragraph('Der Ordnungs-Dienst gehört zur Stadt.'),
        paragraph('Er achtet darauf: Alle halten sich an die Regeln.'),
        paragraph('Jeden Tag arbeiten ', setup(scene, 'staff-per-day'), ' in der Innen-Stadt.'),
        paragraph('Sie gehen zu zweit durch die Straßen.'),
        paragraph('Das nennt man: Streife.'),
        paragraph('Die meisten tragen eine dunkel-blaue Uniform.'),
        heading('Wann ist das?'),
        list(
          'Der Einsatz beginnt am Sonntag. Das ist der 2. November 2025.',
          'Der Einsatz endet am Samstag. Das ist der 8. November 2025.',
          'Die Streifen beginnen am Morgen um 8 Uhr.',
          'In der Nacht um 12 Uhr ist Schluss.',
        ),
        heading('Warum macht die Stadt das?'),
        paragraph('Viele Menschen haben der Stadt geschrieben.'),
        paragraph('Sie haben gesagt: In der Innen-Stadt stört uns etwas.'),
        paragraph('Zum Beispiel:'),
        list(
          'Es liegt Müll auf der Straße.',
          'Jemand bettelt und wird dabei böse.',
          'Jemand nimmt Drogen. Alle können das sehen.',
        ),
        paragraph('Die Streifen reden mit den Menschen.'),
        paragraph('Sie erklären die Regeln.'),
        paragraph('Braucht jemand Hilfe? Dann bieten die Streifen Hilfe an.'),
        heading('Sie brauchen Hilfe?'),
        list(
          'Sie können die Streife ansprechen.',
          'Bei Gefahr: Rufen Sie die Nummer 110 an.',
          'Ist jemand krank oder verletzt? Rufen Sie die Nummer 112 an.',
        ),
        paragraph('Hinweis: Eine Prüf-Gruppe hat diesen Text noch nicht gelesen.'),
      ],
    },
  },
})

export const firstPatrol = (scene: Scene): Story => ({
  ...{ key: 'patrol-1', type: 'field-report', ofOperation: true, districts: city, topics: ['sicherheit-ordnung'] },
  picture: scene.pictures.talkAtTheShop,
  course: { state: 'published', at: moment('2025-11-04', '10:00') },
  versions: {
    de: {
      ...safety,
      series,
      headline: '„Gut, dass Sie da sind“: Ein Vormittag zwischen Laden und Haltestelle',
      lead: line(
        'Wer mit einer Streife geht, merkt schnell: Der größte Teil des Dienstes ist Zuhören. Erster Teil unserer Reihe aus der Woche des Schwerpunkteinsatzes.',
      ),
      body: [
        paragraph(
          'Kurz nach acht, Wache. Eine halbe Stunde lang wird ausgerüstet und besprochen: Wo gab es in den vergangenen Tagen Meldungen? Wo ist am Vormittag viel los? Jede Streife bekommt eine Route mit Orten und ungefähren Zeiten. Sie ist jeden Tag anders, damit niemand die Uhr danach stellen kann.',
        ),
        paragraph(
          'Der erste Halt dauert keine zehn Minuten. Vor einem Blumenladen stehen Kartons im Weg. Ein kurzes Gespräch, die Kartons wandern in den Hof, ein Gruß, weiter.',
        ),
        quote(
          'Eine Händlerin',
          'Geschäft in der City',
          'Gut, dass Sie da sind. Ich rufe ungern irgendwo an. Aber wenn jemand vorbeikommt, dann sage ich, was los ist.',
        ),
        heading('Notieren, was ist, nicht wer'),
        paragraph(
          'Was die Streife feststellt, gibt sie in ein Telefon ein: Art der Störung, Ort, Zeit und was getan wurde. Namen, Beschreibungen oder Gesichter gehören nicht dazu.',
        ),
        quote(
          'Ein Streifenführer',
          'Ordnungsamt Dortmund (Demo)',
          'Die Leute fragen oft, ob wir sie jetzt aufschreiben. Nein. Wir schreiben auf, dass hier etwas war und ob es erledigt ist.',
        ),
        paragraph(
          'An der Haltestelle bleibt die Streife eine Viertelstunde. Eine ältere Frau möchte wissen, wie man eine defekte Laterne meldet. Ein Schüler fragt, ob man für die Arbeit sportlich sein muss. „Gute Schuhe sind wichtiger“, bekommt er zur Antwort.',
        ),
        paragraph(
          'Gegen Mittag ist Pause. Bis dahin hat die Streife viel geredet und wenig verwarnt. Auch das ist ein Ergebnis.',
        ),
      ],
    },
  },
})

const interim = (scene: Scene, lateShiftEnds: string): StoryText => ({
  ...safety,
  headline: 'Schwerpunkteinsatz: Was sich zur Halbzeit sagen lässt, und was nicht',
  lead: line(
    'Der vierte Tag des Einsatzes in der City läuft. Die Zahl der Maßnahmen nennt die Stadt erst nach dem Ende. Einiges lässt sich trotzdem schon berichten.',
  ),
  body: [
    paragraph(
      'Wie geplant sind täglich ',
      setup(scene, 'staff-per-day'),
      ' in ',
      setup(scene, 'shifts-per-day'),
      ` unterwegs. Die Spätschicht endet um ${lateShiftEnds}. Alle Schichten konnten besetzt werden.`,
    ),
    heading('Viele Gespräche'),
    paragraph(
      'Die Streifen berichten von vielen Gesprächen mit Passanten und Geschäftsleuten. Häufige Themen sind Abfall neben den Behältern, Scherben auf Plätzen und Fahrräder in der Fußgängerzone.',
    ),
    quote(
      'Der Einsatzleiter',
      'Ordnungsamt Dortmund (Demo)',
      'Wir bekommen in diesen Tagen Hinweise, die sonst niemand gemeldet hätte. Das hilft uns auch für die Zeit danach.',
    ),
    heading('Warum es noch keine Zahlen gibt'),
    paragraph(
      'Zahlen aus einem laufenden Einsatz führen leicht in die Irre. Wer mehr kontrolliert, findet mehr. Mehr Feststellungen heißen deshalb nicht, dass es schlimmer geworden ist; weniger heißen nicht, dass alles gut ist. Die Bilanz folgt am Sonntag, 9. November.',
    ),
  ],
})

export const halfTime = (scene: Scene): Story => ({
  ...{ key: 'operation-interim', type: 'news', ofOperation: true, districts: city, topics: ['sicherheit-ordnung'] },
  course: {
    ...{ state: 'corrected', at: moment('2025-11-05', '14:30'), correctedAt: moment('2025-11-05', '17:10') },
    correction: 'In einer früheren Fassung hieß es, die Spätschicht ende um 23 Uhr. Richtig ist: um Mitternacht.',
    before: interim(scene, '23 Uhr'),
  },
  versions: { de: interim(scene, 'Mitternacht') },
})

export const walkWithGuests = (scene: Scene): Story => ({
  ...{ key: 'patrol-2', type: 'field-report', ofOperation: true, districts: city, topics: ['sicherheit-ordnung'] },
  picture: scene.pictures.walkWithGuests,
  course: { state: 'published', at: moment('2025-11-07', '09:00') },
  versions: {
    de: {
      ...safety,
      series,
      headline: 'Donnerstagabend in der City: Zwei Stunden Fragen, Antworten und kalte Hände',
      lead: line(
        'Die Leiterin des Ordnungsamtes und eine Vertreterin des Oberbürgermeisterbüros sind am Donnerstagabend mit einer Streife durch die City gegangen. Zweiter Teil unserer Reihe.',
      ),
      body: [
        paragraph(
          '18 Uhr, die Geschäfte haben noch offen. Vor der Wache bekommen die Gäste einen Überblick: wie viele Streifen gerade draußen sind, welche Plätze am Abend belebt sind, was heute gemeldet wurde. Dann geht es los, zu Fuß und ohne Kamera.',
        ),
        heading('Erst die Menschen, dann die Lage'),
        paragraph(
          'Schon nach wenigen Metern spricht ein Paar die Gruppe an. Es geht um Licht: In einer Seitenstraße sei es zu dunkel. Die Streife nimmt den Hinweis auf und gibt ihn weiter.',
        ),
        quote(
          'Eine Passantin',
          'wohnt in der Innenstadt',
          'Ich gehe hier gern einkaufen. Abends nehme ich aber lieber den Weg, auf dem viele Leute sind.',
        ),
        paragraph(
          'Solche Sätze fallen an diesem Abend öfter. Sie sagen wenig darüber, was tatsächlich passiert. Sie sagen viel darüber, wie sich ein Weg anfühlt.',
        ),
        quote(
          'Vertreterin des Oberbürgermeisterbüros',
          'Stadt Dortmund (Demo)',
          'Man kann das im Büro nachlesen. Aber man versteht es erst, wenn man hier steht und zuhört.',
        ),
        heading('Ruhig bleiben, freundlich bleiben'),
        paragraph(
          'Auf einem Platz wird laut gestritten. Die Streife geht hin, die Gäste halten Abstand. Nach einigen Minuten ist es ruhig. Mehr gibt es nicht zu sehen, und so soll es sein.',
        ),
        quote(
          head,
          'Stadt Dortmund (Demo)',
          'Ein guter Einsatz sieht oft nach nichts aus. Jemand redet, jemand hört zu, und danach gehen alle ihrer Wege.',
        ),
        paragraph(
          'Gegen 20 Uhr ist der Rundgang zu Ende. Der Einsatz mit täglich ',
          setup(scene, 'staff-per-day'),
          ' geht noch bis Samstag weiter. Am Sonntag folgt die Bilanz.',
        ),
      ],
    },
    en: {
      ...safetyEn,
      series: 'Out with the patrol',
      headline: 'Thursday evening in the centre: two hours of questions, answers and cold hands',
      lead: line(
        'The head of the order service and a representative of the mayor’s office walked through the centre with a patrol on Thursday evening. Second part of our series.',
      ),
      body: [
        paragraph(
          'It is 6 pm and the shops are still open. Outside the station the guests are briefed: how many patrols are out, which squares are busy in the evening, what was reported today. Then they set off, on foot and without a camera.',
        ),
        heading('People first'),
        paragraph(
          'After a few metres a couple speaks to the group. It is about light: a side street is too dark, they say. The patrol takes the hint and passes it on.',
        ),
        quote(
          'A passer-by',
          'lives in the city centre',
          'I like shopping here. But in the evening I choose the way where many people walk.',
        ),
        paragraph(
          'Sentences like this are heard often that evening. They say little about what really happens, and much about how a street feels.',
        ),
        heading('Staying calm, staying friendly'),
        paragraph(
          'On a square people argue loudly. The patrol walks over, the guests keep their distance. A few minutes later it is quiet. There is nothing more to see, and that is how it should be.',
        ),
        quote(
          headEn,
          'City of Dortmund (Demo)',
          'A good operation often looks like nothing at all. Somebody talks, somebody listens, and then everybody goes their way.',
        ),
        paragraph(
          'The walk ends at about 8 pm. The operation itself, with ',
          setup(scene, 'staff-per-day'),
          ' a day, goes on until Saturday. The tally follows on Sunday.',
        ),
      ],
    },
  },
})

const kinds = [
  ['address', 'Ansprachen', 'People talked to'],
  ['warning', 'Verwarnungen ohne Verwarnungsgeld', 'Warnings'],
  ['offer-of-help', 'Hilfsangebote', 'Offers of help'],
  ['order-to-leave', 'Platzverweise', 'Orders to leave'],
  ['warning-with-fine', 'Verwarnungen mit Verwarnungsgeld', 'Warnings with a fixed fine'],
  ['administrative-offence', 'Ordnungswidrigkeitenanzeigen', 'Administrative offences reported'],
  ['referral', 'Vermittlungen an Hilfsstellen', 'Referrals to services that help'],
  ['cleaning-arranged', 'Veranlasste Reinigungen', 'Cleaning arranged'],
] as const

export const tally = (scene: Scene): Story => ({
  ...{ key: 'operation-tally', type: 'tally', ofOperation: true, districts: city },
  topics: ['sicherheit-ordnung', 'sauberkeit'],
  picture: scene.pictures.cityAtEvening,
  course: { state: 'published', at: moment('2025-11-09', '12:00') },
  versions: {
    de: {
      ...safety,
      headline: 'Bilanz des Schwerpunkteinsatzes: Meist genügte ein Gespräch',
      lead: line(
        'Der Schwerpunkteinsatz in der City ist beendet. ',
        setup(scene, 'days'),
        ' lang waren täglich ',
        setup(scene, 'staff-per-day'),
        ' unterwegs. Am häufigsten haben sie Menschen angesprochen.',
      ),
      body: [
        paragraph(
          'Der Ordnungsdienst zählt während eines Einsatzes, was er tut: wie oft angesprochen, geholfen, verwarnt oder gereinigt wurde. Gezählt werden Maßnahmen, keine Personen. Wer dreimal angesprochen wurde, steht dreimal in der Zahl.',
        ),
        heading('Die Maßnahmen vom 2. bis 8. November'),
        list(...kinds.map(([key, name]) => [`${name}: `, measure(scene, key)] as const)),
        paragraph(
          'Dazu kommen einige seltenere Maßnahmen, etwa Sicherstellungen und Übergaben an Polizei oder Rettungsdienst. Arten mit weniger als fünf Fällen nennt die Stadt nicht, damit niemand erkannt werden kann.',
        ),
        quote(
          head,
          'Stadt Dortmund (Demo)',
          'Die meisten Situationen haben sich im Gespräch gelöst. Das ist mir lieber als jede Anzeige.',
        ),
        heading('Was die Zahlen nicht sagen'),
        paragraph(
          'Mehr Kontrollen finden mehr. Die Zahlen zeigen also, was der Ordnungsdienst getan hat. Sie zeigen nicht, ob es in der City seltener zu Störungen kommt als vorher. Dafür vergleicht die Stadt später die Meldungen aus der Bevölkerung vor, während und nach dem Einsatz mit denen aus anderen Gebieten.',
        ),
        paragraph(
          'Auch ob sich die Menschen sicherer fühlen, lässt sich nicht an Maßnahmen ablesen. Danach fragt die Stadt in einer eigenen Umfrage. Ergebnisse gibt es noch nicht.',
        ),
        quote(
          'Sprecherin der Händlerschaft',
          'Werbegemeinschaft City (erfunden)',
          'Die Streifen waren da, und man konnte mit ihnen reden. Jetzt kommt es darauf an, dass es nicht bei einer Woche bleibt.',
        ),
      ],
    },
    en: {
      ...safetyEn,
      headline: 'Tally of the operation: most of the time a talk was enough',
      lead: line(
        'The operation in the city centre is over. For ',
        setup(scene, 'days'),
        ' ',
        setup(scene, 'staff-per-day'),
        ' a day were on duty. What they did most was talk to people.',
      ),
      body: [
        paragraph(
          'During an operation the order service counts what it does: how often somebody was talked to, helped or warned, how often cleaning was arranged. Measures are counted, not persons. Somebody who was talked to three times is in the figure three times.',
        ),
        heading('Measures from 2 to 8 November'),
        list(...kinds.map(([key, , name]) => [`${name}: `, measure(scene, key)] as const)),
        paragraph(
          'Rarer measures come on top, such as seizures and hand-overs to the police or the rescue service. Kinds with fewer than five cases are not published, so that nobody can be recognised.',
        ),
        quote(
          headEn,
          'City of Dortmund (Demo)',
          'Most situations were settled by talking. I prefer that to any report.',
        ),
        heading('What the figures do not say'),
        paragraph(
          'More checks find more. The figures show what the order service did. They do not show whether disturbances have become rarer. For that the city will compare what residents report before, during and after the operation with reports from other areas.',
        ),
        paragraph(
          'Nor can measures tell whether people feel safer. The city asks about that in a survey. There are no results yet.',
        ),
      ],
    },
  },
})

export const thirdPatrol = (scene: Scene): Story => ({
  ...{ key: 'patrol-3', type: 'field-report', ofOperation: true, districts: city },
  topics: ['sauberkeit', 'sicherheit-ordnung'],
  picture: scene.pictures.sweeping,
  course: { state: 'published', at: moment('2025-11-15', '08:30') },
  versions: {
    de: {
      ...{ kicker: 'Sauberkeit', author: office, series },
      headline: 'Erst die Streife, dann der Besen: Wie Reinigung und Ordnungsdienst zusammenarbeiten',
      lead: line(
        'Müll neben dem Behälter, Scherben auf der Bank: Was die Streifen sehen, landet bei der Straßenreinigung. Dritter und letzter Teil unserer Reihe.',
      ),
      body: [
        paragraph(
          'Sechs Uhr früh, noch ist es dunkel. Die Kolonne der Straßenreinigung beginnt dort, wo gestern Abend etwas liegen geblieben ist. Die Liste dafür kommt vom Ordnungsdienst.',
        ),
        paragraph(
          'Während des Schwerpunkteinsatzes haben die Streifen Reinigungen direkt veranlasst: in dieser einen Woche ',
          measure(scene, 'cleaning-arranged'),
          ' an der Zahl.',
        ),
        quote(
          'Eine Vorarbeiterin',
          'Straßenreinigung (Demo)',
          'Früher haben wir gesucht. Jetzt wissen wir, wo wir anfangen. Das spart keine Arbeit, aber Wege.',
        ),
        heading('Laub kommt dazu'),
        paragraph(
          'Im November fällt besonders viel an. Nasses Laub ist rutschig und verdeckt Scherben. Deshalb wird zuerst von Hand gefegt und danach mit der Maschine aufgenommen.',
        ),
        paragraph(
          'Wer vor dem eigenen Haus fegt, kann helfen: Laub gehört nicht in die Rinne und nicht auf die Fahrbahn, sondern auf den Kompost oder in die Biotonne.',
        ),
        quote(
          'Ein Anwohner',
          'wohnt in der City',
          'Wenn morgens sauber ist, bleibt es länger sauber. Das ist wie im Treppenhaus.',
        ),
      ],
    },
  },
})
