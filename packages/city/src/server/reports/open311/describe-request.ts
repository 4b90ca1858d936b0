import { open311Texts } from '../../../language/open311.ts'
import { translator, type Language } from '../../../language/translate.ts'
import type { AgencyView } from '../../city/agencies.ts'
import type { DisturbanceTypeView } from '../../city/catalogue.ts'
import { writeMoment } from '../../exchange/open311/moments.ts'
import type { ServiceRequest } from '../../exchange/open311/schemas.ts'
import { reasonSentence, toldSentence } from '../mails.ts'
import { isOpen, type ReportState } from '../states.ts'
import { nameOf } from './describe-services.ts'

/** What describing requests needs to know of the city. */
export interface Described {
  readonly language: Language
  readonly timeZone: string
  readonly cityName: string
  readonly agencies: ReadonlyMap<string, AgencyView>
}

/** A report with what its history says. */
export interface DescribedRow {
  readonly id: string
  readonly type: string
  /** null = handled where it comes from */
  readonly state: ReportState | null
  readonly origin: string
  /** what became of it there; null = unknown */
  readonly source_status: 'open' | 'closed' | null
  readonly reported_at: Date
  readonly lat: number | null
  readonly lon: number | null
  readonly text: string | null
  readonly place_text: string | null
  readonly agency: string | null
  readonly due_on: string | null
  /** of the newest line of its history; of imports when they came or changed here */
  readonly updated_at: Date | null
  /** why it was closed, and what the office wrote to it */
  readonly reason: string | null
  readonly answer: string | null
}

/** A report in full, as a request of the specification. What is not known here, as postal codes, is null. */
export function describeRequest(row: DescribedRow, type: DisturbanceTypeView, city: Described): ServiceRequest {
  const progress =
    row.state === null ? progressThere(row, city) : progressHere({ ...row, state: row.state }, type, city)
  return {
    service_request_id: row.id,
    status: progress.status,
    status_notes: progress.status_notes,
    service_name: nameOf(type, city.language),
    service_code: row.type,
    description: row.text,
    agency_responsible: progress.agency_responsible,
    service_notice: null,
    requested_datetime: writeMoment(row.reported_at.getTime()),
    updated_datetime: writeMoment((row.updated_at ?? row.reported_at).getTime()),
    expected_datetime: progress.expected_datetime,
    address: row.place_text,
    address_id: null,
    zipcode: null,
    lat: row.lat,
    long: row.lon,
    media_url: null,
  }
}

type Progress = Pick<ServiceRequest, 'status' | 'status_notes' | 'agency_responsible' | 'expected_datetime'>

function progressHere(
  row: DescribedRow & { readonly state: ReportState },
  type: DisturbanceTypeView,
  city: Described,
): Progress {
  const agency = city.agencies.get(row.agency ?? type.agency ?? '') ?? null
  const open = isOpen(row.state)
  // the sentence about the other agency already says why
  const why = row.reason === null || row.reason === 'other-agency' ? '' : reasonSentence(row.reason, city.language)
  return {
    status: open ? 'open' : 'closed',
    status_notes: [toldSentence(row, agency, city.language), why, row.answer].filter(Boolean).join(' '),
    agency_responsible: agency ? nameOf(agency, city.language) : city.cityName,
    expected_datetime: open && row.due_on !== null ? endOfDay(row.due_on, city.timeZone) : null,
  }
}

/** Handled where it comes from: "open" says, as in the specification, no more than that it was reported. */
function progressThere({ origin, source_status: status }: DescribedRow, { language }: Described): Progress {
  const source = origin.replace(/^open311:/, '')
  return {
    status: status ?? 'open',
    status_notes: translator(language, open311Texts)(`imported.${status ?? 'unknown'}`, { source }),
    agency_responsible: null,
    expected_datetime: null,
  }
}

function endOfDay(date: string, timeZone: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone, plainTime: '23:59:59' })
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
