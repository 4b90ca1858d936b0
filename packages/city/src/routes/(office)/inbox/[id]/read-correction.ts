import { z } from 'zod'
import { Invalid } from '#server/errors.ts'
import type { Correction } from '#server/reports/desk/correct-report.ts'
import { readForm } from '#web/read-form.ts'

const fields = z.object({
  version: z.coerce.number().int(),
  type: z.string(),
  place: z.string(),
  /** "51.51423,7.46532", or "none" */
  position: z.string(),
})

/** @throws Invalid 'form.check-field' */
export function readCorrection(form: FormData): { version: number; correction: Correction } {
  const { version, type, place, position } = readForm(form, fields)
  return { version, correction: { type, place, position: readPosition(position) } }
}

function readPosition(text: string): Correction['position'] {
  if (text === 'none') return null
  const match = /^(-?\d{1,3}(?:\.\d{1,17})?),(-?\d{1,3}(?:\.\d{1,17})?)$/.exec(text)
  if (!match) throw new Invalid('form.check-field', { field: 'position' })
  return { lat: Number(match[1]), lon: Number(match[2]) }
}
