import type { ColumnType, Generated, JSONColumnType } from 'kysely'

export interface JobsTables {
  /** a POST is carried out once: the key a form or client sent, a keyed hash of what came with it, and where it led */
  idempotency_key: {
    key: string
    caller: string
    content: string | null
    location: string | null
    created_at: Generated<Date>
  }
  /** what the jobs page shows: every long task with state and progress; pg-boss keeps the queue itself in its own schema */
  job: {
    id: Generated<string>
    kind: string
    subject_id: string | null
    /** what its definition's schema accepts */
    data: JSONColumnType<object>
    state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
    progress: Generated<number>
    /** what it is doing, as the job names its steps */
    step: string | null
    /** how often the process that ran it died */
    crashes: Generated<number>
    created_by: string
    created_at: Generated<Date>
    started_at: Date | null
    finished_at: Date | null
    cancel_requested_at: Date | null
    error_key: string | null
    error_params: ColumnType<Record<string, string | number> | null, string | null, string | null>
  }
}
