import { json } from '@sveltejs/kit'
import { seeReport } from '#server/reports/desk/viewers.ts'
import type { RequestHandler } from './$types'

/** The page is still open: who else has it open, and whether it shows what is stored. */
export const POST: RequestHandler = async ({ locals: { city, caller }, params }) =>
  json(await seeReport(city, caller, params.id), { headers: { 'cache-control': 'no-store' } })
