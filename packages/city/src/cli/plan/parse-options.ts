import type { Shift } from 'planning/roster/model'
import { z } from 'zod'
import { laender, type Land } from '../../server/city/holidays.ts'
import { Invalid } from '../../server/errors.ts'
import { parseShifts } from './parse-shifts.ts'

/** What `augenmass plan` was asked for, checked. Files are not opened yet. */
export interface PlanRequest {
  readonly reports: string
  readonly area: string | null
  readonly from: string
  readonly days: number
  readonly staff: number
  readonly shifts: readonly Shift[]
  /** 0…1 */
  readonly plainclothes: number
  readonly seed: number
  readonly out: string
  readonly name: string | null
  readonly staffFile: string | null
  readonly station: { readonly lat: number; readonly lon: number } | null
  readonly places: string | null
  readonly network: string | null
  readonly regularService: number
  /** civil date, or date and time, with or without offset; null = the last report */
  readonly asOf: string | null
  readonly timeZone: string
  /** null = no public holidays */
  readonly land: Land | null
}

const given = z.string().min(1, { error: 'plan.option-empty' })
const path = given.nullable().default(null)

/** Each message is the key of a sentence in `planCommandErrors`. */
const schema = z.object({
  reports: given,
  area: path,
  from: z.iso.date({ error: 'plan.from' }),
  days: wholeNumber(1, 62, 'plan.days'),
  staff: wholeNumber(1, 2000, 'plan.staff'),
  shifts: z.string(),
  plainclothes: z.string().transform((text, context) => {
    const found = /^(\d{1,3}(?:[.,]\d+)?)\s*%$|^([01](?:[.,]\d+)?)$/.exec(text.trim())
    const decimal = (part: string) => Number(part.replace(',', '.'))
    const share = found?.[1] !== undefined ? decimal(found[1]) / 100 : found ? decimal(found[2]) : NaN
    if (share >= 0 && share <= 1) return share
    context.addIssue({ code: 'custom', message: 'plan.plainclothes' })
    return z.NEVER
  }),
  seed: wholeNumber(0, 0xffffffff, 'plan.seed'),
  out: given,
  name: z.string().trim().min(3, { error: 'plan.name' }).max(120, { error: 'plan.name' }).nullable().default(null),
  staffFile: path,
  station: z
    .string()
    .transform((text, context) => {
      const found = /^\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text)
      const [lat, lon] = [Number(found?.[1]), Number(found?.[2])]
      if (found && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon }
      context.addIssue({ code: 'custom', message: 'plan.station' })
      return z.NEVER
    })
    .nullable()
    .default(null),
  places: path,
  network: path,
  regularService: wholeNumber(0, 2000, 'plan.regular-service'),
  asOf: z
    .union([z.iso.date(), z.iso.datetime({ local: true, offset: true })], { error: 'plan.as-of' })
    .nullable()
    .default(null),
  timeZone: z.string(),
  land: z
    .enum([...(Object.keys(laender) as Land[]), 'none'], { error: 'plan.land' })
    .nullable()
    .default(null),
})

/**
 * Checks the options of the command line.
 *
 * @param options as commander gives them: strings by name, missing ones undefined; the zone is checked already
 * @throws Invalid `plan.…` for the first option that cannot be used
 */
export function parsePlanOptions(options: Readonly<Record<string, unknown>>): PlanRequest {
  const parsed = schema.safeParse(options)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue.path[0])
    const value = String(options[name] ?? '')
    const option = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    throw new Invalid(issue.message, { option, value, laender: [...Object.keys(laender), 'none'].join(', ') })
  }
  const { shifts, land, ...rest } = parsed.data
  return {
    ...rest,
    shifts: parseShifts(shifts),
    land: land === 'none' ? null : (land ?? (rest.timeZone === 'Europe/Berlin' ? 'NW' : null)),
  }
}

function wholeNumber(min: number, max: number, error: string) {
  return z
    .string()
    .regex(/^\d{1,10}$/, { error })
    .transform(Number)
    .pipe(z.number({ error }).min(min, { error }).max(max, { error }))
}
