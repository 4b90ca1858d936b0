import { recordAudit } from '../../audit/record.ts'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { transact } from '../../database/connect.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { inboxQuery, parseInboxFilter } from './inbox-filter.ts'
import { deskRoles } from './roles.ts'

export interface SavedView {
  readonly id: string
  readonly name: string
  /** what stands behind the "?" */
  readonly query: string
}

/** The caller's own, by name. */
export async function listSavedViews(city: City, caller: Caller | null): Promise<SavedView[]> {
  requireRole(caller, ...deskRoles)
  return city.db
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('account', '=', caller.id)
    .orderBy('name')
    .execute()
}

/**
 * Keeps a filter under a name; one of the same name is replaced.
 *
 * @param input.query as in the address bar; what cannot be read of it is dropped
 * @throws Invalid 'inbox.view-name'
 */
export async function saveView(
  city: City,
  caller: Caller | null,
  input: { readonly name: string; readonly query: string },
): Promise<SavedView> {
  requireRole(caller, ...deskRoles)
  const name = input.name.trim()
  if (name === '' || name.length > 60) throw new Invalid('inbox.view-name', { field: 'name' })
  const query = inboxQuery(parseInboxFilter(new URLSearchParams(input.query)))
  return transact(city.db, async (trx) => {
    const saved = await trx
      .insertInto('saved_view')
      .values({ account: caller.id, name, query })
      .onConflict((conflict) =>
        conflict
          .columns(['account', 'name'])
          .doUpdateSet((eb) => ({ query, version: eb('saved_view.version', '+', 1) })),
      )
      .returning(['id', 'name', 'query'])
      .executeTakeFirstOrThrow()
    await recordAudit(trx, city, caller, { action: 'view.save', subjectKind: 'view', subjectId: saved.id })
    return saved
  })
}

/** @throws NotFound also for somebody else's */
export async function deleteView(city: City, caller: Caller | null, id: string): Promise<void> {
  requireRole(caller, ...deskRoles)
  await transact(city.db, async (trx) => {
    const gone = isUuid(id)
      ? await trx
          .deleteFrom('saved_view')
          .where('id', '=', id)
          .where('account', '=', caller.id)
          .returning('id')
          .executeTakeFirst()
      : undefined
    if (!gone) throw new NotFound()
    await recordAudit(trx, city, caller, { action: 'view.delete', subjectKind: 'view', subjectId: id })
  })
}
