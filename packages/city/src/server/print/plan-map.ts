import { centroidOf } from 'planning/geo/area'
import { boundaryOfCell } from 'planning/geo/cells'
import { localPlane } from 'planning/geo/distance'
import type { Area, GeoJsonLines, Hotspot, Place, Position } from 'planning/model'
import type { Plan, PlannedTour } from 'planning/plan'
import { escapeMarkup } from './markup.ts'

/** A rectangle of the map in its own unit: metres east and south of the area's centre. */
export interface MapView {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Draws maps of one plan as SVG parts. All parts share one coordinate system (metres), so that a page may draw the
 * streets once and use them in every map. Marks (numbers, names) stand in groups of class `mark` that are scaled to the
 * view, so that a zoom can keep their size. What is coloured carries a class, never a colour: page and print have
 * their own style sheets.
 */
export interface PlanMap {
  /** the smallest view of that shape around the positions, with a margin */
  view(positions: readonly Position[], aspect: number): MapView
  /** the view of all hotspots and the station; of the area where there is no hotspot */
  overview(aspect: number): MapView
  /** area outline and streets, as far as they touch the view */
  ground(view: MapView): string
  /** the cells of hotspots; with a view only of those that touch it */
  hotspots(hotspots: readonly Hotspot[], view?: MapView): string
  /** numbers at the hotspots; `pixels` = width the map is shown in */
  hotspotNumbers(hotspots: readonly Hotspot[], view: MapView, pixels: number): string
  /** the way of a tour */
  path(tour: PlannedTour): string
  /** the visits of a tour, numbered in order of time */
  visitNumbers(tour: PlannedTour, view: MapView, pixels: number): string
  station(view: MapView, pixels: number): string
  /** names of places that do not cover each other or the given positions, the first ones first */
  placeNames(places: readonly Place[], keepFree: readonly Position[], view: MapView, pixels: number): string
  /** a bar of a round length, bottom left */
  scaleBar(view: MapView, pixels: number): string
}

export function createPlanMap(plan: Plan, network: GeoJsonLines | null): PlanMap {
  const plane = localPlane(centroidOf(plan.area))
  const project = (position: Position): readonly [number, number] => [plane.x(position), -plane.y(position)]
  const ofPair = ([lon, lat]: readonly number[]) => project({ lat, lon })
  const streets = linesOf(network).map((line) => line.map(ofPair))
  const outline = ringsOf(plan.area).map((ring) => ring.map(ofPair))
  const hotspotById = new Map(plan.hotspots.map((hotspot) => [hotspot.id, hotspot]))
  const most = Math.max(1, ...plan.hotspots.map(perCell))

  const shapes = new Map<string, { path: string; points: readonly (readonly [number, number])[] }>()

  function shapeOf(hotspot: Hotspot) {
    const known = shapes.get(hotspot.id)
    if (known) return known
    const rings = hotspot.cells.map((cell) => boundaryOfCell(cell).map(ofPair))
    // seven steps, linear, as on the pages: equal distances in the data are equal distances in lightness
    const intensity = Math.min(6, Math.floor((7 * perCell(hotspot)) / most))
    const seen = hotspot.neverConfirmed ? ' unconfirmed' : ''
    const cells = rings.map((ring) => `M${pathOf(ring, 0)}Z`).join('')
    const path = `<path class="hotspot i${intensity}${seen}" data-hotspot="${hotspot.number}" d="${cells}"/>`
    const shape = { path, points: rings.flat() }
    shapes.set(hotspot.id, shape)
    return shape
  }

  const mark = (position: Position, view: MapView, pixels: number, inner: string, className: string) => {
    const [x, y] = project(position)
    const scale = view.width / pixels
    return `<g class="mark ${className}" transform="translate(${dot(x)} ${dot(y)}) scale(${scale.toPrecision(4)})">${inner}</g>`
  }
  // many numbers on one map cover each other less when they are small
  const disc = (number: number, size: number) =>
    `<g transform="scale(${size})"><circle r="10"/><text y="4" text-anchor="middle">${number}</text></g>`

  /** at least 300 m, so that a single place still shows the streets around it */
  function viewOf(points: readonly (readonly [number, number])[], aspect: number, margin: number): MapView {
    let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const [x, y] of points) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
    const width = margin * Math.max(east - west, (south - north) * aspect, 300)
    const height = width / aspect
    return {
      x: Math.round((west + east - width) / 2),
      y: Math.round((north + south - height) / 2),
      width: Math.round(width),
      height: Math.round(height),
    }
  }

