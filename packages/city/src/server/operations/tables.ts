import type { Area } from 'planning/model'
import type { Shift } from 'planning/roster/model'
import type { Plan, RosterPrivate } from 'planning/plan'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'

export type OperationState = 'draft' | 'planned' | 'approved' | 'running' | 'closed' | 'cancelled'

export interface OperationsTables {
  operation: {
    id: Generated<string>
    version: Generated<number>
    name: string
    aims: string
    area: JSONColumnType<Area>
    /** civil date */
    first_day: string
    days: number
    shifts: JSONColumnType<Shift[]>
    /** most people a day over all shifts */
    staff_per_day: number
    /** share of patrols, 0…1 */
    plainclothes_share: number
    /** people a day left to regular service */
    regular_service: number
    station_name: string
    station_lat: number
    station_lon: number
    seed: number
    state: OperationState
    created_by: string
    approved_by: string | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
    generated: Generated<boolean>
  }
  /** one run of the planner: `number` counts within the operation ("Entwurf v3"); the newest `done` is the plan */
  plan: {
    id: Generated<string>
    operation_id: string
    number: number
    state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
    created_by: string
    created_at: Generated<Date>
    started_at: Date | null
    finished_at: Date | null
    /** version of the operation it was asked for; a later one makes it a plan of the past */
    operation_version: number
    job_id: string | null
    /** the newest build of incidents it knows (`latestBuild`) */
    incident_build: Generated<number>
    /** every post filled, no rule broken; null until done */
    complete: boolean | null
    result: ColumnType<Plan | null, string | null, string | null>
    /** wishes and fairness: for the roster planner only */
    private_result: ColumnType<RosterPrivate | null, string | null, string | null>
    error_key: string | null
    error_params: ColumnType<Record<string, string | number> | null, string | null, string | null>
  }
  /** fixed by a person before planning again */
  pin: {
    id: Generated<string>
    operation_id: string
    staff: string
    date: string
    shift: string | null
    post: string | null
    patrol: number | null
    created_by: string
    created_at: Generated<Date>
  }
}
