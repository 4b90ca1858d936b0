import type { Hotspot, HotspotBand, Place, Reason, TimeBand } from '../model.ts'
import { mapBands, type BandMap } from './band-map.ts'
import { rowsOfCells } from './cell-hours.ts'
import { createIncidentWeeks } from './classify-cells.ts'
import { createDescriber } from './describe.ts'
import { observe, type IncidentCounts, type Observation, type ObservationInput } from './observation.ts'
import { DEFAULT_PARAMETERS, type HotspotParameters } from './parameters.ts'
import { connectedComponents, splitIntoVisits } from './split.ts'
import { ALL_DAY_BAND, bandOfHours, DEFAULT_BANDS } from './time-bands.ts'
import { createWeeklyCounts } from './weekly-counts.ts'

export interface FindHotspotsInput extends ObservationInput {
  /** default: `DEFAULT_BANDS`; the band of all hours is always added */
  readonly bands?: readonly TimeBand[]
  /** known places for the names; default none */
  readonly places?: readonly Place[]
  readonly parameters?: Partial<HotspotParameters>
}

export interface HotspotMap {
  readonly hotspots: readonly Hotspot[]
  /** the band of all hours first; only that one where too few times of day are known */
  readonly bands: readonly BandMap[]
  readonly cells: readonly string[]
  /** epoch ms */
  readonly windowFrom: number
  readonly windowTo: number
  readonly weeks: number
  readonly counts: IncidentCounts
  /** share of the incidents used of which only the day is known, 0…1; 0 if there are none */
  readonly dayPreciseShare: number
  /** true if the map rests on enforcement records: it shows where officers were */
  readonly enforcementOnly: boolean
  /**
   * What has to be said beside the map: `hotspots.no-incidents`, `hotspots.only-enforcement` (refused),
   * `hotspots.enforcement-marked`, `hotspots.bands-cannot-tell` (param share), `hotspots.none-significant`
   */
  readonly reasons: readonly Reason[]
}

/**
 * Finds where significantly many incidents are: Gi* of every cell of the area in every time band, false-discovery control
 * within each band, connected significant cells of all bands together, split so that one visit walks each.
 *
 * Incidents known by day only count in the band of all hours; where they are more than half, no other band is computed.
 * Incidents known from enforcement records only are left out everywhere (see `HotspotParameters.enforcementAlone`).
 * If nothing is significant there is no hotspot, and a reason says so.
 *
 * @throws RangeError if input is not valid: positions, times, types, bands, zone, an area larger than any city
 */
export function findHotspots(input: FindHotspotsInput): HotspotMap {
  const parameters = { ...DEFAULT_PARAMETERS, ...input.parameters }
  const bands = input.bands ?? DEFAULT_BANDS
  const bandOf = bandOfHours(bands)
  const observation = observe(input, parameters.enforcementAlone)
  const { grid, incidents, columns, counts } = observation

  const dayPrecise = columns.dayPrecise.reduce((sum, value) => sum + value, 0)
  const dayPreciseShare = incidents.length === 0 ? 0 : dayPrecise / incidents.length
  const bandsTell = dayPreciseShare <= 0.5
  const shown = bandsTell ? [ALL_DAY_BAND, ...bands] : [ALL_DAY_BAND]
  const maps = incidents.length === 0 ? [] : mapObservation(observation, shown, bandOf, parameters)

  const hotspots = hotspotsOf(observation, maps, parameters, input.places ?? [])
  const reasons: Reason[] = []
  const say = (key: string, params: Reason['params'] = {}) => reasons.push({ key: `hotspots.${key}`, params })
  if (incidents.length === 0) say(counts.enforcement > 0 ? 'only-enforcement' : 'no-incidents')
  else if (hotspots.length === 0) say('none-significant')
  if (observation.enforcementOnly) say('enforcement-marked')
  if (!bandsTell) say('bands-cannot-tell', { share: dayPreciseShare })

  return {
    hotspots,
    bands: maps,
    cells: grid.cells,
    windowFrom: observation.from,
    windowTo: observation.to,
    weeks: observation.weeks,
    counts,
    dayPreciseShare,
    enforcementOnly: observation.enforcementOnly,
    reasons,
  }
}

