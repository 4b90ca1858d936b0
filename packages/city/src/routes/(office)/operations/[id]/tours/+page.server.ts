import { tourLines, visitedHotspots } from '#server/operations/map-features.ts'
import { getPlan } from '#server/operations/read-plans.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params, url }) => {
  const found = await getPlan(city, caller, params.id)
  if (!found) return { view: null }
  const { plan } = found
  const slots = plan.demand.map(({ date, shift }) => ({ date, shift }))
  const date = url.searchParams.get('date') ?? slots[0]?.date ?? ''
  const shift = url.searchParams.get('shift') ?? slots[0]?.shift ?? ''
  const tours = plan.tours.filter((tour) => tour.date === date && tour.shift === shift)
  const patrol = Number(url.searchParams.get('patrol')) || tours[0]?.patrol
  const chosen = tours.find((tour) => tour.patrol === patrol) ?? tours[0] ?? null
  const names = Object.fromEntries(plan.hotspots.map((hotspot) => [hotspot.id, `${hotspot.number} ${hotspot.name}`]))
  return {
    view: {
      timeZone: plan.timeZone,
      slots,
      date,
      shift,
      station: plan.station,
      patrols: tours.map((tour) => ({
        patrol: tour.patrol,
        attire: tour.attire,
        metres: tour.metres,
        visits: tour.steps.filter((step) => step.kind === 'visit').length,
      })),
      chosen: chosen && { patrol: chosen.patrol, attire: chosen.attire, steps: chosen.steps },
      names,
      hotspots: visitedHotspots(plan, chosen),
      lines: tourLines(tours, chosen?.patrol ?? null),
    },
  }
}
