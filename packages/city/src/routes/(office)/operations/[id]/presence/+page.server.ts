import { getPlan } from '#server/operations/read-plans.ts'
import { getOperation } from '#server/operations/read-operations.ts'
import { planFigures } from '#server/print/plan-figures.ts'
import { hotspotFeatures } from '#server/operations/map-features.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller }, params }) => {
  const operation = await getOperation(city, caller, params.id)
  const found = await getPlan(city, caller, params.id)
  if (!found) return { hotspots: [], figures: [], features: null, area: operation.area }
  const { plan } = found
  const detection = new Map(plan.presence.perHotspot.map((row) => [row.hotspot, row.detection]))
  return {
    hotspots: plan.hotspots.map(({ id, number, name }) => ({ id, number, name, detection: detection.get(id) ?? 0 })),
    figures: planFigures(plan, { generated: operation.generated }).filter((figure) =>
      figure.key.startsWith('hotspot.'),
    ),
    features: hotspotFeatures(plan),
    area: operation.area,
  }
}
