import { ago, dayFrom, type Scene } from '../scene.ts'
import type { Story } from '../story.ts'
import { box, heading, line, list, paragraph, quote } from '../text.ts'

export const qrCodes = (scene: Scene): Story => ({
  ...{ key: 'qr-codes', type: 'warning', districts: [], topics: ['sicherheit-ordnung', 'verkehr'] },
  picture: scene.pictures.parkingMachine,
  warnUntil: `${dayFrom(scene.now, 12)}T20:00`,
  course: { state: 'published', at: ago(scene.now, 1, '15:20') },
  versions: {
    de: {
      ...{ kicker: 'Warnung', author: 'Ordnungsamt Dortmund (Demo)' },
      headline: 'Falsche QR-Codes auf Parkscheinautomaten: Bitte nicht scannen',
      lead: line(
        'An mehreren Parkscheinautomaten kleben Zettel mit einem QR-Code. Sie sind nicht von der Stadt. Wer sie scannt, landet auf einer nachgemachten Bezahlseite.',
      ),
      body: [
        paragraph(
          'Die Zettel sehen auf den ersten Blick amtlich aus. Der Code führt auf eine Internetseite, die nach Kennzeichen und Kartendaten fragt. Ein Parkschein entsteht dabei nicht; die Daten gehen an Unbekannte.',
        ),
        heading('Daran erkennen Sie einen falschen Code'),
        list(
          'Er ist aufgeklebt, oft schief oder über einem anderen Hinweis.',
          'Die Adresse, die Ihr Telefon anzeigt, gehört nicht zur Stadt und zu keinem bekannten Anbieter.',
          'Die Seite verlangt alle Kartendaten auf einmal oder macht Druck mit einer Frist.',
        ),
        quote(
          'Leiter der Verkehrsüberwachung',
          'Ordnungsamt Dortmund (Demo)',
          'Wir kleben keine Codes auf unsere Automaten. Wenn dort einer klebt: Finger weg und kurz Bescheid sagen.',
        ),
        box(
          'Schon gescannt?',
          list(
            'Karte sofort sperren lassen: Sperr-Notruf 116 116.',
            'Anzeige bei der Polizei erstatten und den Zettel fotografieren.',
            'Einen Parkschein am Automaten mit Münzen oder Karte ziehen.',
          ),
        ),
        paragraph(
          'Die Automaten werden zurzeit der Reihe nach abgegangen, gefundene Zettel entfernt. Sie funktionieren wie gewohnt.',
        ),
      ],
    },
    en: {
      ...{ kicker: 'Warning', author: 'Order service of Dortmund (Demo)' },
      headline: 'Fake QR codes on parking machines: please do not scan them',
      lead: line(
        'Stickers with a QR code have been found on several parking machines. They are not from the city. Whoever scans them lands on a fake payment page.',
      ),
      body: [
        paragraph(
          'At first sight the stickers look official. The code leads to a page that asks for number plate and card details. No ticket is issued; the details go to strangers.',
        ),
        heading('How to recognise a fake code'),
        list(
          'It is stuck on, often askew or over another notice.',
          'The address your phone shows belongs neither to the city nor to a known provider.',
          'The page asks for all card details at once, or presses you with a deadline.',
        ),
        quote(
          'Head of parking enforcement',
          'Order service of Dortmund (Demo)',
          'We do not put codes on our machines. If you see one, leave it alone and let us know.',
        ),
        box(
          'Already scanned?',
          list(
            'Have your card blocked at once: 116 116.',
            'Report it to the police and take a photo of the sticker.',
            'Buy a ticket at the machine with coins or card.',
          ),
        ),
        paragraph('The machines are being checked one by one and stickers removed. They work as usual.'),
      ],
    },
  },
})

export const falseCalls = (scene: Scene): Story => ({
  ...{ key: 'false-calls', type: 'warning', districts: [], topics: ['sicherheit-ordnung'] },
  warnUntil: `${dayFrom(scene.now, -38)}T18:00`,
  course: { state: 'published', at: ago(scene.now, 52, '11:45') },
  versions: {
    de: {
      ...{ kicker: 'Warnung', author: 'Ordnungsamt Dortmund (Demo)' },
      headline: 'Anrufe im Namen des Ordnungsamtes: Die Stadt verlangt kein Geld am Telefon',
      lead: line(
        'Unbekannte geben sich am Telefon als Beschäftigte des Ordnungsamtes aus und fordern, ein angeblich offenes Verwarnungsgeld sofort zu überweisen. Legen Sie auf.',
      ),
      body: [
        paragraph(
          'Die Anrufenden nennen ein Kennzeichen oder eine Adresse, um glaubwürdig zu wirken. Dann drohen sie mit einem Gerichtsvollzieher, wenn nicht noch am selben Tag gezahlt wird. Im Display steht manchmal eine Nummer mit der Vorwahl der Stadt. Auch die kann gefälscht sein.',
        ),
        quote(
          'Leiterin des Ordnungsamtes',
          'Stadt Dortmund (Demo)',
          'Wer von uns ein Verwarnungsgeld bekommt, bekommt es schriftlich. Am Telefon nehmen wir keine Kontodaten auf. Nie.',
        ),
        heading('Was Sie tun können'),
        list(
          'Auflegen. Das ist nicht unhöflich.',
          'Nichts bestätigen, auch nicht den eigenen Namen.',
          'Im Zweifel selbst bei der Stadt anrufen, unter der Nummer aus dem Telefonbuch.',
          'Mit älteren Angehörigen darüber sprechen.',
        ),
        paragraph('Wer schon gezahlt hat, sollte sich sofort an die eigene Bank und an die Polizei wenden.'),
      ],
    },
  },
})
