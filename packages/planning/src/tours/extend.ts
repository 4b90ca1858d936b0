import type { Coverage } from './coverage.ts'
import { walkMinutes, type Ground } from './ground.ts'
import { BREAK, PAUSE, insertItem, removeItem, timeWalk, type Walk } from './walk.ts'

/** A visit that adds less is not worth the walk: what rounding leaves. */
const leastPerMinute = 1e-12

/** Waiting at the station where no visit is worth anything just now, minutes. */
const pauseMinutes = 15

/** Stops looked at where a search asks again and again, nearest first. */
export const nearestLooked = 20

/**
 * The stop that gives most per minute (walk, stay and handling) from a place and minute on, of those left before `until`;
 * −1 where none gives anything.
 *
 * @param next place to be reached by `until`
 * @param looked how many stops to look at, the nearest first
 * @param countsFor factor drawn for each stop, so that a search sees different plans
 */
export function bestNext(
  ground: Ground,
  coverage: Coverage,
  place: number,
  minute: number,
  next: number,
  until: number,
  looked: number,
  countsFor: () => number = () => 1,
): number {
  const { stops, nearest, usualStayEnds, minutes, usualStay } = ground
  let best = -1
  let most = leastPerMinute
  for (let k = 0; k < looked; k++) {
    const stop = nearest[place * stops + k]
    if (stop + 1 === place || stop + 1 === next) continue
    const start = minute + walkMinutes(ground, place, stop + 1)
    if (start + usualStay > until) continue
    const end = usualStayEnds[stop * minutes + start]
    if (end + walkMinutes(ground, stop + 1, next) > until) continue
    const perMinute = (countsFor() * coverage.gain(stop, start, end)) / (end - minute)
    if (perMinute <= most) continue
    best = stop
    most = perMinute
  }
  return best
}

/** Place where a timed walk stands before going home. */
export function lastPlace(walk: Walk): number {
  if (walk.count === 0) return 0
  const item = walk.items[walk.count - 1]
  return item >= 0 ? item + 1 : item === BREAK ? walk.breakPlace : 0
}

/** Minute at which it stands there. */
export function lastMinute(walk: Walk): number {
  return walk.count === 0 ? 0 : walk.ends[walk.count - 1]
}

/**
 * A first plan: in the order in which the patrols become free, each goes to the stop that gives most per minute; in the
 * middle of the shift it takes its break. Everything is put into `coverage`.
 */
export function planGreedily(ground: Ground, coverage: Coverage, walks: readonly Walk[]): void {
  const breakFrom = Math.max(
    ground.breakEarliest,
    Math.min(Math.floor((ground.minutes - ground.breakMinutes) / 2), ground.breakLatest - 30),
  )
  const free = new Set(walks.keys())
  const hasBreak = new Uint8Array(walks.length)
  for (const walk of walks) walk.count = 0
  while (free.size > 0) {
    let patrol = -1
    let earliest = Infinity
    for (const candidate of free) {
      const minute = lastMinute(walks[candidate])
      if (minute >= earliest) continue
      earliest = minute
      patrol = candidate
    }
    const walk = walks[patrol]
    if (!hasBreak[patrol] && ground.breakMinutes > 0 && lastMinute(walk) >= breakFrom) {
      hasBreak[patrol] = 1
      takeBreak(ground, walk, coverage)
    } else if (!goOn(ground, coverage, walk)) {
      if (!hasBreak[patrol] && ground.breakMinutes > 0) takeBreak(ground, walk, coverage)
      free.delete(patrol)
      while (walk.count > 0 && walk.items[walk.count - 1] === PAUSE) removeItem(walk, walk.count - 1)
      timeWalk(ground, walk)
    }
  }
  coverage.keep()
}

/** Appends the best visit, or a pause where none is worth anything. @returns false if nothing more fits */
function goOn(ground: Ground, coverage: Coverage, walk: Walk): boolean {
  const stop = bestNext(ground, coverage, lastPlace(walk), lastMinute(walk), 0, ground.homeBy, ground.stops)
  const item = stop >= 0 ? stop : PAUSE
  if (!insertItem(walk, walk.count, item, stop >= 0 ? ground.usualStay : pauseMinutes)) return false
  if (!timeWalk(ground, walk)) {
    removeItem(walk, walk.count - 1)
    return false
  }
  if (stop >= 0) coverage.put(stop, walk.starts[walk.count - 1], walk.ends[walk.count - 1])
  return true
}

/** Puts the break where it is still allowed, giving up visits at the end as far as needed. */
function takeBreak(ground: Ground, walk: Walk, coverage: Coverage): void {
  for (;;) {
    insertItem(walk, walk.count, BREAK, 0)
    if (timeWalk(ground, walk) || walk.count === 1) return
    removeItem(walk, walk.count - 1)
    const last = walk.count - 1
    if (walk.items[last] >= 0) coverage.take(walk.items[last], walk.starts[last], walk.ends[last])
    removeItem(walk, last)
  }
}
