import { randomUUIDv7 } from 'node:crypto'
import type { Insertable } from 'kysely'
import { cellOf } from 'planning/geo/cells'
import { isPosition } from 'planning/geo/distance'
import type { Position } from 'planning/model'
import { z } from 'zod'
import { listAgencies, type AgencyView } from '../../city/agencies.ts'
import { listDisturbanceTypes, type DisturbanceTypeView } from '../../city/catalogue.ts'
import { createDistrictFinder } from '../../city/district-of.ts'
import { listDistricts } from '../../city/districts.ts'
import { getSettings } from '../../city/settings.ts'
import { addWorkingDays } from '../../city/working-days.ts'
import type { City, Database } from '../../city.ts'
import { Invalid } from '../../errors.ts'
import { addressOf, responsibleAgency } from '../hand-over.ts'
import { maskPersonalData } from '../personal-data/mask.ts'
import { reporterKey } from '../reporter-key.ts'
import type { ReportsTables } from '../tables.ts'
import { trackingHash, trackingToken } from '../tracking/token.ts'

/** Longest free text that is taken, in characters. */
const longestText = 4000
export const longestPlace = 300
export const mostPhotos = 3

export const answersSchema = z.object({
  now: z.enum(['yes', 'no', 'unknown']).optional(),
  often: z.enum(['once', 'repeatedly', 'daily', 'unknown']).optional(),
  people: z.enum(['1', '2-5', '6-10', 'more', 'unknown']).optional(),
})

export const reportSchema = z.object({
  /** key of a type residents may choose */
  type: z.string().min(1).max(80),
  source: z.enum(['resident', 'trader']).default('resident'),
  position: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  /** where, in words */
  place: z.string().trim().max(longestPlace).default(''),
  text: z.string().trim().max(longestText).default(''),
  answers: answersSchema.default({}),
  /** where changes are told; null = nowhere */
  mail: z.email().max(200).nullable().default(null),
  /** in which it was reported: of the page or of the machine's request */
  language: z.enum(['de', 'en']).default('de'),
})

export type ReportInput = z.input<typeof reportSchema>

/** What receiving reports needs to know of the city; asked once for many reports. */
export interface Intake {
  readonly types: ReadonlyMap<string, DisturbanceTypeView>
  readonly agencies: readonly AgencyView[]
  readonly districtOf: (position: Position) => string | null
  readonly settings: Awaited<ReturnType<typeof getSettings>>
}

export async function loadIntake(db: Database): Promise<Intake> {
  const [types, agencies, districts, settings] = await Promise.all([
    listDisturbanceTypes(db),
    listAgencies(db),
    listDistricts(db),
    getSettings(db),
  ])
  return {
    types: new Map(types.filter(isOffered).map((type) => [type.key, type])),
    agencies,
    districtOf: createDistrictFinder(districts),
    settings,
  }
}

/** Types residents may choose: those in use that somebody has judged. */
export function isOffered({ active, fromImport }: DisturbanceTypeView): boolean {
  return active && !fromImport
}

export interface PreparedReport {
  readonly row: Insertable<ReportsTables['report']> & { readonly id: string }
  readonly contact: Insertable<ReportsTables['report_contact']> | null
  /** responsible instead of this city's order service; null = nobody else is */
  readonly responsible: AgencyView | null
  /** where its mail goes: handed over at once; null = the office does it by hand, or it is its own */
  readonly handOverTo: string | null
  /** secret of the tracking link */
  readonly token: string
}

/** How far from the city's station a position may lie: farther is a slip or somebody elsewhere. */
const farDegrees = 0.6

/**
 * Makes a row of what somebody reported: checks it, masks personal data, finds the Stadtbezirk and the deadline. What another
 * agency is responsible for is handed over only where it can be told by mail. Nothing is written.
 *
 * @param through.origin "web", "open311"; through.apiKey id of the machine's key
 * @throws Invalid 'report.…' with the field at fault
 */
export function prepareReport(
  city: City,
  intake: Intake,
  input: ReportInput,
  through: { readonly origin: string; readonly apiKey?: string | null },
): PreparedReport {
  const parsed = reportSchema.safeParse(input)
  if (!parsed.success) throw invalidField(String(parsed.error.issues[0]?.path[0] ?? ''))
  const { type: key, source, position, place, text, answers, mail, language } = parsed.data
  const type = intake.types.get(key)
  if (!type) throw new Invalid('report.unknown-type', { field: 'type' })
  if (!position && place === '') throw new Invalid('report.no-place', { field: 'place' })
  if (position) requireNear(position, intake)
  const id = randomUUIDv7()
  const token = trackingToken(city, id)
  const now = city.clock.now()
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(intake.settings.timeZone)
    .toPlainDate()
    .toString()
  const responsible = responsibleAgency(type, intake.agencies)
  const handOverTo = responsible && addressOf(city, responsible)
  return {
    row: {
      id,
      origin: through.origin,
      identity: id,
      type: key,
      source,
      reported_at: new Date(now),
      imported_at: new Date(now),
      precision: 'minute',
      lat: position?.lat ?? null,
      lon: position?.lon ?? null,
      cell: position ? cellOf(position) : null,
      reporter: mail === null ? null : reporterKey(city, mail),
      source_updated_at: null,
      text: maskPersonalData(withoutControls(text), language).text || null,
      place_text: maskPersonalData(withoutControls(place), language).text || null,
      answers: Object.keys(answers).length > 0 ? JSON.stringify(askedOnly(answers, type.questions)) : null,
      district: position ? intake.districtOf(position) : null,
      state: handOverTo === null ? 'received' : 'not-responsible',
      agency: handOverTo === null ? null : responsible!.key,
      due_on: handOverTo === null ? addWorkingDays(today, type.deadline_days, intake.settings.land) : null,
      tracking: trackingHash(token),
      placed: false,
      feedback: null,
      api_key: through.apiKey ?? null,
      language,
    },
    contact: mail === null ? null : { report_id: id, mail, language, created_at: new Date(now) },
    responsible,
    handOverTo,
    token,
  }
}

function invalidField(field: string): Invalid {
  const keys: Readonly<Record<string, string>> = {
    text: 'report.text-too-long',
    mail: 'report.mail',
    place: 'report.place',
  }
  return new Invalid(keys[field] ?? 'form.check-field', { field, longest: longestText })
}

function requireNear(position: Position, { settings }: Intake): void {
  if (!isNear(position, settings)) throw new Invalid('report.far-away', { field: 'place' })
}

/** Whether a position can be meant at all. */
export function isNear(position: Position, { station }: Pick<Intake['settings'], 'station'>): boolean {
  return (
    isPosition(position) &&
    (!station ||
      (Math.abs(position.lat - station.lat) < farDegrees && Math.abs(position.lon - station.lon) < farDegrees))
  )
}

/** Characters no keyboard has; line breaks stay. */
function withoutControls(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (character) => (character === '\n' ? '\n' : ' '))
}

function askedOnly(answers: z.output<typeof answersSchema>, questions: readonly string[]) {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => questions.includes(question)))
}
