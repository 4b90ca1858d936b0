import { moment, type Scene } from '../scene.ts'
import type { Story } from '../story.ts'
import { heading, line, list, paragraph, quote } from '../text.ts'

export const surveyStart = (scene: Scene): Story => ({
  ...{ key: 'survey-start', type: 'news', districts: ['innenstadt-west', 'innenstadt-nord', 'innenstadt-ost'] },
  topics: ['sicherheit-ordnung'],
  picture: scene.pictures.surveyForm,
  course: { state: 'published', at: moment('2025-11-05', '10:00') },
  versions: {
    de: {
      ...{ kicker: 'Sicherheit & Ordnung', author: 'Ordnungsamt Dortmund (Demo)' },
      headline: 'Wie sicher fühlen Sie sich in der Innenstadt? Stadt startet Umfrage',
      lead: line(
        'In dieser Woche beginnt eine Umfrage zum Sicherheitsgefühl. Gefragt werden zufällig ausgewählte Menschen in den drei Innenstadtbezirken. Die Teilnahme ist freiwillig.',
      ),
      body: [
        paragraph(
          'Wo fühlen Sie sich wohl, wo nicht? Zu welcher Tageszeit meiden Sie einen Weg? Was müsste sich ändern? Darum geht es in dem Fragebogen, der in diesen Tagen per Brief kommt. Wer einen Brief erhält, kann auf Papier oder mit dem Code aus dem Brief im Internet antworten.',
        ),
        heading('Warum per Zufall?'),
        paragraph(
          'Bei einer offenen Umfrage antworten vor allem die, die sich besonders ärgern oder besonders freuen. Das Los sorgt dafür, dass alle die gleiche Chance haben, gefragt zu werden. Nur dann lässt sich von den Antworten auf die Innenstadt insgesamt schließen, und auch dann nur mit einer Spanne, die wir mit veröffentlichen.',
        ),
        quote(
          'Leiterin des Ordnungsamtes',
          'Stadt Dortmund (Demo)',
          'Wir können zählen, wie oft wir eingreifen. Wie es den Menschen geht, wissen wir nur, wenn wir sie fragen.',
        ),
        heading('Was mit den Antworten geschieht'),
        list(
          'Die Antworten werden ohne Namen und Anschrift gespeichert.',
          'Ausgewertet wird nur in Gruppen, die groß genug sind.',
          'Eine zweite Runde folgt später, damit sich vergleichen lässt.',
        ),
        paragraph(
          'Ergebnisse liegen noch nicht vor. Die Stadt veröffentlicht sie, sobald genug Antworten eingegangen und geprüft sind.',
        ),
      ],
    },
    en: {
      ...{ kicker: 'Safety & order', author: 'Order service of Dortmund (Demo)' },
      headline: 'How safe do you feel in the city centre? A survey begins',
      lead: line(
        'A survey on how safe people feel begins this week. People in the three inner districts are chosen by lot. Taking part is voluntary.',
      ),
      body: [
        paragraph(
          'Where do you feel at ease and where not? At what time of day do you avoid a street? What would have to change? These are the questions in the letter that is being sent out. Whoever receives one can answer on paper, or online with the code in the letter.',
        ),
        heading('Why by lot?'),
        paragraph(
          'In an open survey those answer first who are very annoyed or very pleased. The lot gives everybody the same chance to be asked. Only then can the answers be read as those of the city centre, and even then only with a margin, which we shall publish too.',
        ),
        quote(
          'Head of the order service',
          'City of Dortmund (Demo)',
          'We can count how often we step in. How people feel we only learn by asking them.',
        ),
        heading('What happens to the answers'),
        list(
          'Answers are kept without name and address.',
          'They are evaluated only in groups that are large enough.',
          'A second round follows later, so that there is something to compare.',
        ),
        paragraph(
          'There are no results yet. The city will publish them once enough answers have come in and have been checked.',
        ),
      ],
    },
    'de-simple': {
      ...{ kicker: 'Leichte Sprache', author: 'Ordnungsamt Dortmund (Demo)' },
      headline: 'Fühlen Sie sich in der Innen-Stadt sicher?',
      lead: line('Die Stadt macht eine Umfrage. Hier steht, wie Sie mit-machen.'),
      body: [
        heading('Was ist eine Umfrage?'),
        paragraph('Bei einer Umfrage fragt die Stadt viele Menschen.'),
        paragraph('Die Stadt will wissen: Wie geht es Ihnen?'),
        paragraph('In dieser Umfrage geht es um die Innen-Stadt.'),
        list('Wo fühlen Sie sich wohl?', 'Wo haben Sie Angst?', 'Was soll besser werden?'),
        heading('Wer darf mit-machen?'),
        paragraph('Die Stadt lost aus: Wer bekommt einen Brief?'),
        paragraph('Sie haben einen Brief bekommen? Dann können Sie mit-machen.'),
        paragraph('Sie entscheiden selbst: Will ich mit-machen?'),
        heading('Wie mache ich mit?'),
        list(
          'In dem Brief ist ein Frage-Bogen. Sie kreuzen Ihre Antworten an. Dann schicken Sie den Frage-Bogen zurück.',
          'Oder Sie antworten im Internet. Sie brauchen den Code aus dem Brief. Ein Code ist ein geheimes Wort.',
        ),
        heading('Wer liest meine Antworten?'),
        paragraph('Ihr Name steht nicht auf dem Frage-Bogen.'),
        paragraph('Niemand erfährt: Das sind Ihre Antworten.'),
        paragraph('Die Umfrage hat gerade erst begonnen.'),
        paragraph('Später schreibt die Stadt auf, was die Menschen gesagt haben.'),
        paragraph('Hinweis: Eine Prüf-Gruppe hat diesen Text noch nicht gelesen.'),
      ],
    },
  },
})
