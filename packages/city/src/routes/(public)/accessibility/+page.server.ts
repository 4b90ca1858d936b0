import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ text: locals.settings.legal.accessibility[locals.language] })
