import type { ColumnType, Generated } from 'kysely'

export interface AuditTables {
  /** append-only: who did what to which thing, written in the same transaction as the change */
  audit_entry: {
    id: Generated<string>
    at: Date
    caller: string
    /** "operation.create", "setting.change", … */
    action: string
    subject_kind: string
    subject_id: string
    /** what changed; never personal data */
    details: ColumnType<object, string, never>
  }
}
