import { pictureMark } from '../../exchange/articles/html/pictures.ts'
import { figureAddress } from '../../../language/figure-address.ts'
import { figuresIn, picturesIn } from '../document/parts.ts'
import { inlineText, plainLines } from '../document/plain-text.ts'
import type { ArticleContent } from '../content.ts'
import { wordingOf } from '../figures/wording.ts'
import { mapContent } from '../document/map-content.ts'
import { writeHtml } from '../document/write-html.ts'
import type { ShownPicture } from '../pictures/read-pictures.ts'
import type { ExportedArticle, readExportedPicture } from './read-exported.ts'

/** A picture with the address it was written to, from the feed's own. */
export type WrittenPicture = NonNullable<Awaited<ReturnType<typeof readExportedPicture>>> & { readonly url: string }

/** What the names of a city's keys are. */
export interface CityNames {
  readonly host: string
  /** without trailing slash */
  readonly origin: string
  topic(key: string): { readonly de: string; readonly en: string } | undefined
  district(key: string): string | undefined
}

/** Ids of all pictures of an article, in its editions and its draft. */
export function picturesOf(article: ExportedArticle): string[] {
  const contents = [...article.editions.map(({ content }) => content).reverse(), article.content]
  return [...new Set(contents.flatMap(picturesIn))]
}

/**
 * An article as an item of a JSON Feed 1.1: what every reader understands, and in `_newsroom` all there is.
 *
 * @param pictures by id, with the address they are written to; what is missing is left out
 */
export function itemOfArticle(
  article: ExportedArticle,
  pictures: ReadonlyMap<string, WrittenPicture>,
  names: CityNames,
): object {
  const { editions, language } = article
  const last = editions.at(-1)
  const marks = new Map([...pictures.keys()].map((id, index) => [id, pictureMark(index + 1)]))
  const portable = (content: ArticleContent) =>
    mapContent(content, {
      picture: (id) => marks.get(id),
      topic: (key) => (names.topic(key) ? key : undefined),
      district: (key) => (names.district(key) === undefined ? undefined : key),
      file: () => true,
      fileElsewhere: () => '',
    })
  const shown = portable(last?.content ?? article.content)
  const all = [...editions.map(({ content }) => content), article.content].map(portable)
  const isEnglish = language === 'en'
  const top = shown.picture === null ? undefined : [...pictures.values()][[...marks.values()].indexOf(shown.picture)]
  const wording = wordingOf(last?.figures ?? {}, language)
  const summary = inlineText(shown.lead, wording)
  const html = writeHtml((last?.content ?? article.content).body, {
    ...{ language, origin: names.origin, figures: last?.figures ?? {} },
    pictures: new Map([...pictures].map(([id, picture]) => [id, shownAs(picture, isEnglish)])),
    addressOf: ({ id }) => pictures.get(id)!.url,
    namesFigures: true,
  }).trim()
  const origin = article.origin ?? names.host
  const externalId = article.externalId ?? article.id
  const draft = portable(article.content)
  return {
    id: origin === names.host ? externalId : `${origin} ${externalId}`,
    ...(article.visibility !== 'none' && { url: `${names.origin}/newsroom/${article.slugs[0]}` }),
    title: shown.headline,
    ...(summary !== '' && { summary }),
    ...(html === '' ? { content_text: plainLines(shown.body.content, wording).join('\n\n') } : { content_html: html }),
    ...(top && { image: top.url }),
    ...(article.firstPublishedAt && { date_published: article.firstPublishedAt.toISOString() }),
    ...(last && { date_modified: last.publishedAt.toISOString() }),
    ...(shown.author !== '' && { authors: [{ name: shown.author }] }),
    tags: shown.topics.flatMap((key) => names.topic(key)?.[isEnglish ? 'en' : 'de'] ?? []),
    language,
    _newsroom: {
      ...(shown.kicker !== '' && { kicker: shown.kicker }),
      districts: shown.districts.flatMap((key) => names.district(key) ?? []),
      images: [...pictures.values()].map((picture, index) => imageOf(picture, pictureMark(index + 1), isEnglish)),
      type: article.type,
      ...(shown.series !== '' && { series: shown.series }),
      ...(shown.event && { event: shown.event }),
      ...(shown.warnUntil !== null && { warn_until: shown.warnUntil }),
      ...(shown.contact && { contact: shown.contact }),
      group: article.groupId,
      identity: { origin, id: externalId },
      history: {
        editions: editions.map((edition) => ({
          published_at: edition.publishedAt.toISOString(),
          correction: edition.correction,
          content: portable(edition.content),
          figures: ofText(edition),
        })),
        draft: last && JSON.stringify(draft) === JSON.stringify(shown) ? null : draft,
        state: article.visibility === 'none' ? 'live' : article.visibility,
        public_note: article.publicNote,
        operation: article.operationId,
        generated: article.generated,
        topics: keysIn(all, 'topics').flatMap((key) => ({ key, ...names.topic(key)! })),
        districts: keysIn(all, 'districts').map((key) => ({ key, name: names.district(key)! })),
        slugs: article.slugs,
      },
    },
  }
}

/** Figures in the order of the text, so that the same article gives the same file. */
function ofText({ content, figures }: ExportedArticle['editions'][number]): object {
  const addresses = new Set(figuresIn(content).map(figureAddress))
  return Object.fromEntries(
    [...addresses].flatMap((address) => (figures[address] ? [[address, figures[address]]] : [])),
  )
}

function keysIn(contents: readonly ArticleContent[], kind: 'topics' | 'districts'): string[] {
  return [...new Set(contents.flatMap((content) => content[kind]))]
}

/** A picture as its file beside the feed shows it. */
function shownAs(picture: WrittenPicture, isEnglish: boolean): ShownPicture {
  return {
    ...{ id: picture.id, version: picture.version, credit: picture.credit },
    alt: (isEnglish ? picture.alt_en : picture.alt_de) || picture.alt_de || picture.alt_en,
    caption: (isEnglish ? picture.caption_en : picture.caption_de) || picture.caption_de || picture.caption_en,
    ...{ width: picture.width, height: picture.height, widths: [picture.width] },
    focal: { x: picture.focal_x, y: picture.focal_y },
  }
}

function imageOf(picture: WrittenPicture, mark: string, isEnglish: boolean): object {
  const [alt, otherAlt] = isEnglish ? [picture.alt_en, picture.alt_de] : [picture.alt_de, picture.alt_en]
  const [caption, otherCaption] = isEnglish
    ? [picture.caption_en, picture.caption_de]
    : [picture.caption_de, picture.caption_en]
  return {
    ...{ url: picture.url, alt, caption, credit: picture.credit, mark },
    ...(otherAlt !== '' && { other_alt: otherAlt }),
    ...(otherCaption !== '' && { other_caption: otherCaption }),
    ...(picture.rights !== '' && { rights: picture.rights }),
    ...(picture.rights_until !== null && { rights_until: picture.rights_until }),
    ...(picture.persons !== 'unknown' && { persons: picture.persons }),
    ...(picture.consent_until !== null && { consent_until: picture.consent_until }),
    focal: { x: picture.focal_x, y: picture.focal_y },
  }
}
