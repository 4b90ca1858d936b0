import type { Selectable } from 'kysely'
import type { NewsroomTables } from '../tables.ts'

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

export type JudgedPicture = Readonly<
  Pick<
    Selectable<NewsroomTables['press_picture']>,
    'alt_de' | 'alt_en' | 'credit' | 'persons' | 'rights_until' | 'consent_until' | 'removed_at'
  >
>

/**
 * What is wrong with a picture.
 *
 * @param today civil date
 */
export function pictureProblems(picture: JudgedPicture, today: string): PictureProblem[] {
  if (picture.removed_at !== null) return ['removed']
  const soon = soonFrom(today)
  const consentUntil = picture.persons === 'consent' ? (picture.consent_until ?? '') : null
  const found: Readonly<Record<Exclude<PictureProblem, 'removed'>, boolean>> = {
    'rights-over': picture.rights_until !== null && picture.rights_until < today,
    'consent-over': consentUntil !== null && consentUntil < today,
    'no-alt': picture.alt_de === '' && picture.alt_en === '',
    'no-credit': picture.credit === '',
    'persons-unknown': picture.persons === 'unknown',
    'rights-end-soon': picture.rights_until !== null && picture.rights_until >= today && picture.rights_until <= soon,
    'consent-ends-soon': consentUntil !== null && consentUntil >= today && consentUntil <= soon,
  }
  return pictureProblemKinds.filter((kind) => kind !== 'removed' && found[kind])
}

/** The last civil date that is soon. */
export function soonFrom(today: string): string {
  return Temporal.PlainDate.from(today).add({ days: soonDays }).toString()
}
