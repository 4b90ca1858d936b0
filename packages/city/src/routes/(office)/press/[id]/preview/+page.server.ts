import { requireRole } from '#server/caller.ts'
import { getArticle } from '#server/newsroom/articles/read-article.ts'
import { pressReaders } from '#server/newsroom/press-roles.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params, url }) => {
  requireRole(caller, ...pressReaders)
  const { id, content } = await getArticle(city, caller, params.id)
  return { id, headline: content.headline, shownAs: appearanceIn(url) }
}

function appearanceIn(url: URL): 'light' | 'dark' {
  return url.searchParams.get('appearance') === 'dark' ? 'dark' : 'light'
}