function mapObservation(
  { grid, columns, day, weeks }: Observation,
  bands: readonly TimeBand[],
  bandOf: Int16Array,
  parameters: HotspotParameters,
): BandMap[] {
  const rowOf = rowsOfCells(columns.cell, grid.cells.length)
  const weekly = createWeeklyCounts(bands.length, weeks)
  for (let i = 0; i < columns.cell.length; i++) {
    // bands[0] is the band of all hours, the others follow
    const band = bandOf[columns.hourOfWeek[i]] + 1
    const tells = columns.dayPrecise[i] === 0 && band < bands.length
    weekly.add(rowOf[columns.cell[i]], tells ? band : 0, weeks - 1 - Math.floor(day[i] / 7))
  }
  return mapBands(bands, createIncidentWeeks(weekly, weeks, rowOf), grid.neighbours, parameters)
}

function hotspotsOf(
  observation: Observation,
  maps: readonly BandMap[],
  parameters: HotspotParameters,
  places: readonly Place[],
): Hotspot[] {
  const { cells } = observation.grid
  const anyBand = Uint8Array.from(cells, (_, cell) => (maps.some(({ significant }) => significant[cell] === 1) ? 1 : 0))
  return describePieces(observation, anyBand, parameters, places, (piece) =>
    maps.flatMap((map) => bandWithin(map, piece, cells)),
  )
}

/** Hotspots of the cells marked 1. */
function describePieces(
  observation: Observation,
  members: Uint8Array,
  parameters: HotspotParameters,
  places: readonly Place[],
  bandsOf: (piece: readonly number[]) => HotspotBand[],
): Hotspot[] {
  if (!members.includes(1)) return []
  const { neighbours } = observation.grid
  const describer = createDescriber(observation, parameters, places)
  const pieces = connectedComponents(members, neighbours).flatMap((component) =>
    splitIntoVisits(component, describer.weightedIntensity, neighbours, parameters.visitCells),
  )
  return describer.hotspots(pieces, parameters.minimumIncidents, bandsOf)
}

/** What a band says of a piece; nothing if none of its cells is significant there. */
function bandWithin(map: BandMap, piece: readonly number[], cells: readonly string[]): HotspotBand[] {
  const significant = piece.filter((cell) => map.significant[cell] === 1)
  if (significant.length === 0) return []
  const highest = significant.reduce((best, cell) => (map.z[cell] > map.z[best] ? cell : best))
  return [
    {
      band: map.band.key,
      cells: significant.map((cell) => cells[cell]).sort(),
      z: map.z[highest],
      q: Math.min(...significant.map((cell) => map.q[cell])),
      incidents: piece.reduce((sum, cell) => sum + map.counts[cell], 0),
      class: map.classes.get(highest)!,
    },
  ]
}

/**
 * Where most incidents are, significant or not: for patrols that have to walk somewhere though no hotspot was found. Each
 * is a peak of the severity-weighted intensity with those cells of its ring that have incidents, packed as a `Hotspot`
 * without bands (`bands` is empty: nothing is claimed to be significant).
 *
 * @param count at most so many
 * @throws RangeError as `findHotspots` does
 */
export function topCells(input: FindHotspotsInput, count: number): Hotspot[] {
  const parameters = { ...DEFAULT_PARAMETERS, ...input.parameters }
  const observation = observe(input, parameters.enforcementAlone)
  const occupied = new Uint8Array(observation.grid.cells.length)
  for (const cell of observation.columns.cell) occupied[cell] = 1
  return describePieces(
    observation,
    occupied,
    { ...parameters, minimumIncidents: 1 },
    input.places ?? [],
    () => [],
  ).slice(0, count)
}
