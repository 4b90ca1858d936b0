import type { Generated, JSONColumnType } from 'kysely'
import type { RuleSet, StaffMember } from 'planning/roster/model'

export interface StaffTables {
  /** a person of the order service, by service number; what planning needs is in `data` (no name: the number is the name) */
  staff_member: {
    number: string
    version: Generated<number>
    data: JSONColumnType<StaffMember>
    generated: Generated<boolean>
    active: Generated<boolean>
  }
  /** the numbers of the law for one group of staff */
  rule_set: { key: string; version: Generated<number>; name_de: string; name_en: string; data: JSONColumnType<RuleSet> }
}
