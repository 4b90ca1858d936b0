import { z } from 'zod'
import { civilDate } from '#language/dates.ts'
import { hasRole } from '#server/caller.ts'
import { blackOutPicture } from '#server/newsroom/pictures/black-out-picture.ts'
import { changePicture } from '#server/newsroom/pictures/change-picture.ts'
import { longestText, personsKinds, removalReasons } from '#server/newsroom/pictures/model.ts'
import { moveFocalPoint } from '#server/newsroom/pictures/move-focal-point.ts'
import { blockingProblems } from '#server/newsroom/pictures/picture-problems.ts'
import { readPicture } from '#server/newsroom/pictures/read-picture.ts'
import { removePicture } from '#server/newsroom/pictures/remove-picture.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm, type Submission } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { city, caller, settings } = locals
  const today = civilDate(city.clock.now(), settings.timeZone)
  return {
    picture: await readPicture(city, caller, { id: params.id, today }),
    mayChange: hasRole(caller, ...pressRoles),
    ...{ longestText, personsKinds, removalReasons, blockingProblems },
  }
}

const version = z.coerce.number().int().default(0)
const text = (longest: number) => z.string().max(longest).default('')
const day = z
  .union([z.iso.date(), z.literal('')])
  .default('')
  .transform((entered) => (entered === '' ? null : entered))

const texts = z.object({
  version,
  altDe: text(longestText.altDe),
  altEn: text(longestText.altEn),
  captionDe: text(longestText.captionDe),
  captionEn: text(longestText.captionEn),
  credit: text(longestText.credit),
  rights: text(longestText.rights),
  persons: z.enum(personsKinds).default('unknown'),
  rightsUntil: day,
  consentUntil: day,
})

/** "25-75": quarters of width and height */
const focalPoint = z.object({
  version,
  focal: z
    .string()
    .regex(/^(0|25|50|75|100)-(0|25|50|75|100)$/)
    .default('50-50'),
})

const percents = z.array(z.string().max(8)).default([])
const rectangles = z.object({
  version,
  left: percents,
  top: percents,
  width: percents,
  height: percents,
  sure: text(3),
})

const removal = z.object({ version, why: z.enum(removalReasons).default('other'), note: text(500), sure: text(3) })

export const actions: Actions = {
  save: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      await changePicture(city, caller, { id: event.params.id, ...readForm(form, texts) })
      return `/press/pictures/${event.params.id}`
    }),
  focus: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const { focal, version } = readForm(form, focalPoint)
      const [x, y] = focal.split('-').map((quarter) => Number(quarter) / 100)
      await moveFocalPoint(city, caller, { id: event.params.id, version, x, y })
      return `/press/pictures/${event.params.id}`
    }),
  blackOut: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const entered = readForm(form, rectangles)
      await blackOutPicture(city, caller, {
        ...{ id: event.params.id, version: entered.version, confirmed: entered.sure === 'yes' },
        rectangles: rectanglesOf(entered),
      })
      return `/press/pictures/${event.params.id}`
    }),
  remove: (event) => submitForm(event, (submission) => remove(event.params.id, submission)),
}

async function remove(id: string, { form, city, caller }: Submission): Promise<string> {
  const { sure, ...entered } = readForm(form, removal)
  await removePicture(city, caller, { id, ...entered, confirmed: sure === 'yes' })
  return entered.why === 'duplicate' ? '/press/pictures' : `/press/pictures/${id}`
}

/** Rows nobody filled in are none; what is no number at all is refused as no rectangle. */
function rectanglesOf({ left, top, width, height }: z.output<typeof rectangles>) {
  const share = (entered: string | undefined) =>
    (entered ?? '').trim() === '' ? NaN : Number((entered ?? '').replace(',', '.')) / 100
  return left
    .map((_, row) => ({
      ...{ left: share(left[row]), top: share(top[row]), width: share(width[row]), height: share(height[row]) },
    }))
    .filter((rectangle) => Object.values(rectangle).some((value) => !Number.isNaN(value)))
}
