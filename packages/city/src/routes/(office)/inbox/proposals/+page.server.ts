import { listDisturbanceTypes } from '#server/city/catalogue.ts'
import { proposeIncidents } from '#server/reports/incidents/propose.ts'
import { incidentActions } from '../incident-actions.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller, language } }) => {
  const proposals = await proposeIncidents(city, caller)
  const types = await listDisturbanceTypes(city.db)
  return {
    proposals,
    types: types.map(({ key, name_de, name_en }) => ({ key, name: language === 'de' ? name_de : name_en })),
  }
}

export const actions: Actions = incidentActions(() => '/inbox/proposals')
