import { ago, comingWeekday, dayInWords, moment, seasonOf, type Scene } from '../scene.ts'
import type { Story } from '../story.ts'
import { box, heading, line, list, paragraph, quote } from '../text.ts'

export const playground = (scene: Scene): Story => ({
  ...{ key: 'playground-hoerde', type: 'news', districts: ['hoerde'] },
  topics: ['familie-bildung', 'umwelt-gruen'],
  picture: scene.pictures.playground,
  course: { state: 'published', at: ago(scene.now, 20, '12:00') },
  versions: {
    de: {
      ...{ kicker: 'Familie & Bildung', author: 'Grünflächenamt Dortmund (Demo)' },
      headline: 'Neuer Spielplatz in Hörde: Die Kinder haben entschieden, und sie wollten klettern',
      lead: line(
        'Der Spielplatz im Hörder Süden wird erneuert. Was gebaut wird, haben Kinder aus zwei Grundschulen mitbestimmt. Die Arbeiten beginnen im Frühjahr.',
      ),
      body: [
        paragraph(
          'Die alten Geräte sind mehr als zwanzig Jahre alt. Das Holz ist morsch, die Schaukel war zuletzt gesperrt. Statt sie einzeln zu ersetzen, wird der Platz neu gedacht.',
        ),
        heading('Abgestimmt mit Klebepunkten'),
        paragraph(
          'An einem Vormittag im September standen Modelle auf dem Schulhof. Jedes Kind hatte drei Punkte. Am Ende lag der Kletterturm vorn, vor der Rutsche und dem Wasserspiel. Das Karussell fiel durch.',
        ),
        quote(
          'Eine Schülerin der 3. Klasse',
          'Grundschule in Hörde',
          'Ein Turm ist besser, weil man von oben alles sieht und weil die Großen da nicht sitzen wollen.',
        ),
        heading('Schatten und Sitzplätze'),
        paragraph(
          'Auch die Eltern wurden gefragt. Sie wünschten sich Schatten, Bänke mit Lehne und einen Eingang, den man mit einem Kinderwagen und einem Rollstuhl gut erreicht. Fünf neue Bäume kommen dazu, die vorhandenen bleiben stehen.',
        ),
        quote(
          'Landschaftsplanerin',
          'Grünflächenamt Dortmund (Demo)',
          'Kinder planen erstaunlich vernünftig. Sie wissen nur nicht, was etwas kostet. Das ist unser Teil.',
        ),
        box(
          'Der Zeitplan',
          list(
            'Abbau der alten Geräte: im Februar',
            'Bau: März bis Mai',
            'Eröffnung: vor den Sommerferien',
            'Bis zum Abbau bleibt der Platz offen.',
          ),
        ),
      ],
    },
  },
})

export const schoolStreet = (scene: Scene): Story => ({
  ...{ key: 'school-street', type: 'news', districts: ['brackel/asseln', 'aplerbeck/soelde'] },
  topics: ['verkehr', 'familie-bildung'],
  picture: scene.pictures.schoolStreet,
  course: { state: 'published', at: ago(scene.now, 41, '08:00') },
  versions: {
    de: {
      ...{ kicker: 'Verkehr', author: 'Tiefbauamt Dortmund (Demo)' },
      headline: 'Eine halbe Stunde ohne Autos: Zwei Schulstraßen gehen in den Probebetrieb',
      lead: line(
        'Vor zwei Grundschulen in Asseln und Sölde ist die Straße künftig morgens und mittags für je eine halbe Stunde gesperrt. Der Versuch läuft bis zum Ende des Schuljahres.',
      ),
      body: [
        paragraph(
          'Zwischen 7.40 und 8.10 Uhr und noch einmal nach Schulschluss gehört die Fahrbahn den Kindern. Elternhaltestellen gibt es in den Nachbarstraßen, jeweils etwa drei Minuten Fußweg entfernt. Wer in der Straße wohnt, bekommt eine Ausnahmegenehmigung.',
        ),
        heading('Warum gerade hier?'),
        paragraph(
          'Beide Straßen sind schmal, und viele Kinder kommen zu Fuß. Am Morgen standen oft Autos in zweiter Reihe, manche wendeten im Pulk. Die Schulen, die Elternvertretungen und die Bezirksvertretungen haben den Versuch gemeinsam vorgeschlagen.',
        ),
        quote(
          'Schulleiterin',
          'Grundschule in Asseln',
          'Das Gefährlichste an unserem Schulweg waren zuletzt die letzten hundert Meter.',
        ),
        heading('Gemessen wird vorher und nachher'),
        paragraph(
          'Damit am Ende nicht nur Meinungen zählen, erfasst die Stadt vor und während des Versuchs, wie viele Kinder zu Fuß, mit dem Rad und mit dem Auto kommen, auch in den Nachbarstraßen. Erst dann wird entschieden, ob die Schulstraßen bleiben.',
        ),
        quote(
          'Verkehrsplaner',
          'Tiefbauamt Dortmund (Demo)',
          'Wenn sich der Verkehr nur um die Ecke verlagert, haben wir nichts gewonnen. Deshalb schauen wir dort genauso hin.',
        ),
      ],
    },
  },
})

