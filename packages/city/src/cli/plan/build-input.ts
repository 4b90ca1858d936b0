import {
  areaContains,
  areaSquareMetres,
  centroidOf,
  convexAreaOf,
  MAX_AREA_SQUARE_METRES,
  partFarOff,
} from 'planning/geo/area'
import { metresBetween } from 'planning/geo/distance'
import type { Box } from 'planning/geo/osm-pbf'
import { instantOf } from 'planning/geo/zone-clock'
import { mergeIncidents } from 'planning/hotspots/merge-incidents'
import { DEFAULT_BANDS } from 'planning/hotspots/time-bands'
import type { Area, DisturbanceType, GeoJsonLines, Place, Position, Reason, Report } from 'planning/model'
import type { PlanInput } from 'planning/plan'
import { defaultPresenceParameters } from 'planning/presence/parameters'
import { generatePool } from 'planning/roster/generate-pool'
import { defaultRuleSets } from 'planning/roster/rule-sets'
import { createPlanFormat } from '../../language/plan-format.ts'
import { planCommandTexts } from '../../language/plan-command.ts'
import { translator, type Language } from '../../language/translate.ts'
import { catalogue } from '../../server/city/catalogue-data.ts'
import { holidayDates } from '../../server/city/holidays.ts'
import { boxAround } from '../../server/city/read-extract.ts'
import { readPlaces } from '../../server/city/read-city-files.ts'
import { Invalid } from '../../server/errors.ts'
import type { ReadReports } from '../../server/exchange/read-reports-file.ts'
import type { PlanRequest } from './parse-options.ts'
import { readArea, readNetwork } from './read-geojson.ts'
import { readStaff } from './read-staff.ts'

const windowWeeks = 12
const dayMs = 86_400_000
/** What an imported category without an entry in the catalogue counts with; as `ensureTypesFromImport` stores it. */
const unknownType = { severity: 1, handlingMinutes: 8, detection: false }

export interface BuiltInput {
  readonly input: PlanInput
  /** what was assumed because nothing was given; the plan says so */
  readonly assumptions: readonly Reason[]
  /** disturbance types by key, in the language */
  readonly typeNames: ReadonlyMap<string, string>
  /** true where the staff are invented */
  readonly generated: boolean
}

/**
 * Everything the planner needs, from the options, the reports and the other files.
 *
 * @param now the clock, epoch ms
 * @throws Invalid with one sentence for the first thing that cannot be used
 */
export async function buildInput(
  request: PlanRequest,
  read: ReadReports,
  { language, now }: { language: Language; now: number },
): Promise<BuiltInput> {
  const text = translator(language, planCommandTexts)
  const format = createPlanFormat(language, request.timeZone, DEFAULT_BANDS)
  const assumptions: Reason[] = []
  const assume = (key: string, params: Reason['params'] = {}) => assumptions.push({ key: `plan.${key}`, params })

  if (read.recognition.positions?.exchanged) assume('coordinates-exchanged')
  const near = partFarOff(read.reports).near
  const middle = medianPosition(near)
  if (!request.area) assume('area-from-reports')
  const area = request.area ? await readArea(request.area, middle) : convexAreaOf(near.map(({ position }) => position))
  const size = areaSquareMetres(area)
  if (size > MAX_AREA_SQUARE_METRES) {
    throw new Invalid('plan.reports-too-far-apart', { squareKilometres: Math.round(size / 1e6) })
  }
  const inArea = near.filter(({ position }) => areaContains(area, position))
  if (inArea.length === 0) {
    throw new Invalid('plan.no-report-in-area', {
      reports: near.length,
      lat: middle.lat.toFixed(4),
      lon: middle.lon.toFixed(4),
    })
  }

  const asOf = asOfTime(request, inArea, now, () => assume('as-of-start'))
  const first = inArea[0].time
  if (first > asOf)
    throw new Invalid('plan.as-of-before-reports', { asOf: format.moment(asOf), first: format.moment(first) })

  const places: Place[] = request.places
    ? (await readPlaces(request.places)).map(({ name, lat, lon }) => ({ name, position: { lat, lon } }))
    : []
  const station = stationOf(request, area, places, text)
  if (!request.station) assume('station-assumed', { place: station.name })
  const network = request.network ? await readNetwork(request.network, walkedBox(area, station.position)) : null
  if (network) requireNear(network, station.position, request.network!)
  else assume('no-network', { factor: format.number(defaultPresenceParameters.detourFactor, 1) })

  const holidays = holidaysOf(request)
  if (!request.land) assume('no-holidays')
  const people = 2 * (request.staff + request.regularService)
  if (!request.staffFile) assume('staff-generated', { people })
  const { timeZone, shifts, from, days, seed } = request
  const staff = request.staffFile
    ? await readStaff(request.staffFile, { timeZone, shifts: shifts.map(({ key }) => key), ruleSets: defaultRuleSets })
    : generatePool({ size: people, seed, from, days, timeZone, shifts, holidays })

  // a margin of a day before the window: incidents are merged from reports up to two hours apart
  const since = asOf - (7 * windowWeeks + 1) * dayMs
  const { incidents } = mergeIncidents(
    inArea.filter(({ time }) => time >= since && time <= asOf),
    { timeZone },
  )
  const unknown = read.types.filter(({ known }) => !known)
  if (unknown.length > 0)
    assume('unknown-types', { types: unknown.length, names: listed(unknown.map(({ name }) => name)) })

  return {
    assumptions,
    generated: !request.staffFile,
    typeNames: new Map([
      ...catalogue.map(({ key, name_de, name_en }) => [key, language === 'de' ? name_de : name_en] as const),
      ...unknown.map(({ key, name }) => [key, name] as const),
    ]),
    input: {
      name: request.name ?? text('default-name'),
      timeZone,
      incidents,
      types: typesOf(unknown.map(({ key }) => key)),
      area,
      bands: DEFAULT_BANDS,
      asOf,
      places,
      station,
      network,
      from,
      days,
      shifts,
      staffPerDay: request.staff,
      plainclothesShare: request.plainclothes,
      regularServicePerDay: request.regularService,
      holidays,
      staff,
      ruleSets: defaultRuleSets,
      pins: [],
      presence: defaultPresenceParameters,
      windowWeeks,
    },
  }
}

