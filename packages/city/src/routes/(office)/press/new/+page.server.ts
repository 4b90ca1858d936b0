import { z } from 'zod'
import { requireRole } from '#server/caller.ts'
import { articleLanguages, articleTypes } from '#server/newsroom/content.ts'
import { pressRoles } from '#server/newsroom/press-roles.ts'
import { beginArticle } from '#server/newsroom/workflow/begin-article.ts'
import { readArticleHead } from '#server/newsroom/workflow/read-head.ts'
import { readForm } from '#web/read-form.ts'
import { submitForm } from '#web/submit-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, url }) => {
  requireRole(caller, ...pressRoles)
  const of = url.searchParams.get('of')
  const twinOf = of === null ? null : await readArticleHead(city, caller, of)
  const taken = twinOf ? [twinOf.language, ...twinOf.twins.map(({ language }) => language)] : []
  return {
    types: articleTypes,
    languages: articleLanguages.filter((language) => !taken.includes(language)),
    twinOf: twinOf && { id: twinOf.id, headline: twinOf.headline, type: twinOf.type },
  }
}

const fields = z.object({ type: z.enum(articleTypes), language: z.enum(articleLanguages), of: z.string().optional() })

export const actions: Actions = {
  begin: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, ...pressRoles)
      const { of = null, ...article } = readForm(form, fields)
      return `/press/${await beginArticle(city, caller, { ...article, twinOf: of })}`
    }),
}
