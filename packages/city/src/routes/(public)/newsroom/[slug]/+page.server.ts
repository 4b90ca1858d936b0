import { redirect } from '@sveltejs/kit'
import { localise } from '#language/address.ts'
import { civilDate, day } from '#language/dates.ts'
import { figureAddress } from '#language/figure-address.ts'
import { figureText } from '#language/figures.ts'
import { spokenLanguage } from '#language/spoken-language.ts'
import { listDistrictNames } from '#server/city/districts.ts'
import { findArticle } from '#server/newsroom/articles/find-article.ts'
import { readDownloads } from '#server/newsroom/files/read-downloads.ts'
import { readSurroundings } from '#server/newsroom/articles/read-surroundings.ts'
import { picturesIn } from '#server/newsroom/document/parts.ts'
import { articleHead } from '#server/newsroom/feeds/article-head.ts'
import { inlineText } from '#server/newsroom/document/plain-text.ts'
import { endOf, isOver, localNow } from '#server/newsroom/local-time.ts'
import { readPictures } from '#server/newsroom/pictures/read-pictures.ts'
import { listTopics } from '#server/newsroom/topics.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { city, settings, language } = locals
  const sayDay = (instant: number) => day(civilDate(instant, settings.timeZone), language)
  const article = await findArticle(city, params.slug, sayDay)
  if (article.slug !== params.slug) redirect(308, localise(`/newsroom/${article.slug}`, language) + url.search)
  const now = localNow(city, settings.timeZone)
  const today = now.slice(0, 10)
  const { content } = article
  locals.changesAt = endOf(today, settings.timeZone)
  if (content.event?.endsAt && !isOver(content.event, now))
    locals.changesAt = Math.min(locals.changesAt, endOf(content.event.endsAt, settings.timeZone))
  const around = await readSurroundings(city, article, today)

  const own = spokenLanguage(article.language)
  const inLanguage = (wanted: typeof language) => around.versions.find((version) => version.language === wanted)
  const twin = inLanguage(language)
  // not for good: the twin may be withdrawn
  if (own !== language && twin) redirect(307, localise(`/newsroom/${twin.slug}`, language))
  const other = language === 'de' ? 'en' : 'de'
  const otherTwin = inLanguage(other)

  const [pictures, downloads, topics, districtNames] = await Promise.all([
    readPictures(city.db, picturesIn(content), { language: article.language, today }),
    readDownloads(city, content.body),
    listTopics(city.db),
    listDistrictNames(
      city.db,
      [content, ...around.more].flatMap(({ districts }) => districts),
    ),
  ])
  return {
    ...{ article, around, pictures, downloads, districtNames, own },
    head: articleHead(city, settings, article, { pictures, topics, districtNames }),
    description: inlineText(content.lead, (asked) => {
      const figure = article.figures[figureAddress(asked)]
      return figure ? figureText(figure, own).full : ''
    }),
    districts: content.districts.flatMap((key) => {
      const name = districtNames.get(key)?.name
      return name ? { key, name } : []
    }),
    topics: topics
      .filter(({ key }) => content.topics.includes(key))
      .map(({ key, nameDe, nameEn }) => ({ key, name: language === 'de' ? nameDe : nameEn })),
    eventOver: content.event !== null && isOver(content.event, now),
    contact: content.contact ?? settings.pressContact,
    address: city.origin + localise(`/newsroom/${article.slug}`, own),
    alternates: [{ language: article.language, slug: article.slug }, ...around.versions].map((version) => ({
      language: version.language,
      address: city.origin + localise(`/newsroom/${version.slug}`, spokenLanguage(version.language)),
    })),
    languageAddresses: otherTwin && { [other]: localise(`/newsroom/${otherTwin.slug}`, other) },
  }
}
