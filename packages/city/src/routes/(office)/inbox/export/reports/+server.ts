import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { Invalid } from '#server/errors.ts'
import { exportFormats, exportReports } from '#server/reports/export/export-reports.ts'
import { parseExportFilter } from '#server/reports/export/filter.ts'
import { placeReaders } from '#server/reports/roles.ts'
import type { RequestHandler } from './$types'

const schema = z.object({ format: z.enum(exportFormats), personal: z.literal('1').optional() })

/** The file itself: `format`, `personal=1`, and the filter as in the address of the page. */
export const GET: RequestHandler = async ({ locals: { city, caller }, url: { searchParams } }) => {
  requireRole(caller, ...placeReaders)
  const asked = schema.safeParse({
    format: searchParams.get('format') ?? undefined,
    personal: searchParams.get('personal') ?? undefined,
  })
  if (!asked.success) throw new Invalid('form.check-field', { field: String(asked.error.issues[0]?.path[0] ?? '') })
  const { contentType, fileName, content } = await exportReports(city, caller, {
    format: asked.data.format,
    filter: parseExportFilter(searchParams),
    personal: asked.data.personal !== undefined,
  })
  return new Response(streamOf(content), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
}

/** Read on only as fast as somebody takes it. */
function streamOf(content: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await pieces.next()
        if (next.done) controller.close()
        else controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value)
      },
      async cancel() {
        await pieces.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
