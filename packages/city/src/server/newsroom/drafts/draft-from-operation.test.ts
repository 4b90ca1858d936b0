import { afterAll, beforeAll, expect, test } from 'vitest'
import { importDistricts } from '../../city/districts.ts'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { recordMeasures } from '../../live/record-measures.ts'
import { createOperation } from '../../operations/create-operation.ts'
import type { Operation } from '../../operations/read-operations.ts'
import { articleById } from '../articles/read-article.ts'
import type { ArticleContent } from '../content.ts'
import { figureAddress } from '../../../language/figure-address.ts'
import { figuresIn } from '../document/parts.ts'
import { inlineText, plainLines } from '../document/plain-text.ts'
import { readFigures } from '../figures/sources.ts'
import { wordingOf } from '../figures/wording.ts'
import { checkGaps } from '../checks/open-gaps.ts'
import { textsOf } from '../checks/texts.ts'
import { draftKinds, type DraftKind } from './compose.ts'
import { draftFromOperation } from './draft-from-operation.ts'

const gapsOf = (content: ArticleContent) => checkGaps(textsOf(content)).map(({ params }) => params.gap)

let city: TestCity
const press = callerWith('press')
const lead = callerWith('operations-lead')

const box = (west: number, east: number, south = 51.5, north = 51.52) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

const shift = (key: string, start: string, end: string) => ({ key, start, end, setupMinutes: 30, handoverMinutes: 15 })
const early = shift('early', '08:00', '16:30')
const late = shift('late', '15:30', '24:00')

/** A week with many people in one Ortsteil; a day with one person in two; and one where no outline is known. */
const setups = {
  week: {
    name: 'Woche',
    firstDay: '2025-11-02',
    days: 7,
    shifts: [early, late],
    staffPerDay: 45,
    area: box(7.402, 7.418),
  },
  day: { name: 'Tag', firstDay: '2025-11-09', days: 1, shifts: [early], staffPerDay: 1, area: box(7.41, 7.43) },
  nowhere: { name: 'Ort', firstDay: '2025-12-29', days: 5, shifts: [early], staffPerDay: 8, area: box(8.1, 8.12) },
}
const aims = 'Mehr Sauberkeit [Ziel 1], bis zu 45 Kräfte'
const ids: Record<string, string> = {}

beforeAll(async () => {
  city = await createTestCity()
  await importDistricts(city, callerWith('administrator'), [
    { key: 'innenstadt', name: 'Innenstadt-West' },
    { key: 'city', name: 'City', parent: 'innenstadt', geometry: box(7.4, 7.42) },
    { key: 'westfalenhalle', name: 'Westfalenhalle', parent: 'innenstadt', geometry: box(7.42, 7.44) },
  ])
  for (const [key, setup] of Object.entries(setups)) {
    ids[key] = await createOperation(city, lead, {
      ...{ ...setup, aims: key === 'nowhere' ? '' : aims, plainclothesShare: 0, regularService: 0, seed: 1 },
      ...{ stationName: 'Wache', stationLat: 51.51, stationLon: 7.41 },
    })
  }
  const row = (measure: string, count: number, date = '2025-11-02') => ({ measure, count, date, authority: 'kod' })
  await recordMeasures(city, lead, {
    operationId: ids.week,
    counts: [
      row('address', 1200),
      row('address', 34, '2025-11-03'),
      row('seizure', 5),
      row('warning', 4),
      row('none', 9),
    ],
  })
})

afterAll(() => city.close())

const setState = (id: string, state: Operation['state']) =>
  city.db.updateTable('operation').set({ state }).where('id', '=', id).execute()

async function versions(kind: DraftKind, operationId: string) {
  const german = await articleById(city.db, await draftFromOperation(city, press, { operationId, kind }))
  const { id } = await city.db
    .selectFrom('article')
    .select('id')
    .where('group_id', '=', german.group_id)
    .where('language', '=', 'en')
    .executeTakeFirstOrThrow()
  return { de: german, en: await articleById(city.db, id) }
}

