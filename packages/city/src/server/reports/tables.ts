import type { Source, TimePrecision } from 'planning/model'
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { RefusalReason } from '../exchange/read-report-rows.ts'
import type { ImportMapping } from './import/mapping.ts'
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
    /** null where the place is known in words alone, and of a report that was withdrawn or whose retention is over */
    lat: number | null
    lon: number | null
    /** H3 cell, resolution 10, as hexadecimal text */
    cell: string | null
    /** opaque key of the reporter (keyed hash of the mail address), null where none is known */
    reporter: string | null
    /** when the row was last changed at its source, for "a newer row updates" */
    source_updated_at: Date | null
    /** what its source says became of it; null where it says nothing, and of reports handled here */
    source_status: Generated<'open' | 'closed' | null>
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
    /** null = handled where it comes from (imports), not here; such a report without cell is one whose retention is over */
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
    /** in which somebody reported; null = unknown */
    language: 'de' | 'en' | null
    /** text and place as words are searched in them: small letters, "ss" for "ß"; the database makes it */
    words: GeneratedAlways<string>
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
    /** why it was closed: a key of `closingReasons`; of a photo removed with a correction 'type-without-photos' */
    reason: string | null
    /** of a hand-over, and of what sends the report back or forth afterwards */
    agency: string | null
    /** how that agency hears of it: Augenmaß writes, or the office tells it itself; null = before that was kept */
    channel: 'mail' | 'outside' | null
    /** what the reporter reads, of a note what the office alone reads */
    text: string | null
    /** the event an undo takes back */
    undoes: string | null
    /** what became of personal data in the office's words; null = none was found */
    personal_data: 'masked' | 'kept' | null
  }
  /** personal data: where the reporter wants to hear of changes; goes with the report's closing after its retention */
  report_contact: {
    report_id: string
    mail: string
    language: 'de' | 'en'
    created_at: Generated<Date>
  }
  /** pictures of a report; without one = sent ahead while the form is being filled in, removed after a day */
  report_photo: {
    id: Generated<string>
    report_id: string | null
    media_id: string
    /** keyed hash of the form and the file it came as, to know it again when the form is sent twice */
    sent_as: string | null
    created_at: Generated<Date>
  }
  /** who said "me too" today, as keyed hashes of report, network and day; gone the day after */
  report_support: {
    key: string
    /** civil date */
    day: string
  }
  /** monthly sample of texts that somebody reads: what the scanner for personal data masked, and what it overlooked */
  masking_check: {
    id: Generated<string>
    version: Generated<number>
    /** first day of the month of the texts, civil date */
    month: string
    report_id: string
    found: number
    /** null = not read yet */
    missed: number | null
    checked_by: string | null
    checked_at: Date | null
  }
  /** who has a report open at the moment: so that the second one sees the first */
  report_viewer: { report_id: string; account: string; name: string; seen_at: Date }
  /** filters of the inbox somebody keeps under a name */
  saved_view: { id: Generated<string>; version: Generated<number>; account: string; name: string; query: string }
  /** proposals to merge or split incidents that somebody declined: they are not made again */
  dismissed_proposal: { key: string; account: string; at: Date }
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
  /** which report belongs to which incident; none is left of one whose reports' retention is over */
  incident_report: { report_id: string; incident_id: string }
  /** what was decided to be published of a month and type, or of a week (type '') */
  publication: {
    period: 'month' | 'week'
    first_day: string
    type: string
    /** the newest report that was looked at; ids ascend with the time a report was stored */
    last_report: string
    /** the build of incidents it was decided on */
    build: number
  }
  /** a number anybody may know; it only ever grows, by what is publishable by itself */
  published_unit: {
    period: 'month' | 'week'
    first_day: string
    type: string
    level: 'city' | 'district' | 'cell'
    /** '' for the city, key of a Stadtbezirk, or H3 cell */
    place: string
    incidents: number
    /** something of it was being worked on when it was published */
    open: boolean
    generated: boolean
    published_at: Date
  }
  /** a report of a published cell; its public id is drawn by lot, so that it tells nothing of the report */
  published_request: { public_id: Generated<string>; report_id: string; month: string; type: string; cell: string }
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
    last_error: JSONColumnType<
      { key: string; params: Record<string, string | number> } | null,
      string | null,
      string | null
    >
    active: Generated<boolean>
  }
  /** one run of an import: what was recognised, what was written, what was refused (line numbers, reasons and columns only) */
  import_run: {
    id: Generated<string>
    origin: string
    started_at: Generated<Date>
    finished_at: Date | null
    mapping: JSONColumnType<object>
    /** id of the account that asked for it; null = before that was kept */
    account: string | null
    /** the uploaded file; it is removed when the run has come to its end */
    file_id: string | null
    job_id: string | null
    /** false = stopped before the end of the file, null = not at an end */
    complete: boolean | null
    rows_read: Generated<number>
    rows_new: Generated<number>
    rows_updated: Generated<number>
    rows_unchanged: Generated<number>
    rows_refused: Generated<number>
  }
  /** a file of reports uploaded on the web, until it is imported, for a day at most */
  import_file: {
    id: Generated<string>
    version: Generated<number>
    name: string
    /** bytes */
    size: number
    account: string
    /** what somebody said about it: `ImportMapping`; null = nothing yet */
    mapping: JSONColumnType<ImportMapping, string | null, string> | null
    created_at: Date
  }
  /** its bytes in order, a megabyte each */
  import_chunk: { file_id: string; number: number; bytes: Buffer }
  /** refused rows of a run on the web, the first 10,000: never what is in them */
  import_refusal: { id: Generated<number>; run_id: string; line: number; reason: RefusalReason; column: string }
}

/** Answers to the follow-up questions: never about who was there, only whether, how often and how many. */
export interface ReportAnswers {
  /** is it happening at this moment? */
  readonly now?: 'yes' | 'no' | 'unknown'
  readonly often?: 'once' | 'repeatedly' | 'daily' | 'unknown'
  /** number of people as a range */
  readonly people?: '1' | '2-5' | '6-10' | 'more' | 'unknown'
}
