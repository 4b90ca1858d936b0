import { centreOfCell } from '../geo/cells.ts'
import { metresBetween } from '../geo/distance.ts'
import { createNearIndex } from '../geo/near-index.ts'
import type { Place, Position } from '../model.ts'

/** A place so near a hotspot's position names it. */
const AT_METRES = 150
/** Two places so near one of its cells' centres name it together. */
const TOUCH_METRES = 80
/** A place up to here still says where it is. */
const NEAR_METRES = 400

/**
 * Names hotspots, each unlike the others: the nearest place within 150 m of its position; joined with the second
 * nearest by " / " where both lie within 80 m of the centre of one of its cells; else the nearest place within 400 m;
 * else its coordinates. A name that is taken gets " (2)", " (3)" …
 *
 * @param hotspots in order: the first keeps a name that several would have
 */
export function nameHotspots(
  hotspots: readonly { readonly position: Position; readonly cells: readonly string[] }[],
  places: readonly Place[],
): string[] {
  const index = createNearIndex<number>(NEAR_METRES)
  places.forEach((place, i) => index.add(place.position, i))

  function nearestPlaces(position: Position): { place: Place; metres: number }[] {
    const found: { i: number; metres: number }[] = []
    index.within(position, (i, metres) => found.push({ i, metres }))
    found.sort((a, b) => a.metres - b.metres || a.i - b.i)
    const names = new Set<string>()
    return found.flatMap(({ i, metres }) => {
      if (names.has(places[i].name)) return []
      names.add(places[i].name)
      return [{ place: places[i], metres }]
    })
  }

  const taken = new Set<string>()
  return hotspots.map(({ position, cells }) => {
    const name = nameOf(position, cells, nearestPlaces(position))
    let unique = name
    for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`
    taken.add(unique)
    return unique
  })
}

function nameOf(
  position: Position,
  cells: readonly string[],
  nearest: readonly { place: Place; metres: number }[],
): string {
  if (nearest.length === 0) return `${position.lat.toFixed(4)}, ${position.lon.toFixed(4)}`
  const centres = cells.map(centreOfCell)
  const touches = ({ position }: Place) => centres.some((centre) => metresBetween(centre, position) <= TOUCH_METRES)
  const [first, second] = nearest
  const isJoined = second && second.metres <= AT_METRES && touches(first.place) && touches(second.place)
  return isJoined ? `${first.place.name} / ${second.place.name}` : first.place.name
}
