import { METRES_PER_DEGREE } from 'planning/geo/distance'
import type { Area, Position } from 'planning/model'

/** A circle around a place as a polygon of 32 corners, counter-clockwise. */
export function circleAround(centre: Position, radiusMetres: number): Area {
  const corners = 32
  const ring = Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners
    const lat = centre.lat + (radiusMetres * Math.sin(angle)) / METRES_PER_DEGREE
    const lon =
      centre.lon + (radiusMetres * Math.cos(angle)) / (METRES_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180))
    return [round6(lon), round6(lat)]
  })
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] }
}

const round6 = (degrees: number) => Math.round(degrees * 1e6) / 1e6