export const tunnelWorks = (scene: Scene): Story => {
  const from = comingWeekday(scene.now, 1, 2)
  const to = Temporal.PlainDate.from(from).add({ days: 11 }).toString()
  return {
    ...{
      key: 'tunnel-works',
      type: 'news',
      districts: ['innenstadt-ost/westfalendamm', 'hoerde'],
      topics: ['verkehr'],
    },
    picture: scene.pictures.roadWorks,
    course: { state: 'published', at: ago(scene.now, 4, '13:30') },
    versions: {
      de: {
        ...{ kicker: 'Verkehr', author: 'Tiefbauamt Dortmund (Demo)' },
        headline: 'Tunnel nachts gesperrt: Wartung an Licht und Lüftung',
        lead: line(
          `Von ${dayInWords(from, 'de')}, bis ${dayInWords(to, 'de')}, ist der Tunnel nachts zwischen 21 und 5 Uhr gesperrt. Tagsüber und am Wochenende ist er frei.`,
        ),
        body: [
          paragraph(
            'In dieser Zeit werden Leuchten getauscht, die Lüftung geprüft und die Entwässerung gespült. Vor der Einfahrt wird außerdem eine Leitung erneuert; dort bleibt bis zum Ende der Arbeiten nur eine Spur.',
          ),
          heading('Umleitung'),
          paragraph(
            'Die Umleitung ist ausgeschildert und führt über die Parallelstraßen. Rettungsdienst, Feuerwehr und Nachtbusse sind informiert; die Busse fahren mit bis zu zehn Minuten Verspätung.',
          ),
          list(
            'Sperrung: montags bis donnerstags, 21 bis 5 Uhr',
            'Fuß- und Radweg: durchgehend offen',
            'Lärm: laute Arbeiten enden um 22 Uhr',
          ),
          quote(
            'Bauleiterin',
            'Tiefbauamt Dortmund (Demo)',
            'Wir hätten den Tunnel auch drei Tage am Stück schließen können. Nachts dauert es länger, aber es stört weniger Menschen.',
          ),
        ],
      },
    },
  }
}

