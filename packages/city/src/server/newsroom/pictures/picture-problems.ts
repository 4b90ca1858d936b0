import type { Persons } from './model.ts'

/** What is wrong with a picture, the gravest first. */
export const pictureProblemKinds = [
  'removed',
  'rights-over',
  'consent-over',
  'no-alt',
  'no-credit',
  'persons-unknown',
  'rights-end-soon',
  'consent-ends-soon',
] as const
export type PictureProblem = (typeof pictureProblemKinds)[number]

/** With one of these nothing is published; the others stand on the list to mend. */
export const blockingProblems: readonly PictureProblem[] = [
  'removed',
  'rights-over',
  'consent-over',
  'no-alt',
  'no-credit',
]

/** Days before the end from which on rights and consent are to be seen to. */
const soonDays = 30

export interface JudgedPicture {
  readonly altDe: string
  readonly altEn: string
  readonly credit: string
  readonly persons: Persons
  /** civil dates, last days it may be shown */
  readonly rightsUntil: string | null
  readonly consentUntil: string | null
  readonly removed: boolean
}

/**
 * What is wrong with a picture.
 *
 * @param today civil date
 */
export function pictureProblems(picture: JudgedPicture, today: string): PictureProblem[] {
  if (picture.removed) return ['removed']
  const soon = soonFrom(today)
  const consentUntil = picture.persons === 'consent' ? (picture.consentUntil ?? '') : null
  const found: Readonly<Record<Exclude<PictureProblem, 'removed'>, boolean>> = {
    'rights-over': picture.rightsUntil !== null && picture.rightsUntil < today,
    'consent-over': consentUntil !== null && consentUntil < today,
    'no-alt': picture.altDe === '' && picture.altEn === '',
    'no-credit': picture.credit === '',
    'persons-unknown': picture.persons === 'unknown',
    'rights-end-soon': picture.rightsUntil !== null && picture.rightsUntil >= today && picture.rightsUntil <= soon,
    'consent-ends-soon': consentUntil !== null && consentUntil >= today && consentUntil <= soon,
  }
  return pictureProblemKinds.filter((kind) => kind !== 'removed' && found[kind])
}

/** The last civil date that is soon. */
export function soonFrom(today: string): string {
  return Temporal.PlainDate.from(today).add({ days: soonDays }).toString()
}
