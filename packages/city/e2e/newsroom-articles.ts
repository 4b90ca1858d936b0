import { sql } from 'kysely'
import sharp from 'sharp'
import { callerWith } from '../src/server/database/test-city.ts'
import type { City } from '../src/server/city.ts'
import { createArticle, type NewArticle } from '../src/server/newsroom/articles/create-article.ts'
import { appendArticleEvent } from '../src/server/newsroom/articles/events.ts'
import { publishEdition } from '../src/server/newsroom/articles/publish-edition.ts'
import { articleById, lockedArticle } from '../src/server/newsroom/articles/read-article.ts'
import { readLiveArticle } from '../src/server/newsroom/articles/read-live.ts'
import { saveArticle } from '../src/server/newsroom/articles/save-article.ts'
import { storeFile } from '../src/server/newsroom/files/store-file.ts'
import { storePicture } from '../src/server/newsroom/pictures/store-picture.ts'
import { ensureTopics } from '../src/server/newsroom/topics.ts'

const press = callerWith('press')
const minute = 60_000

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })
const heading = (words: string) => ({ type: 'heading', attrs: { level: 2 }, content: [text(words)] })

/** Words enough to fill a few lines. */
const filling =
  'Die Streifen sind zu Fuß unterwegs, sprechen mit Anwohnerinnen und Gewerbetreibenden und sind ansprechbar. Wo Müll liegt, veranlassen sie die Reinigung; wo Menschen Hilfe brauchen, vermitteln sie an die Beratungsstellen der Stadt. Gezählt wird, was geschieht, nicht wer es tut.'

/**
 * Articles that have everything an article can have, and those that have hardly anything. They are published now, one minute
 * after the other, so that they are the newest in whatever newsroom is there; where they are there already, nothing happens.
 *
 * @param now epoch ms
 */
