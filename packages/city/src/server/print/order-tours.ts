import type { PlannedTour } from 'planning/plan'
import { staffAt, type OrderContext } from './order-roster.ts'

/** The card of one patrol's tour: who, how far, its map, and its visits in order of time with rank and margin. */
export function tourCard(context: OrderContext, tour: PlannedTour) {
  const { plan, format, text, index } = context
  const visits = tour.steps.filter((step) => step.kind === 'visit')
  const name = text('execution.patrol', { patrol: tour.patrol, attire: format.words(`attire.${tour.attire}`) })
  const demand = index.demandOf(tour.date).find((one) => one.shift === tour.shift)
  const stop = (id: string) => {
    const { number, name } = index.hotspot(id)
    return format.words('hotspot-of', { number, name })
  }
  const span = (from: number, to: number) => `${format.time(from)}–${format.time(to)}`
  let number = 0
  return {
    name,
    when: `${format.shortDate(tour.date)} ${format.shift(tour.shift)}`,
    staff: demand ? staffAt(context, demand, tour.patrol) : '',
    way: format.words('visits-and-way', {
      visits: visits.length,
      kilometres: format.number(tour.metres / 1000, 1),
    }),
    map: tourMapFile(tour),
    alt: text('execution.tour-alt', {
      patrol: name,
      station: plan.station.name,
      list: visits.map((visit) => stop(visit.stop)).join(', '),
    }),
    none: text('execution.no-visits'),
    rows: tour.steps.flatMap((step): string[][] => {
      if (step.kind === 'walk') return []
      if (step.kind === 'break') {
        const place = step.atStop === null ? plan.station.name : index.hotspot(step.atStop).name
        return [['', span(step.from, step.to), text('execution.break-at', { place }), '', '']]
      }
      const { earliest, latest } = step.window
      return [[String(++number), span(step.from, step.to), stop(step.stop), span(earliest, latest), String(step.rank)]]
    }),
  }
}

/** File name of a tour's map within the order. */
export function tourMapFile(tour: PlannedTour): string {
  return `/tour-${tour.date}-${tour.shift}-${tour.patrol}.svg`
}
