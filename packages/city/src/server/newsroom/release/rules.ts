import { z } from 'zod'
import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { requireVersion } from '../../city/require-version.ts'
import { transact } from '../../database/connect.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { articleTypes, type ArticleType } from '../content.ts'
import { rulePartSchema, type ReleaseRulePart } from './parts.ts'

/**
 * The department that knows the matter, and the head; of a warning the head alone, within an hour. A part for the press itself
 * makes sense where the desk has two or more people: whoever wrote an article never signs it.
 */
const usual: readonly ReleaseRulePart[] = [
  { part: 'department', hours: 8, role: 'planner', substitute: 'operations-lead' },
  { part: 'head', hours: 16, role: 'head', substitute: 'administrator' },
]
const defaults: Readonly<Record<ArticleType, readonly ReleaseRulePart[]>> = {
  news: usual,
  announcement: usual,
  'field-report': usual,
  tally: usual,
  event: [{ part: 'department', hours: 8, role: 'planner', substitute: 'head' }],
  warning: [{ part: 'head', hours: 1, role: 'head', substitute: 'operations-lead' }],
}

/** Who signs articles of a type. */
export interface ReleaseRule {
  readonly type: ArticleType
  /** 0 where the default holds */
  readonly version: number
  readonly parts: readonly ReleaseRulePart[]
}

/** One for each type, in the order of the types. */
export async function listReleaseRules(db: Database): Promise<ReleaseRule[]> {
  const rows = await db.selectFrom('press_release_rule').selectAll().execute()
  return articleTypes.map(
    (type) => rows.find((row) => row.type === type) ?? { type, version: 0, parts: defaults[type] },
  )
}

export async function releaseRuleOf(db: Database, type: ArticleType): Promise<ReleaseRule> {
  const row = await db.selectFrom('press_release_rule').selectAll().where('type', '=', type).executeTakeFirst()
  return row ?? { type, version: 0, parts: defaults[type] }
}

const partsSchema = z
  .array(rulePartSchema)
  .min(1)
  .refine((parts) => new Set(parts.map(({ part }) => part)).size === parts.length)

/**
 * Changes who signs articles of a type; rounds that have begun keep the list they were asked with.
 *
 * @throws Invalid 'article.release-rule-invalid' also for an empty list, Conflict 'city.changed-meanwhile'
 */
export async function saveReleaseRule(
  city: City,
  caller: Caller | null,
  rule: { readonly type: ArticleType; readonly version: number; readonly parts: readonly unknown[] },
): Promise<void> {
  requireRole(caller, 'administrator')
  requireVersion(rule.version)
  const parsed = partsSchema.safeParse(rule.parts)
  if (!parsed.success) throw new Invalid('article.release-rule-invalid')
  const row = { type: rule.type, version: rule.version + 1, parts: JSON.stringify(parsed.data) }
  await transact(city.db, async (trx) => {
    const saved =
      rule.version === 0
        ? await trx
            .insertInto('press_release_rule')
            .values(row)
            .onConflict((conflict) => conflict.column('type').doNothing())
            .returning('type')
            .executeTakeFirst()
        : await trx
            .updateTable('press_release_rule')
            .set(row)
            .where('type', '=', rule.type)
            .where('version', '=', rule.version)
            .returning('type')
            .executeTakeFirst()
    if (!saved) throw new Conflict('city.changed-meanwhile')
    await recordAudit(trx, city, caller, {
      action: 'article.release-rule',
      subjectKind: 'release-rule',
      subjectId: rule.type,
      details: { parts: parsed.data },
    })
  })
}
