import { articleFigures } from '#server/newsroom/figures/article-figures.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { article, figures } = await articleFigures(locals.city.db, params.slug, locals.language)
  const { slug, edition, publishedAt, content } = article
  return { slug, edition, publishedAt, headline: content.headline, figures }
}
