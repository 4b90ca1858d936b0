import { answerFeed } from '#web/answer-feed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => {
  const { kind, key, feed } = event.params
  return answerFeed(event, feed, { kind, key })
}
