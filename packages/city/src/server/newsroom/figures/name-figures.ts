import { figureName } from '../../../language/figure-sources.ts'
import type { Language } from '../../../language/translate.ts'
import { listDisturbanceTypes } from '../../city/catalogue.ts'
import type { Database } from '../../city.ts'
import type { Figure } from '../../figure.ts'

/** What each figure counts, in words: "Kräfte am Tag", "Ansprachen", or the name of a disturbance type. */
export async function nameFigures(db: Database, figures: readonly Figure[], language: Language): Promise<string[]> {
  const types = new Map(
    figures.some(isOfType)
      ? (await listDisturbanceTypes(db)).map((type) => [type.key, language === 'de' ? type.name_de : type.name_en])
      : [],
  )
  return figures.map((figure) => (isOfType(figure) ? types.get(figure.key) : undefined) ?? figureName(figure, language))
}

const isOfType = ({ origin }: Figure) => origin.query === 'reports.published-month'