function typesOf(unknown: readonly string[]): DisturbanceType[] {
  return [
    ...catalogue.map(({ key, severity, handling_minutes, detection }) => ({
      key,
      severity,
      handlingMinutes: handling_minutes,
      detection,
    })),
    ...unknown.map((key) => ({ key, ...unknownType })),
  ]
}

/**
 * Until when reports count: as given, else until the last one; but a plan must not know what came after the operation
 * began, or its own hotspots would be foretold from themselves.
 */
function asOfTime(request: PlanRequest, reports: readonly Report[], now: number, onStart: () => void): number {
  const { asOf, timeZone, from } = request
  const wanted = asOf === null ? reports[reports.length - 1].time : instantOfText(asOf, timeZone)
  if (asOf !== null && wanted > now + dayMs) throw new Invalid('plan.as-of-future', { value: asOf })
  const start = instantOf(from, '00:00', timeZone)
  if (wanted < start) return wanted
  onStart()
  return start - 1
}

/** The end of a day, or the very moment. */
function instantOfText(text: string, timeZone: string): number {
  if (!text.includes('T')) return instantOf(text, '24:00', timeZone) - 1
  if (/(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return Temporal.Instant.from(text).epochMilliseconds
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds
}

function medianPosition(reports: readonly Report[]): Position {
  const middle = Math.floor(reports.length / 2)
  const median = (of: (position: Position) => number) =>
    Float64Array.from(reports, ({ position }) => of(position)).sort()[middle]
  return { lat: median(({ lat }) => lat), lon: median(({ lon }) => lon) }
}

function stationOf(
  { station }: PlanRequest,
  area: Area,
  places: readonly Place[],
  text: (key: 'default-station' | 'given-station') => string,
): Place {
  const centre = centroidOf(area)
  if (station) {
    const metres = metresBetween(station, centre)
    // nobody walks to an area from so far; exchanged coordinates lie much farther off
    if (metres > 50_000) throw new Invalid('plan.station-far', { kilometres: Math.round(metres / 1000) })
    const named = nearest(places, station)
    const isThere = named && metresBetween(named.position, station) < 100
    return { name: isThere ? named.name : text('given-station'), position: station }
  }
  const place = nearest(
    places.filter(({ position }) => areaContains(area, position)),
    centre,
  )
  return place ?? { name: text('default-station'), position: centre }
}

function nearest(places: readonly Place[], to: Position): Place | null {
  let best: Place | null = null
  for (const place of places) {
    if (!best || metresBetween(place.position, to) < metresBetween(best.position, to)) best = place
  }
  return best
}

function requireNear(network: GeoJsonLines, station: Position, file: string): void {
  const isNear = network.features.some(({ geometry }) => {
    const [lon, lat] = geometry.type === 'LineString' ? geometry.coordinates[0] : geometry.coordinates[0][0]
    return Math.abs(lat) <= 90 && metresBetween({ lat, lon }, station) < 20_000
  })
  if (!isNear) throw new Invalid('plan.network-elsewhere', { file })
}

/** Around the area and the station. */
function walkedBox(area: Area, { lat, lon }: Position): Box {
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
  return boxAround([...rings.flat(), [lon, lat]])
}

/** Two months either side: a rest day for a holiday may be owed for eight weeks (§ 11 ArbZG). */
function holidaysOf({ land, from, days }: PlanRequest): string[] {
  if (!land) return []
  const first = Temporal.PlainDate.from(from)
  return holidayDates(land, first.subtract({ days: 60 }).toString(), first.add({ days: days + 60 }).toString())
}

/** At most five names: the rest is a number. */
function listed(names: readonly string[]): string {
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')}, … (+${names.length - 5})`
}
