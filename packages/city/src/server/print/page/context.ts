import type { Plan } from 'planning/plan'
import { figureText } from '../../../language/figures.ts'
import { createPlanFormat, type PlanFormat } from '../../../language/plan-format.ts'
import { planPageTexts } from '../../../language/plan-page.ts'
import { translator } from '../../../language/translate.ts'
import type { Figure } from '../../figure.ts'
import { markup, type Markup } from '../markup.ts'
import { planFigures } from '../plan-figures.ts'
import { indexPlan, type PlanIndex } from '../plan-index.ts'
import { createPlanMap, viewBoxOf, type MapView, type PlanMap } from '../plan-map.ts'
import type { PlanPrintOptions } from '../plan-options.ts'

/** What every part of the page is made with. */
export interface PageContext {
  readonly plan: Plan
  readonly options: PlanPrintOptions
  readonly format: PlanFormat
  readonly text: ReturnType<typeof translator<typeof planPageTexts>>
  readonly index: PlanIndex
  readonly map: PlanMap
  readonly figures: readonly Figure[]
  /** a figure in words */
  figure(key: string): string
}

export function pageContext(plan: Plan, options: PlanPrintOptions): PageContext {
  const figures = planFigures(plan, options)
  const format = createPlanFormat(options.language, plan.timeZone, options.bands)
  return {
    plan,
    options,
    format,
    text: translator(options.language, planPageTexts),
    index: indexPlan(plan),
    map: createPlanMap(plan, options.network),
    figures,
    figure(key) {
      const found = figures.find((one) => one.key === key)
      return found ? figureText(found, options.language).full : format.words('cannot-tell')
    },
  }
}

/** A table in a region that scrolls on its own; `n` marks columns of numbers. */
export function scrollTable(
  label: string,
  columns: readonly (readonly [text: string, numbers?: 'n'])[],
  rows: readonly (Markup | null)[],
): Markup {
  const cells = columns.map(([text, numbers]) => markup`<th scope="col" class="${numbers ?? ''}">${text}</th>`)
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table>
    <thead><tr>${cells}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`
}

/**
 * A map that the script lets the reader move and zoom; without it a picture.
 *
 * @param pixels width its marks are drawn for; on other screens the script keeps their size
 */
export function mapFrame({ text }: PageContext, view: MapView, pixels: number, label: string, parts: Markup): Markup {
  const button = (action: string, sign: string, name: string) =>
    markup`<button type="button" data-zoom="${action}" aria-label="${name}" title="${name}">${sign}</button>`
  return markup`<div class="map" role="group" aria-label="${text('map-keys')}">
    <svg viewBox="${viewBoxOf(view)}" data-pixels="${pixels}" role="img" aria-label="${label}">${parts}</svg>
    <div class="tools" hidden>
      ${button('in', '+', text('zoom-in'))}${button('out', '−', text('zoom-out'))}${button('all', '⤢', text('zoom-reset'))}
    </div>
  </div>`
}