export const bikeStands = (scene: Scene): Story => ({
  ...{ key: 'bike-stands', type: 'news', districts: ['innenstadt-west/city', 'innenstadt-nord/hafen'] },
  topics: ['verkehr'],
  picture: scene.pictures.bikeStands,
  course: { state: 'published', at: ago(scene.now, 15, '10:30') },
  versions: {
    de: {
      ...{ kicker: 'Verkehr', author: 'Tiefbauamt Dortmund (Demo)' },
      headline: 'Mehr Platz fürs Rad: Neue Bügel in der City und am Hafen',
      lead: line(
        'An vierzehn Stellen kommen in diesem Monat Fahrradbügel dazu. Die Standorte stammen zum größten Teil aus Vorschlägen der Bürgerinnen und Bürger.',
      ),
      body: [
        paragraph(
          'Aufgestellt werden einfache Bügel, an denen sich der Rahmen anschließen lässt. Sie stehen dort, wo Räder bisher an Laternen und Schildern lehnen und Wege versperren: vor Läden, an Haltestellen, neben Spielplätzen.',
        ),
        heading('Auch für Lastenräder'),
        paragraph(
          'An jedem dritten Standort ist Platz für Lastenräder und Anhänger. Diese Bügel stehen weiter auseinander und sind am Boden markiert.',
        ),
        quote(
          'Radverkehrsbeauftragter',
          'Stadt Dortmund (Demo)',
          'Ein guter Fahrradständer ist da, wo man hinwill, und nicht zwanzig Meter weiter.',
        ),
        paragraph(
          'Für Menschen mit Langstock ist das ein Gewinn: Was einen festen Platz hat, steht nicht im Weg. Räder ohne Kette, Sattel oder Luft bekommen einen Aufkleber und werden nach vier Wochen abgeholt.',
        ),
      ],
    },
    en: {
      ...{ kicker: 'Traffic', author: 'Roads office of Dortmund (Demo)' },
      headline: 'More room for bicycles: new stands in the centre and at the harbour',
      lead: line(
        'Bicycle stands are added in fourteen places this month. Most of the sites were proposed by residents.',
      ),
      body: [
        paragraph(
          'They are plain hoops to which a frame can be locked. They stand where bicycles have been leaning against lamps and signs and blocking the way: outside shops, at stops, beside playgrounds.',
        ),
        heading('Cargo bikes too'),
        paragraph(
          'Every third site has room for cargo bikes and trailers. Those hoops stand further apart and are marked on the ground.',
        ),
        quote(
          'Cycling officer',
          'City of Dortmund (Demo)',
          'A good stand is where you want to go, and not twenty metres further on.',
        ),
        paragraph(
          'People who walk with a white cane gain as well: what has its place does not stand in the way. Bicycles without chain, saddle or air get a sticker and are collected after four weeks.',
        ),
      ],
    },
  },
})

export const recycling = (scene: Scene): Story => ({
  ...{
    key: 'recycling-huckarde',
    type: 'news',
    districts: ['huckarde/huckarde'],
    topics: ['sauberkeit', 'umwelt-gruen'],
  },
  picture: scene.pictures.recyclingCentre,
  course: { state: 'published', at: ago(scene.now, 33, '09:00') },
  versions: {
    de: {
      ...{ kicker: 'Sauberkeit', author: 'Stadtreinigung Dortmund (Demo)' },
      headline: 'Recyclinghof Huckarde öffnet samstags länger und bekommt ein Regal zum Verschenken',
      lead: line(
        'Wer Sperrmüll oder Elektroschrott loswerden will, hat am Samstag mehr Zeit. Und was noch gut ist, muss nicht in den Container.',
      ),
      body: [
        paragraph(
          'Der Recyclinghof in Huckarde ist künftig samstags bis 16 Uhr offen, zwei Stunden länger als bisher. Grund sind die Schlangen um die Mittagszeit. Am ruhigsten ist es mittwochs nach 15 Uhr.',
        ),
        heading('Nehmen, was ein anderer nicht mehr braucht'),
        paragraph(
          'Neu ist ein überdachtes Regal am Eingang. Dort können Töpfe, Bücher, Spiele, Lampen und Werkzeug abgelegt und mitgenommen werden. Was nach zwei Wochen noch steht, wird verwertet.',
        ),
        quote(
          'Betriebsleiterin',
          'Recyclinghof Huckarde (Demo)',
          'Wir haben jahrelang gesehen, was alles in den Container fliegt. Manches davon hätte ich selbst gern gehabt.',
        ),
        box(
          'Was kostet was?',
          list(
            'Sperrmüll, Altholz, Metall, Karton, Elektrogeräte: kostenlos in haushaltsüblicher Menge',
            'Bauschutt: gegen Gebühr',
            'Farben und Lacke: am Schadstoffmobil, Termine am Hof',
          ),
        ),
        heading('Nicht an den Straßenrand'),
        paragraph(
          'Wer Sperrmüll einfach abstellt, zahlt ein Verwarnungs- oder Bußgeld. Einfacher ist der Hof, und wer kein Auto hat, kann sich zwei Lastenräder ausleihen.',
        ),
      ],
    },
  },
})

