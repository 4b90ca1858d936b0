import { ago, dayFrom, type Scene } from '../scene.ts'
import type { Story } from '../story.ts'
import { heading, line, list, paragraph, quote } from '../text.ts'

/** What the press office has on its desk and the public does not see yet. */
export const ideas = (scene: Scene): Story => ({
  ...{
    key: 'desk-evening-light',
    type: 'news',
    districts: ['innenstadt-nord/nordmarkt'],
    topics: ['sicherheit-ordnung'],
  },
  course: { state: 'draft', at: ago(scene.now, 1, '16:40') },
  versions: {
    de: {
      ...{ kicker: 'Sicherheit & Ordnung', author: 'Tiefbauamt Dortmund (Demo)' },
      headline: 'Helleres Licht auf dem Schulweg am Nordmarkt',
      lead: line('Entwurf: Zwölf Laternen werden auf warmes, helles Licht umgestellt. Termin fehlt noch.'),
      body: [paragraph('Offen: Zitat der Schulleitung, Bild, Zeitraum der Arbeiten.')],
    },
  },
})

export const inReview = (scene: Scene): Story => ({
  ...{ key: 'desk-market-patrol', type: 'news', districts: ['luetgendortmund/luetgendortmund'] },
  topics: ['sicherheit-ordnung'],
  picture: scene.pictures.talkAtTheShop,
  course: { state: 'in-review', at: ago(scene.now, 1, '11:10') },
  versions: {
    de: {
      ...{ kicker: 'Sicherheit & Ordnung', author: 'Ordnungsamt Dortmund (Demo)' },
      headline: 'Ordnungsdienst hat jetzt Sprechzeiten auf dem Markt in Lütgendortmund',
      lead: line(
        'Jeden zweiten Mittwoch steht der Ordnungsdienst von 9 bis 11 Uhr auf dem Wochenmarkt. Wer etwas melden oder fragen will, kommt einfach vorbei.',
      ),
      body: [
        paragraph(
          'Der Stand ist klein: ein Tisch, ein Schirm, zwei Leute. Mehr braucht es nicht, um zu hören, was im Ortsteil stört, und um zu erklären, wer wofür zuständig ist.',
        ),
        heading('Melden ohne Formular'),
        paragraph(
          'Was erzählt wird, nehmen die Kräfte auf: Ort, Art, Uhrzeit. Wer möchte, bekommt einen Code und kann damit später nachsehen, was daraus geworden ist.',
        ),
        quote(
          'Ein Streifenführer',
          'Ordnungsamt Dortmund (Demo)',
          'Manche wollen nur wissen, ob sie mit ihrem Ärger allein sind. Meist sind sie es nicht.',
        ),
      ],
    },
  },
})

export const scheduled = (scene: Scene): Story => ({
  ...{ key: 'desk-glass-containers', type: 'news', districts: ['huckarde/kirchlinde'], topics: ['sauberkeit'] },
  course: { state: 'scheduled', at: ago(scene.now, 2, '09:50'), publishAt: `${dayFrom(scene.now, 3)}T08:00` },
  versions: {
    de: {
      ...{ kicker: 'Sauberkeit', author: 'Stadtreinigung Dortmund (Demo)' },
      headline: 'Glascontainer in Kirchlinde ziehen um',
      lead: line(
        'Die Glascontainer am Parkplatz in Kirchlinde stehen künftig hundert Meter weiter, neben der Turnhalle. Am alten Platz hatte es oft nachts geklirrt.',
      ),
      body: [
        paragraph(
          'Der neue Platz ist befestigt, beleuchtet und weiter von Schlafzimmern entfernt. Er ist mit dem Rad und mit dem Rollator zu erreichen.',
        ),
        list(
          'Einwurf: werktags 7 bis 20 Uhr',
          'Leerung: dienstags und freitags',
          'Flaschen bitte nicht daneben abstellen, auch wenn ein Container voll ist.',
        ),
        quote(
          'Disponentin',
          'Stadtreinigung Dortmund (Demo)',
          'Ist ein Container voll, reicht ein Anruf. Dann kommen wir früher.',
        ),
      ],
    },
  },
})
