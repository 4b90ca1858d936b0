import { ago, moment, seasonOf, type Scene } from '../scene.ts'
import type { Story } from '../story.ts'
import { box, gallery, heading, line, link, list, paragraph, picture, quote, strong } from '../text.ts'

export const libraryHours = (scene: Scene): Story => ({
  ...{ key: 'library-hours', type: 'news', districts: [], topics: ['freizeit-kultur', 'familie-bildung'] },
  picture: scene.pictures.library,
  course: { state: 'published', at: ago(scene.now, 9, '11:15') },
  versions: {
    de: {
      ...{ kicker: 'Freizeit & Kultur', author: 'Bibliotheken Dortmund (Demo)' },
      headline: 'Länger lesen: Bibliotheken öffnen an zwei Abenden bis 21 Uhr',
      lead: line(
        'Vom kommenden Monat an haben die Zentralbibliothek und vier Zweigstellen dienstags und donnerstags bis 21 Uhr offen. Am späten Abend ohne Personal, aber nicht ohne Regeln.',
      ),
      body: [
        paragraph(
          'Zwischen 19 und 21 Uhr öffnet die Tür mit dem Bibliotheksausweis. Ausgeliehen und zurückgegeben wird am Automaten. Ein Wachdienst ist im Haus, und bis 19 Uhr gibt es wie gewohnt Beratung.',
        ),
        heading('Ruhe für die einen, Platz für die anderen'),
        paragraph(
          'Gewünscht hatten sich die neuen Zeiten vor allem Schülerinnen und Schüler sowie Menschen im Schichtdienst. In einer Befragung der Bibliotheken nannten sie zwei Gründe: einen ruhigen Tisch und ein warmes Licht.',
        ),
        quote(
          'Leiterin der Bibliotheken',
          'Stadt Dortmund (Demo)',
          'Für manche ist die Bibliothek das zweite Wohnzimmer. Das soll nicht um sechs schließen.',
        ),
        paragraph(
          'Kinder unter 14 Jahren kommen nach 19 Uhr in Begleitung. Ein Ausweis ist bis zum 18. Geburtstag kostenlos.',
        ),
      ],
    },
    en: {
      ...{ kicker: 'Leisure & culture', author: 'Libraries of Dortmund (Demo)' },
      headline: 'Reading late: libraries stay open until 9 pm on two evenings',
      lead: line(
        'From next month the central library and four branches are open until 9 pm on Tuesdays and Thursdays. Late in the evening without staff, but not without rules.',
      ),
      body: [
        paragraph(
          'Between 7 and 9 pm the library card opens the door. Books are lent and returned at a machine. A guard is in the house, and until 7 pm staff are there to help as usual.',
        ),
        heading('Quiet for some, room for others'),
        paragraph(
          'Pupils and people on shifts had asked for longer hours. In a survey of the libraries they gave two reasons: a quiet table and a warm light.',
        ),
        quote(
          'Head of libraries',
          'City of Dortmund (Demo)',
          'For some the library is a second living room. That should not close at six.',
        ),
        paragraph('Children under 14 come with an adult after 7 pm. A card is free until the 18th birthday.'),
      ],
    },
  },
})

