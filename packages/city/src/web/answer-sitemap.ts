import { answerConditionally } from './answer-conditionally.ts'

/** A sitemap; a quarter of an hour is fast enough for news too. */
export function answerSitemap(request: Request, body: string): Response {
  return answerConditionally(request, {
    ...{ body, type: 'application/xml; charset=utf-8', changed: null },
    cacheControl: 'public, max-age=900',
  })
}
