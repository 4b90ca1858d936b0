import { centreOfCell } from '../geo/cells.ts'
import type { Hotspot, HotspotBand, Place, Position } from '../model.ts'
import { cellHoursOf } from './cell-hours.ts'
import { confirmations } from './confirm.ts'
import { createIntensity, observedHours } from './intensity.ts'
import { nameHotspots } from './name-hotspots.ts'
import type { Observation } from './observation.ts'
import type { HotspotParameters } from './parameters.ts'
import { trendOf } from './trend.ts'

const DAY_MS = 86_400_000

/** So many incidents without one confirmed are "reported often, never confirmed". */
const NEVER_CONFIRMED_INCIDENTS = 10

/** What was seen and what is expected in pieces of an observation's grid. */
export interface Describer {
  /** severity-weighted incidents per hour of each cell, averaged over the week */
  readonly weightedIntensity: Float64Array
  /**
   * Hotspots of pieces (each a list of cell indices, its peak first), ranked, numbered and named.
   *
   * @param minimumIncidents ≥ 1; pieces with fewer are left out
   */
  hotspots(
    pieces: readonly (readonly number[])[],
    minimumIncidents: number,
    bandsOf: (piece: readonly number[]) => HotspotBand[],
  ): Hotspot[]
}

/** @param places known places for the names */
export function createDescriber(
  observation: Observation,
  parameters: HotspotParameters,
  places: readonly Place[],
): Describer {
  const { grid, columns, incidents, type, types, byCell, asOf } = observation
  const observed = observedHours(
    observation.observedFrom,
    observation.to,
    asOf,
    observation.clock,
    parameters.halfLifeWeeks,
  )
  const intensity = createIntensity(grid.neighbours, observed, parameters)
  const severities = Float64Array.from(type, (t) => types[t].severity)
  const hoursOf = (values: Float64Array) => cellHoursOf(columns, values, parameters.halfLifeWeeks, grid.cells.length)
  const all = hoursOf(new Float64Array(incidents.length).fill(1))
  const weighted = hoursOf(severities)
  const detected = hoursOf(Float64Array.from(type, (t) => (types[t].detection ? 1 : 0)))
  const weightedIntensity = intensity.perCell(weighted)
  const confirmed = confirmations(observation, parameters)

  const hotspots: Describer['hotspots'] = (pieces, minimumIncidents, bandsOf) => {
    const ranked = pieces
      .map((piece) => {
        const inside = piece.flatMap((cell) => [...byCell.order.subarray(byCell.starts[cell], byCell.starts[cell + 1])])
        const weight = inside.reduce((sum, i) => sum + severities[i], 0)
        return { piece, inside, weight, id: grid.cells[piece[0]] }
      })
      .filter(({ inside }) => inside.length >= minimumIncidents)
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    const located = ranked.map(({ piece }) => ({
      cells: piece.map((cell) => grid.cells[cell]).sort(),
      position: weightedCentre(piece),
    }))
    const names = nameHotspots(located, places)
    return ranked.map(({ piece, inside, id }, rank): Hotspot => {
      const share = confirmed && inside.filter(confirmed).length / inside.length
      return {
        id,
        number: rank + 1,
        name: names[rank],
        ...located[rank],
        bands: bandsOf(piece),
        incidents: inside.length,
        confirmedShare: share,
        neverConfirmed: share === 0 && inside.length >= NEVER_CONFIRMED_INCIDENTS,
        ...courseOf(observation, inside),
        types: countTypes(inside),
        rate: [...intensity.rateOf(piece, all)],
        weightedRate: [...intensity.rateOf(piece, weighted)],
        detectionRate: [...intensity.rateOf(piece, detected)],
        handlingMinutes: inside.reduce((sum, i) => sum + types[type[i]].handlingMinutes, 0) / inside.length,
        ...(observation.enforcementOnly && { enforcementOnly: true }),
      }
    })
  }

  function weightedCentre(piece: readonly number[]): Position {
    let [weight, lat, lon] = [0, 0, 0]
    for (const cell of piece) {
      const centre = centreOfCell(grid.cells[cell])
      weight += weightedIntensity[cell]
      lat += weightedIntensity[cell] * centre.lat
      lon += weightedIntensity[cell] * centre.lon
    }
    return { lat: lat / weight, lon: lon / weight }
  }

  function countTypes(inside: readonly number[]): Hotspot['types'] {
    const counts = new Map<string, number>()
    for (const i of inside) counts.set(incidents[i].type, (counts.get(incidents[i].type) ?? 0) + 1)
    return [...counts]
      .map(([key, count]) => ({ type: key, incidents: count }))
      .sort((a, b) => b.incidents - a.incidents || (a.type < b.type ? -1 : 1))
  }

  return { weightedIntensity, hotspots }
}

/** Incidents per week, and whether the last third of the time observed had more or fewer than the two before it. */
function courseOf(
  { weeks, to, observedFrom, incidents, day }: Observation,
  inside: readonly number[],
): Pick<Hotspot, 'weekly' | 'trend'> {
  const weekly = Array<number>(weeks).fill(0)
  const laterFrom = observedFrom + (to - observedFrom) * (2 / 3)
  let later = 0
  for (const i of inside) {
    weekly[Math.floor(day[i] / 7)]++
    if (incidents[i].time >= laterFrom) later++
  }
  // less than three weeks hold too little of the week's rhythm to compare thirds of them
  const isLongEnough = to - observedFrom >= 20 * DAY_MS
  return { weekly, trend: isLongEnough ? trendOf(inside.length - later, later, 1 / 3) : 'cannot-tell' }
}