/** Everything of a draft as it is read, a line each; no-break spaces as spaces. */
async function read({ content, language }: { content: ArticleContent; language: 'de' | 'en' | 'de-simple' }) {
  const asked = figuresIn(content)
  const figures = await readFigures(city, asked)
  const wording = wordingOf(
    Object.fromEntries(asked.map((attributes, index) => [figureAddress(attributes), figures[index]!])),
    language,
  )
  return [content.headline, inlineText(content.lead, wording), ...plainLines(content.body.content, wording)].map(
    (line) => line.replaceAll('\u00a0', ' '),
  )
}

test('the announcement of a week', async () => {
  const { de, en } = await versions('announcement', ids.week)
  expect(await read(de)).toEqual([
    'Ordnungsdienst verstärkt seine Streifen im Ortsteil City',
    'Der Kommunale Ordnungsdienst ist vom 2. bis 8. November 2025 verstärkt im Ortsteil City unterwegs. Der Einsatz dauert 7 Tage.',
    'Was geplant ist',
    'Der Einsatzplan sieht am Tag bis zu 45 Kräfte vor, verteilt auf 2 Schichten.',
    'Warum',
    '[Ergänzen: Was ist der Anlass, und was soll der Einsatz erreichen? Im Einsatz steht als Ziel, nur für den internen Gebrauch: „Mehr Sauberkeit (Ziel 1), bis zu 45 Kräfte“]',
    'Etwas stört?',
    'Wer im öffentlichen Raum eine Störung bemerkt, kann sie der Stadt online melden.',
  ])
  expect((await read(en)).slice(0, 4)).toEqual([
    'Order service steps up its patrols in City',
    'The city’s order service patrols in City more often than usual from 2 to 8 November 2025. The operation lasts 7 days.',
    'What is planned',
    'The operation plan provides for up to 45 staff a day, working in 2 shifts.',
  ])
  expect(de).toMatchObject({ type: 'announcement', operation_id: ids.week, content: { districts: ['city'] } })
})

test('the announcement of one day with one person reads as right', async () => {
  const { de, en } = await versions('announcement', ids.day)
  expect((await read(de)).slice(0, 4)).toEqual([
    'Ordnungsdienst verstärkt seine Streifen in den Ortsteilen City und Westfalenhalle',
    'Der Kommunale Ordnungsdienst ist am 9. November 2025 verstärkt in den Ortsteilen City und Westfalenhalle unterwegs. Der Einsatz dauert 1 Tag.',
    'Was geplant ist',
    'Der Einsatzplan sieht am Tag bis zu 1 Kraft vor, verteilt auf 1 Schicht.',
  ])
  expect((await read(en)).slice(1, 4)).toEqual([
    'The city’s order service patrols in City and Westfalenhalle more often than usual on 9 November 2025. The operation lasts 1 day.',
    'What is planned',
    'The operation plan provides for up to 1 member of staff a day, working in 1 shift.',
  ])
})

test('a place nobody knows and aims nobody wrote are gaps', async () => {
  const { de } = await versions('announcement', ids.nowhere)
  expect((await read(de)).slice(0, 2)).toEqual([
    'Ordnungsdienst verstärkt seine Streifen [Ergänzen: Wo?]',
    'Der Kommunale Ordnungsdienst ist vom 29. Dezember 2025 bis 2. Januar 2026 verstärkt [Ergänzen: Wo?] unterwegs. Der Einsatz dauert 5 Tage.',
  ])
  expect(gapsOf(de.content)).toEqual([
    '[Ergänzen: Wo?]',
    '[Ergänzen: Wo?]',
    '[Ergänzen: Was ist der Anlass, und was soll der Einsatz erreichen?]',
  ])
})

test('the field report leaves scenes and speakers open', async () => {
  await setState(ids.week, 'running')
  const { de } = await versions('field-report', ids.week)
  expect(await read(de)).toEqual([
    'Unterwegs mit dem Ordnungsdienst im Ortsteil City',
    '[Ergänzen: Wer hat wen begleitet, wann und wo? Ein Satz, der in die Szene führt.] Der Kommunale Ordnungsdienst ist vom 2. bis 8. November 2025 verstärkt im Ortsteil City unterwegs.',
    'Auf Streife',
    '[Ergänzen: Was ist zu sehen und zu hören, was tut die Streife? Menschen, denen sie begegnet, nicht beschreiben.]',
    '[Ergänzen: Zitat aus der Streife, wörtlich und freigegeben.]',
    'Der Einsatz',
    'Der Einsatz dauert 7 Tage. Der Einsatzplan sieht am Tag bis zu 45 Kräfte vor, verteilt auf 2 Schichten.',
    'Stimmen',
    '[Ergänzen: Zitat aus einem Gespräch am Weg, wörtlich und mit Einwilligung.]',
  ])
  await setState(ids.day, 'closed')
  const past = await versions('field-report', ids.day)
  expect((await read(past.en))[6]).toBe(
    'The operation lasted 1 day. The operation plan provided for up to 1 member of staff a day, working in 1 shift.',
  )
})

