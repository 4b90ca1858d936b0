import { ago, christmasMarketOpens, comingWeekday, dayInWords, moment, seasonOf, type Scene } from '../scene.ts'
import type { Story } from '../story.ts'
import { box, heading, line, list, paragraph, quote } from '../text.ts'

const daysBefore = (date: string, days: number) => Temporal.PlainDate.from(date).subtract({ days }).toString()

export const christmasMarket = (scene: Scene): Story => {
  const told = (year: number) => daysBefore(christmasMarketOpens(year), 9)
  const year = seasonOf(scene.now, told)
  const opens = christmasMarketOpens(year)
  const event = { startsAt: `${opens}T18:00`, endsAt: `${opens}T19:00` }
  return {
    ...{ key: 'christmas-market', type: 'event', districts: ['innenstadt-west/city'], topics: ['freizeit-kultur'] },
    picture: scene.pictures.christmasMarket,
    course: { state: 'published', at: moment(told(year), '11:00') },
    versions: {
      de: {
        ...{ kicker: 'Freizeit & Kultur', author: 'Marktamt Dortmund (Demo)' },
        headline: 'Der Weihnachtsmarkt in der City öffnet: Lichter an um 18 Uhr',
        lead: line(
          `Am ${dayInWords(opens, 'de')}, beginnt in der City der Weihnachtsmarkt. Um 18 Uhr gehen am Alten Markt zum ersten Mal die Lichter an.`,
        ),
        event: { ...event, place: 'Alter Markt', address: 'City', registration: 'Eine Anmeldung ist nicht nötig.' },
        body: [
          paragraph(
            'Zur Eröffnung singt ein Kinderchor, danach wird die große Tanne eingeschaltet. Bis zum 30. Dezember stehen die Buden täglich offen, am Heiligabend und am ersten Weihnachtstag bleiben sie geschlossen.',
          ),
          heading('Ruhiger am Vormittag'),
          paragraph(
            'Wer Gedränge meidet, kommt am besten vormittags unter der Woche. Dienstags zwischen 11 und 13 Uhr bleibt die Musik aus: Diese stillen Stunden sind für alle gedacht, denen es sonst zu laut ist.',
          ),
          quote(
            'Leiter des Marktamtes',
            'Stadt Dortmund (Demo)',
            'Ein Markt ist dann gut, wenn man länger bleibt, als man wollte. Dafür braucht es Sitzplätze, und davon haben wir in diesem Jahr mehr.',
          ),
          box(
            'Gut zu wissen',
            list(
              'Öffnungszeiten: täglich 10 bis 21 Uhr, freitags und samstags bis 22 Uhr',
              'Wege und Plätze sind stufenlos erreichbar; es gibt zwei barrierefreie Toiletten.',
              'Becher und Teller sind Mehrweg.',
              'Fahrräder bitte an den Bügeln außerhalb der Marktgassen abstellen.',
            ),
          ),
          paragraph(
            'Der Ordnungsdienst ist während der Öffnungszeiten mit Streifen auf dem Markt unterwegs und hilft auch, wenn ein Kind die Eltern oder ein Handschuh den anderen verloren hat.',
          ),
        ],
      },
      en: {
        ...{ kicker: 'Leisure & culture', author: 'Markets office of Dortmund (Demo)' },
        headline: 'The Christmas market opens: lights on at 6 pm',
        lead: line(
          `The Christmas market in the city centre begins on ${dayInWords(opens, 'en')}. At 6 pm the lights go on at Alter Markt for the first time.`,
        ),
        event: { ...event, place: 'Alter Markt', address: 'city centre', registration: 'No registration needed.' },
        body: [
          paragraph(
            'A children’s choir sings at the opening, then the great fir is lit. The stalls are open daily until 30 December, and closed on Christmas Eve and Christmas Day.',
          ),
          heading('Quieter in the morning'),
          paragraph(
            'To avoid the crowds, come on a weekday morning. On Tuesdays from 11 am to 1 pm there is no music: these quiet hours are for everybody who finds it too loud otherwise.',
          ),
          quote(
            'Head of the markets office',
            'City of Dortmund (Demo)',
            'A market is good when you stay longer than you meant to. That takes places to sit, and this year there are more of them.',
          ),
          box(
            'Good to know',
            list(
              'Open daily 10 am to 9 pm, Fridays and Saturdays to 10 pm',
              'All lanes are step-free; there are two accessible toilets.',
              'Cups and plates are reusable.',
            ),
          ),
        ],
      },
    },
  }
}

