import { redirect } from '@sveltejs/kit'
import { isPosition } from 'planning/geo/distance'
import type { Position } from 'planning/model'
import { localise } from '#language/address.ts'
import type { Language } from '#language/translate.ts'
import { listDisturbanceTypes, type DisturbanceTypeView } from '#server/city/catalogue.ts'
import { answersSchema, isOffered, longestPlace } from '#server/reports/intake/prepare-report.ts'
import type { ReportAnswers } from '#server/reports/tables.ts'

/** What somebody has told so far. It travels in the address from step to step: what, where, how often, never who. */
export interface Draft {
  readonly type: string | null
  readonly source: 'resident' | 'trader'
  /** when step 1 was first shown, signed (`startForm`); empty = not begun */
  readonly started: string
  readonly answers: ReportAnswers
  readonly position: Position | null
  /** name of the place that was found */
  readonly place: string
}

/** Reads what is there; what cannot be read was not told. */
export function readDraft(params: URLSearchParams): Draft {
  const answers = Object.entries(answersSchema.shape).flatMap(([question, schema]) => {
    const answer = schema.safeParse(params.get(question) ?? undefined)
    return answer.success && answer.data !== undefined ? [[question, answer.data]] : []
  })
  return {
    type: params.get('type') || null,
    source: params.get('source') === 'trader' ? 'trader' : 'resident',
    started: typedText(params, 'started', 60),
    answers: Object.fromEntries(answers) as ReportAnswers,
    position: readPosition(params.get('lat'), params.get('lon')),
    place: typedText(params, 'place', longestPlace),
  }
}

/** A text out of an address, without characters no keyboard has (and no database takes). */
export function typedText(params: URLSearchParams, name: string, most: number): string {
  return (params.get(name) ?? '')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(0, most)
}

/** Names and values, for hidden fields. */
export function draftFields({
  type,
  source,
  started,
  answers,
  position,
  place,
}: Draft): [name: string, value: string][] {
  return [
    ...(type === null ? [] : ([['type', type]] as [string, string][])),
    ['source', source],
    ...(started === '' ? [] : ([['started', started]] as [string, string][])),
    ...(Object.entries(answers) as [string, string][]),
    ...(position === null
      ? []
      : ([
          ['lat', degrees(position.lat)],
          ['lon', degrees(position.lon)],
        ] as [string, string][])),
    ...(place === '' ? [] : ([['place', place]] as [string, string][])),
  ]
}

/** The address of a step with everything told so far, written as in German. */
export function stepPath(path: string, draft: Draft): string {
  return `${path}?${new URLSearchParams(draftFields(draft))}`
}

/** Types residents may choose, in the order they are offered. */
export async function offeredTypes({ city }: App.Locals): Promise<DisturbanceTypeView[]> {
  const types = (await listDisturbanceTypes(city.db)).filter(isOffered)
  return types.sort((a, b) => rank(a.key) - rank(b.key))
}

/** The type that was chosen; without one the way begins at step 1. */
export async function requireType(locals: App.Locals, draft: Draft): Promise<DisturbanceTypeView> {
  const type = (await offeredTypes(locals)).find(({ key }) => key === draft.type)
  return type ?? redirect(303, localise('/report', locals.language))
}

export function nameOf({ name_de, name_en }: { name_de: string; name_en: string }, language: Language): string {
  return language === 'de' ? name_de : name_en
}

/** It is happening now, and somebody is in danger or cannot help themselves. */
export function isUrgent({ severity }: DisturbanceTypeView, { now }: ReportAnswers): boolean {
  return now === 'yes' && severity >= dangerous
}

/** Severity from which on people are in danger. */
const dangerous = 4

/** What is reported most stands first; what a city has added comes before "something else". */
const order = [
  'littering',
  'bulky-waste',
  'noise',
  'aggressive-begging',
  'drug-use',
  'unlawful-encampment',
  'vandalism',
  'defective-lighting',
  'dog-offence',
  'public-drinking',
  'urinating',
  'discarded-syringes',
  'obstructing-parking',
  'cannabis-zone',
  'street-trade',
  'helpless-person',
]

function rank(key: string): number {
  const index = order.indexOf(key)
  return key === 'other' ? order.length + 1 : index < 0 ? order.length : index
}

function readPosition(lat: string | null, lon: string | null): Position | null {
  if (!lat?.trim() || !lon?.trim()) return null
  const position = { lat: Number(lat), lon: Number(lon) }
  return isPosition(position) ? position : null
}

/** Five decimals are a metre. */
function degrees(value: number): string {
  return value.toFixed(5)
}