export const dogs = (scene: Scene): Story => ({
  ...{ key: 'dogs', type: 'news', districts: ['hombruch', 'scharnhorst', 'innenstadt-ost'] },
  topics: ['umwelt-gruen', 'sicherheit-ordnung'],
  picture: scene.pictures.dogOnLead,
  course: { state: 'published', at: ago(scene.now, 27, '16:00') },
  versions: {
    de: {
      ...{ kicker: 'Umwelt & Grün', author: 'Ordnungsamt Dortmund (Demo)' },
      headline: 'An die Leine oder frei laufen? Wo in den Parks was gilt',
      lead: line(
        'Drei Hundewiesen mehr, klarere Schilder und eine Karte: Die Stadt ordnet neu, wo Hunde laufen dürfen und wo sie an die Leine gehören.',
      ),
      body: [
        paragraph(
          'Bisher war oft unklar, wo eine Leinenzone anfängt. Künftig zeigen blaue Schilder mit einem Hund an der Leine, dass hier angeleint wird. Ein grünes Schild heißt: Ab hier darf der Hund frei laufen.',
        ),
        heading('Drei neue Wiesen'),
        paragraph(
          'In Hombruch, in Scharnhorst und in der östlichen Innenstadt sind eingezäunte Wiesen entstanden, mit Doppeltor, Bank und Beutelspender. Auf Spielplätzen bleiben Hunde wie bisher verboten, an der Leine wie ohne.',
        ),
        quote(
          'Eine Hundehalterin',
          'aus Hombruch',
          'Mein Hund braucht keine Regeln, aber ich. Jetzt weiß ich, wo ich ihn losmachen kann, ohne dass sich jemand erschreckt.',
        ),
        heading('Erst reden, dann verwarnen'),
        paragraph(
          'Bis zum Monatsende weisen die Streifen nur hin. Danach kann es ein Verwarnungsgeld geben, wenn ein Hund in einer Leinenzone frei läuft oder etwas liegen bleibt.',
        ),
        quote(
          'Leiterin des Ordnungsamtes',
          'Stadt Dortmund (Demo)',
          'Die allermeisten halten sich daran, wenn sie wissen, was gilt. Genau deshalb fangen wir mit den Schildern an.',
        ),
      ],
    },
  },
})

export const drinkingFountain = (scene: Scene): Story => {
  const told = (year: number) => `${year}-05-05`
  return {
    ...{ key: 'drinking-fountain', type: 'news', districts: ['innenstadt-west/city', 'hoerde'] },
    topics: ['umwelt-gruen', 'soziales'],
    picture: scene.pictures.drinkingFountain,
    course: { state: 'published', at: moment(told(seasonOf(scene.now, told)), '12:00') },
    versions: {
      de: {
        ...{ kicker: 'Umwelt & Grün', author: 'Umweltamt Dortmund (Demo)' },
        headline: 'Wasser für alle: Zwei neue Trinkbrunnen laufen',
        lead: line(
          'In der City und in Hörde gibt es jetzt je einen Trinkbrunnen mehr. Das Wasser ist kostenlos, geprüft und fließt von Mai bis Oktober.',
        ),
        body: [
          paragraph(
            'Die Brunnen liefern Leitungswasser. Ein Druck auf den Knopf genügt; nach jeder längeren Pause spült sich die Leitung von selbst. Alle zwei Wochen nimmt ein Labor eine Probe.',
          ),
          heading('Für Flaschen, Hände und Hunde'),
          paragraph(
            'Eine Flasche passt unter den oberen Auslauf, ein Napf unter den unteren. Der Knopf ist so hoch angebracht, dass er auch vom Rollstuhl aus und von Kindern zu erreichen ist.',
          ),
          quote(
            'Leiter des Umweltamtes',
            'Stadt Dortmund (Demo)',
            'An heißen Tagen ist ein Schluck Wasser keine Frage des Geldbeutels. Dafür muss es in der Nähe welches geben.',
          ),
          paragraph(
            'Weitere Standorte werden geprüft. Entscheidend sind eine vorhandene Leitung, Schatten und ein Platz, an dem ohnehin viele Menschen vorbeikommen.',
          ),
        ],
      },
    },
  }
}
