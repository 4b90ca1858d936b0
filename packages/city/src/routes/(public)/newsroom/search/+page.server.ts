import { limitRequests, requestLimits } from '#server/accounts/limit-requests.ts'
import { listDistrictNames } from '#server/city/districts.ts'
import { NotFound } from '#server/errors.ts'
import { readTeasers } from '#server/newsroom/articles/read-teasers.ts'
import { localNow } from '#server/newsroom/local-time.ts'
import { searchArticles } from '#server/newsroom/search/search-articles.ts'
import type { PageServerLoad } from './$types'

const pageSize = 20

export const load: PageServerLoad = async ({ locals, url, setHeaders, getClientAddress }) => {
  const { city, settings, language } = locals
  setHeaders({ 'cache-control': 'private, no-cache' })
  const words = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  const page = url.searchParams.get('page') ?? '1'
  if (!/^[1-9]\d?$/.test(page)) throw new NotFound()
  const number = Number(page)
  if (words !== '') await limitRequests(city, { ...requestLimits.search, who: getClientAddress() })
  const { ids, corrected } = await searchArticles(city.db, { words, language })
  const other = language === 'de' ? 'en' : 'de'
  const elsewhere = ids.length > 0 ? 0 : (await searchArticles(city.db, { words, language: other })).ids.length
  const from = (number - 1) * pageSize
  const today = localNow(city, settings.timeZone).slice(0, 10)
  const [teasers, districtNames] = await Promise.all([
    readTeasers(city, ids.slice(from, from + pageSize), { language, today }),
    listDistrictNames(city.db),
  ])
  return {
    ...{ words, corrected, elsewhere, number, count: ids.length, hasMore: ids.length > from + pageSize },
    ...{ teasers, districtNames },
  }
}
