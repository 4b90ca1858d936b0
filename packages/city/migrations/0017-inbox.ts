import { sql, type Kysely } from 'kysely'

/** The inbox: proposals about incidents that somebody declined, and the standard answers a new office begins with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dismissed_proposal (
      key text collate "C" primary key,
      account text collate "C" not null,
      at timestamptz not null
    )`.execute(db)
  for (const { key, name, de, en } of answers) {
    await sql`
      insert into standard_answer (key, name, text_de, text_en) values (${key}, ${name}, ${de}, ${en})
      on conflict (key) do nothing`.execute(db)
  }
}

const answers = [
  {
    key: 'cleaned',
    name: 'Gereinigt',
    de: 'Vielen Dank für Ihren Hinweis. Die Stelle ist gereinigt. Sollte dort bald wieder etwas liegen, melden Sie es bitte noch einmal.',
    en: 'Thank you for telling us. The place has been cleaned. Should something lie there again soon, please report it once more.',
  },
  {
    key: 'collected',
    name: 'Sperrmüll abgeholt',
    de: 'Vielen Dank. Die Gegenstände sind abgeholt. Sperrmüll holt die Abfallwirtschaft auch auf Bestellung ab.',
    en: 'Thank you. The items have been taken away. The waste service also collects bulky waste on request.',
  },
  {
    key: 'spoken-to',
    name: 'Streife hat eingegriffen',
    de: 'Vielen Dank. Eine Streife war vor Ort und hat eingegriffen. Zu einzelnen Personen können wir keine Auskunft geben.',
    en: 'Thank you. A patrol was there and stepped in. We cannot tell you anything about individual persons.',
  },
  {
    key: 'part-of-operation',
    name: 'Teil eines Schwerpunkteinsatzes',
    de: 'Vielen Dank. Der Ort wird in den nächsten Tagen im Rahmen eines Schwerpunkteinsatzes häufiger bestreift.',
    en: 'Thank you. In the next days the place will be patrolled more often as part of a special operation.',
  },
  {
    key: 'nothing-private-ground',
    name: 'Nichts unternommen: Privatgrund',
    de: 'Die Stelle liegt auf privatem Grund. Dort dürfen wir ohne Anlass nicht tätig werden. Bitte wenden Sie sich an die Eigentümerin oder den Eigentümer.',
    en: 'The place is on private ground, where we may not act without cause. Please turn to the owner.',
  },
  {
    key: 'not-found',
    name: 'Nichts vorgefunden',
    de: 'Eine Streife war vor Ort und hat nichts vorgefunden. Kommt es wieder vor, melden Sie es bitte mit Uhrzeit, am besten während es geschieht.',
    en: 'A patrol was there and found nothing. If it happens again, please report it with the time, best while it is happening.',
  },
  {
    key: 'already-gone',
    name: 'Schon vorbei',
    de: 'Als unsere Streife eintraf, war es schon vorbei. Wir sehen dort in den nächsten Tagen noch einmal nach.',
    en: 'It was over when our patrol arrived. We will look there again in the next days.',
  },
  {
    key: 'no-offence',
    name: 'Erlaubt',
    de: 'Was Sie beobachtet haben, ist erlaubt. Uns ist bewusst, dass es trotzdem stören kann.',
    en: 'What you observed is permitted. We are aware that it can disturb nevertheless.',
  },
  {
    key: 'too-vague',
    name: 'Ort nicht gefunden',
    de: 'Mit Ihren Angaben haben wir die Stelle nicht gefunden. Bitte melden Sie es noch einmal mit Straße und Hausnummer oder auf der Karte.',
    en: 'We could not find the place with your details. Please report it again with street and house number, or on the map.',
  },
  {
    key: 'other-agency',
    name: 'Andere Stelle zuständig',
    de: 'Für Ihr Anliegen ist eine andere Stelle zuständig. Wir haben Ihre Meldung ohne Ihre Kontaktdaten dorthin weitergegeben.',
    en: 'Another agency is responsible for this. We have passed your report on to it, without your contact details.',
  },
]
