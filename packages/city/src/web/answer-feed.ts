import type { RequestEvent } from '@sveltejs/kit'
import { localise } from '../language/address.ts'
import { lastChange } from '../server/newsroom/feeds/entry-parts.ts'
import { readFeed, type Tag } from '../server/newsroom/feeds/read-feed.ts'
import { writeFeed, type FeedFile } from '../server/newsroom/feeds/write-feed.ts'
import { answerConditionally } from './answer-conditionally.ts'

/** One file of the newsroom's feed, or of a tag's. @throws NotFound for a tag there is none of */
export async function answerFeed(
  { request, locals }: Pick<RequestEvent, 'request' | 'locals'>,
  file: FeedFile,
  tag: Tag | null,
): Promise<Response> {
  const { city, settings, language } = locals
  const feed = await readFeed(city, settings, { language, tag })
  const page = tag ? `/newsroom/${tag.kind}/${encodeURIComponent(tag.key)}` : '/newsroom'
  const { body, type } = writeFeed(feed, file, localise(page, language))
  return answerConditionally(request, {
    ...{ body, type, changed: lastChange(feed) },
    cacheControl: 'public, max-age=300',
  })
}
