/** What was done about a report, with the hours after it came in. */
export type Course = readonly (readonly [
  hours: number,
  step:
    | {
        readonly change: {
          readonly action: 'review' | 'plan' | 'finish' | 'refute' | 'refer'
          readonly reason?: string
          readonly agency?: string
          readonly channel?: 'outside'
          readonly answer?: string
        }
      }
    | { readonly note: string }
    | { readonly answer: string }
    | { readonly supported: true },
])[]

/** One invented report, as somebody might have written it. No person, no name, no number is in it. */
export interface InboxText {
  /** 0 = today */
  readonly daysAgo: number
  /** "17:20" */
  readonly time: string
  readonly type: string
  readonly source?: 'trader'
  readonly language?: 'en'
  readonly where: { readonly at: string; readonly words?: string } | { readonly words: string }
  readonly text: string
  readonly answers?: {
    readonly now?: 'yes' | 'no' | 'unknown'
    readonly often?: 'once' | 'repeatedly' | 'daily' | 'unknown'
    readonly people?: '1' | '2-5' | '6-10' | 'more' | 'unknown'
  }
  readonly course?: Course
}

const review = { change: { action: 'review' } } as const
const plan = { change: { action: 'plan' } } as const
const finish = (reason: string, answer: string) => ({ change: { action: 'finish', reason, answer } }) as const
const refute = (reason: string, answer: string) => ({ change: { action: 'refute', reason, answer } }) as const
const refer = (agency: string, answer: string) =>
  ({ change: { action: 'refer', reason: 'other-agency', agency, channel: 'outside', answer } }) as const
const supported = { supported: true } as const

