import type { AccountsTables } from '../accounts/tables.ts'
import type { AuditTables } from '../audit/tables.ts'
import type { CityTables } from '../city/tables.ts'
import type { JobsTables } from '../jobs/tables.ts'
import type { LiveTables } from '../live/tables.ts'
import type { MailTables } from '../mail/tables.ts'
import type { MediaTables } from '../media/tables.ts'
import type { NewsroomTables } from '../newsroom/tables.ts'
import type { OperationsTables } from '../operations/tables.ts'
import type { ReportsTables } from '../reports/tables.ts'
import type { SituationTables } from '../situation/tables.ts'
import type { StaffTables } from '../staff/tables.ts'

/** All tables; each room declares its own beside its SQL, and only that room may query them (checked by house-plan.test.ts). */
export interface Tables
  extends
    AccountsTables,
    AuditTables,
    CityTables,
    JobsTables,
    LiveTables,
    MailTables,
    MediaTables,
    NewsroomTables,
    OperationsTables,
    ReportsTables,
    SituationTables,
    StaffTables {}