export const winterService = (scene: Scene): Story => {
  const told = (year: number) => `${year}-11-12`
  return {
    ...{ key: 'winter-service', type: 'news', districts: [], topics: ['verkehr', 'sauberkeit'] },
    picture: scene.pictures.snowPlough,
    course: { state: 'published', at: moment(told(seasonOf(scene.now, told)), '10:00') },
    versions: {
      de: {
        ...{ kicker: 'Verkehr', author: 'Stadtreinigung Dortmund (Demo)' },
        headline: 'Wer räumt wann? Der Winterdienst ist bereit',
        lead: line(
          'Das Salzlager ist gefüllt, die Schichten sind eingeteilt. Was die Stadt räumt, was Anliegerinnen und Anlieger übernehmen und warum nicht jede Straße drankommt.',
        ),
        body: [
          paragraph(
            'Bei Schnee und Glätte rücken die Fahrzeuge um drei Uhr morgens aus. Zuerst kommen Hauptstraßen, Busstrecken, steile Strecken und Zufahrten zu Krankenhäusern, danach wichtige Radwege und Sammelstraßen. Nebenstraßen in Wohngebieten werden nur bei länger anhaltender Glätte geräumt.',
          ),
          heading('Vor der eigenen Tür'),
          list(
            'Werktags muss der Gehweg von 7 bis 20 Uhr frei sein, sonn- und feiertags ab 9 Uhr.',
            'Geräumt wird so breit, dass zwei Menschen aneinander vorbeikommen.',
            'Gestreut wird mit Sand, Splitt oder Granulat. Salz ist auf Gehwegen nur auf Treppen und bei Eisregen erlaubt.',
            'Der Schnee kommt an den Rand des Gehwegs, nicht auf die Fahrbahn und nicht in die Rinne.',
          ),
          quote(
            'Einsatzleiter des Winterdienstes',
            'Stadtreinigung Dortmund (Demo)',
            'Wenn um sechs alle losfahren, wollen wir schon einmal da gewesen sein. Ganz schwarz wird jede Straße nie.',
          ),
          paragraph(
            'Wer selbst nicht räumen kann, darf jemanden beauftragen. Verantwortlich bleibt, wer dazu verpflichtet ist. Nachbarschaftshilfe vermitteln die Seniorenbüros.',
          ),
        ],
      },
    },
  }
}

export const winterHelp = (scene: Scene): Story => {
  const told = (year: number) => `${year}-11-18`
  return {
    ...{ key: 'winter-help', type: 'news', districts: [], topics: ['soziales'] },
    picture: scene.pictures.winterHelp,
    course: { state: 'published', at: moment(told(seasonOf(scene.now, told)), '15:00') },
    versions: {
      de: {
        ...{ kicker: 'Soziales', author: 'Sozialamt Dortmund (Demo)' },
        headline: 'Hilfe an kalten Tagen: Tee, Decken und ein Bett für die Nacht',
        lead: line(
          'Mit dem Winter weitet die Stadt ihre Hilfen für Menschen ohne Wohnung aus. Es gibt mehr Plätze für die Nacht, und zwei Wagen bringen Tee, Suppe und Decken.',
        ),
        body: [
          paragraph(
            'Die Wagen sind jeden Abend unterwegs. An Bord sind heiße Getränke, warme Kleidung und Menschen mit Zeit für ein Gespräch. Wer möchte, wird in eine Unterkunft gebracht. Niemand muss etwas ausfüllen oder einen Ausweis zeigen.',
          ),
          heading('Ein Bett, eine Tür, ein Schließfach'),
          paragraph(
            'In den Unterkünften gibt es in diesem Winter mehr Zimmer für Paare, für Frauen und für Menschen mit Hund. Gepäck kann eingeschlossen werden. Tagsüber stehen warme Räume offen, mit Duschen, Waschmaschinen und Beratung.',
          ),
          quote(
            'Leiterin des Sozialamtes',
            'Stadt Dortmund (Demo)',
            'Wir fragen zuerst: Was brauchen Sie? Nicht: Warum sind Sie hier? Darauf kommt es an.',
          ),
          box(
            'Sie sorgen sich um jemanden?',
            list(
              'Sprechen Sie die Person an, freundlich und mit etwas Abstand.',
              'Reagiert jemand nicht oder ist verletzt: Rufen Sie 112.',
              'Ein Nein ist ein Nein. Auch das verdient Respekt.',
            ),
          ),
          paragraph(
            'Wer spenden möchte: Gebraucht werden Schlafsäcke, Isomatten, Thermoskannen und Handschuhe. Die Annahmestellen nennt das Sozialamt. Orte, an denen Menschen draußen übernachten, veröffentlicht die Stadt nicht.',
          ),
        ],
      },
      en: {
        ...{ kicker: 'Social affairs', author: 'Social welfare office of Dortmund (Demo)' },
        headline: 'Help on cold days: tea, blankets and a bed for the night',
        lead: line(
          'As winter comes, the city offers more help for people without a home. There are more places for the night, and two vans bring tea, soup and blankets.',
        ),
        body: [
          paragraph(
            'The vans are out every evening. On board are hot drinks, warm clothes and people with time to talk. Those who wish are taken to a shelter. Nobody has to fill in a form or show papers.',
          ),
          heading('A bed, a door, a locker'),
          paragraph(
            'This winter the shelters have more rooms for couples, for women and for people with a dog. Luggage can be locked away. By day there are warm rooms with showers, washing machines and advice.',
          ),
          quote(
            'Head of the social welfare office',
            'City of Dortmund (Demo)',
            'First we ask: what do you need? Not: why are you here? That is what matters.',
          ),
          box(
            'Worried about somebody?',
            list(
              'Talk to the person, friendly and from a little distance.',
              'If somebody does not respond or is hurt, call 112.',
              'No means no. That deserves respect too.',
            ),
          ),
          paragraph(
            'Donations of sleeping bags, mats, flasks and gloves are welcome. The city does not publish where people spend the night outdoors.',
          ),
        ],
      },
    },
  }
}

