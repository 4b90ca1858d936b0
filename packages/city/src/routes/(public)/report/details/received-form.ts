import { errorTexts } from '#language/errors.ts'
import { translateKey, type Language } from '#language/translate.ts'
import { limitRequests } from '#server/accounts/limit-requests.ts'
import type { City } from '#server/city.ts'
import { Invalid, KnownError } from '#server/errors.ts'
import { addPhoto, dropPhoto, waitingPhotos } from '#server/reports/intake/add-photo.ts'
import { mostPhotos, type ReportInput } from '#server/reports/intake/prepare-report.ts'
import { readBody } from '#web/read-body.ts'
import type { Draft } from '../draft.ts'

/** @throws Invalid 'report.upload-too-large' where the photos are larger than a form may be, 'form.unreadable' */
export async function readReportForm(request: Request): Promise<FormData> {
  try {
    return await readBody(request)
  } catch (error) {
    throw (error as { status?: unknown }).status === 413 ? new Invalid('report.upload-too-large') : error
  }
}

/** The report as the form and what was told before it say. */
export function reportOf(draft: Draft, form: FormData, language: Language): ReportInput {
  const field = (name: string) => String(form.get(name) ?? '').trim()
  return {
    type: draft.type ?? '',
    source: draft.source,
    answers: draft.answers,
    position: draft.position,
    place: field('place'),
    text: field('text'),
    mail: field('mail') || null,
    language,
  }
}

/** Forms with photos from one address: photos are kept before their report is sent, and nobody is to fill the disk. */
const photoLimit = { what: 'photo', limit: 30, seconds: 3600 } as const

export interface KeptPhotos {
  /** signed ids of photos kept until the report is sent: those sent before and now */
  readonly signed: readonly string[]
  /** why others are not among them; null = all are */
  readonly problem: Invalid | null
}

/** Signed ids of the photos that were sent before. */
export function photosBefore(form: FormData): string[] {
  return form.getAll('photo').filter((text): text is string => typeof text === 'string')
}

/**
 * Keeps the photos of a form. One that cannot be taken, or is gone meanwhile, does not keep the others from being kept.
 *
 * @param options.who address of whoever sends them
 * @throws Invalid 'report.no-photos-of-persons', 'report.too-many-photos'; TooManyRequests
 */
export async function keepPhotos(
  city: City,
  form: FormData,
  { allowed, language, who }: { readonly allowed: boolean; readonly language: Language; readonly who: string },
): Promise<KeptPhotos> {
  const files = form.getAll('file').filter((file): file is File => typeof file !== 'string' && file.size > 0)
  const before = photosBefore(form)
  if (!allowed) {
    for (const signed of before) await dropPhoto(city, signed)
    if (files.length + before.length > 0) throw new Invalid('report.no-photos-of-persons', { field: 'file' })
  }
  const waiting = await waitingPhotos(city, before)
  const gone = new Set(before).size - waiting.length
  if (files.length + waiting.length > mostPhotos)
    throw new Invalid('report.too-many-photos', { field: 'file', most: mostPhotos })
  if (files.length > 0) await limitRequests(city, { ...photoLimit, who })
  const signed = new Set(waiting)
  const reasons: string[] = []
  const formKey = String(form.get('idempotencyKey') ?? '') || null
  for (const file of files) {
    try {
      signed.add(await addPhoto(city, { file, formKey }))
    } catch (error) {
      if (!(error instanceof KnownError) || error.status !== 400) throw error
      reasons.push(`${file.name.slice(0, 60)}: ${sentence(error, language)}`)
    }
  }
  const missing = gone > 0 ? new Invalid('report.photos-gone', { field: 'file', gone }) : null
  if (reasons.length === 0) return { signed: [...signed], problem: missing }
  if (missing) reasons.push(sentence(missing, language))
  return {
    signed: [...signed],
    problem: new Invalid('report.photos-refused', { field: 'file', reasons: reasons.join(' ') }),
  }
}

function sentence({ key, params }: KnownError, language: Language): string {
  return translateKey(language, errorTexts, key, params) ?? key
}
