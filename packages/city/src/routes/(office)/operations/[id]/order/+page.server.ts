import { filesFor } from '#server/operations/download-plan.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { caller } }) => ({ files: filesFor(caller) })
