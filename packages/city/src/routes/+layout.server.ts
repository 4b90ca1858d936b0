import { demoAccounts } from '#server/accounts/accounts.ts'
import { appearanceOf } from '#web/appearance.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals, cookies }) => {
  const { settings, language, caller } = locals
  return {
    language,
    appearance: appearanceOf(cookies),
    cityName: settings.cityName,
    timeZone: settings.timeZone,
    hasLogo: settings.logo !== null,
    demo: (await demoAccounts(locals.city.db)).length > 0,
    caller: caller && { name: caller.name, roles: caller.roles },
  }
}