  return {
    // a wide margin: the marks of stops at the edge are wider than the points they stand at
    view: (positions, aspect) => viewOf(positions.map(project), aspect, 1.25),
    overview(aspect) {
      const cells = plan.hotspots.flatMap((hotspot) => shapeOf(hotspot).points)
      return viewOf(cells.length > 0 ? [project(plan.station.position), ...cells] : outline.flat(), aspect, 1.1)
    },
    ground(view) {
      const border = outline.map((ring) => `M${pathOf(ring, view.width / 2000)}Z`).join('')
      // a map 640 px wide cannot show more than this
      const tolerance = view.width / 1600
      const lines = streets.filter((line) => touches(line, view)).map((line) => `M${pathOf(line, tolerance)}`)
      const drawn = lines.length === 0 ? '' : `<path class="street" d="${lines.join('')}"/>`
      return `<path class="area" d="${border}"/>${drawn}`
    },
    hotspots: (hotspots, view) =>
      hotspots
        .map(shapeOf)
        .filter(({ points }) => !view || touches(points, view))
        .map(({ path }) => path)
        .join(''),
    hotspotNumbers: (hotspots, view, pixels) =>
      // the most important one last, on top
      hotspots
        .toReversed()
        .map((hotspot) =>
          mark(hotspot.position, view, pixels, disc(hotspot.number, hotspots.length > 15 ? 0.75 : 1), 'number'),
        )
        .join(''),
    path: (tour) => (tour.path.length < 2 ? '' : `<path class="way" d="M${pathOf(tour.path.map(ofPair), 0.5)}"/>`),
    visitNumbers(tour, view, pixels) {
      let number = 0
      const numbersOf = new Map<string, number[]>()
      for (const step of tour.steps) {
        if (step.kind === 'visit') numbersOf.set(step.stop, [...(numbersOf.get(step.stop) ?? []), ++number])
      }
      return [...numbersOf]
        .map(([stop, numbers]) => {
          const hotspot = hotspotById.get(stop)
          if (!hotspot) return ''
          // the table has them all; a long list would cover the way
          const text = numbers.length > 2 ? `${numbers[0]}, ${numbers[1]} …` : numbers.join(', ')
          const half = Math.max(10, 4 + 3 * text.length)
          const pill = `<rect x="${-half}" y="-10" width="${2 * half}" height="20" rx="10"/><text y="4" text-anchor="middle">${text}</text>`
          return mark(hotspot.position, view, pixels, pill, 'visit')
        })
        .join('')
    },
    station: (view, pixels) =>
      mark(plan.station.position, view, pixels, '<rect x="-7" y="-7" width="14" height="14" rx="2"/>', 'station'),
    placeNames(places, keepFree, view, pixels) {
      const scale = view.width / pixels
      const taken = keepFree.map((position) => {
        const [x, y] = project(position)
        return { x: x - 12 * scale, y: y - 12 * scale, width: 24 * scale, height: 24 * scale }
      })
      return places
        .flatMap((place) => {
          const [x, y] = project(place.position)
          const width = (6.6 * place.name.length + 4) * scale
          const box = { x: x - width / 2, y: y - 9 * scale, width, height: 15 * scale }
          const inside =
            box.x > view.x &&
            box.y > view.y &&
            box.x + width < view.x + view.width &&
            box.y + box.height < view.y + view.height
          if (!inside || taken.some((other) => overlap(box, other))) return []
          taken.push(box)
          const text = `<text y="3" text-anchor="middle">${escapeMarkup(place.name)}</text>`
          return [mark(place.position, view, pixels, text, 'place')]
        })
        .join('')
    },
    scaleBar(view, pixels) {
      const metres = [25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].findLast((m) => m <= view.width / 4) ?? 10
      const scale = view.width / pixels
      const [x, y] = [view.x + 10 * scale, view.y + view.height - 10 * scale]
      const label = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`
      const bar = `<path d="M0 -4V0H${dot(metres / scale)}V-4"/><text y="-7">${label}</text>`
      return `<g class="scale" transform="translate(${dot(x)} ${dot(y)}) scale(${scale.toPrecision(4)})">${bar}</g>`
    },
  }
}

export function viewBoxOf(view: MapView): string {
  return `${view.x} ${view.y} ${view.width} ${view.height}`
}

const perCell = (hotspot: Hotspot) => hotspot.incidents / hotspot.cells.length

/** One decimal, 10 cm: finer than any position here is known. */
const dot = (value: number) => String(Math.round(value * 10) / 10)

/** Points of a path, those nearer than `tolerance` to the one before left out (the last one stays). */
function pathOf(points: readonly (readonly [number, number])[], tolerance: number): string {
  let [lastX, lastY] = [NaN, NaN]
  return points
    .flatMap(([x, y], index) => {
      const near = Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance
      if (near && index < points.length - 1) return []
      lastX = x
      lastY = y
      return [`${dot(x)} ${dot(y)}`]
    })
    .join('L')
}

function touches(line: readonly (readonly [number, number])[], view: MapView): boolean {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of line) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    north = Math.min(north, y)
    south = Math.max(south, y)
  }
  return west < view.x + view.width && east > view.x && north < view.y + view.height && south > view.y
}

const overlap = (a: MapView, b: MapView) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function ringsOf(area: Area): readonly (readonly (readonly number[])[])[] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
}

function linesOf(network: GeoJsonLines | null): readonly (readonly (readonly number[])[])[] {
  return (network?.features ?? []).flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
  )
}
