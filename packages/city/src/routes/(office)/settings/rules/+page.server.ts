import { defaultRuleSets } from 'planning/roster/rule-sets'
import { settingsActions, settingsOf } from '../settings-form.ts'
import type { Actions, PageServerLoad } from './$types'

const groups = defaultRuleSets.map(({ key }) => `rules-${key}` as const)

export const load: PageServerLoad = async (event) => ({ views: await settingsOf(event.locals, groups) })

export const actions: Actions = settingsActions(groups, '/settings/rules')
