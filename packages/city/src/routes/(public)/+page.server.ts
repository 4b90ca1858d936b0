import { listDistrictNames } from '#server/city/districts.ts'
import { listLive } from '#server/newsroom/articles/list-live.ts'
import { listWarnings } from '#server/newsroom/articles/list-warnings.ts'
import { localNow } from '#server/newsroom/local-time.ts'
import { publicWeek } from '#server/reports/public-week.ts'
import type { PageServerLoad } from './$types'

/** Articles on the start page. */
const shown = 4

export const load: PageServerLoad = async ({ locals: { city, settings, language } }) => {
  const local = localNow(city, settings.timeZone)
  const [week, warnings, news, districtNames] = await Promise.all([
    publicWeek(city.db),
    listWarnings(city, language, { local }),
    listLive(city, { language }, { number: 1, size: shown + 4, today: local.slice(0, 10) }),
    listDistrictNames(city.db),
  ])
  // what stands on top as a warning does not stand below once more
  const onTop = new Set(warnings.map(({ id }) => id))
  return { week, warnings, news: news.teasers.filter(({ id }) => !onTop.has(id)).slice(0, shown), districtNames }
}
