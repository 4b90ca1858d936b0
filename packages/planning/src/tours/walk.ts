import { endOfStay, walkMinutes, type Ground } from './ground.ts'

/** Items of a walk besides stops (0 … n − 1). */
export const BREAK = -1
/** back to the station and on again, waiting there */
export const PAUSE = -2

/** The break is taken at the station if walking there costs at most so many minutes more, else where the patrol is. */
const breakDetourMinutes = 15

/** One patrol's way: its items in order, and the times that follow from them. Reused, hence mutable. */
export interface Walk {
  count: number
  readonly items: Int32Array
  /** minutes of stay at a stop, or of waiting at the station */
  readonly stays: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** place of the break: 0 = station, i + 1 = stop i */
  breakPlace: number
  /** minute back at the station */
  home: number
}

export function createWalk(capacity: number): Walk {
  return {
    count: 0,
    items: new Int32Array(capacity),
    stays: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    breakPlace: 0,
    home: 0,
  }
}

export function copyWalk(from: Walk, to: Walk): void {
  const { count } = from
  for (let i = 0; i < count; i++) {
    to.items[i] = from.items[i]
    to.stays[i] = from.stays[i]
    to.starts[i] = from.starts[i]
    to.ends[i] = from.ends[i]
  }
  to.count = count
  to.breakPlace = from.breakPlace
  to.home = from.home
}

/** @returns false if the walk is full */
export function insertItem(walk: Walk, at: number, item: number, stay: number): boolean {
  if (walk.count === walk.items.length) return false
  walk.items.copyWithin(at + 1, at, walk.count)
  walk.stays.copyWithin(at + 1, at, walk.count)
  walk.items[at] = item
  walk.stays[at] = stay
  walk.count++
  return true
}

export function removeItem(walk: Walk, at: number): void {
  walk.items.copyWithin(at, at + 1, walk.count)
  walk.stays.copyWithin(at, at + 1, walk.count)
  walk.count--
}

/**
 * Fills in the times: everything as early as it can be, from the station and back to it.
 *
 * @returns false if the walk is not allowed: home too late, break too late, or a stop directly after itself
 */
export function timeWalk(ground: Ground, walk: Walk): boolean {
  const { items, stays, starts, ends, count } = walk
  let minute = 0
  let place = 0
  for (let i = 0; i < count; i++) {
    const item = items[i]
    if (item >= 0) {
      if (place === item + 1) return false
      minute += walkMinutes(ground, place, item + 1)
      if (minute + stays[i] > ground.homeBy) return false
      starts[i] = minute
      minute = endOfStay(ground, item, minute, stays[i])
      place = item + 1
    } else if (item === PAUSE) {
      minute += walkMinutes(ground, place, 0)
      place = 0
      starts[i] = minute
      minute += stays[i]
    } else {
      const next = i + 1 < count && items[i + 1] >= 0 ? items[i + 1] + 1 : 0
      const there = walkMinutes(ground, place, 0)
      const detour = there + walkMinutes(ground, 0, next) - walkMinutes(ground, place, next)
      if (detour <= breakDetourMinutes || minute < ground.breakEarliest) {
        minute += there
        place = 0
      }
      walk.breakPlace = place
      minute = Math.max(minute, ground.breakEarliest)
      if (minute > ground.breakLatest) return false
      starts[i] = minute
      minute += ground.breakMinutes
    }
    ends[i] = minute
    if (minute > ground.homeBy) return false
  }
  walk.home = minute + walkMinutes(ground, place, 0)
  return walk.home <= ground.homeBy
}