export const parkCleanUp = (scene: Scene): Story => {
  const day = comingWeekday(scene.now, 6, 8)
  return {
    ...{ key: 'park-clean-up', type: 'event', topics: ['sauberkeit', 'umwelt-gruen'] },
    districts: ['innenstadt-nord', 'eving', 'scharnhorst/derne'],
    picture: scene.pictures.parkCleanUp,
    course: { state: 'published', at: ago(scene.now, 6, '10:00') },
    versions: {
      de: {
        ...{ kicker: 'Sauberkeit', author: 'Grünflächenamt Dortmund (Demo)' },
        headline: 'Zange, Sack und los: Drei Parks werden gemeinsam aufgeräumt',
        lead: line(
          `Am ${dayInWords(day, 'de')}, sammeln Nachbarschaften in drei Parks Abfall. Die Stadt stellt Zangen, Handschuhe und Säcke und holt am Ende alles ab.`,
        ),
        event: {
          ...{ startsAt: `${day}T10:00`, endsAt: `${day}T13:00`, place: 'Treffpunkt: Haupteingang des Parks' },
          address: 'je ein Park in Innenstadt-Nord, Eving und Derne',
          registration:
            'Gruppen ab zehn Personen melden sich bitte vorher beim Grünflächenamt an. Alle anderen kommen einfach.',
        },
        body: [
          paragraph(
            'Los geht es um 10 Uhr. Nach einer kurzen Einweisung verteilen sich die Gruppen auf die Wege. Um 12.30 Uhr gibt es Suppe, um 13 Uhr fährt der Wagen mit den Säcken ab.',
          ),
          heading('Was Sie mitbringen sollten'),
          list(
            'feste Schuhe und wetterfeste Kleidung',
            'einen Becher für Tee',
            'Kinder sind willkommen, in Begleitung Erwachsener',
          ),
          paragraph(
            'Scherben, Spritzen und Unbekanntes bitte liegen lassen und Bescheid sagen. Dafür sind in jedem Park Fachleute der Stadtreinigung dabei.',
          ),
          quote(
            'Leiterin des Grünflächenamtes',
            'Stadt Dortmund (Demo)',
            'Nach drei Stunden sieht man, was man geschafft hat. Das ist bei unserer Arbeit selten so.',
          ),
          paragraph('Bei Sturm fällt die Aktion aus. Ob sie stattfindet, steht am Vorabend an dieser Stelle.'),
        ],
      },
    },
  }
}

export const walkInMengede = (scene: Scene): Story => {
  const day = comingWeekday(scene.now, 4, 5)
  const event = { startsAt: `${day}T16:30`, endsAt: `${day}T18:00` }
  return {
    ...{ key: 'walk-mengede', type: 'event', districts: ['mengede'] },
    topics: ['sicherheit-ordnung', 'verkehr'],
    picture: scene.pictures.neighbourhoodWalk,
    course: { state: 'published', at: ago(scene.now, 3, '09:15') },
    versions: {
      de: {
        ...{ kicker: 'Mengede', author: 'Bezirksverwaltung Mengede (Demo)' },
        headline: 'Zeigen, wo es klemmt: Ortsteil-Rundgang in Mengede',
        lead: line(
          `Dunkle Ecken, hohe Bordsteine, volle Papierkörbe: Am ${dayInWords(day, 'de')}, gehen Ordnungsamt, Tiefbauamt und Nachbarschaft gemeinsam durch Mengede.`,
        ),
        event: {
          ...event,
          place: 'Treffpunkt: Bahnhofsvorplatz',
          address: 'Mengede',
          registration: 'Eine Anmeldung ist nicht nötig. Der Weg ist mit Kinderwagen und Rollstuhl zu schaffen.',
        },
        body: [
          paragraph(
            'Der Rundgang dauert anderthalb Stunden und führt vom Bahnhof durch den Ortskern bis zur Schule und zurück. An sechs Stationen wird angehalten. Dort kann jede und jeder sagen, was stört und was gut ist.',
          ),
          heading('Was danach passiert'),
          paragraph(
            'Alle Hinweise werden noch am selben Abend aufgenommen, mit Ort und Art, ohne Namen. Kleine Dinge wie eine lose Platte sollen binnen zwei Wochen erledigt sein. Für größere, etwa eine Querung, nennt die Verwaltung den nächsten Schritt.',
          ),
          quote(
            'Bezirksverwaltungsstellenleiter',
            'Mengede, Dortmund (Demo)',
            'Vom Schreibtisch aus sieht jede Straße gleich aus. Wir brauchen die, die den Weg jeden Tag gehen.',
          ),
          paragraph(
            'Wer nicht mitgehen kann, gibt seinen Hinweis bis zum Tag des Rundgangs in der Bezirksverwaltungsstelle ab oder meldet ihn im Internet.',
          ),
        ],
      },
      en: {
        ...{ kicker: 'Mengede', author: 'Mengede district office (Demo)' },
        headline: 'Show us what needs mending: a walk through Mengede',
        lead: line(
          `Dark corners, high kerbs, full litter bins: on ${dayInWords(day, 'en')} the order service, the roads office and neighbours walk through Mengede together.`,
        ),
        event: {
          ...event,
          place: 'Meeting point: station forecourt',
          address: 'Mengede',
          registration: 'No registration needed. The route suits prams and wheelchairs.',
        },
        body: [
          paragraph(
            'The walk takes an hour and a half and leads from the station through the village centre to the school and back. There are six stops. At each of them everybody can say what disturbs and what is good.',
          ),
          heading('What happens next'),
          paragraph(
            'Hints are noted the same evening, with place and kind, without names. Small things such as a loose slab should be mended within two weeks. For larger ones the district office says what the next step is.',
          ),
          quote(
            'Head of the district office',
            'Mengede, Dortmund (Demo)',
            'From a desk every street looks the same. We need those who walk it every day.',
          ),
        ],
      },
    },
  }
}
