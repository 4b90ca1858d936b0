import { z } from 'zod'

/** Whose signature it is. `operations-lead` comes of itself where figures of an operation that still runs are told. */
export const releaseParts = ['department', 'head', 'press', 'operations-lead'] as const
export type ReleasePart = (typeof releaseParts)[number]

/** Parts a city puts on its lists; the operations lead's is not a city's to leave out. */
export const listedParts = ['department', 'head', 'press'] as const

/** Roles that may sign: those that read what is not public yet. */
export const releaseRoles = ['press', 'head', 'operations-lead', 'planner', 'administrator'] as const
export type ReleaseRole = (typeof releaseRoles)[number]

export const rulePartSchema = z.strictObject({
  part: z.enum(listedParts),
  /** working hours until it is due, 1 … 80 */
  hours: z.int().min(1).max(80),
  role: z.enum(releaseRoles),
  /** who may sign once it is overdue; null = nobody else */
  substitute: z.enum(releaseRoles).nullable(),
})

/** One signature a list asks for. */
export type ReleaseRulePart = z.output<typeof rulePartSchema>
