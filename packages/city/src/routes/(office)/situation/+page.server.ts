import { parseSituationFilter, sourceFilters, windowChoices } from '#server/situation/filter.ts'
import { getSituation } from '#server/situation/get-situation.ts'
import { cellFeatures, hotspotBounds, hotspotOutlines } from '#server/situation/map-features.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { city, caller, language }, url }) => {
  const situation = await getSituation(city, caller, parseSituationFilter(url.searchParams))
  const { filter, bands, band, week, figures, reasons, asOf, timeZone, generated, hotspots } = situation
  return {
    filter,
    bands,
    band,
    week,
    figures,
    reasons,
    asOf,
    timeZone,
    generated,
    area: situation.area,
    areas: situation.areas.map(({ key, label }) => ({ key, name: label })),
    types: situation.types
      .filter((type) => type.active)
      .map((type) => ({ key: type.key, group: type.group, name: language === 'de' ? type.name_de : type.name_en })),
    windows: windowChoices,
    sources: sourceFilters,
    cells: cellFeatures(situation),
    outlines: hotspotOutlines(situation),
    bounds: hotspotBounds(situation),
    hotspots: hotspots.map(({ id, number, name, trend, weekly, neverConfirmed }) => ({
      id,
      number,
      name,
      trend,
      weekly,
      neverConfirmed,
    })),
    mayPlan: caller?.roles.some((role) => role === 'planner' || role === 'operations-lead') ?? false,
  }
}
