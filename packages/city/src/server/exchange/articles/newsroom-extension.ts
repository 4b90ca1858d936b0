import { z } from 'zod'
import type { Figure } from '../../figure.ts'
import { articleTypes, contentSchema } from '../../newsroom/content.ts'

/** A civil date. */
const date = z.iso.date()
const text = z.string()

const pictureSchema = z.object({
  url: text.min(1).max(2000),
  alt: text.max(2000).nullish(),
  caption: text.max(4000).nullish(),
  credit: text.max(300).nullish(),
  mark: z.uuid().optional(),
  other_alt: text.max(2000).optional(),
  other_caption: text.max(4000).optional(),
  rights: text.max(1000).optional(),
  rights_until: date.optional(),
  persons: z.enum(['unknown', 'none', 'public-figure', 'blacked-out', 'consent']).optional(),
  consent_until: date.optional(),
  focal: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
})

const units = {
  ...{ reports: 0, incidents: 0, hotspots: 0, 'busy-areas': 0, people: 0, patrols: 0, visits: 0 },
  ...{ measures: 0, days: 0, shifts: 0, percent: 0, minutes: 0, hours: 0, metres: 0 },
  ...{ posts: 0, wishes: 0, rules: 0, score: 0 },
} as const satisfies Record<Figure['unit'], 0>

const parameter = z.union([z.string().max(200), z.number(), z.boolean(), z.null()])

/** A figure as it was frozen. */
const figureSchema: z.ZodType<Figure> = z.strictObject({
  key: text.min(1).max(120),
  value: z.number().nullable(),
  unit: z.enum(Object.keys(units) as Figure['unit'][]),
  kind: z.enum(['planned', 'at-most', 'counted', 'estimated']),
  period: z.strictObject({ from: date, to: date }).nullable(),
  places: z.array(text.max(200)).max(100),
  origin: z.strictObject({
    query: text.min(1).max(80),
    parameters: z.record(z.string().max(60), parameter),
    asOf: z.number(),
    generated: z.boolean(),
  }),
  interval: z.strictObject({ from: z.number(), to: z.number(), level: z.number() }).optional(),
})

const editionSchema = z.strictObject({
  published_at: z.iso.datetime({ offset: true }),
  correction: text.max(4000).nullable(),
  content: contentSchema,
  figures: z.record(z.string().max(4000), figureSchema),
})

const historySchema = z.strictObject({
  editions: z.array(editionSchema).max(1000),
  draft: contentSchema.nullable(),
  state: z.enum(['live', 'withdrawn', 'blocked']),
  public_note: text.max(4000).nullable(),
  operation: z.uuid().nullable(),
  generated: z.boolean(),
  topics: z
    .array(z.strictObject({ key: text.min(1).max(60), de: text.min(1).max(200), en: text.min(1).max(200) }))
    .max(500),
  districts: z.array(z.strictObject({ key: text.min(1).max(60), name: text.min(1).max(120) })).max(500),
  slugs: z.array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/)).max(100),
})

/** `_newsroom` of an item of a JSON Feed, as docs/articles.md describes it. */
export const newsroomSchema = z.object({
  kicker: text.max(120).nullish(),
  districts: z.array(text.min(1).max(120)).max(80).nullish(),
  images: z.array(pictureSchema).max(500).nullish(),
  type: z.enum(articleTypes).nullish(),
  series: text.max(120).nullish(),
  event: contentSchema.shape.event,
  warn_until: contentSchema.shape.warnUntil,
  contact: contentSchema.shape.contact,
  group: text.min(1).max(200).nullish(),
  identity: z.object({ origin: text.min(1).max(300), id: text.min(1).max(1000) }).nullish(),
  history: historySchema.nullish(),
})
