import type { PlannedTour } from 'planning/plan'
import { markup, Markup } from '../markup.ts'
import { mapFrame, scrollTable, type PageContext } from './context.ts'

const mapPixels = 420

/** The walks, one after the other; the script shows one at a time. */
export function tourSection(context: PageContext): Markup {
  const { plan, text, index, format } = context
  const groups = plan.demand.flatMap((demand) => {
    const tours = index.toursOf(demand.date, demand.shift)
    if (tours.length === 0) return []
    const heading = text('shift-of-day', { date: format.date(demand.date), shift: format.shift(demand.shift) })
    return [
      markup`<div class="shift-tours" id="tours-${demand.date}-${demand.shift}">
        <h3>${heading}</h3>
        ${tours.map((tour) => tourCard(context, tour))}
      </div>`,
    ]
  })
  return markup`<section id="tours" aria-labelledby="tours-title">
    <h2 id="tours-title">${text('tours')}</h2>
    <p>${text(groups.length === 0 ? 'no-tours' : 'tours-lead')}</p>
    ${groups.length > 0 && picker(context)} ${groups}
  </section>`
}

function picker({ text }: PageContext): Markup {
  return markup`<div class="picker" hidden>
    <label>${text('choose-shift')} <select></select></label>
    <label>${text('choose-patrol')} <select></select></label>
    <button type="button" data-step="-1">${text('previous-tour')}</button>
    <button type="button" data-step="1">${text('next-tour')}</button>
  </div>`
}

function tourCard(context: PageContext, tour: PlannedTour): Markup {
  const { text, format } = context
  const attire = format.words(`attire.${tour.attire}`)
  const visits = tour.steps.filter((step) => step.kind === 'visit').length
  const way = format.words('visits-and-way', { visits, kilometres: format.number(tour.metres / 1000, 1) })
  const name = text('patrol-attire', { patrol: tour.patrol, attire })
  const content =
    visits === 0
      ? markup`<p>${text('no-visits')}</p>`
      : markup`${timeline(context, tour)}<div class="tour">${tourMap(context, tour)}${tourTable(context, tour, name)}</div>`
  return markup`<details id="tour-${tour.date}-${tour.shift}-${tour.patrol}" data-name="${name}">
    <summary><b>${name}</b> <span class="muted">${way}</span></summary>
    ${content}
  </details>`
}

function tourMap(context: PageContext, tour: PlannedTour): Markup {
  const { map, text, index } = context
  const view = map.view(index.positionsOf(tour), 1.15)
  const shared = markup`<use href="#ground"/><use href="#hotspot-shapes" class="pale"/>`
  const parts = [
    map.path(tour),
    map.station(view, mapPixels),
    map.visitNumbers(tour, view, mapPixels),
    map.scaleBar(view, mapPixels),
  ]
  return mapFrame(context, view, mapPixels, text('tour-map'), markup`${shared}${new Markup(parts.join(''))}`)
}

function tourTable({ text, format, index, plan }: PageContext, tour: PlannedTour, name: string): Markup {
  let number = 0
  const span = (from: number, to: number) => `${format.time(from)}–${format.time(to)}`
  const rows = tour.steps.map((step) => {
    if (step.kind === 'walk') return null
    if (step.kind === 'break') {
      const place = step.atStop === null ? plan.station.name : index.hotspot(step.atStop).name
      return markup`<tr>
        <td></td>
        <td class="n">${span(step.from, step.to)}</td>
        <td colspan="3">${text('break-at', { place })}</td>
      </tr>`
    }
    const hotspot = index.hotspot(step.stop)
    return markup`<tr>
      <td class="n">${++number}</td>
      <td class="n">${span(step.from, step.to)}</td>
      <th scope="row">${format.words('hotspot-of', { number: hotspot.number, name: hotspot.name })}</th>
      <td class="n">${span(step.window.earliest, step.window.latest)}</td>
      <td class="n">${step.rank}</td>
    </tr>`
  })
  const columns = [
    [text('column.number'), 'n'],
    [text('column.time'), 'n'],
    [text('column.stop')],
    [text('column.window'), 'n'],
    [text('column.rank'), 'n'],
  ] as const
  return scrollTable(name, columns, rows)
}

/** A bar of the shift: visits numbered as in the table, breaks hatched, the line between them is walking. */
function timeline({ text, format }: PageContext, tour: PlannedTour): Markup | null {
  const first = tour.steps.at(0)
  const last = tour.steps.at(-1)
  if (!first || !last) return null
  const percent = (instant: number) => ((100 * (instant - first.from)) / (last.to - first.from)).toFixed(2)
  let number = 0
  const bars = tour.steps.map((step) => {
    if (step.kind === 'walk') return null
    const place = `left:${percent(step.from)}%;width:${percent(first.from + step.to - step.from)}%`
    return step.kind === 'break'
      ? markup`<span class="break" style="${place}"></span>`
      : markup`<span style="${place}">${++number}</span>`
  })
  return markup`<div class="line" role="img" aria-label="${text('timeline')}">
    ${bars}<time>${format.time(first.from)}</time><time>${format.time(last.to)}</time>
  </div>`
}