export async function seedArticles(city: City, now: number): Promise<void> {
  await city.db.connection().execute(async (connection) => {
    // several specs ask, perhaps at once
    await sql`select pg_advisory_lock(${lock})`.execute(connection)
    try {
      await writeArticles(city, now)
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
  })
}

const lock = 20251102

async function writeArticles(city: City, now: number): Promise<void> {
  if (await readLiveArticle(city.db, 'pruefstueck-ohne-alles')) return
  const [topic] = await ensureTopics(city.db, [{ nameDe: 'Prüfstand', nameEn: 'Test bench' }])
  const [square, portrait] = await Promise.all([
    storePicture(city, press, {
      ...{ bytes: await drawn(1600, 1000, '#28527a', '#f4d160'), credit: 'Stadt Beispiel / Pressestelle' },
      ...{ altDe: 'Ein Platz am Abend, von oben', captionDe: 'Der Platz am ersten Abend des Einsatzes.' },
      ...{ focal: { x: 0.5, y: 0.75 }, persons: 'none' as const },
    }),
    storePicture(city, press, {
      ...{ bytes: await drawn(600, 700, '#5b8a72', '#ede6db'), captionDe: 'Leitung des Ordnungsamts' },
      ...{ credit: 'Stadt Beispiel', persons: 'none' as const },
    }),
  ])
  const answers = Buffer.from('Wer ist unterwegs? Der Ordnungsdienst.\n')
  const file = await storeFile(city, press, { name: 'antworten.txt', bytes: answers })
  const operation = await city.db.selectFrom('operation').select('id').executeTakeFirst()
  const figure = operation && {
    type: 'figure',
    attrs: {
      ...{ query: 'operations.setup', key: 'staff-per-day', parameters: { operation: operation.id } },
      show: 'number',
    },
  }
  const publish = async (minutesAgo: number, article: Omit<NewArticle, 'language'> & Partial<NewArticle>) => {
    const id = await createArticle(city, press, { language: 'de', ...article })
    await edition(city, id, now - minutesAgo * minute, null)
    return id
  }

  const whole = await publish(1, {
    type: 'news',
    content: {
      kicker: 'Prüfstand',
      headline: 'Prüfstück: Mehr Präsenz in der Innenstadt, und woran sich das messen lässt',
      lead: [text('Seit Sonntag sind jeden Tag '), ...(figure ? [figure] : []), text(' Kräfte zusätzlich unterwegs.')],
      picture: square,
      districts: ['city', 'hoerde'],
      topics: [topic],
      author: 'Ordnungsamt',
      series: 'Prüfreihe',
      contact: { name: 'Pressestelle', phone: '0231 50-0', email: 'presse@stadt.example' },
      body: {
        type: 'doc',
        content: [
          paragraph(filling),
          heading('Was sich ändert'),
          paragraph(filling),
          {
            type: 'quote',
            attrs: { speaker: 'Die Amtsleitung', function: 'Leitung des Ordnungsamts', releasedBy: '', portrait },
            content: [paragraph('„Wir wollen sichtbar sein und zuhören. Beides gehört zusammen.“')],
          },
          {
            type: 'bulletList',
            content: ['zwei Schichten am Tag', 'in Uniform und in Zivil', 'mit festen Ansprechzeiten'].map((item) => ({
              type: 'listItem',
              content: [paragraph(item)],
            })),
          },
          {
            type: 'quote',
            attrs: { speaker: 'Ein Geschäftsinhaber', function: '', releasedBy: '', portrait: null },
            content: [paragraph('„Es ist ruhiger geworden, vor allem am Abend.“')],
          },
          heading('Wie es weitergeht'),
          paragraph(filling),
          { type: 'picture', attrs: { id: square } },
          {
            type: 'box',
            attrs: { title: 'Etwas stört Sie?' },
            content: [paragraph('Melden Sie es in drei Schritten.')],
          },
          {
            type: 'video',
            attrs: {
              ...{ address: 'https://video.example/watch/1', title: 'Ein Abend mit der Streife' },
              transcript: 'Zu sehen ist ein Platz.\nZwei Menschen in Uniform gehen darüber.',
            },
          },
          { type: 'download', attrs: { id: file, title: 'Fragen und Antworten' } },
          { type: 'gallery', attrs: { title: 'Der Abend in Bildern', ids: [square, portrait] } },
        ],
      },
    },
  })
  const content = (await articleById(city.db, whole)).content
  const { version } = await articleById(city.db, whole)
  await saveArticle(city, press, { id: whole, version, content: { ...content, kicker: 'Prüfstand, berichtigt' } })
  await edition(city, whole, now - minute / 2, 'In einer früheren Fassung fehlte die Dachzeile.')

  await city.db
    .insertInto('article_address')
    .values({ slug: 'pruefstueck-frueher', article_id: whole, current: false, created_at: new Date(now) })
    .execute()

  const { group_id: groupId } = await articleById(city.db, whole)
  const english = {
    headline: 'Test piece: more presence in the city centre',
    lead: [text('In short.')],
    topics: [topic],
  }
  await publish(1, { type: 'news', language: 'en', groupId, content: english })
  const simple = { headline: 'Prüfstück in Leichter Sprache', lead: [text('Kurz und klar.')] }
  await publish(1, { type: 'news', language: 'de-simple', groupId, content: simple })

  await publish(2, {
    type: 'news',
    content: { headline: 'Prüfstück ohne alles', topics: [topic], series: 'Prüfreihe' },
  })
  const event = { place: 'Bürgersaal', address: 'Marktplatz 1', registration: 'Nicht nötig.' }
  await publish(3, {
    type: 'event',
    content: {
      ...{ headline: 'Prüfstück Termin, der noch kommt', topics: [topic], picture: portrait },
      event: { ...event, startsAt: '2999-11-06T18:00', endsAt: '2999-11-06T20:00' },
    },
  })
  await publish(4, {
    type: 'event',
    content: {
      ...{
        headline: 'Prüfstück Termin, der war',
        topics: [topic],
        body: { type: 'doc', content: [paragraph('Danke.')] },
      },
      event: { ...event, startsAt: '2025-11-06T18:00' },
    },
  })
  const warning = { lead: [text('Scannen Sie nur Codes, die zum Gerät gehören.')], kicker: 'Warnung' }
  await publish(5, {
    type: 'warning',
    content: { ...warning, headline: 'Prüfstück Warnung, die gilt', warnUntil: '2999-01-01T00:00' },
  })
  await publish(6, {
    type: 'warning',
    content: { ...warning, headline: 'Prüfstück Warnung, die galt', warnUntil: '2025-01-01T00:00' },
  })
  await takeAway(
    city,
    await publish(7, { type: 'news', content: { headline: 'Prüfstück zurückgezogen' } }),
    'withdrawn',
  )
  await takeAway(city, await publish(8, { type: 'news', content: { headline: 'Prüfstück gesperrt' } }), 'blocked')
  for (let index = 0; index < 20; index++)
    await publish(20 + index, { type: 'news', content: { headline: `Prüfstück Nummer ${index + 1}`, topics: [topic] } })
}

async function edition(city: City, id: string, at: number, correction: string | null): Promise<void> {
  await city.db.transaction().execute(async (trx) => {
    const article = await lockedArticle(trx, id)
    const state = correction === null ? 'published' : 'corrected'
    await publishEdition(trx, city, article, { state, by: press.id, at, correction })
  })
}

async function takeAway(city: City, id: string, visibility: 'withdrawn' | 'blocked'): Promise<void> {
  await city.db
    .updateTable('article')
    .set({ visibility, state: visibility, public_note: 'Grund: Prüfung.' })
    .where('id', '=', id)
    .execute()
  const action = visibility === 'withdrawn' ? 'withdraw' : 'block'
  await appendArticleEvent(city.db, city, { articleId: id, actor: press.id, action })
}

/** A picture made for this: sky, ground, a sun. */
function drawn(width: number, height: number, sky: string, sun: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${sky}"/>
    <circle cx="${width * 0.7}" cy="${height * 0.35}" r="${height * 0.16}" fill="${sun}"/>
    <path d="M0 ${height * 0.7} Q ${width / 2} ${height * 0.55} ${width} ${height * 0.75} V ${height} H 0 Z" fill="#1d2b3a"/>
  </svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}
