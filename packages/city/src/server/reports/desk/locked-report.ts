import type { Selectable } from 'kysely'
import type { Database } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { Conflict, NotFound } from '../../errors.ts'
import type { ReportState } from '../states.ts'
import type { ReportsTables } from '../tables.ts'

/** A report that is handled here. */
export type HandledReport = Selectable<ReportsTables['report']> & { readonly state: ReportState }

/**
 * A report, kept from others until the transaction ends.
 *
 * @param version the one the caller saw; null = whatever it is by now
 * @throws NotFound 'report.not-found', Conflict 'report.changed-meanwhile'
 */
export async function lockedReport(trx: Database, id: string, version: number | null): Promise<HandledReport> {
  const found = isUuid(id)
    ? await trx
        .selectFrom('report')
        .selectAll()
        .where('id', '=', id)
        .where('state', 'is not', null)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound('report.not-found')
  if (version !== null && found.version !== version) throw new Conflict('report.changed-meanwhile')
  return found as HandledReport
}
