import { listUsedTags } from '#server/newsroom/articles/list-used-tags.ts'
import { listMonths } from '#server/newsroom/articles/list-months.ts'
import { listWarnings, nextWarningEnd } from '#server/newsroom/articles/list-warnings.ts'
import { endOf, localNow } from '#server/newsroom/local-time.ts'
import { listTopics } from '#server/newsroom/topics.ts'
import { loadList } from './load-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { city, settings, language } = event.locals
  const local = localNow(city, settings.timeZone)
  const [list, warnings, topics, months] = await Promise.all([
    loadList(event, {}),
    listWarnings(city, language, { local }),
    listTopics(city.db),
    listMonths(city, language, settings.timeZone),
  ])
  const warningEnd = await nextWarningEnd(city.db, local)
  if (warningEnd !== null)
    event.locals.changesAt = Math.min(event.locals.changesAt ?? Infinity, endOf(warningEnd, settings.timeZone))
  const usedTopics = await listUsedTags(
    city,
    'topic',
    topics.map(({ key }) => key),
    language,
  )
  const usedDistricts = await listUsedTags(city, 'district', [...list.districtNames.keys()], language)
  return { list, warnings, topics, usedTopics, usedDistricts, months }
}
