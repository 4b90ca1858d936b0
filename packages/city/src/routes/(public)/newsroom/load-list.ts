import type { RequestEvent } from '@sveltejs/kit'
import { localise, withoutLanguage } from '#language/address.ts'
import { listDistrictNames } from '#server/city/districts.ts'
import { NotFound } from '#server/errors.ts'
import { lastPage, listLive, type LiveFilter } from '#server/newsroom/articles/list-live.ts'
import { endOf, localNow } from '#server/newsroom/local-time.ts'

const pageSize = 20

/** A page of the newsroom's articles, as the address asks for it (`?page=2`), with what the list beside it needs. */
export async function loadList(
  { locals, url }: Pick<RequestEvent, 'locals' | 'url'>,
  filter: Omit<LiveFilter, 'language'>,
) {
  const { city, settings, language } = locals
  const asked = url.searchParams.get('page') ?? '1'
  const number = /^\d{1,4}$/.test(asked) ? Number(asked) : 0
  if (number < 1 || number > lastPage) throw new NotFound()
  const today = localNow(city, settings.timeZone).slice(0, 10)
  // pictures whose rights run out with the day
  locals.changesAt = endOf(today, settings.timeZone)
  const list = await listLive(city, { ...filter, language }, { number, size: pageSize, today })
  if (number > 1 && list.teasers.length === 0) throw new NotFound()
  const path = withoutLanguage(url.pathname)
  return {
    ...{ ...list, number, path, districtNames: await listDistrictNames(city.db) },
    newsletter: city.smtpUrl !== null,
    canonical: city.origin + localise(number === 1 ? path : `${path}?page=${number}`, language),
  }
}
