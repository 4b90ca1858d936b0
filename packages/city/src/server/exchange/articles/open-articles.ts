import { Tokenizer, TokenType } from '@streamparser/json'
import { Invalid } from '../../errors.ts'
import { openTextFile, type TextFile } from '../open-text-file.ts'
import { NotThisJson, parseJsonArray } from '../parse-json-array.ts'
import { Unreadable, type ArticleItem, type FilePicture, type ReadItem } from './article-item.ts'
import { readJsonItem } from './read-json-feed.ts'
import { readAtomEntry, readRssItem } from './read-rss.ts'
import { postTypeOf, readAttachment, readPost } from './read-wordpress.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { splitXml } from './split-xml.ts'
import { storable } from './storable.ts'

export type ArticlesFormat = 'json-feed' | 'rss' | 'atom' | 'wordpress'

/** A file of articles, recognised. */
export interface ArticlesFile {
  /** without folder */
  readonly name: string
  readonly format: ArticlesFormat
  /** address of the site it comes from */
  readonly home: string | null
  readonly language: string | null
  /**
   * Its items in their order, from the start each time it is called.
   *
   * @param onRead is told the share of the file read so far, 0…1
   */
  items(onRead?: (share: number) => void): AsyncIterable<ReadItem>
}

/**
 * Opens JSON Feed 1.1, RSS 2.0, Atom or a WordPress export (WXR), told by what is in it. A file of any length needs the memory of
 * its longest article; of WordPress files the list of pictures too.
 *
 * @param zone IANA zone of moments without offset
 * @throws Invalid 'articles.unknown-format' | 'articles.broken', and what `openTextFile` throws
 */
export async function openArticles(path: string, zone: string): Promise<ArticlesFile> {
  return recogniseArticles(await openTextFile(path, { markup: true }), zone)
}

/** The same for text that is open. */
export async function recogniseArticles(
  file: Pick<TextFile, 'name' | 'head' | 'chunks'>,
  zone: string,
): Promise<ArticlesFile> {
  const head = file.head.trimStart()
  try {
    if (head.startsWith('{')) return await jsonFeed(file, zone)
    if (head.startsWith('<')) return await xmlFeed(file, zone)
  } catch (error) {
    if (error instanceof Unreadable) throw new Invalid('articles.broken', { file: file.name })
    throw error
  }
  throw new Invalid('articles.unknown-format', { file: file.name })
}

async function jsonFeed(file: Pick<TextFile, 'name' | 'chunks'>, zone: string): Promise<ArticlesFile> {
  const fields = await topLevelTexts(file.chunks())
  if (!fields.get('version')?.includes('jsonfeed.org/version'))
    throw new Invalid('articles.unknown-format', { file: file.name })
  return {
    name: file.name,
    format: 'json-feed',
    home: fields.get('home_page_url') ?? fields.get('feed_url') ?? null,
    language: fields.get('language') ?? null,
    async *items(onRead) {
      let number = 0
      try {
        for await (const batch of parseJsonArray(file.chunks(onRead), ['items']))
          for (const { value } of batch) yield read(++number, () => readJsonItem(storable(value), zone))
      } catch (error) {
        if (!(error instanceof NotThisJson)) throw error
        yield { number: number + 1, refused: new Unreadable('rest') }
      }
    },
  }
}

/** The texts of the object that is the whole: what a feed says of itself, before or behind its items. */
async function topLevelTexts(chunks: AsyncIterable<Buffer>): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const tokenizer = new Tokenizer()
  let depth = 0
  let key: string | null = null
  let afterColon = false
  tokenizer.onToken = ({ token, value }) => {
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth--
    if (depth === 1 && token === TokenType.STRING) {
      if (afterColon && key !== null && typeof value === 'string') texts.set(key, value.slice(0, 2000))
      key = afterColon ? null : String(value)
    }
    afterColon = token === TokenType.COLON
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth++
  }
  const decoder = new TextDecoder('utf-8')
  let broken = false
  tokenizer.onError = () => {
    broken = true
  }
  for await (const chunk of chunks) {
    tokenizer.write(Buffer.from(decoder.decode(chunk, { stream: true })))
    // what came before it is read; where it breaks is told when the items are
    if (broken) break
  }
  return texts
}

const repeated: ReadonlySet<string> = new Set(['item', 'entry'])

async function xmlFeed(file: Pick<TextFile, 'name' | 'chunks'>, zone: string): Promise<ArticlesFile> {
  let first: XmlElement | null = null
  let rest = ''
  const attachments = new Map<string, FilePicture>()
  let isWordPress = false
  for await (const part of splitXml(file.chunks(), repeated)) {
    if (part.kind === 'rest') rest = part.text
    if (part.kind !== 'element' || (first && !isWordPress)) continue
    const item = itemIn(part)
    first ??= item
    isWordPress ||= item !== null && postTypeOf(item) !== ''
    const attachment = item && postTypeOf(item) === 'attachment' ? readAttachment(item) : null
    if (attachment) attachments.set(...attachment)
  }
  const feed = readXml(rest)
  const channel = feed.child('channel') ?? feed.child('rss:channel') ?? feed
  const isAtom = feed.name === 'atom:feed'
  if (!isAtom && feed.name !== 'rss' && !/RDF$/.test(feed.name))
    throw new Invalid('articles.unknown-format', { file: file.name })
  const links = channel.children('atom:link').filter((one) => ['', 'alternate'].includes(one.attribute('rel')))
  const home = isAtom ? (links[0]?.attribute('href') ?? '') : channel.textOf('link', 'wp:base_blog_url')
  return {
    name: file.name,
    format: isAtom ? 'atom' : isWordPress ? 'wordpress' : 'rss',
    home: home || null,
    language: (isAtom ? feed.attribute('xml:lang') : channel.textOf('language', 'dc:language')) || null,
    async *items(onRead) {
      let number = 0
      for await (const part of splitXml(file.chunks(onRead), repeated)) {
        if (part.kind === 'rest') continue
        if (part.kind === 'refused') {
          yield { number: ++number, refused: part.refused }
          continue
        }
        if (!isWordPress) {
          yield read(++number, () => {
            const item = readXml(part.text)
            const element = findItem(item)
            return isAtom ? readAtomEntry(element, zone) : readRssItem(element, zone)
          })
          continue
        }
        const item = itemIn(part)
        if (item && postTypeOf(item) !== 'post') continue
        const post = item ? readSafely(++number, () => readPost(item, attachments)) : unreadable(++number)
        if (post !== null) yield post
      }
    },
  }
}

function itemIn(part: { readonly text: string }): XmlElement | null {
  try {
    return findItem(readXml(part.text))
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

/** The item in the tags it stood in, which hold nothing else. @throws Unreadable */
function findItem(element: XmlElement): XmlElement {
  for (let at: XmlElement | undefined = element; at; at = at.children()[0])
    if (/(?:^|:)(?:item|entry)$/.test(at.name)) return at
  throw new Unreadable('broken')
}

function unreadable(number: number): ReadItem {
  return { number, refused: new Unreadable('broken') }
}

function readSafely(number: number, work: () => ArticleItem | null): ReadItem | null {
  try {
    const item = work()
    return item && { number, item: storable(item) as ArticleItem }
  } catch (error) {
    if (error instanceof Unreadable) return { number, refused: error }
    throw error
  }
}

function read(number: number, work: () => ArticleItem): ReadItem {
  return readSafely(number, work) ?? unreadable(number)
}
