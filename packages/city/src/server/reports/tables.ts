import type { Source, TimePrecision } from 'planning/model'
import type { Generated, JSONColumnType } from 'kysely'

export interface ReportsTables {
  /** one notice of a disturbance; no free text until the scanner for personal data exists */
  report: {
    id: Generated<string>
    version: Generated<number>
    /** where it came from: name of an import source ("zuerich-wie-neu.csv"), "demo", later "web" */
    origin: string
    /** foreign id, or hash of the row + its occurrence in the file; unique with origin */
    identity: string
    type: string
    source: Source
    reported_at: Date
    precision: TimePrecision
    lat: number
    lon: number
    /** H3 cell, resolution 10, as hexadecimal text */
    cell: string
    /** opaque key of the reporter, null where none is known */
    reporter: string | null
    /** when the row was last changed at its source, for "a newer row updates" */
    source_updated_at: Date | null
    imported_at: Generated<Date>
    generated: Generated<boolean>
  }
  /** reports about the same thing, counted once; every later stage reads these */
  incident: {
    id: Generated<string>
    version: Generated<number>
    type: string
    lat: number
    lon: number
    cell: string
    /** time of the first report */
    occurred_at: Date
    precision: TimePrecision
    reports: number
    reporters: number
    sources: Source[]
    generated: Generated<boolean>
    /** the build that made or last changed it */
    build: Generated<number>
  }
  /** one row: the number of the newest build of incidents */
  incident_build: { number: number }
  /** which report belongs to which incident */
  incident_report: { report_id: string; incident_id: string }
  /** one run of an import: what was recognised, what was written, what was refused (line numbers, reasons and columns only) */
  import_run: {
    id: Generated<string>
    origin: string
    started_at: Generated<Date>
    finished_at: Date | null
    mapping: JSONColumnType<object>
    rows_read: Generated<number>
    rows_new: Generated<number>
    rows_updated: Generated<number>
    rows_unchanged: Generated<number>
    rows_refused: Generated<number>
  }
}
