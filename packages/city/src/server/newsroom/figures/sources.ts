import type { City } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import type { FigureAttributes } from '../document/schema.ts'
import { operationMeasures, operationSetup } from './operation.ts'
import { busyAreas, publishedMonth, publishedWeek } from './published.ts'
import type { FigureSource } from './source.ts'

export const figureSources: readonly FigureSource[] = [
  operationSetup,
  operationMeasures,
  publishedMonth,
  publishedWeek,
  busyAreas,
]

/** The figures as they are now, in the order asked for; null where there is none. */
export async function readFigures(city: City, asked: readonly FigureAttributes[]): Promise<(Figure | null)[]> {
  // the same question once
  const answers = new Map<string, Promise<readonly Figure[]>>()
  const answer = ({ query, parameters }: FigureAttributes): Promise<readonly Figure[]> => {
    const source = figureSources.find((candidate) => candidate.query === query)
    const parsed = source?.parameters.safeParse(parameters)
    return source && parsed?.success ? source.read(city, parsed.data) : Promise.resolve([])
  }
  const figures: (Figure | null)[] = []
  for (const attributes of asked) {
    const question = JSON.stringify([attributes.query, attributes.parameters])
    const known = answers.get(question) ?? answer(attributes)
    answers.set(question, known)
    figures.push((await known).find(({ key }) => key === attributes.key) ?? null)
  }
  return figures
}