export const christmasTree = (scene: Scene): Story => {
  const told = (year: number) => `${year}-11-06`
  return {
    ...{ key: 'christmas-tree', type: 'news', districts: ['innenstadt-west/city'], topics: ['freizeit-kultur'] },
    picture: scene.pictures.treeGoesUp,
    course: { state: 'published', at: moment(told(seasonOf(scene.now, told)), '14:00') },
    versions: {
      de: {
        ...{ kicker: 'Freizeit & Kultur', author: 'Marktamt Dortmund (Demo)' },
        headline: 'Achtzehn Meter, zwei Tage, ein Kran: Der Weihnachtsbaum steht',
        lead: line(
          'In der City ist der große Weihnachtsbaum angekommen. Bis zur Eröffnung des Marktes werden die Lichter angebracht; der Platz ist so lange teilweise abgesperrt.',
        ),
        body: [
          paragraph(
            'Die Fichte stammt aus einem Garten. Dort war sie dem Dach zu nah gekommen und hätte ohnehin gefällt werden müssen. Ein Tieflader brachte sie in der Nacht in die Stadt.',
          ),
          heading('Von oben nach unten'),
          paragraph(
            'Die Lichterketten werden von einer Hebebühne aus befestigt, Ast für Ast. Zusammen sind sie länger als ein Kilometer und verbrauchen so viel Strom wie ein Wasserkocher.',
          ),
          quote(
            'Ein Vorarbeiter',
            'Betriebshof Dortmund (Demo)',
            'Die Kunst ist, dass man die Kabel nicht sieht. Und dass der Baum gerade aussieht, auch wenn er es nicht ist.',
          ),
          paragraph(
            'Wer zuschauen will: Am besten geht das vom Rand des Platzes. Die Absperrung gilt auch für Fahrräder.',
          ),
        ],
      },
    },
  }
}

export const autumnDrawings = (scene: Scene): Story => ({
  ...{ key: 'autumn-drawings', type: 'news', topics: ['freizeit-kultur', 'umwelt-gruen'] },
  districts: ['innenstadt-west', 'hoerde', 'hombruch', 'mengede'],
  picture: scene.pictures.cityAtEvening,
  course: { state: 'published', at: moment('2025-10-24', '17:00') },
  versions: {
    de: {
      ...{ kicker: 'Freizeit & Kultur', author: 'Pressestelle Dortmund (Demo)' },
      headline: 'Die Stadt im Herbst, in sechs Zeichnungen',
      lead: line('Laub, tief stehende Sonne, ein Weg nach Hause: Statt vieler Worte zeigen wir heute Bilder.'),
      body: [
        paragraph(
          'In dieser Demo gibt es keine Fotos. Alle Bilder sind gezeichnet, und niemand darauf ist zu erkennen. Für den Herbst passt das gut: Auch draußen verschwimmen jetzt die Umrisse.',
        ),
        gallery('Sechs Zeichnungen', [
          scene.pictures.sweeping,
          scene.pictures.parkCleanUp,
          scene.pictures.neighbourhoodWalk,
          scene.pictures.schoolStreet,
          scene.pictures.dogOnLead,
          scene.pictures.talkAtTheShop,
        ]),
        paragraph(
          'Die Reihe beginnt auf der Straße, wo gefegt wird, und führt durch zwei Parks, einen Ortskern und an einer Schule vorbei bis vor einen Laden.',
        ),
      ],
    },
  },
})

