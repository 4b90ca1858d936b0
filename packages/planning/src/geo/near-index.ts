import type { Position } from '../model.ts'
import { EARTH_RADIUS_METRES, isPosition, metresBetween } from './distance.ts'

/** Things at positions, asked again and again: what lies within one fixed radius of here? */
export interface NearIndex<T> {
  /** @throws RangeError if it is no position on Earth */
  add(position: Position, item: T): void
  /** Takes an item out; position and item as they were added. */
  remove(position: Position, item: T): void
  /** Calls `visit` for every item within the radius (the limit included), in no particular order. */
  within(position: Position, visit: (item: T, metres: number) => void): void
}

const DEGREES = 180 / Math.PI

/** A share added to every box so that rounding never leaves out a point exactly on the limit. */
const SLACK = 1 + 1e-9

/**
 * A grid of boxes a radius high and wide, so that a question looks into about nine boxes. Works across the 180°
 * meridian and at the poles: each row has as many columns as fit around the Earth there.
 *
 * @param radiusMetres > 0
 */
export function createNearIndex<T>(radiusMetres: number): NearIndex<T> {
  const angle = radiusMetres / EARTH_RADIUS_METRES
  const rowHeight = angle * DEGREES * SLACK
  const boxes = new Map<number, { position: Position; item: T }[]>()

  const rowOf = (lat: number) => Math.floor((lat + 90) / rowHeight)
  const widestRow = Math.ceil(360 / rowHeight) + 1
  const keyOf = (row: number, column: number) => row * widestRow + column

  /** How many columns a row has: none narrower than the radius at the row's edge nearer to the pole. */
  function columnsOf(row: number): number {
    const south = row * rowHeight - 90
    const poleward = Math.min(90, Math.max(Math.abs(south), Math.abs(south + rowHeight)))
    return Math.max(1, Math.floor((360 / rowHeight) * Math.cos(poleward / DEGREES)))
  }

  function columnOf(lon: number, columns: number): number {
    const turns = (lon + 180) / 360
    return Math.floor((turns - Math.floor(turns)) * columns) % columns
  }

  /** Largest difference in longitude of a point within the radius, degrees. */
  function reach(lat: number): number {
    const ratio = Math.sin(angle) / Math.cos(lat / DEGREES)
    return ratio < 1 && angle < Math.PI / 2 ? Math.asin(ratio) * DEGREES * SLACK : 180
  }

  function boxKey({ lat, lon }: Position): number {
    const row = rowOf(lat)
    return keyOf(row, columnOf(lon, columnsOf(row)))
  }

  return {
    add(position, item) {
      if (!isPosition(position)) throw new RangeError(`not a position: ${position.lat}, ${position.lon}`)
      const key = boxKey(position)
      const box = boxes.get(key)
      if (box) box.push({ position, item })
      else boxes.set(key, [{ position, item }])
    },
    remove(position, item) {
      const key = boxKey(position)
      const box = boxes.get(key)
      const at = box?.findIndex((entry) => entry.item === item) ?? -1
      if (!box || at < 0) return
      if (box.length === 1) boxes.delete(key)
      else box.splice(at, 1)
    },
    within(position, visit) {
      const lonReach = reach(position.lat)
      const lastRow = rowOf(Math.min(90, position.lat + rowHeight))
      for (let row = rowOf(Math.max(-90, position.lat - rowHeight)); row <= lastRow; row++) {
        const columns = columnsOf(row)
        const first = lonReach < 180 ? columnOf(position.lon - lonReach, columns) : 0
        const last = lonReach < 180 ? columnOf(position.lon + lonReach, columns) : columns - 1
        const count = Math.min(columns, ((last - first + columns) % columns) + 1)
        for (let k = 0; k < count; k++) {
          const box = boxes.get(keyOf(row, (first + k) % columns))
          if (!box) continue
          for (const entry of box) {
            const metres = metresBetween(position, entry.position)
            if (metres <= radiusMetres) visit(entry.item, metres)
          }
        }
      }
    },
  }
}