/** Newest first. */
export const inboxTexts: readonly InboxText[] = [
  // today
  {
    daysAgo: 0,
    time: '07:10',
    type: 'littering',
    where: { at: 'Katharinentreppe' },
    text: 'Auf den oberen Stufen liegen Pappbecher und Essensreste, der Wind verteilt alles bis zum Vorplatz.',
  },
  {
    daysAgo: 0,
    time: '07:25',
    type: 'discarded-syringes',
    where: { at: 'Stadtgarten am Südwall', words: 'am Gebüsch hinter der zweiten Bank' },
    text: 'Zwei gebrauchte Spritzen neben dem Weg, den die Kinder zur Schule nehmen.',
  },
  {
    daysAgo: 0,
    time: '07:40',
    type: 'bulky-waste',
    where: { at: 'Bornstraße Ecke Jägerstraße' },
    text: 'Ein Sofa und zwei Matratzen stehen seit gestern Abend auf dem Gehweg. Mit dem Kinderwagen kommt man nicht vorbei.',
  },
  {
    daysAgo: 0,
    time: '08:00',
    type: 'aggressive-begging',
    source: 'trader',
    where: { at: 'Westenhellweg' },
    text: 'Vor unserem Eingang wird Kundschaft festgehalten und bedrängt, bis sie etwas gibt.',
    answers: { now: 'yes', often: 'daily', people: '2-5' },
  },
  {
    daysAgo: 0,
    time: '08:10',
    type: 'obstructing-parking',
    where: { words: 'Feuerwehrzufahrt an der Rückseite der Markthalle' },
    text: 'Die Zufahrt ist wieder zugeparkt, der Lieferverkehr staut sich.',
    answers: { now: 'yes', often: 'repeatedly' },
  },

  // yesterday
  {
    daysAgo: 1,
    time: '22:50',
    type: 'noise',
    where: { at: 'Brückstraße' },
    text: 'Laute Musik aus einem mobilen Lautsprecher, die ganze Straße hört mit. Das geht jede Nacht so.',
    answers: { now: 'no', often: 'daily' },
    course: [
      [9, supported],
      [10, supported],
    ],
  },
  {
    daysAgo: 1,
    time: '23:05',
    type: 'noise',
    where: { at: 'Brückstraße' },
    text: 'Musikbox auf der Straße, sehr laut, jede Nacht. An Schlaf ist nicht zu denken.',
    answers: { now: 'yes', often: 'daily' },
  },
  {
    daysAgo: 1,
    time: '19:30',
    type: 'public-drinking',
    where: { at: 'Platz von Netanya' },
    text: 'Eine Gruppe trinkt rund um die Bänke, Flaschen gehen zu Bruch.',
    answers: { now: 'yes', often: 'repeatedly', people: '6-10' },
  },
  {
    daysAgo: 1,
    time: '18:15',
    type: 'drug-use',
    where: { at: 'Hauptbahnhof Nordausgang' },
    text: 'Offener Konsum am Treppenabgang, Reste bleiben liegen.',
    answers: { now: 'yes', often: 'daily', people: '2-5' },
    course: [[2, review]],
  },
  {
    daysAgo: 1,
    time: '16:40',
    type: 'littering',
    where: { at: 'Reinoldikirche' },
    text: 'Überquellender Abfallbehälter neben dem Brunnen, daneben mehrere Tüten.',
  },
  {
    daysAgo: 1,
    time: '15:05',
    type: 'vandalism',
    source: 'trader',
    where: { at: 'Kampstraße' },
    text: 'Schaufenster und Rollladen besprüht, vermutlich heute Nacht.',
  },
  {
    daysAgo: 1,
    time: '17:30',
    type: 'street-trade',
    source: 'trader',
    where: { at: 'Ostenhellweg' },
    text: 'Verkauf von Sonnenbrillen und Ketten vom Tuch, direkt vor unserem Eingang.',
    answers: { now: 'yes', often: 'daily' },
  },
  {
    daysAgo: 1,
    time: '13:20',
    type: 'street-trade',
    where: { at: 'Ostenhellweg' },
    text: 'Verkauf von Sonnenbrillen und Ketten vom Tuch, mitten im Laufweg.',
    answers: { now: 'yes', often: 'repeatedly' },
  },
  {
    daysAgo: 1,
    time: '11:50',
    type: 'littering',
    language: 'en',
    where: { at: 'Hansaplatz' },
    text: 'The whole square is covered with flyers after the market, and nobody seems to collect them.',
    course: [
      [3, review],
      [4, finish('cleaned', 'Thank you. The square was cleaned this afternoon.')],
    ],
  },
  {
    daysAgo: 1,
    time: '09:15',
    type: 'defective-lighting',
    where: { at: 'Stadtgarten' },
    text: 'Drei Laternen am Hauptweg sind dunkel.',
  },
  {
    daysAgo: 1,
    time: '08:30',
    type: 'dog-offence',
    where: { at: 'Westpark' },
    text: 'Freilaufender Hund auf der Spielwiese, trotz Leinenpflicht.',
    answers: { now: 'no', often: 'once' },
  },

  // two and three days ago
  {
    daysAgo: 2,
    time: '21:10',
    type: 'urinating',
    where: { at: 'Propsteikirche' },
    text: 'Die Mauer im Durchgang wird als Toilette benutzt, der Geruch ist unerträglich.',
    answers: { now: 'no', often: 'daily' },
    course: [
      [12, supported],
      [14, review],
    ],
  },
  {
    daysAgo: 2,
    time: '17:45',
    type: 'aggressive-begging',
    where: { at: 'Kampstraße' },
    text: 'Passanten werden angefasst und verfolgt, wenn sie nichts geben.',
    answers: { now: 'no', often: 'repeatedly', people: '2-5' },
    course: [[15, plan]],
  },
  {
    daysAgo: 2,
    time: '14:00',
    type: 'bulky-waste',
    where: { at: 'Nordmarkt' },
    text: 'Kühlschrank und Farbeimer an der Ecke zum Spielplatz.',
    course: [
      [4, review],
      [20, refer('waste', 'Die Abfallwirtschaft holt die Gegenstände ab. Wir haben Ihre Meldung weitergegeben.')],
    ],
  },
  {
    daysAgo: 2,
    time: '12:30',
    type: 'obstructing-parking',
    where: { at: 'Kleppingstraße' },
    text: 'Lieferwagen steht seit Stunden auf dem Blindenleitstreifen.',
    answers: { now: 'yes', often: 'once' },
    course: [
      [1, review],
      [2, refute('already-gone', 'Als unsere Streife eintraf, war der Wagen weg.')],
    ],
  },
  {
    daysAgo: 2,
    time: '10:10',
    type: 'littering',
    where: { words: 'unter der Brücke am Kanal, auf der Seite mit den Anglern' },
    text: 'Mehrere Säcke Hausmüll, aufgerissen von Tieren.',
  },
  {
    daysAgo: 3,
    time: '20:20',
    type: 'public-drinking',
    where: { at: 'Friedensplatz' },
    text: 'Trinkgelage auf den Stufen, die Stimmung kippt immer wieder.',
    answers: { now: 'no', often: 'repeatedly', people: 'more' },
    course: [
      [14, plan],
      [40, { note: 'Spätschicht sieht am Wochenende zweimal nach.' }],
    ],
  },
  {
    daysAgo: 3,
    time: '18:05',
    type: 'drug-use',
    where: { at: 'Dietrich-Keuning-Haus' },
    text: 'Handel und Konsum hinter dem Gebäude, während die Jugendgruppe drinnen ist.',
    answers: { now: 'yes', often: 'daily', people: '6-10' },
    course: [
      [13, review],
      [15, plan],
    ],
  },
  {
    daysAgo: 3,
    time: '16:35',
    type: 'vandalism',
    where: { at: 'Stadtgarten' },
    text: 'Die Bank am Rosenbeet ist zerschlagen, Latten mit Nägeln liegen offen.',
    course: [
      [16, review],
      [18, refer('parks', 'Das Grünflächenamt erneuert die Bank und sichert sie bis dahin.')],
    ],
  },
  {
    daysAgo: 3,
    time: '13:15',
    type: 'cannabis-zone',
    where: { at: 'Marienkirche' },
    text: 'Es wird direkt neben dem Kindergarten geraucht.',
    answers: { now: 'yes', often: 'repeatedly' },
  },
  {
    daysAgo: 3,
    time: '09:40',
    type: 'discarded-syringes',
    where: { at: 'Burgtor' },
    text: 'Spritzen im Blumenkübel an der Haltestelle.',
    course: [
      [1, review],
      [2, finish('cleaned', 'Danke für den Hinweis. Die Spritzen sind fachgerecht entfernt.')],
    ],
  },
  {
    daysAgo: 3,
    time: '08:55',
    type: 'unlawful-encampment',
    where: { at: 'Platz der Alten Synagoge', words: 'unter dem Vordach zur Straßenseite' },
    text: 'Zelt und Matratzen unter dem Vordach. Vielleicht kann sich erst jemand von der Sozialarbeit kümmern.',
    answers: { now: 'yes', often: 'daily', people: '2-5' },
    course: [
      [2, { note: 'Straßensozialarbeit ist informiert und geht morgen früh mit.' }],
      [3, plan],
    ],
  },

  // the rest of the first week
  {
    daysAgo: 4,
    time: '23:30',
    type: 'noise',
    where: { at: 'Kleppingstraße' },
    text: 'Außengastronomie bis weit nach Mitternacht, obwohl um 22 Uhr Schluss sein müsste.',
    answers: { now: 'yes', often: 'repeatedly' },
    course: [
      [10, review],
      [34, { answer: 'Wir haben den Betrieb angeschrieben und sehen am Wochenende nach.' }],
    ],
  },
  {
    daysAgo: 4,
    time: '17:10',
    type: 'littering',
    where: { at: 'Thier-Galerie' },
    text: 'Verpackungen vom Imbiss fliegen über den Platz, die Behälter reichen nicht.',
    course: [
      [16, review],
      [17, finish('cleaned', 'Die Fläche ist gereinigt; die Behälter werden am Wochenende öfter geleert.')],
    ],
  },
  {
    daysAgo: 4,
    time: '15:50',
    type: 'street-trade',
    source: 'trader',
    where: { at: 'Alter Markt' },
    text: 'Ohne Genehmigung wird vor unserem Geschäft Ware angeboten.',
    answers: { now: 'no', often: 'repeatedly' },
    course: [[18, plan]],
  },
  {
    daysAgo: 4,
    time: '12:00',
    type: 'dog-offence',
    where: { at: 'Fredenbaum' },
    text: 'Hundekot auf dem ganzen Weg zwischen Haltestelle und Park.',
    answers: { now: 'no', often: 'daily' },
    course: [
      [5, review],
      [
        28,
        refute('not-found', 'Zwei Streifen haben dort nichts vorgefunden. Melden Sie es gern noch einmal mit Uhrzeit.'),
      ],
    ],
  },
  {
    daysAgo: 4,
    time: '08:20',
    type: 'bulky-waste',
    language: 'en',
    where: { at: 'Münsterstraße Ecke Heroldstraße' },
    text: 'A pile of furniture has been on the pavement since the weekend. It blocks the door to the pharmacy.',
    course: [[5, review]],
  },
  {
    daysAgo: 5,
    time: '21:40',
    type: 'drug-use',
    where: { at: 'Katharinentreppe' },
    text: 'Am Fuß der Treppe wird offen konsumiert, viele machen einen Umweg.',
    answers: { now: 'yes', often: 'daily', people: '6-10' },
    course: [
      [11, review],
      [13, { note: 'Gleicher Ort wie drei frühere Meldungen; für die Lagebesprechung vorgemerkt.' }],
    ],
  },
  {
    daysAgo: 5,
    time: '16:15',
    type: 'helpless-person',
    where: { at: 'Busbahnhof' },
    text: 'Jemand schläft seit Stunden in der Kälte und reagiert kaum. Den Rettungsdienst habe ich gerufen.',
    answers: { now: 'no', often: 'once', people: '1' },
    course: [
      [1, review],
      [2, finish('spoken-to', 'Danke, dass Sie geholfen haben. Rettungsdienst und Streife waren vor Ort.')],
    ],
  },
  {
    daysAgo: 5,
    time: '14:25',
    type: 'aggressive-begging',
    where: { at: 'Hauptbahnhof' },
    text: 'Am Hauptausgang wird man bedrängt und beschimpft.',
    answers: { now: 'yes', often: 'daily', people: '2-5' },
    course: [[4, review]],
  },
  {
    daysAgo: 5,
    time: '11:05',
    type: 'obstructing-parking',
    source: 'trader',
    where: { at: 'Brüderweg' },
    text: 'Unsere Ladezone ist jeden Vormittag von Dauerparkern belegt.',
    answers: { now: 'yes', often: 'daily' },
    course: [
      [6, supported],
      [8, plan],
    ],
  },
  {
    daysAgo: 6,
    time: '22:15',
    type: 'public-drinking',
    where: { at: 'Nordmarkt' },
    text: 'Laute Gruppen bis in die Nacht, Glasscherben auf dem Spielplatz am Morgen.',
    answers: { now: 'no', often: 'daily', people: 'more' },
    course: [
      [12, review],
      [36, finish('part-of-operation', 'Der Platz wird in den nächsten Wochen verstärkt bestreift.')],
    ],
  },
  {
    daysAgo: 6,
    time: '18:30',
    type: 'littering',
    where: { at: 'Borsigplatz' },
    text: 'Nach dem Spiel liegt überall Müll, auch auf den Gleisen.',
    course: [[15, finish('cleaned', 'Der Platz ist gereinigt. Vielen Dank für den Hinweis.')]],
  },
  {
    daysAgo: 6,
    time: '13:40',
    type: 'vandalism',
    language: 'en',
    where: { at: 'Konzerthaus' },
    text: 'The ticket machine next to the entrance has been kicked in and there is broken glass on the floor.',
    course: [
      [3, review],
      [5, refer('railway', 'The machine belongs to the transport company. We have passed your report on.')],
    ],
  },
  {
    daysAgo: 6,
    time: '09:00',
    type: 'other',
    where: { words: 'Grünstreifen zwischen Friedhof und Kleingärten, Höhe der alten Trafostation' },
    text: 'Jemand hat einen Haufen Bauschutt abgekippt, Asbest ist nicht auszuschließen.',
  },

  // the second week
  {
    daysAgo: 7,
    time: '20:05',
    type: 'urinating',
    where: { at: 'Busbahnhof' },
    text: 'Hinter den Fahrradständern ist es nicht auszuhalten.',
    answers: { now: 'no', often: 'daily' },
    course: [
      [14, review],
      [38, refute('not-found', 'Wir waren an drei Abenden vor Ort und haben nichts festgestellt.')],
    ],
  },
  {
    daysAgo: 7,
    time: '15:30',
    type: 'street-trade',
    where: { at: 'Hansaplatz' },
    text: 'Blumenverkauf mitten auf dem Platz, angeblich mit Genehmigung.',
    answers: { now: 'yes', often: 'once' },
    course: [
      [2, review],
      [4, refute('no-offence', 'Der Stand hat eine Genehmigung für diesen Monat.')],
    ],
  },
  {
    daysAgo: 7,
    time: '10:20',
    type: 'littering',
    where: { words: 'an der Böschung hinter dem Baumarkt, vom Radweg aus links' },
    text: 'Wilder Müllplatz, es kommt jede Woche etwas dazu.',
    course: [
      [5, review],
      [30, refute('too-vague', 'Wir haben die Stelle nicht gefunden. Bitte markieren Sie sie auf der Karte.')],
    ],
  },
  {
    daysAgo: 8,
    time: '23:10',
    type: 'noise',
    where: { at: 'Möllerbrücke' },
    text: 'Getrommel und Gesang auf der Brücke bis zwei Uhr.',
    answers: { now: 'yes', often: 'repeatedly' },
    course: [
      [11, review],
      [
        12,
        finish(
          'nothing-because',
          'In dieser Nacht war keine Streife frei. Am nächsten Wochenende ist der Ort eingeplant.',
        ),
      ],
    ],
  },
  {
    daysAgo: 8,
    time: '17:25',
    type: 'unlawful-encampment',
    where: { at: 'Westpark' },
    text: 'Mehrere Zelte im hinteren Teil, Feuerstelle am Baum.',
    answers: { now: 'yes', often: 'daily', people: '2-5' },
    course: [[15, review]],
  },
  {
    daysAgo: 8,
    time: '11:45',
    type: 'bulky-waste',
    where: { at: 'Mallinckrodtstraße Ecke Münsterstraße' },
    text: 'Waschmaschine vor dem Hauseingang.',
    course: [
      [4, review],
      [22, refer('waste', 'Die Abfallwirtschaft ist verständigt.')],
    ],
  },
  {
    daysAgo: 8,
    time: '08:10',
    type: 'vandalism',
    source: 'trader',
    where: { at: 'Hansastraße' },
    text: 'Zum dritten Mal in diesem Monat ist unsere Fassade beschmiert.',
    course: [[6, plan]],
  },
  {
    daysAgo: 9,
    time: '19:50',
    type: 'dog-offence',
    where: { at: 'Westfalenpark' },
    text: 'Hund ohne Leine hat ein Kind erschreckt, passiert ist zum Glück nichts.',
    answers: { now: 'no', often: 'once' },
    course: [
      [13, review],
      [16, finish('seen-to', 'Wir haben an mehreren Tagen kontrolliert und auf die Leinenpflicht hingewiesen.')],
    ],
  },
  {
    daysAgo: 9,
    time: '16:00',
    type: 'obstructing-parking',
    where: { at: 'Hörde Bahnhof' },
    text: 'Autos auf dem Radweg vor dem Bahnhof, jeden Nachmittag.',
    answers: { now: 'yes', often: 'daily' },
    course: [
      [18, review],
      [42, finish('spoken-to', 'Unsere Streifen haben verwarnt; wir kontrollieren weiter.')],
    ],
  },
  {
    daysAgo: 9,
    time: '12:35',
    type: 'public-drinking',
    where: { at: 'Aplerbecker Marktplatz' },
    text: 'Trinkergruppe am Brunnen, der Wochenmarkt leidet.',
    answers: { now: 'no', often: 'repeatedly', people: '6-10' },
    course: [[7, review]],
  },
  {
    daysAgo: 10,
    time: '21:00',
    type: 'aggressive-begging',
    where: { at: 'Ostenhellweg' },
    text: 'In den Außenbereichen der Cafés wird bei jedem Tisch gebettelt, sehr aufdringlich.',
    answers: { now: 'no', often: 'daily', people: '2-5' },
    course: [
      [13, review],
      [14, plan],
      [60, finish('part-of-operation', 'Der Bereich wird täglich bestreift.')],
    ],
  },
  {
    daysAgo: 10,
    time: '14:15',
    type: 'littering',
    where: { at: 'Eving Markt' },
    text: 'Glascontainer quellen über, davor ein Scherbenmeer.',
    course: [[4, refer('waste', 'Die Abfallwirtschaft leert die Container. Ihre Meldung haben wir weitergegeben.')]],
  },
  {
    daysAgo: 10,
    time: '09:30',
    type: 'other',
    language: 'en',
    where: { at: 'Stadt- und Landesbibliothek' },
    text: 'Electric scooters are lying all over the ramp, wheelchair users cannot get in.',
    course: [
      [3, review],
      [5, finish('seen-to', 'The scooters were moved, and we have asked the companies to stop renting there.')],
    ],
  },
  {
    daysAgo: 11,
    time: '18:45',
    type: 'drug-use',
    where: { at: 'Bahnhof Stadthaus' },
    text: 'Im Zwischengeschoss wird geraucht und gespritzt.',
    answers: { now: 'yes', often: 'daily', people: '2-5' },
    course: [
      [2, review],
      [4, refer('railway', 'Im Bahnhof ist die Bundespolizei zuständig.')],
    ],
  },
  {
    daysAgo: 11,
    time: '13:10',
    type: 'noise',
    where: { at: 'Marktplatz Huckarde' },
    text: 'Laubbläser ab sechs Uhr morgens.',
    answers: { now: 'no', often: 'once' },
    course: [
      [4, review],
      [6, refute('no-offence', 'Städtische Reinigung darf dort ab sechs Uhr arbeiten.')],
    ],
  },
  {
    daysAgo: 12,
    time: '20:30',
    type: 'vandalism',
    where: { at: 'Baroper Marktplatz' },
    text: 'Haltestelle eingeworfen, Glas auf dem Boden.',
    course: [[12, finish('cleaned', 'Die Scherben sind beseitigt, die Scheibe ist bestellt.')]],
  },
  {
    daysAgo: 12,
    time: '15:15',
    type: 'discarded-syringes',
    where: { at: 'Mallinckrodtstraße Ecke Bornstraße' },
    text: 'Eine Spritze auf der Fensterbank im Erdgeschoss.',
    course: [[1, finish('cleaned', 'Die Spritze ist entfernt.')]],
  },
  {
    daysAgo: 12,
    time: '10:00',
    type: 'bulky-waste',
    where: { at: 'Marktplatz Brackel' },
    text: 'Alte Regale und ein Fernseher neben der Bank.',
    course: [
      [5, review],
      [29, finish('cleaned', 'Die Gegenstände sind abgeholt.')],
    ],
  },
  {
    daysAgo: 13,
    time: '22:20',
    type: 'noise',
    where: { at: 'Wilhelmplatz' },
    text: 'Motoren und Musik vom Parkplatz, jedes Wochenende.',
    answers: { now: 'yes', often: 'repeatedly' },
    course: [
      [11, review],
      [36, finish('spoken-to', 'Streife und Polizei haben am Samstag gemeinsam kontrolliert.')],
    ],
  },
  {
    daysAgo: 13,
    time: '16:50',
    type: 'littering',
    where: { at: 'Scharnhorst Zentrum' },
    text: 'Einkaufswagen und Tüten im Teich.',
    course: [
      [15, review],
      [40, refer('parks', 'Das Grünflächenamt kümmert sich um den Teich.')],
    ],
  },
  {
    daysAgo: 13,
    time: '09:25',
    type: 'cannabis-zone',
    where: { at: 'Derner Marktplatz' },
    text: 'Rauchende Gruppe neben der Grundschule.',
    answers: { now: 'no', often: 'repeatedly' },
    course: [
      [5, review],
      [30, finish('spoken-to', 'Unsere Streife hat auf die Abstandsregeln hingewiesen.')],
    ],
  },
]
