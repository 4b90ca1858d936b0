import { areaContains } from 'planning/geo/area'
import { localPlane } from 'planning/geo/distance'
import type { Area, Position } from 'planning/model'
import type { Random } from 'planning/random'
import { operationArea } from '../area.ts'
import { districts } from '../districts.ts'
import { places } from '../places.ts'
import type { DemoType } from './rhythms.ts'

/** Incidents a day in the whole city that belong to no spot, by type. */
export const cityWide: Readonly<Partial<Record<DemoType, number>>> = {
  'bulky-waste': 2.6,
  littering: 2,
  'obstructing-parking': 2.2,
  noise: 0.9,
  'defective-lighting': 0.7,
  'dog-offence': 0.7,
  vandalism: 0.7,
  other: 0.6,
  'public-drinking': 0.4,
  'helpless-person': 0.1,
  'discarded-syringes': 0.1,
}

/** … and anywhere in the centre. */
export const centreWide: Readonly<Partial<Record<DemoType, number>>> = {
  littering: 0.5,
  'obstructing-parking': 0.6,
  vandalism: 0.25,
  noise: 0.25,
  'public-drinking': 0.25,
  'aggressive-begging': 0.2,
  'drug-use': 0.15,
  urinating: 0.2,
  'defective-lighting': 0.12,
  'helpless-person': 0.08,
  other: 0.15,
}

/** How the background spreads over the Stadtbezirke, roughly as people live and report there; invented. */
const shares: Readonly<Record<string, number>> = {
  'innenstadt-nord': 0.19,
  'innenstadt-west': 0.13,
  'innenstadt-ost': 0.12,
  hoerde: 0.09,
  scharnhorst: 0.08,
  brackel: 0.08,
  hombruch: 0.07,
  aplerbeck: 0.07,
  luetgendortmund: 0.06,
  eving: 0.05,
  huckarde: 0.03,
  mengede: 0.03,
}

/** Half of a Stadtbezirk's reports come from around its best-known places within it. */
const nearPlaceShare = 0.5
const nearPlaceMetres = 450

type Polygon = Extract<Area, { type: 'Polygon' }>

interface Ground {
  readonly area: Polygon
  readonly places: readonly Position[]
}

const grounds = new Map<string, Ground>(
  districts.flatMap(({ key, geometry }): [string, Ground][] => {
    if (!geometry) return []
    const positions = places.map(({ position }) => position)
    return [[key, { area: geometry, places: positions.filter((position) => areaContains(geometry, position)) }]]
  }),
)

/** Somewhere in the city. */
export function somewhere(random: Random): Position {
  let left = random.next()
  let chosen = 'innenstadt-nord'
  for (const [key, share] of Object.entries(shares)) {
    chosen = key
    left -= share
    if (left < 0) break
  }
  const ground = grounds.get(chosen)!
  if (ground.places.length > 0 && random.next() < nearPlaceShare) {
    return scatter(ground.places[random.below(ground.places.length)], nearPlaceMetres, random)
  }
  return within(ground.area, random)
}

/** Somewhere in the centre. */
export function somewhereInTheCentre(random: Random): Position {
  return within(operationArea, random)
}

/** Around a position, normally distributed in both directions. */
export function scatter(around: Position, metres: number, random: Random): Position {
  // Box–Muller; 1 − u keeps the logarithm from zero
  const radius = metres * Math.sqrt(-2 * Math.log(1 - random.next()))
  const angle = 2 * Math.PI * random.next()
  const { lat, lon } = localPlane(around).position(radius * Math.cos(angle), radius * Math.sin(angle))
  return { lat: round(lat), lon: round(lon) }
}

/** To about a metre: nobody reports more exactly. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

function within(area: Polygon, random: Random): Position {
  const points = area.coordinates[0]
  const west = Math.min(...points.map((point) => point[0]))
  const east = Math.max(...points.map((point) => point[0]))
  const south = Math.min(...points.map((point) => point[1]))
  const north = Math.max(...points.map((point) => point[1]))
  for (;;) {
    const position = {
      lat: round(south + (north - south) * random.next()),
      lon: round(west + (east - west) * random.next()),
    }
    if (areaContains(area, position)) return position
  }
}
