import { listToMend } from '#server/newsroom/checks/list-to-mend.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller } }) => ({ list: await listToMend(city, caller) })
