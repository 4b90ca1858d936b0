import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import { chance } from './fill-newsroom.ts'

export type FeedFormat = 'json' | 'wxr' | 'atom'

const site = 'https://presse.example.org'
const pictures = 300
/** One picture in so many has no file. */
const missingEvery = 25

const who = ['Die Stadt', 'Das Tiefbauamt', 'Der Ordnungsdienst', 'Die Feuerwehr', 'Das Grünflächenamt', 'Die Bücherei']
const does = ['erneuert', 'sperrt', 'öffnet', 'prüft', 'plant', 'reinigt', 'schließt', 'erweitert', 'zählt', 'pflegt']
const what = [
  'die Treppe',
  'den Radweg',
  'den Spielplatz',
  'die Unterführung',
  'das Freibad',
  'die Beete',
  'den Brunnen',
]
const where = [
  'am Markt',
  'im Stadtpark',
  'vor der Schule',
  'an der Haltestelle',
  'hinter dem Bahnhof',
  'in der Nordstraße',
]
const when = ['ab Montag', 'bis Ende Mai', 'in den Ferien', 'seit gestern', 'von acht bis vier Uhr', 'an zwölf Tagen']
const why = [
  'weil das Geländer nach dem Winter lose war',
  'damit Kinder sicher über die Straße kommen',
  'nachdem Anwohnerinnen und Anwohner darum gebeten hatten',
  'obwohl die Lieferung der Platten sich verzögert hat',
  'denn die Leitungen darunter sind über sechzig Jahre alt',
]
const offices = [
  'Leiterin des Tiefbauamtes',
  'Leiter des Ordnungsdienstes',
  'Sprecherin der Feuerwehr',
  'Leiter der Bücherei',
]
const said = [
  'Wir bitten um Geduld',
  'Das wird jeder sofort merken',
  'Die Arbeiten liegen im Plan',
  'Wir hören gern davon',
]
const districts = ['Innenstadt-West', 'Nordmarkt', 'Hörde', 'Aplerbeck', 'Mengede', 'Huckarde', 'Brackel', 'Eving']
const topics = ['Bauen & Verkehr', 'Sicherheit & Ordnung', 'Umwelt', 'Kultur', 'Bildung', 'Sport', 'Verwaltung']
const beginnings = [
  'Stadt',
  'Markt',
  'Schul',
  'Winter',
  'Verkehrs',
  'Umwelt',
  'Rad',
  'Kultur',
  'Garten',
  'Wasser',
  'Licht',
]
const middles = ['haus', 'weg', 'platz', 'fest', 'dienst', 'plan', 'garten', 'tor', 'werk', 'bad', 'amt', 'brücken']
const endings = ['führung', 'sperrung', 'gruppe', 'eröffnung', 'sanierung', 'pflege', 'prüfung', 'woche', 'beleuchtung']

interface FeedItem {
  readonly id: number
  readonly title: string
  readonly summary: string
  readonly html: string
  readonly published: string
  readonly tags: readonly string[]
  readonly districts: readonly string[]
  readonly picture: { readonly name: string; readonly alt: string; readonly caption: string } | null
}

/** Articles of about two thousand characters, each with a quote of its own; one in six shows a picture. */
function* makeItems(items: number, seed: number): Iterable<FeedItem> {
  const random = chance(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]
  const compound = () => `${pick(beginnings)}${pick(middles)}${pick(endings)}`
  const sentence = () => `${pick(who)} ${pick(does)} ${pick(what)} ${pick(where)} ${pick(when)}, ${pick(why)}.`
  const more = () => `Zur ${compound()} gehört auch die ${compound()}, und ${pick(where)} wird es ${pick(when)} eng.`
  const paragraph = () => `<p>${sentence()} ${more()} ${sentence()}</p>`
  const start = Date.UTC(2012, 0, 2, 8)
  for (let id = 1; id <= items; id++) {
    const name = `bild-${1 + (Math.floor(id / 6) % pictures)}.jpg`
    yield {
      id,
      title: `${compound()}: ${pick(who)} ${pick(does)} ${pick(what)} ${pick(where)}`,
      summary: `${sentence()}`,
      html: [
        paragraph(),
        `<h2>${compound()} ${pick(when)}</h2>`,
        paragraph(),
        `<p>„${pick(said)}“, sagt N. N., ${pick(offices)}, „und ${pick(said).toLowerCase()}.“</p>`,
        `<ul><li>${sentence()}</li><li>${more()}</li></ul>`,
        paragraph(),
        `<blockquote><p>${more()}</p><footer>N. N., ${pick(offices)}</footer></blockquote>`,
        `<p>Mehr steht <a href="${site}/plan/${id}">im Plan der ${compound()}</a>.</p>`,
      ].join('\n'),
      published: new Date(start + id * 2.4 * 3_600_000).toISOString(),
      tags: [pick(topics), ...(random() < 0.3 ? [pick(topics)] : [])],
      districts: random() < 0.7 ? [pick(districts)] : [],
      picture:
        id % 6 === 0
          ? { name: id % (6 * missingEvery) === 0 ? `fehlt-${id}.jpg` : name, alt: sentence(), caption: more() }
          : null,
    }
  }
}

