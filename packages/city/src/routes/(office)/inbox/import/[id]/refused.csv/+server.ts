import { stringify } from 'csv-stringify/sync'
import { importTexts } from '#language/import.ts'
import { translator } from '#language/translate.ts'
import { csvOptions } from '#server/exchange/csv-options.ts'
import { listRefusals } from '#server/reports/import/list-imports.ts'
import { REFUSALS_KEPT } from '#server/reports/import/run-import.ts'
import type { RequestHandler } from './$types'

/** The refused rows of an import as the command line writes them: line, reason, explanation, column. */
export const GET: RequestHandler = async ({ locals: { city, caller, language }, params }) => {
  const t = translator(language, importTexts)
  const refused = await listRefusals(city, caller, { runId: params.id, limit: REFUSALS_KEPT })
  const head = (['line', 'reason', 'text', 'column'] as const).map((name) => t(`refusal.${name}`))
  const rows = refused.map(({ line, reason, column }) => [line, reason, t(`reason.${reason}`), column])
  return new Response(stringify([head, ...rows], csvOptions), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="refused.csv"',
      'cache-control': 'no-store',
    },
  })
}
