import type { City } from '../../city.ts'
import type { ArticleContent } from '../content.ts'
import { figuresIn } from '../document/parts.ts'
import { readFigures } from '../figures/sources.ts'
import { blocks, type Finding, type Place } from './finding.ts'

/** Figures that have no value (any more): the sentence around them would have a gap. All others are current, they are read now. */
export async function checkFigures(city: City, content: Pick<ArticleContent, 'lead' | 'body'>): Promise<Finding[]> {
  const empty: ArticleContent['body'] = { type: 'doc', content: [] }
  const parts: { place: Place; lead: ArticleContent['lead']; body: ArticleContent['body'] }[] = [
    { place: { part: 'lead' }, lead: content.lead, body: empty },
    ...content.body.content.map((block, index) => ({
      place: { part: 'body', block: index + 1 } as const,
      lead: [],
      body: { type: 'doc' as const, content: [block] },
    })),
  ]
  const asked = parts.flatMap(({ place, lead, body }) =>
    figuresIn({ lead, body }).map((attributes) => ({ place, attributes })),
  )
  const figures = await readFigures(
    city,
    asked.map(({ attributes }) => attributes),
  )
  return asked.flatMap(({ place, attributes }, index) =>
    figures[index]?.value == null ? [blocks('figure.none', place, { figure: attributes.key })] : [],
  )
}
