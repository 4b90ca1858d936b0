import { sql } from 'kysely'
import { recordAudit } from '../../../audit/record.ts'
import { requireRole, type Caller } from '../../../caller.ts'
import type { City } from '../../../city.ts'
import { transact } from '../../../database/connect.ts'
import { isUuid } from '../../../database/uuid.ts'
import { Conflict, Invalid, NotFound } from '../../../errors.ts'
import { pressRoles } from '../../press-roles.ts'

/**
 * A published figure stays as it was at the time, with the reason.
 *
 * @throws NotFound 'figure-drift.not-found', Conflict 'figure-drift.settled', Invalid 'figure-drift.reason'
 */
export async function keepFigure(
  city: City,
  caller: Caller | null,
  keep: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<void> {
  requireRole(caller, ...pressRoles)
  const reason = keep.reason.trim()
  if (reason === '') throw new Invalid('figure-drift.reason', { field: 'reason' })
  await transact(city.db, async (trx) => {
    const drift = isUuid(keep.id)
      ? await trx
          .selectFrom('article_figure_drift')
          .select(['article_id', 'version', 'settled_at'])
          .where('id', '=', keep.id)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!drift) throw new NotFound('figure-drift.not-found')
    if (drift.settled_at !== null || drift.version !== keep.version) throw new Conflict('figure-drift.settled')
    await trx
      .updateTable('article_figure_drift')
      .set({ settled_at: new Date(city.clock.now()), settled_by: caller.id, settled_how: 'stays', reason })
      .set({ version: sql<number>`version + 1` })
      .where('id', '=', keep.id)
      .execute()
    await recordAudit(trx, city, caller, {
      ...{ action: 'article.figure-stays', subjectKind: 'article', subjectId: drift.article_id, details: { reason } },
    })
  })
}
