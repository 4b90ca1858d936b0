import { checkArea } from 'planning/geo/area'
import type { Area } from 'planning/model'
import { shiftLengthProblem } from 'planning/roster/shift-times'
import { z } from 'zod'
import { Invalid } from '../errors.ts'

const civilDate = z.iso.date().regex(/^20/)
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const position = z.array(z.number()).min(2)

const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) })

const shift = z
  .object({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
    start: timeOfDay,
    end: timeOfDay.or(z.literal('24:00')),
    setupMinutes: z.number().int().min(0).max(120),
    handoverMinutes: z.number().int().min(0).max(120),
  })
  .refine((given) => shiftLengthProblem(given) === null)

const shape = z.object({
  name: z.string().trim().min(3).max(120),
  aims: z.string().trim().max(4000),
  area: z.union([polygon, multiPolygon]),
  firstDay: civilDate,
  days: z.number().int().min(1).max(62),
  shifts: z.array(shift).min(1).max(4),
  staffPerDay: z.number().int().min(0).max(2000),
  plainclothesShare: z.number().min(0).max(1),
  regularService: z.number().int().min(0).max(2000),
  stationName: z.string().trim().min(1).max(120),
  stationLat: z.number().min(-90).max(90),
  stationLon: z.number().min(-180).max(180),
  seed: z.number().int().min(0).max(0xffffffff),
})

/** What a planner enters of an operation; the same for a new one and for a change. */
export type OperationInput = z.infer<typeof shape>

/**
 * @throws Invalid with the first field that cannot be used: `operation.invalid-<field>`; for an area that is none
 *   `operation.area-<reason>`
 */
export function parseOperationInput(input: unknown): OperationInput & { area: Area } {
  const parsed = shape.safeParse(input)
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'form')
    throw new Invalid(`operation.invalid-${field.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, { field })
  }
  const keys = new Set(parsed.data.shifts.map((s) => s.key))
  if (keys.size !== parsed.data.shifts.length) throw new Invalid('operation.invalid-shifts')
  const problem = checkArea(parsed.data.area as Area)
  if (problem) throw new Invalid(`operation.${problem.key.replace('.', '-')}`, { ...problem.params, field: 'area' })
  return parsed.data as OperationInput & { area: Area }
}
