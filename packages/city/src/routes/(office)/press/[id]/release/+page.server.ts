import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { addPressWord } from '#server/newsroom/checks/spelling/words.ts'
import { pressReaders, pressRoles } from '#server/newsroom/press-roles.ts'
import { releaseParts } from '#server/newsroom/release/parts.ts'
import { blockArticle, unblockArticle } from '#server/newsroom/workflow/block-article.ts'
import {
  confirmCorrection,
  correctionReaders,
  dropCorrection,
  proposeCorrection,
} from '#server/newsroom/workflow/correct-article.ts'
import { discardArticle } from '#server/newsroom/workflow/discard-article.ts'
import { overrideRelease } from '#server/newsroom/workflow/override-release.ts'
import { publishArticle } from '#server/newsroom/workflow/publish-article.ts'
import { readRelease } from '#server/newsroom/workflow/read-release.ts'
import { returnArticle } from '#server/newsroom/workflow/return-article.ts'
import { rushWarning } from '#server/newsroom/workflow/rush-warning.ts'
import { scheduleArticle, unscheduleArticle } from '#server/newsroom/workflow/schedule-article.ts'
import { refuseArticle, signArticle } from '#server/newsroom/workflow/sign-article.ts'
import { submitArticle } from '#server/newsroom/workflow/submit-article.ts'
import { withdrawArticle } from '#server/newsroom/workflow/withdraw-article.ts'
import type { Caller, Role } from '#server/caller.ts'
import type { City } from '#server/city.ts'
import { enteredNumber, readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params }) => ({
  release: await readRelease(city, caller, params.id),
})

const fields = z.object({
  version: enteredNumber.default(0),
  // 0 is no round anybody read
  round: enteredNumber.default(0),
  part: z.enum(releaseParts).default('head'),
  publishAt: z.string().max(30).default(''),
  note: z.string().max(4000).default(''),
  reason: z.string().max(4000).default(''),
  whatChanged: z.string().max(4000).default(''),
  publicNote: z.string().max(4000).default(''),
})
type Entered = z.output<typeof fields>

type Work = (city: City, caller: Caller | null, step: { id: string } & Entered) => Promise<unknown>

/** One button: carries a step out and leads back to the page. */
function step(roles: readonly Role[], work: Work) {
  return (event: RequestEvent) =>
    submitForm(event, async ({ form, city, caller }) => {
      // before anything that was sent is looked at
      requireRole(caller, ...roles)
      await work(city, caller, { ...readForm(form, fields), id: event.params.id })
      return `/press/${event.params.id}/release`
    })
}

export const actions: Actions = {
  submit: step(pressRoles, submitArticle),
  return: step(pressRoles, returnArticle),
  discard: step(pressRoles, discardArticle),
  sign: step(pressReaders, (city, caller, { id, round, part, note }) =>
    signArticle(city, caller, { id, round, part, note }),
  ),
  refuse: step(pressReaders, (city, caller, { id, round, part, reason }) =>
    refuseArticle(city, caller, { id, round, part, reason }),
  ),
  override: step(pressRoles, overrideRelease),
  publish: step(pressRoles, publishArticle),
  schedule: step(pressRoles, scheduleArticle),
  unschedule: step(pressRoles, unscheduleArticle),
  rush: step(pressRoles, rushWarning),
  propose: step(pressRoles, proposeCorrection),
  confirm: step(correctionReaders, confirmCorrection),
  drop: step(correctionReaders, dropCorrection),
  withdraw: step(pressRoles, withdrawArticle),
  block: step(pressRoles, blockArticle),
  unblock: step(pressRoles, unblockArticle),
  word: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      await addPressWord(city, caller, readForm(form, z.object({ word: z.string().max(100).default('') })))
      return `/press/${event.params.id}/release`
    }),
}