test('the tally counts by kind, and says what it does not say', async () => {
  await setState(ids.week, 'closed')
  const { de, en } = await versions('tally', ids.week)
  expect(await read(de)).toEqual([
    'Bilanz des Ordnungsdienstes im Ortsteil City',
    'Der Kommunale Ordnungsdienst war vom 2. bis 8. November 2025 verstärkt im Ortsteil City unterwegs. Was er in dieser Zeit getan hat, steht in dieser Bilanz.',
    'Der Einsatz dauerte 7 Tage. Der Einsatzplan sah am Tag bis zu 45 Kräfte vor, verteilt auf 2 Schichten.',
    'Was gezählt wurde',
    'Über den ganzen Einsatz zählte der Ordnungsdienst:',
    'Ansprachen: 1.234',
    'Sicherstellungen: 5',
    'Was weniger als fünfmal vorkam, ist nicht aufgeführt, damit niemand zu erkennen ist.',
    'Was die Zahlen sagen und was nicht',
    'Wer mehr kontrolliert, findet mehr: Mit mehr Streifen steigen solche Zahlen auch dann, wenn sich auf der Straße nichts verändert hat. Die Bilanz zählt, was der Ordnungsdienst getan hat. Ob der Einsatz gewirkt hat, sagt sie nicht.',
    '[Ergänzen: Wie ordnet die Einsatzleitung das ein? Zitat, wörtlich und freigegeben.]',
  ])
  expect((await read(en)).slice(4, 10)).toEqual([
    'Over the whole operation the order service counted:',
    'Times somebody was talked to: 1,234',
    'Seizures: 5',
    'What happened fewer than five times is not listed, so that nobody can be recognised.',
    'What the figures say and what they do not',
    'More checks find more: with more patrols such figures rise even if nothing has changed on the streets. The tally counts what the order service did. It does not say whether the operation had an effect.',
  ])
  await setState(ids.day, 'closed')
  expect(gapsOf((await versions('tally', ids.day)).de.content)[0]).toBe(
    '[Ergänzen: Zu diesem Einsatz ist keine Art von Maßnahme mindestens fünfmal gezählt. Was wurde getan?]',
  )
})

test('no number is typed: digits stand in figures, gaps and dates alone', async () => {
  const dates = /\d{1,2}\.? (?:bis |to )?(?:\d{1,2}\.? )?(?:November|Dezember|December|January|Januar)(?: \d{4})?/g
  for (const operationId of [ids.week, ids.day, ids.nowhere]) {
    for (const kind of draftKinds) {
      await setState(operationId, kind === 'announcement' ? 'planned' : 'closed')
      for (const { content } of Object.values(await versions(kind, operationId))) {
        const typed = [content.headline, inlineText(content.lead), ...plainLines(content.body.content)].join('\n')
        const left = typed.replaceAll(/\[[^\]]*\]/g, '').replaceAll(dates, '')
        expect(left).not.toMatch(/\d/)
        expect(figuresIn(content).length).toBeGreaterThan(1)
      }
    }
  }
})

test('a draft is there where there is something to tell, for the press office', async () => {
  await setState(ids.day, 'closed')
  const asked = { operationId: ids.day, kind: 'announcement' as const }
  await expect(draftFromOperation(city, press, asked)).rejects.toMatchObject({ key: 'draft.not-in-this-state' })
  await setState(ids.day, 'running')
  await expect(draftFromOperation(city, press, { ...asked, kind: 'tally' })).rejects.toMatchObject({ status: 409 })
  await expect(draftFromOperation(city, lead, asked)).rejects.toMatchObject({ status: 403 })
})
