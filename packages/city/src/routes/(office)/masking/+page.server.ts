import { z } from 'zod'
import { checkMasking, getMaskingSample, listMaskingMonths } from '#server/reports/masking/check-masking.ts'
import { sampleSize } from '#server/reports/masking/draw-sample.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

const monthSchema = z.iso.date().optional().catch(undefined)

export const load: PageServerLoad = async ({ locals: { city, caller }, url }) => {
  const months = await listMaskingMonths(city, caller)
  const month = monthSchema.parse(url.searchParams.get('month') ?? undefined)
  const sample = await getMaskingSample(city, caller, month ? { month } : {})
  return { sample, months, sampleSize }
}

const check = z.object({ checkId: z.string(), version: z.coerce.number(), words: z.string().max(4000).default('') })

export const actions: Actions = {
  check: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { checkId, version, words } = readForm(form, check)
      await checkMasking(city, caller, { id: checkId, version, words: words.split('\n') })
      return `/masking${event.url.search.replace(/[?&]\/check/, '')}#${checkId}`
    }),
}
