import type { Actions, RequestEvent } from '@sveltejs/kit'
import { requireRole } from '#server/caller.ts'
import type { SettingGroup } from '#server/city/setting-definitions.ts'
import { changeSetting, listSettings, resetSetting, type SettingView } from '#server/city/settings.ts'
import { changedSettings } from '#web/setting-form.ts'
import { submitForm } from '#web/submit-form.ts'

/** The settings of some groups, for a page; the picture has a form of its own. */
export async function settingsOf(
  { city, caller }: Pick<RequestEvent['locals'], 'city' | 'caller'>,
  groups: readonly SettingGroup[],
): Promise<SettingView[]> {
  requireRole(caller, 'administrator')
  const views = await listSettings(city.db)
  return views.filter((view) => groups.includes(view.group) && view.input.kind !== 'picture')
}

/** Save what was changed, or put one setting back to its default. `path` is the page they stand on. */
export function settingsActions(groups: readonly SettingGroup[], path: string) {
  return {
    save: (event) =>
      submitForm(event, async ({ form, city, caller }) => {
        const views = await settingsOf({ city, caller }, groups)
        for (const change of changedSettings(views, form)) await changeSetting(city, caller, change)
        return `${path}?saved`
      }),
    reset: (event) =>
      submitForm(event, async ({ form, city, caller }) => {
        const key = String(form.get('reset') ?? '')
        await resetSetting(city, caller, { key, version: Number(form.get(`${key}.version`)) })
        return `${path}?saved`
      }),
  } satisfies Actions
}
