import { createOperation } from '#server/operations/create-operation.ts'
import { newOperationDefaults } from '#server/operations/setup-defaults.ts'
import { submitForm } from '#web/submit-form.ts'
import { readSetup } from '../read-setup.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, url }) =>
  newOperationDefaults(city, caller, url.searchParams.get('area'))

export const actions: Actions = {
  create: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      const id = await createOperation(city, caller, readSetup(form))
      return `/operations/${id}`
    }),
}
