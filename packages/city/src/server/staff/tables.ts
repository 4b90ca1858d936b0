import type { Generated, JSONColumnType } from 'kysely'
import type { StaffMember } from 'planning/roster/model'

export interface StaffTables {
  /** a person of the order service, by service number; what planning needs is in `data` (no name: the number is the name) */
  staff_member: {
    number: string
    version: Generated<number>
    data: JSONColumnType<StaffMember>
    generated: Generated<boolean>
    active: Generated<boolean>
  }
}
