import { link } from '#ui/page-language.ts'
import type { Viewers } from '#server/reports/desk/viewers.ts'

const everyMilliseconds = 30_000

/**
 * While the page is open, says so every half a minute, and keeps up who else has it open and which version is stored.
 * To be called while a component is set up.
 *
 * @param initial asked again for every report the page shows
 */
export function watchViewers(id: () => string, initial: () => Viewers): { readonly now: Viewers } {
  let heard = $state<Viewers | null>(null)
  $effect(() => {
    const address = link(`/inbox/${id()}/viewers`)
    heard = null
    const timer = setInterval(async () => {
      if (document.hidden) return
      // without network what was known stays
      const response = await fetch(address, { method: 'POST' }).catch(() => null)
      if (response?.ok) heard = (await response.json()) as Viewers
    }, everyMilliseconds)
    return () => clearInterval(timer)
  })
  return {
    get now() {
      return heard ?? initial()
    },
  }
}
