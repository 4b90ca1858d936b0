import { listDistrictNames } from '#server/city/districts.ts'
import { NotFound } from '#server/errors.ts'
import { listUsedTags } from '#server/newsroom/articles/list-used-tags.ts'
import { loadList } from '../../load-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event
  const names = await listDistrictNames(locals.city.db)
  const district = names.get(params.key)
  if (!district) throw new NotFound()
  // a Stadtbezirk includes its parts
  const parts = [...names].filter(([, { parent }]) => parent === params.key).map(([key]) => key)
  const [list, usedParts] = await Promise.all([
    loadList(event, { districts: [params.key, ...parts] }),
    listUsedTags(locals.city, 'district', parts, locals.language),
  ])
  return { district, list, usedParts }
}