export const aboutTheDemo = (scene: Scene): Story => ({
  ...{ key: 'about-the-demo', type: 'news', districts: [], topics: [] },
  course: { state: 'published', at: moment('2025-10-01', '09:00') },
  versions: {
    de: {
      ...{ kicker: 'In eigener Sache', author: 'Pressestelle Dortmund (Demo)' },
      headline: 'Was in diesem Newsroom echt ist und was erfunden',
      lead: line(
        'Sie lesen die Demo einer Software. Die Stadtbezirke, Plätze und Straßen gibt es. Was hier geschieht, ist ausgedacht.',
      ),
      body: [
        paragraph(
          strong('Echt sind'),
          ' die Namen der Stadtbezirke und Ortsteile und vieler Plätze. Echt ist auch die Art, wie Nachrichten hier entstehen: mit Freigabe, mit Bildnachweis und mit Zahlen, die man zurückverfolgen kann.',
        ),
        paragraph(
          strong('Erfunden sind'),
          ' alle Ereignisse, Termine, Zitate und Ämter, die hier sprechen, ebenso die Meldungen und Zahlen. Den Schwerpunkteinsatz vom 2. bis 8. November 2025 gab es so ähnlich; alles, was hier im Einzelnen darüber steht, ist es nicht.',
        ),
        picture(scene.pictures.cityAtEvening),
        heading('Woran Sie eine Zahl prüfen können'),
        paragraph(
          'Manche Zahlen in den Texten sind mit ihren Daten verbunden. Neben ihnen steht die Frage „Woher kommt diese Zahl?“. Dort lesen Sie, was gezählt wurde, für welchen Zeitraum und nach welchem Stand, und dass die Daten der Demo erzeugt sind.',
        ),
        heading('Namen kommen nicht vor'),
        paragraph(
          'In den Texten sprechen Ämter und Rollen, keine Menschen mit Namen. Die Bilder sind Zeichnungen. Über Personen, denen Streifen begegnen, speichert die Software nichts.',
        ),
      ],
    },
    en: {
      ...{ kicker: 'About us', author: 'Press office of Dortmund (Demo)' },
      headline: 'What is real in this newsroom and what is made up',
      lead: line(
        'You are reading the demo of a piece of software. The districts, squares and streets exist. What happens here is made up.',
      ),
      body: [
        paragraph(
          strong('Real'),
          ' are the names of districts and of many squares, and the way news is made here: with release, with picture credits and with figures that can be traced.',
        ),
        paragraph(
          strong('Made up'),
          ' are all events, dates, quotations and the offices that speak, and so are the reports and figures. An operation much like that of 2 to 8 November 2025 did take place; its details in these texts did not.',
        ),
        heading('How to check a figure'),
        paragraph(
          'Some figures in the texts are tied to their data. Beside them stands the question “Where does this figure come from?”. It tells what was counted, for which period and as of when, and that the demo’s data are generated.',
        ),
        heading('There are no names'),
        paragraph(
          'Offices and roles speak in these texts, not people with names. The pictures are drawings. About persons whom patrols meet the software stores nothing. ',
          link('Back to all news', '/en/newsroom'),
        ),
      ],
    },
  },
})

export const withdrawnHours = (scene: Scene): Story => ({
  ...{ key: 'service-hours-withdrawn', type: 'news', districts: ['brackel/brackel'], topics: ['familie-bildung'] },
  course: {
    ...{ state: 'withdrawn', at: ago(scene.now, 24, '09:30'), withdrawnAt: ago(scene.now, 23, '08:10') },
    note: 'Diese Nachricht nannte neue Öffnungszeiten des Bürgerdienstes in Brackel. Sie waren noch nicht beschlossen. Es gelten weiter die bisherigen Zeiten.',
  },
  versions: {
    de: {
      ...{ kicker: 'Familie & Bildung', author: 'Bürgerdienste Dortmund (Demo)' },
      headline: 'Bürgerdienst in Brackel öffnet auch am Samstag',
      lead: line('Vom nächsten Monat an soll der Bürgerdienst in Brackel jeden ersten Samstag offen sein.'),
      body: [paragraph('Termine lassen sich wie gewohnt im Internet und am Telefon vereinbaren.')],
    },
  },
})
