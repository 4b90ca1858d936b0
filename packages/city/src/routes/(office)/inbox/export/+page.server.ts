import { hasRole, requireRole } from '#server/caller.ts'
import { listDisturbanceTypes } from '#server/city/catalogue.ts'
import { listDistricts } from '#server/city/districts.ts'
import { sources } from '#server/exchange/guess-source.ts'
import { countExport, exportFormats, personalExportRoles } from '#server/reports/export/export-reports.ts'
import { parseExportFilter, stateChoices } from '#server/reports/export/filter.ts'
import { placeReaders } from '#server/reports/roles.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, url }) => {
  requireRole(caller, ...placeReaders)
  const filter = parseExportFilter(url.searchParams)
  const types = await listDisturbanceTypes(city.db)
  const districts = await listDistricts(city.db)
  return {
    filter,
    rows: await countExport(city, caller, filter),
    mayPersonal: hasRole(caller, ...personalExportRoles),
    formats: exportFormats,
    stateChoices,
    sources,
    types: types.map(({ key, name_de, name_en }) => ({ key, name_de, name_en })),
    districts: districts.filter(({ parent }) => parent === null).map(({ key, name }) => ({ key, name })),
  }
}
