import { errorTexts } from '#language/errors.ts'
import { translateKey, type Language } from '#language/translate.ts'
import { limitRequests } from '#server/accounts/limit-requests.ts'
import type { City } from '#server/city.ts'
import { Invalid, KnownError } from '#server/errors.ts'
import { addPhoto } from '#server/reports/intake/add-photo.ts'
import { requireFormToken } from '#server/reports/intake/form-token.ts'
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

/**
 * Only people fill in a form slowly and leave a field alone that they do not see.
 *
 * @throws Invalid 'report.looks-automatic', or what `requireFormToken` throws
 */
export function requireByHand(city: City, form: FormData): void {
  if (String(form.get('website') ?? '') !== '') {
    form.delete('website')
    throw new Invalid('report.looks-automatic')
  }
  requireFormToken(city, String(form.get('started') ?? ''))
}

/** Forms with photos from one address: photos are kept before their report is sent, and nobody is to fill the disk. */
const photoLimit = { what: 'photo', limit: 30, seconds: 3600 } as const

export interface SentPhotos {
  /** of photos kept until the report is sent: those sent before and now */
  readonly signed: readonly string[]
  /** why others are not among them, each with its name; empty = all are */
  readonly refused: string
}

/**
 * Keeps the photos of a form. One that cannot be taken does not keep the others from being kept.
 *
 * @param options.who address of whoever sends them
 * @throws Invalid 'report.no-photos-of-persons', 'report.too-many-photos'; TooManyRequests
 */
export async function keepPhotos(
  city: City,
  form: FormData,
  { allowed, language, who }: { readonly allowed: boolean; readonly language: Language; readonly who: string },
): Promise<SentPhotos> {
  const files = form.getAll('file').filter((file): file is File => typeof file !== 'string' && file.size > 0)
  const before = form.getAll('photo').filter((text): text is string => typeof text === 'string')
  if (files.length > 0 && !allowed) throw new Invalid('report.no-photos-of-persons', { field: 'file' })
  if (files.length + before.length > mostPhotos)
    throw new Invalid('report.too-many-photos', { field: 'file', most: mostPhotos })
  if (files.length > 0) await limitRequests(city, { ...photoLimit, who })
  const signed = [...before]
  const refused: string[] = []
  for (const file of files) {
    try {
      signed.push(await addPhoto(city, file))
    } catch (error) {
      if (!(error instanceof KnownError) || error.status !== 400) throw error
      const reason = translateKey(language, errorTexts, error.key, error.params) ?? error.key
      refused.push(`${file.name.slice(0, 60)}: ${reason}`)
    }
  }
  return { signed, refused: refused.join(' ') }
}
