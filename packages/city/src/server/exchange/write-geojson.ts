import { hotspotsGeoJson } from 'planning/hotspots/geojson'
import type { Plan, PlannedTour } from 'planning/plan'

/** `hotspots.geojson`: the hotspots of a plan as polygons around their cells (RFC 7946), with what a map shows of them. */
export function writeHotspotsGeoJson(plan: Plan): string {
  return oneFeatureALine(hotspotsGeoJson(plan.hotspots).features)
}

/**
 * `tours.geojson` (RFC 7946): for each tour one LineString, the way from station to station, and a Point for each visit
 * and break, in order of time. Times are ISO 8601 with the offset of the city's zone; `order` counts the visits of a tour.
 */
export function writeToursGeoJson(plan: Plan): string {
  return oneFeatureALine(plan.tours.flatMap((tour) => featuresOf(plan, tour)))
}

function featuresOf(plan: Plan, tour: PlannedTour): object[] {
  const { date, shift, patrol, attire, metres, steps } = tour
  const hotspots = new Map(plan.hotspots.map((hotspot) => [hotspot.id, hotspot]))
  const local = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone: plan.timeZone, smallestUnit: 'second' })
  const common = { date, shift, patrol, attire }
  const first = steps.at(0)
  const last = steps.at(-1)
  if (!first || !last) return []
  // RFC 7946 wants two positions in a line; who stays at the station walks from there to there
  const station: [number, number] = [plan.station.position.lon, plan.station.position.lat]
  const path = tour.path.length > 1 ? tour.path : [station, station]

  const way = {
    type: 'Feature',
    properties: { kind: 'tour', ...common, from: local(first.from), to: local(last.to), metres },
    geometry: { type: 'LineString', coordinates: path.map(([lon, lat]) => [six(lon), six(lat)]) },
  }
  let order = 0
  const stays = steps.flatMap((step): object[] => {
    if (step.kind === 'walk') return []
    const id = step.kind === 'visit' ? step.stop : step.atStop
    const hotspot = id === null ? null : hotspots.get(id)
    if (hotspot === undefined) throw new RangeError(`the plan has no hotspot ${id}`)
    const { lat, lon } = hotspot?.position ?? plan.station.position
    const place = { hotspot: hotspot?.number ?? null, name: hotspot?.name ?? plan.station.name }
    const properties = { kind: step.kind, ...common, from: local(step.from), to: local(step.to), ...place }
    const visit = step.kind === 'visit' && {
      order: ++order,
      rank: step.rank,
      earliest: local(step.window.earliest),
      latest: local(step.window.latest),
      handlingMinutes: six(step.handlingMinutes),
    }
    const geometry = { type: 'Point', coordinates: [six(lon), six(lat)] }
    return [{ type: 'Feature', properties: { ...properties, ...visit }, geometry }]
  })
  return [way, ...stays]
}

/** Six decimals: a tenth of a metre. */
const six = (value: number) => Math.round(value * 1e6) / 1e6

/** One line a feature, so that large files can be read and compared line by line. */
function oneFeatureALine(features: readonly object[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`
}
