import { z } from 'zod'
import { documentSchema, leadSchema, linkAddress, writtenText } from './document/schema.ts'

export const articleTypes = ['news', 'announcement', 'field-report', 'tally', 'event', 'warning'] as const
export type ArticleType = (typeof articleTypes)[number]

/** `de-simple` is Leichte Sprache (BCP 47: the registered variant "simple"). */
export const articleLanguages = ['de', 'en', 'de-simple'] as const
export type ArticleLanguage = (typeof articleLanguages)[number]

const line = (longest: number) => writtenText().trim().max(longest).default('')
/** civil date and time in the city's zone, "2025-11-06T18:00" */
const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .refine(isTime)

const eventSchema = z.strictObject({
  place: line(200),
  address: line(300),
  startsAt: localTime,
  endsAt: localTime.nullable().default(null),
  /** how one registers, in words */
  registration: line(500),
  registrationAddress: linkAddress.nullable().default(null),
})

const contactSchema = z.strictObject({ name: line(200), phone: line(60), email: line(200) })

/** Everything of an article that somebody writes. What it leaves out may be missing: a draft holds what there is. */
export const contentSchema = z.strictObject({
  /** topic over the headline (Dachzeile) */
  kicker: line(120),
  headline: line(300),
  lead: leadSchema.default([]),
  body: documentSchema.default({ type: 'doc', content: [] }),
  /** picture at the top and in teasers */
  picture: z.uuid().nullable().default(null),
  /** keys of districts (city/districts.ts) */
  districts: z.array(writtenText().max(60)).max(80).default([]),
  /** keys of topics */
  topics: z.array(writtenText().max(60)).max(20).default([]),
  /** office that wrote it; empty = the press office */
  author: line(200),
  /** name of a series; empty = none */
  series: line(120),
  event: eventSchema.nullable().default(null),
  /** last moment a warning stands on top */
  warnUntil: localTime.nullable().default(null),
  /** whom the press asks; null = as in the settings */
  contact: contactSchema.nullable().default(null),
})

/** A page can say the day of it: no 13th month, no 30 February. */
function isTime(local: string): boolean {
  try {
    Temporal.PlainDateTime.from(local, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

export type ArticleContent = z.output<typeof contentSchema>
export type ArticleEventBox = z.output<typeof eventSchema>
export type PressContact = z.output<typeof contactSchema>
