import { civilDate } from '#language/dates.ts'
import { requireRole } from '#server/caller.ts'
import { getArticle } from '#server/newsroom/articles/read-article.ts'
import { picturesIn } from '#server/newsroom/document/parts.ts'
import { readPictures } from '#server/newsroom/pictures/read-pictures.ts'
import { pressReaders } from '#server/newsroom/press-roles.ts'
import { liveFigures } from '../../live-figures.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { city, caller, settings } = locals
  requireRole(caller, ...pressReaders)
  const { content, language, first_published_at } = await getArticle(city, caller, params.id)
  // shown in the frames of the preview, and nowhere else
  setHeaders({ 'x-frame-options': 'SAMEORIGIN' })
  const now = city.clock.now()
  const today = civilDate(now, settings.timeZone)
  return {
    ...{ content, articleLanguage: language, date: first_published_at?.getTime() ?? now },
    dark: url.searchParams.get('appearance') === 'dark',
    pictures: await readPictures(city.db, picturesIn(content), { language, today }),
    figures: await liveFigures(city, content),
  }
}
