import { z } from 'zod'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { requireVersion } from '../../city/require-version.ts'
import type { City, Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { deskRoles } from './roles.ts'

const answerSchema = z.object({
  name: z.string().trim().min(1).max(80),
  text_de: z.string().trim().min(1).max(2000),
  text_en: z.string().trim().min(1).max(2000),
  active: z.boolean(),
})

/** A text the office sends again and again, in both languages. */
export type StandardAnswer = z.output<typeof answerSchema> & { readonly id: string; readonly version: number }

/** By name; also those no longer offered. */
export async function listStandardAnswers(city: City, caller: Caller | null): Promise<StandardAnswer[]> {
  requireRole(caller, 'administrator', ...deskRoles)
  return city.db
    .selectFrom('standard_answer')
    .select(['id', 'version', 'name', 'text_de', 'text_en', 'active'])
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/**
 * The text of a standard answer for a reporter: German where the language is not known.
 *
 * @throws Invalid 'form.check-field' where it is no longer offered
 */
export async function standardText(db: Database, id: string, language: 'de' | 'en' | null): Promise<string> {
  const found = isUuid(id)
    ? await db
        .selectFrom('standard_answer')
        .select(['text_de', 'text_en'])
        .where('id', '=', id)
        .where('active', '=', true)
        .executeTakeFirst()
    : undefined
  if (!found) throw new Invalid('form.check-field', { field: 'standard' })
  return textFor(found, language)
}

/** German where the language is not known. */
export function textFor(
  { text_de, text_en }: Pick<StandardAnswer, 'text_de' | 'text_en'>,
  language: 'de' | 'en' | null,
): string {
  return language === 'en' ? text_en : text_de
}

/** Whether words are, letter by letter, what the office has settled as an answer. */
export async function isStandardAnswer(db: Database, words: string): Promise<boolean> {
  const found = await db
    .selectFrom('standard_answer')
    .select('id')
    .where((eb) => eb.or([eb('text_de', '=', words), eb('text_en', '=', words)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/**
 * Adds a standard answer (`id` null) or changes one.
 *
 * @throws Invalid 'inbox.answer-invalid', Conflict 'city.changed-meanwhile', NotFound
 */
export async function saveStandardAnswer(
  city: City,
  caller: Caller | null,
  input: { readonly id: string | null; readonly version: number; readonly answer: z.input<typeof answerSchema> },
): Promise<void> {
  requireRole(caller, 'administrator')
  const parsed = answerSchema.safeParse(input.answer)
  if (!parsed.success)
    throw new Invalid('inbox.answer-invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  requireVersion(input.version)
  await transact(city.db, async (trx) => {
    const id = input.id
    if (id !== null && !isUuid(id)) throw new NotFound()
    const saved =
      id === null
        ? await trx
            .insertInto('standard_answer')
            .values({ key: null, ...parsed.data })
            .returning('id')
            .executeTakeFirst()
        : await trx
            .updateTable('standard_answer')
            .set({ ...parsed.data, version: input.version + 1 })
            .where('id', '=', id)
            .where('version', '=', input.version)
            .returning('id')
            .executeTakeFirst()
    if (!saved) {
      const exists = await trx.selectFrom('standard_answer').select('id').where('id', '=', id!).executeTakeFirst()
      throw exists ? new Conflict('city.changed-meanwhile') : new NotFound()
    }
    await recordAudit(trx, city, caller, {
      action: 'standard-answer.save',
      subjectKind: 'standard-answer',
      subjectId: saved.id,
    })
  })
}
