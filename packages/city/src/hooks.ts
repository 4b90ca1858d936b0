import type { Reroute } from '@sveltejs/kit/hooks'
import { withoutLanguage } from '#language/address.ts'

/** English pages are the same routes behind /en. */
export const reroute: Reroute = ({ url }) => withoutLanguage(url.pathname)
