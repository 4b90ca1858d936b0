import { z } from 'zod'

export const sourceFilters = ['all', 'resident', 'trader', 'patrol', 'partner'] as const
export const windowChoices = [4, 8, 12, 26, 52] as const

const shape = z.object({
  /** `city`, `district:<key>` or `operation:<id>` */
  area: z.string().max(80).catch('city'),
  weeks: z.coerce.number().int().min(1).max(104).catch(12),
  /** `all`, `group:<group>` or a type's key */
  type: z.string().max(120).catch('all'),
  source: z.enum(sourceFilters).catch('all'),
  /** key of a time band, or `all-day` */
  band: z.string().max(40).catch('all-day'),
})

/** What stands in the address bar of the situation page. */
export type SituationFilter = z.infer<typeof shape>

/** Anything that cannot be read becomes its default: an address typed by hand never breaks the page. */
export function parseSituationFilter(params: URLSearchParams): SituationFilter {
  return shape.parse(Object.fromEntries(params))
}
