import { settingsActions, settingsOf } from '../settings-form.ts'
import type { Actions, PageServerLoad } from './$types'

const groups = ['legal'] as const

export const load: PageServerLoad = async (event) => ({ views: await settingsOf(event.locals, groups) })

export const actions: Actions = settingsActions(groups, '/settings/legal')
