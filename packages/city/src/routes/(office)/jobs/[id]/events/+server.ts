import { requireRole } from '#server/caller.ts'
import { listen } from '#server/database/listen.ts'
import { getJob, jobChannel, type JobRow } from '#server/jobs/queue.ts'
import { importRoles } from '#server/reports/import/roles.ts'
import { operationReaders } from '#server/operations/read-operations.ts'
import type { RequestHandler } from './$types'

type News = Pick<JobRow, 'state' | 'progress' | 'step'>

/** Proxies cut a line that is silent for long. */
const heartbeatMilliseconds = 25_000

/** A job's state, progress and step as server-sent events: now, and whenever they change. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { city } = locals
  requireRole(locals.caller, ...operationReaders, ...importRoles)
  await getJob(city.db, params.id)
  let open = true
  let stop = async () => {}
  const stream = new ReadableStream<string>({
    async start(controller) {
      const send = ({ state, progress, step }: News) => {
        if (open) controller.enqueue(`data: ${JSON.stringify({ state, progress, step })}\n\n`)
      }
      const unlisten = await listen(city, jobChannel, (payload) => {
        const news = payload as News & { readonly jobId: string }
        if (news.jobId === params.id) send(news)
      })
      const heartbeat = setInterval(() => open && controller.enqueue(': still here\n\n'), heartbeatMilliseconds)
      stop = async () => {
        clearInterval(heartbeat)
        await unlisten()
      }
      // looked up after the listening began: nothing falls between the two
      if (open) send(await getJob(city.db, params.id))
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
