import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { Invalid } from '#server/errors.ts'
import { figureAttributes } from '#server/newsroom/document/schema.ts'
import { askFigures } from '#server/newsroom/figures/ask-figures.ts'
import { offerFigures } from '#server/newsroom/figures/offer-figures.ts'
import { pressReaders } from '#server/newsroom/press-roles.ts'
import type { RequestHandler } from './$types'

/** An article with more figures than this is a table. */
const mostAsked = 200

const askSchema = z.strictObject({ ask: z.array(figureAttributes).max(mostAsked) })

/** What the editor offers to choose from: `{ operations, groups: [{ title, figures, names }] }`. */
export const GET: RequestHandler = async ({ locals: { city, caller, language }, url }) => {
  const operationId = url.searchParams.get('operation')
  return Response.json(await offerFigures(city, caller, { operationId, language }), privately)
}

/** The figures of a draft as they are now: `{ ask: FigureAttributes[] }` → `{ figures: (Figure | null)[] }`. */
export const POST: RequestHandler = async ({ locals: { city, caller }, request }) => {
  requireRole(caller, ...pressReaders)
  const parsed = askSchema.safeParse(await request.json().catch(() => null))
  if (!parsed.success) throw new Invalid('figures.invalid-question', { most: mostAsked })
  return Response.json({ figures: await askFigures(city, caller, parsed.data.ask) }, privately)
}

const privately = { headers: { 'cache-control': 'private, no-store' } }
