import type { Caller } from '../caller.ts'
import type { Clock, Database } from '../city.ts'

/** One line of the record: who did what to which thing. */
export interface AuditEntry {
  /** "operation.create", "setting.change", … */
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  /** what changed; never personal data */
  readonly details?: object
}

/** Writes the entry in the caller's transaction, so that a change and its record exist together or not at all. */
export async function recordAudit(
  trx: Database,
  city: { readonly clock: Clock },
  caller: Caller,
  entry: AuditEntry,
): Promise<void> {
  await trx
    .insertInto('audit_entry')
    .values({
      at: new Date(city.clock.now()),
      caller: caller.id,
      action: entry.action,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute()
}
