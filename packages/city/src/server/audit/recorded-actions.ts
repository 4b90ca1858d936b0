import type { Database } from '../city.ts'

/** What somebody did to a thing. */
export interface RecordedAction {
  /** epoch ms */
  readonly at: number
  /** account id */
  readonly caller: string
  readonly action: string
}

/** What was done to one thing, newest first, the last hundred. Whether the caller may see the thing is the caller's to know. */
export async function recordedActions(
  db: Database,
  subject: { readonly subjectKind: string; readonly subjectId: string },
): Promise<RecordedAction[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['at', 'caller', 'action'])
    .where('subject_kind', '=', subject.subjectKind)
    .where('subject_id', '=', subject.subjectId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ at, ...row }) => ({ at: at.getTime(), ...row }))
}
