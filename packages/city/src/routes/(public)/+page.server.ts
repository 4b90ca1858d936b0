import { publicWeek } from '#server/reports/public-week.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({ week: await publicWeek(locals.city.db) })
