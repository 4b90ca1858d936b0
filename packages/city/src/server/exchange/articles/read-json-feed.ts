import { z } from 'zod'
import { Unreadable, type ArticleItem, type FilePicture } from './article-item.ts'
import { blankItem } from './blank-item.ts'
import { splitCredit } from './credit.ts'
import { newsroomSchema } from './newsroom-extension.ts'
import { readMoment } from './read-moment.ts'

const text = z.string().nullish()
const author = z.object({ name: text })

const itemSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  authors: z.array(author).max(100).nullish(),
  author: author.nullish(),
  tags: z.array(z.string()).max(1000).nullish(),
  language: text,
  attachments: z
    .array(z.object({ url: z.string().max(2000), mime_type: text, title: text }))
    .max(500)
    .nullish(),
  _newsroom: newsroomSchema.nullish(),
})

/**
 * An item of a JSON Feed 1.1 with what `_newsroom` adds.
 *
 * @param zone of moments without offset
 * @throws Unreadable 'field' with the name of the first field that is not what it should be
 */
export function readJsonItem(value: unknown, zone: string): ArticleItem {
  const parsed = itemSchema.safeParse(value)
  if (!parsed.success) throw new Unreadable('field', parsed.error.issues[0].path.join('.').slice(0, 80))
  const item = parsed.data
  const own = item._newsroom
  const url = item.url ?? ''
  return {
    ...blankItem(own?.identity?.id ?? String(item.id ?? url)),
    origin: own?.identity?.origin ?? null,
    title: plain(item.title),
    kicker: plain(own?.kicker),
    summary: plain(item.summary),
    html: item.content_html?.trim() ? item.content_html : htmlOf(item.content_text ?? ''),
    publishedAt: momentIn(item.date_published, 'date_published', zone),
    modifiedAt: momentIn(item.date_modified, 'date_modified', zone),
    url: url === '' ? null : url,
    language: item.language ?? null,
    type: own?.type ?? null,
    topics: [...new Set((item.tags ?? []).map(plain))].filter((tag) => tag !== '').map((de) => ({ de })),
    districts: (own?.districts ?? []).map(plain),
    author: [...(item.authors ?? []), ...(item.author && !item.authors ? [item.author] : [])]
      .map(({ name }) => plain(name))
      .filter((name) => name !== '')
      .join(', '),
    series: plain(own?.series),
    event: own?.event ?? null,
    warnUntil: own?.warn_until ?? null,
    contact: own?.contact ?? null,
    group: own?.group ?? null,
    picture: item.image ?? item.banner_image ?? null,
    pictures: [...(own?.images ?? []).map(pictureOf), ...attached(item.attachments ?? [])],
    history: own?.history ? historyOf(own.history) : null,
  }
}

type Extension = z.output<typeof newsroomSchema>

function historyOf(history: NonNullable<Extension['history']>): ArticleItem['history'] {
  const { public_note: publicNote, operation: operationId, editions, ...rest } = history
  return {
    ...rest,
    ...{ publicNote, operationId },
    editions: editions.map(({ published_at: at, ...edition }) => ({ ...edition, publishedAt: Date.parse(at) })),
  }
}

function pictureOf(picture: NonNullable<Extension['images']>[number]): FilePicture {
  return {
    address: picture.url,
    alt: plain(picture.alt),
    ...splitCredit(plain(picture.caption), plain(picture.credit)),
    mark: picture.mark,
    ...{ otherAlt: picture.other_alt, otherCaption: picture.other_caption },
    ...{ rights: picture.rights, rightsUntil: picture.rights_until },
    ...{ persons: picture.persons, consentUntil: picture.consent_until, focal: picture.focal },
  }
}

function attached(
  attachments: readonly { url: string; mime_type?: string | null; title?: string | null }[],
): FilePicture[] {
  return attachments
    .filter((one) => one.mime_type?.startsWith('image/'))
    .map((one) => ({ address: one.url, alt: '', ...splitCredit(plain(one.title)) }))
}

/** A line: no ends of lines, no doubled spaces. */
function plain(line: string | null | undefined): string {
  return (line ?? '').replaceAll(/\s+/g, ' ').trim()
}

function momentIn(written: string | null | undefined, field: string, zone: string): number | null {
  if (!written) return null
  const moment = readMoment(written, zone)
  if (moment === null) throw new Unreadable('field', field)
  return moment
}

/** Plain text as paragraphs: an empty line divides them. */
function htmlOf(content: string): string {
  if (content.trim() === '') return ''
  const paragraphs = content
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/\n\s*\n/)
  return paragraphs.map((part) => `<p>${part.trim().replaceAll('\n', '<br>')}</p>`).join('')
}
