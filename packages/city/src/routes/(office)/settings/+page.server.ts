import { requireRole } from '#server/caller.ts'
import { changeSetting, resetSetting } from '#server/city/settings.ts'
import { readPicture } from '#server/city/read-picture.ts'
import { listSettings } from '#server/city/settings.ts'
import { submitForm } from '#web/submit-form.ts'
import { settingsActions, settingsOf } from './settings-form.ts'
import type { Actions, PageServerLoad } from './$types'

const groups = ['city', 'map', 'press'] as const
const logo = 'city.logo'

export const load: PageServerLoad = async (event) => {
  const views = await settingsOf(event.locals, groups)
  const picture = (await listSettings(event.locals.city.db)).find((view) => view.key === logo)
  return { views, logoVersion: picture?.version ?? 0 }
}

export const actions: Actions = {
  ...settingsActions(groups, '/settings'),
  logo: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      requireRole(caller, 'administrator')
      const value = await readPicture(form.get('picture'))
      await changeSetting(city, caller, { key: logo, value, version: Number(form.get('version')) })
      return '/settings?saved'
    }),
  removeLogo: (event) =>
    submitForm(event, async ({ form, city, caller }) => {
      await resetSetting(city, caller, { key: logo, version: Number(form.get('version')) })
      return '/settings?saved'
    }),
}
