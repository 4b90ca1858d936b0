import { json } from '@sveltejs/kit'
import { requireRole } from '#server/caller.ts'
import { Invalid } from '#server/errors.ts'
import { listFiles, type PressFile } from '#server/newsroom/files/list-files.ts'
import { storeFile } from '#server/newsroom/files/store-file.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { answerJson } from '#web/answer-json.ts'
import { readBody } from '#web/read-body.ts'
import type { RequestHandler } from './$types'

/** A file as whoever writes an article chooses it. */
const choiceOf = ({ id, title, name, type, bytes }: PressFile) => ({ id, title, name, type, bytes })

/** Files to offer in an article: `{ files: [{ id, title, name, type, bytes }] }`. */
export const GET: RequestHandler = async ({ locals: { city, caller }, url }) => {
  const files = await listFiles(city, caller, { words: (url.searchParams.get('q') ?? '').slice(0, 200) })
  return json({ files: files.map(choiceOf) }, { headers: { 'cache-control': 'no-store' } })
}

/** Takes one file, `file` of a form, and answers it as a choice. */
export const POST: RequestHandler = ({ locals, request }) =>
  answerJson(locals, async () => {
    const { city, caller } = locals
    requireRole(caller, ...pressRoles)
    const file = (await readBody(request)).get('file')
    if (!(file instanceof File) || file.size === 0) throw new Invalid('file.none-chosen')
    const id = await storeFile(city, caller, { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })
    const [stored] = await listFiles(city, caller, { id })
    return choiceOf(stored)
  })
