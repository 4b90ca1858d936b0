import { articleFigures } from '#server/newsroom/figures/article-figures.ts'
import type { RequestHandler } from './$types'

/** The figures of an article for programs; whoever keeps it asks again after five minutes. */
export const GET: RequestHandler = async ({ locals: { city, language }, params }) => {
  const { article, figures } = await articleFigures(city.db, params.slug, language)
  const time = (instant: number) => new Date(instant).toISOString()
  const body = {
    article: `${city.origin}/newsroom/${article.slug}`,
    headline: article.content.headline,
    edition: article.edition,
    published: time(article.publishedAt),
    figures: figures.map(({ name, text, figure, source, openData }) => ({
      ...{ name, text, value: figure.value, unit: figure.unit, kind: figure.kind },
      ...{ period: figure.period, places: figure.places, interval: figure.interval, source },
      asOf: time(figure.origin.asOf),
      ...{ query: figure.origin.query, key: figure.key, parameters: figure.origin.parameters },
      generated: figure.origin.generated,
      openData: openData && `${city.origin}${openData}`,
    })),
  }
  return Response.json(body, { headers: { 'cache-control': 'public, max-age=300' } })
}
