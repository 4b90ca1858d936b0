import { downloadPlan } from '#server/operations/download-plan.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { city, caller, language }, params }) => {
  const { body, contentType } = await downloadPlan(city, caller, {
    operationId: params.id,
    file: params.file,
    language,
  })
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${params.file}"`,
      'cache-control': 'private, no-store',
    },
  })
}