const cdata = (text: string) => `<![CDATA[${text}]]>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function* json(items: Iterable<FeedItem>): Iterable<string> {
  yield `{"version":"https://jsonfeed.org/version/1.1","title":"Presse","home_page_url":"${site}/","language":"de","items":[`
  let first = true
  for (const { id, title, summary, html, published, tags, districts: places, picture } of items) {
    const item = {
      ...{ id: String(id), url: `${site}/news/${id}`, title, summary, content_html: html, date_published: published },
      ...{ tags, authors: [{ name: 'Pressestelle' }] },
      _newsroom: {
        ...{ kicker: tags[0], districts: places },
        images: picture
          ? [{ url: picture.name, alt: picture.alt, caption: picture.caption, credit: 'Stadt / N. N.' }]
          : [],
      },
    }
    yield `${first ? '' : ','}\n${JSON.stringify(item)}`
    first = false
  }
  yield '\n]}\n'
}

function* wxr(items: Iterable<FeedItem>): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Presse</title><link>${site}</link><language>de</language>`
  for (const { id, title, summary, html, published, tags, districts: places, picture } of items) {
    const named = [...tags, ...places].map((tag) => `<category domain="category" nicename="n">${cdata(tag)}</category>`)
    const meta = (key: string, value: string) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`
    if (picture)
      yield `\n<item><title>${escaped(picture.name)}</title><wp:post_id>${1_000_000 + id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${picture.name}</wp:attachment_url><excerpt:encoded>${cdata(picture.caption)}</excerpt:encoded>${meta('_wp_attachment_image_alt', picture.alt)}</item>`
    yield `\n<item><title>${escaped(title)}</title><link>${site}/news/${id}/</link><guid isPermaLink="false">${site}/?p=${id}</guid><dc:creator>Pressestelle</dc:creator><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>${published.slice(0, 19).replace('T', ' ')}</wp:post_date_gmt>${named.join('')}<excerpt:encoded>${cdata(summary)}</excerpt:encoded><content:encoded>${cdata(`<!-- wp:html -->${html}<!-- /wp:html -->`)}</content:encoded>${picture ? meta('_thumbnail_id', String(1_000_000 + id)) : ''}</item>`
  }
  yield '\n</channel></rss>\n'
}

function* atom(items: Iterable<FeedItem>): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><id>${site}/feed</id><title>Presse</title><link href="${site}/"/>`
  for (const { id, title, summary, html, published, tags, districts: places, picture } of items) {
    const named = [...tags, ...places].map((tag) => `<category term="${escaped(tag)}"/>`)
    yield `\n<entry><id>${site}/news/${id}</id><title>${escaped(title)}</title><link href="${site}/news/${id}"/>${picture ? `<link rel="enclosure" type="image/jpeg" href="${picture.name}"/>` : ''}<published>${published}</published><updated>${published}</updated>${named.join('')}<summary>${escaped(summary)}</summary><content type="html">${escaped(html)}</content></entry>`
  }
  yield '\n</feed>\n'
}

const writers = { json, wxr, atom }

/** Writes a feed of invented articles. @returns its path */
export async function writeArticleFeed(folder: string, format: FeedFormat, items: number): Promise<string> {
  const path = join(folder, format === 'json' ? 'feed.json' : `${format}.xml`)
  await pipeline(Readable.from(writers[format](makeItems(items, 5))), createWriteStream(path))
  return path
}

/** The pictures the feeds show: small JPEGs, each another one. */
export async function writeArticlePictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let number = 1; number <= pictures; number++) {
    const random = chance(number)
    const raw = Buffer.from(Array.from({ length: 8 * 6 * 3 }, () => Math.floor(random() * 256)))
    await sharp(raw, { raw: { width: 8, height: 6, channels: 3 } })
      .resize(320, 240)
      .jpeg()
      .toFile(join(folder, `bild-${number}.jpg`))
  }
}
