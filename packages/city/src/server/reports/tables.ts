import type { Source, TimePrecision } from 'planning/model'
import type { Generated, JSONColumnType } from 'kysely'
import type { ReportEventKind, ReportState } from './states.ts'

export interface ReportsTables {
  /** one notice of a disturbance; its free text is masked before it comes here */
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
    /** null where the place is known in words alone, and of a withdrawn report */
    lat: number | null
    lon: number | null
    /** H3 cell, resolution 10, as hexadecimal text */
    cell: string | null
    /** opaque key of the reporter (keyed hash of the mail address), null where none is known */
    reporter: string | null
    /** when the row was last changed at its source, for "a newer row updates" */
    source_updated_at: Date | null
    imported_at: Generated<Date>
    generated: Generated<boolean>
    /** what was written, personal data masked */
    text: string | null
    /** where it is in words, personal data masked */
    place_text: string | null
    /** answers to the follow-up questions of the type */
    answers: JSONColumnType<ReportAnswers, string | null, string | null> | null
    /** key of the Stadtbezirk; null where the position lies in none */
    district: string | null
    /** null = handled where it comes from (imports), not here */
    state: ReportState | null
    /** key of the agency it was handed over to */
    agency: string | null
    /** civil date by which it is to be answered */
    due_on: string | null
    /** hash of the secret behind the tracking link */
    tracking: string | null
    /** false = waits to be put into an incident */
    placed: Generated<boolean>
    /** how many said "me too" */
    supporters: Generated<number>
    feedback: 'solved' | 'not-solved' | null
    /** the key of the machine it came through */
    api_key: string | null
  }
  /** the history of a report that is handled here: append-only, a trigger refuses anything else */
  report_event: {
    id: Generated<string>
    report_id: string
    at: Date
    /** id of an account, "resident", "key:<id>" or "system" */
    actor: string
    kind: ReportEventKind
    from_state: ReportState | null
    to_state: ReportState | null
    /** why it was closed: a key of `closingReasons` */
    reason: string | null
    agency: string | null
    /** what the reporter reads, of a note what the office alone reads */
    text: string | null
    /** the event an undo takes back */
    undoes: string | null
  }
  /** personal data: where the reporter wants to hear of changes; goes with the report's closing after its retention */
  report_contact: {
    report_id: string
    mail: string
    language: 'de' | 'en'
    created_at: Generated<Date>
  }
  /** pictures of a report; without one = sent ahead while the form is being filled in, removed after a day */
  report_photo: { id: Generated<string>; report_id: string | null; media_id: string; created_at: Generated<Date> }
  /** who has a report open at the moment: so that the second one sees the first */
  report_viewer: { report_id: string; account: string; name: string; seen_at: Date }
  /** filters of the inbox somebody keeps under a name */
  saved_view: { id: Generated<string>; version: Generated<number>; account: string; name: string; query: string }
  standard_answer: {
    id: Generated<string>
    version: Generated<number>
    /** of those the program brings; null = the office's own */
    key: string | null
    name: string
    text_de: string
    text_en: string
    active: Generated<boolean>
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
    /** merged or split by a person: no build takes it apart */
    decided: Generated<boolean>
  }
  /** one row: the number of the newest build of incidents */
  incident_build: { number: number }
  /** which report belongs to which incident */
  incident_report: { report_id: string; incident_id: string }
  /** another server whose reports are fetched over Open311 */
  open311_source: {
    id: Generated<string>
    version: Generated<number>
    /** the address before /requests.json, without trailing slash */
    url: string
    jurisdiction: string | null
    api_key: string | null
    every_minutes: number
    /** its service (code or name) → key of a disturbance type */
    types: JSONColumnType<Record<string, string>, string, string>
    /** civil date of the first report that is fetched */
    since: string
    /** true = may lie in the own network */
    allow_private: boolean
    /** everything changed until then has been fetched; null = nothing yet */
    watermark: Date | null
    last_run: Date | null
    /** why the last run failed: key and parameters of a known error */
    last_error: JSONColumnType<{ key: string; params: Record<string, string | number> } | null, string | null, string | null>
    active: Generated<boolean>
  }
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

/** Answers to the follow-up questions: never about who was there, only whether, how often and how many. */
export interface ReportAnswers {
  /** is it happening at this moment? */
  readonly now?: 'yes' | 'no' | 'unknown'
  readonly often?: 'once' | 'repeatedly' | 'daily' | 'unknown'
  /** number of people as a range */
  readonly people?: '1' | '2-5' | '6-10' | 'more' | 'unknown'
}
