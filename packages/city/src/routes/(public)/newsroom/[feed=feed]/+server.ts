import { answerFeed } from '#web/answer-feed.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => answerFeed(event, event.params.feed, null)
