import { requireRole } from '#server/caller.ts'
import { listen } from '#server/database/listen.ts'
import { getArticle } from '#server/newsroom/articles/read-article.ts'
import { articleReadability } from '#server/newsroom/editing/article-readability.ts'
import { liveFigures } from '#server/newsroom/editing/live-figures.ts'
import { readWriting } from '#server/newsroom/editing/read-writing.ts'
import { editingChannel } from '#server/newsroom/editing/writer.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import type { RequestHandler } from './$types'

/** Also the time in which somebody is told that a writer who gave no sign is gone. */
const lookMilliseconds = 15_000

/** Who writes the article and what is saved, as server-sent events: now, and whenever it changes. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { city, caller } = locals
  requireRole(caller, ...pressRoles)
  await getArticle(city, caller, params.id)
  let open = true
  let stop = async () => {}
  const stream = new ReadableStream<string>({
    async start(controller) {
      let sent = ''
      let sentVersion = 0
      const look = async () => {
        const article = await getArticle(city, caller, params.id)
        const writing = await readWriting(city, article)
        const text =
          article.version === sentVersion
            ? {}
            : {
                content: article.content,
                reading: articleReadability(article, await liveFigures(city, article.content)),
              }
        const news = JSON.stringify(writing)
        if (!open) return
        // without a change a line that keeps proxies from cutting a silent one
        if (news === sent) controller.enqueue(': still here\n\n')
        else {
          controller.enqueue(`data: ${JSON.stringify({ ...writing, ...text })}\n\n`)
        }
        sent = news
        sentVersion = article.version
      }
      // one look after the other, so that the newest is the last
      let looks = Promise.resolve()
      const lookNext = () => {
        looks = looks.then(look).catch(() => {
          if (!open) return
          // the database is away: the browser connects anew
          open = false
          controller.close()
          void stop()
        })
      }
      const unlisten = await listen(city, editingChannel, (payload) => {
        if ((payload as { readonly articleId: string }).articleId === params.id) lookNext()
      })
      const timer = setInterval(lookNext, lookMilliseconds)
      stop = async () => {
        clearInterval(timer)
        await unlisten()
      }
      // looked up after the listening began: nothing falls between the two
      if (open) lookNext()
      else await stop()
    },
    async cancel() {
      open = false
      await stop()
    },
  })
  return new Response(stream.pipeThrough(new TextEncoderStream()), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  })
}
