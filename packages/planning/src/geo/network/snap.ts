import type { Position } from '../../model.ts'
import { localPlane, metresBetween } from '../distance.ts'
import type { Network } from './build.ts'
import { eachNear, shareAlong } from './segment-grid.ts'

/** A place farther from every street than this is not on the network, metres. */
const snapMetres = 250

/** A place on the network: somewhere along a way. */
export interface Snapped {
  readonly way: number
  /** cost from the way's first junction, metres with stairs counted double */
  readonly costFromStart: number
  /** index of the way's last point at or before the place */
  readonly pointBefore: number
  readonly position: Position
  /** from the place asked for, straight */
  readonly metresAway: number
}

/** The nearest place on the network, or null where none is within 250 m. */
export function snap(network: Network, position: Position): Snapped | null {
  const { ways, pieceStart, pieceWay, grid } = network
  const plane = localPlane(network.origin)
  const x = plane.x(position)
  const y = plane.y(position)
  const metresAt = (point: number): [number, number] => {
    const here = { lat: ways.lat[point], lon: ways.lon[point] }
    return [plane.x(here), plane.y(here)]
  }
  let best = -1
  let bestShare = 0
  let nearest = Infinity
  const look = (piece: number) => {
    const [x1, y1] = metresAt(pieceStart[piece])
    const [x2, y2] = metresAt(pieceStart[piece] + 1)
    const share = shareAlong(x, y, x1, y1, x2, y2)
    const metres = Math.hypot(x1 + share * (x2 - x1) - x, y1 + share * (y2 - y1) - y)
    if (metres > nearest || (metres === nearest && piece >= best)) return
    nearest = metres
    best = piece
    bestShare = share
  }
  for (const reach of [25, 75, snapMetres]) {
    eachNear(grid, x, y, reach, look)
    if (nearest <= reach) break
  }
  if (nearest > snapMetres) return null
  const pointBefore = pieceStart[best]
  const after = pointBefore + 1
  const snapped = {
    lat: ways.lat[pointBefore] + bestShare * (ways.lat[after] - ways.lat[pointBefore]),
    lon: ways.lon[pointBefore] + bestShare * (ways.lon[after] - ways.lon[pointBefore]),
  }
  return {
    way: pieceWay[best],
    costFromStart: ways.cost[pointBefore] + bestShare * (ways.cost[after] - ways.cost[pointBefore]),
    pointBefore,
    position: snapped,
    metresAway: metresBetween(position, snapped),
  }
}
