import { requireRole } from '#server/caller.ts'
import { listDistrictNames } from '#server/city/districts.ts'
import { getArticle } from '#server/newsroom/articles/read-article.ts'
import { readDownloads } from '#server/newsroom/files/read-downloads.ts'
import { picturesIn } from '#server/newsroom/document/parts.ts'
import { liveFigures } from '#server/newsroom/editing/live-figures.ts'
import { isOver, localNow } from '#server/newsroom/local-time.ts'
import { readPictures } from '#server/newsroom/pictures/read-pictures.ts'
import { pressReaders } from '#server/newsroom/press-roles.ts'
import { listTopics } from '#server/newsroom/topics.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { city, caller, settings } = locals
  requireRole(caller, ...pressReaders)
  const { content, language, first_published_at } = await getArticle(city, caller, params.id)
  // shown in the frames of the preview, and nowhere else
  setHeaders({ 'x-frame-options': 'SAMEORIGIN' })
  const now = localNow(city, settings.timeZone)
  const [topics, districts] = await Promise.all([listTopics(city.db), listDistrictNames(city.db)])
  return {
    ...{ content, articleLanguage: language, publishedAt: first_published_at?.getTime() ?? null },
    dark: url.searchParams.get('appearance') === 'dark',
    pictures: await readPictures(city.db, picturesIn(content), { language, today: now.slice(0, 10) }),
    downloads: await readDownloads(city, content.body),
    figures: await liveFigures(city, content),
    districts: content.districts.flatMap((key) => {
      const name = districts.get(key)?.name
      return name ? { key, name } : []
    }),
    topics: topics
      .filter(({ key }) => content.topics.includes(key))
      .map(({ key, nameDe, nameEn }) => ({ key, name: language === 'en' ? nameEn : nameDe })),
    eventOver: content.event !== null && isOver(content.event, now),
    contact: content.contact ?? settings.pressContact,
  }
}
