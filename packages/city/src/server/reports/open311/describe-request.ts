import type { Language } from '../../../language/translate.ts'
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

/** A report that is handled here with what its history says. */
export interface DescribedRow {
  readonly id: string
  readonly type: string
  readonly state: ReportState
  readonly reported_at: Date
  readonly lat: number | null
  readonly lon: number | null
  readonly text: string | null
  readonly place_text: string | null
  readonly agency: string | null
  readonly due_on: string | null
  /** of the newest line of its history */
  readonly updated_at: Date | null
  /** why it was closed, and what the office wrote to it */
  readonly reason: string | null
  readonly answer: string | null
}

/** A report in full, as a request of the specification. */
export function describeRequest(row: DescribedRow, type: DisturbanceTypeView, city: Described): ServiceRequest {
  const agency = city.agencies.get(row.agency ?? type.agency ?? '') ?? null
  const open = isOpen(row.state)
  // the sentence about the other agency already says why
  const why = row.reason === null || row.reason === 'other-agency' ? '' : reasonSentence(row.reason, city.language)
  return {
    service_request_id: row.id,
    status: open ? 'open' : 'closed',
    status_notes: [toldSentence(row, agency, city.language), why, row.answer].filter(Boolean).join(' '),
    service_name: nameOf(type, city.language),
    service_code: row.type,
    description: row.text,
    agency_responsible: agency ? nameOf(agency, city.language) : city.cityName,
    service_notice: null,
    requested_datetime: writeMoment(row.reported_at.getTime()),
    updated_datetime: writeMoment((row.updated_at ?? row.reported_at).getTime()),
    expected_datetime: open && row.due_on !== null ? endOfDay(row.due_on, city.timeZone) : null,
    address: row.place_text,
    address_id: null,
    lat: row.lat,
    long: row.lon,
    media_url: null,
  }
}

function endOfDay(date: string, timeZone: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone, plainTime: '23:59:59' })
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
