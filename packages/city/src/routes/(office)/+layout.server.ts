import { pagesFor } from '#web/navigation.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals, url }) => {
  const menu = pagesFor(locals.caller?.roles ?? [])
  return {
    menu,
    // looking at the address makes this run for every page: each gets a key of its own
    current: menu.find(({ path }) => url.pathname.endsWith(path) || url.pathname.includes(`${path}/`))?.name ?? null,
    formKey: crypto.randomUUID(),
  }
}
