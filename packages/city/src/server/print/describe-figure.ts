import { figureOrigin, figureText } from '../../language/figures.ts'
import type { PlanFormat } from '../../language/plan-format.ts'
import { planWords } from '../../language/print.ts'
import { translateKey } from '../../language/translate.ts'
import type { Figure } from '../figure.ts'

/** A figure of a plan as one line of the table "where the numbers come from". */
export function describeFigure(figure: Figure, format: PlanFormat) {
  const { language, timeZone } = format
  const word = (part: string) => translateKey(language, planWords, `${part}.${figure.key}`) ?? figure.key
  const { number, unit, full } = figureText(figure, language)
  return {
    name: word('figure-name'),
    // the name says what is counted
    value: number === null || unit === '%' ? full : number,
    meaning: word('figure-meaning'),
    origin: figureOrigin(figure, language, timeZone)
      .map(({ label, text }) => `${label}: ${text}`)
      .join('; '),
  }
}
