import type { Coverage } from './coverage.ts'
import { walkMinutes, type Ground } from './ground.ts'
import { BREAK, PAUSE, copyWalk, createWalk, insertItem, removeItem, timeWalk, type Walk } from './walk.ts'

/** What summing up in another order may change. */
const rounding = 1e-9

/**
 * Takes out visits that add nothing: the patrol waits at the station instead, so that all other times stay as they are,
 * or is home earlier. Where there is no time to go there and back the visit stays.
 */
export function dropVainVisits(ground: Ground, coverage: Coverage, walks: readonly Walk[]): void {
  for (const walk of walks) {
    const changed = createWalk(walk.items.length)
    for (let i = walk.count - 1; i >= 0; i--) {
      if (walk.items[i] < 0) continue
      const worth = coverage.worth()
      copyWalk(walk, changed)
      removeItem(changed, i)
      const { start, next } = nextPlace(walk, i)
      const home = (i === 0 ? 0 : walk.ends[i - 1]) + walkMinutes(ground, placeBefore(walk, i), 0)
      const wait = start - walkMinutes(ground, 0, next) - home
      const fits = i === walk.count - 1 || (wait >= 0 && insertItem(changed, i, PAUSE, wait))
      if (fits && timeWalk(ground, changed)) {
        coverage.exchange(walk, changed)
        if (coverage.worth() >= worth - rounding) {
          coverage.keep()
          copyWalk(changed, walk)
          continue
        }
      }
      coverage.undo()
    }
    while (walk.count > 0 && walk.items[walk.count - 1] === PAUSE) removeItem(walk, walk.count - 1)
    timeWalk(ground, walk)
  }
}

function placeBefore(walk: Walk, i: number): number {
  if (i === 0) return 0
  const item = walk.items[i - 1]
  return item >= 0 ? item + 1 : item === BREAK ? walk.breakPlace : 0
}

/** Where the patrol goes after item i, and when it must be there; a pause or break at the station starts on arrival. */
function nextPlace(walk: Walk, i: number): { start: number; next: number } {
  if (i + 1 >= walk.count) return { start: 0, next: 0 }
  const item = walk.items[i + 1]
  return { start: walk.starts[i + 1], next: item >= 0 ? item + 1 : 0 }
}
