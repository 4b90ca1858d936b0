import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ text: locals.settings.legal.privacy[locals.language] })
